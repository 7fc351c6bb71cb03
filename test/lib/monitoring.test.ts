/** Apps that hold custom resources and no construct that declares one. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Include } from 'cdk8s';
import { Alertmanager, ChangePlan, Monitoring } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { warningsOf } from './support';

const CUSTOM_RESOURCES = `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main }
spec: { serviceMonitorSelector: {} }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: shop }
spec: { selector: { matchLabels: { app: shop } }, endpoints: [{ port: web }] }
`;

function including(): Chart {
  const folder = mkdtempSync(join(tmpdir(), 'include-'));
  writeFileSync(join(folder, 'monitoring.yaml'), CUSTOM_RESOURCES);
  const chart = new Chart(new App({ outdir: folder }), 'monitoring', { namespace: 'monitoring' });
  new Include(chart, 'include', { url: join(folder, 'monitoring.yaml') });
  return chart;
}

const appOf = (chart: Chart) => App.of(chart) as App;
const kindsOf = (chart: Chart) =>
  appOf(chart)
    .synthYaml()
    .match(/^kind: (.+)$/gm);

describe('an app that only includes custom resources', () => {
  it('has them compiled by one line, wherever that is', () => {
    const scopes = [appOf, (chart: Chart) => chart];
    for (const scopeOf of scopes) {
      const chart = including();
      new Monitoring(scopeOf(chart), 'compiled');
      expect(kindsOf(chart)).toContain('kind: StatefulSet');
      expect(kindsOf(chart)).not.toContain('kind: Prometheus');
    }
  });

  it('writes them as they are without it, and says nothing', () => {
    const chart = including();
    expect(warningsOf(() => expect(kindsOf(chart)).toContain('kind: Prometheus'))).toEqual([]);
  });

  const uncompiled =
    "and nothing compiles the custom resources of the app (Prometheus main and 1 more): they are written as they are. Add one line: `new Monitoring(app, 'monitoring')`\n";

  it('is told so where it refers to an instance of another app', () => {
    const chart = including();
    Alertmanager.fromAlertmanagerName(chart, 'alerts', 'alerts');
    expect(warningsOf(() => kindsOf(chart))).toEqual([
      `warning: [monitoring/alerts] it refers to an instance of another app, ${uncompiled}`,
    ]);
  });

  it('is told so where it asks for a plan', () => {
    const chart = including();
    expect(warningsOf(() => ChangePlan.of(appOf(chart), 'nowhere'))[0]).toContain(uncompiled);
    new Monitoring(chart, 'compiled');
    const again = including();
    new Monitoring(again, 'compiled');
    expect(warningsOf(() => ChangePlan.of(appOf(again), 'nowhere')).join('')).not.toContain('nothing compiles');
  });
});
