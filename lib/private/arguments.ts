import type { Ingress, ISecret, Service, Workload } from 'cdk8s-plus-27';
import type { IConstruct } from 'constructs';
import { didYouMean, isOfThanos, THANOS_KINDS } from '../core';
import type { ExposeOptions } from '../exposure';
import type { IAlertmanager, IInstance } from '../instance-reference';
import { shown } from './properties';

/** Types are gone when a program runs, and an interface takes whatever has its members: what else is passed is said at once. */

interface Kinded {
  readonly _kind?: () => string;
}

/** An Alertmanager of this library, or what has all of one. */
export function requireAlertmanager(owner: IConstruct, call: string, given: IAlertmanager): void {
  const { _kind, name, governingServiceName } = ((given as unknown) ?? {}) as Partial<IAlertmanager> & Kinded;
  const kind = typeof _kind === 'function' ? _kind.call(given) : undefined;
  const isOne = kind === undefined ? isText(name) && isText(governingServiceName) : kind === 'Alertmanager';
  if (isOne) return;
  const remedy = isText(given)
    ? `Write \`Alertmanager.fromAlertmanagerName(chart, 'alertmanager', '${String(given)}')\``
    : 'Give an `Alertmanager` of this app, or one of another app by `Alertmanager.fromAlertmanagerName`';
  throw new Error(
    `${owner.node.path}: \`${call}\` takes an Alertmanager, to which alerts are sent, and was given ${shown(given)}. ${remedy}`,
  );
}

/** Which of the components of Thanos is given. */
export function kindOfThanos(owner: IConstruct, given: IInstance): (typeof THANOS_KINDS)[number] {
  const { _kind } = ((given as unknown) ?? {}) as Kinded;
  const kind = typeof _kind === 'function' ? _kind.call(given) : undefined;
  if (kind !== undefined && isOfThanos(kind)) return kind;
  throw new Error(
    `${owner.node.path}: \`monitorItself\` takes ${THANOS_KINDS.join(', ')} as \`thanos\`, and was given ${shown(given)}`,
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Names that types ask for, and programs leave out. */
export function requireTexts(call: string, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') continue;
    throw new Error(
      `\`${call}\` takes ${Object.keys(given)
        .map((each) => `\`${each}\``)
        .join(' and ')}, and was given ${shown(value)} as \`${name}\``,
    );
  }
}

const REMEDIES: Readonly<Record<string, (given: unknown) => string>> = {
  config: (given) =>
    typeof given === 'string'
      ? 'Write `ConfigSource.fromText(…)` for a text, `ConfigSource.fromFile(…)` for a path, or `ConfigSource.fromSecretName(name, key)`'
      : 'Write `ConfigSource.fromObject({ … })` for an object, or `ConfigSource.fromSecret(secret, key)` for a Secret',
  webConfig: () => 'Write `WebConfigSource.fromSecretName(name, key)`',
};

/** Where a configuration is has a class of its own. */
export function requireSources(owner: IConstruct, props: object): void {
  for (const [name, remedyFor] of Object.entries(REMEDIES)) {
    const given = (props as Readonly<Record<string, unknown>>)[name];
    if (given === undefined || (typeof given === 'object' && given !== null && '_source' in given)) continue;
    const source = name === 'config' ? 'ConfigSource' : 'WebConfigSource';
    throw new Error(
      `${owner.node.path}: \`${name}\` takes a ${source}, and was given ${shown(given)}. ${remedyFor(given)}`,
    );
  }
}

/** The labels of an alert, of which every one is a text. */
export function requireLabels({ node }: IConstruct, labels: unknown): void {
  const texts = typeof labels === 'object' && labels !== null && !Array.isArray(labels) ? Object.values(labels) : [1];
  if (texts.every((text) => typeof text === 'string')) return;
  throw new Error(
    `${node.path}: \`routeTest\` takes the labels of an alert, which are texts: \`routeTest({ labels: { severity: 'critical' } })\` (given: ${shown(labels)})`,
  );
}

export function requireHost({ node }: IConstruct, options: ExposeOptions, before: object | undefined): void {
  const { host } = ((options as unknown) ?? {}) as Partial<ExposeOptions>;
  if (!isText(host)) {
    const names = typeof options === 'object' ? Object.keys(options ?? {}).join(', ') || 'nothing' : shown(options);
    throw new Error(
      `${node.path}: \`expose\` needs a \`host\`, the name that users type, such as \`expose({ host: 'metrics.example.com' })\` (given: ${names})`,
    );
  }
  if (before === undefined) return;
  throw new Error(
    `${node.path}: \`expose\` has been called before, and an instance has one address: call it once, and add further rules to the Ingress that it returns`,
  );
}

/** What is used of them is the same in all versions. */
interface Plus {
  readonly Service: Service;
  readonly Workload: Workload;
  readonly Ingress: Ingress;
  readonly ISecret: ISecret;
}

/** What tells classes of cdk8s-plus from each other, whichever version they are of. */
const PLUS = {
  Service: {
    name: 'a Service',
    members: ['ports', 'metadata'],
    instead: 'a workload is for `PodMonitor.forWorkload`, or is made a Service by `exposeViaService`',
  },
  Workload: {
    name: 'a workload',
    members: ['containers', 'podMetadata'],
    instead: 'a Service is for `ServiceMonitor.forService`',
  },
  Ingress: { name: 'an Ingress', members: ['addRule', 'metadata'], instead: 'other targets are for `new Probe(…)`' },
  ISecret: { name: 'a Secret', members: ['name'], instead: 'the name of a Secret is for `fromSecretName`' },
} as const;

/** What is given, if it is such an object of any version: their classes are not assignable to each other's. */
export function requirePlus<K extends keyof typeof PLUS>(given: IConstruct, call: string, expected: K): Plus[K] {
  const { name, members, instead } = PLUS[expected];
  const value = ((given as unknown) ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof value !== 'function' && members.every((member) => value[member] !== undefined)) {
    return given as Plus[K];
  }
  throw new Error(`\`${call}\` takes ${name} of cdk8s-plus, and was given ${shown(given)}: ${instead}`);
}

const MOST_LISTED = 5;

/** A value of an enum: to a program in JavaScript it is any text, and an unknown one would have no effect. */
export function requireChoice(
  at: string,
  name: string,
  given: unknown,
  type: string,
  choices: Readonly<Record<string, string>>,
): void {
  if (given === undefined || Object.values(choices).includes(given as string)) return;
  const names = Object.keys(choices);
  const members = names.length > MOST_LISTED ? `one of ${type}` : names.map((each) => `${type}.${each}`).join(' or ');
  const meant = typeof given === 'string' ? didYouMean(given, Object.keys(choices)) : undefined;
  const remedy = meant?.replace('`', `\`${type}.`) ?? 'Write one of them, or leave it out';
  throw new Error(`${at}: \`${name}\` takes ${members}, and was given ${shown(given)}. ${remedy}`);
}
