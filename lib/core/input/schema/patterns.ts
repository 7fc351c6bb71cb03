/** The patterns of the schemas: in words, for people, and as regular expressions of JavaScript. */

import { sizeProblem } from '../../languages/byte-size';
import { durationProblem } from '../../languages/duration';
import { urlProblem } from '../../languages/url';

export interface PatternInWords {
  /** What matches, as in `allowed: a URL of http or https`. */
  readonly words: string;
  /** Texts that match. */
  readonly examples: readonly string[];
  /** Why the servers cannot read a text that matches all the same; in words that show nothing of it. */
  readonly problem?: (text: string) => string | undefined;
  /** Units that turn a number into a text that matches. */
  readonly units?: readonly string[];
  /** It matches a blank text as well, which few fields have a meaning for. */
  readonly blank?: true;
}

/** Slips in amounts with a unit: each is right where the pattern takes it. */
const MENDS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\s+/g, ''),
  (text) => `${text}B`,
  (text) => text.replace(/^(\d{1,5})d$/, (_, days: string) => `${Number(days) * 24}h`),
  (text) => text.replace(/^(\d{1,4})w$/, (_, weeks: string) => `${Number(weeks) * 7 * 24}h`),
  (text) => text.toLowerCase(),
  (text) => text.replace(/^(\d+) ?(?:min|mins|minutes?)$/i, '$1m'),
  (text) => text.replace(/^(\d+) ?(?:sec|secs|seconds?)$/i, '$1s'),
  (text) => text.replace(/^(\d+) ?(?:hrs?|hours?)$/i, '$1h'),
  (text) => text.replace(/^(\d+) ?days?$/i, '$1d'),
];

/** Longer than any amount. */
const LONGEST_AMOUNT = 30;

/** What was meant by an amount that a pattern does not take. */
export function meantByPattern(pattern: string, text: string): string | undefined {
  const { units, problem = () => undefined } = PATTERNS[pattern] ?? {};
  if (units === undefined || text.length > LONGEST_AMOUNT) return undefined;
  const expression = compilePattern(pattern);
  return MENDS.map((mend) => mend(text)).find(
    (mended) => mended !== '' && expression.test(mended) && problem(mended) === undefined,
  );
}

/** What matches is a duration, if not a blank one: only its length can be wrong. */
const tooLong = (text: string) =>
  text === '' || durationProblem(text) === undefined ? undefined : 'about 292 years is the longest';

const DURATION: PatternInWords = {
  words: 'a duration such as `30s` or `1h30m`',
  examples: ['30s', '1h30m', '2d'],
  units: ['s', 'd'],
  problem: tooLong,
  blank: true,
};
const HTTP_URL: PatternInWords = {
  words: 'a URL of http or https',
  examples: ['https://example.com/path'],
  problem: urlProblem,
};

/** Every pattern that the schemas hold: the generator fails at one that is missing here. */
export const PATTERNS: Readonly<Record<string, PatternInWords>> = {
  '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$': DURATION,
  '^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$': DURATION,
  '^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$': {
    words: 'a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`',
    examples: ['120h', '1m30s'],
    units: ['s', 'h'],
    problem: tooLong,
    blank: true,
  },
  '(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$': {
    words: 'a size such as `512MB` or `1.5GiB`',
    examples: ['512MB', '1.5GiB', '0'],
    units: ['MB', 'GB'],
    problem: sizeProblem,
  },
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$':
    { words: 'a quantity such as `500m`, `2` or `4Gi`', examples: ['500m', '2', '4Gi'] },
  '^https?://.+$': HTTP_URL,
  '^(http|https)://.+$': HTTP_URL,
  '^(http|https|socks5)://.+$': {
    words: 'a URL of http, https or socks5',
    examples: ['http://proxy.example.com:3128', 'socks5://proxy.example.com'],
    problem: urlProblem,
  },
  '^[a-zA-Z][a-zA-Z0-9+.-]*://.+$': {
    words: 'a URL with a scheme such as `unix:///var/run/docker.sock`',
    examples: ['unix:///var/run/docker.sock', 'tcp://localhost:2375'],
    problem: urlProblem,
  },
  '^[^*]*(\\*[^/]*)?\\.(json|yml|yaml|JSON|YML|YAML)$': {
    words: 'a path that ends in .json, .yml or .yaml; `*` only in its last element',
    examples: ['/etc/targets/*.yaml', 'targets.json'],
  },
  '^[0-9a-zA-Z-.]+$': { words: 'letters, digits, `-` and `.`', examples: ['00000000-a12b-3cd4-e56f-000000000000'] },
  '^[\\w\\s:/.\\\\-]+$': {
    words: 'letters, digits, blanks and `_`, `:`, `/`, `.`, `\\`, `-`',
    examples: ['https://monitor.azure.com/.default'],
  },
  '^(?i)(abort|warn)?$': { words: '`abort` or `warn`', examples: ['abort', 'WARN'] },
  '^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)': {
    words: 'a time of day from `00:00` to `24:00`',
    examples: ['09:30', '24:00'],
  },
  '^((?i)sun|mon|tues|wednes|thurs|fri|satur)day(?:((:(sun|mon|tues|wednes|thurs|fri|satur)day)$)|$)': {
    words: 'a weekday or a range of them such as `monday:friday`',
    examples: ['Sunday', 'monday:friday'],
  },
  '^((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9])(?:((:((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9]))$)|$)':
    { words: 'a month or a range of them such as `may:august` or `1:3`', examples: ['May', 'may:august', '10:12'] },
  '^2\\d{3}(?::2\\d{3}|$)': { words: 'a year or a range of them such as `2024:2026`', examples: ['2024', '2024:2026'] },
};

/** `text that matches …` for a pattern without words: none of the pinned schemas has one. */
export function inWords(pattern: string): string {
  return PATTERNS[pattern]?.words ?? `text that matches ${pattern}`;
}

/** JavaScript would look at a long run of digits once for each of them; whatever ends in this ends in that. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  '(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$': '(^0|[0-9]((K|M|G|T|E|P)i?)?B)$',
};

/** Compiles a pattern of Go's RE2. Of the differences to JavaScript the schemas use one: `(?i)` inside of a group. */
export function compilePattern(pattern: string): RegExp {
  const outer: boolean[] = [];
  let insensitive = false;
  const source = (EQUIVALENTS[pattern] ?? pattern).replace(/\\.|\(\?i\)|[()a-zA-Z]/g, (token) => {
    if (token === '(?i)') insensitive = true;
    else if (token === '(') outer.push(insensitive);
    else if (token === ')') insensitive = outer.pop() ?? false;
    else if (insensitive && token.length === 1) return `[${token.toLowerCase()}${token.toUpperCase()}]`;
    return token === '(?i)' ? '' : token;
  });
  return new RegExp(source);
}
