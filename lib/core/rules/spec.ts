/** PrometheusRule in wire format, which is also what the server reads: the field names are the same. */

import type { ObjectReference } from '../input/exclusion';

/** The label that is the name of a metric. */
export const METRIC_NAME = '__name__';

export interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string | number;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface RuleGroup {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly interval?: string;
  readonly query_offset?: string;
  readonly limit?: number;
  readonly partial_response_strategy?: string;
  readonly rules?: readonly Rule[];
}

export interface PrometheusRuleSpec {
  readonly groups?: readonly RuleGroup[];
}

/** What Prometheus and ThanosRuler say about the rules that they select. */
export interface RuleEvaluatorSpec {
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly ObjectReference[];
  readonly prometheusRulesExcludedFromEnforce?: readonly {
    readonly ruleNamespace: string;
    readonly ruleName: string;
  }[];
  readonly enableFeatures?: readonly string[];
  readonly additionalArgs?: readonly { readonly name: string; readonly value?: string }[];
  readonly nameValidationScheme?: string;
}
