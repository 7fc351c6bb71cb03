import { closest } from '../suggest';
import type { Problem } from './ast';
import { FUNCTIONS } from './functions';
import { AGGREGATIONS } from './prometheus.generated';
import type { SyntaxNode } from './tree';

/** The first place where the grammar did not fit. */
export function findSyntaxError(root: SyntaxNode): SyntaxNode | undefined {
  const cursor = root.cursor();
  do {
    if (cursor.type.isError) return cursor.node;
  } while (cursor.next());
  return undefined;
}

/** Says in words what is wrong where the grammar did not fit. */
export function explainSyntaxError(text: string, error: SyntaxNode): Problem {
  const content = blank(text);
  if (content.text.trim() === '') return at(0, text.length, 'the expression is empty');
  return (
    content.problem ??
    bracketProblem(content.text) ??
    unknownFunction(content.text, error.from) ??
    unexpected(text, content.text, error.from)
  );
}

const OPENING = '([{';
const CLOSING = ')]}';

/** The text with comments and the content of strings blanked, position by position. */
function blank(text: string): { readonly text: string; readonly problem?: Problem } {
  let blanked = '';
  for (const match of text.matchAll(/#[^\n]*|"(?:[^"\\\n]|\\.)*("?)|'(?:[^'\\\n]|\\.)*('?)|`[^`]*(`?)|[^#"'`]+/gs)) {
    const [token, double, single, raw] = match;
    const closed = double ?? single ?? raw;
    if (closed === undefined) {
      blanked += token.startsWith('#') ? ' '.repeat(token.length) : token;
      continue;
    }
    blanked += token[0] + '_'.repeat(token.length - 1);
    if (closed === '') {
      return {
        text: blanked,
        problem: at(match.index, text.length, `the string is not closed: ${token[0]} is missing`),
      };
    }
  }
  return { text: blanked };
}

function bracketProblem(text: string): Problem | undefined {
  const open: { readonly bracket: number; readonly position: number }[] = [];
  for (let position = 0; position < text.length; position++) {
    const character = text[position] as string;
    if (OPENING.includes(character)) open.push({ bracket: OPENING.indexOf(character), position });
    const bracket = CLOSING.indexOf(character);
    if (bracket === -1) continue;
    const last = open.pop();
    if (last === undefined) return at(position, position + 1, `"${character}" closes nothing`);
    if (last.bracket !== bracket) {
      return at(
        position,
        position + 1,
        `"${character}" where "${CLOSING[last.bracket]}" should close "${OPENING[last.bracket]}"`,
      );
    }
  }
  const last = open.pop();
  return last && at(last.position, last.position + 1, `"${OPENING[last.bracket]}" is never closed`);
}

function unknownFunction(text: string, position: number): Problem | undefined {
  const before = text.slice(0, position).trimEnd();
  let from = before.length;
  while (from > 0 && /[\w:]/.test(before[from - 1]!)) from--;
  const name = /[a-zA-Z_:].*$/s.exec(before.slice(from))?.[0];
  if (name === undefined || !/^\s*\(/.test(text.slice(position)) || isKnown(name)) return undefined;
  return at(before.length - name.length, before.length, `unknown function "${name}"${suggestion(name)}`);
}

const KEYWORDS: ReadonlySet<string> = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right', 'bool']);

function isKnown(name: string): boolean {
  return Object.hasOwn(FUNCTIONS, name) || KEYWORDS.has(name);
}

function suggestion(name: string): string {
  const names = closest(name, Object.keys(FUNCTIONS));
  return names.length === 0 ? '' : `: did you mean ${names.join(' or ')}?`;
}

interface Advice {
  readonly next: RegExp;
  readonly message: (shown: string) => string;
}

/** What people write by habit, and what PromQL wants instead. */
const ADVICE: readonly Advice[] = [
  { next: /^=(?![=~])/, message: () => '"=" is for label matchers only: compare with "=="' },
  { next: /^=~|^!~/, message: () => 'regular expressions are for label matchers only' },
  { next: /^&&/, message: () => '"&&" is not PromQL: use "and"' },
  { next: /^\|\|/, message: () => '"||" is not PromQL: use "or"' },
  { next: /^!(?!=)/, message: () => '"!" is not PromQL: use "unless", "absent" or "!="' },
  { next: /^for\b/, message: () => '"for" is a field beside the expression: write `for: 5m` there' },
  { next: /^if\b/, message: () => '"if" is of older rules: the expression is all that is in `expr`' },
  { next: /^\|/, message: () => '"|" is not PromQL: use "or"' },
  { next: /^&(?:gt|lt|amp|quot);/, message: () => 'this is for HTML: write the character itself, ">" and not "&gt;"' },
  { next: /^\$/, message: () => 'variables such as $__rate_interval are of dashboards: write the duration' },
  {
    next: /^(?:undefined\b|\[object Object\])/,
    message: () => 'a program has put a value here that was not set: have it stop where that is so',
  },
  {
    next: /^by\b|^without\b/,
    message: (shown) =>
      `"${shown}" comes once, behind the name of an aggregation or behind its brackets: sum ${shown} (LABEL) (…)`,
  },
  { next: /^,?\s*[)\]}]/, message: (shown) => `something is missing before "${shown}"` },
  { next: /^$/, message: () => 'the expression ends too early' },
  { next: /^/, message: (shown) => `unexpected ${shown.startsWith('"') ? shown : `"${shown}"`}` },
];

