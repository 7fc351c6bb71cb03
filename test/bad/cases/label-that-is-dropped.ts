import { Prometheus, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, enforcedNamespaceLabel: '__namespace__' },
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'main' },
    spec: {
      version: 'v0.37.0',
      queryEndpoints: ['http://query:9090'],
      ruleSelector: {},
      enforcedNamespaceLabel: 'name-space',
    },
  });
  new ThanosRuler(chart, 'unwritable', {
    metadata: { name: 'unwritable' },
    spec: { queryEndpoints: ['http://query:9090'], ruleSelector: {}, enforcedNamespaceLabel: '<<' },
  });
};

export default declare;
