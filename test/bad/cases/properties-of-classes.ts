import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Objects of classes that every program has, where plain data is asked for. */
const declare: BadCase = (chart) => {
  const given: Readonly<Record<string, object>> = {
    map: { externalLabels: new Map([['cluster', 'a']]) },
    set: { enableFeatures: new Set(['exemplar-storage']) },
    date: { alerting: { alertmanagers: [{ name: 'a', port: new Date(0) }] } },
    promise: { storage: Promise.resolve({}) },
    function: { version: () => 'newest' },
    'not-a-number': { replicas: Number('two') },
  };
  for (const [name, spec] of Object.entries(given))
    new Prometheus(chart, name, { metadata: { name }, spec: { serviceMonitorSelector: {}, ...spec } });
};

export default declare;
