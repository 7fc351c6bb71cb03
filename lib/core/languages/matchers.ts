/** Matchers as Alertmanager reads them in its configuration: `severity=~"warning|critical"`, several with commas. */

import { append } from '../base/collections';
import type { Target } from '../base/context';
import { isOpen } from '../base/gates';
import type { NameScheme } from '../base/name-scheme';
import { ASCII_SPACE, trimAsciiSpace, trimSpace, UNICODE_SPACE } from './go-space';
import { goText } from './go-text';
import { compileRegex, type Pattern, patternOf, type Spend } from './re2/match';
import { readRegex, regexProblem } from './re2/re2';

export type Operator = '=' | '!=' | '=~' | '!~';

export interface LabelMatcher {
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
}

export type Parsed = { readonly matchers: readonly LabelMatcher[] } | { readonly problem: string };

/** The first version that reads names of labels in quotes, with any character in them. */
const UTF8 = { since: '0.27.0' };

/** Which names of labels a version groups and compares by. */
export function labelScheme({ version }: Pick<Target, 'version'>): NameScheme {
  return isOpen(UTF8, version) ? 'utf8' : 'legacy';
}

/**
 * Alertmanager reads every text in both syntaxes, and where both can be read it goes by the older one: so the newer one
 * counts only where the older fails.
 */
export function parseMatchers(text: string, { version }: Pick<Target, 'version'>): Parsed {
  const classic = withSoundPatterns(parseClassic(text));
  if ('matchers' in classic || !isOpen(UTF8, version)) return classic;
  const utf8 = withSoundPatterns(parseUtf8(text));
  return 'matchers' in utf8 ? utf8 : classic;
}

function withSoundPatterns(parsed: Parsed): Parsed {
  const problem = 'problem' in parsed ? undefined : parsed.matchers.map(patternProblem).find((each) => each);
  return problem === undefined ? parsed : { problem };
}

function patternProblem({ operator, value }: LabelMatcher): string | undefined {
  const problem = operator === '=~' || operator === '!~' ? regexProblem(value) : undefined;
  return problem && `${JSON.stringify(value)} is no pattern: ${problem}`;
}

function parseClassic(text: string): Parsed {
  const inner = text.replace(/^\{/, '').replace(/\}$/, '');
  const matchers: LabelMatcher[] = [];
  for (const part of splitAtCommas(inner)) {
    const matcher = parseClassicOne(part);
    if (typeof matcher === 'string') return { problem: matcher };
    matchers.push(matcher);
  }
  return { matchers };
}

/** At commas outside of quotes; what follows the last one counts only if it says something. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  let escaped = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === ',') {
      // A comma leaves it open whether what follows is escaped.
      if (quoted) continue;
      parts.push(text.slice(from, at));
      from = at + 1;
      continue;
    }
    if (character === '"' && !escaped) quoted = !quoted;
    escaped = character === '\\' && !escaped;
  }
  const last = trimSpace(text.slice(from));
  return last === '' ? parts : [...parts, last];
}

const CLASSIC = new RegExp(`^([a-zA-Z_:][a-zA-Z0-9_:]*)[${ASCII_SPACE}]*(=~|=|!=|!~)([\\s\\S]*)$`);

function parseClassicOne(text: string): LabelMatcher | string {
  const found = CLASSIC.exec(trimAsciiSpace(text));
  if (found === null) return `this is no matcher: ${JSON.stringify(text)}`;
  const [, name, operator, rest] = found as unknown as [string, string, Operator, string];
  const raw = trimAsciiSpace(rest);
  const value = unescaped(raw);
  return value === undefined ? `a double quote is inside of the value: ${raw}` : { name, operator, value };
}

/** Quotes around a value are only at its ends. An escape that means nothing is a backslash. */
function unescaped(raw: string): string | undefined {
  const opened = raw.startsWith('"');
  const inner = opened ? raw.slice(1) : raw;
  let closed = !opened;
  let value = '';
  for (let at = 0; at < inner.length; at++) {
    const character = inner[at]!;
    const next = inner[at + 1];
    if (character === '\\' && next !== undefined) {
      value += next === 'n' ? '\n' : next === '"' || next === '\\' ? next : `\\${next}`;
      at++;
    } else if (character === '"') {
      if (closed || at < inner.length - 1) return undefined;
      closed = true;
    } else value += character;
  }
  return closed ? value : undefined;
}

const BLANKS = new RegExp(`[${UNICODE_SPACE}]+`, 'y');
const UTF8_TOKEN = new RegExp(
  `"[^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*"|[^${UNICODE_SPACE}{}!=~,\\\\"'\`]+|!=|!~|=~|=|[{},]`,
  'y',
);

function parseUtf8(text: string): Parsed {
  const tokens: string[] = [];
  for (let at = after(BLANKS, text, 0); at < text.length; at = after(BLANKS, text, at)) {
    const to = after(UTF8_TOKEN, text, at);
    if (to === at) return { problem: `this cannot be read: ${text.slice(at)}` };
    tokens.push(text.slice(at, to));
    at = to;
  }
  return matchersOf(tokens);
}

