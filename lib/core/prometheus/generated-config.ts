/** A generated configuration as the objects that hold it: one where it fits, else one and a fixed set for each shard. */

import type { Compress, InstanceSettings } from '../base/app';
import { PROMETHEUS, prefixedName, SUFFIX, USER_ANNOTATION } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { configObject, isCompressed, plainObject } from '../emit/config-object';
import { appliedSize, SIZE_LIMIT } from '../emit/size';
import type { Selection } from '../input/selection';
import { metadataFor } from '../pod/metadata';
import { warnOfUnmounted } from '../pod/unmounted';
import { type GenerateOptions, generate } from './generate';
import type { PrometheusInstance } from './instance';
import type { Collected } from './scrape-jobs';
import { type Split, slotsFor, splitJobs } from './split';
import type { ScrapeConfigObjects } from './workload/scrape-configs';

export interface GeneratedConfig extends Collected {
  /** The object of the main file. */
  readonly main: Manifest;
  /** All objects, the main one first. */
  readonly objects: readonly Manifest[];
  readonly scrapeConfigs?: ScrapeConfigObjects;
}

export interface GeneratedConfigOptions extends GenerateOptions {
  /** Annotations of the main file's object; asked for when everything has been referred to. */
  readonly annotate?: () => Pick<Manifest['metadata'], 'annotations'>;
}

type Settings = Pick<InstanceSettings, 'configObjectKind' | 'scrapeConfigSlots'>;

export function generatedConfig(
  instance: PrometheusInstance,
  selection: Selection,
  options: GeneratedConfigOptions,
  settings: Settings,
  compress: Compress,
): GeneratedConfig {
  const { text, ...collected } = generate(instance, selection, options);
  warnOfUnmounted(text, instance.resource.spec, PROMETHEUS, instance.context);
  const { scrapeConfigSlots } = settings;
  if (scrapeConfigSlots === undefined) {
    const main = mainObject(instance, text, options, settings, compress);
    if (appliedSize(main) <= SIZE_LIMIT) {
      if (isCompressed(main, PROMETHEUS.configFile)) reportCompressed(instance, text.length);
      return { main, objects: [main], ...collected };
    }
    reportSplit(instance, text.length);
  }
  const split = splitJobs(instance, selection, options, scrapeConfigSlots ?? slotsFor(text.length));
  const head = generate(instance, selection, { ...options, split }).text;
  const main = mainObject(instance, head, options, settings, compress);
  const slots = slotObjects(instance, split, settings, options);
  const names = slots.map((objects) => objects.map(({ metadata }) => metadata.name));
  const scrapeConfigs = { kind: settings.configObjectKind, names };
  return { main, objects: [main, ...slots.flat()], scrapeConfigs, ...collected };
}

function mainObject(
  { resource }: PrometheusInstance,
  text: string,
  { annotate }: GeneratedConfigOptions,
  { configObjectKind }: Settings,
  compress: Compress,
): Manifest {
  const name = prefixedName(resource.kind, resource.metadata.name);
  const metadata = { ...metadataFor(resource, name), ...annotate?.() };
  return configObject(configObjectKind, metadata, PROMETHEUS.configFile, text, compress);
}

/** The objects of each shard, in the order of their slots. */
function slotObjects(
  instance: PrometheusInstance,
  { shards }: Split,
  { configObjectKind }: Settings,
  { onInvalid }: GenerateOptions,
): Manifest[][] {
  const { resource, context } = instance;
  const prefix = `${prefixedName(resource.kind, resource.metadata.name)}${SUFFIX.scrapeConfigs}`;
  return shards.map((files, shard) =>
    files.map((text, slot) => {
      const metadata = metadataFor(resource, `${prefix}${shard}-${slot}`);
      const object = plainObject(configObjectKind, metadata, PROMETHEUS.scrapeConfigsFile, text);
      const size = appliedSize(object);
      // Where monitors may be dropped, some are left out for it.
      if (size > SIZE_LIMIT && onInvalid === 'error') reportFullSlot(context, size, files.length);
      return object;
    }),
  );
}

function reportSplit({ context }: PrometheusInstance, bytes: number): void {
  context.warning('spec', {
    code: 'restart-needed',
    message: `the configuration outgrew one object, even compressed: its jobs are spread over ${slotsFor(bytes)} objects a shard, and the pods restart when that number changes`,
    given: `${bytes} bytes`,
    hint: `Set \`scrapeConfigSlots: ${slotsFor(bytes)}\`, or more to have room, to keep the number and silence this warning`,
  });
}

/** Spreading restarts the pods once, so it is not done unasked. */
function reportCompressed({ context }: PrometheusInstance, bytes: number): void {
  context.warning('spec', {
    code: 'compressed',
    message:
      'the configuration does not fit into one object as text, and is compressed: a diff shows that it changes, and not what',
    given: `${bytes} bytes`,
    allowed: `about ${SIZE_LIMIT} bytes`,
    hint: `Set \`scrapeConfigSlots: ${slotsFor(bytes)}\`: its jobs are then text in ${slotsFor(bytes)} objects a shard, and the pods restart once. If nobody reads it, annotate: \`${USER_ANNOTATION.severity}: compressed=ignored, REASON\``,
  });
}

function reportFullSlot(context: PrometheusInstance['context'], size: number, slots: number): void {
  context.error('scrapeConfigSlots', {
    code: 'too-large',
    message: 'a part of the scrape configuration is too large for kubectl apply',
    given: `${size} bytes with ${slots} slots`,
    allowed: `${SIZE_LIMIT} bytes`,
    hint: `Set \`scrapeConfigSlots: ${2 * slots}\`; the pods restart once`,
  });
}
