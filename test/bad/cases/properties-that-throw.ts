import { Lazy } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const produce = () => {
    throw new Error('the interval is not known yet');
  };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, scrapeInterval: Lazy.any({ produce }) as string },
  });
  // Another error is not lost over it.
  new ServiceMonitor(chart, 'Not_a_name', { metadata: { name: 'Not_a_name' }, spec: { selector: {}, endpoints: [] } });
};

export default declare;
