/** Groups of rules as a version of Prometheus or Thanos reads them. */

import { sortedByKey } from '../base/collections';
import type { BuildContext, Target } from '../base/context';
import type { Gates } from '../base/gates';
import { type Builder, type Section, section } from '../base/section';
import { nonEmpty } from '../base/values';
import type { Rule, RuleGroup } from './spec';

export type Evaluator = Extract<Target['product'], 'Prometheus' | 'Thanos'>;

const RULE_GATES: Readonly<Record<Evaluator, Gates<Rule>>> = {
  Prometheus: { keep_firing_for: { since: '2.42.0' } },
  Thanos: { keep_firing_for: { since: '0.34.0' } },
};

const GROUP_LABELS = { instead: 'Write the labels on every rule of the group' };

const GROUP_GATES: Readonly<Record<Evaluator, Gates<RuleGroup>>> = {
  Prometheus: {
    limit: { since: '2.31.0' },
    query_offset: { since: '2.53.0' },
    labels: { since: '3.0.0', ...GROUP_LABELS },
  },
  Thanos: {
    limit: { since: '0.24.0' },
    query_offset: { since: '0.38.0' },
    labels: { since: '0.39.0', ...GROUP_LABELS },
  },
};

const withEntries = (map: Readonly<Record<string, string>>) => nonEmpty(sortedByKey(map));

/** Empty texts are left out: the server would take one for a broken duration. */
const RULE: Section<Rule, Rule> = {
  record: { from: 'record', map: nonEmpty },
  alert: { from: 'alert', map: nonEmpty },
  expr: 'expr',
  for: { from: 'for', map: nonEmpty },
  keep_firing_for: { from: 'keep_firing_for', map: nonEmpty },
  labels: { from: 'labels', map: withEntries },
  annotations: { from: 'annotations', map: withEntries },
};

function groupBuilder(evaluator: Evaluator): Builder<RuleGroup, RuleGroup> {
  const rule = section<Rule, Rule>(RULE, RULE_GATES[evaluator]);
  return section<RuleGroup, RuleGroup>(
    {
      name: 'name',
      labels: { from: 'labels', map: withEntries },
      interval: { from: 'interval', map: nonEmpty },
      query_offset: 'query_offset',
      limit: 'limit',
      partial_response_strategy: { from: 'partial_response_strategy', map: PARTIAL_RESPONSE[evaluator] },
      rules: {
        from: 'rules',
        map: (rules, context, at) => nonEmpty(rules)?.map((given, index) => rule(given, context, `${at}[${index}]`)),
      },
    },
    GROUP_GATES[evaluator],
  );
}

type PartialResponse = (strategy: string, context: BuildContext, at: string) => string | undefined;

const PARTIAL_RESPONSE: Readonly<Record<Evaluator, PartialResponse>> = {
  Thanos: nonEmpty,
  Prometheus: (strategy, context, at) => {
    if (strategy !== '') {
      context.warning(at, {
        code: 'unsupported-by-version',
        message: 'only Thanos Ruler has partial responses; it is left out for Prometheus',
        given: strategy,
        hint: 'Remove it, or have a ThanosRuler evaluate the group',
      });
    }
    return undefined;
  },
};

const BUILDERS: Readonly<Record<Evaluator, Builder<RuleGroup, RuleGroup>>> = {
  Prometheus: groupBuilder('Prometheus'),
  Thanos: groupBuilder('Thanos'),
};

export function buildGroups(groups: readonly RuleGroup[], context: BuildContext): readonly RuleGroup[] {
  const build = BUILDERS[context.target.product as Evaluator];
  return groups.map((group, index) => build(group, context, groupPath(index)));
}

export function groupPath(index: number): string {
  return `spec.groups[${index}]`;
}
