/** Slips that people make when they write YAML, told by the line at which it can be read no further. */

import type { TextProblem } from '../../core';

interface Line {
  /** In the file. */
  readonly number: number;
  /** Without what indents it, and the dashes of items. */
  readonly text: string;
  readonly raw: string;
  /** Before the first colon, and behind it; absent without a colon. */
  readonly key?: string;
  readonly value?: string;
}

type Slip = (line: Line, problem: TextProblem) => string | undefined;

const KEY = /^[A-Za-z][\w./-]*$/;

/** What is wrong with a line by itself. The first that speaks is heard. */
const OF_LINES: readonly Slip[] = [
  ({ raw }) => (/^ *\t/.test(raw) ? 'Indent it with blanks: YAML takes no tabs' : undefined),
  ({ text }) => (/^-[A-Za-z"'{[]/.test(text) ? 'Write a blank behind the dash' : undefined),
  ({ key = '', value = '' }) =>
    KEY.test(key) && /^[^\s/]/.test(value) ? `Write a blank behind the colon: \`${key}: …\`` : undefined,
  ({ value = '' }) =>
    value.includes('${')
      ? 'Put `${…}` in quotes, and let a tool such as `envsubst` replace it before it is read here'
      : undefined,
  ({ value = '' }) => {
    const first = value.trim()[0] ?? '';
    return first !== '' && '*&!%@`'.includes(first)
      ? 'Put the text in quotes: its first character is a sign of YAML'
      : undefined;
  },
  ({ value = '' }) =>
    /^ +(?:"[^"]*"|'[^']*') *[^\s#,\]}:]/.test(value)
      ? 'Put all of the text into the quotes, or none of it'
      : undefined,
  ({ value = '' }) =>
    /^ +[^\s'"[{|>#]/.test(value) && value.includes(': ')
      ? 'Put the text in quotes: it has a colon with a blank behind it'
      : undefined,
];

/** What the reader's own words tell. */
const OF_WORDS: readonly (readonly [words: RegExp, hint: string])[] = [
  [/unknown escape sequence/, 'Put the text in single quotes, or write a backslash in double quotes twice'],
  [/a line break is expected/, 'Begin the text on the line behind `|` or `>`'],
  [/bad indentation/, 'Indent it as the lines beside it; a line that has a value holds no others'],
  [/':' after a mapping key|multiline key|document separator/, 'Write `KEY: VALUE`: a line has no colon'],
];

/** `first`: the line of the file that the text begins at. */
export function slipIn(text: string, first: number, problem: TextProblem): string | undefined {
  const lines = text.split('\n');
  const at = Math.min(problem.line - first, lines.length - 1);
  const open = /deficient indentation|end of the stream within|unexpected end/.test(problem.words)
    ? openAbove(lines, at, first)
    : undefined;
  if (open !== undefined) return open;
  const near = [at, lastAbove(lines, at)].flatMap((i) => (i === undefined ? [] : [readLine(lines[i]!, first + i)]));
  for (const slip of OF_LINES) {
    for (const line of near) {
      const hint = slip(line, problem);
      if (hint !== undefined) return hint;
    }
  }
  return OF_WORDS.find(([words]) => words.test(problem.words))?.[1];
}

function readLine(raw: string, number: number): Line {
  const text = raw.trimEnd().replace(/^ *(?:- +)*/, '');
  const colon = text.indexOf(':');
  return colon < 0
    ? { number, raw, text }
    : { number, raw, text, key: text.slice(0, colon), value: text.slice(colon + 1) };
}

function lastAbove(lines: readonly string[], at: number): number | undefined {
  for (let i = at - 1; i >= 0; i -= 1) if (lines[i]!.trim() !== '') return i;
  return undefined;
}

/** So far above is looked for what is not closed. */
const MOST_LINES = 100;

/** The quote or the bracket that is still open. */
function openAbove(lines: readonly string[], at: number, first: number): string | undefined {
  for (let i = at; i >= Math.max(0, at - MOST_LINES); i -= 1) {
    const open = openIn(lines[i]!);
    if (open !== undefined) return `Close the ${open} of line ${first + i}`;
  }
  return undefined;
}

function openIn(line: string): string | undefined {
  const { key, value = '' } = readLine(line, 0);
  const text = (key === undefined ? readLine(line, 0).text : value).trim();
  const quote = text[0];
  if (quote === '"' || quote === "'") return count(text, quote) % 2 === 1 ? `quote \`${quote}\`` : undefined;
  for (const [open, close] of ['[]', '{}'] as const)
    if (count(text, open!) > count(text, close!)) return `bracket \`${open}\``;
  return undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
