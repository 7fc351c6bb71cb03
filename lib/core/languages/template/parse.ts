/** The grammar of Go's text/template, as far as a server checks it when it loads a template. */

import { goRawText, goText } from '../go-text';
import { TemplateError, type Token, type TokenType } from './tokens';
import { Variables } from './variables';

export interface Scope {
  readonly functions: ReadonlySet<string>;
  /** With their `$`. */
  readonly variables: readonly string[];
  /** What the text itself is called as a template. */
  readonly name?: string;
}

interface Cursor {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly functions: ReadonlySet<string>;
  at: number;
  /** How many actions and parentheses are open. */
  depth: number;
  variables: Variables;
  /** How many `range` are open: `break` and `continue` need one. */
  ranges: number;
  deepestRange: number;
  readonly defined: Set<string>;
  /** Names of what says something: only what says nothing is replaced by another of its name. */
  readonly filled: Set<string>;
  readonly used: UsedTemplate[];
  /** The template that is being read; outside of all definitions, that of the whole text. */
  within: string;
  readonly pipelines: Pipeline[];
  readonly actions: Action[];
  around: Action['around'];
}

/** What is between two spaces: a token by itself, or one with something behind it, or parentheses. */
export interface Operand {
  readonly token: Token;
  /** Whether the token is all of it. */
  readonly plain: boolean;
  /** What is asked of it: `.labels`, `.job`. */
  readonly fields: readonly string[];
  /** What is in the parentheses. */
  readonly inner?: Pipeline;
}

export type Command = readonly Operand[];
/** Commands with a pipe between each two. */
export type Pipeline = readonly Command[];

/** A pipeline that is not in another one. */
export interface Action {
  /** `if`, `with`, `range`, `template` or `block`; another word where it is another action. */
  readonly keyword: string;
  /** The variables that it is put into. */
  readonly variables: readonly string[];
  readonly pipeline: Pipeline;
  /** What the dot is here: what the nearest `with` or `range` around it says, or what another template is run with. */
  readonly around: Action | 'template' | undefined;
}

/** The templates that a text defines, and those that it runs. */
export interface TemplateNames {
  readonly defined: ReadonlySet<string>;
  readonly used: readonly UsedTemplate[];
}

export interface UsedTemplate {
  readonly name: string;
  readonly from: number;
  /** The template that runs it. */
  readonly within: string;
}

export interface ParsedTemplate extends TemplateNames {
  /** Each of them, also those in parentheses. */
  readonly pipelines: readonly Pipeline[];
  /** In their order in the text. */
  readonly actions: readonly Action[];
  /** How many `range` lie in one another. */
  readonly deepestRange: number;
}

export function parseTemplate(tokens: readonly Token[], end: number, scope: Scope): ParsedTemplate {
  const cursor: Cursor = {
    defined: new Set(),
    filled: new Set(scope.name === undefined ? [] : [scope.name]),
    used: [],
    within: scope.name ?? '',
    pipelines: [],
    actions: [],
    tokens,
    end,
    functions: scope.functions,
    at: 0,
    depth: 0,
    variables: new Variables(['$', ...scope.variables]),
    ranges: 0,
    deepestRange: 0,
    around: undefined,
  };
  while (cursor.at < tokens.length) {
    if (isDefinition(cursor)) parseDefinition(cursor);
    else refuseStop(item(cursor), cursor);
  }
  return cursor;
}

/** Go has no such limit; a template of anybody's is far from it. */
const DEEPEST = 500;

/** What is read inside of something else. */
function deeper<T>(cursor: Cursor, read: () => T): T {
  if (cursor.depth >= DEEPEST) fail(`actions and parentheses are nested more than ${DEEPEST} deep`, cursor);
  cursor.depth++;
  const result = read();
  cursor.depth--;
  return result;
}

type Stop = 'end' | 'else';

function fail(message: string, cursor: Cursor): never {
  throw new TemplateError(message, cursor.tokens[cursor.at]?.from ?? cursor.end);
}

function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at];
}

function skipSpace(cursor: Cursor): Token | undefined {
  if (peek(cursor)?.type === 'space') cursor.at++;
  return peek(cursor);
}

function take(cursor: Cursor, type: TokenType, text?: string): Token | undefined {
  const token = skipSpace(cursor);
  if (token?.type !== type || (text !== undefined && token.text !== text)) return undefined;
  cursor.at++;
  return token;
}

function expectClose(context: string, cursor: Cursor): void {
  if (!take(cursor, 'close')) fail(`${shown(cursor)} cannot be in {{ ${context} }}`, cursor);
}

function shown(cursor: Cursor): string {
  return `"${peek(cursor)?.text ?? 'the end'}"`;
}

function isDefinition(cursor: Cursor): boolean {
  const [open, ...rest] = cursor.tokens.slice(cursor.at, cursor.at + 3);
  return open?.type === 'open' && rest.find(({ type }) => type !== 'space')?.text === 'define';
}

