/** Credentials as parts of the configuration. */

import { URL_VARIABLE_PREFIX } from '../lib/core/base/sidecar-protocol';
import { MOST_VALUES, namespaceOf } from './bounds';
import { addressProblem, scalar } from './content';
import type { Said } from './log';
import type { Metrics } from './metrics';
import type { Heard } from './pace';
import type { KeyPath } from './references';

/** Of nobody: it takes the place of what a server would refuse its whole configuration for. */
const URL_OF_NOBODY = 'http://missing-credential.invalid';

type Value = { readonly text: string } | { readonly problem: string };

/** The values of one configuration, as it asks for them. */
export class CredentialValues {
  readonly #read = new Map<string, Value>();
  readonly #written = new Map<string, number>();
  readonly #unusable = new Set<string>();

  constructor(
    private readonly heardOf: (path: KeyPath) => Heard,
    private readonly metrics: Metrics,
    private readonly told: Said,
  ) {
    metrics.unusable.values = 0;
  }

  /** Undefined where it has none to speak of. */
  of(variable: string, path: KeyPath): string | undefined {
    const isUrl = variable.startsWith(URL_VARIABLE_PREFIX);
    const known = this.#read.get(variable) ?? read(this.heardOf(path), isUrl);
    this.#read.set(variable, known);
    const value = this.#hasRoom(known, namespaceOf(path)) ? known : NO_ROOM;
    if ('text' in value) {
      if (!this.#unusable.has(variable)) this.told.forget(variable);
      return value.text;
    }
    this.told.warn(variable, `a value cannot be used: ${value.problem}`, { reference: path });
    this.#unusable.add(variable);
    this.metrics.unusable.values = this.#unusable.size;
    return isUrl ? URL_OF_NOBODY : undefined;
  }

  /** Each time that a value is written counts. */
  #hasRoom(value: Value, namespace: string): boolean {
    if ('problem' in value) return true;
    const written = (this.#written.get(namespace) ?? 0) + scalar(value.text).length;
    if (written > MOST_VALUES) return false;
    this.#written.set(namespace, written);
    return true;
  }
}

const NO_ROOM = { problem: `all values of its namespace are longer than ${MOST_VALUES} bytes` };

function read(heard: Heard, isUrl: boolean): Value {
  if ('problem' in heard) return heard;
  const text = textOf(heard.value);
  if (text === undefined) return { problem: 'it is no text' };
  if (text === '') return { problem: 'it is empty' };
  const address = text.trim();
  const problem = isUrl ? addressProblem(address) : undefined;
  return problem === undefined ? { text: isUrl ? address : text } : { problem };
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
