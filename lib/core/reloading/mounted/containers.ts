/**
 * prometheus-config-reloader as init container and sidecar: it unpacks a configuration, substitutes `$(NAME)` from its
 * environment, and asks the server to reload whenever what it watches changes.
 */

import type { WebCredentials } from '../../base/app';
import { CONFIG_RELOADER } from '../../base/conventions';
import type { Values } from '../../base/values';
import { container, fieldVariable, tcpPort } from '../../pod/container';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import { localProbe } from '../../pod/probes';
import type { Named } from '../../pod/spec';
import { secretVariable, tcpProbe } from '../../web/served-web';
import { WEB_VARIABLE } from '../../web/user-web-config';
import type { ReloadBy, SidecarOptions } from '../sidecar';

/** It neither writes files of references nor asks the API server. */
type MountedOptions = Omit<SidecarOptions, 'configObject' | 'credentialsDir' | 'written'>;

/** Runs once, before the server starts: that needs the configuration to be there. */
export function initConfigReloader(options: MountedOptions): Named {
  const { initName, initPort, initPortName } = CONFIG_RELOADER;
  // Not the sidecar's port: some clients warn of a port that two containers have.
  const args = ['--watch-interval=0', `--listen-address=:${initPort}`, ...fileArgs(options), ...logArgs(options)];
  return reloader(initName, options, args, [tcpPort(initPortName, initPort)]);
}

/** Runs beside the server. */
export function configReloader(options: MountedOptions): Named {
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

function reloader(name: string, options: MountedOptions, args: readonly string[], ports: readonly Values[]): Named {
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

/** The sidecar takes a password only from its URL; Kubernetes writes the variables out when the container starts. */
function withPassword(url: string, credentials: WebCredentials | undefined): string {
  if (credentials === undefined) return url;
  return url.replace('://', `://$(${WEB_VARIABLE.username}):$(${WEB_VARIABLE.password})@`);
}

function withCredentials(options: MountedOptions): MountedOptions {
  const { reload, env = [] } = options;
  if (reload.method !== 'http' || reload.credentials === undefined) return options;
  const { username, password } = reload.credentials;
  return {
    ...options,
    env: [...env, secretVariable(WEB_VARIABLE.username, username), secretVariable(WEB_VARIABLE.password, password)],
  };
}

function fileArgs({ config, watchedDirs }: MountedOptions): string[] {
  if (config === undefined) return watchedDirs.map(watch);
  const dir = config.file.slice(0, config.file.lastIndexOf('/'));
  const dirs = watchedDirs.includes(dir) ? watchedDirs : [...watchedDirs, dir];
  return [`--config-file=${config.file}`, `--config-envsubst-file=${config.outputFile}`, ...dirs.map(watch)];
}

function watch(dir: string): string {
  return `--watched-dir=${dir}`;
}

function logArgs({ logLevel, logFormat }: MountedOptions): string[] {
  return [
    ...(isSet(logLevel, 'info') ? [`--log-level=${logLevel}`] : []),
    ...(isSet(logFormat, 'logfmt') ? [`--log-format=${logFormat}`] : []),
  ];
}

/** Whether a setting says something else than the default. */
export function isSet(value: string | undefined, byDefault: string): value is string {
  return value !== undefined && value !== '' && value !== byDefault;
}

function probes({ listenOn, protectedPort }: MountedOptions): Values {
  const { port } = CONFIG_RELOADER;
  const asked =
    listenOn === undefined ? { httpGet: { path: '/healthz', port } } : localProbe(`http://localhost:${port}/healthz`);
  const handler = protectedPort === true ? tcpProbe(port) : asked;
  return { livenessProbe: handler, readinessProbe: handler, startupProbe: handler };
}
