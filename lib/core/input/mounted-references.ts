/** Secrets are mounted, never read: what builders ask for is recorded, and becomes a volume and variables of the pod. */

import { type App, keysOf } from '../base/app';
import type { BuildContext } from '../base/context';
import { CREDENTIAL_VARIABLE_PREFIX, credentialPath } from '../base/conventions';
import type { CredentialField, CredentialOutput, KeySelector, References } from '../base/references';
import { type BroughtReferences, URL_VARIABLE_PREFIX } from '../base/sidecar-protocol';
import { ownVariable } from '../emit/variables';
import { withoutEnd } from '../languages/ends';

type Source = 'Secret' | 'ConfigMap';

/** One key that the pod needs. */
export interface Reference {
  readonly source: Source;
  /** Absent: the pod's own. */
  readonly namespace?: string;
  readonly name: string;
  readonly key: string;
  /** Whether it stands where the server takes nothing but a URL, and is looked at before it is put in. */
  readonly isUrl?: boolean;
}

interface Asked {
  readonly reference: Reference;
  /** Whether anything asked for it that cannot do without. */
  required: boolean;
}

/** Where the content of an object of the app can be had. */
export type ContentOf = (source: Source, namespace: string, name: string, key: string) => string | undefined;

/** Collects what one instance's configuration refers to. */
export class ReferenceCollector {
  readonly #files = new Map<string, Asked>();
  readonly #variables = new Map<string, Asked>();

  constructor(
    private readonly namespace: string,
    /** The folder that the volume is mounted at. */
    private readonly credentialsDir: string,
    private readonly contentOf: ContentOf,
    /** A sidecar that watches brings in what is referred to, from any namespace, and knows what it puts where. */
    private readonly watches = false,
    private readonly dataOf?: App['dataOf'],
  ) {}

  /** References of the instance itself: it cannot do without them. */
  required(): References {
    return this.#references(true);
  }

  /** References of monitors: a missing Secret fails the targets of that monitor alone. */
  optional(): References {
    return this.#references(false);
  }

  /** The volume with everything that is read from files; undefined where nothing is. */
  volume(name: string): { readonly name: string; readonly projected: object } | undefined {
    const sources = sortedValues(this.#files).map(({ reference, required }) => ({
      [reference.source === 'Secret' ? 'secret' : 'configMap']: {
        name: reference.name,
        ...(required ? {} : { optional: true }),
        items: [{ key: reference.key, path: this.#pathBelow(reference) }],
      },
    }));
    return sources.length === 0 ? undefined : { name, projected: { sources } };
  }

