/** One file a PrometheusRule, or one a group where the object is larger than a ConfigMap. */

import { attempt, type InvalidInputPolicy } from '../base/attempt';
import { groupBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import { groupFileName, LONGEST_KEY, ruleFileName } from '../base/conventions';
import { keyOf, type Resource } from '../base/resource';
import { UTF8 } from '../base/utf8';
import { xxhash64 } from '../emit/xxhash';
import { emitYaml } from '../emit/yaml';
import { checkGroups } from './check';
import { enforcedLabel, enforcedOn, enforceNamespace } from './enforce';
import { feedingBack, reportFeedback } from './feedback';
import { type Flow, flowOf, type PlacedRule } from './flows';
import { buildGroups } from './groups';
import { CAPACITY, isRoomFor, type RuleFile, weight } from './slots';
import type { PrometheusRuleSpec, RuleEvaluatorSpec, RuleGroup } from './spec';
import type { Surroundings } from './surroundings';
import { checkTogether } from './together';

/** The operator's limit for one object. */
const TEXT_LIMIT = 512 * 1024;

/** The files of rules; one that cannot be used is an error, or left out with warnings. */
export function ruleFiles(
  rules: readonly Resource[],
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
  onInvalid: InvalidInputPolicy,
  around?: Surroundings,
): readonly RuleFile[] {
  const options = { onInvalid, references: context.references };
  const made = rules.map((rule) => {
    const placed: PlacedRule[] = [];
    const files = attempt(rule, options, context, (own) =>
      filesOf(rule as Resource<PrometheusRuleSpec>, evaluator, own, placed),
    );
    return files === undefined ? { rule, files: [], placed: [] } : { rule, files, placed };
  });
  const placed = made.flatMap((each) => each.placed);
  checkTogether(rules, placed, evaluator, around, context);
  const refused = feedingBack(flowsOf(placed, evaluator), (rule) => enforcedLabel(rule, evaluator) !== undefined);
  return made.flatMap(({ rule, files }) => {
    const growing = refused.get(rule);
    if (growing === undefined) return files;
    attempt(rule, options, context, (own) => reportFeedback(growing, own));
    return [];
  });
}

/** What is smaller than a ConfigMap stays one file: who takes rules over finds the same files. */
function filesOf(
  rule: Resource<PrometheusRuleSpec>,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
  placed: PlacedRule[],
): readonly RuleFile[] {
  const groups = rulesIn(rule, evaluator, context, placed);
  if (groups === undefined) return [];
  const whole = { identity: keyOf(rule), name: fileNameOf(rule), text: textOf(groups) };
  if (!fits(whole.text, context)) return [];
  return isRoomFor(whole) ? [whole] : filesOfGroups(whole, groups, context);
}

/** A group stays in its file and slot whatever comes and goes beside it: both are found by its name. */
function filesOfGroups(whole: RuleFile, groups: readonly RuleGroup[], context: BuildContext): readonly RuleFile[] {
  const names = groupBy(groups, ({ name }) => groupFileName(whole.name, xxhash64(name)));
  const files = [...names].map(([name, together]): RuleFile => {
    return { identity: `${whole.identity}#${name}`, name, text: textOf(together) };
  });
  for (const { name } of files) checkKey(name, context);
  for (const [index, group] of groups.entries()) checkGroupSize(group, whole, `spec.groups[${index}]`, context);
  return files;
}

function checkGroupSize(group: RuleGroup, whole: RuleFile, at: string, context: BuildContext): void {
  const file = { ...whole, text: textOf([group]) };
  if (isRoomFor(file)) return;
  context.error(at, {
    code: 'too-large',
    message: 'the rules of one group are too large for a ConfigMap, which only a whole group can be in',
    given: `${weight(file)} bytes`,
    allowed: `${CAPACITY} bytes`,
    hint: 'Split it into several groups',
  });
}

/** The content of one file; undefined where the server would refuse it, which is then reported. */
export function ruleFileText(
  rule: Resource<PrometheusRuleSpec>,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
): string | undefined {
  const groups = rulesIn(rule, evaluator, context);
  const text = groups === undefined ? undefined : textOf(groups);
  return text !== undefined && fits(text, context) ? text : undefined;
}

function textOf(groups: readonly RuleGroup[]): string {
  return emitYaml(groups.length === 0 ? {} : { groups });
}

function rulesIn(
  rule: Resource<PrometheusRuleSpec>,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
  placed?: PlacedRule[],
): readonly RuleGroup[] | undefined {
  checkFileName(rule, context);
  const built = buildGroups(rule.spec.groups ?? [], context);
  checkGroups(built, evaluator, context, placed && ((found) => placed.push({ ...found, resource: rule })));
  if (context.findings.hasErrors) return undefined;
  const groups = enforceNamespace(built, rule, evaluator, context);
  return context.findings.hasErrors ? undefined : groups;
}

/** Where no label is enforced, nobody is kept from anything. */
function flowsOf(placed: readonly PlacedRule[], evaluator: RuleEvaluatorSpec): readonly Flow[] {
  if ((evaluator.enforcedNamespaceLabel ?? '') === '') return [];
  return placed.map((each) => flowOf(each, enforcedOn(each, evaluator)));
}

function fileNameOf({ metadata }: Resource): string {
  return ruleFileName(metadata.namespace, metadata.name);
}

/** A name that was cut short could be that of another object. */
function checkFileName(rule: Resource, context: BuildContext): void {
  checkKey(fileNameOf(rule), context);
}

function checkKey({ length }: string, context: BuildContext): void {
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
