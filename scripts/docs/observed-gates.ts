/** Which versions take a field, found out from outside: what the compiler says of it for the oldest and newest servers. */

import type { Finding } from '../../lib/core/diagnostics';
import { outcomeOf, textOf } from './probe';
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
  for (const version of [OLDEST[product], NEWEST[product]]) {
    const before = new Set(gated(field, undefined, version).map(textOf));
    for (const value of field.values) {
      for (const finding of gated(field, value, version)) {
        if (before.has(textOf(finding))) continue;
        const gate = readGate(finding);
        const key = `${gate.name} ${gate.since} ${gate.until}`;
        if (!seen.has(key)) seen.set(key, { field, value, severity: finding.severity, ...gate });
      }
    }
  }
  return [...seen.values()];
}

function gated({ kind, specWith }: SchemaField, value: unknown, version: string): Finding[] {
  return outcomeOf(kind, specWith(value), version).findings.filter(({ code }) => code === 'unsupported-by-version');
}

function readGate({ message, allowed = '' }: Finding): Pick<ObservedGate, 'product' | 'name' | 'since' | 'until'> {
  const product = (/^(Prometheus|Alertmanager|Thanos) /.exec(message)?.[1] ?? 'Prometheus') as Product;
  const since = /since (\d[\w.-]*)/.exec(allowed)?.[1] ?? /(\d+\.\d[\w.-]*) and newer/.exec(allowed)?.[1];
  const until = /before (\d[\w.-]*)/.exec(allowed)?.[1];
  return {
    product,
    name: /`([^`]+)`/.exec(message)?.[1] ?? message.replace(/ \d[\w.-]* /, ' '),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
