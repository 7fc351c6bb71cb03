/** One recorded case: the objects that go in, and what the operator answered. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Kind, Metadata, Resource } from '../../lib/core/base/resource';
import { isRecord } from '../../lib/core/base/values';
import { readDocument, readDocuments } from './yaml';

/** An object of `input.yaml` as it was recorded. */
export interface InputObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly spec?: object;
  readonly [field: string]: unknown;
}

/** A Secret or ConfigMap with its content decoded. */
export interface DataObject {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly namespace: string;
  readonly name: string;
  readonly data: ReadonlyMap<string, string>;
}

/** `expected.yaml`, `expected-error.txt`, or neither where other files of the folder say it. */
export type Expected =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'files' };

export type CaseFiles = ReadonlyMap<string, string>;

export interface Case {
  readonly component: string;
  readonly name: string;
  /** All files of its folder, by path. */
  readonly files: CaseFiles;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly objects: readonly InputObject[];
  readonly data: readonly DataObject[];
  readonly expected: Expected;
}

/** Folders with an `input.yaml`, below `directory` or `directory` itself, sorted by path. */
export function findCases(directory: string): string[] {
  if (existsSync(join(directory, 'input.yaml'))) return [directory];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => findCases(join(directory, name)));
}

export function loadCase(directory: string): Case {
  return caseOf(basename(dirname(directory)), basename(directory), readFiles(directory));
}

export function readFiles(directory: string): CaseFiles {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

export function caseOf(folder: string, name: string, files: CaseFiles): Case {
  const meta = (optionalDocument(files.get('meta.yaml')) ?? {}) as Record<string, unknown>;
  const objects = readDocuments(files.get('input.yaml') ?? '').filter(
    // Files of real stacks hold other things as well.
    (document): document is InputObject => isRecord(document) && typeof document['apiVersion'] === 'string',
  );
  return {
    component: typeof meta.component === 'string' ? meta.component : folder,
    name,
    files,
    meta,
    objects: objects.filter((object) => !isData(object)),
    data: objects.filter(isData).map(decode),
    expected: expectedOf(files),
  };
}

/** The case's resources of one kind, as the file has them. */
export function resourcesOf<Spec extends object, K extends Kind>(testCase: Case, kind: K): Resource<Spec, K>[] {
  return testCase.objects.filter((object) => object.kind === kind) as unknown as Resource<Spec, K>[];
}

/** All documents of a file of the case; undefined where it has no such file. */
export function documentsOf({ files }: Case, file: string): unknown[] | undefined {
  const text = files.get(file);
  return text === undefined ? undefined : readDocuments(text);
}

function expectedOf(files: CaseFiles): Expected {
  const error = files.get('expected-error.txt');
  if (error !== undefined) return { kind: 'error', text: error.trim() };
  const value = files.get('expected.yaml');
  // An empty file is an answer too.
  return value === undefined ? { kind: 'files' } : { kind: 'value', value: optionalDocument(value) ?? null };
}

function optionalDocument(text: string | undefined): unknown {
  return text === undefined ? undefined : readDocument(text);
}

function isData({ kind }: InputObject): boolean {
  return kind === 'Secret' || kind === 'ConfigMap';
}

/** `data` of a Secret is base64; `stringData` and a ConfigMap's `data` are plain. */
function decode(object: InputObject): DataObject {
  const { namespace = 'default', name = '' } = (object.metadata ?? {}) as Partial<Metadata>;
  const data = (object.data ?? {}) as Record<string, string>;
  const plain = Object.entries((object.stringData ?? {}) as Record<string, string>);
  const entries = Object.entries(data).map(([key, value]): [string, string] => [
    key,
    object.kind === 'Secret' ? Buffer.from(value, 'base64').toString('utf8') : value,
  ]);
  return { kind: object.kind as DataObject['kind'], namespace, name, data: new Map([...entries, ...plain]) };
}
