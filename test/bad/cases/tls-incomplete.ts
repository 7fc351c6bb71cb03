import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Half of a pair, one thing from two places, and a member of a mesh that has nothing to show its peers. */
const declare: BadCase = (chart) => {
  const tls = { name: 'tls', key: 'tls.key' };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, web: { tlsConfig: { keyFile: '/tls/tls.key', keySecret: tls } } },
  });
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { clusterTLS: { server: { keySecret: tls, cert: { secret: tls, configMap: tls } }, client: {} } },
    config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
  });
};

export default declare;
