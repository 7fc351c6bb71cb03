/**
 * A regular expression of RE2 as one of JavaScript, to see what it matches. Both agree on what a text as a whole matches;
 * what differs is spelling.
 */

export type Translated = { readonly regex: RegExp } | { readonly problem: string };

/** The pattern anchored at both ends, as Prometheus and Alertmanager match labels. */
export function translateRegex(pattern: string): Translated {
  const [flags, rest] = leadingFlags(pattern);
  const reader = { text: rest, at: 0 };
  try {
    let written = '';
    while (reader.at < reader.text.length) written += nextPart(reader);
    return { regex: new RegExp(`^(?:${written})$`, `u${flags}`) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Flags of the whole pattern; those of a part have no counterpart in every JavaScript. */
function leadingFlags(pattern: string): readonly [string, string] {
  const found = /^\(\?([ims]+)\)/.exec(pattern);
  return found === null ? ['', pattern] : [[...new Set(found[1]!)].join(''), pattern.slice(found[0].length)];
}

function nextPart(reader: Reader): string {
  const { text, at } = reader;
  const rest = text.slice(at);
  const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
  if (quoted !== null) return taken(reader, quoted[0], [...quoted[1]!].map(literal).join(''));
  if (rest.startsWith('\\')) return escaped(reader);
  if (rest.startsWith('[')) return characterClass(reader);
  if (rest.startsWith('(?')) return group(reader);
  const character = String.fromCodePoint(rest.codePointAt(0)!);
  if (character === '{' && !/^\{\d+(,\d*)?\}/.test(rest)) return taken(reader, character, '\\{');
  if (character === '}' && !/\{\d+(,\d*)?$/.test(text.slice(0, at))) return taken(reader, character, '\\}');
  return taken(reader, character, character === ']' ? '\\]' : character);
}

function taken(reader: Reader, source: string, written: string): string {
  reader.at += source.length;
  return written;
}

function group(reader: Reader): string {
  const rest = reader.text.slice(reader.at);
  const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest);
  if (named !== null) return taken(reader, named[0], '(');
  if (rest.startsWith('(?:')) return taken(reader, '(?:', '(?:');
  throw new Error('flags inside of a regular expression cannot be tried out here');
}

const SPACE = '\\t\\n\\f\\r ';

/** Escapes that mean the same, or what is written instead; a second form for inside of `[]`. */
const ESCAPES: Readonly<Record<string, string>> = {
  a: '\\x07',
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  b: '\\b',
  B: '\\B',
  d: '\\d',
  D: '\\D',
  f: '\\f',
  n: '\\n',
  r: '\\r',
  s: `[${SPACE}]`,
  S: `[^${SPACE}]`,
  t: '\\t',
  v: '\\v',
  w: '[A-Za-z0-9_]',
  W: '[^A-Za-z0-9_]',
};

const IN_CLASS: Readonly<Record<string, string>> = { s: SPACE, w: 'A-Za-z0-9_' };

function escaped(reader: Reader, inClass = false): string {
  const rest = reader.text.slice(reader.at);
  const code = /^\\x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/.exec(rest);
  if (code !== null) return taken(reader, code[0], `\\u{${code[1] ?? code[2]!}}`);
  const octal = /^\\([0-7]{2,3}|0)/.exec(rest);
  if (octal !== null) return taken(reader, octal[0], `\\u{${Number.parseInt(octal[1]!, 8).toString(16)}}`);
  const property = /^\\([pP])(?:\{(\^?)(\w+)\}|(\w))/.exec(rest);
  if (property !== null) return taken(reader, property[0], unicodeClass(property));
  const character = String.fromCodePoint(rest.codePointAt(1) ?? 0x5c);
  const known = inClass ? (IN_CLASS[character] ?? ESCAPES[character]) : ESCAPES[character];
  if (known === undefined && /[0-9A-Za-z]/.test(character)) throw new Error(`there is no escape \\${character}`);
  return taken(reader, `\\${character}`, known ?? literal(character));
}

/** JavaScript wants to be told that a name is one of a script. */
function unicodeClass([, kind, negation, name, letter]: readonly string[]): string {
  const negated = (kind === 'P') !== (negation === '^');
  const category = letter ?? name!;
  return `\\${negated ? 'P' : 'p'}{${category.length > 2 ? 'Script=' : ''}${category}}`;
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

function characterClass(reader: Reader): string {
  const open = /^\[\^?\]?/.exec(reader.text.slice(reader.at))![0];
  let written = taken(reader, open, open.replace(']', '\\]'));
  while (reader.at < reader.text.length) {
    const rest = reader.text.slice(reader.at);
    if (rest.startsWith(']')) return written + taken(reader, ']', ']');
    const posix = /^\[:(\w+):\]/.exec(rest);
    if (posix !== null) written += taken(reader, posix[0], posixClass(posix[1]!));
    else if (rest.startsWith('\\')) written += escaped(reader, true);
    else {
      const character = String.fromCodePoint(rest.codePointAt(0)!);
      written += taken(reader, character, character === '-' ? character : literal(character));
    }
  }
  throw new Error('a "[" is not closed');
}

function posixClass(name: string): string {
  const members = POSIX[name];
  if (members === undefined) throw new Error(`there is no class [:${name}:]`);
  return members;
}

/** Outside of `[]` a hyphen needs no escape, and may not have one. */
function literal(character: string): string {
  if (character === '-') return '\\x2d';
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
