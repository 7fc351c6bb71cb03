import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      portName: 'the_port',
      containers: [
        { name: 'promtheus', env: [{ name: 'A', value: 'a' }] },
        { name: 'twice', image: 'example.com/one' },
        { name: 'twice', image: 'example.com/two' },
      ],
      initContainers: [{ name: 'Wait_for_it', image: 'example.com/wait' }],
    },
  });
};

export default declare;
