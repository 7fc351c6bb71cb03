/**
 * prometheus-config-reloader as init container and sidecar: it unpacks a configuration, substitutes `$(NAME)` from its
 * environment, and asks the server to reload whenever what it watches changes.
 */

import { CONFIG_RELOADER } from '../../base/conventions';
import { container, fieldVariable, tcpPort } from '../../pod/container';
import { DEFAULT_PLATFORM, type ReloaderPlatform } from '../../pod/platform';
import { localProbe } from '../../pod/probes';
import type { Named, Opaque, VolumeMount } from '../../pod/spec';
import { secretVariable, tcpProbe } from '../../web/served-web';
import { WEB_VARIABLE, type WebCredentials } from '../../web/user-web-config';
import { initWatchingReloader, type Watching, watchingReloader } from '../watching/containers';

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
  /** By what the server is asked. */
  readonly credentials?: WebCredentials | undefined;
  /** For the watching sidecar: a folder with `tls.crt` and `tls.key`. */
  readonly certificateDir?: string | undefined;
};

export interface ReloaderOptions {
  /** Image, resources and probes. */
  readonly platform?: ReloaderPlatform;
  readonly imagePullPolicy?: string | undefined;
  readonly reload: ReloadBy;
  /** What is unpacked and substituted; absent: folders are watched, and nothing is written. */
  readonly config?: ReloadedFile;
  /**
   * Folders whose change is a change of the configuration. The configuration's own is always among them: a mounted Secret
   * changes by a swap of links, whose second time goes unnoticed where the file alone is watched.
   */
  readonly watchedDirs: readonly string[];
  readonly mounts: readonly VolumeMount[];
  /** Variables besides the pod's name. */
  readonly env?: readonly Opaque[];
  /** Serve on this name of the pod's own alone, for instance `localhost`. */
  readonly listenOn?: string | undefined;
  /** Web configuration of the sidecar's own port. */
  readonly webConfigFile?: string | undefined;
  /** Whether that may ask for a password. */
  readonly protectedPort?: boolean;
  readonly logLevel?: string | undefined;
  readonly logFormat?: string | undefined;
  /** Watch through the API server instead of the mounted folders. */
  readonly watching?: Watching | undefined;
}

export interface ReloadedFile {
  readonly file: string;
  /** Where the outcome is written, for the server to read. */
  readonly outputFile: string;
}

/** Runs once, before the server starts: that needs the configuration to be there. */
export function initConfigReloader(options: ReloaderOptions): Named {
  if (options.watching !== undefined) return initWatchingReloader(options, options.watching);
  const { initName, initPort, initPortName } = CONFIG_RELOADER;
  // Not the sidecar's port: some clients warn of a port that two containers have.
  const args = ['--watch-interval=0', `--listen-address=:${initPort}`, ...fileArgs(options), ...logArgs(options)];
  return reloader(initName, options, args, [tcpPort(initPortName, initPort)]);
}

/** Runs beside the server. */
export function configReloader(options: ReloaderOptions): Named {
  if (options.watching !== undefined) return watchingReloader(options, options.watching);
  const { name, port, portName } = CONFIG_RELOADER;
  const { listenOn, webConfigFile, platform = DEFAULT_PLATFORM.reloader } = options;
  const args = [
    `--listen-address=${listenOn ?? ''}:${port}`,
    ...(webConfigFile === undefined ? [] : [`--web-config-file=${webConfigFile}`]),
    ...reloadArgs(options.reload),
    ...fileArgs(options),
    ...logArgs(options),
    `--watch-interval=${CONFIG_RELOADER.watchInterval}`,
    `--delay-interval=${CONFIG_RELOADER.delayInterval}`,
  ];
  const ports = listenOn === undefined ? [tcpPort(portName, port)] : [];
  const sidecar = reloader(name, withCredentials(options), args, ports);
  return { ...sidecar, ...(platform.probes ? probes(options) : {}) };
}

function reloader(name: string, options: ReloaderOptions, args: readonly string[], ports: readonly Opaque[]): Named {
  const { platform = DEFAULT_PLATFORM.reloader, imagePullPolicy, env = [], mounts } = options;
  return container({
    name,
    image: platform.image,
    imagePullPolicy,
    command: [CONFIG_RELOADER.command],
    args,
    env: [fieldVariable('POD_NAME', 'metadata.name'), ...env],
    ports,
    mounts,
    resources: platform.resources,
  });
}

function reloadArgs(reload: ReloadBy): string[] {
  // A status that it cannot have goes to its log, with the whole URL: no password there.
  return reload.method === 'http'
    ? [`--reload-url=${withPassword(reload.url, reload.credentials)}`]
    : ['--reload-method=signal', `--runtimeinfo-url=${reload.runtimeInfoUrl}`];
}

/** The sidecar takes a password from its URL alone; Kubernetes writes the variables out when the container starts. */
function withPassword(url: string, credentials: WebCredentials | undefined): string {
  if (credentials === undefined) return url;
  return url.replace('://', `://$(${WEB_VARIABLE.username}):$(${WEB_VARIABLE.password})@`);
}

function withCredentials(options: ReloaderOptions): ReloaderOptions {
  const { reload, env = [] } = options;
  if (reload.method !== 'http' || reload.credentials === undefined) return options;
  const { username, password } = reload.credentials;
  return {
    ...options,
    env: [...env, secretVariable(WEB_VARIABLE.username, username), secretVariable(WEB_VARIABLE.password, password)],
  };
}

function fileArgs({ config, watchedDirs }: ReloaderOptions): string[] {
  if (config === undefined) return watchedDirs.map(watch);
  const dir = config.file.slice(0, config.file.lastIndexOf('/'));
  const dirs = watchedDirs.includes(dir) ? watchedDirs : [...watchedDirs, dir];
  return [`--config-file=${config.file}`, `--config-envsubst-file=${config.outputFile}`, ...dirs.map(watch)];
}

function watch(dir: string): string {
  return `--watched-dir=${dir}`;
}

function logArgs({ logLevel, logFormat }: ReloaderOptions): string[] {
  return [
    ...(isSet(logLevel, 'info') ? [`--log-level=${logLevel}`] : []),
    ...(isSet(logFormat, 'logfmt') ? [`--log-format=${logFormat}`] : []),
  ];
}

/** Whether a setting says something else than the default. */
export function isSet(value: string | undefined, byDefault: string): value is string {
  return value !== undefined && value !== '' && value !== byDefault;
}

function probes({ listenOn, protectedPort }: ReloaderOptions): Opaque {
  const { port } = CONFIG_RELOADER;
  const asked =
    listenOn === undefined ? { httpGet: { path: '/healthz', port } } : localProbe(`http://localhost:${port}/healthz`);
  const handler = protectedPort === true ? tcpProbe(port) : asked;
  return { livenessProbe: handler, readinessProbe: handler, startupProbe: handler };
}
