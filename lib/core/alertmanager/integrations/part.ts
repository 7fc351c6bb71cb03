/** A section of an integration by its rows: its shape, how the API's is converted, and what that is checked for. */

import type { BuildContext } from '../../base/context';
import { type CredentialField, type KeySelector, secretCredential } from '../../base/references';
import type { Values } from '../../base/values';
import {
  checkChoice,
  checkNotEmpty,
  checkSaid,
  checkSecretUrl,
  checkUrl,
  targetUrlProblem,
  templateUrlProblem,
} from '../custom-resource/check';
import { demand } from '../custom-resource/fields';
import {
  type ApiField,
  type FieldRow,
  fileForm,
  type Kind,
  type PlainRow,
  type Rows,
  type Rules,
  type Shape,
  shape,
} from '../shape';
import { isSet } from '../walk';
import type { Row } from './rows';

/** Rows of an input `F`, and those of what the API has no field for. */
export type RowsOf<F> = Readonly<Record<string, Row<keyof F & string, F> | PlainRow>>;

type Check<F> = (given: F, context: BuildContext, at: string) => void;

export interface Part<F> {
  readonly shape: Shape;
  readonly convert: (given: F, context: BuildContext, at: string) => Values;
  readonly check: Check<F>;
}

export interface PartOptions<F> extends Rules {
  /** What an object of the API is checked for beyond its rows. */
  readonly check?: Check<F>;
  /** As `shape` has it. */
  readonly last?: readonly string[];
}

export function part<F extends object>(name: string, rows: RowsOf<F>, options: PartOptions<F> = {}): Part<F> {
  return partOf(shape(name, rows, options, options.last), rows, options.check);
}

/** `wanted` is the first version that knows the whole. */
export function partOf<F extends object>(
  shape: Shape,
  rows: RowsOf<F>,
  check: Check<F> | undefined,
  wanted?: string,
): Part<F> {
  const fields = Object.entries(rows as Rows).flatMap(([name, row]) => fieldOf(name, row, wanted) ?? []);
  return {
    shape,
    convert: (given, context, at) => converted(fields, given as Values, context, at),
    check: (given, context, at) => {
      for (const field of fields) checkField(field, given as Values, context, at);
      check?.(given, context, at);
    },
  };
}

interface Field {
  readonly name: string;
  readonly row: FieldRow;
  readonly api: ApiField;
  readonly credential: CredentialField;
}

function fieldOf(name: string, row: FieldRow, wanted: string | undefined): Field | undefined {
  const { api } = row;
  return api === undefined ? undefined : { name, row, api, credential: credentialField(name, row, wanted) };
}

const URLS: ReadonlySet<unknown> = new Set<Kind>(['url', 'checked-url', 'template-url']);

/** How Alertmanager takes the credential. */
export function credentialField(name: string, { kind, pair, gate }: FieldRow, wanted?: string): CredentialField {
  const since = pair?.gate?.since ?? gate?.since ?? wanted;
  return {
    value: name,
    ...(pair && { file: fileForm(name) }),
    ...(pair && since !== undefined && { since }),
    ...(URLS.has(kind) && { isUrl: true }),
  };
}

function converted(fields: readonly Field[], given: Values, context: BuildContext, at: string): Values {
  const output: Record<string, unknown> = {};
  for (const field of fields) {
    const { name, row, api } = field;
    const value = valueIn(field, given, context, at) ?? row.otherwise;
    if (value !== undefined && isKnown(field, context, at)) output[name] = value;
    const file = api.credential === undefined ? undefined : fileOf(field, given, context, at);
    if (file !== undefined) output[fileForm(name)] = file;
  }
  return output;
}

/** What is refused is an error of the check. */
function isKnown({ name, row, api }: Field, context: BuildContext, at: string): boolean {
  return row.refused === true || row.demanded === true || context.admits(row.gate, name, `${at}.${api.from}`);
}

function valueIn({ row, api, credential }: Field, given: Values, context: BuildContext, at: string): unknown {
  if (api.credential === undefined) return api.convert?.(given as never, context, at);
  const { plain, instead } = api.credential;
  const fixed = instead?.(given as never);
  if (fixed !== undefined) return fixed;
  const selector = given[api.from] as KeySelector | undefined;
  if (selector === undefined && plain !== undefined) return given[plain] || undefined;
  const value = secretCredential(credential, selector, context, `${at}.${api.from}`)[credential.value];
  // What surrounds a URL in its Secret is often a line's end; the operator takes it away where it does not read the URL.
  return (row.kind === 'url' ? value?.trim() : value) || undefined;
}

function fileOf({ api, credential }: Field, given: Values, context: BuildContext, at: string): string | undefined {
  const { path, instead } = api.credential!;
  if (instead?.(given as never) !== undefined) return undefined;
  const selector = given[api.from] as KeySelector | undefined;
  if (selector === undefined && path !== undefined) return (given[path] as string | undefined) || undefined;
  const { file } = credential;
  return file === undefined ? undefined : secretCredential(credential, selector, context, `${at}.${api.from}`)[file];
}

function checkField({ name, row, api, credential }: Field, given: Values, context: BuildContext, at: string): void {
  const value = given[api.from];
  const here = `${at}.${api.from}`;
  if (row.demanded === true && value !== undefined) demand(row.gate!, name, context, here);
  if (row.required !== undefined && api.credential === undefined) checkSaid(value, context, here);
  if (row.choices !== undefined) checkChoice(value, row.choices, context, here);
  if (api.credential !== undefined) checkCredential({ name, row, api, credential }, given, context, at);
  api.check?.(given as never, context, at);
}

function checkCredential({ row, api, credential }: Field, given: Values, context: BuildContext, at: string): void {
  const { path = '', plain, filled } = api.credential!;
  const selector = given[api.from] as KeySelector | undefined;
  const here = `${at}.${api.from}`;
  if (URLS.has(row.kind)) checkSecretUrl(selector, context, here, urlProblemOf(row));
  if (plain !== undefined) checkUrl(given[plain] as string | undefined, context, `${at}.${plain}`, urlProblemOf(row));
  if (filled === true) checkNotEmpty(selector, context, here);
  if (selector === undefined && isSet(given[path]) && credential.since !== undefined)
    demand({ since: credential.since }, credential.file!, context, `${at}.${path}`);
}

function urlProblemOf({ kind }: FieldRow): typeof targetUrlProblem {
  return kind === 'template-url' ? templateUrlProblem : targetUrlProblem;
}
