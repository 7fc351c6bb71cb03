/** The credentials that a configuration refers to, told by its object: brought from wherever they are. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Api } from './api';
import { fileAt, writeWhole } from './files';
import { reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { objectName, pathOf } from './settings';
import { WatchedObject } from './watched-object';

/** One key, as `secret/NAMESPACE/NAME/KEY`: also its path below the folder of credentials. */
type KeyPath = string;

export interface References {
  /** What is read from files. */
  readonly files: readonly KeyPath[];
  /** What is written into the configuration where `$(NAME)` stands. */
  readonly variables: Readonly<Record<string, KeyPath>>;
}

export const NO_REFERENCES: References = { files: [], variables: {} };

/** The annotation's text, packed where it is long; throws where it is none of ours. */
export function parseReferences(text: string | undefined): References {
  if (text === undefined || text === '') return NO_REFERENCES;
  const json = text.startsWith('{') ? text : gunzipSync(Buffer.from(text, 'base64')).toString();
  const { files = [], variables = {} } = JSON.parse(json) as Partial<References>;
  for (const path of [...files, ...Object.values(variables)]) keyOf(path);
  return { files, variables };
}

function keyOf(path: KeyPath): { object: string; key: string } {
  const parts = path.split('/');
  if (parts.length !== 4 || parts.some((part) => !/^[-._a-zA-Z0-9]+$/.test(part) || /^\.+$/.test(part))) {
    throw new Error(`"${path}" is no reference; expected secret/NAMESPACE/NAME/KEY`);
  }
  objectName(path);
  return { object: parts.slice(0, 3).join('/'), key: parts[3]! };
}

export class Credentials {
  #references: References = NO_REFERENCES;
  readonly #objects = new Map<string, WatchedObject>();
  readonly #written = new Set<KeyPath>();
  readonly #said = new Said();

  constructor(
    private readonly dir: string | undefined,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: () => void,
  ) {}

  get objects(): Iterable<WatchedObject> {
    return this.#objects.values();
  }

  /** Begins with what is new; what nobody refers to any longer stays until `prune`. */
  follow(references: References): void {
    this.#references = references;
    for (const path of paths(references)) {
      const { object } = keyOf(path);
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
        this.#said.forget(path);
      } catch (error) {
        complete = false;
        this.metrics.configErrors++;
        this.#said.warn(path, 'a credential cannot be written', { file, reason: reasonOf(error) });
      }
    }
    return complete;
  }

  /** Of the variables that the configuration may hold. */
  valueOf(variable: string): string | undefined {
    const path = this.#references.variables[variable];
    return path === undefined ? undefined : this.#valueAt(path)?.toString();
  }

  /** Lets go of what the configuration that runs does not refer to. */
  prune(): void {
    const wanted = new Set(paths(this.#references));
    const objects = new Set([...wanted].map((path) => keyOf(path).object));
    for (const [path, object] of this.#objects) {
      if (objects.has(path)) continue;
      object.stop();
      this.#objects.delete(path);
    }
    for (const path of this.#written) {
      if (wanted.has(path)) continue;
      rmSync(join(this.dir!, path), { force: true });
      this.#written.delete(path);
    }
  }

  #valueAt(path: KeyPath): Buffer | undefined {
    const { object, key } = keyOf(path);
    return this.#objects.get(object)?.content?.data.get(key);
  }
}

function paths({ files, variables }: References): KeyPath[] {
  return [...files, ...Object.values(variables)];
}
