/** The sidecar of an instance: which one, and what it has to watch where it watches. */

import type { Compress } from '../base/app';
import { type InstanceKind, prefixedName, WATCHING_RELOADER } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { base64 } from '../emit/config-object';
import type { BroughtReferences, ReferenceCollector } from '../input/mounted-references';
import { metadataFor } from '../pod/metadata';
import type { ReloaderPlatform } from '../pod/platform';
import type { Opaque } from '../pod/spec';
import { watcherObjects } from './watching/objects';

/** How an instance's configuration finds its way into its pods. */
export interface InstanceReloader {
  readonly form: 'mounted' | 'watching';
  /** Absent: the image that this library is tested with. */
  readonly image?: string | undefined;
  readonly resources?: Opaque | undefined;
}

export const MOUNTED: InstanceReloader = { form: 'mounted' };

/** `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */
export function objectPath(kind: 'Secret' | 'ConfigMap', namespace: string, name: string): string {
  return `${kind.toLowerCase()}/${namespace}/${name}`;
}

/** The object that a volume mounts. */
export function volumeObject(source: Opaque, namespace: string): string {
  const { secret, configMap } = source as {
    readonly secret?: { readonly secretName: string };
    readonly configMap?: { readonly name: string };
  };
  return secret === undefined
    ? objectPath('ConfigMap', namespace, configMap?.name ?? '')
    : objectPath('Secret', namespace, secret.secretName);
}

export function mountedPlatform(platform: ReloaderPlatform, { image, resources }: InstanceReloader): ReloaderPlatform {
  return { ...platform, image: image ?? platform.image, resources: resources ?? platform.resources };
}

/** Longer ones are packed: an object's annotations weigh twice. */
const LONGEST_PLAIN = 8_000;

/** On the object with the configuration: which credentials belong to it. */
export function referenceAnnotations(
  { form }: InstanceReloader,
  collector: ReferenceCollector,
  compress: Compress,
): { readonly annotations?: Readonly<Record<string, string>> } {
  const brought = form === 'watching' ? collector.brought() : undefined;
  if (brought === undefined) return {};
  const text = JSON.stringify(brought);
  const value = text.length <= LONGEST_PLAIN ? text : base64(compress(text));
  return { annotations: { [WATCHING_RELOADER.referencesAnnotation]: value } };
}

/** The objects that the keys of references are in. */
function objectsOf(brought: BroughtReferences | undefined): string[] {
  if (brought === undefined) return [];
  return [...brought.files, ...Object.values(brought.variables)].map((path) => path.slice(0, path.lastIndexOf('/')));
}

export interface InstanceWatcher {
  readonly reloader: InstanceReloader;
  readonly resource: Resource<{ readonly serviceAccountName?: string }, InstanceKind>;
  readonly collector: ReferenceCollector;
  /** What is watched besides what is referred to. */
  readonly objects: readonly string[];
}

/** The program, and the right to look at exactly what is watched, for whatever account the pods run as. */
export function instanceWatcher({ reloader, resource, collector, objects }: InstanceWatcher): Manifest[] {
  if (reloader.form === 'mounted') return [];
  const name = prefixedName(resource.kind, resource.metadata.name);
  return watcherObjects({
    metadata: metadataFor(resource, programName(resource)),
    serviceAccountName: resource.spec.serviceAccountName ?? name,
    objects: [...objects, ...objectsOf(collector.brought())],
  });
}

export function programName({ kind, metadata }: Resource<object, InstanceKind>): string {
  return `${prefixedName(kind, metadata.name)}${WATCHING_RELOADER.suffix}`;
}
