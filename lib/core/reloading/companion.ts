/** The sidecar beside a workload of the user's own, as parts that any pod takes. */

import { COMPANION, WATCHING_RELOADER } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { memoryVolume } from '../pod/config-volume';
import { type Mounted, mounted, secretVolume, together, type Volume } from '../pod/mounts';
import { DEFAULT_PLATFORM } from '../pod/platform';
import type { Named, Opaque, VolumeMount } from '../pod/spec';
import { passwordVolume } from '../web/served-web';
import { reloadingOf } from './modes';
import { objectPath } from './objects';
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
  readonly env?: readonly Opaque[];
  readonly image?: string | undefined;
  readonly resources?: Opaque | undefined;
  /** The user that the server runs as: the configuration is for its eyes alone. */
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
      ...(container['securityContext'] as Opaque),
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
      ...input.watched.map((source) => ({ name: watchedVolume(source), ...volumeSource(source) })),
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
  const { config, watched, reload, clientCertificate, env = [], namespace } = input;
  const folders = watched.map((source) => ({
    object: objectPath(source.kind, namespace, source.name),
    outputDir: `${COMPANION.outputDir}/${watchedVolume(source)}`,
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

function mounts(watched: readonly CompanionSource[]): VolumeMount[] {
  const { configVolume, configDir, outputVolume, outputDir } = COMPANION;
  return [
    { name: configVolume, readOnly: true, mountPath: configDir },
    { name: outputVolume, mountPath: outputDir },
    ...watched.map((source) => ({ name: watchedVolume(source), readOnly: true, mountPath: watchedDir(source) })),
  ];
}

function programName(name: string): string {
  return `${name}${WATCHING_RELOADER.suffix}`;
}

/** Names of volumes are labels: a dot of an object's name is none. */
function watchedVolume({ kind, name }: CompanionSource): string {
  return `reloader-${kind.toLowerCase()}-${name.replace(/\./g, '-')}`.slice(0, 63);
}

function watchedDir({ kind, name }: CompanionSource): string {
  return `${COMPANION.watchedDir}/${kind.toLowerCase()}/${name}`;
}

function volumeSource({ kind, name }: CompanionSource): Opaque {
  return kind === 'Secret' ? { secret: { secretName: name } } : { configMap: { name } };
}
