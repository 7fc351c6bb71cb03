import { ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ServiceMonitor(chart, 'web', { metadata: { name: 'Web Shop' }, spec: { selector: {}, endpoints: [] } });
};

export default declare;