  /** Variables of the containers that substitute. */
  environment(): { readonly name: string; readonly valueFrom: object }[] {
    return sortedValues(this.#variables).map(({ reference, required }) => ({
      name: variableOf(reference),
      valueFrom: {
        [reference.source === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef']: {
          name: reference.name,
          key: reference.key,
          ...(required ? {} : { optional: true }),
        },
      },
    }));
  }

  /** The same for a sidecar that brings everything in itself; undefined where there is nothing. */
  brought(): BroughtReferences | undefined {
    const files = sortedValues(this.#files).map(({ reference }) => this.#pathBelow(reference));
    const variables = Object.fromEntries(
      sortedValues(this.#variables).map(({ reference }) => [variableOf(reference), this.#pathBelow(reference)]),
    );
    if (files.length + Object.keys(variables).length === 0) return undefined;
    return { files, variables };
  }

  #references(required: boolean): References {
    return {
      credential: (field, source, selector, context, at) =>
        this.#credential(field, source, selector, context, at, required),
      file: (source, selector, context, at) => {
        const reference = this.#resolve(source, selector, context, at);
        return reference === undefined ? undefined : this.#mount(reference, required);
      },
      apart: () => this.#apart(required),
      content: (source, { name, key }, { object }) => this.contentOf(source, object.namespace, name ?? '', key),
      keys: (source, name, { object }) => {
        const data = this.dataOf?.(source, object.namespace, name);
        return data && keysOf(data);
      },
    };
  }

  /** Collected beside the others, and among them only once that is kept. */
  #apart(required: boolean): { readonly references: References; readonly keep: () => void } {
    const apart = new ReferenceCollector(
      this.namespace,
      this.credentialsDir,
      this.contentOf,
      this.watches,
      this.dataOf,
    );
    return { references: apart.#references(required), keep: () => this.#take(apart) };
  }

  #take(other: ReferenceCollector): void {
    for (const asked of other.#files.values()) record(this.#files, asked.reference, asked.required);
    for (const asked of other.#variables.values()) record(this.#variables, asked.reference, asked.required);
  }

  #credential(
    field: CredentialField,
    source: Source,
    selector: KeySelector,
    context: BuildContext,
    at: string,
    required: boolean,
  ): CredentialOutput {
    const reference = this.#resolve(source, selector, context, at);
    if (reference === undefined) return {};
    const gate = field.since === undefined ? undefined : { since: field.since };
    if (field.file !== undefined && context.knows(gate)) return { [field.file]: this.#mount(reference, required) };
    if (!this.watches) this.#checkPasted(reference, context, at);
    // Of the two sidecars, the one that watches knows what a URL is.
    const asked = { ...reference, ...(this.watches && field.isUrl === true ? { isUrl: true } : {}) };
    record(this.#variables, asked, required);
    return { [field.value]: ownVariable(variableOf(asked)) };
  }

  /** Reports a value that is at hand, and which the mounted sidecar cannot paste into a configuration. */
  #checkPasted({ source, name, key }: Reference, context: BuildContext, at: string): void {
    const value = this.contentOf(source, this.namespace, name, key);
    if (value === undefined || !UNFIT.test(withoutEnd(value, '\r\n'))) return;
    context.error(at, {
      code: 'invalid-value',
      message:
        'the content of this key is no single line of visible characters, and cannot be put into the configuration',
      given: `${source} \`${name}\`, key \`${key}\``,
      allowed: 'one line without control characters',
      hint: 'Correct the content, or let the sidecar bring it in: `reloader: { mode: ReloadMode.WATCHING }`',
    });
  }

  #mount(reference: Reference, required: boolean): string {
    record(this.#files, reference, required);
    return `${this.credentialsDir}/${this.#pathBelow(reference)}`;
  }

  #pathBelow({ source, namespace = this.namespace, name, key }: Reference): string {
    return credentialPath(source, namespace, name, key);
  }

  #resolve(source: Source, { name, key }: KeySelector, context: BuildContext, at: string): Reference | undefined {
    if (name === undefined || name === '' || key === '') {
      context.error(at, {
        code: 'empty-reference',
        message: `the reference does not say which ${source} or key it means`,
        given: `name "${name ?? ''}", key "${key}"`,
        allowed: 'a name and a key',
        hint: 'Complete the reference, or remove it',
      });
      return undefined;
    }
    const { namespace } = context.object;
    if (namespace === this.namespace) return { source, name, key };
    if (this.watches) return { source, namespace, name, key };
    context.error(at, {
      code: 'foreign-secret',
      message: `a pod in namespace \`${this.namespace}\` cannot mount the ${source} \`${name}\` of namespace \`${namespace}\``,
      given: `${namespace}/${name}`,
      allowed: `a ${source} of namespace \`${this.namespace}\``,
      hint: `Replicate the ${source} to \`${this.namespace}\` and refer to it from an object there, or run an instance in \`${namespace}\`, or let the sidecar bring it in: \`reloader: { mode: ReloadMode.WATCHING }\``,
    });
    return undefined;
  }
}

/** What YAML reads as a line's end, or not at all. */
const UNFIT = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]|\p{Surrogate}/u;

function record(asked: Map<string, Asked>, reference: Reference, required: boolean): void {
  const { source, namespace = '', name, key: of, isUrl = false } = reference;
  const key = `${source}/${namespace}/${name}/${of}${isUrl ? '/' : ''}`;
  const known = asked.get(key);
  if (known === undefined) asked.set(key, { reference, required });
  else known.required ||= required;
}

/** Injective: characters that a variable's name cannot hold, and the escape itself, are written as `_<hex>_`. */
export function variableOf({ source, namespace, name, key, isUrl = false }: Reference): string {
  const escaped = [source, ...(namespace === undefined ? [] : [namespace]), name, key].map((part) =>
    part.replace(/[^A-Za-z0-9]/g, (c) => `_${c.codePointAt(0)!.toString(16)}_`),
  );
  return `${isUrl ? URL_VARIABLE_PREFIX : CREDENTIAL_VARIABLE_PREFIX}${escaped.join('__')}`;
}

function sortedValues(asked: ReadonlyMap<string, Asked>): Asked[] {
  return [...asked.keys()].sort().map((key) => asked.get(key)!);
}
