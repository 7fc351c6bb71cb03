/** The objects of all files, in their order, and what is wrong with documents that hold none. */

import {
  API_GROUP,
  type AppModel,
  annotationOf,
  eachManifest,
  type Finding,
  isInstanceKind,
  isMeantForUs,
  isRecord,
  type Kind,
  type ManifestDocument,
  type ObjectRef,
  Places,
  type Problem,
  placeKey,
  SETTING_ANNOTATIONS,
  type Setting,
  stepsOf,
  type TextPlace,
} from '../../core';
import { isUsageError, UsageError } from '../usage-error';
import { hintFor, isKustomization } from './hints';
import { type MadeFrom, madeFromIn, NOWHERE, sourceComment } from './made-from';
import { isNamespaced, placedIn } from './namespaced';
import { type FilePlace, placeText } from './places';
import {
  FOR_KUSTOMIZE,
  MORE_WRONG,
  MOST_WRONG,
  OBJECTS,
  problemWith,
  REPEATED_KEY,
  SEVERAL_OBJECTS,
  unreadable,
} from './problems';
import type { SourceFile } from './source-file';
import { lettersIn, textOf } from './text';

export type { FilePlace };

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: unknown;
  readonly [field: string]: unknown;
}

/** An object of the input. */
export interface InputObject {
  readonly object: KubernetesObject;
  /** `FILE:LINE:COLUMN`, which no two have alike, or the path of a construct: findings carry it. */
  readonly origin: string;
  /** Absent of what an app declares. */
  readonly source?: Source;
  /** Whether it got a namespace that it does not say: then it is not written as its text has it. */
  readonly isMoved?: true;
}

/** Where something is written. */
export interface Source {
  readonly file: string;
  readonly isFile: boolean;
  readonly document: ManifestDocument;
  /** What leads to the object in the document: nothing, or items of lists. */
  readonly steps: readonly (string | number)[];
  readonly place: TextPlace;
  /** Of what passes through a pipe. */
  readonly madeFrom?: MadeFrom;
  readonly pipe?: SourceFile['pipe'];
  readonly namespace?: SourceFile['namespace'];
}

/** What is wrong with a file, a document or an item of a list: an error, unless input that is wrong is left out. */
export interface InputProblem {
  readonly finding: Finding;
  /** What cannot be used. */
  readonly whole: 'file' | 'document' | 'object';
  /** What can be read of it all the same. */
  readonly objects: readonly InputObject[];
  /** Whether it is an instance, or may be one as far as it can be read: what is wrong with an instance is never left out. */
  readonly isInstance: boolean;
}

/** A field of an object, as findings name it. */
export type Asked = Pick<Finding, 'path'> & { readonly object: Partial<ObjectRef> };

export class Input {
  readonly objects: InputObject[] = [];
  /** What is wrong with documents and texts themselves. */
  readonly problems: InputProblem[] = [];
  /** In the order in which they are read. */
  readonly fileNames = new Set<string>();
  readonly #sources = new Map<string, Source>();
  /** What an app that is asked knows itself. */
  #known: AppModel['places'] = new Map();
  /** Of the document that was asked for last. */
  #places: { readonly document: ManifestDocument; readonly places: Places } | undefined;

  /** How much is wrong in the file that is read. */
  #wrong: { readonly file?: string; count: number } = { count: 0 };

