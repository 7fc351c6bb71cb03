/** Sets of characters that a regular expression of RE2 can name. */

export interface CharacterSet {
  readonly has: (code: number) => boolean;
  /** The one character of the set, where it has no other. */
  readonly only?: number;
  /** How many are asked where they are asked one by one. */
  readonly members?: number;
  /** How many ends of ranges Go keeps for it, at most. */
  readonly runes: number;
}

/** Of one character, in either case. */
const FEW_RUNES = 4;
/** Of a class of ASCII, in either case, or of what is not in it. */
const ASCII_RUNES = 40;
/** Of a category of Unicode, of which letters are the largest, or of a range in either case. */
const MANY_RUNES = 3000;

export function exactly(code: number, fold: boolean): CharacterSet {
  const character = String.fromCodePoint(code);
  if (!fold || character.toLowerCase() === character.toUpperCase())
    return { has: (other) => other === code, only: code, runes: FEW_RUNES };
  return matchedBy(`[${escaped(code)}]`, true, FEW_RUNES);
}

export function rangeOf(low: number, high: number, fold: boolean): CharacterSet {
  if (fold) return matchedBy(`[${escaped(low)}-${escaped(high)}]`, true, MANY_RUNES);
  return { has: (code) => code >= low && code <= high, ...(low === high ? { only: low } : {}), runes: FEW_RUNES };
}

/** What is in one of the sets, or in none of them. */
export function anyOf(sets: readonly CharacterSet[], negated: boolean): CharacterSet {
  const [first] = sets;
  if (!negated && sets.length === 1) return first!;
  const runes = sets.reduce((sum, set) => sum + set.runes, FEW_RUNES);
  return { has: (code) => sets.some((set) => set.has(code)) !== negated, members: sets.length, runes };
}

const PERL: Readonly<Record<string, string>> = { d: '0-9', s: '\\t\\n\\f\\r ', w: '0-9A-Za-z_' };

/** `d`, `s` or `w`; in upper case whatever is not in it. */
export function perlSet(letter: string, fold: boolean): CharacterSet {
  const lower = letter.toLowerCase();
  return named(`[${PERL[lower]}]`, letter !== lower, fold, ASCII_RUNES);
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

/** Undefined where there is none of this name. */
export function posixSet(name: string, negated: boolean, fold: boolean): CharacterSet | undefined {
  const members = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  return members === undefined ? undefined : named(`[${members}]`, negated, fold, ASCII_RUNES);
}

/** A category or script of Unicode; undefined where there is none of this name. */
export function unicodeSet(name: string, negated: boolean, fold: boolean): CharacterSet | undefined {
  if (!/^\w+$/.test(name)) return undefined;
  // JavaScript wants to be told that a name is one of a script.
  for (const property of [name, `Script=${name}`]) {
    try {
      return named(`\\p{${property}}`, negated, fold, MANY_RUNES);
    } catch {
      // It is none of these.
    }
  }
  return undefined;
}

function named(source: string, negated: boolean, fold: boolean, runes: number): CharacterSet {
  const set = matchedBy(source, fold, runes);
  return negated ? anyOf([set], true) : set;
}

function matchedBy(source: string, fold: boolean, runes: number): CharacterSet {
  const regex = new RegExp(`^${source}$`, fold ? 'iu' : 'u');
  return { has: (code) => regex.test(String.fromCodePoint(code)), runes };
}

function escaped(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
