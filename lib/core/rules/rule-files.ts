/** One file a PrometheusRule. */

import { attempt, type InvalidInputPolicy } from '../base/attempt';
import type { BuildContext } from '../base/context';
import { LONGEST_KEY, ruleFileName } from '../base/conventions';
import { keyOf, type Resource } from '../base/resource';
import { UTF8 } from '../base/utf8';
import { emitYaml } from '../emit/yaml';
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
  onInvalid: InvalidInputPolicy,
): readonly RuleFile[] {
  return rules.flatMap((rule) => {
    const options = { onInvalid, references: context.references };
    const text = attempt(rule, options, context, (own) =>
      ruleFileText(rule as Resource<PrometheusRuleSpec>, evaluator, own),
    );
    return text === undefined ? [] : [{ identity: keyOf(rule), name: fileNameOf(rule), text }];
  });
}

/** The content of one file; undefined where the server would refuse it, which is then reported. */
export function ruleFileText(
  rule: Resource<PrometheusRuleSpec>,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
): string | undefined {
  checkFileName(rule, context);
  const built = rule.spec.groups === undefined ? undefined : buildGroups(rule.spec.groups, context);
  checkGroups(built ?? [], evaluator, context);
  if (context.findings.hasErrors) return undefined;
  const groups = built === undefined ? undefined : enforceNamespace(built, rule, evaluator, context);
  if (context.findings.hasErrors) return undefined;
  const text = emitYaml(groups === undefined || groups.length === 0 ? {} : { groups });
  return fits(text, context) ? text : undefined;
}

function fileNameOf({ metadata }: Resource): string {
  return ruleFileName(metadata.namespace, metadata.name);
}

/** A name that was cut short could be that of another object. */
function checkFileName(rule: Resource, context: BuildContext): void {
  const { length } = fileNameOf(rule);
  if (length <= LONGEST_KEY) return;
  context.error('metadata.name', {
    code: 'invalid-name',
    message: 'the name of the file with its rules would be too long for a key of a ConfigMap',
    given: `${length} characters with the namespace`,
    allowed: `${LONGEST_KEY} characters`,
    hint: 'Choose a shorter name',
  });
}

function fits(text: string, context: BuildContext): boolean {
  const size = UTF8.encode(text).length;
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
