/** What a table of fields says: which values a section takes, since when, and what becomes of them in older versions. */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import type { Values } from '../base/values';
import type { Login } from './login';
import type { ServiceValues } from './service-values';
import type { Complain } from './walk';

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
  /** On, off, or not set. */
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
  /** A mapping whose values are regular expressions: none may be missing. */
  | 'patterns'
  /** Whatever it is. */
  | 'data'
  /** Data whose scalars are all texts. */
  | 'headers';

/**
 * Of a value and the file with it, what counts. `first`: where an object of the API has both, the value. `refused`: both
 * are an error. `loader`: Alertmanager itself complains, nobody before it. `writer`: as `first`, and Alertmanager takes both.
 */
export type Precedence = 'first' | 'refused' | 'loader' | 'writer';

/** Settings that do as well as a field of a receiver. */
export interface Fallback {
  /** Without any of both it does as well. */
  readonly optional?: true;
  /** Names of global settings, without the ending of those for files. */
  readonly settings: readonly string[];
  /** A switch of the API with which they do not, so that the field is asked for elsewhere. */
  readonly unless?: string;
  /** The API wants the field in any case. */
  readonly notInApi?: true;
  /** The integration has a rule of its own for Alertmanager's loader. */
  readonly ownRule?: true;
}

export interface FieldRow {
  readonly kind: Kind | Shape;
  readonly list?: boolean;
  /** Written where it is not set, too, with this value. */
  readonly otherwise?: unknown;
  /** A section that says nothing when it is empty. */
  readonly unlessEmpty?: boolean;
  /** A reader of the text can use it: a credential. */
  readonly secret?: boolean;
  readonly gate?: Gate;
  /** What a version does not know is an error, since without it something else would be configured. */
  readonly refused?: boolean;
  /** As `refused`, of what an object of the API says. */
  readonly demanded?: boolean;
  /** There is a second field for a file with the value. */
  readonly pair?: Pair;
  /** `early`: the operator refuses without it, too, when it writes for a version. */
  readonly required?: 'by the loader' | 'early';
  readonly fallback?: Fallback;
  readonly choices?: readonly string[];
  /** What the service behind the receiver takes: Alertmanager takes more. */
  readonly values?: ServiceValues;
  /** Which texts are templates: this one, or every one in it. */
  readonly template?: 'text' | 'all';
  /** The field of the API that it comes from; absent: only a configuration that somebody writes has it. */
  readonly api?: ApiField;
}

export interface Pair {
  readonly both: Precedence;
  /** Of the field for the file; absent: that is as old as the field for the value. */
  readonly gate?: Gate;
}

/** The parameters are those of the integration's own input: see `rows.ts`, which checks that they are. */
export interface ApiField {
  readonly from: string;
  readonly convert?: (given: never, context: BuildContext, at: string) => unknown;
  readonly check?: (given: never, context: BuildContext, at: string) => void;
  readonly credential?: Credential;
}

/** How the API takes what a Secret holds. */
export interface Credential {
  /** Another field of the API: the path of a file that the user mounts. */
  readonly path?: string;
  /** Another field of the API: the value itself. */
  readonly plain?: string;
  /** Alertmanager does not start with an empty one. */
  readonly filled?: true;
  /** What is written in its place, by what else the object says. */
  readonly instead?: (given: never) => string | undefined;
}

/** A rule for a section, of users and of ours. */
export type Rule = (section: Values, complain: Complain, context: BuildContext, global: Values) => void;

/** What fields cannot say, each for itself. */
export interface Rules {
  /** What Alertmanager's loader refuses. */
  readonly load?: Rule;
  /** What the operator refuses when it writes for a version. */
  readonly early?: Rule;
  /** What both refuse. */
  readonly both?: Rule;
  /** What both refuse, in versions too for which the fields are left out. */
  readonly ever?: Rule;
  /** The section for a version, after its rows: what else that cannot be told is left out or reported. */
  readonly fit?: (section: Values, context: BuildContext, at: string) => Values;
  readonly login?: Login;
}

