import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Words of Kubernetes that it does not have, and what it does not take together. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      storage: {
        volumeClaimTemplate: {
          spec: {
            accessModes: ['RWO', 'ReadWriteOnce', 'readwritemany'],
            volumeMode: 'filesystem',
            resources: { requests: { storage: '50Gi' } },
          },
        },
      },
      containers: [{ name: 'prometheus', imagePullPolicy: 'always' }],
      tolerations: [
        { key: 'a', operator: 'Exist', effect: 'NoSchedul' },
        { key: 'a', operator: 'Exists', value: 'b' },
      ],
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedul',
          additionalLabelSelectors: 'OnResource',
        },
      ],
    },
  });
};

export default declare;
