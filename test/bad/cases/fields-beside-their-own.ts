import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What belongs into a field of the object that it was written into: only the place is wrong. */
const declare: BadCase = (chart) => {
  const affinity = {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, labelSelector: { matchLabels: { app: 'shop' } }, topologyKey: 'kubernetes.io/hostname' },
      ],
    },
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, matchExpressions: [] }],
    },
  };
  const spec = { serviceMonitorSelector: {}, affinity };
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: spec as object });
};

export default declare;
