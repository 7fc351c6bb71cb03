/** The Thanos sidecar of a Prometheus: it answers queries from its data, and uploads blocks where it is told to. */

import type { WebCredentials } from '../../base/app';
import { BuildContext } from '../../base/context';
import { dataVolumeName, PROMETHEUS, prefixedName, SUFFIX, THANOS } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import type { KeySelector } from '../../base/references';
import type { Manifest, Resource } from '../../base/resource';
import { nonEmpty, type Values } from '../../base/values';
import { parseVersion } from '../../base/version';
import { warnOfAbsentKey } from '../../input/missing-key';
import { type ArgumentRow, admitted, containerArgs, row, when } from '../../pod/arguments';
import { container, optional } from '../../pod/container';
import { DEFAULT_VERSIONS, imageOf, versionTag } from '../../pod/image';
import { metadataFor } from '../../pod/metadata';
import { secretVolume, type Volume } from '../../pod/mounts';
import { DEFAULT_PLATFORM, type Platform } from '../../pod/platform';
import type { Named, VolumeMount } from '../../pod/spec';
import { storageOf, subPath } from '../../pod/storage';
import { grpcServerRows } from '../../web/grpc-server';
import { secretVariable } from '../../web/served-web';
import { WEB_VARIABLE } from '../../web/user-web-config';
import { PROMETHEUS_ARGUMENT_GATES } from './arguments';
import { type PrometheusPods, serverUrl } from './pod';
import { checkLimits, checkReadByThanos } from './sidecar-fit';
import type { PrometheusPodSpec, ThanosSidecarSpec } from './spec';

export interface ThanosSidecar {
  readonly container: Named;
  readonly volumes: readonly Volume[];
  readonly uploads: boolean;
  /** Whether Prometheus may go on compacting, since both sides can agree on what is uploaded. */
  readonly delaysCompaction: boolean;
}

type Workload = PrometheusPods<PrometheusPodSpec, 'Prometheus'>;

const THANOS_SIDECAR_GATES = {
  httpClientFile: { since: '0.24.0' },
  getConfig: { since: '0.29.0' },
  /** Where there is no limit of series and labels, it sends one of zero. */
  asksForNone: { since: '0.37.0', until: '0.37.1' },
  // 0.41 has the arguments, and ends with an error where both are used.
  delayedCompaction: { since: '0.42.0' },
} as const satisfies Record<string, Gate>;

const HTTP_CLIENT_VOLUME = 'thanos-prometheus-http-client-file';
const AT = 'spec.thanos';

export function thanosSidecar(workload: Workload): ThanosSidecar | undefined {
  const { thanos } = workload.resource.spec;
  if (thanos === undefined) return undefined;
  checkReadByThanos(workload.resource.spec, workload.context);
  const context = thanosContext(thanos, workload.context);
  if (context === undefined) return undefined;
  checkLimits(THANOS_SIDECAR_GATES.asksForNone, context, workload.context);
  return build(workload, thanos, context);
}

/** What the sidecar knows depends on its own version. */
function thanosContext({ version }: ThanosSidecarSpec, context: BuildContext): BuildContext | undefined {
  const text = nonEmpty(version?.trim()) ?? DEFAULT_VERSIONS.Thanos;
  const parsed = parseVersion(text);
  if (parsed !== undefined) {
    return new BuildContext(
      { product: 'Thanos', version: parsed },
      context.object,
      context.references,
      context.findings,
    );
  }
  context.error(`${AT}.version`, {
    code: 'unsupported-version',
    message: 'this is not a version',
    given: text,
    allowed: `a version of Thanos, for instance ${DEFAULT_VERSIONS.Thanos}`,
    hint: 'Correct it, or remove it to run the default',
  });
  return undefined;
}

