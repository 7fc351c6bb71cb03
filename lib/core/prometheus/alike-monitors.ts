/**
 * Monitors that differ only in name, labels and selector. Most monitors of a large cluster come from a few charts and are
 * alike, and so are most lines of their jobs: those are built and checked once for all, and their text is kept.
 */

import { memoized } from '../base/memoized';
import type { Resource } from '../base/resource';
import { type Emitted, emitItem, emitNode } from '../emit/yaml';
import { checkLabelSelector, contradiction } from '../languages/label-selector';
import type { PrometheusInstance } from './instance';
import { FEW_ENDPOINTS } from './jobs/check-monitors';
import type { PodMonitorResource, ServiceMonitorResource } from './jobs/input';
import { jobName, type OwnRelabelings } from './jobs/own';
import { ownOfPodMonitor } from './jobs/pod-monitor';
import { filtersByRole } from './jobs/selector';
import { ownOfServiceMonitor } from './jobs/service-monitor';
import type { Relabeling, ScrapeJob } from './scrape-job';

/** A job as it is in the list of jobs. */
export interface WrittenJob {
  readonly name: string;
  readonly text: string;
}

type Monitor = ServiceMonitorResource | PodMonitorResource;

/** A stretch of the text: the same for all, or of each monitor's own. */
type Stretch = { readonly text: string } | { readonly own: keyof OwnRelabelings };

/** A job without its name. */
type Pattern = readonly Stretch[];

/** Beyond so many that differ, no others are remembered. */
const MOST_KNOWN = 1_000;

/** How deep the fields of a job are indented. */
const FIELDS = 4;

/** What is known of the monitors of one instance. */
interface Memory {
  /** Those that came once. */
  readonly seen: Set<string>;
  readonly patterns: Map<string, readonly Pattern[]>;
  /** How many were like others, and how many were not. */
  hits: number;
  misses: number;
}

const memoryOf = memoized(
  (_instance: PrometheusInstance): Memory => ({ seen: new Set(), patterns: new Map(), hits: 0, misses: 0 }),
);

/** Undefined for what is not looked at as one of many. */
export function alikeTo(monitor: Resource, instance: PrometheusInstance): Alike | undefined {
  if (monitor.kind !== 'ServiceMonitor' && monitor.kind !== 'PodMonitor') return undefined;
  // Exclusions go by name.
  if (monitor.refused === true || instance.resource.spec.excludedFromEnforcement !== undefined) return undefined;
  const memory = memoryOf(instance);
  // Where few are alike, looking for them costs more than it brings.
  if (memory.misses > memory.hits + MOST_KNOWN) return undefined;
  const one = monitor as Monitor;
  return endpointsOf(one).length > FEW_ENDPOINTS ? undefined : new Alike(one, memory);
}

/** A monitor beside those of the same instance that are like it. */
export class Alike {
  readonly own: OwnRelabelings;
  readonly #key: string | undefined;

  constructor(
    private readonly monitor: Monitor,
    private readonly memory: Memory,
  ) {
    this.own = monitor.kind === 'ServiceMonitor' ? ownOfServiceMonitor(monitor) : ownOfPodMonitor(monitor);
    this.#key = keyOf(monitor, this.own);
  }

  /** Its jobs, where those of others are known and nothing that is its own is wrong. */
  jobs(): readonly WrittenJob[] | undefined {
    const known = this.#key === undefined ? undefined : this.memory.patterns.get(this.#key);
    const jobs = known && isSound(this.monitor, this.own) ? this.#written(known) : undefined;
    if (jobs === undefined) this.memory.misses++;
    else this.memory.hits++;
    return jobs;
  }

