import { App, Chart } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, Prometheus, PrometheusRule } from 'cdk8s-prometheus';

/**
 * An AlertmanagerConfig takes alerts with its namespace. An aggregation drops that label, unless it is asked for, or given later.
 * Beside an Alertmanager, only alerts that a route names are looked at.
 */
export default function declare(chart: Chart): void {
  const alertmanager = new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
  });
  const prometheus = new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      ruleSelector: { matchExpressions: [{ key: 'relabeled', operator: 'DoesNotExist' }] },
      ruleNamespaceSelector: {},
      serviceMonitorSelector: {},
    },
  });
  prometheus.alertTo(alertmanager);
  const { governingServiceName: name, portName: port } = alertmanager;
  const alertRelabelings = [{ targetLabel: 'namespace', replacement: 'shop' }];
  new Prometheus(chart, 'relabeling', {
    metadata: { name: 'relabeling' },
    spec: {
      ruleSelector: { matchLabels: { relabeled: 'yes' } },
      ruleNamespaceSelector: {},
      serviceMonitorSelector: {},
      alerting: { alertmanagers: [{ namespace: 'monitoring', name, port, alertRelabelings }] },
    },
  });
  const shop = new Chart(App.of(chart), 'shop', { namespace: 'shop' });
  new AlertmanagerConfig(shop, 'team', {
    metadata: { name: 'team' },
    spec: { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] },
  });
  const watched = [{ name: 'alertname', value: 'Watchdog' }];
  new AlertmanagerConfig(chart, 'watchdog', {
    metadata: { name: 'watchdog' },
    spec: {
      route: { receiver: 'nobody', routes: [{ receiver: 'nobody', matchers: watched }] },
      receivers: [{ name: 'nobody' }],
    },
  });
  new PrometheusRule(chart, 'always', {
    metadata: { name: 'always' },
    spec: {
      groups: [
        {
          name: 'always',
          rules: [
            { alert: 'Watchdog', expr: 'vector(1)' },
            { alert: 'OfThePlatform', expr: 'sum(up) == 0' },
          ],
        },
      ],
    },
  });
  const rate = 'rate(http_requests_total{code="500"}[5m])';
  new PrometheusRule(shop, 'relabeled', {
    metadata: { name: 'relabeled', labels: { relabeled: 'yes' } },
    spec: { groups: [{ name: 'later', rules: [{ alert: 'GivenLater', expr: `sum by (job) (${rate}) > 3` }] }] },
  });
  new PrometheusRule(shop, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'requests',
          rules: [
            { alert: 'Dropped', expr: `sum by (job) (${rate}) > 1` },
            { alert: 'Kept', expr: `sum by (namespace, job) (${rate}) > 1` },
            { alert: 'Given', expr: `sum by (job) (${rate}) > 2`, labels: { namespace: 'shop' } },
            { alert: 'Any', expr: `${rate} > 1` },
          ],
        },
      ],
    },
  });
}
