/** A sidecar reads everything from the API server, and writes it into memory for the server. */

import type { Compress, ReloadSettings } from '../../base/app';
import { toBase64 } from '../../base/base64';
import { type InstanceKind, prefixedName, WATCHING_RELOADER } from '../../base/conventions';
import type { Manifest, Resource } from '../../base/resource';
import { type BroughtReferences, objectOfKey, REFERENCES_ANNOTATION } from '../../base/sidecar-protocol';
import type { Values } from '../../base/values';
import type { ReferenceCollector } from '../../input/mounted-references';
import { CONFIG_OUT, type ConfigVolume, memoryVolume } from '../../pod/config-volume';
import { metadataFor } from '../../pod/metadata';
import { NOTHING_MOUNTED } from '../../pod/mounts';
import { passwordVolume } from '../../web/served-web';
import type { Delivery, Reloading, Source, WatchedInstance } from '../strategy';
import { initWatchingReloader, watchingReloader, watchingVolumes } from './containers';
import { asServer, checkSidecarUser } from './user';
import { watcherObjects } from './watcher';
import { watchedMounts } from './written';

export function watchingReloading(settings: ReloadSettings): Reloading {
  return {
    crossesNamespaces: true,
    writesFiles: true,
    servesWebConfig: false,
    // The sidecar brings credentials itself.
    credentials: () => ({ volume: undefined, environment: [] }),
    annotations: referenceAnnotations,
    objects: watcherOf,
    configVolumes: (name, config) => [{ name, ...optionalSource(config.source) }, memoryVolume(CONFIG_OUT)],
    sidecarVolumes: (instance) => watchingVolumes(programName(instance)),
    deliver: watchedDelivery,
    initContainer: (options) => initWatchingReloader(options, settings),
    sidecar: (options) => watchingReloader(options, settings),
    signals: (webConfig) => webConfig !== undefined && webConfig.basicAuth === undefined,
    password: (webConfig) =>
      webConfig?.basicAuth === undefined ? NOTHING_MOUNTED : passwordVolume(webConfig.basicAuth),
    complete: asServer,
    checkPod: (pod) => checkSidecarUser(pod, settings.image, pod.context),
    checkReload: () => undefined,
  };
}

function watchedDelivery<K extends string>(sources: Readonly<Record<K, Source>>, namespace: string): Delivery<K> {
  const watched = Object.entries<Source>(sources).map(
    ([name, source]) => [name, watchedMounts(source, namespace)] as const,
  );
  return {
    server: Object.fromEntries(
      watched.map(([name, { server }]) => [name, { mounted: NOTHING_MOUNTED, written: server }]),
    ) as Delivery<K>['server'],
    read: [],
    sidecar: watched.flatMap(([, { sidecar }]) => sidecar),
    written: {
      folders: watched.flatMap(([, { folders }]) => folders),
      files: watched.flatMap(([, { files }]) => files),
    },
  };
}

/** Longer ones are packed: an object's annotations weigh twice. */
const LONGEST_PLAIN = 8_000;

/** On the object with the configuration: which credentials belong to it. */
function referenceAnnotations(
  collector: ReferenceCollector,
  compress: Compress,
): Pick<Manifest['metadata'], 'annotations'> {
  const brought = collector.brought();
  if (brought === undefined) return {};
  const text = JSON.stringify(brought);
  const value = text.length <= LONGEST_PLAIN ? text : toBase64(compress(text));
  return { annotations: { [REFERENCES_ANNOTATION]: value } };
}

/** The program, and the right to look at exactly what is watched, for whatever account the pods run as. */
function watcherOf({ resource, collector, objects }: WatchedInstance): Manifest[] {
  return watcherObjects({
    metadata: metadataFor(resource, programName(resource)),
    serviceAccountName: resource.spec.serviceAccountName ?? prefixedName(resource.kind, resource.metadata.name),
    objects: [...objects, ...objectsOf(collector.brought())],
  });
}

/** The objects that the keys of references are in. */
function objectsOf(brought: BroughtReferences | undefined): string[] {
  if (brought === undefined) return [];
  return [...brought.files, ...Object.values(brought.variables)].map(objectOfKey);
}

function programName({ kind, metadata }: Resource<object, InstanceKind>): string {
  return `${prefixedName(kind, metadata.name)}${WATCHING_RELOADER.suffix}`;
}

/** An object that is not there is waited for by the sidecar, which says so, and not by the kubelet. */
function optionalSource(source: ConfigVolume['source']): Values {
  return Object.fromEntries(
    Object.entries(source).map(([kind, fields]) => [kind, { ...(fields as Values), optional: true }]),
  );
}