/** A template within the template sees none of the variables around it. */
function nested(cursor: Cursor, parse: () => void): void {
  const { variables, ranges, around } = cursor;
  Object.assign(cursor, { variables: new Variables(['$']), ranges: 0, around: 'template' });
  deeper(cursor, parse);
  Object.assign(cursor, { variables, ranges, around });
}

function parseDefinition(cursor: Cursor): void {
  take(cursor, 'open');
  take(cursor, 'word', 'define');
  const name = templateName('define', cursor);
  expectClose('define', cursor);
  define(name, 'define', cursor);
}

const BLANK = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/;

function define(name: string, keyword: string, cursor: Cursor): void {
  const start = cursor.at;
  let last = start;
  const { within } = cursor;
  if (keyword === 'block') cursor.used.push({ name, from: cursor.tokens[start]?.from ?? cursor.end, within });
  nested(cursor, () => {
    cursor.within = name;
    last = body(keyword, cursor, ['end']).from;
  });
  cursor.within = within;
  cursor.defined.add(name);
  const content = cursor.tokens.slice(start, last);
  if (content.every(({ type, text }) => type === 'text' && BLANK.test(text))) return;
  if (cursor.filled.has(name)) fail(`two templates are called "${name}"`, cursor);
  cursor.filled.add(name);
}

function templateName(keyword: string, cursor: Cursor): string {
  const token = take(cursor, 'string') ?? fail(`{{ ${keyword} }} wants the name of a template in quotes`, cursor);
  const content = token.text.slice(1, -1);
  return token.text.startsWith('`') ? goRawText(content) : (goText(content) ?? '');
}

/** Everything up to the `end` or `else` that belongs to `keyword`, and where that begins. */
function body(keyword: string, cursor: Cursor, stops: readonly Stop[]): { readonly stop: Stop; readonly from: number } {
  while (cursor.at < cursor.tokens.length) {
    const from = cursor.at;
    const stop = item(cursor);
    if (stop === undefined) continue;
    if (!stops.includes(stop)) fail(`{{ ${stop} }} does not belong to {{ ${keyword} }}`, cursor);
    return { stop, from };
  }
  return fail(`{{ ${keyword} }} has no {{ end }}`, cursor);
}

function refuseStop(stop: Stop | undefined, cursor: Cursor): void {
  if (stop !== undefined) fail(`{{ ${stop} }} without an {{ if }}, {{ with }} or {{ range }}`, cursor);
}

function item(cursor: Cursor): Stop | undefined {
  const token = cursor.tokens[cursor.at++] as Token;
  if (token.type === 'text') return undefined;
  const keyword = skipSpace(cursor);
  if (keyword?.type === 'word') {
    const parse = KEYWORDS.get(keyword.text);
    if (parse !== undefined) {
      cursor.at++;
      return parse(cursor, keyword.text);
    }
  }
  pipeline('an action', 'close', cursor);
  return undefined;
}

const ACTIONS: Readonly<Record<string, (cursor: Cursor, keyword: string) => Stop | undefined>> = {
  if: control,
  with: control,
  range: control,
  block: (cursor) => {
    const name = templateName('block', cursor);
    pipeline('block', 'close', cursor);
    define(name, 'block', cursor);
    return undefined;
  },
  template: (cursor) => {
    const { from } = peek(cursor) ?? { from: cursor.end };
    cursor.used.push({ name: templateName('template', cursor), from, within: cursor.within });
    if (!take(cursor, 'close')) pipeline('template', 'close', cursor);
    return undefined;
  },
  break: jump,
  continue: jump,
  end: (cursor) => {
    expectClose('end', cursor);
    return 'end';
  },
  else: (cursor) => {
    // `else if` and `else with` go on with what follows: their own `end` closes the whole.
    const next = skipSpace(cursor);
    if (next?.text !== 'if' && next?.text !== 'with') expectClose('else', cursor);
    return 'else';
  },
};

const KEYWORDS = new Map(Object.entries(ACTIONS));

function jump(cursor: Cursor, keyword: string): undefined {
  expectClose(keyword, cursor);
  if (cursor.ranges === 0) fail(`{{ ${keyword} }} outside of {{ range }}`, cursor);
}

function control(cursor: Cursor, keyword: string): undefined {
  const { around, variables } = cursor;
  const { length } = variables;
  pipeline(keyword, 'close', cursor);
  if (keyword !== 'if') cursor.around = cursor.actions.at(-1);
  if (keyword === 'range') cursor.deepestRange = Math.max(cursor.deepestRange, ++cursor.ranges);
  const { stop } = deeper(cursor, () => body(keyword, cursor, ['end', 'else']));
  if (keyword === 'range') cursor.ranges--;
  cursor.around = around;
  if (stop === 'else') {
    if (keyword !== 'range' && take(cursor, 'word', keyword)) deeper(cursor, () => control(cursor, keyword));
    else if (previous(cursor)?.type !== 'close')
      fail(`{{ else ${peek(cursor)?.text} }} does not belong to {{ ${keyword} }}`, cursor);
    else deeper(cursor, () => body(keyword, cursor, ['end']));
  }
  cursor.variables.cut(length);
}

