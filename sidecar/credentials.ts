/** The credentials that a configuration refers to, told by its object: brought from wherever they are. */

import { objectOfKey, URL_VARIABLE_PREFIX } from '../lib/core/base/sidecar-protocol';
import type { Api } from './api';
import { addressProblem } from './content';
import { CredentialFiles } from './credential-files';
import { Said } from './log';
import type { Metrics } from './metrics';
import { type KeyPath, keyOf, NO_REFERENCES, pathsOf, type References } from './references';
import { objectName, pathOf } from './settings';
import { WatchedObject } from './watched-object';

/** Of nobody: it takes the place of what a server would refuse its whole configuration for. */
const URL_OF_NOBODY = 'http://missing-credential.invalid';

export class Credentials {
  #references: References = NO_REFERENCES;
  readonly #objects = new Map<string, WatchedObject>();
  readonly #files: CredentialFiles | undefined;
  readonly #told = new Said();

  constructor(
    dir: string | undefined,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: () => void,
  ) {
    this.#files = dir === undefined ? undefined : new CredentialFiles(dir, metrics);
  }

  get objects(): Iterable<WatchedObject> {
    return this.#objects.values();
  }

  /** Begins with what is new; what nobody refers to any longer stays until `prune`. */
  follow(references: References): void {
    this.#references = references;
    for (const path of references.unreadable)
      this.#told.warn(path, 'this names no key of an object; what refers to it goes without', { reference: path });
    for (const path of pathsOf(references)) {
      const object = objectOfKey(path);
      if (this.#objects.has(object)) continue;
      const name = objectName(object);
      this.#objects.set(pathOf(name), new WatchedObject(name, this.api, this.metrics, () => this.onChange()));
    }
  }

  /** Writes what is known; whether all could be written. */
  write(): boolean {
    return this.#files?.write(this.#references, (path) => this.#heardOf(path)) ?? true;
  }

  /** The value of a variable that the configuration may hold; of one that has none to speak of, undefined. */
  valueOf(variable: string): string | undefined {
    const path = this.#references.variables.get(variable);
    if (path === undefined) return undefined;
    const bytes = this.#valueAt(path);
    const value = bytes === undefined ? undefined : textOf(bytes);
    const isUrl = variable.startsWith(URL_VARIABLE_PREFIX);
    const problem = bytes === undefined ? undefined : problemOf(value, isUrl);
    if (problem === undefined) this.#told.forget(variable);
    else this.#told.warn(variable, `a value cannot be used: ${problem}`, { reference: path });
    if (value !== undefined && problem === undefined) return isUrl ? value.trim() : value;
    return isUrl ? URL_OF_NOBODY : undefined;
  }

  /** Lets go of what the configuration that runs does not refer to. */
  prune(): void {
    const wanted = new Set(pathsOf(this.#references));
    const objects = new Set([...wanted].map(objectOfKey));
    for (const [path, object] of this.#objects) {
      if (objects.has(path)) continue;
      object.stop();
      this.#objects.delete(path);
    }
    this.#files?.prune(wanted);
  }

  /** Undefined as long as nobody has answered for its object. */
  #heardOf(path: KeyPath): { readonly value: Buffer | undefined } | undefined {
    return this.#objects.get(objectOfKey(path))?.tried === true ? { value: this.#valueAt(path) } : undefined;
  }

  #valueAt(path: KeyPath): Buffer | undefined {
    const { object, key } = keyOf(path);
    return this.#objects.get(object)?.content?.data.get(key);
  }
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
