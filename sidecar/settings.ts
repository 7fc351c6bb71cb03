/** What the sidecar is told by its arguments: where to look, where to write, and what to notify. */

import { parseArgs } from 'node:util';
import { ACCOUNT, OPTIONS, OWN_VARIABLE, objectPath } from '../lib/core/base/sidecar-protocol';

/** A Secret or ConfigMap, as its path says it: `secret/monitoring/prometheus-main`. */
export interface ObjectName {
  readonly kind: 'secret' | 'configmap';
  readonly namespace: string;
  readonly name: string;
}

/** An object whose keys become the files of a folder. */
export interface WatchedFolder {
  readonly object: ObjectName;
  readonly outputDir: string;
  /** Where the kubelet mounts the same object. */
  readonly mountedDir?: string;
}

/** A key of an object that becomes one file. */
export interface WatchedFile {
  readonly object: ObjectName;
  readonly key: string;
  readonly outputFile: string;
  /** Where the kubelet mounts the same key. */
  readonly mountedFile?: string;
}

export interface Settings {
  /** Prepare the files for the server's start, and end. */
  readonly once: boolean;
  /** The object that tells of credentials, and holds the configuration, where there is one to be written. */
  readonly object: ObjectName;
  readonly config?: WatchedFile;
  readonly folders: readonly WatchedFolder[];
  readonly files: readonly WatchedFile[];
  /** Where the credentials go that the configuration's object names. */
  readonly credentialsDir?: string;
  readonly reload: ReloadSettings;
  readonly listen: { readonly host?: string; readonly port: number };
  readonly api: { readonly server: string; readonly accountDir: string };
  readonly debounceMs: number;
  /** From one request to reload to the next, at least. */
  readonly reloadIntervalMs: number;
  /** Without word from the API server for so long, the sidecar is out of contact. */
  readonly contactMs: number;
  /** At start: how long the API server is waited for before the mounted copy will do. */
  readonly startMs: number;
}

export interface ReloadSettings {
  /** Absent: the process is sent a signal. */
  readonly url?: string;
  readonly process?: string;
  readonly metricsUrl?: string;
  readonly timeoutMs: number;
  readonly username?: string;
  readonly passwordFile?: string;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
type Environment = Readonly<Record<string, string | undefined>>;

export function settingsFrom(args: readonly string[], env: Environment): Settings {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const [object, key] = split(required(values, 'config'), ':');
  const credentialsDir = values['credentials-dir'];
  return {
    once: values.once ?? false,
    object: objectName(object),
    ...(key === undefined ? {} : { config: configFile(object, key, values) }),
    folders: (values.folder ?? []).map(watchedFolder),
    files: (values.file ?? []).map(watchedFile),
    ...(credentialsDir === undefined ? {} : { credentialsDir }),
    reload: reloadSettings(values, env),
    listen: listenAddress(values.listen ?? ':8080'),
    api: {
      server: values['api-server'] ?? inCluster(env),
      accountDir: values['account-dir'] ?? ACCOUNT.dir,
    },
    debounceMs: number(values['debounce-ms'], 100),
    reloadIntervalMs: number(values['reload-interval-ms'], 1_000),
    contactMs: number(values['contact-ms'], 180_000),
    startMs: number(values['start-ms'], 15_000),
  };
}

function reloadSettings(values: Values, env: Environment): ReloadSettings {
  const url = values['reload-url'];
  return defined({
    url,
    process: values['reload-process'],
    metricsUrl: values['metrics-url'] ?? url?.replace(/\/-\/reload$/, '/metrics'),
    timeoutMs: number(values['reload-timeout-ms'], 120_000),
    username: env[OWN_VARIABLE.username],
    passwordFile: values['password-file'],
    caFile: values['ca-file'],
    certFile: values['cert-file'],
    keyFile: values['key-file'],
  });
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

export function objectName(text: string): ObjectName {
  const [kind, namespace, name] = text.split('/');
  if ((kind !== 'secret' && kind !== 'configmap') || !namespace || !name) {
    throw new Error(`"${text}" names no object; expected secret/NAMESPACE/NAME or configmap/NAMESPACE/NAME`);
  }
  return { kind, namespace, name };
}

export function pathOf({ kind, namespace, name }: ObjectName): string {
  return objectPath(kind, namespace, name);
}

function configFile(object: string, key: string, values: Values): WatchedFile {
  const mountedFile = values['mounted-file'];
  return {
    object: objectName(object),
    key,
    outputFile: required(values, 'output-file'),
    ...(mountedFile === undefined ? {} : { mountedFile }),
  };
}

function watchedFile(text: string): WatchedFile {
  const [from = '', outputFile, mountedFile] = text.split('=');
  const [object, key] = split(from, ':');
  if (key === undefined || !outputFile) throw new Error(`--file=${text} does not say which key is which file`);
  return { object: objectName(object), key, outputFile, ...(mountedFile ? { mountedFile } : {}) };
}

function watchedFolder(text: string): WatchedFolder {
  const [object = '', outputDir, mountedDir] = text.split('=');
  if (!outputDir) throw new Error(`--folder=${text} does not say which folder is written`);
  return { object: objectName(object), outputDir, ...(mountedDir ? { mountedDir } : {}) };
}

function listenAddress(text: string): Settings['listen'] {
  const at = text.lastIndexOf(':');
  const host = text.slice(0, at);
  return { ...(host === '' ? {} : { host }), port: number(text.slice(at + 1), 0) };
}

function inCluster(env: Environment): string {
  const host = env['KUBERNETES_SERVICE_HOST'] ?? 'kubernetes.default.svc';
  const port = env['KUBERNETES_SERVICE_PORT_HTTPS'] ?? env['KUBERNETES_SERVICE_PORT'] ?? '443';
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function required(values: Values, name: 'config' | 'output-file'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is required`);
  return value;
}

function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function number(text: string | undefined, byDefault: number): number {
  if (text === undefined || text === '') return byDefault;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`"${text}" is no number`);
  return value;
}
