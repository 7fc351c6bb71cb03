/**
 * The API server's validation of custom resources, all problems at once. Every schema is compiled to a function once, on
 * first use.
 */

import { few } from '../../base/listed';
import { depthOf, type Place, pathOf } from '../../base/place';
import { isRecord, type Values } from '../../base/values';
import { NAME_FORMATS } from '../../languages/names';
import { closest, didYouMean } from '../../languages/suggest';
import { mayBeBlank } from './blank';
import { checkDuplicates } from './duplicates';
import { fieldHint, isKeySelector, likelyFields, missingHint, placed, portHint, typeHint } from './hints';
import { issue, type SchemaIssue, within } from './issue';
import { inWords } from './patterns';
import {
  type Check,
  checkEncoding,
  checksOfInteger,
  checksOfNumber,
  checksOfText,
  choices,
  range,
} from './scalar-checks';
import type { KindSchema, Schema } from './schema';

/** What is wrong with an object in wire format; missing fields that have a default are fine. */
export function validate(kind: KindSchema, wire: object): readonly SchemaIssue[] {
  const found: SchemaIssue[] = [];
  checkOf(kind.schema)(wire, undefined, found);
  if (isEnough(found)) found.splice(MOST_ISSUES - 1, Number.POSITIVE_INFINITY, MORE);
  return found
    .filter((each) => each.problem !== 'blank' || !mayBeBlank(kind.kind, each))
    .map((each) => placed(kind, each));
}

/** Whether nothing is wrong with a value by itself. */
export function isAccepted(schema: Schema, value: unknown): boolean {
  const found: SchemaIssue[] = [];
  checkOf(schema)(value, undefined, found);
  return found.length === 0;
}

/** Nobody reads more of one object, and somebody may want to fill the log of all. */
const MOST_ISSUES = 100;

export function isEnough(found: readonly SchemaIssue[]): boolean {
  return found.length >= MOST_ISSUES;
}

const MORE: SchemaIssue = {
  path: '',
  problem: 'items',
  given: `${MOST_ISSUES} things that are wrong, or more`,
  allowed: 'fields and values of the API; the rest is not looked at',
};

const checks = new WeakMap<Schema, Check>();

function checkOf(schema: Schema): Check {
  const known = checks.get(schema);
  if (known !== undefined) return known;
  const check = compile(schema);
  checks.set(schema, check);
  return check;
}

function compile(schema: Schema): Check {
  switch (schema.type) {
    case 'any':
      return schema.readAs === undefined ? () => {} : checkReadAs(schema.readAs);
    case 'object':
      return typed(schema, isRecord, checkFields(schema));
    case 'map':
      return typed(schema, isRecord, checkMembers(schema));
    case 'list':
      return typed(schema, Array.isArray, ...checksOfList(schema));
    case 'string':
      return typed(schema, isString, checkEncoding, ...checksOfText(schema));
    case 'int-or-string':
      return typed(schema, isIntegerOrString, ...checksOfInteger(schema), ...checksOfText(schema));
    case 'integer':
      return typed(schema, Number.isInteger, ...checksOfInteger(schema));
    case 'number':
      return typed(schema, Number.isFinite, ...checksOfNumber(schema));
    case 'boolean':
      return typed(schema, (value) => typeof value === 'boolean');
  }
}

/** A value of the right type, looked at further; anything else is reported and left there. */
function typed<T>(
  schema: Schema,
  is: (value: unknown) => boolean,
  ...further: readonly ((value: T, place: Place | undefined, found: SchemaIssue[]) => void)[]
): Check {
  return (value, place, found) => {
    if (!is(value)) {
      const hint = typeHint(schema, value, nameOf(place));
      found.push(issue('type', value, place, typeInWords(schema), schema.type === 'string', hint));
      return;
    }
    for (const check of further) check(value as T, place, found);
  };
}

/** Of an item, that of its list. */
function nameOf(place: Place | undefined): string | undefined {
  const step = place?.step;
  return typeof step === 'number' ? nameOf(place?.parent) : step;
}

const isString = (value: unknown) => typeof value === 'string';
const isIntegerOrString = (value: unknown) => isString(value) || Number.isInteger(value);

const TYPES: Readonly<Record<Schema['type'], string>> = {
  object: 'an object',
  map: 'an object',
  list: 'a list',
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  'int-or-string': 'a whole number or a string',
  any: 'anything',
};

function typeInWords({ type, fields, pattern, enum: values }: Schema): string {
  if (type === 'string' && pattern !== undefined) return inWords(pattern);
  if (type === 'string' && values !== undefined) return choices(values);
  return type === 'object' && fields !== undefined ? `an object with ${names(Object.keys(fields))}` : TYPES[type];
}

const LISTED = 12;

function names(all: readonly string[]): string {
  return all.length === 0 ? 'no field' : few(all, LISTED);
}

