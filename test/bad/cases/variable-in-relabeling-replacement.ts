import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [
        { port: 'web', relabelings: [{ targetLabel: 'a', replacement: '$(CDK8S_PROMETHEUS_Secret__db__password)' }] },
      ],
    },
  });
};

export default declare;