const LISTED = 12;

function shownNames({ names }: Variables): string {
  if (names.length === 1) return 'are none here';
  const shown = `are ${names.slice(1, LISTED + 1).join(', ')}`;
  return names.length > LISTED + 1 ? `${shown} and ${names.length - LISTED - 1} more` : shown;
}

function previous(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at - 1];
}

/** What a command begins with; in a pipeline's later stages only what can be called. */
const OPERANDS: ReadonlySet<TokenType> = new Set([
  'word',
  'field',
  'dot',
  'variable',
  'string',
  'number',
  'left paren',
]);
const CALLABLE: ReadonlySet<TokenType> = new Set(['word', 'field', 'variable', 'left paren']);
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'nil']);
const KEYWORD_ONLY: ReadonlySet<string> = new Set([...KEYWORDS.keys(), 'define']);

function pipeline(context: string, end: 'close' | 'right paren', cursor: Cursor): Pipeline {
  const variables = declare(context, cursor);
  const commands: Command[] = [];
  while (!take(cursor, end)) {
    const first = skipSpace(cursor);
    if (first === undefined || !OPERANDS.has(first.type)) fail(`${shown(cursor)} cannot be there`, cursor);
    if (commands.length > 0 && (!CALLABLE.has(first.type) || CONSTANTS.has(first.text))) {
      fail(`${shown(cursor)} comes after a pipe, where a function is expected`, cursor);
    }
    commands.push(command(cursor));
  }
  if (commands.length === 0) fail(`${context} is empty`, cursor);
  cursor.pipelines.push(commands);
  if (end === 'close') cursor.actions.push({ keyword: context, variables, pipeline: commands, around: cursor.around });
  return commands;
}

/** `$x := `, `$x = `, and in a range `$i, $x := `. */
function declare(context: string, cursor: Cursor): readonly string[] {
  const start = cursor.at;
  const first = take(cursor, 'variable');
  if (first === undefined) return [];
  const second = take(cursor, 'comma') ? (take(cursor, 'variable') ?? 'none') : undefined;
  if (second !== undefined && context !== 'range') fail('only a range sets two variables', cursor);
  if (second === 'none') fail('a variable is missing behind the comma', cursor);
  if ((take(cursor, 'declare') ?? take(cursor, 'assign')) === undefined) {
    cursor.at = start;
    return [];
  }
  const names = [first, ...(second === undefined ? [] : [second])].map(({ text }) => text);
  for (const name of names) cursor.variables.push(name);
  return names;
}

function command(cursor: Cursor): Command {
  const operands: Operand[] = [];
  for (;;) {
    operands.push(operand(cursor));
    const next = cursor.tokens[cursor.at];
    if (next?.type === 'close' || next?.type === 'right paren') return operands;
    cursor.at++;
    if (next?.type === 'pipe') return operands;
    const more = skipSpace(cursor);
    if (next?.type !== 'space') {
      cursor.at--;
      fail(
        `${shown(cursor)} cannot follow ${JSON.stringify(cursor.tokens[cursor.at - 1]?.text)}: a space is missing`,
        cursor,
      );
    }
    if (more === undefined || !OPERANDS.has(more.type)) {
      take(cursor, 'pipe');
      return operands;
    }
  }
}

function operand(cursor: Cursor): Operand {
  const token = skipSpace(cursor) as Token;
  TERMS[token.type]?.(token, cursor);
  cursor.at++;
  const inner =
    token.type === 'left paren' ? deeper(cursor, () => pipeline('parentheses', 'right paren', cursor)) : undefined;
  const fields: string[] = [];
  while (peek(cursor)?.type === 'field') {
    const literal =
      token.type === 'dot' || token.type === 'string' || token.type === 'number' || CONSTANTS.has(token.text);
    if (literal) fail(`${shown(cursor)} cannot follow "${token.text}"`, cursor);
    fields.push(cursor.tokens[cursor.at++]!.text);
  }
  return { token, plain: fields.length === 0, fields, ...(inner && { inner }) };
}

const TERMS: { readonly [Type in TokenType]?: (token: Token, cursor: Cursor) => void } = {
  word: ({ text }, cursor) => {
    if (KEYWORD_ONLY.has(text)) fail(`"${text}" comes only at the beginning of an action`, cursor);
    if (CONSTANTS.has(text) || cursor.functions.has(text)) return;
    fail(`the function "${text}" does not exist`, cursor);
  },
  variable: ({ text }, cursor) => {
    if (cursor.variables.has(text)) return;
    fail(`the variable ${text} does not exist: there ${shownNames(cursor.variables)}`, cursor);
  },
};
