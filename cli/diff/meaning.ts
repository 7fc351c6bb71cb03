/** What changes in meaning in the configuration of an instance: jobs, rules, routes, receivers and the rest. */

import {
  changedPaths,
  instanceOf,
  isRecord,
  type Manifest,
  readGoYaml,
  recordFrom,
  recordsIn,
  stepsOf,
} from '../../lib/core';
import { filesIn, roleOf } from '../../lib/shared/config-files';

type Values = Readonly<Record<string, unknown>>;

/** The named parts of a configuration, `job web` and the like; what has no name of its own is a part each section. */
export type Parts = ReadonlyMap<string, unknown>;

/** By `namespace/instance`. */
export function meaningsOf(manifests: readonly Manifest[]): ReadonlyMap<string, Parts> {
  const meanings = new Map<string, Map<string, unknown>>();
  for (const manifest of manifests) {
    const name = `${manifest.metadata.namespace ?? ''}/${instanceOf(manifest)}`;
    const parts = meanings.get(name) ?? new Map<string, unknown>();
    for (const file of filesIn(manifest)) {
      if (roleOf(file) === 'other') continue;
      for (const [part, value] of partsOf(mappingIn(file.text))) parts.set(part, value);
    }
    meanings.set(name, parts);
  }
  return meanings;
}

/** A configuration of somebody's own may be anything. */
function mappingIn(text: string): Values {
  try {
    const value = readGoYaml(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** How the items of a section are named. */
const NAMED: Readonly<Record<string, (item: Values) => readonly (readonly [string, unknown])[]>> = {
  scrape_configs: (job) => [[`job ${job['job_name']}`, job]],
  receivers: (receiver) => [[`receiver ${receiver['name']}`, receiver]],
  groups: ({ rules, ...group }) => [
    [`group of rules ${group['name']}`, group],
    ...numbered(recordsIn(rules)).map(
      ([n, rule]) => [`rule ${group['name']}/${rule['alert'] ?? rule['record']}${n}`, rule] as const,
    ),
  ],
  time_intervals: (interval) => [[`time interval ${interval['name']}`, interval]],
  mute_time_intervals: (interval) => [[`time interval ${interval['name']}`, interval]],
};

export function partsOf(file: Values): (readonly [string, unknown])[] {
  return Object.entries(file).flatMap(([section, value]) => {
    if (section === 'route' && isRecord(value)) return routesOf(value, '');
    const named = NAMED[section];
    return named === undefined ? [[section, value] as const] : recordsIn(value).flatMap(named);
  });
}

/** Rules of one name differ by their labels: they are told apart by their order. */
function numbered(rules: readonly Values[]): [string, Values][] {
  const seen = new Map<unknown, number>();
  return rules.map((rule) => {
    const name = rule['alert'] ?? rule['record'];
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return [n === 1 ? '' : ` (${n})`, rule];
  });
}

/** Each by its matchers and those above it, as `routes` says them. */
function routesOf(route: Values, above: string): (readonly [string, unknown])[] {
  const { routes, ...own } = route;
  const name = above === '' ? 'route of every alert' : `${above} {${matchersOf(own).join(',')}}`;
  const below = above === '' ? 'route' : `${name} →`;
  return [[name, own], ...recordsIn(routes).flatMap((child) => routesOf(child, below))];
}

function matchersOf({ matchers, match, match_re }: Values): string[] {
  const plain = (labels: unknown, operator: string) =>
    Object.entries(recordFrom(labels)).map(([name, value]) => `${name}${operator}${JSON.stringify(value)}`);
  return [...(Array.isArray(matchers) ? matchers.map(String) : []), ...plain(match, '='), ...plain(match_re, '=~')];
}

/** One part that is new, gone, or other than it was. */
export interface PartChange {
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Where it differs; of short values, what they were and are. */
  readonly fields: readonly string[];
}

export function changesBetween(
  before: Parts = new Map(),
  after: Parts = new Map(),
  differing: (before: unknown, after: unknown) => string[] = changedFields,
): PartChange[] {
  const parts = [...new Set([...before.keys(), ...after.keys()])].sort();
  return parts.flatMap((part): PartChange[] => {
    if (!after.has(part)) return [{ part, change: 'removed', fields: ofJob(part, before.get(part)) }];
    if (!before.has(part)) return [{ part, change: 'added', fields: ofJob(part, after.get(part)) }];
    const [old, now] = [before.get(part), after.get(part)];
    const fields = differing(old, now);
    return fields.length === 0 ? [] : [{ part, change: 'changed', fields }];
  });
}

/** What one job keeps and another may not, which takes its place under another name. */
function ofJob(part: string, job: unknown): string[] {
  const { [SAMPLES]: relabelings, metrics_path: path, scrape_interval: interval } = recordFrom(job);
  if (!part.startsWith('job ') || !Array.isArray(relabelings) || relabelings.length === 0) return [];
  const said = Object.entries({ metrics_path: path, scrape_interval: interval });
  const texts = said.flatMap(([name, value]) => (typeof value === 'string' ? [`${name} ${value}`] : []));
  return [...texts, `${relabelings.length} ${SAMPLES}`];
}

const SAMPLES = 'metric_relabel_configs';

/** Where two values differ, and short ones as they were and are. */
export function changedFields(before: unknown, after: unknown): string[] {
  return changedPaths(before, after).map((path) => fieldOf(path, before, after));
}

/** What a user wrote may be a credential, wherever it is. */
const MAY_BE_SECRET = /secret|password|token|credential|key|header|param|url|^$/i;
const LONGEST = 60;

function fieldOf(path: string, before: unknown, after: unknown): string {
  if (MAY_BE_SECRET.test(path)) return path;
  const [old, now] = [shown(valueAt(before, path)), shown(valueAt(after, path))];
  return old === undefined || now === undefined ? path : `${path} ${old} → ${now}`;
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'object' || text.length > LONGEST ? undefined : text;
}

/** Of simple paths only: of what is in a list, relabelings are shown, since most of them are of what users never wrote. */
function valueAt(value: unknown, path: string): unknown {
  const isOfList = path.includes('[');
  if (isOfList && !RELABELING.test(path)) return {};
  const steps = isOfList ? stepsOf(path) : path.split('.');
  const relabeling = isOfList ? at(value, steps.slice(0, -1)) : undefined;
  // What a target is asked with may be a credential.
  if (isRecord(relabeling) && MAY_BE_SECRET.test(String(relabeling['target_label'] ?? 'none'))) return {};
  return at(value, steps);
}

const RELABELING = /^(?:metric_)?relabel_configs\[\d+\]\.(?:regex|replacement|action|target_label|modulus|separator)$/;

function at(value: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((above, step) => {
    if (Array.isArray(above)) return above[Number(step)];
    return isRecord(above) ? above[step] : undefined;
  }, value);
}
