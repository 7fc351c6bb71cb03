/**
 * The watching sidecar in the place of prometheus-config-reloader: the same two containers, of the same names and ports,
 * which ask the API server instead of waiting for the kubelet.
 */

import { CONFIG_RELOADER, WATCHING_RELOADER } from '../../base/conventions';
import { container, fieldVariable, tcpPort } from '../../pod/container';
import type { Volume } from '../../pod/mounts';
import { localProbe } from '../../pod/probes';
import type { Named, Opaque } from '../../pod/spec';
import { PASSWORD_FILE, secretVariable } from '../../web/served-web';
import type { ReloadedFile, ReloaderOptions } from '../mounted/containers';
import { PROGRAM_HASH } from './program.generated';

/** Which objects are watched; their paths are `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */
export interface Watching {
  /** Absent: Node's own image of the version that the sidecar is tested with. */
  readonly image?: string | undefined;
  readonly resources?: Opaque | undefined;
  /** The object with the configuration, or, where nothing of it is written, with the references alone. */
  readonly object: string;
  readonly folders?: readonly WatchedFolder[];
  readonly files?: readonly WatchedFile[];
  /** Where the credentials go that the object names. */
  readonly credentialsDir?: string | undefined;
}

/** An object whose keys become files. */
export interface WatchedFolder {
  readonly object: string;
  readonly outputDir: string;
  /** Where the kubelet mounts it. */
  readonly mountedDir: string;
}

/** A key of an object that becomes one file. */
export interface WatchedFile {
  readonly object: string;
  readonly key: string;
  readonly outputFile: string;
  /** Where the kubelet mounts it. */
  readonly mountedFile: string;
}

/** Writes everything once, before the server starts: from the API server, else from what is mounted. */
export function initWatchingReloader(options: ReloaderOptions, watching: Watching): Named {
  return reloader(CONFIG_RELOADER.initName, options, watching, ['--once', ...fileArgs(options, watching)]);
}

/** Runs beside the server. */
export function watchingReloader(options: ReloaderOptions, watching: Watching): Named {
  const { name, port, portName } = CONFIG_RELOADER;
  const { listenOn } = options;
  const args = [...fileArgs(options, watching), ...reloadArgs(options), `--listen=${listenOn ?? ''}:${port}`];
  const ports = listenOn === undefined ? [tcpPort(portName, port)] : [];
  return {
    ...reloader(name, withUsername(options), watching, args),
    ...(ports.length === 0 ? {} : { ports }),
    livenessProbe: liveness(listenOn),
  };
}

function reloader(name: string, options: ReloaderOptions, watching: Watching, args: readonly string[]): Named {
  const { image = WATCHING_RELOADER.image, resources = WATCHING_RELOADER.resources } = watching;
  const { dir, file, volume, memoryFlags, accountDir, accountVolume } = WATCHING_RELOADER;
  return container({
    name,
    image,
    imagePullPolicy: options.imagePullPolicy,
    command: ['node', ...memoryFlags, `${dir}/${file}`],
    args,
    // A program is read when its container starts: another one is another pod.
    env: [
      fieldVariable('POD_NAME', 'metadata.name'),
      ...(options.env ?? []),
      { name: 'PROGRAM_HASH', value: PROGRAM_HASH },
    ],
    mounts: [
      ...options.mounts,
      { name: volume, readOnly: true, mountPath: dir },
      { name: accountVolume, readOnly: true, mountPath: accountDir },
    ],
    resources,
  });
}

function fileArgs({ config }: ReloaderOptions, watching: Watching): string[] {
  const { object, folders = [], files = [], credentialsDir } = watching;
  return [
    ...(config === undefined ? [`--config=${object}`] : configArgs(config, object)),
    ...folders.map((folder) => `--folder=${folder.object}=${folder.outputDir}=${folder.mountedDir}`),
    ...files.map((watched) => `--file=${watched.object}:${watched.key}=${watched.outputFile}=${watched.mountedFile}`),
    ...(credentialsDir === undefined ? [] : [`--credentials-dir=${credentialsDir}`]),
  ];
}

function configArgs({ file, outputFile }: ReloadedFile, object: string): string[] {
  const key = file.slice(file.lastIndexOf('/') + 1);
  return [`--config=${object}:${key}`, `--mounted-file=${file}`, `--output-file=${outputFile}`];
}

function reloadArgs({ reload }: ReloaderOptions): string[] {
  const { credentials, certificateDir } = reload;
  const password = credentials === undefined ? [] : [`--password-file=${PASSWORD_FILE.dir}/${PASSWORD_FILE.file}`];
  const certificate =
    certificateDir === undefined
      ? []
      : [`--cert-file=${certificateDir}/tls.crt`, `--key-file=${certificateDir}/tls.key`];
  if (reload.method === 'http') return [`--reload-url=${reload.url}`, ...password, ...certificate];
  return [
    ...password,
    ...certificate,
    `--reload-process=${reload.process ?? 'prometheus'}`,
    `--metrics-url=${reload.runtimeInfoUrl.replace(/\/api\/v1\/.*$/, '/metrics')}`,
  ];
}

/** The password is a file. */
function withUsername(options: ReloaderOptions): ReloaderOptions {
  const { reload, env = [] } = options;
  if (reload.credentials === undefined) return options;
  return { ...options, env: [...env, secretVariable('RELOAD_USERNAME', reload.credentials.username)] };
}

/** Whether the program runs. Contact with the API server is for alerts: a restart would not bring it back. */
function liveness(listenOn: string | undefined): Opaque {
  const { port } = CONFIG_RELOADER;
  const handler =
    listenOn === undefined ? { httpGet: { path: '/livez', port } } : localProbe(`http://localhost:${port}/livez`);
  return { ...handler, periodSeconds: 30, timeoutSeconds: 5 };
}

/** What the two containers mount besides the configuration: the program, and the right to ask. */
export function watchingVolumes(bundleConfigMap: string): Volume[] {
  const { volume, accountVolume } = WATCHING_RELOADER;
  return [
    { name: volume, configMap: { name: bundleConfigMap } },
    {
      name: accountVolume,
      projected: {
        sources: [
          { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
          { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
        ],
      },
    },
  ];
}
