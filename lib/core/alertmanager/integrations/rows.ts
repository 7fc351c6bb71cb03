/**
 * Rows of integrations: a field of Alertmanager's, and the field of the API that it comes from. A row says of which type the
 * latter is; `integration` checks that it is there.
 */

import type { BuildContext } from '../../base/context';
import type { KeySelector } from '../../base/references';
import { formatDuration, formatInHours } from '../../languages/duration';
import { checkUrl, targetUrlProblem, templateUrlProblem } from '../custom-resource/check';
import { canonicalDuration } from '../custom-resource/fields';
import { checkHttpConfig, type HttpConfig, httpConfig } from '../custom-resource/http';
import {
  ANY_TEXT,
  type ApiField,
  CHECKED_URL,
  COUNT,
  type Credential,
  DATA,
  DURATION,
  type FieldRow,
  FLAG,
  INTEGER,
  MAPPING,
  NUMBER,
  type Precedence,
  pair,
  SHORT_DURATION,
  SWITCH,
  TEMPLATE_URL,
  TEXT,
  TEXTS,
  URL,
} from '../shape';
import { HTTP_CLIENT } from '../shapes-http';
import type { Part } from './part';

/** A row that the fields `K` of an input `F` are behind. */
export interface Row<K extends string, F> extends FieldRow {
  readonly api: ApiField & {
    readonly from: K;
    readonly convert?: (given: F, context: BuildContext, at: string) => unknown;
    readonly check?: (given: F, context: BuildContext, at: string) => void;
  };
}

/** Every input with a field of this name and type. */
type With<K extends string, V> = { readonly [P in K]?: V };

type Of<V, R> = (value: V, context: BuildContext, at: string) => R;

/** A row from one field: called only where that is present, with its path. */
export function from<K extends string, V>(
  name: K,
  row: FieldRow,
  convert: Of<V, unknown>,
  check?: Of<V, void>,
): Row<K, With<K, V>> {
  const calling =
    <R>(call: Of<V, R>) =>
    (given: With<K, V>, context: BuildContext, at: string): R | undefined => {
      const value = given[name];
      return value === undefined ? undefined : call(value, context, `${at}.${name}`);
    };
  return { ...row, api: { from: name, convert: calling(convert), ...(check && { check: calling(check) }) } };
}

/** A row whose value is found out in a way of its own; `name` is what findings call it by. */
export function computed<K extends string, F>(
  name: K,
  row: FieldRow,
  convert: (given: F, context: BuildContext, at: string) => unknown,
): Row<K, F> {
  return { ...row, api: { from: name, convert } };
}

const asItIs = <V>(value: V): V => value;
const unlessBlank = (value: string): string | undefined => (value === '' ? undefined : value);
const unlessZero = (value: number): number | undefined => (value === 0 ? undefined : value);
export const unlessFalse = (value: boolean): true | undefined => (value ? true : undefined);

export const text = <K extends string>(name: K) => from(name, TEXT, unlessBlank);
export const templated = <K extends string>(name: K) => from(name, TEMPLATED, unlessBlank);
/** An empty text is kept. */
export const anyText = <K extends string>(name: K) => from(name, { ...ANY_TEXT, template: 'text' }, asItIs<string>);
/** An empty text of the API is kept: it is how Alertmanager's own is left out. */
export const keptText = <K extends string>(name: K) => from(name, TEMPLATED, asItIs<string>);

const TEMPLATED: FieldRow = { ...TEXT, template: 'text' };

const checkAddress: Of<string, void> = (value, context, at) => checkUrl(value, context, at, targetUrlProblem);
const checkTemplate: Of<string, void> = (value, context, at) => checkUrl(value, context, at, templateUrlProblem);

export const url = <K extends string>(name: K) => from(name, URL, unlessBlank, checkAddress);
export const checkedUrl = <K extends string>(name: K) => from(name, CHECKED_URL, unlessBlank, checkAddress);
export const templateUrl = <K extends string>(name: K) => from(name, TEMPLATE_URL, unlessBlank, checkTemplate);
/** As `keptText`, of an address. */
export const keptTemplateUrl = <K extends string>(name: K) => from(name, TEMPLATE_URL, asItIs<string>, checkTemplate);
/** A URL in a message, or a template of one: Alertmanager starts whatever it is. */
export const link = <K extends string>(name: K) => from(name, TEXT, unlessBlank, checkTemplate);

