/** `prometheus.yaml`: a head, and a sequence of jobs that are built, written and forgotten one by one. */

import { append } from '../base/collections';
import type { BuildContext } from '../base/context';
import { PROMETHEUS } from '../base/conventions';
import { defined, nonEmpty } from '../base/values';
import { emitEntry } from '../emit/yaml';
import { ownText } from '../input/foreign-variables';
import type { Selection } from '../input/selection';
import { alertingConfig } from './alerting';
import { checkAlikeRead, checkAlikeWritten } from './alike-ends';
import { needsOfText } from './discovery-needs';
import { globalConfig } from './global';
import { isAgent, type PrometheusInstance } from './instance';
import { remoteRead, remoteWrite } from './remote';
import { type Collected, type JobOptions, nothingCollected, scrapeJobs } from './scrape-jobs';
import type { CommonPrometheusSpec, PrometheusSpec } from './spec';
import type { Split } from './split';
import { agentStorageConfig, storageConfig } from './storage';
import { otlpConfig, tracingConfig } from './telemetry';

export interface GenerateOptions extends JobOptions {
  /** Folders below that of the rules whose files are loaded. */
  readonly ruleFolders?: readonly string[];
  /** Jobs in files of their own: they are loaded from there, and left out here. */
  readonly split?: Pick<Split, 'isInMain'>;
}

export interface Generated extends Collected {
  readonly text: string;
}

/** The whole configuration as text. */
export function generate(instance: PrometheusInstance, selection: Selection, options: GenerateOptions): Generated {
  const collected = nothingCollected();
  let text = '';
  for (const chunk of generateChunks(instance, selection, options, collected)) text += chunk;
  return { text, ...collected };
}

/** The configuration in pieces, a job each, so that nobody has to hold all of it; `collected` is complete with the last. */
export function* generateChunks(
  instance: PrometheusInstance,
  selection: Selection,
  options: GenerateOptions,
  collected: Collected,
): Iterable<string> {
  yield* entries(beforeJobs(instance, options), instance);
  let empty = true;
  for (const job of scrapeJobs(instance, selection, options, collected)) {
    if (options.split !== undefined && !options.split.isInMain(job)) continue;
    if (empty) yield 'scrape_configs:\n';
    empty = false;
    yield job.text;
  }
  if (empty) yield 'scrape_configs: []\n';
  const after = afterJobs(instance);
  append(collected.needs, needsOfText(after.alerting?.alertmanagers, instance));
  yield* entries(after, instance);
}

function entries(part: object, { resource, context }: PrometheusInstance): readonly string[] {
  return Object.entries(part).map(([key, value]) => ownText(emitEntry(key, value), resource, context.findings));
}

/** What is before the jobs, in the operator's order. */
function beforeJobs(instance: PrometheusInstance, { ruleFolders = [], split }: GenerateOptions): object {
  const { spec } = instance.resource;
  const { ruleSelector } = spec as PrometheusSpec;
  return defined({
    global: globalConfig(instance),
    runtime: runtime(instance),
    rule_files:
      ruleSelector === undefined || ruleSelector === null
        ? undefined
        : ruleFolders.map((folder) => `${PROMETHEUS.rulesDir}/${folder}/*.yaml`),
    scrape_config_files: split === undefined ? undefined : [`${PROMETHEUS.scrapeConfigsDir}/*.yaml`],
  });
}

/** What is after them. */
function afterJobs(instance: PrometheusInstance): { readonly alerting?: ReturnType<typeof alertingConfig> } {
  const { context } = instance;
  const spec: PrometheusSpec = instance.resource.spec;
  return defined({
    storage: isAgent(instance) ? agentStorageConfig(spec, context) : storageConfig(spec, context),
    alerting: alertingConfig(instance),
    remote_write: remoteEnds(spec.remoteWrite, remoteWrite, checkAlikeWritten, context, 'spec.remoteWrite'),
    remote_read: remoteEnds(spec.remoteRead, remoteRead, checkAlikeRead, context, 'spec.remoteRead'),
    otlp: otlpConfig(spec, context),
    tracing:
      spec.tracingConfig === undefined ? undefined : tracingConfig(spec.tracingConfig, context, 'spec.tracingConfig'),
  });
}

export const RUNTIME_IN_CONFIG = {
  since: '2.53.0',
  instead: 'Older versions take it from the environment, where it is put',
};

function runtime({ context, resource }: PrometheusInstance): object | undefined {
  const { runtime: given }: CommonPrometheusSpec = resource.spec;
  if (given === undefined || !context.admits(RUNTIME_IN_CONFIG, 'runtime', 'spec.runtime')) return undefined;
  return given.goGC === undefined ? {} : { gogc: given.goGC };
}

function remoteEnds<T, E>(
  ends: readonly T[] = [],
  build: (end: T, context: BuildContext, at: string) => E,
  checkAlike: (ends: readonly E[], context: BuildContext, at: string) => void,
  context: BuildContext,
  at: string,
): readonly E[] | undefined {
  const built = nonEmpty(ends.map((end, index) => build(end, context, `${at}[${index}]`)));
  checkAlike(built ?? [], context, at);
  return built;
}
