import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      remoteRead: [
        { url: 'https://example.com', requiredMatchers: { zone: '$(CDK8S_PROMETHEUS_Secret__db__password)' } },
      ],
    },
  });
};

export default declare;
