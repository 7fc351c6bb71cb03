import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  // Pasted from somewhere, so past the compiler.
  const endpoint = { port: 'web', intervall: '30s' };
  new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [endpoint] } });
};

export default declare;
