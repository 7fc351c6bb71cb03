/**
 * Strategic merge of what a user adds to the containers that are made: lists with a merge key are merged item by item,
 * mappings key by key, everything else is replaced. The keys are those of Kubernetes' PodSpec.
 */

import type { Named, Opaque } from './spec';

type Mapping = Readonly<Record<string, unknown>>;

/** Field → the field by which its items are told apart. Lists that are not here are replaced as a whole. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  env: 'name',
  ports: 'containerPort',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  resizePolicy: 'resourceName',
  claims: 'name',
};

/** Mappings with at most one way to be: a new member replaces the others. */
const ONE_OF: ReadonlySet<string> = new Set(['livenessProbe', 'readinessProbe', 'startupProbe']);
const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

/** The made containers with the user's merged in by name; those of other names come after, in their order. */
export function mergeContainers(made: readonly Named[], given: readonly Named[] | undefined): Named[] {
  return mergeList(made, given ?? [], MERGE_KEYS['containers']!) as Named[];
}

function mergeList(base: readonly Mapping[], patch: readonly Mapping[], key: string): Mapping[] {
  const merged = new Map<unknown, Mapping>(base.map((item) => [item[key], item]));
  for (const item of patch) {
    const existing = merged.get(item[key]);
    merged.set(item[key], existing === undefined ? item : mergeMapping(existing, item));
  }
  return [...merged.values()];
}

function mergeMapping(base: Mapping, patch: Mapping): Mapping {
  const merged: Record<string, unknown> = { ...base };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) delete merged[field];
    else if (value !== undefined) merged[field] = mergeField(field, merged[field], value);
  }
  return merged;
}

function mergeField(field: string, base: unknown, patch: unknown): unknown {
  const key = MERGE_KEYS[field];
  if (key !== undefined && isList(base) && isList(patch)) return mergeList(base, patch, key);
  if (!isMapping(base) || !isMapping(patch)) return patch;
  return mergeMapping(ONE_OF.has(field) ? withoutRivals(base, patch) : base, patch);
}

function withoutRivals(base: Mapping, patch: Mapping): Mapping {
  if (!PROBE_HANDLERS.some((handler) => handler in patch)) return base;
  return Object.fromEntries(
    Object.entries(base).filter(([field]) => !PROBE_HANDLERS.includes(field) || field in patch),
  );
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Opaque[] {
  return Array.isArray(value) && value.every(isMapping);
}
