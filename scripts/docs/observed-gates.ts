/** Which versions take a field, found out from outside: what the compiler says of it for the oldest and newest servers. */

import type { Finding } from '../../lib/core/diagnostics';
import { MAIN } from './company';
import { type Outcome, outcomeOf } from './probe';
import type { SchemaField } from './schema-fields';

export type Product = 'Prometheus' | 'Alertmanager' | 'Thanos';

export interface ObservedGate {
  readonly field: SchemaField;
  readonly value: unknown;
  readonly product: Product;
  /** What the server does not know: a field of its configuration, or an argument. */
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly severity: Finding['severity'];
  /** The path that the finding names, and whether it is one of the object with the field. */
  readonly at: string;
  readonly isOwn: boolean;
  /** On which side of the versions it was seen. */
  readonly closed: 'below' | 'above';
}

const PRODUCTS: Readonly<Record<string, Product>> = {
  Alertmanager: 'Alertmanager',
  AlertmanagerConfig: 'Alertmanager',
  ThanosRuler: 'Thanos',
};

export function productOf(kind: string): Product {
  return PRODUCTS[kind] ?? 'Prometheus';
}

/** Older than every gate of the tables, and newer. */
const OLDEST: Readonly<Record<Product, string>> = { Prometheus: '2.0.0', Alertmanager: '0.10.0', Thanos: '0.10.0' };
const NEWEST: Readonly<Record<Product, string>> = { Prometheus: '3.99.0', Alertmanager: '0.99.0', Thanos: '0.99.0' };

/** The gates of a field, and those of its single values. */
export function observedGates(field: SchemaField): readonly ObservedGate[] {
  const product = productOf(field.kind.kind);
  const seen = new Map<string, ObservedGate>();
  for (const closed of ['below', 'above'] as const) {
    const version = (closed === 'below' ? OLDEST : NEWEST)[product];
    for (const value of telling(field)) {
      for (const [key, { severity, ...gate }] of closedGates(field, value, version)) {
        if (!seen.has(key)) seen.set(key, { field, value, closed, severity, ...gate });
      }
    }
  }
  return [...seen.values()];
}

/** One value says it all, unless there are names among them that came later than others. */
function telling({ schema, values }: SchemaField): readonly unknown[] {
  const isChoice = (schema.items ?? schema).enum !== undefined;
  return isChoice ? values : values.slice(0, 1);
}

/** Whether the gate is closed for a version, with the value that it was observed with. */
export function isClosed({ field, value, ...gate }: ObservedGate, version: string): boolean {
  return closedGates(field, value, version).has(keyOf(gate));
}

type ClosedGate = Omit<ObservedGate, 'field' | 'value' | 'closed'>;

/** What is not known to a version because of the field. */
function closedGates(field: SchemaField, value: unknown, version: string): Map<string, ClosedGate> {
  const without = outcomeOf(field.kind, field.specWith(), version);
  const known = new Set(gatesOf(without).map(keyOf));
  // Nothing can be told by what becomes of others, where the field cannot be left out.
  const isComparable = without.findings.every(({ severity }) => severity === 'warning');
  const gates = gatesOf(outcomeOf(field.kind, field.specWith(value), version));
  return new Map(
    gates.filter((gate) => !known.has(keyOf(gate)) && (isComparable || gate.isOwn)).map((gate) => [keyOf(gate), gate]),
  );
}

function gatesOf({ findings }: Outcome): ClosedGate[] {
  return findings.filter(({ code }) => code === 'unsupported-by-version').map(readGate);
}

function keyOf({ name, since, until }: Pick<ObservedGate, 'name' | 'since' | 'until'>): string {
  return `${name} ${since} ${until}`;
}

function readGate({ message, allowed = '', severity, path, object }: Finding): ClosedGate {
  const product = (/^(Prometheus|Alertmanager|Thanos) /.exec(message)?.[1] ?? 'Prometheus') as Product;
  const since = /since (\d[\w.-]*)/.exec(allowed)?.[1] ?? /(\d+\.\d[\w.-]*) and newer/.exec(allowed)?.[1];
  const until = /before (\d[\w.-]*)/.exec(allowed)?.[1];
  return {
    product,
    severity,
    at: path.replace(/\[\d+\]/g, '[]'),
    isOwn: object.name === MAIN,
    name: /`([^`]+)`/.exec(message)?.[1] ?? message.replace(/ \d[\w.-]* /, ' '),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
