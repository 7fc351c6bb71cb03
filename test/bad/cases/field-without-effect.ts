import { AlertmanagerConfig, Prometheus, PrometheusAgent } from 'cdk8s-prometheus';
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
  new AlertmanagerConfig(chart, 'alertmanager-config', {
    metadata: { name: 'unreached' },
    spec: { receivers: [{ name: 'team' }] },
  });
};

export default declare;
