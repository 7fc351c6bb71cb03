/** What an object that the schema refuses may have been meant to be: all errors of it are to be reported at once. */

import { memberPath } from '../../base/place';
import { isRecord, type Member, mapList, mapMembers, type Values } from '../../base/values';
import { closest } from '../../languages/suggest';
import type { SchemaIssue, SchemaProblem } from './issue';
import { PATTERNS } from './patterns';
import type { KindSchema, Schema } from './schema';
import { isAccepted, isEnough, validate } from './validate';

/** How many guesses there are at what was meant. What is true of all of them does not come of what is guessed. */
const GUESSES = 3;

/** What can be looked at as it is. */
const HARMLESS: ReadonlySet<SchemaProblem> = new Set(['name', 'duplicate', 'items']);

/**
 * The object with something valid, or nothing, in the place of each faulty value, in several ways; none where it is too
 * broken for that. One of them is the object itself where what is wrong hinders nobody.
 */
export function guessesAt(kind: KindSchema, wire: Values, issues: readonly SchemaIssue[]): readonly Values[] {
  const faulty = new Set(pathsOfGuesses(issues));
  if (faulty.size === 0) return [wire];
  if (isEnough(issues)) return [];
  const guesses = Array.from({ length: GUESSES }, (_, round) => repaired(kind.schema, wire, '', { faulty, round }));
  return (guesses as Values[]).filter((guess) => validate(kind, guess).every(({ problem }) => HARMLESS.has(problem)));
}

/** Where values are that cannot be looked at as they are. */
export function pathsOfGuesses(issues: readonly SchemaIssue[]): readonly string[] {
  const faulty = issues.filter(({ problem }) => !HARMLESS.has(problem));
  return faulty.flatMap(({ path, holder }) => (holder === undefined ? [path] : [path, holder]));
}

interface Guess {
  /** Paths of what is wrong. */
  readonly faulty: ReadonlySet<string>;
  readonly round: number;
}

function repaired(schema: Schema, value: unknown, at: string, guess: Guess): unknown {
  if (value === undefined || value === null) return value;
  switch (schema.type) {
    case 'any':
      return schema.readAs === undefined ? value : repaired(schema.readAs, value, at, guess);
    case 'list':
      return Array.isArray(value)
        ? mapList(
            value,
            indexed((item, index) => replaced(schema.items!, item, `${at}[${index}]`, guess, true)),
          )
        : value;
    case 'map':
      return isRecord(value) && schema.items !== undefined
        ? mapMembers(value, (key, item) => present(key, replaced(schema.items!, item, memberPath(at, key), guess)))
        : value;
    case 'object':
      return isRecord(value) ? repairedFields(schema, value, at, guess) : value;
    default:
      return value;
  }
}

function indexed(change: (item: unknown, index: number) => unknown): (item: unknown) => unknown {
  let index = 0;
  return (item) => change(item, index++);
}

const present = (name: string, value: unknown): Member | undefined => (value === undefined ? undefined : [name, value]);

/** The value, or another where it is faulty; undefined for none, unless it is required. */
function replaced(schema: Schema, value: unknown, at: string, guess: Guess, required = false): unknown {
  if (!guess.faulty.has(pathOfField(at))) {
    const whole = repaired(schema, value, at, guess);
    if (guess.round < GUESSES - 1 || at === '.spec' || !lacksField(schema, value, at, guess)) return whole;
    // What an unknown field would have said may be all that the object is for.
    return required ? { ...smallest(shapeOf(schema), 1), ...(whole as Values) } : undefined;
  }
  const candidates = [likely(schema, value), ...(required ? [] : [undefined]), ...samples(schema)].filter(
    (candidate, index) => (candidate === undefined ? index > 0 : isAccepted(schema, candidate)),
  );
  return candidates[Math.min(guess.round, candidates.length - 1)];
}

function shapeOf(schema: Schema): Schema {
  return schema.readAs ?? schema;
}

