/** Which files of a server's pod an input names: the fields that do so are read off the schemas, so that none is forgotten. */

import { type Place, pathOf } from '../base/place';
import type { Resource } from '../base/resource';
import { isRecord } from '../base/values';
import { type Schema, schemaOf, withExtensions } from '../input/schema';
import { compilePattern } from '../input/schema/patterns';

/** How a text names files: by a path, by a pattern for many, or by the address of a socket. */
export type FileForm = 'path' | 'pattern' | 'socket';

export interface NamedFile {
  /** The field. */
  readonly at: string;
  readonly file: string;
  /** What the field says: the same, but of a socket. */
  readonly text: string;
  readonly form: FileForm;
}

/** Every file that an input names, in the order of its schema. */
export function namedFiles({ apiVersion, kind, spec, extensions }: Resource): readonly NamedFile[] {
  const kindSchema = schemaOf(apiVersion, kind);
  if (kindSchema === undefined) return NONE;
  const found: NamedFile[] = [];
  collect({ spec, extensions }, withExtensions(kindSchema).schema, undefined, found);
  return found.length === 0 ? NONE : found;
}

const NONE: readonly NamedFile[] = [];

function collect(value: unknown, schema: Schema, place: Place | undefined, found: NamedFile[]): void {
  if (schema.readAs !== undefined) collect(value, schema.readAs, place, found);
  else if (schema.items !== undefined) collectItems(value, schema.items, place, found);
  else if (isRecord(value)) {
    for (const { name, field, form } of branchesOf(schema)) {
      const member = value[name];
      if (member === undefined || member === null) continue;
      const at = place === undefined ? { step: name } : { parent: place, step: name };
      if (form === undefined) collect(member, field, at, found);
      else addFiles(member, form, at, found);
    }
  }
}

function collectItems(value: unknown, items: Schema, place: Place | undefined, found: NamedFile[]): void {
  const steps = Array.isArray(value) ? value.entries() : isRecord(value) ? Object.entries(value) : [];
  for (const [step, item] of steps)
    collect(item, items, place === undefined ? { step } : { parent: place, step }, found);
}

function addFiles(value: unknown, form: FileForm, place: Place, found: NamedFile[]): void {
  if (Array.isArray(value)) {
    for (const [step, item] of value.entries()) addFiles(item, form, { parent: place, step }, found);
  } else if (typeof value === 'string' && value !== '' && (form !== 'socket' || SOCKET.test(value))) {
    const file = form === 'socket' ? value.replace(SOCKET, '') : value;
    found.push({ at: pathOf(place), file, text: value, form });
  }
}

const SOCKET = /^unix:\/\//i;

/** A field that names files, or below which one does. */
interface Branch {
  readonly name: string;
  readonly field: Schema;
  /** Of a field that names files itself. */
  readonly form?: FileForm;
}

const branches = new WeakMap<Schema, readonly Branch[]>();

/** Few fields are worth a visit. */
function branchesOf(schema: Schema): readonly Branch[] {
  const known = branches.get(schema);
  if (known !== undefined) return known;
  const all = Object.entries(schema.fields ?? {}).map(([name, field]) => ({ name, field, form: formOf(name, field) }));
  const found = all.flatMap(({ name, field, form }): Branch[] => {
    if (form !== undefined) return [{ name, field, form }];
    return leadsToFiles(field) ? [{ name, field }] : [];
  });
  branches.set(schema, found);
  return found;
}

/** Whether files are named anywhere below; a schema may contain itself. */
function leadsToFiles(schema: Schema, seen: Set<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { fields = {}, items, readAs } = schema;
  return (
    [items, readAs].some((below) => below !== undefined && leadsToFiles(below, seen)) ||
    Object.entries(fields).some(([name, field]) => formOf(name, field) !== undefined || leadsToFiles(field, seen))
  );
}

/** The API calls such fields `bearerTokenFile` and `files`; a URL of any scheme may be that of a socket. */
function formOf(name: string, schema: Schema): FileForm | undefined {
  const { type, pattern } = schema.items ?? schema;
  if (type !== 'string') return undefined;
  if (/(^f|F)ile$/.test(name)) return 'path';
  if (/(^f|F)iles$/.test(name)) return 'pattern';
  if (name === 'server') return 'socket';
  return pattern !== undefined && takesSockets(pattern) ? 'socket' : undefined;
}

function takesSockets(pattern: string): boolean {
  const expression = compilePattern(pattern);
  return expression.test('unix:///a') && !expression.test('/a');
}
