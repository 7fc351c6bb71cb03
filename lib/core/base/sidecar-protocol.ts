/**
 * What the compiler and the watching sidecar (`sidecar/`) have to agree on, and nothing else: the sidecar knows no other
 * name of the compiler's. A change here is another program, so it restarts every pod in the watching mode.
 */

/** The path by which both name a Secret or ConfigMap: `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */
export function objectPath(kind: string, namespace: string, name: string): string {
  return `${kind.toLowerCase()}/${namespace}/${name}`;
}

/** The object in which a key is, of the key's path `secret/NAMESPACE/NAME/KEY`: no part of it holds a slash. */
export function objectOfKey(keyPath: string): string {
  return keyPath.slice(0, keyPath.lastIndexOf('/'));
}

/**
 * On the object with the configuration: which credentials belong to it. Its value is the JSON of `BroughtReferences`;
 * where that is long, packed by gzip and written in base64.
 */
export const REFERENCES_ANNOTATION = 'cdk8s-prometheus.io/references';

/** Credentials by their paths, `secret/NAMESPACE/NAME/KEY`. */
export interface BroughtReferences {
  /** Read from files: the paths are those below the folder of credentials. */
  readonly files: readonly string[];
  /** Written into the configuration where `$(NAME)` is. */
  readonly variables: Readonly<Record<string, string>>;
  /** Of the files, certificates of authorities. */
  readonly authorities?: readonly string[];
  /** Of the files, a client's certificate and its key. */
  readonly pairs?: readonly (readonly [cert: string, key: string])[];
}

/** Before a variable in a configuration, on the line above: the two are one scalar, which the credential replaces. */
export const CREDENTIAL_BLOCK = '|2-';

/**
 * Prefix of the variables whose values are URLs, by which other variables of credentials never begin. Servers refuse their
 * whole configuration for any other text there, so the sidecar looks at the value first.
 */
export const URL_VARIABLE_PREFIX = 'CDK8S_PROMETHEUS_Url__';

/** The arguments of the program, as `parseArgs` of Node takes them. */
export const OPTIONS = {
  /** Prepare the files for the server's start, and end. */
  once: { type: 'boolean' },
  /** The object with the references, as `OBJECT`; as `OBJECT:KEY`, the key is the configuration. */
  config: { type: 'string' },
  /** Where the kubelet mounts that key. */
  'mounted-file': { type: 'string' },
  /** Where the server reads the configuration. */
  'output-file': { type: 'string' },
  /** An object whose keys become files: `OBJECT=OUTPUT_DIR` or `OBJECT=OUTPUT_DIR=MOUNTED_DIR`. */
  folder: { type: 'string', multiple: true },
  /** A key that becomes one file: `OBJECT:KEY=OUTPUT_FILE` or `OBJECT:KEY=OUTPUT_FILE=MOUNTED_FILE`. */
  file: { type: 'string', multiple: true },
  'credentials-dir': { type: 'string' },
  /** The server is asked by a request. */
  'reload-url': { type: 'string' },
  /** Or it is sent a signal: the name of its executable. */
  'reload-process': { type: 'string' },
  /** Where its metrics say whether it has loaded the configuration. */
  'metrics-url': { type: 'string' },
  'reload-timeout-ms': { type: 'string' },
  'password-file': { type: 'string' },
  'ca-file': { type: 'string' },
  'cert-file': { type: 'string' },
  'key-file': { type: 'string' },
  /** `HOST:PORT` or `:PORT`. */
  listen: { type: 'string' },
  'api-server': { type: 'string' },
  'account-dir': { type: 'string' },
  'debounce-ms': { type: 'string' },
  'reload-interval-ms': { type: 'string' },
  'contact-ms': { type: 'string' },
  'start-ms': { type: 'string' },
} as const;

/** Variables of the sidecar's containers that are not for the configuration. */
export const OWN_VARIABLE = {
  /** The user that the server takes a reload from; the password is a file. */
  username: 'RELOAD_USERNAME',
  /** A program is read when its container starts: another one is another pod. */
  programHash: 'PROGRAM_HASH',
} as const;

/** By which the sidecar is let in by the API server: where Kubernetes' own clients look. */
export const ACCOUNT = {
  dir: '/var/run/secrets/kubernetes.io/serviceaccount',
  token: 'token',
  ca: 'ca.crt',
} as const;

/** Answers as long as the program runs. */
export const LIVE_PATH = '/livez';

/** What alerts ask of the sidecar. Those that prometheus-config-reloader has, too, have its names. */
export const METRIC = {
  lastReloadSuccessful: 'reloader_last_reload_successful',
  failedOperations: 'reloader_config_apply_operations_failed_total',
  apiConnected: 'reloader_api_connected',
  apiSilence: 'reloader_api_silence_seconds',
  objectsMissing: 'reloader_objects_missing',
  credentialsUnusable: 'reloader_credentials_unusable',
} as const;
