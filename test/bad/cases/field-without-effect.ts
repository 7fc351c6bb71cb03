import { AlertmanagerConfig, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      paused: true,
      podMetadata: { name: 'prometheus' },
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
  new AlertmanagerConfig(chart, 'alertmanager-config', {
    metadata: { name: 'unreached' },
    spec: { receivers: [{ name: 'team' }] },
  });
};

export default declare;
