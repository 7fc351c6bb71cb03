/** One file a PrometheusRule. */

import { attempt, type OnInvalid } from '../attempt';
import { groupBy } from '../collections';
import type { BuildContext } from '../context';
import { ruleFileName } from '../conventions';
import { emitYaml } from '../emit/yaml';
import { keyOf, type Resource } from '../model/resource';
import { xxhash64 } from '../workload/xxhash';
import { checkGroups } from './check';
import { enforceNamespace } from './enforce';
import { buildGroups } from './groups';
import type { PrometheusRuleSpec, RuleEvaluatorSpec } from './spec';

export interface RuleFile {
  /** `namespace/name` of the object. */
  readonly identity: string;
  readonly name: string;
  readonly text: string;
}

/** The operator's limit for one object. */
const TEXT_LIMIT = 512 * 1024;

/** The files of rules; one that cannot be used is an error, or left out with warnings. */
export function ruleFiles(
  rules: readonly Resource[],
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
  onInvalid: OnInvalid,
): readonly RuleFile[] {
  const names = fileNames(rules);
  return rules.flatMap((rule) => {
    const options = { onInvalid, references: context.references };
    const text = attempt(rule, options, context, (own) =>
      ruleFileText(rule as Resource<PrometheusRuleSpec>, evaluator, own),
    );
    const identity = keyOf(rule);
    return text === undefined ? [] : [{ identity, name: names.get(identity)!, text }];
  });
}

/** The content of one file; undefined where the server would refuse it, which is then reported. */
export function ruleFileText(
  rule: Resource<PrometheusRuleSpec>,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
): string | undefined {
  const built = rule.spec.groups === undefined ? undefined : buildGroups(rule.spec.groups, context);
  checkGroups(built ?? [], evaluator, context);
  if (context.findings.hasErrors) return undefined;
  const groups = built === undefined ? undefined : enforceNamespace(built, rule, evaluator, context);
  if (context.findings.hasErrors) return undefined;
  const text = emitYaml(groups === undefined || groups.length === 0 ? {} : { groups });
  return fits(text, context) ? text : undefined;
}

function fits(text: string, context: BuildContext): boolean {
  const size = new TextEncoder().encode(text).length;
  if (size <= TEXT_LIMIT) return true;
  context.error('spec.groups', {
    code: 'too-large',
    message: 'the rules of one object are too large',
    given: `${size} bytes`,
    allowed: `${TEXT_LIMIT} bytes`,
    hint: 'Put some of the groups into a PrometheusRule of their own',
  });
  return false;
}

/** `a-b/c` and `a/b-c` would share a file: such names are told apart by a hash of the whole identity. */
function fileNames(rules: readonly Resource[]): ReadonlyMap<string, string> {
  const plain = (rule: Resource) => ruleFileName(rule.metadata.namespace, rule.metadata.name);
  const entries = [...groupBy(rules, plain).values()].flatMap((group) =>
    group.map((rule): [string, string] => {
      const identity = keyOf(rule);
      const { namespace, name } = rule.metadata;
      return [identity, group.length === 1 ? plain(rule) : ruleFileName(namespace, name, xxhash64(identity))];
    }),
  );
  return new Map(entries);
}
