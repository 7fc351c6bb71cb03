import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      scrapeClasses: [{ name: 'mesh' }, { name: 'mesh' }],
      hostAliases: [
        { ip: '10.0.0.1', hostnames: ['one'] },
        { ip: '10.0.0.1', hostnames: ['two'] },
      ],
    },
  });
};

export default declare;
