import { Prometheus, ReloadMode } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const reloader = { mode: ReloadMode.WATCHING };
  const spec = { serviceMonitorSelector: {} };
  new Prometheus(chart, 'image', {
    reloader,
    metadata: { name: 'image' },
    spec: { ...spec, securityContext: { fsGroup: 2000 } },
  });
  new Prometheus(chart, 'two-users', {
    reloader,
    metadata: { name: 'two-users' },
    spec: {
      ...spec,
      securityContext: { runAsUser: 1000 },
      containers: [{ name: 'config-reloader', securityContext: { runAsUser: 2000 } }],
    },
  });
};

export default declare;
