import { ApiObject, Chart } from 'cdk8s';
import { Alertmanager, Prometheus, PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** No Alertmanager at all; a wrong name, port and namespace; and those that say in time where alerts go, or that they go nowhere. */
const declare: BadCase = (chart, app) => {
  const elsewhere = new Chart(app, 'elsewhere', { namespace: 'elsewhere' });
  new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' } });
  new PrometheusRule(chart, 'alerting', {
    metadata: { name: 'alerting' },
    spec: { groups: [{ name: 'a', rules: [{ alert: 'Down', expr: 'up == 0' }] }] },
  });
  new PrometheusRule(chart, 'recording', {
    metadata: { name: 'recording', labels: { records: 'true' } },
    spec: { groups: [{ name: 'a', rules: [{ record: 'a', expr: 'up' }] }] },
  });
  new ApiObject(chart, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' }, spec: {} });
  const everything = { serviceMonitorSelector: {}, ruleSelector: {} };
  new Prometheus(chart, 'silent', { metadata: { name: 'silent' }, spec: everything });
  new Prometheus(chart, 'deliberate', {
    metadata: { name: 'deliberate' },
    spec: { ...everything, alerting: { alertmanagers: [] } },
  });
  new Prometheus(chart, 'recording-only', {
    metadata: { name: 'recording-only' },
    spec: { ...everything, ruleSelector: { matchLabels: { records: 'true' } } },
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: { queryEndpoints: ['http://query'], ruleSelector: {} },
  });
  const alerting = (name: string, port: string | number, namespace?: string) => ({
    serviceMonitorSelector: {},
    alerting: { alertmanagers: [{ name, port, ...(namespace === undefined ? {} : { namespace }) }] },
  });
  new Prometheus(chart, 'name', {
    metadata: { name: 'name' },
    spec: alerting('alertmanager-alerts', 'web', 'monitoring'),
  });
  new Prometheus(chart, 'slip', {
    metadata: { name: 'slip' },
    spec: alerting('alertmanager-operate', 'web', 'elsewhere'),
  });
  new Prometheus(chart, 'port', { metadata: { name: 'port' }, spec: alerting('alertmanager-operated', 'http') });
  new Prometheus(chart, 'number', { metadata: { name: 'number' }, spec: alerting('alertmanager-operated', 9094) });
  new Prometheus(chart, 'other-number', {
    metadata: { name: 'other-number' },
    spec: alerting('alertmanager-operated', 80),
  });
  new Prometheus(chart, 'text', { metadata: { name: 'text' }, spec: alerting('alertmanager-operated', '9093') });
  new Alertmanager(elsewhere, 'alerts', { metadata: { name: 'alerts' } });
  const bare = new Chart(app, 'bare', { namespace: 'bare' });
  new Prometheus(bare, 'namespace', {
    metadata: { name: 'namespace' },
    spec: alerting('alertmanager-operated', 'web'),
  });
  new Prometheus(elsewhere, 'named-after', {
    metadata: { name: 'named-after' },
    spec: alerting('alertmanager-alerts', 'web'),
  });
  new Prometheus(bare, 'namespace-slip', {
    metadata: { name: 'namespace-slip' },
    spec: alerting('alertmanager-operated', 'web', 'elsewere'),
  });
  new Prometheus(elsewhere, 'others', {
    metadata: { name: 'others' },
    spec: alerting('alertmanager-operated', 'web', 'others'),
  });
};

export default declare;
