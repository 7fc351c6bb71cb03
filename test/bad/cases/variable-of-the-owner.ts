import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      containers: [{ name: 'config-reloader', env: [{ name: 'CLUSTER', value: 'eu' }] }],
      externalLabels: { cluster: '$(CLUSTER)' },
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ port: 'web', path: '/$(CLUSTER)' }] },
  });
};

export default declare;
