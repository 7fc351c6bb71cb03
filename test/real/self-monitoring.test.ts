import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stackAlerts } from '../../lib/core/around/self-monitoring/alerts';
import { METRIC } from '../../lib/core/base/sidecar-protocol';
import { emitYaml } from '../../lib/core/emit/yaml';
import { temporaryFolder } from '../support/processes';
import { describeWith, PROMETHEUS_VERSIONS, pathOf } from '../support/tools';

const PROMETHEUS = 'monitoring/self-monitoring-main';
const ALERTMANAGER = `${PROMETHEUS}-alertmanager-monitoring-main`;
const groups = stackAlerts(
  { prometheus: PROMETHEUS, alertmanagers: `${PROMETHEUS}-alertmanager-.+`, namespaces: ['monitoring'] },
  {},
);

interface Series {
  readonly series: string;
  readonly values: string;
}

const series = (name: string, job: string, values: string, more = ''): Series => ({
  series: `${name}{job="${job}", namespace="monitoring", ${more || 'pod="pod-0"'}}`,
  values,
});

/** For each alert what makes it fire within the hour, and what does not. */
const CASES: Readonly<Record<string, readonly [sick: readonly Series[], healthy: readonly Series[]]>> = {
  MonitoringContainerDown: [[series('up', PROMETHEUS, '0x60')], [series('up', PROMETHEUS, '1x60')]],
  ConfigReloaderFailing: [
    [series('reloader_last_reload_successful', ALERTMANAGER, '0x60')],
    [
      series('reloader_last_reload_successful', ALERTMANAGER, '1x60'),
      series('reloader_config_apply_operations_failed_total', ALERTMANAGER, '3x60'),
    ],
  ],
  ConfigReloaderOutOfContact: [
    [
      series('reloader_api_silence_seconds', PROMETHEUS, '0+60x60'),
      series('reloader_api_connected', PROMETHEUS, '1x60'),
    ],
    [
      series('reloader_api_silence_seconds', PROMETHEUS, '0 60 120 0 60 120 0 60 120'),
      series('reloader_api_connected', PROMETHEUS, '1 0 1 1 1 0 1 1 1'),
    ],
  ],
  ConfigReloaderObjectMissing: [
    [series(METRIC.objectsMissing, PROMETHEUS, '2x60')],
    // One that is there again soon, and what never was away.
    [series(METRIC.objectsMissing, PROMETHEUS, '0 0 1 1 0 0 0 1 0 0')],
  ],
  PrometheusReloadFailed: [
    [series('prometheus_config_last_reload_successful', PROMETHEUS, '0x60')],
    [series('prometheus_config_last_reload_successful', PROMETHEUS, '1x60')],
  ],
  PrometheusRuleFailures: [
    [series('prometheus_rule_evaluation_failures_total', PROMETHEUS, '0+1x60')],
    [series('prometheus_rule_evaluation_failures_total', PROMETHEUS, '7x60')],
  ],
  PrometheusMissedRuleEvaluations: [
    [series('prometheus_rule_group_iterations_missed_total', PROMETHEUS, '0+1x60')],
    [series('prometheus_rule_group_iterations_missed_total', PROMETHEUS, '0x60')],
  ],
  PrometheusWithoutAlertmanager: [
    [series('prometheus_notifications_alertmanagers_discovered', PROMETHEUS, '0x60')],
    [series('prometheus_notifications_alertmanagers_discovered', PROMETHEUS, '3x60')],
  ],
  PrometheusNotificationsFailing: [
    [
      series('prometheus_notifications_errors_total', PROMETHEUS, '0+1x60'),
      series('prometheus_notifications_sent_total', PROMETHEUS, '0+10x60'),
    ],
    [
      series('prometheus_notifications_errors_total', PROMETHEUS, '0x60'),
      series('prometheus_notifications_sent_total', PROMETHEUS, '0+10x60'),
    ],
  ],
  PrometheusNotificationsDropped: [
    [series('prometheus_notifications_dropped_total', PROMETHEUS, '0+1x60')],
    [series('prometheus_notifications_dropped_total', PROMETHEUS, '0x60')],
  ],
  AlertmanagerReloadFailed: [
    [series('alertmanager_config_last_reload_successful', ALERTMANAGER, '0x60')],
    [series('alertmanager_config_last_reload_successful', ALERTMANAGER, '1x60')],
  ],
  AlertmanagerMeshSplit: [
    [
      series('alertmanager_cluster_members', ALERTMANAGER, '2x60', 'pod="pod-0"'),
      series('alertmanager_cluster_members', ALERTMANAGER, '3x60', 'pod="pod-1"'),
      series('alertmanager_cluster_members', ALERTMANAGER, '3x60', 'pod="pod-2"'),
    ],
    [
      series('alertmanager_cluster_members', ALERTMANAGER, '2x60', 'pod="pod-0"'),
      series('alertmanager_cluster_members', ALERTMANAGER, '2x60', 'pod="pod-1"'),
    ],
  ],
  AlertmanagerNotificationsFailing: [
    [
      series('alertmanager_notifications_failed_total', ALERTMANAGER, '0+1x60'),
      series('alertmanager_notifications_total', ALERTMANAGER, '0+10x60'),
    ],
    [
      series('alertmanager_notifications_failed_total', ALERTMANAGER, '0x60'),
      series('alertmanager_notifications_total', ALERTMANAGER, '0+10x60'),
    ],
  ],
};

/** promtool's own tests of rules: an expression over the alerts that are firing after an hour. */
function firing(version: string, alert: string, input: readonly object[], expected: number) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'rules.yaml'), emitYaml({ groups }));
  const test = {
    interval: '1m',
    input_series: input,
    promql_expr_test: [
      {
        expr: `count(ALERTS{alertname="${alert}", alertstate="firing"}) or vector(0)`,
        eval_time: '50m',
        exp_samples: [{ labels: '{}', value: expected }],
      },
    ],
  };
  const file = join(folder, 'test.yaml');
  writeFileSync(file, emitYaml({ rule_files: ['rules.yaml'], evaluation_interval: '1m', tests: [test] }));
  const { status, stdout, stderr } = spawnSync(pathOf(`promtool-${version}`), ['test', 'rules', file]);
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`promtool-${version}`], `alerts of self-monitoring in promtool ${version}`, () => {
    it('all have a case', () => {
      const alerts = groups.flatMap(({ rules = [] }) => rules.map(({ alert }) => alert));
      expect(Object.keys(CASES).sort()).toEqual([...alerts].sort());
    });

    it.each(Object.keys(CASES))('%s fires when it should, and only then', (alert) => {
      const [sick, healthy] = CASES[alert]!;
      expect(firing(version, alert, sick, 1)).toMatchObject({ ok: true });
      expect(firing(version, alert, healthy, 0)).toMatchObject({ ok: true });
    });

    it.each(Object.keys(CASES))('%s does not fire for what a tenant calls so', (alert) => {
      const [sick, healthy] = CASES[alert]!;
      const forged = sick.map(({ series: name, values }) => ({
        series: name.replace('namespace="monitoring"', 'namespace="team"'),
        values,
      }));
      expect(firing(version, alert, [...healthy, ...forged], 0)).toMatchObject({ ok: true });
    });
  });
}
