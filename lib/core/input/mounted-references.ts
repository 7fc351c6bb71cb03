/** Secrets are mounted, never read: what builders ask for is recorded, and becomes a volume and variables of the pod. */

import type { App } from '../base/app';
import type { BuildContext } from '../base/context';
import { CREDENTIAL_VARIABLE_PREFIX, credentialPath } from '../base/conventions';
import type { CredentialField, CredentialOutput, KeySelector, References, TlsFiles } from '../base/references';
import { type BroughtReferences, URL_VARIABLE_PREFIX } from '../base/sidecar-protocol';
import { ownVariable } from '../emit/variables';
import { withoutEnd } from '../languages/ends';
import { keysIn, warnOfMissingKey } from './missing-key';
import { nearName } from './near-objects';

type Source = 'Secret' | 'ConfigMap';

/** One key that the pod needs. */
export interface Reference {
  readonly source: Source;
  /** Absent: the pod's own. */
  readonly namespace?: string;
  readonly name: string;
  readonly key: string;
  /** Whether it is where the server takes nothing but a URL, and is looked at before it is put in. */
  readonly isUrl?: boolean;
}

/** How a reference reaches the server: as a file, or as a variable that is replaced in its configuration. */
type Form = 'file' | 'variable';

interface Asked {
  readonly form: Form;
  readonly reference: Reference;
  /** Whether anything asked for it that cannot do without. */
  readonly required: boolean;
}

/** Where the content of an object of the app can be had. */
export type ContentOf = (source: Source, namespace: string, name: string, key: string) => string | undefined;

/** What a pod has of Secrets and ConfigMaps. */
interface Pod {
  readonly namespace: string;
  /** The folder that the volume is mounted at. */
  readonly credentialsDir: string;
  readonly contentOf: ContentOf;
  /** A sidecar that watches brings in what is referred to, from any namespace, and knows what it puts where. */
  readonly watches: boolean;
  readonly dataOf: App['dataOf'];
  readonly objectsOf: App['objectsOf'];
}

