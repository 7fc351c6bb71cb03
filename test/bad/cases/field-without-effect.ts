import { AlertmanagerConfig, Probe, Prometheus, PrometheusAgent, ServiceMonitor, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      paused: true,
      podMetadata: { name: 'prometheus' },
      storage: { emptyDir: {}, volumeClaimTemplate: { spec: { storageClassName: 'fast' } } },
      shardRetentionPolicy: { whenScaled: 'Retain' },
      thanos: {
        grpcServerTlsConfig: {
          cert: { secret: { name: 'certificate', key: 'tls.crt' } },
          keySecret: { name: 'certificate', key: 'tls.key' },
          serverName: 'sidecar',
        },
      },
    },
  });
  new PrometheusAgent(chart, 'agent', {
    metadata: { name: 'nodes' },
    spec: {
      mode: 'DaemonSet',
      replicas: 2,
      storage: { emptyDir: {} },
      podMonitorSelector: {},
      serviceMonitorSelector: {},
      remoteWrite: [{ url: 'https://metrics.example.com/' }],
    },
  });
  const key = (name: string) => ({ name, key: 'content' });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      ruleSelector: {},
      queryConfig: key('queries'),
      queryEndpoints: ['http://query:10902'],
      alertmanagersConfig: key('alertmanagers'),
      alertmanagersUrl: ['http://alerts:9093'],
    },
  });
  const namespaceSelector = { any: true, matchNames: ['shop'] };
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: {}, namespaceSelector, endpoints: [{ port: 'web' }] },
  });
  new Probe(chart, 'pages', {
    metadata: { name: 'pages' },
    spec: { prober: { url: 'prober.example.com' }, targets: { ingress: { namespaceSelector } } },
  });
  new AlertmanagerConfig(chart, 'alertmanager-config', {
    metadata: { name: 'unreached' },
    spec: { receivers: [{ name: 'team' }] },
  });
};

export default declare;
