/** Times at which routes are muted or active, read and written as Alertmanager spells them. */

import type { DayOfMonthRange, MuteTimeInterval, TimeInterval, TimeRange } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { WireSection, WireTimeInterval } from '../types';
import { missing } from './check';
import type { Naming } from './naming';

/** Reads one bound of a range. */
type Bound = (text: string) => number | undefined;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const number: Bound = (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined);

function named(names: readonly string[], first: number): Bound {
  return (text) => {
    const index = names.indexOf(text.toLowerCase());
    const value = index < 0 ? number(text) : index + first;
    return value === undefined || value < first || value >= first + names.length ? undefined : value;
  };
}

const weekday = named(WEEKDAYS, 0);
const month = named(MONTHS, 1);

interface Range {
  readonly begin: number;
  readonly end: number;
}

/** `monday:friday`, or one day for a range of one. */
function rangeOf(text: string, bound: Bound): Range | undefined {
  const parts = text.split(':');
  const [first, last = first] = parts;
  const begin = parts.length > 2 ? undefined : bound(first!);
  const end = begin === undefined ? undefined : bound(last!);
  return begin === undefined || end === undefined || begin > end ? undefined : { begin, end };
}

const KINDS = {
  weekdays: { bound: weekday, write: (day: number) => WEEKDAYS[day]!, allowed: 'monday, 1, or monday:friday' },
  months: { bound: month, write: String, allowed: 'january, 1, or january:march' },
  years: { bound: number, write: String, allowed: '2030, or 2030:2032' },
} as const;

type RangeField = keyof typeof KINDS;
const RANGE_FIELDS = Object.keys(KINDS) as RangeField[];

function written({ begin, end }: Range, write: (value: number) => string): string {
  return begin === end ? write(begin) : `${write(begin)}:${write(end)}`;
}

export function convertTimeInterval({ name, timeIntervals = [] }: MuteTimeInterval, naming: Naming): WireTimeInterval {
  return { name: naming(name), time_intervals: timeIntervals.map(convertTimes) };
}

function convertTimes(given: TimeInterval): WireSection {
  const { times = [], daysOfMonth = [] } = given;
  const ranges = (field: RangeField) =>
    (given[field] ?? []).flatMap((text) => {
      const range = rangeOf(text, KINDS[field].bound);
      return range === undefined ? [] : [written(range, KINDS[field].write)];
    });
  const built = {
    times: times.map(({ startTime = '', endTime = '' }) => ({ start_time: startTime, end_time: endTime })),
    weekdays: ranges('weekdays'),
    days_of_month: daysOfMonth.map(({ start = 0, end = 0 }) => written({ begin: start, end }, String)),
    months: ranges('months'),
    years: ranges('years'),
  };
  return Object.fromEntries(Object.entries(built).filter(([, items]) => items.length > 0));
}

export function checkTimeInterval(given: MuteTimeInterval, context: BuildContext, at: string): void {
  if (given.name === '') missing('a time interval has a name', context, `${at}.name`);
  for (const [i, times] of (given.timeIntervals ?? []).entries()) {
    const here = `${at}.timeIntervals[${i}]`;
    for (const [j, range] of (times.times ?? []).entries()) checkTimes(range, context, `${here}.times[${j}]`);
    for (const [j, days] of (times.daysOfMonth ?? []).entries()) checkDays(days, context, `${here}.daysOfMonth[${j}]`);
    for (const field of RANGE_FIELDS) {
      for (const [j, text] of (times[field] ?? []).entries())
        checkRange(text, field, context, `${here}.${field}[${j}]`);
    }
  }
}

function checkRange(given: string, field: RangeField, context: BuildContext, at: string): void {
  if (rangeOf(given, KINDS[field].bound) !== undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'this is not one of them, nor a range from an earlier to a later one',
    given,
    allowed: KINDS[field].allowed,
    hint:
      field === 'weekdays' && given.includes(':')
        ? 'A week begins on sunday: write each day, or two ranges'
        : 'Correct it',
  });
}

const TIME = /^((([01][0-9])|(2[0-3])):[0-5][0-9]|24:00)$/;

function checkTimes({ startTime = '', endTime = '' }: TimeRange, context: BuildContext, at: string): void {
  // Two digits each: the order of the texts is that of the times.
  if (TIME.test(startTime) && TIME.test(endTime) && startTime < endTime) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'a time of the day goes from an earlier to a later time',
    given: `${startTime} to ${endTime}`,
    allowed: 'times from 00:00 to 24:00',
    hint: 'Correct the times; what goes past midnight is two ranges',
  });
}

const LONGEST_MONTH = 31;
/** Every month has so many days: ranges that count from the end are judged by them. */
const SHORTEST_MONTH = 28;

function checkDays(given: DayOfMonthRange, context: BuildContext, at: string): void {
  const { start = 0, end = 0 } = given;
  const isDay = (day: number) => day !== 0 && Math.abs(day) <= LONGEST_MONTH;
  const fromStart = (day: number) => (day < 0 ? SHORTEST_MONTH + day : day);
  const crossing = start < 0 && end > 0;
  if (isDay(start) && isDay(end) && !crossing && fromStart(start) <= fromStart(end)) return;
  context.error(at, {
    code: 'invalid-value',
    message:
      'days of a month go from an earlier to a later one; both count from the start, or the later ones from the end',
    given: `${given.start ?? 'no `start`'} to ${given.end ?? 'no `end`'}`,
    allowed: 'days from 1 to 31, or from -31 to -1 counted from the end',
    hint: 'Correct the days; one day is `{ start: 1, end: 1 }`',
  });
}
