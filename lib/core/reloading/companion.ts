/** The sidecar beside a workload of the user's own, as parts that any pod takes. */

import { groupBy } from '../base/collections';
import { COMPANION, WATCHING_RELOADER } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { objectPath } from '../base/sidecar-protocol';
import type { Values } from '../base/values';
import { memoryVolume } from '../pod/config-volume';
import { type Mounted, mounted, secretVolume, together, type Volume } from '../pod/mounts';
import { DEFAULT_PLATFORM } from '../pod/platform';
import type { Named, VolumeMount } from '../pod/spec';
import { uniqueVolumeName, volumeName } from '../pod/volume-name';
import { passwordVolume } from '../web/served-web';
import { reloadingOf } from './modes';
import type { ReloadBy, SidecarOptions } from './sidecar';
import { watchingVolumes } from './watching/containers';
import { watcherObjects } from './watching/watcher';

export interface CompanionSource {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
}

export interface CompanionInput {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly mode: 'mounted' | 'watching';
  readonly config: CompanionSource & { readonly key: string };
  /** Objects whose change is a change of the configuration as well. */
  readonly watched: readonly CompanionSource[];
  readonly reload: ReloadBy;
  /** A Secret of type `kubernetes.io/tls` by which the watching sidecar shows who it is. */
  readonly clientCertificate?: string | undefined;
  readonly env?: readonly Values[];
  readonly image?: string | undefined;
  readonly resources?: Values | undefined;
  /** The user that the server runs as: the configuration is for that user only. */
  readonly user: number;
}

export interface Companion {
  readonly initContainer: Named;
  readonly container: Named;
  /** The first is the one that the server reads from. */
  readonly volumes: readonly Volume[];
}

export function companion(input: CompanionInput): Companion {
  const options = sidecarOptions(input);
  const reloading = reloadingOf(input);
  const asUser = (container: Named): Named => ({
    ...container,
    securityContext: {
      ...(container['securityContext'] as Values),
      runAsNonRoot: input.user !== 0,
      runAsUser: input.user,
    },
  });
  return {
    initContainer: asUser(reloading.initContainer(options)),
    container: asUser(reloading.sidecar(options)),
    volumes: [
      memoryVolume(COMPANION.outputVolume),
      { name: COMPANION.configVolume, ...volumeSource(input.config) },
      ...watchedIn(input).map((source) => ({ name: source.volume, ...volumeSource(source) })),
      ...(input.mode === 'watching' ? [...watchingVolumes(programName(input.name)), ...identity(input).volumes] : []),
    ],
  };
}

/** The objects that the watching mode needs, for pods of that service account. */
export function companionObjects(input: CompanionInput, serviceAccountName: string): Manifest[] {
  if (input.mode === 'mounted') return [];
  const { namespace, labels } = input;
  return watcherObjects({
    metadata: { name: programName(input.name), namespace, labels },
    serviceAccountName,
    objects: [input.config, ...input.watched].map(({ kind, name }) => objectPath(kind, namespace, name)),
  });
}

function sidecarOptions(input: CompanionInput): SidecarOptions {
  const { config, reload, clientCertificate, env = [], namespace } = input;
  const watched = watchedIn(input);
  const folders = watched.map((source) => ({
    object: objectPath(source.kind, namespace, source.name),
    outputDir: `${COMPANION.outputDir}/${source.volume}`,
    mountedDir: watchedDir(source),
  }));
  return {
    platform: { ...DEFAULT_PLATFORM.reloader, probes: true },
    reload: { ...reload, certificateDir: clientCertificate === undefined ? undefined : COMPANION.certificateDir },
    config: { file: `${COMPANION.configDir}/${config.key}`, outputFile: `${COMPANION.outputDir}/${config.key}` },
    configObject: objectPath(config.kind, namespace, config.name),
    watchedDirs: watched.map(watchedDir),
    written: { folders, files: [] },
    mounts: [...mounts(watched), ...(input.mode === 'watching' ? identity(input).mounts : [])],
    env,
  };
}

/** What the watching sidecar reads to be let in by its server. */
function identity({ reload: { credentials }, clientCertificate }: CompanionInput): Mounted {
  const { certificateVolume, certificateDir } = COMPANION;
  return together(
    credentials === undefined ? undefined : passwordVolume(credentials),
    clientCertificate === undefined
      ? undefined
      : mounted(secretVolume(certificateVolume, clientCertificate), certificateDir),
  );
}

function mounts(watched: readonly Watched[]): VolumeMount[] {
  const { configVolume, configDir, outputVolume, outputDir } = COMPANION;
  return [
    { name: configVolume, readOnly: true, mountPath: configDir },
    { name: outputVolume, mountPath: outputDir },
    ...watched.map((source) => ({ name: source.volume, readOnly: true, mountPath: watchedDir(source) })),
  ];
}

function programName(name: string): string {
  return `${name}${WATCHING_RELOADER.suffix}`;
}

/** A watched object with the name of its volume. */
interface Watched extends CompanionSource {
  readonly volume: string;
}

/** Names of volumes are labels: a dot of an object's name is none, and what comes out as another's gets one of its own. */
function watchedIn({ watched }: CompanionInput): readonly Watched[] {
  const usual = groupBy(watched, usualVolume);
  return watched.map((source) => {
    const volume = usualVolume(source);
    const isWhole = volume === `${prefixOf(source)}-${source.name}`;
    const isAlone = new Set(usual.get(volume)!.map(({ name }) => name)).size === 1;
    return { ...source, volume: isWhole || isAlone ? volume : uniqueVolumeName(prefixOf(source), source.name) };
  });
}

function usualVolume(source: CompanionSource): string {
  return volumeName(prefixOf(source), source.name);
}

function prefixOf({ kind }: CompanionSource): string {
  return `reloader-${kind.toLowerCase()}`;
}

function watchedDir({ kind, name }: CompanionSource): string {
  return `${COMPANION.watchedDir}/${kind.toLowerCase()}/${name}`;
}

function volumeSource({ kind, name }: CompanionSource): Values {
  return kind === 'Secret' ? { secret: { secretName: name } } : { configMap: { name } };
}
