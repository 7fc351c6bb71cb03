// Generated from imports/crds by `npm run generate:imports`. Do not edit.

/**
 * `PrometheusRule.spec`.
 */
export interface PrometheusRuleSpec {
  /**
   * `spec.groups`; each `name` once.
   */
  readonly groups?: RuleGroup[];
}

/**
 * `PrometheusRule.spec.groups[].rules[]`.
 */
export interface Rule {
  /**
   * `spec.groups[].rules[].alert`.
   */
  readonly alert?: string;

  /**
   * `spec.groups[].rules[].annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * `spec.groups[].rules[].expr`; required.
   */
  readonly expr: string | number;

  /**
   * `spec.groups[].rules[].for`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly for?: string;

  /**
   * `spec.groups[].rules[].keep_firing_for`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character; in YAML `keep_firing_for`.
   */
  readonly keepFiringFor?: string;

  /**
   * `spec.groups[].rules[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `spec.groups[].rules[].record`.
   */
  readonly record?: string;
}

/**
 * `PrometheusRule.spec.groups[]`.
 */
export interface RuleGroup {
  /**
   * `spec.groups[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * `spec.groups[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `spec.groups[].limit`; an integer.
   */
  readonly limit?: number;

  /**
   * `spec.groups[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `spec.groups[].partial_response_strategy`; `abort` or `warn`; pattern `^(?i)(abort|warn)?$`; in YAML `partial_response_strategy`.
   */
  readonly partialResponseStrategy?: string;

  /**
   * `spec.groups[].query_offset`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `query_offset`.
   */
  readonly queryOffset?: string;

  /**
   * `spec.groups[].rules`.
   */
  readonly rules?: Rule[];
}
