/**
 * The watching sidecar in the place of prometheus-config-reloader: the same two containers, of the same names and ports,
 * which ask the API server instead of waiting for the kubelet.
 */

import type { ReloadSettings } from '../../base/app';
import { CONFIG_RELOADER, WATCHING_RELOADER } from '../../base/conventions';
import { ACCOUNT, LIVE_PATH, type OPTIONS, OWN_VARIABLE } from '../../base/sidecar-protocol';
import type { Values } from '../../base/values';
import { container, fieldVariable, tcpPort } from '../../pod/container';
import type { Volume } from '../../pod/mounts';
import { localProbe } from '../../pod/probes';
import type { Named } from '../../pod/spec';
import { PASSWORD_FILE, secretVariable } from '../../web/served-web';
import type { ReloadedFile, SidecarOptions } from '../sidecar';
import { PROGRAM_HASH } from './program.generated';

/** Its image and resources. */
type Settings = Pick<ReloadSettings, 'image' | 'resources'>;

/** Writes everything once, before the server starts: from the API server, else from what is mounted. */
export function initWatchingReloader(options: SidecarOptions, settings: Settings): Named {
  return reloader(CONFIG_RELOADER.initName, options, settings, [option('once'), ...fileArgs(options)]);
}

/** Runs beside the server. */
export function watchingReloader(options: SidecarOptions, settings: Settings): Named {
  const { name, port, portName } = CONFIG_RELOADER;
  const { listenOn } = options;
  const args = [...fileArgs(options), ...reloadArgs(options), option('listen', `${listenOn ?? ''}:${port}`)];
  const ports = listenOn === undefined ? [tcpPort(portName, port)] : [];
  return {
    ...reloader(name, withUsername(options), settings, args),
    ...(ports.length === 0 ? {} : { ports }),
    livenessProbe: liveness(listenOn),
  };
}

function reloader(name: string, options: SidecarOptions, settings: Settings, args: readonly string[]): Named {
  const { image = WATCHING_RELOADER.image, resources = WATCHING_RELOADER.resources } = settings;
  const { dir, file, volume, memoryFlags, accountVolume } = WATCHING_RELOADER;
  return container({
    name,
    image,
    imagePullPolicy: options.imagePullPolicy,
    command: ['node', ...memoryFlags, `${dir}/${file}`],
    args,
    env: [
      fieldVariable('POD_NAME', 'metadata.name'),
      ...(options.env ?? []),
      { name: OWN_VARIABLE.programHash, value: PROGRAM_HASH },
    ],
    mounts: [
      ...options.mounts,
      { name: volume, readOnly: true, mountPath: dir },
      { name: accountVolume, readOnly: true, mountPath: ACCOUNT.dir },
    ],
    resources,
  });
}

function option(name: keyof typeof OPTIONS, value?: string): string {
  return value === undefined ? `--${name}` : `--${name}=${value}`;
}

function fileArgs({ config, configObject: object, written, credentialsDir }: SidecarOptions): string[] {
  const { folders = [], files = [] } = written ?? {};
  return [
    ...(config === undefined ? [option('config', object)] : configArgs(config, object)),
    ...folders.map((folder) => option('folder', `${folder.object}=${folder.outputDir}=${folder.mountedDir}`)),
    ...files.map(({ object: of, key, outputFile, mountedFile }) =>
      option('file', `${of}:${key}=${outputFile}=${mountedFile}`),
    ),
    ...(credentialsDir === undefined ? [] : [option('credentials-dir', credentialsDir)]),
  ];
}

function configArgs({ file, outputFile }: ReloadedFile, object: string): string[] {
  const key = file.slice(file.lastIndexOf('/') + 1);
  return [option('config', `${object}:${key}`), option('mounted-file', file), option('output-file', outputFile)];
}

function reloadArgs({ reload }: SidecarOptions): string[] {
  const { credentials, certificateDir } = reload;
  const password =
    credentials === undefined ? [] : [option('password-file', `${PASSWORD_FILE.dir}/${PASSWORD_FILE.file}`)];
  const certificate =
    certificateDir === undefined
      ? []
      : [option('cert-file', `${certificateDir}/tls.crt`), option('key-file', `${certificateDir}/tls.key`)];
  if (reload.method === 'http') return [option('reload-url', reload.url), ...password, ...certificate];
  return [
    ...password,
    ...certificate,
    option('reload-process', reload.process ?? 'prometheus'),
    option('metrics-url', metricsUrlOf(reload.runtimeInfoUrl)),
  ];
}

function metricsUrlOf(runtimeInfoUrl: string): string {
  const [server, ...path] = runtimeInfoUrl.split('/api/v1/');
  return path.length === 0 ? runtimeInfoUrl : `${server}/metrics`;
}

/** The password is a file. */
function withUsername(options: SidecarOptions): SidecarOptions {
  const { reload, env = [] } = options;
  if (reload.credentials === undefined) return options;
  return { ...options, env: [...env, secretVariable(OWN_VARIABLE.username, reload.credentials.username)] };
}

/** Whether the program runs. Contact with the API server is for alerts: a restart would not bring it back. */
function liveness(listenOn: string | undefined): Values {
  const { port } = CONFIG_RELOADER;
  const handler =
    listenOn === undefined
      ? { httpGet: { path: LIVE_PATH, port } }
      : localProbe(`http://localhost:${port}${LIVE_PATH}`);
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
          { serviceAccountToken: { path: ACCOUNT.token, expirationSeconds: 3607 } },
          { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: ACCOUNT.ca }] } },
        ],
      },
    },
  ];
}
