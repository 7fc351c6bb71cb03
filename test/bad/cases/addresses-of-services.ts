import { ApiObject } from 'cdk8s';
import { AlertmanagerConfig, Probe, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Addresses that name Services of the app with a port or a name that is not theirs; and such as are right, or others'. */
const declare: BadCase = (chart) => {
  service(chart, 'blackbox', [{ name: 'http', port: 9115, targetPort: 9100 }]);
  service(chart, 'gateway', [
    { name: 'web', port: 8080 },
    { name: 'grpc', port: 9090 },
  ]);
  service(chart, 'database', [{ name: 'pg', port: 5432 }], { clusterIP: 'None' });
  service(chart, 'elsewhere', [], { type: 'ExternalName', externalName: 'example.com' });
  const everything = { probeSelector: {}, scrapeConfigSelector: {}, serviceMonitorSelector: {} };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      ...everything,
      remoteWrite: [{ url: 'http://gateway.monitoring.svc:9009/api/v1/push' }, { url: 'http://gateway.other/push' }],
      remoteRead: [{ url: 'http://gatewy.monitoring.svc.cluster.local:8080/api/v1/read' }],
    },
  });
  const targets = { staticConfig: { static: ['https://example.com', 'http://gateway.monitoring:8080/health'] } };
  const probe = (name: string, url: string) =>
    new Probe(chart, name, { metadata: { name }, spec: { prober: { url }, module: 'http_2xx', targets } });
  probe('right', 'blackbox.monitoring.svc:9115');
  probe('portless', 'blackbox.monitoring.svc');
  probe('pods-port', 'blackbox.monitoring.svc.cluster.local:9100');
  probe('slip', 'blackbx.monitoring:9115');
  probe('of-others', 'blackbox-exporter.monitoring.svc:19115');
  new ScrapeConfig(chart, 'static', {
    metadata: { name: 'static' },
    spec: {
      staticConfigs: [
        { targets: ['gateway.monitoring.svc:9091', 'database.monitoring.svc:9187', 'elsewher.monitoring.svc:80'] },
      ],
    },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'hook' },
      receivers: [{ name: 'hook', webhookConfigs: [{ url: 'https://gateway.monitoring.svc/alerts' }] }],
    },
  });
  declareIngresses(chart);
};

type Scope = Parameters<BadCase>[0];

function service(chart: Scope, name: string, ports: readonly object[], more: object = {}): void {
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports, ...more },
  });
}

/** Ingresses that a Probe looks for under a label that is nearly theirs. */
function declareIngresses(chart: Scope): void {
  new ApiObject(chart, 'shop', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'shop', labels: { app: 'shop-front' } },
  });
  const probed = (name: string, app: string) =>
    new Probe(chart, name, {
      metadata: { name },
      spec: {
        prober: { url: 'blackbox.monitoring.svc:9115' },
        targets: { ingress: { selector: { matchLabels: { app } } } },
      },
    });
  probed('ingresses', 'shop-frnt');
  probed('ingresses-of-others', 'bank');
}

export default declare;