/** A section; the order of its fields is the order of the output. */
export interface Shape {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldRow>>;
  readonly rules?: Rules;
}

export type Rows = Readonly<Record<string, FieldRow>>;

/** `last` are fields that a configuration which somebody writes has at its end. */
export function shape(name: string, rows: Rows, rules: Rules = {}, last: readonly string[] = []): Shape {
  const fields = withFiles(rows);
  const late = Object.fromEntries(last.map((field) => [field, fields[field]!]));
  const early = Object.fromEntries(Object.entries(fields).filter(([field]) => !(field in late)));
  return { name, fields: { ...early, ...late }, rules };
}

/** Each pair as two rows. */
function withFiles(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([field, row]): [string, FieldRow][] =>
      row.pair === undefined
        ? [[field, row]]
        : [
            [field, row],
            [fileForm(field), { ...TEXT, ...gated(row.pair.gate ?? row.gate) }],
          ],
    ),
  );
}

function gated(gate: Gate | undefined): Pick<FieldRow, 'gate'> {
  return gate === undefined ? {} : { gate };
}

/** The field for a file with the value. */
export function fileForm(field: string): string {
  return `${field}_file`;
}

/** A field, and the one for a file with its value. */
export function withFile(field: string): readonly string[] {
  return [field, fileForm(field)];
}

/** What counts of each pair, by the field for the value. */
export function pairsOf({ fields }: Shape): readonly (readonly [string, Precedence])[] {
  return Object.entries(fields).flatMap(([field, { pair }]) =>
    pair === undefined ? [] : [[field, pair.both] as const],
  );
}

/** The fields that can say what the row is about. */
export function formsOf(field: string, { pair }: FieldRow): readonly string[] {
  return pair === undefined ? [field] : withFile(field);
}

export function since<R extends FieldRow>(version: string, row: R): R {
  return { ...row, gate: { since: version } };
}

/** As `since`, and an error in older versions. */
export function onlySince<R extends FieldRow>(version: string, row: R): R {
  return { ...row, gate: { since: version }, refused: true };
}

/** An error where the version lacks it: users of the API cannot do without. */
export function demanded<R extends FieldRow>(row: R): R {
  return { ...row, demanded: true };
}

export function required<R extends FieldRow>(row: R, required: FieldRow['required'] = 'by the loader'): R {
  return { ...row, required };
}

export function pair<R extends FieldRow>(
  row: R,
  { both = 'first', fileSince }: { readonly both?: Precedence; readonly fileSince?: string } = {},
): R {
  return { ...row, pair: { both, ...gated(fileSince === undefined ? undefined : { since: fileSince }) } };
}

export function fallsBack<R extends FieldRow>(
  row: R,
  settings: string | readonly string[],
  more: Omit<Fallback, 'settings'> = {},
): R {
  return { ...row, fallback: { settings: [settings].flat(), ...more } };
}

/** As `fallsBack`, for what nobody has to say. */
export function borrows<R extends FieldRow>(row: R, settings: string): R {
  return { ...row, fallback: { settings: [settings], optional: true } };
}

export function oneOf<R extends FieldRow>(choices: readonly string[], row: R): R {
  return { ...row, choices };
}

/** A row that no field of the API is behind. */
export type PlainRow = FieldRow & { readonly api?: undefined };

const row = (kind: Kind): PlainRow => ({ kind });

export const secret = <R extends FieldRow>(given: R): R => ({ ...given, secret: true });

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
export const PATTERNS = row('patterns');
export const DATA = row('data');
export const HEADERS = row('headers');

export const one = (kind: Shape): PlainRow => ({ kind });
export const many = (kind: Shape): PlainRow => ({ kind, list: true });
export const always = <R extends FieldRow>(given: R, otherwise: unknown): R => ({ ...given, otherwise });
