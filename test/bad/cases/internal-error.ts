import { PodMonitor, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { podMonitorSelector: {} } });
  let asked = 0;
  // No data is like this: it means a bug of ours, which is whatever throws once the properties have been read.
  const endpoint = {
    get port(): string {
      asked += 1;
      if (asked > 1) throw new TypeError('no such port any more');
      return 'web';
    },
  };
  new PodMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, podMetricsEndpoints: [endpoint] } });
  // Another error is not lost over it.
  new PodMonitor(chart, 'api', {
    metadata: { name: 'api' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 'web', interval: 'often' }] },
  });
};

export default declare;
