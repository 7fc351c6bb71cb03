import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      shards: 2,
      serviceMonitorSelector: {},
      resources: { requests: { memory: '4Gi' }, limits: { memory: '400Mi' } },
      tolerations: [{ key: 'monitoring', operator: 'Equals', value: 'true', effect: 'noSchedule' }],
      nodeSelector: { 'node role': 'monitoring' },
      volumeMounts: [{ name: 'certificates', mountPath: '/certificates' }],
    },
  });
};

export default declare;
