const MILLISECOND = 1e6;
const SECOND = 1000 * MILLISECOND;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Nanoseconds a unit, from the largest to the smallest: the order in which a duration has to name them. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['y', 365 * DAY],
  ['w', 7 * DAY],
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
  ['ms', MILLISECOND],
]);

const ORDER = [...UNITS.keys()];
const LONGEST = 2 ** 63;

export type ParsedDuration = { readonly milliseconds: number } | { readonly problem: string };

/** Reads a duration as Prometheus writes it in rules, configuration and PromQL: `1h30m`, `500ms`, `0`. */
export function parseDuration(text: string): ParsedDuration {
  if (text === '0') return { milliseconds: 0 };
  if (!/^(\d+[a-z]+)+$/.test(text)) {
    return { problem: `${JSON.stringify(text)} is not a duration: write numbers with units, such as 30s, 5m or 1h30m` };
  }
  let nanoseconds = 0;
  let last = -1;
  const parts = text.match(/\d+|[a-z]+/g) as string[];
  for (let at = 0; at < parts.length; at += 2) {
    const [amount, unit] = [parts[at], parts[at + 1]];
    const size = UNITS.get(unit as string);
    if (size === undefined) return { problem: `unknown unit "${unit}" in duration "${text}": use ${ORDER.join(', ')}` };
    const position = ORDER.indexOf(unit as string);
    if (position <= last) {
      return { problem: `duration "${text}" has its units out of order: from ${ORDER.join(', ')}, each once at most` };
    }
    last = position;
    nanoseconds += Number(amount) * size;
  }
  if (nanoseconds >= LONGEST) return { problem: `duration "${text}" is too long: about 292 years at most` };
  return { milliseconds: nanoseconds / MILLISECOND };
}

/** Of a duration that says something; undefined of none, of nothing, and of what cannot be read. */
export function secondsIn(text = ''): number | undefined {
  const read = parseDuration(text);
  return 'problem' in read || read.milliseconds === 0 ? undefined : read.milliseconds / 1000;
}

/** What is wrong with a duration, or `undefined`. */
export function durationProblem(text: string): string | undefined {
  const parsed = parseDuration(text);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/** Units that are written only where nothing is left over: 90d reads better than 12w6d. */
const EXACT: ReadonlySet<string> = new Set(['y', 'w']);

/** The shortest spelling, as Prometheus' own tools write it: `1h30m`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s';
  let rest = milliseconds * MILLISECOND;
  let written = '';
  for (const [unit, size] of UNITS) {
    if (EXACT.has(unit) && rest % size !== 0) continue;
    const amount = Math.floor(rest / size);
    if (amount > 0) written += `${amount}${unit}`;
    rest -= amount * size;
  }
  return written;
}

/** In the units of Go itself, of which the hour is the largest: two days are `48h`. */
export function formatInHours(milliseconds: number): string {
  const hour = HOUR / MILLISECOND;
  if (milliseconds < hour) return formatDuration(milliseconds);
  const rest = milliseconds % hour;
  return `${Math.floor(milliseconds / hour)}h${rest === 0 ? '' : formatDuration(rest)}`;
}
