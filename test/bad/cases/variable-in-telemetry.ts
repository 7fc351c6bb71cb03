import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      tracingConfig: { endpoint: 'collector:4317', headers: { tenant: '$(CDK8S_PROMETHEUS_Secret__db__password)' } },
      otlp: { promoteResourceAttributes: ['$(SHARD)'] },
    },
  });
};

export default declare;
