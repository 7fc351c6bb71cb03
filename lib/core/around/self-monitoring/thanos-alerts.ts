/** Alerts about the components of Thanos: views without data, blocks that do not arrive, and rules of nobody. */

import { type Alert, CONTAINER } from './alert';

/** `components`: matchers of the jobs of components; `all`: of those, and of the sidecars beside servers. */
export interface ThanosJobs {
  readonly components: string;
  readonly all: string;
}

export function thanosAlerts({ components, all }: ThanosJobs): readonly Alert[] {
  return [
    {
      alert: 'ThanosNotReady',
      expr: `max_over_time(thanos_status{check="ready", ${all}}[5m]) == 0`,
      for: '10m',
      severity: 'critical',
      summary: `Thanos {{ $labels.component }} ${CONTAINER} does not reach what it works on.`,
    },
    ...queryAlerts(components),
    ...bucketAlerts(components, all),
    ...rulerAlerts(components),
  ];
}

const PER_POD = 'sum by (job, namespace, pod, container)';

function queryAlerts(job: string): readonly Alert[] {
  const answers = `handler=~"query|query_range|query-frontend", ${job}`;
  return [
    {
      alert: 'ThanosQueryWithoutEndpoints',
      // The series of connections are gone with the last of them.
      expr: `max_over_time(thanos_query_concurrent_gate_queries_max{${job}}[5m]) unless on (namespace, pod) max_over_time(thanos_store_nodes_grpc_connections{${job}}[5m]) > 0`,
      for: '10m',
      severity: 'critical',
      summary: `Thanos query ${CONTAINER} reaches nothing that has data.`,
    },
    {
      alert: 'ThanosQueryEndpointsNotFound',
      expr: `rate(thanos_query_endpoints_dns_failures_total{${job}}[5m]) / rate(thanos_query_endpoints_dns_lookups_total{${job}}[5m]) > 0.01`,
      for: '15m',
      severity: 'warning',
      summary: `Thanos query ${CONTAINER} cannot look up what it asks: {{ $value | humanizePercentage }} of the lookups fail.`,
    },
    {
      alert: 'ThanosQueriesFailing',
      expr: `${PER_POD} (rate(http_requests_total{code=~"5..", ${answers}}[5m])) / ${PER_POD} (rate(http_requests_total{${answers}}[5m])) > 0.05`,
      for: '10m',
      severity: 'warning',
      summary: `{{ $value | humanizePercentage }} of the queries to Thanos ${CONTAINER} fail.`,
    },
    {
      alert: 'ThanosQueryFull',
      expr: `min_over_time(thanos_query_concurrent_gate_queries_in_flight{${job}}[5m]) >= thanos_query_concurrent_gate_queries_max{${job}}`,
      for: '10m',
      severity: 'warning',
      summary: `Thanos query ${CONTAINER} answers as many queries at a time as it may: others wait.`,
    },
  ];
}

function bucketAlerts(job: string, all: string): readonly Alert[] {
  const operations = `sum by (job, namespace, pod, operation)`;
  return [
    {
      alert: 'ThanosBucketFailing',
      expr: `${operations} (rate(thanos_objstore_bucket_operation_failures_total{${all}}[5m])) / ${operations} (rate(thanos_objstore_bucket_operations_total{${all}}[5m])) > 0.05`,
      for: '15m',
      severity: 'warning',
      summary: `{{ $value | humanizePercentage }} of what Thanos ${CONTAINER} asks its bucket for ({{ $labels.operation }}) fails.`,
    },
    {
      alert: 'ThanosUploadsFailing',
      expr: `increase(thanos_shipper_upload_failures_total{${all}}[5m]) > 0`,
      for: '15m',
      severity: 'critical',
      summary: `The blocks of ${CONTAINER} do not arrive in the bucket: they are lost when the server deletes them.`,
    },
    {
      alert: 'ThanosBlocksUnread',
      expr: `increase(thanos_blocks_meta_sync_failures_total{${job}}[5m]) > 0 or increase(thanos_bucket_store_block_load_failures_total{${job}}[5m]) > 0`,
      for: '15m',
      severity: 'warning',
      summary: `Thanos ${CONTAINER} cannot read blocks of its bucket: what is in them is missing from answers.`,
    },
    {
      alert: 'ThanosCompactorHalted',
      expr: `max_over_time(thanos_compact_halted{${job}}[5m]) == 1`,
      for: '5m',
      severity: 'critical',
      summary: `Thanos compactor ${CONTAINER} has stopped until it is started again: blocks are broken or overlap. Its log names them.`,
    },
    {
      alert: 'ThanosCompactorRetrying',
      expr: `increase(thanos_compact_retries_total{${job}}[15m]) > 0`,
      for: '30m',
      severity: 'warning',
      summary: `Thanos compactor ${CONTAINER} begins again and again, and does not come to an end.`,
    },
  ];
}

function rulerAlerts(job: string): readonly Alert[] {
  return [
    {
      alert: 'ThanosRulerReloadFailed',
      expr: `max_over_time(thanos_rule_config_last_reload_successful{${job}}[5m]) == 0`,
      for: '10m',
      severity: 'critical',
      summary: `Thanos ruler ${CONTAINER} runs with earlier rules: it refused the last ones.`,
    },
    {
      alert: 'ThanosRulerRuleFailures',
      expr: `increase(prometheus_rule_evaluation_failures_total{${job}}[5m]) > 0`,
      for: '15m',
      severity: 'critical',
      summary: `Thanos ruler ${CONTAINER} cannot evaluate rules of {{ $labels.rule_group }}.`,
    },
    {
      alert: 'ThanosRulerNotificationsDropped',
      expr: `increase(thanos_alert_queue_alerts_dropped_total{${job}}[5m]) > 0 or increase(thanos_alert_sender_alerts_dropped_total{${job}}[5m]) > 0`,
      for: '10m',
      severity: 'critical',
      summary: `Thanos ruler ${CONTAINER} drops alerts: no Alertmanager took them.`,
    },
  ];
}
