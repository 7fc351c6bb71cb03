import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'My_Prometheus' }, spec: { serviceMonitorSelector: {} } });
};

export default declare;
