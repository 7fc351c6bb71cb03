/** Which versions take a field, found out from outside: what the compiler says of it for the oldest and newest servers. */

import type { Finding } from '../../lib/core/base/findings';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import { CONFIG_PATH } from '../../lib/core/input/secret-text';
import { MAIN } from './company';
import { type Outcome, outcomeOf } from './probe';
import type { SchemaField } from './schema-fields';

export type Product = 'Prometheus' | 'Alertmanager' | 'Thanos';

export interface ObservedGate {
  readonly field: SchemaField;
  readonly value?: unknown;
  /** Of a choice, the values that it was seen with, where others are known to all versions. */
  readonly only?: readonly unknown[];
  /** Whose versions it was looked for in. */
  readonly server: Product;
  /** Who does not know it. */
  readonly product: Product;
  /** What the server does not know: a field of its configuration, or an argument. */
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly severity: Finding['severity'];
  /** The path that the finding names, and whether it is one of a field of the object with the field. */
  readonly at: string;
  readonly isOwn: boolean;
  /** On which side of the versions it was seen. */
  readonly closed: 'below' | 'above';
}

const PRODUCTS: Readonly<Record<string, Product>> = {
  Alertmanager: 'Alertmanager',
  AlertmanagerConfig: 'Alertmanager',
};

export function productOf(kind: string): Product {
  return PRODUCTS[kind] ?? (kind.startsWith('Thanos') ? 'Thanos' : 'Prometheus');
}

/** Older than every gate of the tables, and newer. */
const OLDEST: Readonly<Record<Product, string>> = { Prometheus: '2.0.0', Alertmanager: '0.10.0', Thanos: '0.10.0' };
const NEWEST: Readonly<Record<Product, string>> = { Prometheus: '3.99.0', Alertmanager: '0.99.0', Thanos: '0.99.0' };

/** Of Prometheus' fields those of its sidecar, which has a version of its own. */
const SIDECAR = 'Prometheus.spec.thanos.';

/** The gates of a field, and those of its single values. */
export function observedGates(field: SchemaField): readonly ObservedGate[] {
  const own = productOf(field.kind.kind);
  const products: readonly Product[] = field.path.startsWith(SIDECAR) ? [own, 'Thanos'] : [own];
  const values = telling(field);
  const seen = new Map<string, { readonly gate: ObservedGate; readonly values: Set<unknown> }>();
  for (const server of products) {
    for (const value of values) {
      for (const gate of gatesWith({ field, value, server })) {
        const key = keyOf(gate);
        if (!seen.has(key)) seen.set(key, { gate, values: new Set() });
        seen.get(key)!.values.add(value);
      }
    }
  }
  return [...seen.values()].map(({ gate, values: closed }) =>
    closed.size < values.length ? { ...gate, only: [...closed] } : gate,
  );
}

/** Looked for in the oldest version, in those that know what hid others until then, and in the newest. */
function gatesWith(subject: Subject): ObservedGate[] {
  const { field, server } = subject;
  const versions: string[] = [];
  for (let version: string | undefined = OLDEST[server]; version !== undefined; ) {
    versions.push(version);
    version = nextKnowing(unconcerned({ field, server }, version), version);
  }
  return [...versions, NEWEST[server]].flatMap((version) =>
    [...closedGates(subject, version).values()].map((gate) => ({ ...subject, closed: sideOf(gate, version), ...gate })),
  );
}

function sideOf({ since }: ClosedGate, version: string): ObservedGate['closed'] {
  return since !== undefined && isLater(since, version) ? 'below' : 'above';
}

/** What is refused as a whole hides the gates in it: the first later version that refuses one thing less. */
function nextKnowing({ known }: Unconcerned, version: string): string | undefined {
  const bounds = [...known.values()].flatMap(({ severity, since }) =>
    severity === 'error' && since !== undefined ? [since] : [],
  );
  return bounds.filter((bound) => isLater(bound, version)).sort((a, b) => (isLater(a, b) ? 1 : -1))[0];
}

function isLater(a: string, b: string): boolean {
  return a !== b && atLeast(parseVersion(a)!, b);
}

