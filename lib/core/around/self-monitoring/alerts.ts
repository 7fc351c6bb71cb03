/** Alerts about the stack itself: what would leave a user without monitoring, and without being told. */

import { METRIC } from '../../base/sidecar-protocol';
import type { RuleGroup } from '../../rules/spec';
import { type Alert, CONTAINER } from './alert';
import { thanosAlerts } from './thanos-alerts';

/** The jobs by which the parts of the stack are scraped. Anybody can call a job so: the namespaces tell whose series they are. */
export interface StackJobs {
  readonly prometheus: string;
  readonly alertmanagers: string;
  /** Absent where there is nothing of Thanos. */
  readonly thanos?: string | undefined;
  readonly namespaces: readonly string[];
}

export function stackAlerts(jobs: StackJobs, labels: Readonly<Record<string, string>>): readonly RuleGroup[] {
  const { prometheus, alertmanagers, thanos, namespaces } = jobs;
  const own = namespaces.length === 1 ? `namespace="${namespaces[0]}"` : `namespace=~"${namespaces.join('|')}"`;
  const all = [prometheus, alertmanagers, ...(thanos === undefined ? [] : [thanos])].join('|');
  const groups = {
    'self-monitoring': commonAlerts(`job=~"${all}", ${own}`),
    'self-monitoring-prometheus': prometheusAlerts(`job="${prometheus}", ${own}`),
    'self-monitoring-alertmanager': alertmanagerAlerts(`job=~"${alertmanagers}", ${own}`),
    ...(thanos === undefined
      ? {}
      : {
          'self-monitoring-thanos': thanosAlerts({
            components: `job=~"${thanos}", ${own}`,
            all: `job=~"${prometheus}|${thanos}", ${own}`,
          }),
        }),
  };
  return Object.entries(groups).map(([name, alerts]) => ({
    name,
    rules: alerts.map(({ alert, expr, for: duration, severity, summary }) => ({
      alert,
      expr,
      for: duration,
      labels: { severity, ...labels },
      annotations: { summary },
    })),
  }));
}

function commonAlerts(job: string): readonly Alert[] {
  return [
    {
      alert: 'MonitoringContainerDown',
      expr: `up{${job}} == 0`,
      for: '10m',
      severity: 'critical',
      summary: `Container {{ $labels.container }} of ${CONTAINER} cannot be scraped.`,
    },
    {
      alert: 'ConfigReloaderFailing',
      // A file that cannot be unpacked or read never comes to a reload.
      expr: `max_over_time(${METRIC.lastReloadSuccessful}{${job}}[5m]) == 0 or increase(${METRIC.failedOperations}{${job}}[5m]) > 0`,
      for: '10m',
      severity: 'critical',
      summary: `The sidecar of ${CONTAINER} cannot bring a changed configuration to its server.`,
    },
    {
      alert: 'ConfigReloaderOutOfContact',
      expr: `min_over_time(${METRIC.apiSilence}{${job}}[5m]) > 300 or max_over_time(${METRIC.apiConnected}{${job}}[5m]) == 0`,
      for: '10m',
      severity: 'warning',
      summary: `The sidecar of ${CONTAINER} hears nothing from the API server of what it watches: changes do not arrive.`,
    },
    {
      alert: 'ConfigReloaderObjectMissing',
      // How many, and not which: everybody in the cluster may read metrics, and few may read the log.
      expr: `min_over_time(${METRIC.objectsMissing}{${job}}[5m]) > 0`,
      for: '10m',
      severity: 'warning',
      summary: `The sidecar of ${CONTAINER} watches {{ $value }} Secrets or ConfigMaps that do not exist: what was there before is used. Its log names them.`,
    },
  ];
}

function prometheusAlerts(job: string): readonly Alert[] {
  return [
    {
      alert: 'PrometheusReloadFailed',
      expr: `max_over_time(prometheus_config_last_reload_successful{${job}}[5m]) == 0`,
      for: '10m',
      severity: 'critical',
      summary: `Prometheus ${CONTAINER} runs with an earlier configuration: it refused the last one.`,
    },
    {
      alert: 'PrometheusRuleFailures',
      expr: `increase(prometheus_rule_evaluation_failures_total{${job}}[5m]) > 0`,
      for: '15m',
      severity: 'critical',
      summary: `Prometheus ${CONTAINER} cannot evaluate rules of {{ $labels.rule_group }}.`,
    },
    {
      alert: 'PrometheusMissedRuleEvaluations',
      expr: `increase(prometheus_rule_group_iterations_missed_total{${job}}[5m]) > 0`,
      for: '15m',
      severity: 'warning',
      summary: `Prometheus ${CONTAINER} is too slow for the interval of {{ $labels.rule_group }}.`,
    },
    {
      alert: 'PrometheusWithoutAlertmanager',
      expr: `max_over_time(prometheus_notifications_alertmanagers_discovered{${job}}[5m]) < 1`,
      for: '10m',
      severity: 'warning',
      summary: `Prometheus ${CONTAINER} knows no Alertmanager to send alerts to.`,
    },
    {
      alert: 'PrometheusNotificationsFailing',
      expr: `rate(prometheus_notifications_errors_total{${job}}[5m]) / rate(prometheus_notifications_sent_total{${job}}[5m]) > 0.01`,
      for: '15m',
      severity: 'warning',
      summary: `{{ $value | humanizePercentage }} of what Prometheus ${CONTAINER} sends to {{ $labels.alertmanager }} fails.`,
    },
    {
      alert: 'PrometheusNotificationsDropped',
      expr: `increase(prometheus_notifications_dropped_total{${job}}[5m]) > 0`,
      for: '10m',
      severity: 'critical',
      summary: `Prometheus ${CONTAINER} drops alerts: no Alertmanager took them.`,
    },
  ];
}

function alertmanagerAlerts(job: string): readonly Alert[] {
  const members = `max_over_time(alertmanager_cluster_members{${job}}[5m])`;
  return [
    {
      alert: 'AlertmanagerReloadFailed',
      expr: `max_over_time(alertmanager_config_last_reload_successful{${job}}[5m]) == 0`,
      for: '10m',
      severity: 'critical',
      summary: `Alertmanager ${CONTAINER} runs with an earlier configuration: it refused the last one.`,
    },
    {
      alert: 'AlertmanagerMeshSplit',
      expr: `${members} < on (job) group_left () count by (job) (${members})`,
      for: '15m',
      severity: 'critical',
      summary: `Alertmanager ${CONTAINER} sees {{ $value }} of its peers only: notifications may be sent twice.`,
    },
    {
      alert: 'AlertmanagerNotificationsFailing',
      expr: `rate(alertmanager_notifications_failed_total{${job}}[5m]) / rate(alertmanager_notifications_total{${job}}[5m]) > 0.01`,
      for: '5m',
      severity: 'warning',
      summary: `{{ $value | humanizePercentage }} of what Alertmanager ${CONTAINER} sends by {{ $labels.integration }} fails.`,
    },
  ];
}
