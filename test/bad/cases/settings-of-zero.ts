import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Durations and shares that no server takes, and such as one server or another takes no notice of. */
const declare: BadCase = (chart) => {
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {
      replicas: 3,
      retention: '0s',
      clusterGossipInterval: '0',
      clusterPushpullInterval: '0m0s',
      clusterPeerTimeout: '0ms',
      clusterPeerName: 'alerts',
    },
    config,
  });
  new Prometheus(chart, 'both', {
    metadata: { name: 'both' },
    spec: { serviceMonitorSelector: {}, retentionSize: '10GB', retentionPercentage: '80' },
  });
  new Prometheus(chart, 'older', {
    metadata: { name: 'older' },
    spec: { version: 'v3.10.0', serviceMonitorSelector: {}, retentionPercentage: '80' },
  });
  new Prometheus(chart, 'more', {
    metadata: { name: 'more' },
    spec: { serviceMonitorSelector: {}, retentionPercentage: '120' },
  });
};

export default declare;
