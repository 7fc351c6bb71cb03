/** Objects as users name them: `KIND/NAMESPACE/NAME`, in any letters. */

import { DEFAULT_NAMESPACE, didYouMean, isRecord, type Kind, type RawResource, visible } from '../lib/core';
import type { InputObject } from '../lib/shared/input/objects';
import { UsageError } from '../lib/shared/usage-error';

export interface ObjectName {
  readonly kind: Kind;
  readonly namespace: string;
  readonly name: string;
  /** Whether nobody has said the namespace. */
  readonly isAnywhere?: true;
}

/** Short names that the operator's CRDs give their kinds, and ours for kinds of our own. */
const SHORT: Readonly<Record<string, Kind>> = {
  prom: 'Prometheus',
  promagent: 'PrometheusAgent',
  am: 'Alertmanager',
  ruler: 'ThanosRuler',
  query: 'ThanosQuery',
  frontend: 'ThanosQueryFrontend',
  store: 'ThanosStoreGateway',
  compactor: 'ThanosCompactor',
  smon: 'ServiceMonitor',
  pmon: 'PodMonitor',
  prb: 'Probe',
  scfg: 'ScrapeConfig',
  promrule: 'PrometheusRule',
  amcfg: 'AlertmanagerConfig',
};

/** How a name of this kind begins, as people write it. */
export function beginOfName(kind: Kind): string {
  return `${kind.toLowerCase()}/`;
}

/** The object that is meant by a name; its kind may be left out where only one is asked for. */
export function parseObjectName(text: string, kinds: readonly Kind[], namespace?: string): ObjectName {
  const parts = text.split('/');
  const [kindText, ...rest] = kinds.length === 1 && parts.length < 3 ? [kinds[0]!, ...parts] : parts;
  const kind = kindOf(kindText!, kinds, parts.length === 1);
  const [first, second, ...more] = rest;
  // The names that there are tell more than a form does, and are known when the input is read.
  if ((first ?? '') === '' && second === undefined)
    return { kind, namespace: DEFAULT_NAMESPACE, name: '', isAnywhere: true };
  if (first === undefined || first === '' || second === '' || more.length > 0) {
    throw new UsageError(`\`${text}\` names no object: write \`${kind}/NAMESPACE/NAME\``);
  }
  if (second !== undefined) return { kind, namespace: first, name: second };
  if (namespace !== undefined) return { kind, namespace, name: first };
  return { kind, namespace: DEFAULT_NAMESPACE, name: first, isAnywhere: true };
}

/** The name with the namespace of the only object that has it, where none is said. */
export function settled(wanted: ObjectName, objects: readonly Named[]): ObjectName {
  const { kind, name, isAnywhere } = wanted;
  const namespaces = objects
    .filter((each) => each.kind === kind && each.metadata.name === name)
    .map(({ metadata }) => metadata.namespace ?? DEFAULT_NAMESPACE);
  const [namespace, ...others] = isAnywhere === true ? new Set(namespaces) : [];
  return namespace === undefined || others.length > 0 ? wanted : { kind, namespace, name };
}

/** The kind that is named in any letters, in plural or shortly. */
export function kindNamed(text: string, kinds: readonly Kind[]): Kind | undefined {
  const lower = text.toLowerCase();
  const kind = kinds.find((each) => [each, `${each}s`, `${each}es`].some((form) => form.toLowerCase() === lower));
  if (kind !== undefined) return kind;
  const short = Object.hasOwn(SHORT, lower) ? SHORT[lower] : undefined;
  return short !== undefined && kinds.includes(short) ? short : undefined;
}

function kindOf(text: string, kinds: readonly Kind[], isAll: boolean): Kind {
  const named = kindNamed(text, kinds);
  if (named !== undefined) return named;
  if (isAll)
    throw new UsageError(
      `\`${text}\` does not say its kind: write \`KIND/NAMESPACE/NAME\`, such as \`${beginOfName(kinds[0]!)}NAMESPACE/${text}\``,
    );
  const hint = didYouMean(text, kinds) ?? `It is one of ${kinds.join(', ')}`;
  throw new UsageError(`\`${text}\` is no kind of which this can be asked. ${hint}`);
}

export interface Named {
  readonly kind: string;
  readonly metadata: Pick<RawResource['metadata'], 'name' | 'namespace'>;
}

/** The one of some objects that is meant. */
export function find<T>(objects: readonly T[], of: (object: T) => Named, wanted: ObjectName): T {
  const { kind, namespace, name, isAnywhere } = wanted;
  const alike = objects.filter((object) => of(object).kind === kind);
  const found = alike.find((object) => {
    const { metadata } = of(object);
    return metadata.name === name && (metadata.namespace ?? DEFAULT_NAMESPACE) === namespace;
  });
  if (found !== undefined) return found;
  // Nobody has judged them.
  const names = alike.map((object) => {
    const { metadata } = of(object);
    return visible(`${metadata.namespace ?? DEFAULT_NAMESPACE}/${metadata.name}`);
  });
  throw new UsageError(
    name === ''
      ? `\`${beginOfName(kind)}\` names no object: write \`${kind}/NAMESPACE/NAME\`. ${listOf(names)}`
      : `there is no ${kind} ${isAnywhere ? `\`${name}\`` : `${namespace}/${name}`} in the input. ${nearest(wanted, names)}`,
  );
}

/** Where no namespace is said, it is the name that may be a slip. */
function nearest({ namespace, name, isAnywhere }: ObjectName, names: readonly string[]): string {
  if (isAnywhere !== true) return didYouMean(`${namespace}/${name}`, names) ?? listOf(names);
  const ownNames = names.map((each) => each.slice(each.indexOf('/') + 1));
  const same = names.filter((_, i) => ownNames[i] === name);
  if (same.length > 0) return `Say which by its namespace. ${listOf(same)}`;
  const question = didYouMean(name, ownNames);
  const meant = names.find((_, i) => question?.includes(`\`${ownNames[i]}\``) === true);
  return meant === undefined ? listOf(names) : `Did you mean \`${meant}\`?`;
}

function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'There is no object of this kind';
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return `There is ${names.slice(0, LISTED).join(', ')}${more}`;
}

const LISTED = 5;

/** Names of objects that nobody has judged. */
export function named(namespace: string | undefined): (object: InputObject) => Named {
  return ({ object: { kind, metadata } }) => {
    const { name, namespace: own = namespace } = isRecord(metadata) ? metadata : {};
    return { kind, metadata: { name: String(name ?? ''), ...(typeof own === 'string' ? { namespace: own } : {}) } };
  };
}
