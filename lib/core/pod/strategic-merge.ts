/**
 * Strategic merge of what a user adds to the containers that are made: lists with a merge key are merged item by item,
 * mappings field by field, everything else is replaced. What the API cannot tell from no value says nothing.
 */

import { isRecord, type Values } from '../base/values';
import type { Named } from './spec';

/** Field of a container → the field by which its items are told apart. Lists that are not here are replaced. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  env: 'name',
  ports: 'containerPort',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
};

/** Mappings that hold at most one of these: a new one takes the other's place. */
const PROBES: ReadonlySet<string> = new Set(['livenessProbe', 'readinessProbe', 'startupProbe']);
const PROBE_HANDLERS: ReadonlySet<string> = new Set(['exec', 'httpGet', 'tcpSocket', 'grpc']);

/** Where zero or `false` is what is meant by no value as well; elsewhere, as for `runAsUser`, it is a value. */
export const UNSAID_BY_ZERO: ReadonlySet<string> = new Set([
  'hostPort',
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
  'readOnly',
  'stdin',
  'stdinOnce',
  'tty',
]);

/** The made containers with the user's merged in by name; those of other names come after, in their order. */
export function mergeContainers(made: readonly Named[], given: readonly Named[] = []): Named[] {
  const patches = new Map(given.map((container) => [container.name, container]));
  const merged = made.map((container) => {
    const patch = patches.get(container.name);
    return patch === undefined ? container : (mergeMapping(container, patch) as Named);
  });
  const known = new Set(made.map(({ name }) => name));
  return [...merged, ...given.filter(({ name }) => !known.has(name))];
}

function mergeMapping(base: Values, patch: Values): Values {
  const merged: Record<string, unknown> = { ...base };
  for (const [field, value] of Object.entries(patch)) {
    if (isUnsaid(field, value)) continue;
    merged[field] = mergeField(field, base[field], value);
  }
  return merged;
}

function mergeField(field: string, base: unknown, patch: unknown): unknown {
  const key = MERGE_KEYS[field];
  if (key !== undefined && Array.isArray(base) && Array.isArray(patch)) return mergeList(base, patch, key);
  if (!isRecord(base) || !isRecord(patch)) return patch;
  return mergeMapping(PROBES.has(field) ? withoutRivals(base, patch) : base, patch);
}

/**
 * Items of the patch change their namesakes, and are in the patch's order; those that are only in the base keep theirs.
 * Where the two orders say nothing of each other the patch comes first: a variable may refer to those before it.
 */
function mergeList(base: readonly Values[], patch: readonly Values[], key: string): Values[] {
  const patches = foldNamesakes(patch, key);
  const position = (item: Values) => base.findIndex((candidate) => candidate[key] === item[key]);
  const untouched = base.filter((item) => !patches.has(item[key]));
  const merged: Values[] = [];
  for (const item of patches.values()) {
    const at = position(item);
    while (untouched.length > 0 && position(untouched[0]!) < at) merged.push(untouched.shift()!);
    if (at < 0) merged.push(item);
    else merged.push(mergeMapping(base[at]!, item), ...laterNamesakes(base, at, key));
  }
  return [...merged, ...untouched];
}

function foldNamesakes(items: readonly Values[], key: string): Map<unknown, Values> {
  const folded = new Map<unknown, Values>();
  for (const item of items) {
    const earlier = folded.get(item[key]);
    folded.set(item[key], earlier === undefined ? item : mergeMapping(earlier, item));
  }
  return folded;
}

/** A port number may serve two protocols; only the first of them is changed. */
function laterNamesakes(items: readonly Values[], at: number, key: string): Values[] {
  return items.slice(at + 1).filter((item) => item[key] === items[at]![key]);
}

function withoutRivals(base: Values, patch: Values): Values {
  const given = Object.keys(patch).filter((field) => PROBE_HANDLERS.has(field));
  if (given.length === 0) return base;
  return Object.fromEntries(
    Object.entries(base).filter(([field]) => !PROBE_HANDLERS.has(field) || given.includes(field)),
  );
}

function isUnsaid(field: string, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return (value === 0 || value === false) && UNSAID_BY_ZERO.has(field);
}
