import { AlertmanagerConfig, PodMonitor, Probe, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Each message says what is to be written instead. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      podMonitorSelector: {},
      probeSelector: {},
      version: 'v3.6.0',
      replicas: '2' as never,
      enableAdminAPI: 'yes' as never,
      scrape_interval: '30s',
      storageSpec: {},
      containers: [
        {
          name: 'config-reloader',
          resources: { requests: { cpu: '2' as never }, limits: { cpu: '1' as never } },
          volumeMounts: [{ name: 'nowhere', mountPath: '/x' }],
        },
      ],
      remoteWrite: [
        {
          url: 'http://example.com',
          azureAd: { workloadIdentity: { clientId: 'c', tenantId: '00000000-0000-0000-0000-000000000002' } },
        },
      ],
    } as never,
  });
  new ServiceMonitor(chart, 'monitor', {
    metadata: { name: 'monitor' },
    spec: {
      selector: {},
      namespaceSelector: { matchLabels: { team: 'a' } } as never,
      interval: '30s',
      endpoints: [{ port: 'web', basicAuth: { password: 'a-password' } }],
    } as never,
  });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 8080 as never }] },
  });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: { targets: { staticConfig: { targets: ['a'] } } } as never,
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: { receivers: { name: 'team' } as never },
  });
};

export default declare;
