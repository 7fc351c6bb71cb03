/** Forms of YAML that js-yaml reads, and Go's library refuses or reads as something else. */

import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { VALUES, valuesOf } from './go-yaml';
import { parsedAsByGo, refuseByGo } from './go-yaml-events';
import { keysIn } from './go-yaml-forms';

/** Whether all libraries of Go read a document of YAML that js-yaml has read, and as the same. */
export function isReadByGo(text: string): boolean {
  const events = eventsOf(text);
  return events !== undefined && areFormsOfGo(text, events);
}

/**
 * The same of a long text, of which the values of JSON have been made, without a second set of values: where a key may be a
 * number, nobody looks whether two are one.
 */
export function isLongReadByGo(text: string, events: Event[]): boolean {
  try {
    if (isDeep(events)) return false;
    refuseByGo(text, events);
  } catch {
    return false;
  }
  return areFormsOfGo(text, events) && !keysIn(events).some(({ valueStart }) => NUMERIC.test(text[valueStart]!));
}

const NUMERIC = /[-+.\d]/;

function areFormsOfGo(text: string, events: readonly Event[]): boolean {
  return (
    events.every((event) => isFormOfGo(event, text)) &&
    !keysIn(events).some((key) => NOTHING.test(getScalarValue(text, key))) &&
    !UNUSUAL.test(withoutScalars(text, events))
  );
}

/** Less deep than where the readers of either end. */
const DEEP = 90;

function isDeep(events: readonly Event[]): boolean {
  let depth = 0;
  return events.some(({ type }) => {
    if (type === EVENT_ID.POP) depth -= 1;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) depth += 1;
    return depth > DEEP;
  });
}

/** Undefined of what Go refuses, or what is made readable only by other blanks. */
function eventsOf(text: string): readonly Event[] | undefined {
  try {
    const { source, events } = parsedAsByGo(text);
    valuesOf(source, events, { schema: VALUES });
    return source === text ? events : undefined;
  } catch {
    return undefined;
  }
}

/** Keys that are nothing to it, which it refuses: also in quotes, so that nobody has to tell the forms apart. */
const NOTHING = /^(?:|~|null|Null|NULL)$/;

/** Plain scalars that end as a key does, and numbers that only some read. */
const UNLIKE = /:$|^\.\d+_/;

/** Directives, tabs, and mappings that ask for a key, or have none. */
const UNUSUAL = /^%|^ *:|\t|(?:^|[\s,[{-])[:?](?=[\s,\]}]|$)/m;

/** A document with a letter in place of each scalar, and without its comments. */
function withoutScalars(text: string, events: readonly Event[]): string {
  const parts: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  const add = (start: number) => {
    const gap = text.slice(end, start);
    gaps.push(gap.includes('#') ? gap.replace(/#.*/g, '') : gap);
    // Many short texts take far more memory than one.
    if (gaps.length === AT_ONCE) parts.push(gaps.splice(0).join('x'));
  };
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.valueEnd <= event.valueStart) continue;
    add(event.valueStart);
    end = event.valueEnd;
  }
  add(text.length);
  if (gaps.length > 0) parts.push(gaps.join('x'));
  return parts.join('x');
}

const AT_ONCE = 10_000;

function isFormOfGo(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.type === EVENT_ID.ALIAS) return true;
  if (event.tagStart >= 0) return false;
  if (event.type !== EVENT_ID.SCALAR) return true;
  return event.style !== SCALAR_STYLE.PLAIN || !UNLIKE.test(text.slice(event.valueStart, event.valueEnd));
}
