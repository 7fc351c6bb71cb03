import { Chart } from 'cdk8s';
import { Monitoring, MonitoringOutput, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The Service of the kubelets is the operator's: where that runs, or a Service is declared, nothing is wrong. */
const declare: BadCase = (chart, app) => {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  monitorsIn(chart);
  const others = new Chart(app, 'others', { namespace: 'others' });
  new Prometheus(others, 'main', { metadata: { name: 'others' }, spec: { serviceMonitorSelector: {} } });
  new Monitoring(others, 'monitoring', { emit: MonitoringOutput.OPERATOR });
  monitorsIn(others);
};

function monitorsIn(chart: Chart): void {
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
}

export default declare;
