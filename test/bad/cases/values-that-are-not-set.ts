import { Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Members of mappings that a program has not set: what they are for would be missing without a word. */
const declare: BadCase = (chart) => {
  const unset = process.env['CDK8S_PROMETHEUS_NOBODY_SETS_THIS'] as string;
  new Prometheus(chart, 'main', {
    metadata: { name: 'main', annotations: { owner: unset } },
    spec: {
      serviceMonitorSelector: { matchLabels: { team: unset } },
      ruleSelector: {},
      alerting: { alertmanagers: [] },
      externalLabels: { cluster: unset },
      nodeSelector: { disk: unset },
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web', labels: { team: unset, app: 'web' } },
    spec: { selector: { matchLabels: { app: unset } }, endpoints: [{ port: 'web', path: undefined as never }] },
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: { groups: [{ name: 'a', rules: [{ alert: 'Down', expr: 'up == 0', labels: { severity: unset } }] }] },
  });
};

export default declare;