  static of(files: readonly SourceFile[]): Input {
    const input = new Input();
    const unreadable = files.flatMap((file) => input.#read(file) ?? []);
    if (unreadable.length === 1) throw unreadable[0];
    if (unreadable.length === 0) return input;
    const reasons = unreadable.map(({ message }) => `\n  ${message}`).join('');
    throw new UsageError(`${unreadable.length} files or folders cannot be read:${reasons}`);
  }

  /** What an app declares, and what else it writes. */
  static ofApp({ declared, others, places }: AppModel): Input {
    const input = new Input();
    input.#known = places;
    for (const { file } of places.values()) input.fileNames.add(file);
    for (const { kind, namespace, name, origin = '' } of declared) {
      input.objects.push({
        object: { apiVersion: `${API_GROUP.operator}/v1`, kind, metadata: { namespace, name } },
        origin,
      });
    }
    for (const other of others) input.objects.push(other);
    return input;
  }

  /** Where a field of an object is written, or the nearest that holds it. */
  placeOf(object: Partial<ObjectRef>, path: string): FilePlace | undefined {
    const source = this.#sources.get(object.origin ?? '');
    if (source === undefined) return this.#known.get(placeKey(object, path)) ?? this.#known.get(placeKey(object, ''));
    const { file, document, steps, place, madeFrom } = source;
    const found = path === '' ? place : this.#placesIn(document).of([...steps, ...writtenAt(path)]);
    return { file, ...found, ...(madeFrom && { madeFrom }) };
  }

  /** The same of many: each document is read once, in whatever order they are asked for. */
  placesOf(asked: readonly Asked[]): readonly (FilePlace | undefined)[] {
    const places = new Map<Asked, FilePlace | undefined>();
    const documents = new Map<ManifestDocument | undefined, Asked[]>();
    for (const each of asked) {
      const document = this.#sources.get(each.object.origin ?? '')?.document;
      const others = documents.get(document);
      if (others === undefined) documents.set(document, [each]);
      else others.push(each);
    }
    for (const together of documents.values())
      for (const each of together) places.set(each, this.placeOf(each.object, each.path));
    return asked.map((each) => places.get(each));
  }

  /** Whether anybody finds it where it is written. */
  isInFile({ origin = '' }: Partial<ObjectRef>): boolean {
    return this.#sources.get(origin)?.isFile === true;
  }

  #placesIn(document: ManifestDocument): Places {
    if (this.#places?.document !== document) this.#places = { document, places: new Places(document) };
    return this.#places.places;
  }

  /** Returns why it cannot be read. */
  #read({ name: file, path, bytes, pipe, namespace }: SourceFile): UsageError | undefined {
    const isFile = path !== undefined;
    this.fileNames.add(file);
    const read = orUsageError(bytes);
    if (isUsageError(read)) return read;
    const text = read instanceof Uint8Array ? textOf(read) : read;
    if (typeof text === 'string') {
      for (const document of eachManifest(text))
        this.#readDocument({ file, isFile, document, pipe, namespace, steps: [] });
      return undefined;
    }
    const place = { line: 1, column: 1 };
    const source = { file, isFile, document: { text: '', line: 1 }, pipe, steps: [], place };
    const about = { isInstance: read instanceof Uint8Array && mayBeInstance(lettersIn(read)) };
    this.#report(source, { whole: 'file', ...about }, '', text);
    return undefined;
  }

  #readDocument(written: Omit<Source, 'place'>): void {
    const { file, document } = written;
    const { value, problem, repeatedKey } = document;
    if (problem !== undefined) {
      const { words, ...place } = problem;
      const about = { isInstance: mayBeInstance(document.text) };
      if (!about.isInstance && this.#isEnough({ ...written, place })) return;
      const said = unreadable(words, hintFor(file, document));
      this.#report({ ...written, place }, { whole: 'document', ...about }, '', said);
      return;
    }
    const before = this.objects.length;
    this.#add({ ...written, place: startOf(document) }, value, undefined);
    const added = this.objects.slice(before);
    if (repeatedKey === undefined) return;
    const areSeveral = OBJECTS.every((key) => (document.text.match(key)?.length ?? 0) > 1);
    if (!areSeveral && !added.some(({ object }) => isCustomResource(object))) return;
    const about = { objects: added, isInstance: added.some(({ object }) => isInstance(object)) };
    this.#report(
      { ...written, ...madeFromOf(written, value), place: repeatedKey },
      { whole: 'document', ...about },
      '',
      areSeveral ? SEVERAL_OBJECTS : REPEATED_KEY,
    );
  }

  /** An object, or those of a list; `expected` is what an item of a list of one kind leaves out. */
  #add(written: Source, value: unknown, expected: Expected | undefined): void {
    const { file, document, place } = written;
    const object = isRecord(value) ? { ...expected, ...value } : value;
    const source = { ...written, ...madeFromOf(written, object) };
    const problem = problemWith(object);
    if (problem !== undefined) {
      const meant = isRecord(object) && isInstanceKind(object['kind'] as Kind);
      if (!meant && this.#isEnough(source)) return;
      const { path, ...said } = isKustomization(file) ? { path: '', ...FOR_KUSTOMIZE } : problem;
      const hint = hintFor(file, document) ?? said.hint;
      this.#report(source, { whole: 'object', isInstance: meant }, path, { ...said, hint });
      return;
    }
    const read = object as KubernetesObject;
    const items = itemsOf(read);
    if (items === undefined) {
      const placed = placedIn(source.namespace, read, isCustomResource(read) || isNamespaced(read));
      this.objects.push({ ...placed, origin: this.#remember(source), source });
      return;
    }
    const steps = [...source.steps, 'items'];
    const places = this.#placesIn(document).itemsOf(steps);
    for (const [i, item] of items.entries()) {
      const { value = place } = places.next();
      this.#add({ ...written, steps: [...steps, i], place: value }, item, expectedOf(read));
    }
  }

  /** Whether so much of a file is wrong already that nobody reads of more; it is said once that there is more. */
  #isEnough(source: Source): boolean {
    if (this.#wrong.file !== source.file) this.#wrong = { file: source.file, count: 0 };
    this.#wrong.count += 1;
    if (this.#wrong.count === MOST_WRONG + 1)
      this.#report(source, { whole: 'object', isInstance: false }, '', MORE_WRONG);
    return this.#wrong.count > MOST_WRONG;
  }

  #report(written: Source, about: About, path: string, problem: Problem): void {
    const source = { ...madeFromOf(written), ...written };
    const origin = this.#remember(source);
    const finding: Finding = {
      severity: 'error',
      object: { kind: 'Document', name: origin, origin },
      path,
      ...problem,
    };
    this.problems.push({ objects: [], ...about, finding });
  }

  #remember(source: Source): string {
    const origin = originOf(source);
    // What is made by an alias is written at one place.
    const unique = this.#sources.has(origin) ? `${origin}#${this.#sources.size}` : origin;
    this.#sources.set(unique, source);
    return unique;
  }
}

