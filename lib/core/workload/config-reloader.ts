/**
 * prometheus-config-reloader as init container and sidecar: it unpacks a configuration, substitutes `$(NAME)` from its
 * environment, and asks the server to reload whenever what it watches changes.
 */

import { CONFIG_RELOADER_IMAGE } from './image';
import { restrictedContainer } from './security';
import type { Opaque, VolumeMount } from './spec';

export const RELOADER_PORT = 8080;
export const INIT_RELOADER_PORT = 8081;

/**
 * While the server refuses a configuration the reloader asks again and looks at no other, for as long as this. With its
 * default of three minutes a mended configuration would wait as long.
 */
const WATCH_INTERVAL = '10s';

/** How the server is told: a request to its reload endpoint, or a signal to its process. */
export type ReloadBy =
  | { readonly method: 'http'; readonly url: string }
  | { readonly method: 'signal'; readonly runtimeInfoUrl: string };

export interface ReloaderOptions {
  readonly image?: string | undefined;
  readonly imagePullPolicy?: string | undefined;
  readonly reload: ReloadBy;
  readonly configFile: string;
  /** Where the unpacked configuration is written, for the server to read. */
  readonly outputFile: string;
  /**
   * Folders whose change is a change of the configuration. The configuration's own has to be among them: a mounted Secret
   * changes by a swap of links, whose second time goes unnoticed where the file alone is watched.
   */
  readonly watchedDirs: readonly string[];
  readonly mounts: readonly VolumeMount[];
  /** Variables besides the pod's name. */
  readonly env?: readonly Opaque[];
  readonly listenLocal?: boolean | undefined;
  /** Web configuration of the reloader's own port. */
  readonly webConfigFile?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly logFormat?: string | undefined;
  readonly resources?: Opaque;
  readonly probes?: boolean;
}

/** The operator's defaults. */
const RESOURCES = { limits: { cpu: '10m', memory: '50Mi' }, requests: { cpu: '10m', memory: '50Mi' } };

/** Runs once, before the server starts: it needs the configuration to be there. */
export function initConfigReloader(options: ReloaderOptions): Opaque & { readonly name: string } {
  const args = [
    '--watch-interval=0',
    ...listenArgs(options, INIT_RELOADER_PORT),
    ...fileArgs(options),
    ...logArgs(options),
  ];
  return container('init-config-reloader', options, args, port('reloader-init', INIT_RELOADER_PORT, options));
}

/** Runs beside the server. */
export function configReloader(options: ReloaderOptions): Opaque & { readonly name: string } {
  const args = [
    `--watch-interval=${WATCH_INTERVAL}`,
    ...listenArgs(options, RELOADER_PORT),
    ...(options.webConfigFile === undefined ? [] : [`--web-config-file=${options.webConfigFile}`]),
    ...reloadArgs(options.reload),
    ...fileArgs(options),
    ...logArgs(options),
  ];
  return {
    ...container('config-reloader', options, args, port('reloader-web', RELOADER_PORT, options)),
    ...(options.probes === true ? probes(options) : {}),
  };
}

function container(name: string, options: ReloaderOptions, args: readonly string[], ports: readonly Opaque[]) {
  const { image, imagePullPolicy, env = [], mounts, resources } = options;
  return {
    name,
    image: image ?? CONFIG_RELOADER_IMAGE,
    ...(imagePullPolicy === undefined ? {} : { imagePullPolicy }),
    command: ['/bin/prometheus-config-reloader'],
    args,
    env: [{ name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, ...env],
    ...(ports.length === 0 ? {} : { ports }),
    volumeMounts: mounts,
    resources: resources ?? RESOURCES,
    securityContext: restrictedContainer(),
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

/** An init container that listens on the loopback alone uses the sidecar's port: they never run together. */
function listenArgs({ listenLocal }: ReloaderOptions, port: number): string[] {
  return [listenLocal === true ? `--listen-address=localhost:${RELOADER_PORT}` : `--listen-address=:${port}`];
}

function port(name: string, containerPort: number, { listenLocal }: ReloaderOptions): Opaque[] {
  return listenLocal === true ? [] : [{ name, containerPort, protocol: 'TCP' }];
}

function reloadArgs(reload: ReloadBy): string[] {
  return reload.method === 'http'
    ? [`--reload-url=${reload.url}`]
    : ['--reload-method=signal', `--runtimeinfo-url=${reload.runtimeInfoUrl}`];
}

function fileArgs({ configFile, outputFile, watchedDirs }: ReloaderOptions): string[] {
  const configDir = configFile.slice(0, configFile.lastIndexOf('/'));
  const dirs = watchedDirs.includes(configDir) ? watchedDirs : [...watchedDirs, configDir];
  return [
    `--config-file=${configFile}`,
    `--config-envsubst-file=${outputFile}`,
    ...dirs.map((dir) => `--watched-dir=${dir}`),
  ];
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

function probes({ listenLocal }: ReloaderOptions): Opaque {
  const handler =
    listenLocal === true
      ? { exec: localProbe(`http://localhost:${RELOADER_PORT}/healthz`) }
      : { httpGet: { path: '/healthz', port: RELOADER_PORT } };
  return { livenessProbe: handler, readinessProbe: handler, startupProbe: handler };
}

/** A probe of a port that only the pod itself reaches, with whichever client the image has. */
export function localProbe(url: string): Opaque {
  const script = `if [ -x "$(command -v curl)" ]; then exec curl --fail ${url}; elif [ -x "$(command -v wget)" ]; then exec wget -q -O /dev/null ${url}; else exit 1; fi`;
  return { command: ['sh', '-c', script] };
}
