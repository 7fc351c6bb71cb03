/** PrometheusRule. */

import type { Summaries } from './summaries';

export const RULES: Summaries = {
  PrometheusRuleSpec: {
    groups: 'Groups of rules. Those of one group are evaluated one after the other, groups beside each other',
  },
  RuleGroup: {
    interval: 'Time between two evaluations of the group. Absent: `evaluationInterval` of the server',
    labels: 'Labels of all rules of the group; those of a rule win over them',
    limit: 'How many series or alerts one rule may give before it fails. 0 or absent: no limit',
    name: 'What the group is called in the web interface; no other of the object may be called so',
    partial_response_strategy:
      'What ThanosRuler does if some stores do not answer: evaluate with the rest and warn, or fail. Prometheus gets no such field',
    query_offset:
      'Time by which the group looks back, so that samples that come late count too. Absent: `ruleQueryOffset` of the server',
    rules: 'Rules in the order of their evaluation; later ones see the results of earlier ones',
  },
  Rule: {
    alert: 'Name of the alert that each series of the result fires, the label `alertname`. Excludes `record`',
    annotations: 'Texts for people who get the alert, which are templates. They are no part of its identity',
    expr: 'PromQL expression that is evaluated. Each series of its result is an alert, or a sample of the new series',
    for: 'Time that a series has to be in the result without a break before the alert fires. Absent: it fires at once',
    keep_firing_for: 'Time that the alert goes on firing after its series is gone. Absent: it resolves at once',
    labels:
      'Labels added to alerts or recorded series, which win over those of the expression. For alerts they are templates',
    record: 'Name of the metric that the result is stored as. Excludes `alert`',
  },
};
