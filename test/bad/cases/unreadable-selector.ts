import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: { matchLabels: { team: 'front end' } },
      podMonitorSelector: { matchExpressions: [{ key: 'team', operator: 'Exists', values: ['frontend'] }] },
      probeSelector: {},
      probeNamespaceSelector: { matchExpressions: [{ key: 'team', operator: 'in', values: ['frontend'] }] },
    },
  });
};

export default declare;
