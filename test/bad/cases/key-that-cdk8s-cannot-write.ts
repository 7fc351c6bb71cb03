import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main', labels: { constructor: 'a', toString: 'b' } as never },
    spec: { serviceMonitorSelector: {} },
  });
};

export default declare;
