/** The credentials that a configuration refers to, told by its object: brought from wherever they are. */

import type { Api } from './api';
import { Allowance, inTurn, keysByObject, LONGEST_VALUE, namespaceOf } from './bounds';
import { CredentialFiles } from './credential-files';
import { CredentialValues } from './credential-values';
import { Said } from './log';
import type { Metrics } from './metrics';
import { type Heard, Pace } from './pace';
import { type KeyPath, keyOf, NO_REFERENCES, pathsOf, type References } from './references';
import { objectName, type Settings } from './settings';
import { Share } from './share';
import { WatchedObject } from './watched-object';

export class Credentials {
  #references: References = NO_REFERENCES;
  readonly #objects = new Map<string, WatchedObject>();
  readonly #files: CredentialFiles | undefined;
  readonly #allowance: Allowance;
  readonly #pace: Pace;
  readonly #told = new Said();
  readonly #own: string;
  readonly #share = new Share();

  constructor(
    { credentialsDir: dir, object }: Settings,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: (namespace: string) => void,
  ) {
    this.#own = object.namespace;
    this.#files = dir === undefined ? undefined : new CredentialFiles(dir, metrics);
    this.#pace = new Pace(object.namespace, this.#told);
    this.#allowance = new Allowance(object.namespace, this.#files?.lengths ?? new Map());
  }

  get objects(): Iterable<WatchedObject> {
    return this.#objects.values();
  }

  /** Begins with what is new; what nobody refers to any longer stays until `prune`. */
  follow(references: References): void {
    this.#references = references;
    for (const path of references.unreadable)
      this.#told.warn(path, 'this names no key of an object; what refers to it goes without', { reference: path });
    for (const [object, keys] of inTurn(keysByObject(pathsOf(references)))) {
      const before = this.#objects.get(object);
      if (before?.keeps(keys) === true) continue;
      // What it has not kept is to be asked for.
      before?.stop();
      const admit = (lengths: ReadonlyMap<string, number>) => this.#allowance.take(object, lengths);
      const keeping = { keys, admit, share: namespaceOf(object) === this.#own ? undefined : this.#share };
      this.#objects.set(object, new WatchedObject(objectName(object), this.api, this.metrics, this.onChange, keeping));
    }
  }

  /** Writes what is known; whether all could be written. */
  write(): boolean {
    const heardOf = (path: KeyPath) => (this.#objectOf(path)?.tried === true ? this.#heardOf(path) : undefined);
    return this.#files?.write(this.#references, heardOf) ?? true;
  }

  /** The values of the variables that a configuration may hold; of one that has none to speak of, undefined. */
  values(): (variable: string) => string | undefined {
    const counts = this.#pace.at(performance.now());
    const heardOf = (path: KeyPath) => counts(path, short(this.#heardOf(path)));
    const values = new CredentialValues(heardOf, this.metrics, this.#told);
    const { variables } = this.#references;
    return (variable) => {
      const path = variables.get(variable);
      return path === undefined ? undefined : values.of(variable, path);
    };
  }

  /** How long until values that wait are taken; undefined where none do. */
  waits(): number | undefined {
    return this.#pace.waits(performance.now());
  }

  /** Lets go of what the configuration that runs does not refer to. */
  prune(): void {
    const wanted = new Set(pathsOf(this.#references));
    const objects = keysByObject([...wanted]);
    for (const [path, object] of this.#objects) {
      if (objects.has(path)) continue;
      object.stop();
      this.#objects.delete(path);
    }
    this.#files?.prune(wanted);
    this.#allowance.prune(wanted);
    this.#pace.prune(wanted);
  }

  #objectOf(path: KeyPath): WatchedObject | undefined {
    return this.#objects.get(keyOf(path).object);
  }

  #heardOf(path: KeyPath): Heard {
    const { key } = keyOf(path);
    const content = this.#objectOf(path)?.content;
    const value = content?.data.get(key);
    return value === undefined ? { problem: content?.refused.get(key) ?? 'there is no such key' } : { value };
  }
}

/** What is too long is not kept for a comparison, either. */
function short(heard: Heard): Heard {
  const isLong = 'value' in heard && heard.value.length > LONGEST_VALUE;
  return isLong ? { problem: `it is longer than ${LONGEST_VALUE} bytes` } : heard;
}