/** One value says it all, unless there are names among them that came later than others. */
function telling({ schema, values }: SchemaField): readonly unknown[] {
  const isChoice = (schema.items ?? schema).enum !== undefined;
  return isChoice ? values : values.slice(0, 1);
}

/** Whether the gate is closed for a version, with the value that it was observed with. */
export function isClosed(gate: ObservedGate, version: string): boolean {
  return closedGates(gate, version).has(keyOf(gate));
}

/** A field with a value, or without one, and the server whose version counts. */
type Subject = Pick<ObservedGate, 'field' | 'server'> & { readonly value?: unknown };

/** What a version of the server makes of the field. */
export function outcomeAt({ field, value, server }: Subject, version: string): Outcome {
  const spec = field.specWith(value);
  const isSidecar = server !== productOf(field.kind.kind);
  return isSidecar ? outcomeOf(field.kind, withSidecar(spec, version)) : outcomeOf(field.kind, spec, version);
}

/** A Prometheus with a sidecar of a version. */
export function withSidecar(spec: unknown, version: string): object {
  const { thanos, ...others } = spec as { readonly thanos?: object };
  return { ...others, thanos: { ...thanos, version } };
}

type ClosedGate = Omit<ObservedGate, 'field' | 'server' | 'value' | 'closed'>;

/** What is not known to a version because of the field. */
function closedGates({ field, value, server }: Subject, version: string): Map<string, ClosedGate> {
  const { known, isComparable } = unconcerned({ field, server }, version);
  const gates = gatesOf(outcomeAt({ field, value, server }, version));
  return new Map(
    gates.filter((gate) => !known.has(keyOf(gate)) && (isComparable || gate.isOwn)).map((gate) => [keyOf(gate), gate]),
  );
}

interface Unconcerned {
  readonly known: ReadonlyMap<string, ClosedGate>;
  /** Nothing can be told by what becomes of others, where the field cannot be left out. */
  readonly isComparable: boolean;
}

const withoutField = new WeakMap<SchemaField, Map<string, Unconcerned>>();

/** What a version does not know without the field: found out once for all of its values. */
function unconcerned({ field, server }: Subject, version: string): Unconcerned {
  const versions = withoutField.get(field) ?? new Map<string, Unconcerned>();
  withoutField.set(field, versions);
  const key = `${server} ${version}`;
  let found = versions.get(key);
  if (found === undefined) {
    const outcome = outcomeAt({ field, server }, version);
    const isComparable = outcome.findings.every(({ severity }) => severity === 'warning');
    found = { known: new Map(gatesOf(outcome).map((gate) => [keyOf(gate), gate])), isComparable };
    versions.set(key, found);
  }
  return found;
}

function gatesOf({ findings }: Outcome): ClosedGate[] {
  return findings.filter(({ code }) => code === 'unsupported-by-version').map(readGate);
}

function keyOf({ name, since, until }: Pick<ObservedGate, 'name' | 'since' | 'until'>): string {
  return `${name} ${since} ${until}`;
}

/** What an AlertmanagerConfig becomes is cut to its version in the words of Alertmanager. */
function isOfConfiguration(kind: string, path: string): boolean {
  return kind === 'AlertmanagerConfig' && path.startsWith(`${CONFIG_PATH}.`);
}

function readGate({ message, allowed = '', severity, path, object }: Finding): ClosedGate {
  const named = /^(Prometheus|Alertmanager|Thanos) /.exec(message)?.[1] as Product | undefined;
  const since = /since (\d[\w.-]*)/.exec(allowed)?.[1] ?? /(\d+\.\d[\w.-]*) and newer/.exec(allowed)?.[1];
  const until = /before (\d[\w.-]*)/.exec(allowed)?.[1];
  return {
    product: named ?? productOf(object.kind),
    severity,
    at: path.replace(/\[\d+\]/g, '[]'),
    isOwn: object.name === MAIN && !isOfConfiguration(object.kind, path),
    name: /`([^`]+)`/.exec(message)?.[1] ?? message.replace(/ \d[\w.-]* /, ' '),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
