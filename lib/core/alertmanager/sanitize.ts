/** A configuration for one version: what it does not know is left out or refused, as the operator decides. */

import type { BuildContext } from '../base/context';
import { describeGate, type Gate } from '../base/gates';
import { formatVersion } from '../base/version';
import { CONFIG_PATH } from '../input/secret-text';
import { durationProblem, parseDuration } from '../languages/duration';
import { addressProblem, complainAbout, needs, templateAddressProblem } from './rules';
import { type FieldRow, fileForm, formsOf, pairsOf, type Shape } from './shape';
import { FILE, GLOBAL } from './shapes';
import type { AlertmanagerFile } from './types';
import { asList, complainer, isMapping, isSet, type Mapping } from './walk';

export function sanitizeConfig(
  file: AlertmanagerFile,
  context: BuildContext,
  at: string = CONFIG_PATH,
): AlertmanagerFile {
  return sanitizeSection(file as Mapping, FILE, context, at) as AlertmanagerFile;
}

/** Any part of a configuration. */
export function sanitizeSection(section: Mapping, shape: Shape, context: BuildContext, at: string): Mapping {
  const { rules = {} } = shape;
  rules.ever?.(section, complainer(context, at, section), context, {});
  const known = Object.fromEntries(
    Object.entries(section).flatMap(([field, value]) => {
      const kept = sanitizeField(value, shape.fields[field], field, context, `${at}.${field}`);
      return kept === undefined ? [] : [[field, kept]];
    }),
  );
  const decided = withoutZeroIntervals(withoutSecondForms(known, shape, context, at), shape, context, at);
  const fitting = rules.fit?.(decided, context, at) ?? decided;
  checkForVersion(fitting, shape, context, at);
  return fitting;
}

/** What the operator looks at in a section once its fields are those of the version. */
function checkForVersion(section: Mapping, shape: Shape, context: BuildContext, at: string): void {
  const complain = complainer(context, at, section);
  shape.rules?.early?.(section, complain, context, {});
  shape.rules?.both?.(section, complain, context, {});
  for (const [field, row] of Object.entries(shape.fields)) {
    if (row.required === 'early' || isWithoutFallback(row, context)) needs(section, formsOf(field, row), complain);
    const value = section[field];
    if (typeof value !== 'string' || value === '') continue;
    if (row.kind === 'checked-url') complainAbout(addressProblem(value), field, complain);
    if (row.kind === 'template-url') complainAbout(templateAddressProblem(value), field, complain);
  }
}

/** The version does not know the setting that would do as well. */
function isWithoutFallback({ fallback }: FieldRow, context: BuildContext): boolean {
  if (fallback === undefined || fallback.optional === true) return false;
  return !fallback.settings.some((setting) => context.knows(GLOBAL.fields[setting]?.gate));
}

function sanitizeField(
  value: unknown,
  row: FieldRow | undefined,
  field: string,
  context: BuildContext,
  at: string,
): unknown {
  if (row === undefined || value === undefined) return value;
  if (!context.knows(row.gate) && saysSomething(value)) {
    if (row.refused !== true) context.admits(row.gate, field, at);
    else reportRefused(row.gate!, field, context, at);
    return undefined;
  }
  if (typeof row.kind === 'string') return value;
  const { kind } = row;
  if (row.list === true)
    return asList(value).map((item, index) => sanitizeSection(item, kind, context, `${at}[${index}]`));
  return isMapping(value) ? sanitizeSection(value, kind, context, at) : value;
}

function saysSomething(value: unknown): boolean {
  return !(Array.isArray(value) && value.length === 0);
}

function reportRefused(gate: Gate, field: string, context: BuildContext, at: string): void {
  const { product, version } = context.target;
  context.error(at, {
    code: 'unsupported-by-version',
    message: `${product} ${formatVersion(version)} does not know \`${field}\``,
    given: formatVersion(version),
    allowed: describeGate(gate),
    hint: 'Remove it, or raise `spec.version` of the Alertmanager',
  });
}

/** Of a value and the file with it, the value counts. */
function withoutSecondForms(section: Mapping, shape: Shape, context: BuildContext, at: string): Mapping {
  const both = pairsOf(shape).filter(([field]) => isSet(section[field]) && isSet(section[fileForm(field)]));
  const left = { ...section };
  for (const [field, precedence] of both) {
    const file = fileForm(field);
    if (precedence === 'refused')
      complainer(context, at, section)(field, 'this is given twice', { allowed: `${field} or ${file}` });
    if (precedence !== 'first' && precedence !== 'writer') continue;
    context.warning(`${at}.${file}`, {
      code: 'ignored-field',
      message: `\`${field}\` is given as well, and is what counts; this is left out`,
      allowed: `${field} or ${file}`,
      hint: 'Remove one of them',
    });
    delete left[file];
  }
  return left;
}

function withoutZeroIntervals(section: Mapping, shape: Shape, context: BuildContext, at: string): Mapping {
  if (shape.name !== 'route') return section;
  const left = { ...section };
  for (const field of ['group_wait', 'group_interval', 'repeat_interval']) {
    const given = section[field];
    if (typeof given !== 'string') continue;
    const problem = durationProblem(given);
    if (problem !== undefined) complainer(context, at, section)(field, problem, { allowed: 'a duration such as `5m`' });
    if (problem !== undefined || field === 'group_wait' || !isZero(given)) continue;
    context.warning(`${at}.${field}`, {
      code: 'ignored-field',
      message:
        'an interval of zero is refused by Alertmanager; this is left out, and the interval above or the default counts',
      given,
      hint: 'Remove it, or write how long',
    });
    delete left[field];
  }
  return left;
}

function isZero(duration: string): boolean {
  const parsed = parseDuration(duration);
  return 'milliseconds' in parsed && parsed.milliseconds === 0;
}
