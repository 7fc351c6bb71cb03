/** What schemas cannot say of a relabeling: which fields go with which action, in which version. */

import type { BuildContext } from '../../base/context';
import { describeGate, type Gate } from '../../base/gates';
import { type NameScheme, nameScheme } from '../../base/name-scheme';
import { formatVersion } from '../../base/version';
import { isLabelName, labelNameForm } from '../../languages/labels';
import { isReadAsNothing } from '../../languages/nothing';
import { regexProblem } from '../../languages/re2/re2';
import type { RelabelConfig } from '../spec';

type Field = keyof RelabelConfig;

/** What an action asks of its fields. */
interface ActionRule extends Gate {
  /** Fields without which it does nothing. */
  readonly needs?: readonly Field[];
  /** Fields that it would ignore, and that Prometheus refuses. */
  readonly without?: readonly Field[];
  /** Whether `targetLabel` is the name of a label, or may be made of the expression's groups. */
  readonly target?: 'name' | 'template';
}

const ACTIONS: Readonly<Record<string, ActionRule>> = {
  replace: { needs: ['targetLabel'], target: 'template' },
  hashmod: { needs: ['targetLabel', 'modulus'], target: 'name' },
  lowercase: { since: '2.36.0', needs: ['targetLabel'], without: ['replacement'], target: 'name' },
  uppercase: { since: '2.36.0', needs: ['targetLabel'], without: ['replacement'], target: 'name' },
  keepequal: {
    since: '2.41.0',
    needs: ['targetLabel'],
    without: ['regex', 'modulus', 'separator', 'replacement'],
    target: 'name',
  },
  dropequal: {
    since: '2.41.0',
    needs: ['targetLabel'],
    without: ['regex', 'modulus', 'separator', 'replacement'],
    target: 'name',
  },
  labeldrop: { without: ['sourceLabels', 'targetLabel', 'modulus', 'separator', 'replacement'] },
  labelkeep: { without: ['sourceLabels', 'targetLabel', 'modulus', 'separator', 'replacement'] },
  labelmap: {},
  keep: {},
  drop: {},
};

/** The server's defaults: written out, they say nothing. */
const DEFAULTS: RelabelConfig = { separator: ';', regex: '(.*)', replacement: '$1' };

/** A label's name before Prometheus 3, or a part of one from the expression's groups. */
const LEGACY_NAME_TEMPLATE = /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w))(?:\w|\$(?:\{\w+\}|\w))*$/;

/** Reports relabelings that Prometheus would refuse; `at` is the path of the list. */
export function validateRelabelings(
  configs: readonly RelabelConfig[] | undefined,
  context: BuildContext,
  at: string,
): void {
  configs?.forEach((config, i) => {
    validateRelabeling(config, context, `${at}[${i}]`);
  });
}

function validateRelabeling(config: RelabelConfig, context: BuildContext, at: string): void {
  const action = (config.action ?? '').toLowerCase() || 'replace';
  const rule = ACTIONS[action] ?? {};
  if (!context.knows(rule)) {
    tooOld(action, rule, context, at);
    return;
  }
  const scheme = context.names;
  validateRegex(config, context, at);
  for (const field of rule.needs ?? []) if (!isSet(config, field)) missing(field, action, context, at);
  for (const field of rule.without ?? []) if (isSet(config, field)) superfluous(field, action, rule, context, at);
  const { targetLabel = '' } = config;
  if (rule.target !== undefined && targetLabel !== '' && !IS_TARGET[rule.target](targetLabel, scheme)) {
    badName('targetLabel', targetLabel, scheme, context, at);
  }
  // What is read may have any name that the version knows, whatever names the job may write.
  const readable = nameScheme('Prometheus', context.target.version);
  for (const source of config.sourceLabels ?? []) {
    if (!isLabelName(source, readable)) badName('sourceLabels', source, readable, context, at);
  }
  const { replacement } = config;
  if (action === 'labelmap' && replacement !== undefined && !isNameTemplate(replacement, scheme)) {
    badName('replacement', replacement, scheme, context, at);
  }
}

/** Whether a field says something: neither blank nor the default. */
function isSet(config: RelabelConfig, field: Field): boolean {
  const value = config[field];
  if (value === undefined || value === DEFAULTS[field]) return false;
  if (field === 'separator' || field === 'replacement') return true;
  return typeof value === 'number' ? value !== 0 : value.length > 0;
}

function isNameTemplate(text: string, scheme: NameScheme): boolean {
  return scheme === 'utf8' ? isLabelName(text, scheme) : LEGACY_NAME_TEMPLATE.test(text);
}

const IS_TARGET = { name: isLabelName, template: isNameTemplate };

/** Expressions that have been read without a problem: monitors repeat them by the thousand. */
const soundRegexes = new Set(['', DEFAULTS.regex!]);
const MOST_REMEMBERED = 10_000;

/** What is wrong with an expression as Prometheus reads it: inside of brackets, where all of it has to end. */
export function relabelRegexProblem(regex: string): string | undefined {
  if (soundRegexes.has(regex)) return undefined;
  if (isReadAsNothing(regex)) return 'it is read as no value at all; in brackets it is a text';
  const problem = regexProblem(`^(?s:${regex})$`);
  if (problem === undefined && soundRegexes.size < MOST_REMEMBERED) soundRegexes.add(regex);
  return problem;
}

function validateRegex({ regex }: RelabelConfig, context: BuildContext, at: string): void {
  const problem = regex === undefined ? undefined : relabelRegexProblem(regex);
  if (problem === undefined) return;
  context.error(`${at}.regex`, {
    code: 'invalid-relabeling',
    message: `this is not a regular expression of Prometheus: ${problem}`,
    given: regex!,
    allowed: 'RE2 syntax',
    hint: 'Correct the expression',
  });
}

function tooOld(action: string, rule: Gate, context: BuildContext, at: string): void {
  context.error(`${at}.action`, {
    code: 'unsupported-by-version',
    message: `Prometheus ${formatVersion(context.target.version)} does not know the action \`${action}\``,
    given: action,
    allowed: describeGate(rule),
    hint: 'Choose another action, or a later `spec.version`',
  });
}

function missing(field: Field, action: string, context: BuildContext, at: string): void {
  context.error(`${at}.${field}`, {
    code: 'invalid-relabeling',
    message: `the action \`${action}\` needs \`${field}\``,
    given: 'nothing',
    allowed: `\`${field}\` beside it`,
    hint: 'Add it',
  });
}

function superfluous(field: Field, action: string, rule: ActionRule, context: BuildContext, at: string): void {
  context.error(`${at}.${field}`, {
    code: 'invalid-relabeling',
    message: `the action \`${action}\` does not read \`${field}\`, and Prometheus refuses it`,
    given: `\`${field}\``,
    allowed: `${action} without ${rule.without!.map((name) => `\`${name}\``).join(', ')}`,
    hint: 'Remove it',
  });
}

function badName(field: Field, given: string, scheme: NameScheme, context: BuildContext, at: string): void {
  context.error(`${at}.${field}`, {
    code: 'invalid-relabeling',
    message: `this cannot be the name of a label in Prometheus ${formatVersion(context.target.version)}`,
    given: JSON.stringify(given),
    allowed: labelNameForm(scheme),
    hint: 'Rename it',
  });
}
