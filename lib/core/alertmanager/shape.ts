/** What a table of fields says: which values a section takes, since when, and what becomes of them in older versions. */

import type { Gate } from '../base/gates';

export type Kind =
  /** A text; an empty one says nothing. */
  | 'text'
  /** A text that says something when it is empty, too. */
  | 'any-text'
  | 'url'
  /** A URL that is looked at again for the version that it is written for. */
  | 'checked-url'
  /** A URL, or a template of one. */
  | 'template-url'
  /** Where a client goes through. */
  | 'proxy-url'
  | 'host-port'
  | 'duration'
  /** A duration whose largest unit is the hour. */
  | 'short-duration'
  /** A duration that is kept in the user's spelling. */
  | 'span'
  /** Off unless it is on. */
  | 'flag'
  /** On, off, or not said. */
  | 'switch'
  /** How many of something; none says nothing, but for a `number`. */
  | 'count'
  | 'number'
  /** A whole number that says nothing when it is zero. */
  | 'integer'
  /** A number that says nothing when it is zero. */
  | 'fraction'
  | 'texts'
  /** Ranges of what the field's name says: days, months, years. */
  | 'ranges'
  | 'mapping'
  /** Whatever it is. */
  | 'data'
  /** Data whose scalars are all texts. */
  | 'headers';

export interface FieldRow {
  readonly kind: Kind | Shape;
  readonly list?: boolean;
  /** Written where it is not said, too, with this value. */
  readonly otherwise?: unknown;
  /** A section that says nothing when it is empty. */
  readonly unlessEmpty?: boolean;
  /** Whoever reads the text can use it. */
  readonly secret?: boolean;
  readonly gate?: Gate;
  /** What a version does not know is an error, since without it something else would be configured. */
  readonly refused?: boolean;
}

/** A section; the order of its fields is the order of the output. */
export interface Shape {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldRow>>;
}

export function shape(name: string, fields: Shape['fields']): Shape {
  return { name, fields };
}

export function since(version: string, row: FieldRow): FieldRow {
  return { ...row, gate: { since: version } };
}

/** As `since`, and an error in older versions. */
export function onlySince(version: string, row: FieldRow): FieldRow {
  return { ...row, gate: { since: version }, refused: true };
}

const row = (kind: Kind): FieldRow => ({ kind });

export const secret = (given: FieldRow): FieldRow => ({ ...given, secret: true });

export const TEXT = row('text');
export const SECRET = secret(TEXT);
export const ANY_TEXT = row('any-text');
export const URL = row('url');
export const CHECKED_URL = row('checked-url');
export const TEMPLATE_URL = row('template-url');
export const PROXY_URL = row('proxy-url');
export const HOST_PORT = row('host-port');
export const DURATION = row('duration');
export const SHORT_DURATION = row('short-duration');
export const SPAN = row('span');
export const FLAG = row('flag');
export const SWITCH = row('switch');
export const COUNT = row('count');
export const NUMBER = row('number');
export const INTEGER = row('integer');
export const FRACTION = row('fraction');
export const TEXTS = row('texts');
export const RANGES = row('ranges');
export const MAPPING = row('mapping');
export const DATA = row('data');
export const HEADERS = row('headers');

export const one = (kind: Shape): FieldRow => ({ kind });
export const many = (kind: Shape): FieldRow => ({ kind, list: true });
export const always = (given: FieldRow, otherwise: unknown): FieldRow => ({ ...given, otherwise });