  /** Remembers its jobs, in which nothing was found wrong. */
  learn(jobs: readonly ScrapeJob[], texts: readonly WrittenJob[]): void {
    const key = this.#key;
    const { seen, patterns } = this.memory;
    if (key === undefined) return;
    if (!seen.has(key)) {
      // What comes only once is not worth its room.
      if (seen.size < MOST_KNOWN) seen.add(key);
      return;
    }
    const made = jobs.map((job) => patternOf(job, this.own));
    // Whatever was not thought of here is built each time.
    if (this.#written(made)?.every(({ text }, i) => text === texts[i]!.text) === true) patterns.set(key, made);
  }

  /** The jobs by their patterns; undefined where what is the monitor's own could be taken for a variable. */
  #written(patterns: readonly Pattern[]): WrittenJob[] | undefined {
    const own = { selecting: emitted(this.own.selecting), naming: emitted(this.own.naming) };
    if (own.selecting.foreign.length + own.naming.foreign.length > 0) return undefined;
    return patterns.map((stretches, i) => {
      const name = jobName(this.monitor, i);
      let { text } = emitItem({ job_name: name }, FIELDS - 2);
      for (const stretch of stretches) text += 'own' in stretch ? own[stretch.own].text : stretch.text;
      return { name, text };
    });
  }
}

const NO_TEXT: Emitted = { text: '', foreign: [] };

function emitted(relabelings: readonly Relabeling[]): Emitted {
  return relabelings.length === 0 ? NO_TEXT : emitNode(relabelings, FIELDS);
}

/** The same for monitors that are alike. */
function keyOf({ kind, metadata, spec }: Monitor, { selecting, naming }: OwnRelabelings): string | undefined {
  // Where the API server filters, the selector is not only in relabelings.
  const shared: object = filtersByRole(spec) ? spec : { ...spec, selector: undefined };
  try {
    return `${kind} ${metadata.namespace} ${selecting.length > 0} ${naming.length > 0} ${JSON.stringify(shared)}`;
  } catch {
    // JSON has no integers as large as some are here.
    return undefined;
  }
}

function endpointsOf(monitor: Monitor): readonly object[] {
  const given = monitor.kind === 'ServiceMonitor' ? monitor.spec.endpoints : monitor.spec.podMetricsEndpoints;
  return given ?? [];
}

/** Go takes no pattern that is far larger; what is longer is looked at by itself. */
const LONG_PATTERN = 1_000;

/** Whether nothing is to be told of what is the monitor's own: of a selector that can be read, every relabeling can. */
function isSound({ spec }: Monitor, { selecting }: OwnRelabelings): boolean {
  let sound = selecting.every(({ regex }) => String(regex).length <= LONG_PATTERN);
  checkLabelSelector(spec.selector, () => {
    sound = false;
  });
  return sound && contradiction(spec.selector) === undefined;
}

/** What is the same in the jobs of all monitors that are like the one that this job was built of. */
function patternOf({ job_name: _, ...job }: ScrapeJob, own: OwnRelabelings): Pattern {
  const stretches: Stretch[] = [];
  let fields: Record<string, unknown> = {};
  const end = () => {
    if (Object.keys(fields).length > 0) stretches.push({ text: emitNode(fields, FIELDS).text });
    fields = {};
  };
  for (const [field, value] of Object.entries(job)) {
    if (field !== 'relabel_configs') {
      fields[field] = value;
      continue;
    }
    const [first, ...others] = runsOf(value as readonly Relabeling[], own);
    fields[field] = first?.list;
    end();
    for (const { list, of } of others) stretches.push(of ? { own: of } : { text: emitNode(list, FIELDS).text });
  }
  end();
  return stretches;
}

/** Relabelings that follow each other, and whose they are: undefined where they are the same for all. */
interface Run {
  readonly of: keyof OwnRelabelings | undefined;
  readonly list: Relabeling[];
}

function runsOf(relabelings: readonly Relabeling[], { selecting, naming }: OwnRelabelings): Run[] {
  const runs: Run[] = [];
  for (const relabeling of relabelings) {
    const of = selecting.includes(relabeling) ? 'selecting' : naming.includes(relabeling) ? 'naming' : undefined;
    const last = runs.at(-1);
    if (last !== undefined && last.of === of) last.list.push(relabeling);
    else runs.push({ of, list: [relabeling] });
  }
  return runs;
}
