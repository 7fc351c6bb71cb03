/** Values that begin with `#`, and that YAML reads as comments: nothing is left of them. */

import { type Finding, type ManifestDocument, memoized, type Place, pathOf } from '../../core';
import { refOfObject } from './contents';
import { type Input, type InputObject, isCustomResource } from './objects';

/** A comment that people write has a blank behind its sign. */
const SWALLOWED = /^[ \t]*(?:-[ \t]+)*["']?[\w.-]+["']?:[ \t]+#[\w-]/;
const IN_SOME_LINE = new RegExp(SWALLOWED.source, 'm');

/** Of a document that has such a line. */
const linesOf = memoized(({ text }: ManifestDocument) => (IN_SOME_LINE.test(text) ? text.split('\n') : undefined));

export function swallowedIn(input: Input): Finding[] {
  return input.objects.flatMap((each) => {
    const { object, source } = each;
    const lines = source === undefined || !isCustomResource(object) ? undefined : linesOf(source.document);
    if (lines === undefined) return [];
    return emptyIn(object).flatMap((place): Finding[] => {
      const path = pathOf(place);
      const { line = 0 } = input.placeOf(refOfObject(each), path) ?? {};
      return SWALLOWED.test(lines[line - source!.document.line] ?? '') ? [swallowed(each, path, place.step)] : [];
    });
  });
}

/** Where there is nothing. */
function emptyIn(value: unknown, place?: Place): Place[] {
  if (value === null) return place === undefined ? [] : [place];
  if (typeof value !== 'object') return [];
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return members.flatMap(([step, member]) => emptyIn(member, { step, ...(place && { parent: place }) }));
}

/** The text is not shown: it may have been a password. */
function swallowed(each: InputObject, path: string, field: Place['step']): Finding {
  return {
    code: 'doubtful-value',
    severity: 'warning',
    object: refOfObject(each),
    path,
    message: 'YAML reads what begins with `#` as a comment: the field has no value',
    hint: `Put the value in quotes, such as \`${field}: '#…'\`, or remove the field`,
  };
}