const MATCHERS = 'label matchers are written label="value", with =, !=, =~ or !~, and separated by commas';

const OF_TEMPLATE = /^\{-?\s*(?:[.$`]|(?:include|tpl|if|range|with|end|printf)\b)/;
const TEMPLATE = 'braces of a template: nothing is put in their place here, so write the value itself';

/** Behind these, labels begin with a bracket. */
const GROUPING = /\b(by|without|on|ignoring|group_left|group_right)\s*$/;
/** Behind these, what is aggregated begins with one. */
const AGGREGATION = new RegExp(`\\b(?:${Object.keys(AGGREGATIONS).join('|')})\\s*(?:by|without)\\s*\\([^()]*\\)\\s*$`);
const PERCENT = /\d%\s*$/;

function unexpected(text: string, blanked: string, position: number): Problem {
  const from = position + (/^\s*/.exec(blanked.slice(position))?.[0].length ?? 0);
  const rest = blanked.slice(from);
  const token = /^(?:[\w:.]+|["'`]_*|[^\s\w])/.exec(rest)?.[0] ?? '';
  const to = from + token.length;
  const word = /(?<![\w.])\.?\d[\w.]*$/.exec(blanked.slice(0, to));
  if (word !== null && word.index < from) {
    const shown = word[0];
    return at(word.index, to, `"${shown}" is neither a number nor a duration such as 30s, 5m or 1h30m`);
  }
  const shown = text.slice(from, to);
  const grouping = GROUPING.exec(blanked.slice(0, from))?.[1];
  if (grouping !== undefined && /^\w/.test(token))
    return at(from, to, `labels are in brackets behind "${grouping}": ${grouping} (${shown})`);
  const aggregation = AGGREGATION.exec(blanked.slice(0, from));
  if (aggregation !== null && /^\w/.test(token) && token !== 'by' && token !== 'without') {
    const operation = text.slice(aggregation.index, from).trim();
    return at(from, to, `what is aggregated is in brackets: ${operation} (${shown}…)`);
  }
  if (rest === '' && PERCENT.test(blanked)) return at(from, to, 'a percentage is a part of 1: for 5% write 0.05');
  if (blanked[from - 1] === '{' && OF_TEMPLATE.test(text.slice(from, from + 20))) return at(from, to, TEMPLATE);
  if (isInBraces(blanked, from)) return at(from, to, `unexpected ${shown}: ${MATCHERS}`);
  const advice = ADVICE.find(({ next }) => next.test(rest)) as Advice;
  return at(from, to, advice.message(shown));
}

function isInBraces(blanked: string, position: number): boolean {
  return blanked.lastIndexOf('{', position - 1) > blanked.lastIndexOf('}', position - 1);
}

function at(from: number, to: number, message: string): Problem {
  return { from, to, message };
}
