import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Each is said once, where it is written, and not of the volumes and mounts that come of it. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      configMaps: ['files', 'others', 'files'],
      secrets: ['certificate', 'certificate'],
    },
  });
};

export default declare;
