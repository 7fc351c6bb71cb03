import { ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
  new ServiceMonitor(chart, 'web-again', {
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ port: 'web' }] },
  });
};

export default declare;
