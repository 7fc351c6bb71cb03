import { Chart } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart, app) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  const other = new Chart(app, 'other', { namespace: 'monitoring' });
  new Prometheus(other, 'prometheus', { metadata: { name: 'other' }, spec: { serviceMonitorSelector: {} } });
};

export default declare;