function build(workload: Workload, thanos: ThanosSidecarSpec, context: BuildContext): ThanosSidecar {
  const { resource, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const uploads = thanos.objectStorageConfig !== undefined || thanos.objectStorageConfigFile !== undefined;
  const delaysCompaction =
    workload.context.knows(PROMETHEUS_ARGUMENT_GATES.delayedCompaction) &&
    context.knows(THANOS_SIDECAR_GATES.delayedCompaction);
  const delayed = uploads && delaysCompaction && spec.disableCompaction !== true;
  const httpClient = context.knows(THANOS_SIDECAR_GATES.httpClientFile);
  const credentials = workload.webConfig?.basicAuth;
  const managed = admitted(rows(workload, thanos, { uploads, delayed, httpClient, platform }), context);
  return {
    container: container({
      name: THANOS.sidecarName,
      image: imageOf(thanos, platform.baseImages.Thanos, versionTag(thanos, 'Thanos')),
      imagePullPolicy: spec.imagePullPolicy,
      args: [
        'sidecar',
        ...containerArgs(managed, { given: thanos.additionalArgs, at: `${AT}.additionalArgs` }, context),
      ],
      env: [
        ...variableOfKey('OBJSTORE_CONFIG', objectStorage(thanos), `${AT}.objectStorageConfig`, context),
        ...variableOfKey('TRACING_CONFIG', tracing(thanos), `${AT}.tracingConfig`, context),
        ...(credentials === undefined ? [] : [secretVariable(WEB_VARIABLE.username, credentials.username)]),
      ],
      ports: [
        { name: THANOS.httpPortName, containerPort: THANOS.httpPort },
        { name: THANOS.grpcPortName, containerPort: THANOS.grpcPort },
      ],
      mounts: [
        ...(thanos.volumeMounts ?? []).map(({ name, mountPath }): VolumeMount => ({ name, mountPath })),
        ...(uploads ? [dataMount(workload)] : []),
        ...(httpClient ? [httpClientMount(credentials)] : []),
      ],
      resources: thanos.resources,
    }),
    volumes: httpClient ? [httpClientVolume(resource, credentials)] : [],
    uploads,
    delaysCompaction,
  };
}

interface Mode {
  readonly uploads: boolean;
  readonly delayed: boolean;
  readonly httpClient: boolean;
  readonly platform: Platform;
}

function rows(workload: Workload, thanos: ThanosSidecarSpec, mode: Mode): ArgumentRow[] {
  const { spec } = workload.resource;
  const gate = THANOS_SIDECAR_GATES.getConfig;
  const httpClientFile = `${THANOS.httpClientDir}/${THANOS.httpClientFile}`;
  const asks = workload.webConfig?.basicAuth !== undefined;
  return [
    row('prometheus.url', serverUrl(workload, '', mode.platform), AT),
    row('grpc-address', address(thanos.grpcListenLocal === true || thanos.listenLocal === true, THANOS.grpcPort), AT),
    row('http-address', address(thanos.httpListenLocal === true || thanos.listenLocal === true, THANOS.httpPort), AT),
    ...grpcServerRows(thanos.grpcServerTlsConfig, `${AT}.grpcServerTlsConfig`),
    ...uploadRows(thanos, mode),
    ...tracingRows(thanos),
    row('log.level', nonEmpty(thanos.logLevel) ?? nonEmpty(spec.logLevel), `${AT}.logLevel`),
    row('log.format', nonEmpty(thanos.logFormat) ?? nonEmpty(spec.logFormat), `${AT}.logFormat`),
    row('min-time', nonEmpty(thanos.minTime), `${AT}.minTime`),
    row('prometheus.ready_timeout', nonEmpty(thanos.readyTimeout), `${AT}.readyTimeout`),
    row('prometheus.get_config_timeout', nonEmpty(thanos.getConfigTimeout), `${AT}.getConfigTimeout`, gate),
    row('prometheus.get_config_interval', nonEmpty(thanos.getConfigInterval), `${AT}.getConfigInterval`, gate),
    row('prometheus.http-client-file', when(mode.httpClient && !asks, httpClientFile), AT),
    row('prometheus.http-client', when(asks, HTTP_CLIENT_WITH_PASSWORD), AT, THANOS_SIDECAR_GATES.httpClientFile),
  ];
}

function address(local: boolean, port: number): string {
  return `${local ? '127.0.0.1' : ''}:${port}`;
}

function uploadRows(thanos: ThanosSidecarSpec, { uploads, delayed }: Mode): ArgumentRow[] {
  const inline = objectStorage(thanos) === undefined ? undefined : '$(OBJSTORE_CONFIG)';
  return [
    row('objstore.config-file', thanos.objectStorageConfigFile, `${AT}.objectStorageConfigFile`),
    row('objstore.config', inline, `${AT}.objectStorageConfig`),
    row('tsdb.path', when(uploads, PROMETHEUS.storageDir), AT),
    row('shipper.meta-file-name', when(delayed, THANOS.shipperFile), AT),
    row('shipper.ignore-unequal-block-size', when(delayed, ''), AT),
  ];
}

function tracingRows(thanos: ThanosSidecarSpec): ArgumentRow[] {
  const inline = tracing(thanos) === undefined ? undefined : '$(TRACING_CONFIG)';
  return [
    row('tracing.config-file', nonEmpty(thanos.tracingConfigFile), `${AT}.tracingConfigFile`),
    row('tracing.config', inline, `${AT}.tracingConfig`),
  ];
}

/** A file that the user mounts goes before a Secret's key. */
function objectStorage({ objectStorageConfig, objectStorageConfigFile }: ThanosSidecarSpec): KeySelector | undefined {
  return objectStorageConfigFile === undefined ? objectStorageConfig : undefined;
}

function tracing({ tracingConfig, tracingConfigFile }: ThanosSidecarSpec): KeySelector | undefined {
  return nonEmpty(tracingConfigFile) === undefined ? tracingConfig : undefined;
}

function variableOfKey(name: string, key: KeySelector | undefined, at: string, context: BuildContext): Values[] {
  if (key === undefined) return [];
  if (nonEmpty(key.name) === undefined) {
    context.warning(at, {
      code: 'empty-reference',
      message: 'the reference does not say which Secret it means: the pod will not start',
      allowed: 'a name and a key',
      hint: 'Complete the reference, or remove it',
    });
  }
  warnOfAbsentKey('Secret', key, context, at);
  const { name: secretName, ...rest } = key;
  return [{ name, valueFrom: { secretKeyRef: { ...rest, ...optional({ name: nonEmpty(secretName) }) } } }];
}

function dataMount({ resource, context }: Workload): VolumeMount {
  const { spec, metadata } = resource;
  const { name } = storageOf(spec.storage, dataVolumeName('Prometheus', metadata.name), context);
  return { name, mountPath: PROMETHEUS.storageDir, ...subPath(spec.storage, PROMETHEUS.storageSubPath) };
}

const PASSWORD_FILE = 'password';

/** There is no file form of the username: Kubernetes writes it into the argument. */
const HTTP_CLIENT_WITH_PASSWORD = JSON.stringify({
  basic_auth: {
    username: `$(${WEB_VARIABLE.username})`,
    password_file: `${THANOS.httpClientDir}/${PASSWORD_FILE}`,
  },
  tls_config: { insecure_skip_verify: true },
});

function httpClientMount(credentials: WebCredentials | undefined): VolumeMount {
  const mount = { name: HTTP_CLIENT_VOLUME, mountPath: THANOS.httpClientDir };
  return credentials === undefined ? mount : { ...mount, readOnly: true };
}

function httpClientVolume(resource: Resource, credentials: WebCredentials | undefined): Volume {
  if (credentials === undefined) return secretVolume(HTTP_CLIENT_VOLUME, httpClientSecretName(resource));
  const { name, key } = credentials.password;
  return { name: HTTP_CLIENT_VOLUME, secret: { secretName: name, items: [{ key, path: PASSWORD_FILE }] } };
}

function httpClientSecretName({ metadata }: Resource): string {
  return `${prefixedName('Prometheus', metadata.name)}${SUFFIX.thanosHttpClient}`;
}

/** The sidecar asks its own pod: the name in the certificate need not be `localhost`. */
export function thanosHttpClientSecret({ resource, webConfig }: Workload): Manifest[] {
  if (webConfig?.basicAuth !== undefined) return [];
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: metadataFor(resource, httpClientSecretName(resource)),
      stringData: { [THANOS.httpClientFile]: 'tls_config:\n  insecure_skip_verify: true\n' },
    },
  ];
}
