/** The credentials that a configuration refers to, told by its object: brought from wherever they are. */

import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BroughtReferences, objectOfKey, URL_VARIABLE_PREFIX } from '../lib/core/base/sidecar-protocol';
import type { Api } from './api';
import { addressProblem } from './content';
import { fileAt, filesBelow, removeBelow, writeWhole } from './files';
import { reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { objectName, pathOf } from './settings';
import { WatchedObject } from './watched-object';

/** One key, as `secret/NAMESPACE/NAME/KEY`: also its path below the folder of credentials. */
type KeyPath = string;

export interface References {
  /** What is read from files. */
  readonly files: readonly KeyPath[];
  /** What is written into the configuration where `$(NAME)` is. */
  readonly variables: ReadonlyMap<string, KeyPath>;
  /** What names no key: as good as a key that does not exist. */
  readonly unreadable: readonly string[];
}

/** Of nobody: it takes the place of what a server would refuse its whole configuration for. */
const URL_OF_NOBODY = 'http://missing-credential.invalid';

export const NO_REFERENCES: References = { files: [], variables: new Map(), unreadable: [] };

/** What another program has written: there may be anything in its fields. */
type Unread<T> = Readonly<Partial<Record<keyof T, unknown>>>;

/** Many thousand references; more would be somebody's attempt to fill the memory. */
const LONGEST_REFERENCES = 16 * 1024 * 1024;

/** The annotation's text, packed where it is long; throws where it is none of ours. */
export function parseReferences(text: string | undefined): References {
  if (text === undefined || text === '') return NO_REFERENCES;
  const unpack = () => gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: LONGEST_REFERENCES }).toString();
  const { files, variables } = JSON.parse(text.startsWith('{') ? text : unpack()) as Unread<BroughtReferences>;
  const [listed, named] = [Object.values(files ?? []), Object.entries(variables ?? {})] as const;
  return {
    files: listed.filter(isKeyPath),
    variables: new Map(named.filter((entry): entry is [string, KeyPath] => isKeyPath(entry[1]))),
    unreadable: [...listed, ...named.map(([, path]) => path)].filter((path) => !isKeyPath(path)).map(String),
  };
}

/** Names of Kubernetes, none of which leads out of its folder. */
function isKeyPath(path: unknown): path is KeyPath {
  if (typeof path !== 'string' || !/^(?:secret|configmap)(?:\/[-._a-zA-Z0-9]{1,253}){3}$/.test(path)) return false;
  return path.split('/').every((part) => !/^\.\.?$/.test(part));
}

function keyOf(path: KeyPath): { object: string; key: string } {
  const object = objectOfKey(path);
  return { object, key: path.slice(object.length + 1) };
}

export class Credentials {
  #references: References = NO_REFERENCES;
  readonly #objects = new Map<string, WatchedObject>();
  /** What there is in the folder, also from an earlier run, which may have been ended before it could tidy up. */
  readonly #written: Set<string>;
  readonly #present = new Said();

  constructor(
    private readonly dir: string | undefined,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: () => void,
  ) {
    this.#written = new Set(dir === undefined ? [] : filesBelow(dir));
  }

  get objects(): Iterable<WatchedObject> {
    return this.#objects.values();
  }

  /** Begins with what is new; what nobody refers to any longer stays until `prune`. */
  follow(references: References): void {
    this.#references = references;
    for (const path of references.unreadable)
      this.#present.warn(path, 'this names no key of an object; what refers to it goes without', { reference: path });
    for (const path of paths(references)) {
      const object = objectOfKey(path);
      if (this.#objects.has(object)) continue;
      const name = objectName(object);
      this.#objects.set(pathOf(name), new WatchedObject(name, this.api, this.metrics, () => this.onChange()));
    }
  }

  /** Writes what is known; the values of keys that are gone stay as they were. Whether all could be written. */
  write(): boolean {
    let complete = true;
    for (const path of this.dir === undefined ? [] : this.#references.files) {
      const value = this.#valueAt(path);
      if (value === undefined) continue;
      const file = join(this.dir!, path);
      try {
        if (fileAt(file)?.equals(value) !== true) writeWhole(file, value);
        this.#written.add(path);
        this.#present.forget(path);
      } catch (error) {
        complete = false;
        this.metrics.configErrors++;
        this.#present.warn(path, 'a credential cannot be written', { file, reason: reasonOf(error) });
      }
    }
    return complete;
  }

  /** The value of a variable that the configuration may hold; of one that has none to speak of, undefined. */
  valueOf(variable: string): string | undefined {
    const path = this.#references.variables.get(variable);
    if (path === undefined) return undefined;
    const bytes = this.#valueAt(path);
    const value = bytes === undefined ? undefined : textOf(bytes);
    const isUrl = variable.startsWith(URL_VARIABLE_PREFIX);
    const problem = bytes === undefined ? undefined : problemOf(value, isUrl);
    if (problem === undefined) this.#present.forget(variable);
    else this.#present.warn(variable, `a value cannot be used: ${problem}`, { reference: path });
    if (value !== undefined && problem === undefined) return isUrl ? value.trim() : value;
    return isUrl ? URL_OF_NOBODY : undefined;
  }

  /** Lets go of what the configuration that runs does not refer to. */
  prune(): void {
    const wanted = new Set(paths(this.#references));
    const objects = new Set([...wanted].map(objectOfKey));
    for (const [path, object] of this.#objects) {
      if (objects.has(path)) continue;
      object.stop();
      this.#objects.delete(path);
    }
    for (const path of this.#written) {
      if (wanted.has(path)) continue;
      removeBelow(this.dir!, path);
      this.#written.delete(path);
    }
  }

  #valueAt(path: KeyPath): Buffer | undefined {
    const { object, key } = keyOf(path);
    return this.#objects.get(object)?.content?.data.get(key);
  }
}

function paths({ files, variables }: References): KeyPath[] {
  return [...files, ...variables.values()];
}

/** Without the line's end behind it, as servers read files; undefined where the bytes are no text. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return withoutLineEnd(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A loop: a regular expression for the end of a text takes the square of its length. */
function withoutLineEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}

/** What would make the server refuse its whole configuration. */
function problemOf(value: string | undefined, isUrl: boolean): string | undefined {
  if (value === undefined) return 'it is no text';
  if (value === '') return 'it is empty';
  return isUrl ? addressProblem(value.trim()) : undefined;
}
