/** A configuration of the user's, read as Alertmanager reads it: every field known, every value of its type. */

import type { BuildContext } from '../base/context';
import { memberPath } from '../base/place';
import { emitYaml } from '../emit/yaml';
import { CONFIG_PATH } from '../input/secret-text';
import { formatDuration, formatInHours, parseDuration } from '../languages/duration';
import { readGoYamlAsWritten, Written } from '../languages/go-yaml';
import { didYouMean } from '../languages/suggest';
import { yamlProblem } from '../languages/yaml-problem';
import { checkLoaded } from './loader';
import { checkMeaning } from './meaning';
import { type Mounted, templatesAt } from './notification-templates';
import { type Memory, warnOfForgotten } from './retention';
import type { FieldRow, Kind, Shape } from './shape';
import { FILE } from './shapes';
import { canonicalRange, RANGE_KINDS } from './times';
import type { AlertmanagerFile } from './types';
import { isMapping, kindOf, type Mapping } from './walk';

/** Who is told of what cannot be read. */
type Told = Pick<BuildContext, 'error' | 'target'>;

/** What is known of a configuration beside its text. */
export interface Reading {
  /** Files that it can name. */
  readonly mounted?: Mounted | undefined;
  /** How long the server that it is for remembers. */
  readonly memory?: Memory | undefined;
}

/** What cannot be read is reported and left out. */
export function readConfig(
  given: string | object,
  context: BuildContext,
  { mounted, memory }: Reading = {},
): AlertmanagerFile {
  const content = contentOf(given, context);
  // Of what cannot be read, nothing else can be said.
  if (content === undefined) return {};
  const file = readShape(content, FILE, context, CONFIG_PATH) as AlertmanagerFile;
  checkLoaded(file, context, CONFIG_PATH);
  const known = templatesAt(file.templates ?? [], mounted, context, `${CONFIG_PATH}.templates`);
  checkMeaning(file, known, context, CONFIG_PATH);
  if (file.route !== undefined && memory !== undefined)
    warnOfForgotten(file.route, memory, 'repeat_interval', context, `${CONFIG_PATH}.route`);
  return file;
}

/** Without asking whether Alertmanager could start with it. */
export function readSyntax(given: string | object, context: Told): AlertmanagerFile {
  const content = contentOf(given, context);
  return content === undefined ? {} : (readShape(content, FILE, context, CONFIG_PATH) as AlertmanagerFile);
}

/** Undefined where it is none, which is reported. */
function contentOf(given: string | object, context: Told): Mapping | undefined {
  const content = typeof given === 'string' ? parsed(given, context) : given;
  if (isSection(content)) return content;
  if (content !== undefined)
    report(context, CONFIG_PATH, 'this is no configuration of Alertmanager', content, 'a mapping', remedyFor(given));
  return undefined;
}

/** What comes of a plain text that is read as base64. */
function remedyFor(given: string | object): string | undefined {
  return typeof given === 'string' && given.includes('\uFFFD')
    ? 'In `data` of a Secret texts are in base64: write it in `stringData`, or encode it'
    : undefined;
}

export function writeConfig(file: AlertmanagerFile): string {
  return emitYaml(file);
}

function isSection(value: unknown): value is Mapping {
  return isMapping(value) && !(value instanceof Written);
}

function parsed(text: string, context: Told): unknown {
  try {
    return readGoYamlAsWritten(text) ?? {};
  } catch (error) {
    const message = `this is no configuration of Alertmanager: ${yamlProblem(error)}`;
    report(context, CONFIG_PATH, message, text, 'YAML', remedyFor(text));
    return undefined;
  }
}

/** A section in the order of its table, with what says nothing left out. */
export function readShape(given: Mapping, shape: Shape, context: Told, at: string): Mapping {
  for (const field of Object.keys(given)) {
    if (!Object.hasOwn(shape.fields, field)) reportUnknown(field, shape, context, at);
  }
  const read: Record<string, unknown> = {};
  for (const [field, row] of Object.entries(shape.fields)) {
    const value = readField(given[field], row, context, memberPath(at, field)) ?? row.otherwise;
    if (value !== undefined) read[field] = value;
  }
  return read;
}

function readField(value: unknown, row: FieldRow, context: Told, at: string): unknown {
  if (value === undefined || value === null) return undefined;
  const { kind, list = false, unlessEmpty = false } = row;
  if (list) return readList(value, kind as Shape, context, at);
  if (typeof kind === 'string') return READERS[kind](value, context, at);
  if (!isSection(value)) return report(context, at, 'this is no mapping', value, 'a mapping');
  const read = readShape(value, kind, context, at);
  return unlessEmpty && Object.keys(read).length === 0 ? undefined : read;
}

function readList(value: unknown, shape: Shape, context: Told, at: string): unknown {
  if (!Array.isArray(value)) return report(context, at, 'this is no list', value, 'a list');
  const items = value.flatMap((item, index) => {
    if (isSection(item)) return [readShape(item, shape, context, `${at}[${index}]`)];
    report(context, `${at}[${index}]`, 'this is no mapping', item, 'a mapping');
    return [];
  });
  return items.length === 0 ? undefined : items;
}

