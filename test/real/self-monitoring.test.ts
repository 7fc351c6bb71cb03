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
const component = (kind: string) => `${PROMETHEUS}-thanos-${kind}-monitoring-main`;
const [QUERY, FRONTEND, GATEWAY] = [component('query'), component('frontend'), component('store-gateway')];
const [COMPACTOR, RULER] = [component('compactor'), component('ruler')];
const groups = stackAlerts(
  {
    prometheus: PROMETHEUS,
    alertmanagers: `${PROMETHEUS}-alertmanager-.+`,
    thanos: `${PROMETHEUS}-thanos-.+`,
    namespaces: ['monitoring'],
  },
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
  ThanosNotReady: [
    [series('thanos_status', FRONTEND, '0x60', 'pod="pod-0", check="ready", component="query-frontend"')],
    [
      series('thanos_status', FRONTEND, '1x60', 'pod="pod-0", check="ready", component="query-frontend"'),
      series('thanos_status', QUERY, '0x60', 'pod="pod-0", check="other", component="query"'),
    ],
  ],
  ThanosQueryWithoutEndpoints: [
    [
      series('thanos_query_concurrent_gate_queries_max', QUERY, '20x60'),
      series('thanos_store_nodes_grpc_connections', QUERY, '2 2 2', 'pod="pod-0", store_type="sidecar"'),
    ],
    [
      series('thanos_query_concurrent_gate_queries_max', QUERY, '20x60'),
      series('thanos_store_nodes_grpc_connections', QUERY, '1x60', 'pod="pod-0", store_type="sidecar"'),
    ],
  ],
  ThanosQueryEndpointsNotFound: [
    [
      series('thanos_query_endpoints_dns_failures_total', QUERY, '0+1x60'),
      series('thanos_query_endpoints_dns_lookups_total', QUERY, '0+10x60'),
    ],
    [
      series('thanos_query_endpoints_dns_failures_total', QUERY, '7x60'),
      series('thanos_query_endpoints_dns_lookups_total', QUERY, '0+10x60'),
    ],
  ],
  ThanosQueriesFailing: [
    [
      series('http_requests_total', FRONTEND, '0+1x60', 'pod="pod-0", handler="query-frontend", code="502"'),
      series('http_requests_total', FRONTEND, '0+9x60', 'pod="pod-0", handler="query-frontend", code="200"'),
    ],
    [
      series('http_requests_total', QUERY, '0+1x60', 'pod="pod-0", handler="query_range", code="400"'),
      series('http_requests_total', QUERY, '0+9x60', 'pod="pod-0", handler="query_range", code="200"'),
    ],
  ],
  ThanosQueryFull: [
    [
      series('thanos_query_concurrent_gate_queries_in_flight', QUERY, '20x60'),
      series('thanos_query_concurrent_gate_queries_max', QUERY, '20x60'),
    ],
    [
      series('thanos_query_concurrent_gate_queries_in_flight', QUERY, '20 20 3 20 20 3 20 20 3 20 20 3'),
      series('thanos_query_concurrent_gate_queries_max', QUERY, '20x60'),
    ],
  ],
  ThanosBucketFailing: [
    [
      series('thanos_objstore_bucket_operation_failures_total', GATEWAY, '0+1x60', 'pod="pod-0", operation="get"'),
      series('thanos_objstore_bucket_operations_total', GATEWAY, '0+10x60', 'pod="pod-0", operation="get"'),
    ],
    [
      series('thanos_objstore_bucket_operation_failures_total', PROMETHEUS, '2x60', 'pod="pod-0", operation="get"'),
      series('thanos_objstore_bucket_operations_total', PROMETHEUS, '0+10x60', 'pod="pod-0", operation="get"'),
    ],
  ],
  ThanosUploadsFailing: [
    [series('thanos_shipper_upload_failures_total', PROMETHEUS, '0+1x60')],
    [series('thanos_shipper_upload_failures_total', PROMETHEUS, '3x60')],
  ],
  ThanosBlocksUnread: [
    [series('thanos_bucket_store_block_load_failures_total', GATEWAY, '0+1x60')],
    [series('thanos_blocks_meta_sync_failures_total', COMPACTOR, '3x60')],
  ],
  ThanosCompactorHalted: [
    [series('thanos_compact_halted', COMPACTOR, '1x60')],
    [series('thanos_compact_halted', COMPACTOR, '0x60')],
  ],
  ThanosCompactorRetrying: [
    [series('thanos_compact_retries_total', COMPACTOR, '0 0 0 0 0 1 1 1 1 1 2 2 2 2 2 3 3 3 3 3 4 4 4 4 4 5+0.2x40')],
    [series('thanos_compact_retries_total', COMPACTOR, '0 0 0 1x60')],
  ],
  ThanosRulerReloadFailed: [
    [series('thanos_rule_config_last_reload_successful', RULER, '0x60')],
    [series('thanos_rule_config_last_reload_successful', RULER, '1x60')],
  ],
  ThanosRulerRuleFailures: [
    [series('prometheus_rule_evaluation_failures_total', RULER, '0+1x60')],
    [series('prometheus_rule_evaluation_failures_total', RULER, '7x60')],
  ],
  ThanosRulerNotificationsDropped: [
    [series('thanos_alert_sender_alerts_dropped_total', RULER, '0+1x60')],
    [series('thanos_alert_queue_alerts_dropped_total', RULER, '4x60')],
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