/** Off unless it is on. */
export const flag = <K extends string>(name: K) => from(name, FLAG, unlessFalse);
/** On, off, or not set. */
export const toggle = <K extends string>(name: K) => from(name, SWITCH, asItIs<boolean>);
export const number = <K extends string>(name: K) => from(name, NUMBER, asItIs<number>);
/** Whole; zero says nothing. */
export const integer = <K extends string>(name: K) => from(name, INTEGER, unlessZero);
/** How many; zero or less says nothing. */
export const count = <K extends string>(name: K) =>
  from(name, COUNT, (value: number) => (value > 0 ? value : undefined));

/** In the spelling of Prometheus' own tools: `90s` becomes `1m30s`. */
export const duration = <K extends string>(name: K) => from(name, DURATION, canonical(formatDuration));
/** As `duration`, for what Alertmanager reads by Go's own tools, which know no days. */
export const shortDuration = <K extends string>(name: K) => from(name, SHORT_DURATION, canonical(formatInHours));

function canonical(format: (milliseconds: number) => string): Of<string, string | undefined> {
  return (value, context, at) => canonicalDuration(value, context, at, format);
}

export const texts = <K extends string>(name: K) =>
  from(name, TEXTS, (items: readonly string[]) => (items.length === 0 ? undefined : items));

export const data = <K extends string>(name: K) => from(name, { ...DATA, template: 'all' }, asItIs<unknown>);

const TEMPLATED_MAPPING: FieldRow = { ...MAPPING, template: 'all' };

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Pairs as a mapping; of pairs with one key the last one counts. */
export const pairs = <K extends string>(
  name: K,
  row: FieldRow = TEMPLATED_MAPPING,
  check?: Of<readonly KeyValue[], void>,
) =>
  from(
    name,
    row,
    (given: readonly KeyValue[]) =>
      given.length === 0 ? undefined : Object.fromEntries(given.map(({ key, value }) => [key, value])),
    check,
  );

export const mapping = <K extends string>(name: K) =>
  from(name, TEMPLATED_MAPPING, (given: Readonly<Record<string, string>>) =>
    Object.keys(given).length === 0 ? undefined : given,
  );

export function one<K extends string, F extends object>(name: K, part: Part<F>): Row<K, With<K, F>> {
  return from(name, { kind: part.shape }, part.convert, part.check);
}

export function many<K extends string, F extends object>(name: K, part: Part<F>): Row<K, With<K, readonly F[]>> {
  return from(
    name,
    { kind: part.shape, list: true },
    (items, context, at) =>
      items.length === 0 ? undefined : items.map((item, i) => part.convert(item, context, `${at}[${i}]`)),
    (items, context, at) => {
      for (const [i, item] of items.entries()) part.check(item, context, `${at}[${i}]`);
    },
  );
}

interface Options<P extends string, F> extends Pick<Credential, 'filled'> {
  readonly instead?: (given: F) => string | undefined;
  readonly both?: Precedence;
  readonly fileSince?: string;
  readonly path?: P;
  readonly plain?: P;
}

/**
 * What a key of a Secret holds: read from a file by the versions that can, and otherwise put in by the sidecar. Without
 * `fileSince` files are as old as the field.
 */
export function credential<K extends string, P extends string = never, F = unknown>(
  name: K,
  row: FieldRow,
  { both, fileSince, ...more }: Options<P, F> = {},
): Row<NoInfer<K | P>, NoInfer<With<K, KeySelector> & With<P, string> & F>> {
  const options = { ...(both && { both }), ...(fileSince !== undefined && { fileSince }) };
  return pair({ ...row, api: { from: name, credential: more } }, options);
}

/** A credential that no version reads from a file. */
export function inPlace<K extends string>(name: K, row: FieldRow): Row<K, With<K, KeySelector>> {
  return { ...row, api: { from: name, credential: {} } };
}

/** What all integrations have, but mail: it has a client of its own. */
export const SEND_RESOLVED = toggle('sendResolved');
export const CLIENT: Row<'httpConfig', { readonly httpConfig?: HttpConfig }> = from(
  'httpConfig',
  { kind: HTTP_CLIENT },
  httpConfig,
  checkHttpConfig,
);