type Reader = (value: unknown, context: Told, at: string) => unknown;

const numberUnlessZero: Reader = (value, context, at) => number(value, context, at) || undefined;
const nonEmptyText: Reader = (value, context, at) => text(value, context, at) || undefined;

const READERS: Readonly<Record<Kind, Reader>> = {
  text: nonEmptyText,
  'any-text': text,
  url: nonEmptyText,
  'checked-url': nonEmptyText,
  'template-url': nonEmptyText,
  'proxy-url': nonEmptyText,
  'host-port': nonEmptyText,
  span: nonEmptyText,
  duration: durationIn(formatDuration),
  'short-duration': durationIn(formatInHours),
  flag: (value, context, at) => truth(value, context, at) || undefined,
  switch: truth,
  count: numberUnlessZero,
  number,
  integer: numberUnlessZero,
  fraction: numberUnlessZero,
  texts,
  ranges: (value, context, at) => texts(value, context, at)?.map((range, index) => rangeIn(range, context, at, index)),
  mapping: mappingOf((item, context, at) => text(item ?? '', context, at)),
  patterns: mappingOf((item, context, at) =>
    item === undefined || item === null
      ? report(context, at, 'this is no regular expression', item, 'a regular expression')
      : text(item, context, at),
  ),
  data: (value) => unlessNothing(plain(value, 'value')),
  headers: (value) => unlessNothing(plain(value, 'source')),
};

function mappingOf(read: Reader): Reader {
  return (value, context, at) => {
    if (!isSection(value)) return report(context, at, 'this is no mapping', value, 'a mapping of texts');
    const entries = Object.entries(value).map(([key, item]) => [key, read(item, context, memberPath(at, key))]);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
}

/** Data with each scalar as it is meant, or as it is written. */
function plain(data: unknown, scalarsBy: keyof Written): unknown {
  if (data instanceof Written) return data[scalarsBy];
  if (Array.isArray(data)) return data.map((item) => plain(item, scalarsBy));
  if (!isMapping(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value, scalarsBy)]));
}

function unlessNothing(data: unknown): unknown {
  return isMapping(data) && Object.keys(data).length === 0 ? undefined : data || undefined;
}

function durationIn(format: (milliseconds: number) => string): Reader {
  return (value, context, at) => {
    const written = text(value, context, at);
    if (written === undefined || written === '') return undefined;
    const duration = parseDuration(written);
    if ('problem' in duration) return report(context, at, duration.problem, value, 'a duration such as `5m`');
    return format(duration.milliseconds);
  };
}

function text(value: unknown, context: Told, at: string): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Written) return value.source;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return report(context, at, 'this is no text', value, 'a text');
}

function texts(value: unknown, context: Told, at: string): string[] | undefined {
  if (!Array.isArray(value)) return report(context, at, 'this is no list', value, 'a list of texts');
  const read = value.flatMap((item, index) => text(item ?? '', context, `${at}[${index}]`) ?? []);
  return read.length === 0 ? undefined : read;
}

function rangeIn(given: string, context: Told, at: string, index: number): string {
  const kind = RANGE_KINDS[at.slice(at.lastIndexOf('.') + 1)]!;
  const range = canonicalRange(given, kind, context.target.version);
  if (range !== undefined) return range;
  report(
    context,
    `${at}[${index}]`,
    'this is not one of them, nor a range from an earlier to a later one',
    given,
    kind.allowed,
  );
  return given;
}

function truth(value: unknown, context: Told, at: string): boolean | undefined {
  const truth = plain(value, 'value');
  return typeof truth === 'boolean'
    ? truth
    : report(context, at, 'this is neither true nor false', value, 'true or false');
}

function number(value: unknown, context: Told, at: string): number | undefined {
  const amount = plain(value, 'value');
  if (typeof amount !== 'number' && typeof amount !== 'bigint')
    return report(context, at, 'this is no number', value, 'a number');
  if (Number.isFinite(amount)) return amount as number;
  return report(context, at, 'this number is too large', value, 'a smaller number');
}

function reportUnknown(field: string, shape: Shape, context: Told, at: string): void {
  context.error(memberPath(at, field), {
    code: 'unknown-field',
    message: 'Alertmanager has no such field',
    given: field,
    allowed: Object.keys(shape.fields).sort().join(', '),
    hint: didYouMean(field, Object.keys(shape.fields)) ?? 'Remove it',
  });
}

/** Never what was given: it may be a password. */
function report(
  context: Told,
  at: string,
  message: string,
  given: unknown,
  allowed: string,
  hint = 'Correct it, or remove it',
): undefined {
  context.error(at, {
    code: typeof given === 'string' || given instanceof Written ? 'invalid-value' : 'wrong-type',
    message,
    given: kindOf(given instanceof Written ? given.value : given),
    allowed,
    hint,
  });
}
