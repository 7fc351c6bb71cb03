/** Forms of YAML that js-yaml reads, and Go's library refuses or reads as something else. */

import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { VALUES, valuesOf } from './go-yaml';
import { parsedAsByGo } from './go-yaml-events';
import { keysIn } from './go-yaml-forms';

/** Whether all libraries of Go read a document of YAML that js-yaml has read, and as the same. */
export function isReadByGo(text: string): boolean {
  const events = eventsOf(text);
  return (
    events?.every((event) => isFormOfGo(event, text)) === true &&
    !keysIn(events).some((key) => NOTHING.test(getScalarValue(text, key))) &&
    !UNUSUAL.test(withoutScalars(text, events))
  );
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
  const scalars = events.filter(
    (event) => event.type === EVENT_ID.SCALAR && event.valueEnd > event.valueStart,
  ) as ScalarEvent[];
  const ends = [0, ...scalars.map(({ valueEnd }) => valueEnd)];
  const gaps = ends.map((end, i) => text.slice(end, scalars[i]?.valueStart));
  return gaps.map((gap) => gap.replace(/#.*/g, '')).join('x');
}

function isFormOfGo(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.type === EVENT_ID.ALIAS) return true;
  if (event.tagStart >= 0) return false;
  if (event.type !== EVENT_ID.SCALAR) return true;
  return event.style !== SCALAR_STYLE.PLAIN || !UNLIKE.test(text.slice(event.valueStart, event.valueEnd));
}
