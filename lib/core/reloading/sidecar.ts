/** What the containers of a sidecar are made from, in either mode: prometheus-config-reloader or the watching sidecar. */

import type { UserWebConfig, WebCredentials } from '../base/app';
import type { Values } from '../base/values';
import type { ReloaderPlatform } from '../pod/platform';
import type { VolumeMount } from '../pod/spec';

/** How the server is told: a request to its reload endpoint, or a signal to its process. */
export type ReloadBy = (
  | { readonly method: 'http'; readonly url: string }
  | {
      readonly method: 'signal';
      readonly runtimeInfoUrl: string;
      /** For the watching sidecar; absent: `prometheus`. */
      readonly process?: string;
    }
) & {
  /** The password that the server asks for. */
  readonly credentials?: WebCredentials | undefined;
  /** For the watching sidecar: a folder with `tls.crt` and `tls.key`. */
  readonly certificateDir?: string | undefined;
};

export interface SidecarOptions {
  /** Image, resources and probes where the settings do not give them. */
  readonly platform?: ReloaderPlatform | undefined;
  readonly imagePullPolicy?: string | undefined;
  readonly reload: ReloadBy;
  /** What is unpacked and substituted; absent: folders are watched, and nothing is written. */
  readonly config?: ReloadedFile;
  /** The object with the configuration, or, where nothing of it is written, with the references only. */
  readonly configObject: string;
  /** Folders of the kubelet whose change is a change of the configuration. */
  readonly watchedDirs: readonly string[];
  /** What the sidecar writes besides the configuration. */
  readonly written?: WrittenSources;
  /** Where credentials lie that the configuration refers to; absent: it refers to none. */
  readonly credentialsDir?: string | undefined;
  readonly mounts: readonly VolumeMount[];
  /** Variables besides the pod's name. */
  readonly env?: readonly Values[];
  /** Serve on this name of the pod's own only, for instance `localhost`. */
  readonly listenOn?: string | undefined;
  /** Web configuration of the sidecar's own port. */
  readonly webConfigFile?: string | undefined;
  /** Whether that may ask for a password. */
  readonly protectedPort?: boolean;
  readonly logLevel?: string | undefined;
  readonly logFormat?: string | undefined;
}

export interface ReloadedFile {
  readonly file: string;
  /** Where the outcome is written, for the server to read. */
  readonly outputFile: string;
}

export interface WrittenSources {
  readonly folders: readonly WatchedFolder[];
  readonly files: readonly WatchedFile[];
}

/** An object whose keys become files. */
export interface WatchedFolder {
  readonly object: string;
  readonly outputDir: string;
  /** Where the kubelet mounts it for the sidecar. */
  readonly mountedDir: string;
}

/** A key of an object that becomes one file. */
export interface WatchedFile {
  readonly object: string;
  readonly key: string;
  readonly outputFile: string;
  /** Where the kubelet mounts it for the sidecar. */
  readonly mountedFile: string;
}

export interface Reloaded {
  /** The URL of a path of the server, as its pod reaches it. */
  readonly at: (path: string) => string;
  /** The name of its executable. */
  readonly process: string;
  readonly own: UserWebConfig | undefined;
  /** Whether it is told by a signal. */
  readonly signalled: boolean;
}

/** How a server is told that has both an endpoint and a signal. */
export function reloadOf({ at, process, own, signalled }: Reloaded): ReloadBy {
  if (signalled) return { method: 'signal', process, runtimeInfoUrl: at('/metrics') };
  return { method: 'http', url: at('/-/reload'), credentials: own?.basicAuth };
}
