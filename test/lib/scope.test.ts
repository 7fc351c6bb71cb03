import { App } from 'cdk8s';
import { Alertmanager, Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';

const metadata = { name: 'main', namespace: 'monitoring' };
const spec = { selector: {}, endpoints: [{ port: 'web' }] };

it.each([
  ['Prometheus', (app: App) => new Prometheus(app, 'a', { metadata, spec: {} })],
  ['Alertmanager', (app: App) => new Alertmanager(app, 'a', { spec: {} })],
  ['ServiceMonitor', (app: App) => new ServiceMonitor(app, 'a', { metadata, spec })],
  ['PrometheusRule', (app: App) => new PrometheusRule(app, 'a', { spec: { groups: [] } })],
])('a %s directly in an App is told where it belongs', (kind, declare) => {
  expect(() => declare(new App())).toThrow(
    `${kind} \`a\` is in no Chart, and only what is in one is written. Declare it in one`,
  );
});
