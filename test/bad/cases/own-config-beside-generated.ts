import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, externalLabels: { cluster: 'eu' } },
    config: ConfigSource.fromSecretName('mine', 'prometheus.yaml'),
  });
};

export default declare;
