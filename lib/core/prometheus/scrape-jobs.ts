/** The jobs of all selected monitors, in the operator's order. */

import { attempt, type InvalidInputPolicy } from '../base/attempt';
import { append } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { References } from '../base/references';
import { keyOf, type Resource } from '../base/resource';
import { type Emitted, emitItem } from '../emit/yaml';
import { refuseWrittenVariables } from '../input/foreign-variables';
import type { InputKind, Selection } from '../input/selection';
import { additionalList } from './additional';
import { alikeTo, type WrittenJob } from './alike-monitors';
import { checkJob } from './check-job';
import { type DiscoveryNeed, needsOf, needsOfText } from './discovery-needs';
import { isAgent, type PrometheusInstance } from './instance';
import { podMonitorJobs, probeJobs, scrapeConfigJobs, serviceMonitorJobs } from './jobs';
import { checkPodMonitor, checkServiceMonitor } from './jobs/check-monitors';
import { checkProbe } from './jobs/check-probe';
import { checkReach } from './jobs/check-reach';
import { checkScrapeConfig } from './jobs/check-scrape-config';
import { checkTenant } from './jobs/check-tenant';
import type { OwnRelabelings } from './jobs/own';
import { shardedByAddress } from './jobs/sharding';
import type { KubernetesSdConfig, Relabeling, ScrapeJob } from './scrape-job';

export interface JobOptions {
  /** What becomes of a monitor that cannot be used: an error, or a warning and no job. */
  readonly onInvalid: InvalidInputPolicy;
  /** For what monitors refer to; the instance's own references are those of its context. */
  readonly monitorReferences: References;
  /** Monitors are taken as they are: for callers that have checked them, or want to see what becomes of bad ones. */
  readonly unchecked?: boolean;
}

/** A method, so that each builder may take resources of its own kind: the selection holds no others under that kind. */
interface JobBuilders {
  build(
    monitor: Resource,
    instance: PrometheusInstance,
    context: BuildContext,
    own: OwnRelabelings | undefined,
  ): readonly ScrapeJob[];
  check(monitor: Resource, instance: PrometheusInstance, context: BuildContext): void;
}

const BUILDERS: Partial<Readonly<Record<InputKind, JobBuilders['build']>>> = {
  ServiceMonitor: serviceMonitorJobs,
  PodMonitor: podMonitorJobs,
  Probe: probeJobs,
  ScrapeConfig: scrapeConfigJobs,
};

const CHECKS: Partial<Readonly<Record<InputKind, JobBuilders['check']>>> = {
  ServiceMonitor: checkServiceMonitor,
  PodMonitor: checkPodMonitor,
  Probe: checkProbe,
  ScrapeConfig: checkScrapeConfig,
};

const SERVER_ORDER: readonly (InputKind | 'additional')[] = [
  'ServiceMonitor',
  'PodMonitor',
  'Probe',
  'ScrapeConfig',
  'additional',
];
const AGENT_ORDER: readonly (InputKind | 'additional')[] = [
  'PodMonitor',
  'additional',
  'ServiceMonitor',
  'Probe',
  'ScrapeConfig',
];

/** The pods of a node are all that its agent looks at. */
const DAEMON_SET_ORDER: readonly (InputKind | 'additional')[] = ['PodMonitor', 'additional'];

function orderOf(instance: PrometheusInstance): readonly (InputKind | 'additional')[] {
  if (instance.daemonSet) return DAEMON_SET_ORDER;
  return isAgent(instance) ? AGENT_ORDER : SERVER_ORDER;
}

/** What is known of the jobs when they are forgotten. */
export interface Collected {
  /** The monitors whose jobs are part of the configuration. */
  readonly used: Resource[];
  /** What those jobs ask the API server for. */
  readonly needs: DiscoveryNeed[];
  /** Those that are not of monitors. */
  readonly texts: ScrapeJob[];
}

export const nothingCollected = (): Collected => ({ used: [], needs: [], texts: [] });

