/** The sidecar beside a workload of the user's own, as parts that any pod takes. */

import { COMPANION, WATCHING_RELOADER } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { type Mounted, mounted, secretVolume, together, type Volume } from '../pod/mounts';
import { DEFAULT_PLATFORM } from '../pod/platform';
import type { Named, Opaque, VolumeMount } from '../pod/spec';
import { passwordVolume } from '../web/served-web';
import { configReloader, initConfigReloader, type ReloadBy, type ReloaderOptions } from './mounted/containers';
import { watchingVolumes } from './watching/containers';
import { watcherObjects } from './watching/objects';

export interface CompanionSource {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
}

export interface CompanionInput {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly form: 'mounted' | 'watching';
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
  const options = reloaderOptions(input);
  const asUser = (container: Named): Named => ({
    ...container,
    securityContext: {
      ...(container['securityContext'] as Opaque),
      runAsNonRoot: input.user !== 0,
      runAsUser: input.user,
    },
  });
  return {
    initContainer: asUser(initConfigReloader(options)),
    container: asUser(configReloader(options)),
    volumes: [
      { name: COMPANION.outputVolume, emptyDir: { medium: 'Memory' } },
      { name: COMPANION.configVolume, ...volumeSource(input.config) },
      ...input.watched.map((source) => ({ name: watchedVolume(source), ...volumeSource(source) })),
      ...(input.form === 'watching' ? [...watchingVolumes(programName(input.name)), ...identity(input).volumes] : []),
    ],
  };
}

/** The objects that the watching form needs, for pods of that service account. */
export function companionObjects(input: CompanionInput, serviceAccountName: string): Manifest[] {
  if (input.form === 'mounted') return [];
  const { namespace, labels } = input;
  return watcherObjects({
    metadata: { name: programName(input.name), namespace, labels },
    serviceAccountName,
    objects: [input.config, ...input.watched].map((source) => objectPath(source, namespace)),
  });
}

function reloaderOptions(input: CompanionInput): ReloaderOptions {
  const { config, watched, reload, clientCertificate, env = [], image, resources } = input;
  const platform = DEFAULT_PLATFORM.reloader;
  const folders = watched.map((source) => ({
    object: objectPath(source, input.namespace),
    outputDir: `${COMPANION.outputDir}/${watchedVolume(source)}`,
    mountedDir: watchedDir(source),
  }));
  return {
    platform: { image: image ?? platform.image, resources: resources ?? platform.resources, probes: true },
    reload: { ...reload, certificateDir: clientCertificate === undefined ? undefined : COMPANION.certificateDir },
    config: { file: `${COMPANION.configDir}/${config.key}`, outputFile: `${COMPANION.outputDir}/${config.key}` },
    watchedDirs: watched.map(watchedDir),
    mounts: [...mounts(watched), ...(input.form === 'watching' ? identity(input).mounts : [])],
    env,
    ...(input.form === 'mounted'
      ? {}
      : { watching: { image, resources, object: objectPath(config, input.namespace), folders } }),
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

function objectPath({ kind, name }: CompanionSource, namespace: string): string {
  return `${kind.toLowerCase()}/${namespace}/${name}`;
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
