import { Secret } from 'cdk8s-plus-27';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A construct where the API has a name. */
const declare: BadCase = (chart) => {
  const secret = new Secret(chart, 'certificates');
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, secrets: [secret as never] },
  });
};

export default declare;
