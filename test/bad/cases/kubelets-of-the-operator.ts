import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The Service of the kubelets is the operator's. What has nearly its labels is another one. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  const selectors = {
    stack: { 'app.kubernetes.io/name': 'kubelet', 'k8s-app': 'kubelet' },
    other: { 'k8s-app': 'kubelets' },
  };
  for (const [name, matchLabels] of Object.entries(selectors)) {
    new ServiceMonitor(chart, name, {
      metadata: { name },
      spec: {
        selector: { matchLabels },
        namespaceSelector: { matchNames: ['kube-system'] },
        endpoints: [{ port: 'https-metrics' }],
      },
    });
  }
};

export default declare;
