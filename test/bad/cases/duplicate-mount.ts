import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      volumes: [{ name: 'mine', emptyDir: {} }],
      volumeMounts: [{ name: 'mine', mountPath: '/prometheus' }],
    },
  });
};

export default declare;
