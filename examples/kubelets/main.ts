// Metrics of kubelets and containers, and a rule on them: no Service of kubelets is needed.
import { App, Chart } from 'cdk8s';
import { Prometheus, PrometheusRule } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'main' },
  spec: { ruleSelector: {} },
});

// Finds all nodes, and scrapes /metrics, /metrics/cadvisor and /metrics/probes of their kubelets as job `kubelet`, with
// the token of the instance's service account. The right to do so comes with it.
prometheus.scrapeKubelets();

new PrometheusRule(chart, 'containers', {
  metadata: { name: 'containers' },
  spec: {
    groups: [
      {
        name: 'containers',
        rules: [
          {
            record: 'namespace:container_memory_working_set_bytes:sum',
            expr: 'sum by (namespace) (container_memory_working_set_bytes{job="kubelet", container!=""})',
          },
        ],
      },
    ],
  },
});

app.synth();
