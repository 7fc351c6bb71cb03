/** Kinds that the operator has no custom resource for. What they have in common with its own is taken from its schemas. */

import { ASKED_KINDS } from '../../lib/core/base/instance-kinds';
import type { JsonSchema, KindSource } from './schemas';

/** Also in `lib/core/base/conventions.ts`, which the compiler knows it by. */
const API_VERSION = { group: 'cdk8s-prometheus.io', version: 'v1alpha1' } as const;

const TEXT: JsonSchema = { type: 'string' };
const SWITCH: JsonSchema = { type: 'boolean' };

/** Fields of a ThanosRuler that every component of Thanos has: its pods, its ports, its logs and its traces. */
const COMPONENT_FIELDS = [
  'additionalArgs',
  'affinity',
  'containers',
  'dnsConfig',
  'dnsPolicy',
  'enableServiceLinks',
  'grpcServerTlsConfig',
  'hostAliases',
  'hostUsers',
  'image',
  'imagePullPolicy',
  'imagePullSecrets',
  'initContainers',
  'logFormat',
  'logLevel',
  'minReadySeconds',
  'nodeSelector',
  'podMetadata',
  'portName',
  'priorityClassName',
  'replicas',
  'resources',
  'schedulerName',
  'securityContext',
  'serviceAccountName',
  'terminationGracePeriodSeconds',
  'tolerations',
  'topologySpreadConstraints',
  'tracingConfig',
  'tracingConfigFile',
  'version',
  'volumeMounts',
  'volumes',
  'web',
] as const;

/** Of the field of a kind of the operator's. */
type FieldOf = (kind: string, ...path: readonly string[]) => JsonSchema;

export function ownKinds(kinds: readonly KindSource[]): readonly KindSource[] {
  const fieldOf: FieldOf = (kind, ...path) => {
    const { spec } = kinds.find((each) => each.kind === kind)!;
    return path.reduce<JsonSchema>((above, step) => (above.items ?? above).properties![step]!, spec);
  };
  const { metadata } = kinds[0]!;
  return [
    { ...named('ThanosQuery', 'thanosqueries'), metadata, spec: querySpec(fieldOf) },
    { ...named('ThanosQueryFrontend', 'thanosqueryfrontends'), metadata, spec: queryFrontendSpec(fieldOf) },
    { ...named('ThanosStoreGateway', 'thanosstoregateways'), metadata, spec: storeGatewaySpec(fieldOf) },
    { ...named('ThanosCompactor', 'thanoscompactors'), metadata, spec: compactorSpec(fieldOf) },
  ];
}

function named(kind: string, plural: string) {
  const { group, version } = API_VERSION;
  return { apiVersion: `${group}/${version}`, version, kind, plural };
}

function structure(fields: Readonly<Record<string, JsonSchema>>, ...required: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function componentFields(fieldOf: FieldOf): Record<string, JsonSchema> {
  return Object.fromEntries(COMPONENT_FIELDS.map((field) => [field, fieldOf('ThanosRuler', field)]));
}

function querySpec(fieldOf: FieldOf): JsonSchema {
  const duration = fieldOf('Prometheus', 'query', 'timeout');
  return structure({
    ...componentFields(fieldOf),
    alertQueryUrl: TEXT,
    enableFeatures: fieldOf('ThanosRuler', 'enableFeatures'),
    endpoints: listOf({ type: 'string', minLength: 1 }),
    externalPrefix: TEXT,
    grpcClientTlsConfig: clientTls(),
    query: structure({
      autoDownsampling: SWITCH,
      lookbackDelta: duration,
      maxConcurrency: { type: 'integer', format: 'int32', minimum: 1 },
      partialResponse: SWITCH,
      timeout: duration,
    }),
    replicaLabels: listOf({ type: 'string', minLength: 1 }),
    routePrefix: TEXT,
    sources: listOf(
      structure(
        {
          kind: { type: 'string', enum: ASKED_KINDS },
          name: { type: 'string', minLength: 1 },
          namespace: { type: 'string', minLength: 1 },
        },
        'kind',
        'name',
      ),
    ),
  });
}

/** Files of the pod, and how certificates of others are looked at. */
function clientTls(): JsonSchema {
  return structure({
    caFile: TEXT,
    certFile: TEXT,
    insecureSkipVerify: SWITCH,
    keyFile: TEXT,
    serverName: TEXT,
  });
}

function queryFrontendSpec(fieldOf: FieldOf): JsonSchema {
  const { grpcServerTlsConfig, ...component } = componentFields(fieldOf);
  // Durations of these arguments are Go's, which end at hours.
  const duration = fieldOf('Alertmanager', 'clusterGossipInterval');
  const count = { type: 'integer', format: 'int32', minimum: 1 } as const;
  const split = {
    maxQueryParallelism: count,
    maxRetriesPerRequest: { ...count, minimum: 0 },
    partialResponse: SWITCH,
    responseCacheMaxFreshness: duration,
    splitInterval: duration,
  };
  return structure({
    ...component,
    compressResponses: SWITCH,
    downstreamTlsConfig: clientTls(),
    downstreamUrl: fieldOf('Prometheus', 'remoteWrite', 'url'),
    enableFeatures: fieldOf('ThanosRuler', 'enableFeatures'),
    forwardHeaders: listOf({ type: 'string', minLength: 1 }),
    labels: structure({ ...split, defaultTimeRange: duration }),
    logQueriesLongerThan: duration,
    query: structure({ name: { type: 'string', minLength: 1 }, namespace: { type: 'string', minLength: 1 } }, 'name'),
    queryRange: structure({
      ...split,
      alignRangeWithStep: SWITCH,
      horizontalShards: count,
      maxQueryLength: duration,
      maxSplitInterval: duration,
      minSplitInterval: duration,
      requestDownsampled: SWITCH,
    }),
    responseCache: structure({
      compression: { type: 'string', enum: ['snappy'] },
      config: fieldOf('ThanosRuler', 'objectStorageConfig'),
      enabled: SWITCH,
      maxSize: fieldOf('Prometheus', 'retentionSize'),
      validity: duration,
    }),
    routePrefix: TEXT,
    verticalShards: count,
  });
}

/** What works on a bucket keeps some of it at hand. */
function bucketFields(fieldOf: FieldOf): Record<string, JsonSchema> {
  const fields = ['objectStorageConfig', 'objectStorageConfigFile', 'storage', 'updateStrategy'] as const;
  return Object.fromEntries(fields.map((field) => [field, fieldOf('ThanosRuler', field)]));
}

function storeGatewaySpec(fieldOf: FieldOf): JsonSchema {
  return structure({
    ...componentFields(fieldOf),
    ...bucketFields(fieldOf),
    indexCacheConfig: fieldOf('ThanosRuler', 'objectStorageConfig'),
    indexCacheSize: fieldOf('Prometheus', 'retentionSize'),
    maxTime: TEXT,
    minTime: TEXT,
    podManagementPolicy: fieldOf('ThanosRuler', 'podManagementPolicy'),
    shards: { type: 'integer', format: 'int32', minimum: 1 },
  });
}

function compactorSpec(fieldOf: FieldOf): JsonSchema {
  const { replicas, grpcServerTlsConfig, ...component } = componentFields(fieldOf);
  const duration = fieldOf('Prometheus', 'retention');
  return structure({
    ...component,
    ...bucketFields(fieldOf),
    concurrency: { type: 'integer', format: 'int32', minimum: 1 },
    consistencyDelay: duration,
    deleteDelay: duration,
    disableDownsampling: SWITCH,
    retention: structure({ fiveMinutes: duration, oneHour: duration, raw: duration }),
  });
}