function lacksField(schema: Schema, value: unknown, at: string, { faulty }: Guess): boolean {
  const { type, fields = {} } = shapeOf(schema);
  if (type !== 'object' || !isRecord(value)) return false;
  const isUnknown = (name: string) => !Object.hasOwn(fields, name) && faulty.has(pathOfField(memberPath(at, name)));
  return Object.keys(value).some((name) => isUnknown(name) && closest(name, Object.keys(fields)).length !== 1);
}

function repairedFields(schema: Schema, record: Values, at: string, guess: Guess): Values {
  const fields = schema.fields ?? {};
  const required = schema.required ?? [];
  const known = mapMembers(record, (name, value) => {
    const path = memberPath(at, name);
    if (Object.hasOwn(fields, name))
      return present(name, replaced(fields[name]!, value, path, guess, required.includes(name)));
    return guess.faulty.has(pathOfField(path)) ? renamed(fields, name, record, guess) : [name, value];
  });
  const missing = required.filter((name) => guess.faulty.has(pathOfField(memberPath(at, name))) && known[name] == null);
  if (missing.length === 0) return known;
  const filled = missing.map((name) => [name, replaced(fields[name]!, undefined, memberPath(at, name), guess, true)]);
  return { ...known, ...Object.fromEntries(filled) };
}

/** A field that does not exist, as the one whose name is nearly its own; where there are several, nothing in other guesses. */
function renamed(
  fields: Readonly<Record<string, Schema>>,
  name: string,
  record: Values,
  { round }: Guess,
): Member | undefined {
  const [meant, another] = closest(name, Object.keys(fields));
  if (meant === undefined || record[meant] !== undefined) return undefined;
  if (another !== undefined && round > 0) return undefined;
  return isAccepted(fields[meant]!, record[name]) ? [meant, record[name]] : undefined;
}

/** Paths of members begin with a dot, those of whole objects do not. */
function pathOfField(at: string): string {
  return at.startsWith('.') ? at.slice(1) : at;
}

/** The same value in the form that is asked for; undefined where it has none. */
function likely(schema: Schema, value: unknown): unknown {
  if (schema.enum !== undefined && typeof value === 'string') return closest(value, schema.enum)[0];
  if (schema.type === 'list') return [value];
  if (Array.isArray(value)) return value.length === 1 ? value[0] : undefined;
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : Number(value);
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

/** Valid values, of which the first two have little to do with each other. */
function samples(schema: Schema): readonly unknown[] {
  switch (schema.type) {
    case 'string':
    case 'int-or-string':
      // Neighbours are often two spellings of one value, of which the first is the default.
      return [...[...(schema.enum ?? [])].reverse(), ...(PATTERNS[schema.pattern ?? '']?.examples ?? []), ...TEXTS];
    case 'integer':
    case 'number': {
      const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = schema;
      return [Math.max(minimum, Math.min(1, maximum)), Math.min(maximum, Math.max(minimum, 1) + 1)];
    }
    case 'boolean':
      return [false, true];
    case 'list':
      return [[], [samples(schema.items!)[0]]];
    case 'map':
      return [{}, { a: samples(schema.items!)[0] }];
    case 'object':
      return [0, 1].map((which) => smallest(schema, which));
    case 'any':
      return schema.readAs === undefined ? [{}, []] : samples(schema.readAs);
  }
}

const TEXTS = ['a', 'b', '2024-01-31T12:00:00Z', '2025-01-31T12:00:00Z'];

function smallest({ fields = {}, required = [] }: Schema, which: number): Values {
  const optional = which === 0 ? [] : Object.keys(fields).filter((name) => saysMuch(fields[name]!));
  return Object.fromEntries(
    [...required.filter((name) => fields[name]!.default === undefined), ...optional].map((name) => {
      const values = samples(fields[name]!).filter((value) => isAccepted(fields[name]!, value));
      return [name, values[Math.min(which, values.length - 1)]];
    }),
  );
}

/** What says something by itself, such as the labels and matchers of a selection. */
function saysMuch({ type, items }: Schema): boolean {
  return !WHOLE.has(type) || (type === 'list' && items?.type === 'object' && (items.required ?? []).length > 0);
}

const WHOLE: ReadonlySet<Schema['type']> = new Set(['object', 'list', 'any']);
