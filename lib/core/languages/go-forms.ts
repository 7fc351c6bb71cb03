/** Forms of YAML that js-yaml reads, and Go's library refuses or reads as something else. */

import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { VALUES, valuesOf } from './go-yaml';
import { parsedAsByGo } from './go-yaml-events';

/** Names of anchors as Go has them. */
const ANCHOR = /^[\w-]+$/;

/** Whether Go reads a document of YAML that js-yaml has read: it knows fewer anchors, escapes, keys, tags and directives. */
export function isReadByGo(text: string): boolean {
  const events = eventsOf(text);
  return (
    events?.every((event) => isFormOfGo(event, text)) === true &&
    keysIn(events).every((key) => isKeyOfGo(key, text)) &&
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

/** Keys that are scalars. */
function keysIn(events: readonly Event[]): ScalarEvent[] {
  const keys: ScalarEvent[] = [];
  const open: { readonly isMapping: boolean; children: number }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const above = open.at(-1);
    if (above !== undefined) {
      if (above.isMapping && above.children % 2 === 0 && event.type === EVENT_ID.SCALAR) keys.push(event);
      above.children += 1;
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS)
      open.push({ isMapping: event.type === EVENT_ID.MAPPING, children: 0 });
  }
  return keys;
}

/** Go's library reads 1,024 characters of a key, from its anchor on. */
const LONGEST_KEY = 1000;

/** Keys that are nothing to it, which it refuses: also in quotes, so that nobody has to tell the forms apart. */
const NOTHING = /^(?:|~|null|Null|NULL)$/;

function isKeyOfGo(key: ScalarEvent, text: string): boolean {
  const { anchorStart, valueStart, valueEnd } = key;
  const begin = anchorStart < 0 ? valueStart : anchorStart;
  return valueEnd - begin <= LONGEST_KEY && !NOTHING.test(getScalarValue(text, key));
}

/** Escapes that it does not know, and halves of characters or what is none. */
const NO_ESCAPE = /\\(?:\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F]|U(?!000|0010))/;

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
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return true;
  if (event.anchorStart >= 0 && !ANCHOR.test(text.slice(event.anchorStart, event.anchorEnd))) return false;
  if (event.type === EVENT_ID.ALIAS) return true;
  if (event.tagStart >= 0) return false;
  if (event.type !== EVENT_ID.SCALAR) return true;
  const written = text.slice(event.valueStart, event.valueEnd);
  if (event.style === SCALAR_STYLE.PLAIN) return !UNLIKE.test(written);
  if (event.style === SCALAR_STYLE.FOLDED_BLOCK) return !/^ *\t/m.test(written);
  return event.style !== SCALAR_STYLE.DOUBLE_QUOTED || !NO_ESCAPE.test(written.replaceAll('\\\\', ''));
}
