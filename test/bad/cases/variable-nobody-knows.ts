import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What is in the Secret is known only in the cluster, and the reloader has a variable of its own. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      containers: [{ name: 'config-reloader', envFrom: [{ secretRef: { name: 'remote' } }] }],
      externalLabels: { cluster: '$(CLUSTER)' },
    },
  });
  const replacement = '$(REMOTE_PASSWORD)$(STATEFULSET_ORDINAL_NUMBER)';
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ port: 'web', relabelings: [{ targetLabel: 'a', replacement }] }] },
  });
};

export default declare;
