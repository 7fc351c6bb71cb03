/** Ranges of days, months and years, as Alertmanager writes them: `monday:friday`, `1:3`. */

import { type Gate, isOpen } from '../base/gates';
import type { Version } from '../base/version';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const numbered = (text: string) => (/^-?\d+$/.test(text) ? Number(text) : undefined);

function within(value: number | undefined, first: number, last: number): number | undefined {
  return value !== undefined && value >= first && value <= last ? value : undefined;
}

interface RangeKind {
  readonly read: (text: string) => number | undefined;
  readonly write: (value: number) => string;
  readonly allowed: string;
  /** Days count from a month's end as well, where a later one may look smaller. */
  readonly fromEnd?: boolean;
  /** A range may begin behind its end: it goes on from the first value. */
  readonly wraps?: Gate;
}

const month = (text: string) => {
  const index = MONTHS.indexOf(text.toLowerCase());
  return within(index < 0 ? numbered(text) : index + 1, 1, 12);
};
const weekday = (text: string) => within(WEEKDAYS.indexOf(text.toLowerCase()), 0, 6);
const dayOfMonth = (text: string) => {
  const day = within(numbered(text), -31, 31);
  return day === 0 ? undefined : day;
};

export const RANGE_KINDS: Readonly<Record<string, RangeKind>> = {
  weekdays: {
    read: weekday,
    write: (day) => WEEKDAYS[day]!,
    allowed: 'monday, or monday:friday',
    wraps: { since: '0.35.0' },
  },
  days_of_month: { read: dayOfMonth, write: String, allowed: '1, 1:5, or -3:-1', fromEnd: true },
  months: { read: month, write: String, allowed: 'january, 1, or january:march' },
  years: { read: numbered, write: String, allowed: '2030, or 2030:2032' },
};

/** The range in Alertmanager's own spelling; undefined where it is none. */
export function canonicalRange(text: string, kind: RangeKind, version: Version): string | undefined {
  const { read, write, fromEnd = false, wraps } = kind;
  const parts = text.split(':');
  const [first = '', last = first] = parts;
  const [begin, end] = [read(first.trim()), read(last.trim())];
  if (parts.length > 2 || begin === undefined || end === undefined) return undefined;
  const wrapped = wraps !== undefined && isOpen(wraps, version);
  if (fromEnd ? backwards(begin, end) : begin > end && !wrapped) return undefined;
  return begin === end ? write(begin) : `${write(begin)}:${write(end)}`;
}

const SHORTEST_MONTH = 28;

function backwards(begin: number, end: number): boolean {
  if (begin < 0 && end > 0) return true;
  const fromStart = (day: number) => (day < 0 ? SHORTEST_MONTH + day : day);
  return fromStart(begin) > fromStart(end);
}

const TIME = /^((([01]\d)|(2[0-3])):[0-5]\d|24:00)$/;

/** Two digits each: the order of the texts is that of the times. */
export function timesProblem(start: unknown, end: unknown): string | undefined {
  const [from, to] = [String(start ?? ''), String(end ?? '')];
  return TIME.test(from) && TIME.test(to) && from < to
    ? undefined
    : 'a time of the day goes from an earlier to a later time';
}
