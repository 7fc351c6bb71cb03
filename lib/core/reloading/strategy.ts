/**
 * How a changed configuration, rules and credentials reach running pods. Everything that differs between the two modes
 * is behind this interface: what the kubelet mounts (`mounted/`), and what a sidecar reads from the API server
 * (`watching/`).
 */

import type { Compress, UserWebConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import type { InstanceKind } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Values } from '../base/values';
import type { ReferenceCollector } from '../input/mounted-references';
import type { ConfigVolume } from '../pod/config-volume';
import type { Mounted, Volume } from '../pod/mounts';
import type { PodParts } from '../pod/pod';
import type { Named, VolumeMount } from '../pod/spec';
import type { SidecarOptions, WrittenSources } from './sidecar';

export interface Reloading {
  /** Whether references may lead to other namespaces. */
  readonly crossesNamespaces: boolean;
  /** Whether the sidecar writes what the server reads, so that it has to run before the server. */
  readonly writesFiles: boolean;
  /** Whether the sidecar's own port is served as the server's is. */
  readonly servesWebConfig: boolean;
  /** What of the referenced credentials is a part of the pod template. */
  credentials(collector: ReferenceCollector): PodCredentials;
  /** Annotations of the object with the configuration. */
  annotations(collector: ReferenceCollector, compress: Compress): Pick<Manifest['metadata'], 'annotations'>;
  /** Objects that the sidecar needs beside the workload. */
  objects(watched: WatchedInstance): readonly Manifest[];
  /** The volumes of the configuration: as it is mounted, and as the sidecar writes it. */
  configVolumes(name: string, config: ConfigVolume, credentials: Volume | undefined): readonly Volume[];
  /** The volumes that the sidecar needs for itself. */
  sidecarVolumes(instance: Resource<object, InstanceKind>): readonly Volume[];
  /** How the server gets what it reads besides its configuration. */
  deliver<K extends string>(sources: Readonly<Record<K, Source>>, namespace: string): Delivery<K>;
  /** Runs once, before the server starts: that needs the configuration to be there. */
  initContainer(options: SidecarOptions): Named;
  /** Runs beside the server. */
  sidecar(options: SidecarOptions): Named;
  /** Whether the server is told by a signal because it may ask for a password that nobody has given. */
  signals(webConfig: UserWebConfig | undefined): boolean;
  /** The password that the server asks for, as a file for the sidecar. */
  password(webConfig: UserWebConfig | undefined): Mounted;
  /** The pod with everything that the sidecar asks of it. */
  complete(pod: PodParts): PodParts;
  /** Reports what keeps the sidecar from its work in this pod. */
  checkPod(pod: PodParts): void;
  /** Reports a way of reloading that cannot work. */
  checkReload(spec: ReloadedSpec, webConfig: UserWebConfig | undefined, context: BuildContext): void;
}

/** What of a spec says how the server is told of changes. */
export interface ReloadedSpec {
  readonly reloadStrategy?: string;
  readonly web?: { readonly tlsConfig?: object };
}

export interface PodCredentials {
  readonly volume: Volume | undefined;
  /** Variables that the sidecar substitutes. */
  readonly environment: readonly Values[];
}

export interface WatchedInstance {
  readonly resource: Resource<{ readonly serviceAccountName?: string }, InstanceKind>;
  readonly collector: ReferenceCollector;
  /** Paths of what is watched besides what is referred to. */
  readonly objects: readonly string[];
}

/** What a server reads besides its configuration, as the kubelet would mount it. */
export interface Source {
  readonly mounted: Mounted;
  /** Credentials, volumes of one object each below `dir`, or one volume with keys of several objects. */
  readonly as: 'credentials' | 'folders' | 'files';
  readonly dir: string;
}

export interface Delivery<K extends string> {
  /** What the server mounts of each source: what the kubelet brings, and what the sidecar writes. */
  readonly server: Readonly<Record<K, { readonly mounted: Mounted; readonly written: Mounted }>>;
  /** What the kubelet brings and the sidecar looks at, as the server mounts it. */
  readonly read: readonly VolumeMount[];
  /** What the sidecar mounts in order to write. */
  readonly sidecar: readonly VolumeMount[];
  readonly written: WrittenSources;
}

/** All that the sidecar writes for the server. */
export function written({ server }: Delivery<string>): Mounted {
  const parts = Object.values(server).map((part) => part.written);
  return { volumes: parts.flatMap(({ volumes }) => volumes), mounts: parts.flatMap(({ mounts }) => mounts) };
}
