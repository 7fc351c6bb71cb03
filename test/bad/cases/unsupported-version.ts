import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, version: 'v1.8.2' },
  });
};

export default declare;