/** Where a match from here ends; here, if there is none. */
function after(expected: RegExp, text: string, at: number): number {
  expected.lastIndex = at;
  return expected.test(text) ? expected.lastIndex : at;
}

const OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '=~', '!~']);

function matchersOf(tokens: readonly string[]): Parsed {
  const braced = tokens[0] === '{';
  if (braced !== (tokens.at(-1) === '}' && tokens.length > 1)) return { problem: 'a brace has no counterpart' };
  const inner = braced ? tokens.slice(1, -1) : tokens;
  const matchers: LabelMatcher[] = [];
  for (let at = 0; at < inner.length; at += 4) {
    const [name, operator, value, comma] = inner.slice(at, at + 4);
    const [left, right] = [textOf(name), textOf(value)];
    if (left === undefined || right === undefined || !OPERATORS.has(operator ?? '')) {
      return { problem: `this is no matcher: ${inner.slice(at, at + 3).join('')}` };
    }
    if (comma !== undefined && comma !== ',') return { problem: `a comma is missing before ${comma}` };
    matchers.push({ name: left, operator: operator as Operator, value: right });
  }
  return { matchers };
}

const SPECIAL = /^([{},]|!=|!~|=~|=)$/;

function textOf(token: string | undefined): string | undefined {
  if (token === undefined || SPECIAL.test(token)) return undefined;
  if (!token.startsWith('"')) return token;
  return goText(token.slice(1, -1));
}

/** In the form that all versions with matchers read. */
export function writeMatcher(name: string, operator: string, value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
  return `${name}${operator}"${escaped}"`;
}

export interface WrittenMatchers {
  readonly match?: Readonly<Record<string, string>>;
  readonly match_re?: Readonly<Record<string, string>>;
  readonly matchers?: readonly string[];
}

export interface ReadMatchers {
  readonly matchers: readonly LabelMatcher[];
  /** What cannot be read, with the field of the older or the index of the newer form. */
  readonly problems: readonly { readonly at: string; readonly problem: string }[];
}

/** The matchers of a route, or of one side of an inhibition, in whichever form they are written. */
export function readMatchers(
  { match = {}, match_re = {}, matchers = [] }: WrittenMatchers,
  target: Pick<Target, 'version'>,
): ReadMatchers {
  const older = pairsOf(match_re, '=~');
  const found = [...pairsOf(match, '='), ...older];
  const problems = older.flatMap((matcher) => problemsAt(`match_re.${matcher.name}`, patternProblem(matcher)));
  for (const [index, text] of matchers.entries()) {
    const parsed = parseMatchers(text, target);
    if ('matchers' in parsed) append(found, parsed.matchers);
    else problems.push({ at: `matchers[${index}]`, problem: parsed.problem });
  }
  return { matchers: found, problems };
}

function problemsAt(at: string, problem: string | undefined): { at: string; problem: string }[] {
  return problem === undefined ? [] : [{ at, problem }];
}

function pairsOf(mapping: Readonly<Record<string, string>>, operator: '=' | '=~'): LabelMatcher[] {
  return Object.entries(mapping).map(([name, value]) => ({ name, operator, value: String(value) }));
}

export type Test = (labels: Readonly<Record<string, string>>) => boolean;

/** Whether labels match; a label that is not there is an empty one. Throws where the expression cannot be tried out. */
export function testOf({ name, operator, value }: LabelMatcher): Test {
  if (operator === '=') return (labels) => (labels[name] ?? '') === value;
  if (operator === '!=') return (labels) => (labels[name] ?? '') !== value;
  const compiled = compileRegex(value);
  if ('problem' in compiled) throw new Error(`${name}${operator}${JSON.stringify(value)}: ${compiled.problem}`);
  return (labels) => compiled.matches(labels[name] ?? '') === (operator === '=~');
}

const PATTERNS = new WeakMap<LabelMatcher, Pattern>();

/** Whether a value matches; undefined where more would have to be spent on it than there is. */
export function triedOn(matcher: LabelMatcher, value: string, spend: Spend): boolean | undefined {
  const { operator } = matcher;
  if (operator === '=' || operator === '!=')
    return spend(1) ? (value === matcher.value) === (operator === '=') : undefined;
  const pattern = PATTERNS.get(matcher) ?? boughtPattern(matcher.value, spend);
  if (pattern === undefined) return undefined;
  PATTERNS.set(matcher, pattern);
  const matches = pattern.matchesWithin(value, spend);
  return matches === undefined ? undefined : matches === (operator === '=~');
}

function boughtPattern(text: string, spend: Spend): Pattern | undefined {
  if (!spend(text.length)) return undefined;
  const regex = readRegex(text);
  return 'problem' in regex || !spend(regex.size) ? undefined : patternOf(regex);
}