/** Collects what one instance's configuration refers to. */
export class ReferenceCollector {
  readonly #pod: Pod;
  readonly #asked: Readonly<Record<Form, Map<string, Asked>>> = { file: new Map(), variable: new Map() };
  readonly #tls: { readonly authorities: Set<string>; readonly pairs: Map<string, readonly [string, string]> } = {
    authorities: new Set(),
    pairs: new Map(),
  };
  readonly #record: Recorder = {
    asked: (asked) => record(this.#asked[asked.form], asked),
    tls: (files) => this.#reads(files),
  };

  constructor(
    namespace: string,
    credentialsDir: string,
    contentOf: ContentOf,
    watches = false,
    { dataOf, objectsOf }: Pick<App, 'dataOf' | 'objectsOf'> = {},
  ) {
    this.#pod = { namespace, credentialsDir, contentOf, watches, dataOf, objectsOf };
  }

  /** References of the instance itself: it cannot do without them. */
  required(): References {
    return new CollectingReferences(this.#pod, true, this.#record);
  }

  /** References of monitors: a missing Secret fails the targets only of that monitor. */
  optional(): References {
    return new CollectingReferences(this.#pod, false, this.#record);
  }

  /** The volume with everything that is read from files; undefined where nothing is. */
  volume(name: string): { readonly name: string; readonly projected: object } | undefined {
    const sources = sortedValues(this.#asked.file).map(({ reference, required }) => ({
      [reference.source === 'Secret' ? 'secret' : 'configMap']: {
        name: reference.name,
        ...(required ? {} : { optional: true }),
        items: [{ key: reference.key, path: pathBelow(this.#pod, reference) }],
      },
    }));
    return sources.length === 0 ? undefined : { name, projected: { sources } };
  }

  /** Variables of the containers that substitute. */
  environment(): { readonly name: string; readonly valueFrom: object }[] {
    return sortedValues(this.#asked.variable).map(({ reference, required }) => ({
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
    const files = sortedValues(this.#asked.file).map(({ reference }) => pathBelow(this.#pod, reference));
    const variables = Object.fromEntries(
      sortedValues(this.#asked.variable).map(({ reference }) => [
        variableOf(reference),
        pathBelow(this.#pod, reference),
      ]),
    );
    if (files.length + Object.keys(variables).length === 0) return undefined;
    const authorities = [...this.#tls.authorities].sort();
    const pairs = [...this.#tls.pairs.keys()].sort().map((key) => this.#tls.pairs.get(key)!);
    return {
      files,
      variables,
      ...(authorities.length === 0 ? {} : { authorities }),
      ...(pairs.length === 0 ? {} : { pairs }),
    };
  }

  #reads({ ca_file, cert_file, key_file }: TlsFiles): void {
    const [ca, cert, key] = [ca_file, cert_file, key_file].map((path) => this.#below(path));
    if (ca !== undefined) this.#tls.authorities.add(ca);
    if (cert !== undefined && key !== undefined) this.#tls.pairs.set(`${cert} ${key}`, [cert, key]);
  }

  /** The path below the folder of credentials. */
  #below(path: string | undefined): string | undefined {
    const dir = `${this.#pod.credentialsDir}/`;
    return path?.startsWith(dir) === true ? path.slice(dir.length) : undefined;
  }
}

/** What is kept of what references are asked for. */
interface Recorder {
  readonly asked: (asked: Asked) => void;
  readonly tls: (files: TlsFiles) => void;
}

class CollectingReferences implements References {
  constructor(
    private readonly pod: Pod,
    private readonly required: boolean,
    private readonly record: Recorder,
  ) {}

  credential(
    field: CredentialField,
    source: Source,
    selector: KeySelector,
    context: BuildContext,
    at: string,
  ): CredentialOutput {
    const reference = this.#resolve(source, selector, context, at);
    if (reference === undefined) return {};
    const gate = field.since === undefined ? undefined : { since: field.since };
    if (field.file !== undefined && context.knows(gate)) return { [field.file]: this.#mount(reference) };
    const { watches } = this.pod;
    if (!watches) this.#checkPasted(reference, context, at);
    // Of the two sidecars, the one that watches knows what a URL is.
    const asked = { ...reference, ...(watches && field.isUrl === true ? { isUrl: true } : {}) };
    this.#ask('variable', asked);
    return { [field.value]: ownVariable(variableOf(asked)) };
  }

  file(source: Source, selector: KeySelector, context: BuildContext, at: string): string | undefined {
    const reference = this.#resolve(source, selector, context, at);
    return reference === undefined ? undefined : this.#mount(reference);
  }

  content(source: Source, { name, key }: KeySelector, { object }: BuildContext): string | undefined {
    return this.pod.contentOf(source, object.namespace, name ?? '', key);
  }

  keys(source: Source, name: string, { object }: BuildContext): readonly string[] | undefined {
    return keysIn(this.pod, source, object.namespace, name);
  }

  near(source: Source, name: string, { object }: BuildContext): string | undefined {
    return nearName(this.pod, source, object.namespace, name);
  }

  reads(files: TlsFiles): void {
    this.record.tls(files);
  }

  /** Asks for nothing until it is kept. */
  apart(): { readonly references: References; readonly keep: () => void } {
    const kept: (() => void)[] = [];
    const references = new CollectingReferences(this.pod, this.required, {
      asked: (asked) => kept.push(() => this.record.asked(asked)),
      tls: (files) => kept.push(() => this.record.tls(files)),
    });
    return { references, keep: () => kept.forEach((each) => void each()) };
  }

  #ask(form: Form, reference: Reference): void {
    this.record.asked({ form, reference, required: this.required });
  }

  #mount(reference: Reference): string {
    this.#ask('file', reference);
    return `${this.pod.credentialsDir}/${pathBelow(this.pod, reference)}`;
  }

  /** Reports a value that is at hand, and which the mounted sidecar cannot paste into a configuration. */
  #checkPasted({ source, name, key }: Reference, context: BuildContext, at: string): void {
    const value = this.pod.contentOf(source, this.pod.namespace, name, key);
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

  #resolve(source: Source, selector: KeySelector, context: BuildContext, at: string): Reference | undefined {
    const { name, key } = selector;
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
    const { namespace: own, watches } = this.pod;
    if (namespace === own || watches) warnOfMissingKey(source, selector, context, at);
    if (namespace === own) return { source, name, key };
    if (watches) return { source, namespace, name, key };
    context.error(at, {
      code: 'foreign-secret',
      message: `a pod in namespace \`${own}\` cannot mount the ${source} \`${name}\` of namespace \`${namespace}\``,
      given: `${namespace}/${name}`,
      allowed: `a ${source} of namespace \`${own}\``,
      hint: `Replicate the ${source} to \`${own}\` and refer to it from an object there, or run an instance in \`${namespace}\`, or let the sidecar bring it in: \`reloader: { mode: ReloadMode.WATCHING }\``,
    });
    return undefined;
  }
}

/** What YAML reads as a line's end, or not at all. */
const UNFIT = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]|\p{Surrogate}/u;

function pathBelow(pod: Pod, { source, namespace = pod.namespace, name, key }: Reference): string {
  return credentialPath(source, namespace, name, key);
}

function record(known: Map<string, Asked>, asked: Asked): void {
  const { source, namespace = '', name, key: of, isUrl = false } = asked.reference;
  const key = `${source}/${namespace}/${name}/${of}${isUrl ? '/' : ''}`;
  const { required = false } = known.get(key) ?? {};
  if (!required) known.set(key, asked);
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
