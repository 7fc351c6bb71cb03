/** What schemas cannot say of a relabeling: which fields go with which action, in which version. */

import type { BuildContext, Target } from '../../base/context';
import type { Problem } from '../../base/findings';
import { describeGate, type Gate } from '../../base/gates';
import { memoized } from '../../base/memoized';
import { type NameScheme, nameScheme } from '../../base/name-scheme';
import { formatVersion } from '../../base/version';
import { isConstant } from '../../emit/yaml';
import { isLabelName, labelNameForm } from '../../languages/labels';
import { isReadAsNothing } from '../../languages/nothing';
import { regexProblem } from '../../languages/re2/re2';
import type { Relabeling } from '../scrape-job';
import type { RelabelConfig } from '../spec';
import { ACTIONS, type ActionRule, DEFAULTS } from './actions';
import { doubtsOf, type Field, type Stage } from './doubtful';
import { outgrown } from './growth';
import { relabelings } from './relabel';

/** How users call the fields. */
const GIVEN_AS: Readonly<Record<Field, keyof RelabelConfig>> = {
  source_labels: 'sourceLabels',
  separator: 'separator',
  target_label: 'targetLabel',
  regex: 'regex',
  modulus: 'modulus',
  replacement: 'replacement',
  action: 'action',
};

/** A label's name before Prometheus 3, or a part of one from the expression's groups. */
const LEGACY_NAME_TEMPLATE = /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w))(?:\w|\$(?:\{\w+\}|\w))*$/;

/** Reports relabelings that Prometheus would refuse, and such as cannot mean what they say; `at` is the path of the list. */
export function validateRelabelings(
  configs: readonly RelabelConfig[] | undefined,
  context: BuildContext,
  at: string,
  stage: Stage,
): void {
  if (configs === undefined) return;
  const list = relabelings(configs, context);
  const problems = relabelingProblems(list, context);
  for (const { index, field, problem } of problems) context.error(`${at}[${index}].${GIVEN_AS[field]}`, problem);
  const tooLarge = outgrown(list);
  if (tooLarge !== undefined) context.error(`${at}[${tooLarge}]`, TOO_LARGE);
  if (problems.length > 0) return;
  for (const { index, field, problem } of doubtsOf(list, stage, context)) {
    context.warning(`${at}[${index}].${GIVEN_AS[field]}`, problem);
  }
}

export interface RelabelingProblem {
  /** Which one of a list it is in. */
  readonly index: number;
  readonly field: Field;
  readonly problem: Problem;
}

/** Constants in which nothing is wrong. */
const soundConstants = memoized((_target: Target) => new WeakSet<Relabeling>());

/** What Prometheus would refuse of relabelings. A constant without a fault is looked at once. */
export function relabelingProblems(list: readonly Relabeling[], context: BuildContext): readonly RelabelingProblem[] {
  const sound = soundConstants(context.target);
  const found: RelabelingProblem[] = [];
  for (let index = 0; index < list.length; index++) {
    const relabeling = list[index]!;
    if (sound.has(relabeling)) continue;
    const before = found.length;
    check(relabeling, context, (field, problem) => found.push({ index, field, problem }));
    if (found.length === before && isConstant(relabeling)) sound.add(relabeling);
  }
  return found;
}

type Report = (field: Field, problem: Problem) => void;

function check(relabeling: Relabeling, context: BuildContext, report: Report): void {
  const { action = 'replace', target_label: target = '', replacement } = relabeling;
  const rule = ACTIONS[action] ?? {};
  if (!context.knows(rule)) {
    report('action', tooOld(action, rule, context));
    return;
  }
  const scheme = context.names;
  const regex = relabeling.regex === undefined ? undefined : relabelRegexProblem(String(relabeling.regex));
  if (regex !== undefined) report('regex', badRegex(String(relabeling.regex), regex));
  for (const field of rule.needs ?? []) if (!isSet(relabeling, field)) report(field, missing(field, action));
  for (const field of rule.without ?? []) if (isSet(relabeling, field)) report(field, superfluous(field, action, rule));
  if (rule.target !== undefined && target !== '' && !IS_TARGET[rule.target](target, scheme)) {
    report('target_label', badName(target, scheme, context));
  }
  // What is read may have any name that the version knows, whatever names the job may write.
  const readable = nameScheme('Prometheus', context.target.version);
  for (const source of relabeling.source_labels ?? []) {
    if (!isLabelName(source, readable)) report('source_labels', badName(source, readable, context));
  }
  if (action === 'labelmap' && replacement !== undefined && !isNameTemplate(replacement, scheme)) {
    report('replacement', badName(replacement, scheme, context));
  }
}

