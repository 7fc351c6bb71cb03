/** Forms of YAML that js-yaml reads, and Go's library refuses or reads as something else. */

import { EVENT_ID, type Event, FAILSAFE_SCHEMA, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { isRecord } from '../base/values';
import { readGoYaml, valuesOf } from './go-yaml';
import { DEEPEST } from './yaml-nodes';

/** Names of anchors as Go has them. */
const ANCHOR = /^[\w-]+$/;

/** Whether Go reads a document of YAML that js-yaml has read: it knows fewer anchors, escapes, tags and directives. */
export function isReadByGo(text: string): boolean {
  try {
    readGoYaml(text);
  } catch {
    return false;
  }
  const events = parseEvents(text, { maxDepth: DEEPEST });
  return (
    events.every((event) => isFormOfGo(event, text)) &&
    !UNUSUAL.test(withoutScalars(text, events)) &&
    !valuesOf(text, events, { schema: FAILSAFE_SCHEMA, json: true }).some(hasNothingAsKey)
  );
}

/** Where each scalar is a text, what is nothing can be seen as a key: Go's library takes none. */
function hasNothingAsKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasNothingAsKey);
  return isRecord(value) && Object.entries(value).some(([key, each]) => NOTHING.test(key) || hasNothingAsKey(each));
}

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
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return true;
  if (event.anchorStart >= 0 && !ANCHOR.test(text.slice(event.anchorStart, event.anchorEnd))) return false;
  if (event.type === EVENT_ID.ALIAS) return true;
  if (event.tagStart >= 0) return false;
  if (event.type !== EVENT_ID.SCALAR) return true;
  const written = text.slice(event.valueStart, event.valueEnd);
  if (event.style === SCALAR_STYLE.PLAIN) return !UNLIKE.test(written);
  if (event.style === SCALAR_STYLE.FOLDED_BLOCK) return !/^ *\t/m.test(written);
  return event.style !== SCALAR_STYLE.DOUBLE_QUOTED || !written.includes('\\/');
}
