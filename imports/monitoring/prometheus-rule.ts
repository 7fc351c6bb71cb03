// Generated from imports/crds by `npm run generate:imports`. Do not edit.

/**
 * Alerting and recording rules.
 *
 * `PrometheusRule.spec`.
 */
export interface PrometheusRuleSpec {
  /**
   * Groups of rules. Those of one group are evaluated one after the other, groups beside each other.
   *
   * `spec.groups`; each `name` once.
   */
  readonly groups?: RuleGroup[];
}

/**
 * An alerting rule (`alert`) or a recording rule (`record`).
 *
 * `PrometheusRule.spec.groups[].rules[]`.
 */
export interface Rule {
  /**
   * Name of the alert that each series of the result fires, the label `alertname`. Excludes `record`.
   *
   * In files of rules: `groups[].rules[].alert`.
   *
   * `spec.groups[].rules[].alert`.
   */
  readonly alert?: string;

  /**
   * Texts for people who get the alert, which are templates. They are no part of its identity.
   *
   * In files of rules: `groups[].rules[].annotations`.
   *
   * `spec.groups[].rules[].annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * PromQL expression that is evaluated. Each series of its result is an alert, or a sample of the new series.
   *
   * In files of rules: `groups[].rules[].expr`.
   *
   * `spec.groups[].rules[].expr`; required.
   */
  readonly expr: string | number;

  /**
   * Time that a series has to be in the result without a break before the alert fires. Absent: it fires at once.
   *
   * In files of rules: `groups[].rules[].for`.
   *
   * `spec.groups[].rules[].for`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly for?: string;

  /**
   * Time that the alert goes on firing after its series is gone. Absent: it resolves at once.
   *
   * In files of rules: `groups[].rules[].keep_firing_for`.
   *
   * Versions: Prometheus from 2.42.0.
   *
   * `spec.groups[].rules[].keep_firing_for`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character; in YAML `keep_firing_for`.
   */
  readonly keepFiringFor?: string;

  /**
   * Labels added to alerts or recorded series, which win over those of the expression. For alerts they are templates.
   *
   * In files of rules: `groups[].rules[].labels`.
   *
   * `spec.groups[].rules[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * Name of the metric that the result is stored as. Excludes `alert`.
   *
   * In files of rules: `groups[].rules[].record`.
   *
   * `spec.groups[].rules[].record`.
   */
  readonly record?: string;
}

/**
 * Rules that are evaluated together, in their order.
 *
 * `PrometheusRule.spec.groups[]`.
 */
export interface RuleGroup {
  /**
   * Time between two evaluations of the group. Absent: `evaluationInterval` of the server.
   *
   * In files of rules: `groups[].interval`.
   *
   * `spec.groups[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * Labels of all rules of the group; those of a rule win over them.
   *
   * In files of rules: `groups[].labels`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.groups[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * How many series or alerts one rule may give before it fails. 0 or absent: no limit.
   *
   * In files of rules: `groups[].limit`.
   *
   * Versions: Prometheus from 2.31.0.
   *
   * `spec.groups[].limit`; an integer.
   */
  readonly limit?: number;

  /**
   * What the group is called in the web interface; no other of the object may be called so.
   *
   * In files of rules: `groups[].name`.
   *
   * `spec.groups[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * What ThanosRuler does if some stores do not answer: evaluate with the rest and warn, or fail. Prometheus gets no such field.
   *
   * Versions: no Prometheus.
   *
   * No effect here: only Thanos Ruler has partial responses; it is left out for Prometheus.
   *
   * `spec.groups[].partial_response_strategy`; `abort` or `warn`; pattern `^(?i)(abort|warn)?$`; in YAML `partial_response_strategy`.
   */
  readonly partialResponseStrategy?: string;

  /**
   * Time by which the group looks back, so that samples that come late count too. Absent: `ruleQueryOffset` of the server.
   *
   * In files of rules: `groups[].query_offset`.
   *
   * Versions: Prometheus from 2.53.0.
   *
   * `spec.groups[].query_offset`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `query_offset`.
   */
  readonly queryOffset?: string;

  /**
   * Rules in the order of their evaluation; later ones see the results of earlier ones.
   *
   * In files of rules: `groups[].rules`.
   *
   * `spec.groups[].rules`.
   */
  readonly rules?: Rule[];
}