/** Whether a field says something: neither blank nor the default. */
function isSet(relabeling: Relabeling, field: Field): boolean {
  const value = relabeling[field];
  if (value === undefined || value === DEFAULTS[field]) return false;
  if (field === 'separator' || field === 'replacement') return true;
  return typeof value === 'number' ? value !== 0 : value.length > 0;
}

function isNameTemplate(text: string, scheme: NameScheme): boolean {
  return scheme === 'utf8' ? isLabelName(text, scheme) : LEGACY_NAME_TEMPLATE.test(text);
}

const IS_TARGET = { name: isLabelName, template: isNameTemplate };

/** Expressions that have been read without a problem: monitors repeat them by the thousand. */
const soundRegexes = new Set(['', '(.*)']);
const MOST_REMEMBERED = 10_000;

/** Words, and a choice of words in brackets before them, as most expressions are: nothing can be wrong with one. */
const WORDS = /^(?:\([\w.|-]*\))?[\w.|;:,/ -]*$/;

/** What is wrong with an expression as Prometheus reads it: inside of brackets, where all of it has to end. */
export function relabelRegexProblem(regex: string): string | undefined {
  if (isReadAsNothing(regex)) return 'it is read as no value at all; in brackets it is a text';
  if (WORDS.test(regex) || soundRegexes.has(regex)) return undefined;
  const problem = regexProblem(`^(?s:${regex})$`);
  if (problem === undefined && soundRegexes.size < MOST_REMEMBERED) soundRegexes.add(regex);
  return problem;
}

function badRegex(given: string, problem: string): Problem {
  return {
    code: 'invalid-relabeling',
    message: `this is not a regular expression of Prometheus: ${problem}`,
    given,
    allowed: 'RE2 syntax',
    hint: 'Correct the expression',
  };
}

const TOO_LARGE: Problem = {
  code: 'invalid-relabeling',
  message: 'with those before it, it may make more of a text than the server has memory for',
  given: 'copies of copies',
  allowed: 'a list that makes no more than a few copies of each label',
  hint: 'Refer to what is read once, and to less of what the list itself has written',
};

function tooOld(action: string, rule: Gate, { target: { version } }: BuildContext): Problem {
  return {
    code: 'unsupported-by-version',
    message: `Prometheus ${formatVersion(version)} does not know the action \`${action}\``,
    given: action,
    allowed: describeGate(rule),
    hint: 'Choose another action, or a later `spec.version`',
  };
}

function missing(field: Field, action: string): Problem {
  const name = GIVEN_AS[field];
  return {
    code: 'invalid-relabeling',
    message: `the action \`${action}\` needs \`${name}\``,
    given: 'nothing',
    allowed: `\`${name}\` beside it`,
    hint: 'Add it',
  };
}

function superfluous(field: Field, action: string, { without = [] }: ActionRule): Problem {
  const name = GIVEN_AS[field];
  return {
    code: 'invalid-relabeling',
    message: `the action \`${action}\` does not read \`${name}\`, and Prometheus refuses it`,
    given: `\`${name}\``,
    allowed: `${action} without ${without.map((each) => `\`${GIVEN_AS[each]}\``).join(', ')}`,
    hint: 'Remove it',
  };
}

function badName(given: string, scheme: NameScheme, { target: { version } }: BuildContext): Problem {
  return {
    code: 'invalid-relabeling',
    message: `this cannot be the name of a label in Prometheus ${formatVersion(version)}`,
    given: JSON.stringify(given),
    allowed: labelNameForm(scheme),
    hint: 'Rename it',
  };
}
