/** To which Alertmanagers an instance alerts: they are named by their Services. */

import { type CompiledInstance, isRecord, type Manifest, type Resource } from '../../lib/core';
import type { Destination } from './types';

/** Services that lead to an Alertmanager of the input, by `namespace/name`. */
export type Destinations = ReadonlyMap<string, string>;

/** Their own Services, and those of the input that select their pods. */
export function destinationsAmong(
  alertmanagers: readonly { readonly id: string; readonly compiled: CompiledInstance }[],
  services: readonly Manifest[],
): Destinations {
  const found = new Map<string, string>();
  for (const { id, compiled } of alertmanagers) {
    const { manifests } = compiled;
    const pods = manifests.map(({ spec }) => podLabelsIn(spec)).find((labels) => labels !== undefined);
    const { namespace } = compiled.declaration.resource.metadata;
    const leading = services.filter(
      ({ metadata, spec }) => metadata.namespace === namespace && pods !== undefined && selects(spec, pods),
    );
    for (const { kind, metadata } of [...manifests, ...leading]) {
      const key = `${metadata.namespace}/${metadata.name}`;
      if (kind === 'Service' && !found.has(key)) found.set(key, id);
    }
  }
  return found;
}

type Labels = Readonly<Record<string, unknown>>;

function podLabelsIn(spec: unknown): Labels | undefined {
  const template = isRecord(spec) ? spec['template'] : undefined;
  const metadata = isRecord(template) ? template['metadata'] : undefined;
  const labels = isRecord(metadata) ? metadata['labels'] : undefined;
  return isRecord(labels) ? labels : undefined;
}

function selects(spec: unknown, labels: Labels): boolean {
  const selector = isRecord(spec) ? spec['selector'] : undefined;
  const wanted = isRecord(selector) ? Object.entries(selector) : [];
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value);
}

export function alertsTo({ spec, metadata }: Resource, destinations: Destinations): Destination[] {
  const alerting = (spec as { readonly alerting?: unknown }).alerting;
  const alertmanagers = isRecord(alerting) ? alerting['alertmanagers'] : undefined;
  if (!Array.isArray(alertmanagers)) return [];
  const names = alertmanagers
    .filter(isRecord)
    .map(({ name, namespace = metadata.namespace }) => `${namespace}/${name}`);
  return [...new Set(names)].map((name) => {
    const id = destinations.get(name);
    return id === undefined ? { name } : { name, id };
  });
}