function checkFields(schema: Schema): Check {
  const fields = schema.fields ?? {};
  const known = Object.keys(fields);
  const required = schema.required ?? [];
  const isReference = isKeySelector(fields);
  return (value, place, found) => {
    const record = value as Values;
    if (isReference && isContent(record, known)) {
      const hint = typeHint(schema, value, nameOf(place));
      found.push(issue('type', value, place, typeInWords(schema), false, hint));
      return;
    }
    const meant = new Set<string>();
    const strange: string[] = [];
    for (const name of Object.keys(record)) {
      const given = record[name];
      if (isEnough(found)) return;
      if (given === undefined) continue;
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) {
        const parent = onlyParent(name, fields, known);
        found.push(unknownField(name, given, place, known, parent));
        strange.push(name);
        for (const close of closest(name, known)) meant.add(close);
        // What belongs into a field is there, but for its place.
        if (parent !== undefined) meant.add(parent);
        continue;
      }
      const port = field.type === 'string' ? portHint(name, given, known) : undefined;
      if (port !== undefined)
        found.push({ ...issue('type', given, within(place, name), port.allowed), hint: port.hint });
      // A null is an absent field, for the API server as for the operator's selectors.
      else if (given !== null) checkOf(field)(given, within(place, name), found);
    }
    // Under a name that is nearly its own it is there.
    const isMissing = (name: string) => record[name] == null && fields[name]?.default === undefined && !meant.has(name);
    const lacking = required.filter(isMissing);
    const [lost] = lacking;
    const renamed = lacking.length === 1 ? renamedField(strange, fields[lost!]!, record, place, found) : -1;
    if (renamed >= 0) found[renamed] = { ...found[renamed]!, hint: `Its name is \`${lost}\` here` };
    else for (const name of lacking) found.push(missing(name, record[name], fields[name], place));
  };
}

/** What a Secret or ConfigMap should hold, in the place of a reference to it. */
function isContent(record: Values, known: readonly string[]): boolean {
  const names = Object.keys(record);
  return names.length > 0 && names.every((name) => !known.includes(name) && fieldHint(name, known) === undefined);
}

/** Which finding is of a field that does not exist, and that holds what the only missing one is to hold. */
function renamedField(
  [strange, ...others]: readonly string[],
  wanted: Schema,
  record: Values,
  place: Place | undefined,
  found: readonly SchemaIssue[],
): number {
  if (strange === undefined || others.length > 0 || !isSameType(wanted, record[strange])) return -1;
  const path = pathOf(within(place, strange));
  return found.findIndex((each) => each.path === path && each.reason === undefined && each.hint === undefined);
}

function isSameType({ type }: Schema, value: unknown): boolean {
  if (type === 'list') return Array.isArray(value);
  return type === 'object' && isRecord(value);
}

/** The one field of the same object that takes what was written beside it. */
function onlyParent(name: string, fields: NonNullable<Schema['fields']>, known: readonly string[]): string | undefined {
  const parents = known.filter((each) => Object.hasOwn(fields[each]?.fields ?? {}, name));
  return parents.length === 1 && closest(name, known).length === 0 ? parents[0] : undefined;
}

function unknownField(
  name: string,
  given: unknown,
  place: Place | undefined,
  known: readonly string[],
  parent: string | undefined,
): SchemaIssue {
  const hint = fieldHint(name, known) ?? (parent && `Put it into \`${parent}\``);
  const told = issue('unknown-field', given, within(place, name), likelyFields(name, known), false, hint);
  const found = parent === undefined ? told : { ...told, holder: pathOf(within(place, parent)) };
  const meant = hint === undefined ? didYouMean(name, known) : undefined;
  if (meant === undefined) return found;
  return { ...found, reason: `d${meant.slice(1)}`, hint: 'Correct its name, or remove it' };
}

function missing(name: string, value: unknown, schema: Schema | undefined, place: Place | undefined): SchemaIssue {
  const allowed = schema === undefined ? 'a value' : typeInWords(schema);
  const hint = schema && (value === null && isAnyText(schema) ? NULL_AS_TEXT : missingHint(schema, name));
  return { path: pathOf(within(place, name)), problem: 'required', given: 'nothing', allowed, ...(hint && { hint }) };
}

function isAnyText({ type, enum: values, pattern }: Schema): boolean {
  return type === 'string' && values === undefined && pattern === undefined;
}

const NULL_AS_TEXT = "Write a text; one that is `null` is in quotes, `'null'`, for without them it is nothing to YAML";

function checkMembers({ items, keyFormat }: Schema): Check {
  const key = keyFormat === undefined ? undefined : NAME_FORMATS[keyFormat];
  return (value, place, found) => {
    if (items === undefined) return;
    for (const [name, member] of Object.entries(value as Values)) {
      if (isEnough(found)) return;
      if (key?.accepts(name) === false) found.push(issue('name', name, place, key.words));
      checkEncoding(name, place, found);
      if (member === undefined) found.push(unset(within(place, name), items));
      else checkOf(items)(member, within(place, name), found);
    }
  };
}

/** Code may leave a value out, and what the key was for would be missing without a word. */
function unset(place: Place, items: Schema): SchemaIssue {
  return { path: pathOf(place), problem: 'unset', given: 'undefined', allowed: typeInWords(items) };
}

function checksOfList({ items, minItems = 0, maxItems = Number.POSITIVE_INFINITY, keys, unique }: Schema): Check[] {
  const checks: Check[] = [];
  if (minItems > 0 || maxItems < Number.POSITIVE_INFINITY) {
    checks.push((value, place, found) => {
      const { length } = value as readonly unknown[];
      if (length < minItems || length > maxItems) {
        found.push({
          path: pathOf(place),
          problem: 'items',
          given: `${length} items`,
          allowed: range(minItems, maxItems, 'items'),
        });
      }
    });
  }
  if (items !== undefined) {
    checks.push((value, place, found) => {
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        if (isEnough(found)) return;
        checkOf(items)(item, within(place, index), found);
      }
    });
  }
  if (keys !== undefined || unique === true) checks.push(checkDuplicates(keys));
  return checks;
}

/** Routes nest without end in the schema; a person's do not. */
const DEEPEST = 64;

/** Free-form for the API server, and read as something all the same: a level at a time, so that nesting may recurse. */
function checkReadAs(schema: Schema): Check {
  return (value, place, found) => {
    if (depthOf(place, DEEPEST) < DEEPEST) checkOf(schema)(value, place, found);
    else found.push(issue('depth', value, place, `at most ${DEEPEST} levels`, false));
  };
}
