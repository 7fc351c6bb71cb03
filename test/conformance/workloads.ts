/** How workloads are compared: what the case's settings were, and lists of named things as mappings. */

import { BuildContext } from '../../lib/core/base/context';
import { Findings } from '../../lib/core/base/findings';
import type { Kind, Manifest, Resource } from '../../lib/core/base/resource';
import { refOf } from '../../lib/core/base/resource';
import { ReferenceCollector } from '../../lib/core/input/mounted-references';
import { schemaOf, withDefaults } from '../../lib/core/input/schema';
import { targetOf } from '../../lib/core/kinds/target';
import { BASE_IMAGES } from '../../lib/core/pod/image';
import { DEFAULT_PLATFORM, type Platform, type ReloaderPlatform } from '../../lib/core/pod/platform';
import { type Case, documentsOf, resourcesOf } from './case';
import type { Outcome } from './component';
import { stored } from './stored';

/** `meta.yaml` of a workload's case: flags of the operator and arguments of the recorded function. */
export interface WorkloadMeta {
  readonly config: {
    readonly alertmanagerDefaultBaseImage?: string;
    readonly prometheusDefaultBaseImage?: string;
    readonly thanosDefaultBaseImage?: string;
    readonly clusterDomain?: string;
    readonly localhost: string;
    readonly configReloader: {
      readonly image: string;
      readonly enableProbes: boolean;
      readonly cpuLimits: string;
      readonly cpuRequests: string;
      readonly memoryLimits: string;
      readonly memoryRequests: string;
    };
  };
  readonly function: string;
  readonly options?: { readonly prometheusTopologySharding?: boolean };
  /** The name of the workload, which the recorded function was given. */
  readonly name?: string;
  readonly version?: string;
  readonly shard?: number;
  readonly ruleConfigMapNames?: readonly string[] | null;
  readonly normalized?: readonly string[];
}

export interface WorkloadInput<Spec extends object, K extends Kind> {
  readonly resource: Resource<Spec, K>;
  readonly context: BuildContext;
  readonly platform: Platform;
  /** Absent where the whole operator was recorded, which knows its own. */
  readonly bare?: WorkloadMeta;
}

export interface WorkloadKind<Spec extends object, K extends Kind> {
  readonly kind: K;
  readonly product: 'Prometheus' | 'Alertmanager' | 'Thanos';
  readonly build: (input: WorkloadInput<Spec, K>) => Manifest[];
}

/** What we make of a case, and what was recorded. */
export interface RecordedWorkloads {
  readonly ours: readonly Manifest[];
  /** Of the whole operator where it was recorded, else only of the function; none where that failed. */
  readonly theirs: readonly Manifest[];
  readonly findings: Findings;
}

export function compareWorkloads({ ours, theirs, findings }: RecordedWorkloads): Outcome {
  return {
    output: keyed(ours.filter((object) => object.kind === undefined || isWorkload(object))),
    expected: keyed(theirs),
    findings: findings.sorted(),
  };
}

export function recordedWorkloads<Spec extends object, K extends Kind>(
  testCase: Case,
  kind: WorkloadKind<Spec, K>,
): RecordedWorkloads {
  const [given] = resourcesOf<Spec, K>(testCase, kind.kind);
  if (given === undefined) throw new Error(`the case has no ${kind.kind}`);
  const meta = testCase.meta as unknown as WorkloadMeta;
  const objects = documentsOf(testCase, 'objects.yaml') as Manifest[] | undefined;
  if (objects === undefined) return ofFunction(testCase, given, meta, kind);
  const platform = { ...DEFAULT_PLATFORM, reloader: reloaderOf(meta.config) };
  return { ...build(kind, defaulted(given), platform), theirs: objects.filter(isWorkload) };
}

function ofFunction<Spec extends object, K extends Kind>(
  { expected }: Case,
  given: Resource<Spec, K>,
  meta: WorkloadMeta,
  kind: WorkloadKind<Spec, K>,
): RecordedWorkloads {
  const { ours, findings } = build(kind, asRecorded(given, meta), recordedPlatform(meta), meta);
  if (expected.kind !== 'value') return { ours, theirs: [], findings };
  const recorded = expected.value as Manifest;
  // One function returns the workload, another its spec.
  const comparable = recorded.metadata === undefined ? ours.map(specOnly) : ours.map((one) => renamed(one, meta));
  return { ours: comparable, theirs: [recorded], findings };
}

function build<Spec extends object, K extends Kind>(
  { product, build: make }: WorkloadKind<Spec, K>,
  resource: Resource<Spec, K>,
  platform: Platform,
  bare?: WorkloadMeta,
): Omit<RecordedWorkloads, 'theirs'> {
  const findings = new Findings();
  const target = targetOf(product, resource, findings);
  if (target === undefined) return { ours: [], findings };
  const references = new ReferenceCollector(resource.metadata.namespace, '', () => undefined).required();
  const context = new BuildContext(target, refOf(resource), references, findings);
  return { ours: make({ resource, context, platform, ...(bare === undefined ? {} : { bare }) }), findings };
}

