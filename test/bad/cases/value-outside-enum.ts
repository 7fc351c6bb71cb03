import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const logLevel = 'loud' as 'info';
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {}, logLevel } });
};

export default declare;
