import { AlertmanagerConfig, PodMonitor, Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Of what nobody takes, it is known all the same what is wrong with it. */
const declare: BadCase = (chart) => {
  const labels = { matchLabels: { role: 'a' } };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: labels, ruleSelector: labels },
  });
  new ServiceMonitor(chart, 'taken', {
    metadata: { name: 'taken' },
    spec: { selector: {}, endpoints: [{ port: 'a' }] },
  });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 'a', relabelings: [{ action: 'keep', regex: 'go_(.*' }] }] },
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: { groups: [{ name: 'a', rules: [{ alert: 'Down', expr: 'sum(up' }] }] },
  });
  new AlertmanagerConfig(chart, 'routes', {
    metadata: { name: 'routes' },
    spec: { route: { receiver: 'team' }, receivers: [{ name: 'taem' }] },
  });
};

export default declare;