function specOnly({ spec }: Manifest): Manifest {
  return { spec } as unknown as Manifest;
}

function defaulted<R extends Resource<object>>(resource: R): R {
  const { spec } = withDefaults(schemaOf(resource.apiVersion, resource.kind)!, { spec: resource.spec });
  return { ...resource, spec };
}

/** The recorded function makes the shard that it is asked for, however many there are. */
export function withShard<R extends Resource<{ readonly shards?: number }>>(resource: R, bare?: WorkloadMeta): R {
  const { spec } = resource;
  const needed = (bare?.shard ?? 0) + 1;
  return needed <= (spec.shards ?? 1) ? resource : { ...resource, spec: { ...spec, shards: needed } };
}

/** The recorded functions had names as their tests gave them: mostly none. */
function asRecorded<R extends Resource<object>>({ metadata, ...rest }: R, { normalized = [] }: WorkloadMeta): R {
  const unnamed = normalized.some((note) => note.includes('had no metadata.name;'));
  const homeless = normalized.some((note) => note.includes('had no metadata.namespace;'));
  return {
    ...rest,
    metadata: { ...metadata, name: unnamed ? '' : metadata.name, namespace: homeless ? '' : metadata.namespace },
  } as unknown as R;
}

/** As the recorded function was asked to name it; the namespace is its caller's business. */
function renamed(workload: Manifest, { name }: WorkloadMeta): Manifest {
  const { namespace: _, ...metadata } = { ...workload.metadata, ...(name === undefined ? {} : { name }) };
  return { ...workload, metadata };
}

function recordedPlatform({ config }: WorkloadMeta): Platform {
  return {
    baseImages: {
      Prometheus: config.prometheusDefaultBaseImage || BASE_IMAGES.Prometheus,
      Alertmanager: config.alertmanagerDefaultBaseImage || BASE_IMAGES.Alertmanager,
      Thanos: config.thanosDefaultBaseImage || BASE_IMAGES.Thanos,
    },
    reloader: reloaderOf(config),
    localHost: config.localhost,
    ...(config.clusterDomain === undefined || config.clusterDomain === ''
      ? {}
      : { clusterDomain: config.clusterDomain }),
  };
}

function reloaderOf({ configReloader: reloader }: WorkloadMeta['config']): ReloaderPlatform {
  const limits = amounts(reloader.cpuLimits, reloader.memoryLimits);
  const requests = amounts(reloader.cpuRequests, reloader.memoryRequests);
  return {
    image: reloader.image,
    probes: reloader.enableProbes,
    resources: { ...(limits === undefined ? {} : { limits }), ...(requests === undefined ? {} : { requests }) },
  };
}

/** `0` asks for nothing, and limits nothing. */
function amounts(cpu: string, memory: string): object | undefined {
  const given = Object.entries({ cpu, memory }).filter(([, amount]) => amount !== '0');
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

type Item = Readonly<Record<string, unknown>>;

const WORKLOADS: ReadonlySet<string> = new Set(['StatefulSet', 'DaemonSet']);

export function isWorkload(object: Manifest | null): object is Manifest {
  return object !== null && WORKLOADS.has(object.kind);
}

/** By name; containers and volumes by name and mounts by path, whose order says nothing. */
export function keyed(workloads: readonly Manifest[]): Record<string, unknown> {
  return Object.fromEntries(workloads.map((workload) => [workload.metadata?.name ?? '', keyedWorkload(workload)]));
}

function keyedWorkload(workload: Manifest): unknown {
  const { metadata } = workload;
  const spec = stored(workload['spec']) as { readonly template: { readonly spec: Item } };
  const pod = spec.template.spec;
  const containers = pod['containers'] as readonly Item[];
  return {
    ...workload,
    metadata: { ...metadata, labels: metadata?.labels ?? {}, annotations: metadata?.annotations ?? {} },
    spec: {
      ...spec,
      template: {
        ...spec.template,
        spec: {
          ...pod,
          order: containers.map(({ name }) => name),
          containers: byKey(containers.map(keyedContainer), 'name'),
          initContainers: byKey(((pod['initContainers'] ?? []) as readonly Item[]).map(keyedContainer), 'name'),
          volumes: byKey((pod['volumes'] ?? []) as readonly Item[], 'name'),
        },
      },
    },
  };
}

function keyedContainer({ image, ...container }: Item): Item {
  // One test's operator has no image for its sidecar.
  return {
    ...container,
    ...(image === '' ? {} : { image }),
    volumeMounts: byKey((container['volumeMounts'] ?? []) as readonly Item[], 'mountPath'),
  };
}

function byKey(items: readonly Item[], key: string): Item {
  const keys = items.map((item) => String(item[key]));
  // Repeated keys would hide each other.
  return Object.fromEntries(items.map((item, i) => [keys.indexOf(keys[i]!) === i ? keys[i] : `${keys[i]}#${i}`, item]));
}
