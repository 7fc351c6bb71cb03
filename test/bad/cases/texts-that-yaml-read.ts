import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Include } from 'cdk8s';
import { Alertmanager, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Included YAML: numbers, truth and dates where texts belong. */
const YAML = `
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: team, routes: [{receiver: team, matchers: [{name: a, value: on}], muteTimeIntervals: [night]}]}
  receivers: [{name: team}]
  muteTimeIntervals:
  - name: night
    timeIntervals: [{times: [{startTime: 09:00, endTime: 17:30}], daysOfMonth: [{start: 1}]}]
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec:
  groups:
  - name: g
    rules:
    - {alert: A, expr: up == 0, for: 5, labels: {level: 5}, annotations: {summary: No, reviewed: 2024-01-01}}
`;

const declare: BadCase = (chart) => {
  const file = join(mkdtempSync(join(tmpdir(), 'include-')), 'all.yaml');
  writeFileSync(file, YAML);
  new Include(chart, 'included', { url: file });
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { ruleSelector: {}, serviceMonitorSelector: {} } });
  new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, spec: { alertmanagerConfigSelector: {} } });
};

export default declare;
