import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: { matchLabels: { team: 'frontend' } } },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web', namespace: 'shop' },
    spec: { selector: {}, endpoints: [{ port: 'web' }] },
  });
};

export default declare;