/** One job at a time; `collected` gets what is to be kept of it. */
export function* scrapeJobs(
  instance: PrometheusInstance,
  selection: Selection,
  options: JobOptions,
  collected: Collected,
): Iterable<WrittenJob> {
  const additional = [...additionalJobs(instance)];
  append(collected.needs, needsOfText(additional, instance));
  append(collected.texts, additional);
  const theirs = new Map(additional.map(({ job_name }, index) => [job_name, index]));
  for (const kind of orderOf(instance)) {
    if (kind === 'additional') for (const job of additional) yield written(job);
    else {
      for (const monitor of selection.get(kind) ?? []) {
        for (const job of monitorJobs(monitor, instance, options, collected)) {
          const alike = theirs.get(job.name);
          if (alike !== undefined) warnOfAlike(monitor, alike, instance);
          yield job;
        }
      }
    }
  }
}

function warnOfAlike({ kind, metadata }: Resource, index: number, { context }: PrometheusInstance): void {
  context.warning(`spec.additionalScrapeConfigs[${index}].job_name`, {
    code: 'refused-by-loader',
    message: `the job of ${kind} ${keyOf({ metadata })} has the same name, and Prometheus would not start`,
    allowed: 'a name that no other job has',
    hint: 'Rename it: jobs of monitors are called KIND/NAMESPACE/NAME/NUMBER',
  });
}

/** The jobs of one monitor, all or none: half a monitor would mislead. */
function monitorJobs(
  monitor: Resource,
  instance: PrometheusInstance,
  { onInvalid, monitorReferences, unchecked = false }: JobOptions,
  { used, needs }: Collected,
): readonly WrittenJob[] {
  const build = BUILDERS[monitor.kind as InputKind];
  if (build === undefined) return [];
  const alike = unchecked ? undefined : alikeTo(monitor, instance);
  const known = alike?.jobs();
  if (known !== undefined) {
    used.push(monitor);
    return known;
  }
  const { context } = instance;
  // What a scrape class refers to is the instance's, and mounted only where a job is scraped with it.
  const classes = instance.scrapeClasses.size === 0 ? undefined : context.references.apart?.();
  const asked = classes === undefined ? instance : { ...instance, context: context.with(classes.references) };
  const discoveries: KubernetesSdConfig[] = [];
  const jobs = attempt(monitor, { onInvalid, references: monitorReferences }, context, (own) => {
    if (!unchecked) {
      checkTenant(monitor, asked, own);
      CHECKS[monitor.kind as InputKind]?.(monitor, asked, own);
    }
    // Of what is far too large, nothing is built: that is what would take all memory.
    if (own.findings.hasErrorOf('too-large')) return [];
    const built = build(monitor, asked, own, alike?.own);
    const texts = built.map((job) => {
      for (const discovery of job.kubernetes_sd_configs ?? []) discoveries.push(discovery);
      return writtenFor(own, job, instance, unchecked);
    });
    if (!unchecked) checkReach(monitor, discoveries, instance, own);
    if (own.findings.count === 0) alike?.learn(built, texts);
    return texts;
  });
  if (jobs === undefined) return [];
  classes?.keep();
  used.push(monitor);
  for (const need of needsOf(discoveries, instance)) needs.push(need);
  return jobs;
}

/** The job's text; reports what Prometheus would refuse of it, or the sidecar take for a variable in it. */
function writtenFor(
  own: BuildContext,
  job: ScrapeJob,
  { resource }: PrometheusInstance,
  unchecked: boolean,
): WrittenJob {
  if (!unchecked) checkJob(job, own);
  const { name, text, foreign } = written(job);
  if (foreign.length > 0 && !unchecked) refuseWrittenVariables({ text, foreign }, resource, own);
  return { name, text };
}

function written(job: ScrapeJob): WrittenJob & Emitted {
  return { name: job.job_name, ...emitItem(job, 2) };
}

/** Jobs of the user's own, sharded like all others. */
function* additionalJobs(instance: PrometheusInstance): Iterable<ScrapeJob> {
  const { context, resource, daemonSet, shards } = instance;
  const jobs = additionalList(resource.spec.additionalScrapeConfigs, context, 'spec.additionalScrapeConfigs');
  for (const job of jobs as readonly ScrapeJob[]) {
    if (daemonSet || shards === 1) yield job;
    else
      yield {
        ...job,
        relabel_configs: shardedByAddress((job.relabel_configs ?? []) as readonly Relabeling[], instance),
      };
  }
}