function originOf({ file, place, madeFrom }: Source): string {
  const { line, column } = place;
  return placeText({ file, line, column, ...(madeFrom?.file === undefined ? {} : { madeFrom }) });
}

/** Files are what people look at; what passes through a pipe is not. */
function madeFromOf({ document, pipe }: Omit<Source, 'place'>, object?: unknown): { readonly madeFrom?: MadeFrom } {
  if (pipe === undefined) return {};
  const madeFrom = sourceComment(document) ?? madeFromIn(object) ?? (pipe === 'unseen' ? NOWHERE : undefined);
  return madeFrom === undefined ? {} : { madeFrom };
}

function orUsageError<T>(work: () => T): T | UsageError {
  try {
    return work();
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return error;
  }
}

type About = Pick<InputProblem, 'whole' | 'isInstance'> & Partial<InputProblem>;

/** What the API has no field for is in an annotation. */
function writtenAt(path: string): readonly (string | number)[] {
  const steps = stepsOf(path);
  const [first] = steps;
  const isSetting = typeof first === 'string' && Object.hasOwn(SETTING_ANNOTATIONS, first);
  return isSetting ? ['metadata', 'annotations', annotationOf(first as Setting)] : steps;
}

const INSTANCE = /\bkind["']?[ \t]*:[ \t]*["']?(\w+)/g;

/** Of a text that nobody can read as YAML. */
function mayBeInstance(text: string): boolean {
  return [...text.matchAll(INSTANCE)].some(([, kind]) => isInstanceKind(kind as Kind));
}

/** Where a document begins: behind blank lines and comments. */
function startOf({ text, line }: ManifestDocument): TextPlace {
  const before = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*/.exec(text)![0];
  const lines = before.split('\n');
  return { line: line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

/** Whether it is, or is meant to be, a server of a platform. */
export function isInstance(object: KubernetesObject): boolean {
  return isCustomResource(object) && isInstanceKind(object.kind as Kind);
}

export function isCustomResource(object: KubernetesObject): boolean {
  return isMeantForUs(object);
}

/** What a list of one kind says for its items. */
type Expected = Pick<KubernetesObject, 'apiVersion' | 'kind'>;

/** The items of what kubectl takes for a list: it does not ask for its kind. */
function itemsOf({ items }: KubernetesObject): readonly unknown[] | undefined {
  return Array.isArray(items) ? items : undefined;
}

function expectedOf({ apiVersion, kind }: KubernetesObject): Expected | undefined {
  return kind === 'List' ? undefined : { apiVersion, kind: kind.replace(/List$/, '') };
}
