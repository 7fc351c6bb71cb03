import { ApiObject, App, Chart } from 'cdk8s';
import { PodMonitor, Probe, Prometheus, ScrapeConfig, ServiceMonitor, ThanosQuery } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** What people copy from charts, tutorials and monitors of another kind. */
export default function declare(chart: Chart): void {
  const other = new Chart(App.of(chart), 'other', { namespace: 'other' });
  new ApiObject(other, 'secret', { apiVersion: 'v1', kind: 'Secret', ...named('writer'), stringData: { user: 'a' } });
  new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', ...named('reader'), data: { user: 'a' } });
  const user = (name: string) => ({ username: { name, key: 'user' } });
  new Prometheus(chart, 'main', {
    ...named('main'),
    spec: {
      serviceMonitorSelector: {},
      podMonitorSelector: {},
      probeSelector: {},
      scrapeConfigSelector: {},
      additionalArgs: [
        { name: 'storage.tsdb.retention.time', value: '30d' },
        { name: 'storage.tsdb.retention.size', value: '10GB' },
      ],
      externalLabels: { cluster: 'undefined', region: '{{ .Values.region }}' },
      remoteWrite: [{ url: 'https://metrics.example.com/', basicAuth: user('writer') }],
      remoteRead: [
        {
          url: 'https://metrics.example.com/',
          basicAuth: user('reader'),
          tlsConfig: { ca: { name: 'authority', key: 'ca.crt' } as never },
        },
      ],
    },
  });
  new ThanosQuery(chart, 'query', {
    ...named('query'),
    spec: { endpoints: ['dnssrv+_grpc._tcp.prometheus-operated.monitoring.svc', 'store.example.com:10902'] },
  });
  const from = (label: string) => [{ sourceLabels: [label], targetLabel: 'from' }];
  new PodMonitor(chart, 'pods', {
    ...named('pods'),
    spec: {
      selector: {},
      podMetricsEndpoints: [{ port: 'web', relabelings: from('__meta_kubernetes_service_name') }],
    },
  });
  new ServiceMonitor(chart, 'services', {
    ...named('services'),
    spec: {
      selector: {},
      endpoints: [
        { port: 'web', relabelings: from('__meta_kubernetes_service_name') },
        { port: 'web', relabelings: from('__meta_kubernetes_ingress_host') },
      ],
    },
  });
  new ScrapeConfig(chart, 'hosts', {
    ...named('hosts'),
    spec: {
      staticConfigs: [{ targets: ['a.example.com:9100, b.example.com:9100', 'c.example.com:9100'] }],
      tlsConfig: { insecureSkipVerify: true },
    },
  });
  new ScrapeConfig(chart, 'files', {
    ...named('files'),
    spec: { httpSDConfigs: [{ url: 'https://targets.example.com/' }], tlsConfig: { insecureSkipVerify: true } },
  });
  new Probe(chart, 'pages', {
    ...named('pages'),
    spec: {
      prober: { url: 'prober.example.com:9115' },
      targets: { staticConfig: { static: ['https://example.com'] }, ingress: { selector: {} } },
    },
  });
}
