/** What a schema finds wrong with an object, as data. */

import { type Place, pathOf } from '../../base/place';
import { shortened, withoutUser } from '../../base/shown';

export type SchemaProblem =
  | 'unknown-field'
  | 'type'
  | 'required'
  | 'unset'
  | 'enum'
  | 'pattern'
  | 'blank'
  | 'format'
  | 'name'
  | 'range'
  | 'length'
  | 'items'
  | 'duplicate'
  | 'depth';

export interface SchemaIssue {
  /** The field, in wire names: `spec.endpoints[0].port`; '' for the object itself. */
  readonly path: string;
  readonly problem: SchemaProblem;
  /** What was given, shortened: never what may be secret. */
  readonly given: string;
  /** What would have been right. */
  readonly allowed: string;
  /** Why a value that looks right is not. */
  readonly reason?: string;
  /** What the user probably meant. */
  readonly hint?: string;
  /** The field that should have held it, of which nothing is known now. */
  readonly holder?: string;
}

const LONGEST = 56;

/** Fields whose content may be secret, at any depth below them; users put the secret itself where a reference belongs. */
const MAY_BE_SECRET = /secret|password|token|credential|key|header|value/i;

/** What was given, in a few words. Texts are shown where a text is expected, without the password of a URL. */
export function describeValue(value: unknown, place: Place | undefined, textExpected: boolean): string {
  if (typeof value === 'string') {
    if (value === '') return 'an empty string';
    return textExpected && !MAY_BE_SECRET.test(pathOf(place)) ? shorten(value) : 'a string';
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  return MAY_BE_SECRET.test(pathOf(place)) ? `a ${typeof value}` : String(value);
}

function shorten(text: string): string {
  return JSON.stringify(text.length > LONGEST ? shortened(text, LONGEST - 1, '…') : withoutUser(text));
}

export function issue(
  problem: SchemaProblem,
  value: unknown,
  place: Place | undefined,
  allowed: string,
  textExpected = true,
  hint?: string,
): SchemaIssue {
  const given = describeValue(value, place, textExpected);
  return { path: pathOf(place), problem, given, allowed, ...(hint === undefined ? {} : { hint }) };
}

export function within(place: Place | undefined, step: string | number): Place {
  return place === undefined ? { step } : { parent: place, step };
}
