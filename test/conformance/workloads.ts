/** How workloads are compared: what the case's settings were, and lists of named things as mappings. */

import { BuildContext } from '../../lib/core/context';
import { Findings } from '../../lib/core/diagnostics';
import { ReferenceCollector } from '../../lib/core/model/mounted-references';
import type { Kind, Manifest, Resource } from '../../lib/core/model/resource';
import { refOf } from '../../lib/core/model/resource';
import { schemaOf, withDefaults } from '../../lib/core/schema';
import { targetOf } from '../../lib/core/target';
import { DEFAULT_PLATFORM, type Platform, type ReloaderPlatform } from '../../lib/core/workload/platform';
import { type Case, documentsOf, resourcesOf } from './case';
import type { Outcome } from './component';

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

/** The workloads of a case: of the whole operator where it was recorded, else of the function alone. */
export function compareWorkloads<Spec extends object, K extends Kind>(
  testCase: Case,
  { kind, product, build }: WorkloadKind<Spec, K>,
): Outcome {
  const [given] = resourcesOf<Spec, K>(testCase, kind);
  if (given === undefined) throw new Error(`the case has no ${kind}`);
  const meta = testCase.meta as unknown as WorkloadMeta;
  const objects = documentsOf(testCase, 'objects.yaml') as Manifest[] | undefined;
  const resource = objects === undefined ? asRecorded(given, meta) : defaulted(given);
  const findings = new Findings();
  const target = targetOf(product, resource, findings);
  if (target === undefined) return { output: {}, findings: findings.sorted() };
  const platform = objects === undefined ? recordedPlatform(meta) : operatorPlatform(meta);
  const references = new ReferenceCollector(resource.metadata.namespace, '', () => undefined).required();
  const context = new BuildContext(target, refOf(resource), references, findings);
  const made = build({ resource, context, platform, ...(objects === undefined ? { bare: meta } : {}) });
  return {
    output: keyed(objects === undefined ? made.map((workload) => renamed(workload, meta)) : made),
    expected:
      objects === undefined && testCase.expected.kind === 'value'
        ? keyed([testCase.expected.value as Manifest])
        : keyed(objects ?? []),
    findings: findings.sorted(),
  };
}

function defaulted<R extends Resource<object>>(resource: R): R {
  const { spec } = withDefaults(schemaOf(resource.apiVersion, resource.kind)!, { spec: resource.spec });
  return { ...resource, spec };
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

/** As the recorded function was asked to name it; without a namespace it has no field for it. */
function renamed(workload: Manifest, { name }: WorkloadMeta): Manifest {
  const { namespace, ...metadata } = { ...workload.metadata, ...(name === undefined ? {} : { name }) };
  return { ...workload, metadata: { ...metadata, ...(namespace === '' ? {} : { namespace }) } };
}

function operatorPlatform({ config }: WorkloadMeta): Platform {
  return { ...DEFAULT_PLATFORM, reloader: reloaderOf(config) };
}

function recordedPlatform({ config }: WorkloadMeta): Platform {
  return {
    baseImages: {
      Prometheus: config.prometheusDefaultBaseImage ?? '',
      Alertmanager: config.alertmanagerDefaultBaseImage ?? '',
      Thanos: config.thanosDefaultBaseImage ?? '',
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

/** Workloads by name; in them containers and volumes by name and mounts by path, whose order says nothing. */
export function keyed(objects: readonly Manifest[]): Record<string, unknown> {
  const workloads = objects.filter((object) => object !== null && WORKLOADS.has(object.kind));
  return Object.fromEntries(workloads.map((workload) => [workload.metadata.name, keyedWorkload(workload)]));
}

function keyedWorkload(workload: Manifest): unknown {
  const { metadata } = workload;
  const spec = workload['spec'] as { readonly template: { readonly spec: Item } };
  const pod = spec.template.spec;
  const containers = pod['containers'] as readonly Item[];
  return {
    ...workload,
    metadata: { ...metadata, labels: metadata.labels ?? {}, annotations: metadata.annotations ?? {} },
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

function keyedContainer(container: Item): Item {
  return { ...container, volumeMounts: byKey((container['volumeMounts'] ?? []) as readonly Item[], 'mountPath') };
}

function byKey(items: readonly Item[], key: string): Item {
  const keys = items.map((item) => String(item[key]));
  // Repeated keys would hide each other.
  return Object.fromEntries(items.map((item, i) => [keys.indexOf(keys[i]!) === i ? keys[i] : `${keys[i]}#${i}`, item]));
}
