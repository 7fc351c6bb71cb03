/** What a schema says of a text or a number. */

import type { Place } from '../../base/place';
import { defined } from '../../base/values';
import { isWellFormed } from '../../languages/labels';
import { allowedBeside, NAME_FORMATS, type NameFormat } from '../../languages/names';
import { isPlaceholder, NOT_REPLACED } from '../../languages/placeholder';
import { isSameWord } from '../../languages/slip';
import { closest } from '../../languages/suggest';
import { issue, type SchemaIssue, type SchemaProblem } from './issue';
import { compilePattern, inWords, meantByPattern, PATTERNS } from './patterns';
import type { Schema } from './schema';

export type Check = (value: unknown, place: Place | undefined, found: SchemaIssue[]) => void;

export function checksOfText({
  enum: values,
  pattern,
  format,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: Schema): Check[] {
  const checks: Check[] = [];
  if (values !== undefined) checks.push(enumCheck(values));
  if (pattern !== undefined) checks.push(patternCheck(pattern));
  if (format === 'date-time') checks.push(textCheck('format', isDateTime, 'a time such as `2024-01-31T12:00:00Z`'));
  else if (format !== undefined && format !== 'int32') checks.push(nameCheck(NAME_FORMATS[format]));
  if (minLength > 0 || maxLength < Number.POSITIVE_INFINITY) {
    const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
    checks.push(textCheck('length', fits, range(minLength, maxLength, 'characters')));
  }
  return checks;
}

function enumCheck(values: readonly string[]): Check {
  const allowed = choices(values);
  return (value, place, found) => {
    const text = String(value);
    if (values.includes(text)) return;
    const meant = values.find((each) => isSameWord(each, text)) ?? closest(text, values)[0];
    const wrong = issue('enum', value, place, allowed);
    found.push(meant === undefined || meant === '' ? wrong : { ...wrong, hint: `Write \`${meant}\`` });
  };
}

/** A pattern, and what it lets through though no server can read it. */
function patternCheck(pattern: string): Check {
  const expression = compilePattern(pattern);
  const { problem = () => undefined, blank = false } = PATTERNS[pattern] ?? {};
  return (value, place, found) => {
    const text = String(value);
    const matches = expression.test(text);
    const isBlank = matches && blank && text === '';
    const reason = matches ? problem(text) : isPlaceholder(text) ? NOT_REPLACED : undefined;
    if (matches && !isBlank && reason === undefined) return;
    const wrong = issue(isBlank ? 'blank' : 'pattern', value, place, inWords(pattern));
    const meant = matches ? undefined : meantByPattern(pattern, text);
    found.push({ ...wrong, ...defined({ reason, hint: meant && `Write \`${meant}\`` }) });
  };
}

/** An empty text is one that nobody would see in a list. */
export function choices(values: readonly string[]): string {
  const visible = values.filter((value) => value !== '').join(', ');
  return `one of ${visible}${values.includes('') ? ', or an empty string' : ''}`;
}

/** Numbers of an int-or-string are judged as the text that they would be. */
function textCheck(problem: SchemaProblem, passes: (text: string) => boolean, allowed: string): Check {
  return (value, place, found) => {
    if (!passes(String(value))) found.push(issue(problem, value, place, allowed));
  };
}

/** One half of a surrogate pair is no character, and no file could hold it. */
export const checkEncoding: Check = (value, place, found) => {
  if (!isWellFormed(value as string))
    found.push(issue('format', value, place, 'text that can be written as UTF-8', false));
};

/** What is empty names nothing: whether that may be is for others to say. */
function nameCheck(named: (typeof NAME_FORMATS)[NameFormat]): Check {
  return (value, place, found) => {
    const text = String(value);
    if (text === '' || named.accepts(text)) return;
    found.push(issue('name', value, place, allowedBeside(named, text)));
  };
}

const isDateTime = (text: string) => /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text);

/** What Go counts with; numbers of JavaScript that are as large are printed as a little more. */
const INT32 = { low: -(2 ** 31), high: 2 ** 31 - 1 };
const INT64 = { low: -(2 ** 63 - 1024), high: 2 ** 63 - 1024 };

export function checksOfInteger({ format, pattern, type, ...schema }: Schema): Check[] {
  // Ports are counted with less than quantities, which have a pattern.
  const isSmall = format === 'int32' || (type === 'int-or-string' && pattern === undefined);
  const { low, high } = isSmall ? INT32 : INT64;
  const isCountable = (value: unknown) => typeof value !== 'number' || (value >= low && value <= high);
  const own = checksOfNumber(schema);
  return [
    (value, place, found) => {
      if (!isCountable(value)) found.push(issue('range', value, place, beyond(value as number, low, high)));
      else for (const check of own) check(value, place, found);
    },
  ];
}

function beyond(value: number, low: number, high: number): string {
  return value < low ? range(low, Number.POSITIVE_INFINITY) : range(Number.NEGATIVE_INFINITY, high);
}

export function checksOfNumber({ minimum, maximum }: Pick<Schema, 'minimum' | 'maximum'>): Check[] {
  const [low, high] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY];
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return [];
  return [
    (value, place, found) => {
      if ((value as number) < low || (value as number) > high)
        found.push(issue('range', value, place, range(low, high)));
    },
  ];
}

export function range(low: number, high: number, unit = ''): string {
  const of = unit === '' ? '' : ` ${unit}`;
  if (high === Number.POSITIVE_INFINITY) return `at least ${low}${of}`;
  return low === Number.NEGATIVE_INFINITY ? `at most ${high}${of}` : `${low} to ${high}${of}`;
}
