import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, PrometheusRule, ThanosQuery, ThanosRuler } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** Names of ports in DNS that Services of the app do not have; and such as they have, or are others'. */
export default function declare(chart: Chart): void {
  new Alertmanager(chart, 'alerts', named('alerts'));
  service(chart, 'store', [
    { name: 'grpc', port: 10901 },
    { name: 'http', port: 10902 },
  ]);
  service(chart, 'nameless', [{ port: 10901 }]);
  new ThanosQuery(chart, 'view', {
    ...named('view'),
    spec: {
      endpoints: [
        'dnssrv+_store._tcp.store.monitoring.svc',
        'dnssrv+_grpc._tcp.nameless.monitoring.svc.cluster.local',
        'dnssrv+_grpc._tcp.store.monitoring.svc',
        'dnssrv+_grpc._tcp.other.elsewhere.svc',
      ],
    },
  });
  new PrometheusRule(chart, 'rules', {
    ...named('rules'),
    spec: {
      groups: [
        { name: 'a', rules: [{ alert: 'Down', expr: 'sum by (job) (up) == 0', labels: { severity: 'critical' } }] },
      ],
    },
  });
  new ThanosRuler(chart, 'ruler', {
    ...named('ruler'),
    spec: {
      ruleSelector: {},
      queryEndpoints: ['dnssrv+_grpc._tcp.thanos-query-view-web.monitoring.svc'],
      alertmanagersUrl: [
        'dnssrv+http://_web._tcp.alertmanager-operated.monitoring.svc',
        'dnssrv+http://_http._tcp.alertmanager-operated.monitoring.svc/alerts',
      ],
    },
  });
}

function service(chart: Chart, name: string, ports: readonly object[]): void {
  new ApiObject(chart, `service-${name}`, { apiVersion: 'v1', kind: 'Service', ...named(name), spec: { ports } });
}
