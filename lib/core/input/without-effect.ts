/** Fields of the API that change nothing here, and why: each is a warning. */

import { ANSWERING_KINDS, INSTANCE_KINDS } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Kind, type Resource, refOf } from '../base/resource';
import type { Values } from '../base/values';

export interface FieldWithoutEffect {
  readonly kinds: readonly Kind[];
  /** Below `spec`; `[]` means each item of a list. */
  readonly path: string;
  readonly why: string;
  readonly hint?: string;
  /** Which values say something that is not so; any, where absent. */
  readonly when?: (value: unknown, spec: object) => boolean;
}

const withoutRoute = (_: unknown, spec: object) => !('route' in spec);
const withoutConfigs = (_: unknown, spec: object) =>
  isAbsent(spec, 'alertmanagerConfigSelector') && isAbsent(spec, 'alertmanagerConfiguration');
const isAbsent = (spec: object, field: string) => ((spec as Values)[field] ?? null) === null;
const isTrue = (value: unknown) => value === true;
const isFalse = (value: unknown) => value === false;

/** The volume that a server's data lies in is the first of these that is given. */
function hiddenBy(hidden: string, before: readonly string[]): FieldWithoutEffect {
  return {
    kinds: INSTANCE_KINDS,
    path: `storage.${hidden}`,
    why: `the data is in ${before.map((field) => `\`${field}\``).join(' or ')}, which is set too and comes first`,
    hint: 'Remove one of them',
    when: (_, { storage = {} }: { readonly storage?: object }) => before.some((field) => field in storage),
  };
}

/** A setting beside which another one counts for nothing. */
function hiddenBeside(kinds: readonly Kind[], path: string, shown: string): FieldWithoutEffect {
  const beside = [...path.split('.').slice(0, -1), shown];
  return {
    kinds,
    path,
    why: `\`${shown}\` is set too and takes its place`,
    hint: 'Remove one of them',
    when: (_, spec) => valuesAt(spec, beside, '').some(([, value]) => value !== ''),
  };
}

/** Names of namespaces count for nothing beside all of them. */
function hiddenByAny(kinds: readonly Kind[], selector: string): FieldWithoutEffect {
  return {
    kinds,
    path: `${selector}.matchNames`,
    why: '`any: true` looks at all namespaces',
    hint: 'Remove one of them',
    when: (_, spec) => valuesAt(spec, `${selector}.any`.split('.'), '').some(([, any]) => any === true),
  };
}

/** One shard is what the API gives to everybody. */
const onEveryNode = (value: unknown, spec: object) => 'mode' in spec && spec.mode === 'DaemonSet' && value !== 1;

/** What an agent on every node has no use for. */
function ofStatefulSets(fields: readonly string[], why: string): FieldWithoutEffect[] {
  return fields.map((path) => ({ kinds: ['PrometheusAgent'], path, why, when: onEveryNode }));
}

/** Thanos' components take the files of their gRPC port by arguments. */
function grpcServer(kinds: readonly Kind[], path: string): FieldWithoutEffect[] {
  const mounted =
    'Mount the files with `volumes` and `volumeMounts`, and name them in `certFile`, `keyFile` and `caFile`';
  const files = ['ca', 'cert', 'keySecret'].map((field) => ({
    kinds,
    path: `${path}.${field}`,
    why: 'the gRPC port takes only files of the pod',
    hint: mounted,
  }));
  const clients = ['insecureSkipVerify', 'serverName', 'maxVersion'].map((field) => ({
    kinds,
    path: `${path}.${field}`,
    why: 'Thanos has no such setting for its gRPC port',
  }));
  return [...files, ...clients];
}

const WITHOUT_EFFECT: readonly FieldWithoutEffect[] = [
  {
    kinds: INSTANCE_KINDS,
    path: 'paused',
    why: 'nothing runs in the cluster that could be paused: it changes when manifests are applied',
    when: isTrue,
  },
  {
    kinds: INSTANCE_KINDS,
    path: 'podMetadata.name',
    why: 'pods are named by their workload',
  },
  {
    kinds: INSTANCE_KINDS,
    path: 'storage.volumeClaimTemplate.status',
    why: 'the cluster writes the status of a claim',
  },
  hiddenBy('ephemeral', ['emptyDir']),
  hiddenBy('volumeClaimTemplate', ['emptyDir', 'ephemeral']),
  ...ofStatefulSets(['replicas', 'shards'], 'a DaemonSet has one pod on every node'),
  ...ofStatefulSets(
    ['storage', 'persistentVolumeClaimRetentionPolicy'],
    'the pods of a DaemonSet keep what they have not sent yet in a directory of their own',
  ),
  ...ofStatefulSets(['podManagementPolicy', 'updateStrategy', 'serviceName'], 'a DaemonSet has no such setting'),
  ...ofStatefulSets(['shardingStrategy'], 'the agent of a node scrapes the pods of its node'),
  {
    kinds: ['Prometheus', 'PrometheusAgent'],
    path: 'remoteWriteReceiverMessageVersions',
    why: 'the server receives no remote write',
    hint: 'Set `spec.enableRemoteWriteReceiver: true`, or remove this',
    when: (_, { enableRemoteWriteReceiver }: { readonly enableRemoteWriteReceiver?: boolean }) =>
      enableRemoteWriteReceiver !== true,
  },
  ...['alertmanagerConfigNamespaceSelector', 'alertmanagerConfigMatcherStrategy'].map((path) => ({
    kinds: ['Alertmanager'] as const,
    path,
    why: 'no AlertmanagerConfig is selected',
    hint: 'Set `spec.alertmanagerConfigSelector`, or remove this',
    when: withoutConfigs,
  })),
  ...['serviceMonitor', 'probe', 'scrapeConfig'].flatMap((input) =>
    ofStatefulSets(
      [`${input}Selector`, `${input}NamespaceSelector`],
      'an agent on every node scrapes the pods of its node, and takes only PodMonitors',
    ),
  ),
  {
    kinds: ['ThanosRuler', 'ThanosStoreGateway', 'ThanosCompactor'],
    path: 'storage.disableMountSubPath',
    why: 'the volume of a component of Thanos is mounted without a folder of its own in any case',
    when: isTrue,
  },
  {
    kinds: ['Prometheus'],
    path: 'shardRetentionPolicy',
    why: 'applying the manifests decides whether shards that are no longer emitted are deleted',
    hint: 'Apply without pruning to keep them, and delete them later',
  },
  ...grpcServer(['Prometheus'], 'thanos.grpcServerTlsConfig'),
  ...grpcServer(ANSWERING_KINDS, 'grpcServerTlsConfig'),
  ...['minVersion', 'maxVersion'].map((field) => ({
    kinds: ['Alertmanager'] as const,
    path: `clusterTLS.client.${field}`,
    why: 'versions of TLS between the members are those of the server that each of them is, too',
    hint: `Set \`clusterTLS.server.${field}\``,
  })),
  hiddenBeside(['ThanosRuler'], 'queryEndpoints', 'queryConfig'),
  hiddenBeside(['ThanosRuler'], 'alertmanagersUrl', 'alertmanagersConfig'),
  hiddenBeside(['ThanosRuler'], 'alertRelabelConfigs', 'alertRelabelConfigFile'),
  hiddenBeside(['ThanosRuler', ...ANSWERING_KINDS], 'tracingConfig', 'tracingConfigFile'),
  hiddenBeside(['ThanosRuler'], 'objectStorageConfig', 'objectStorageConfigFile'),
  ...['tracingConfig', 'objectStorageConfig'].map((field) =>
    hiddenBeside(['Prometheus'], `thanos.${field}`, `${field}File`),
  ),
  hiddenBeside(['Probe'], 'targets.ingress', 'staticConfig'),
  hiddenByAny(['ServiceMonitor', 'PodMonitor'], 'namespaceSelector'),
  hiddenByAny(['Probe'], 'targets.ingress.namespaceSelector'),
  {
    kinds: ['AlertmanagerConfig'],
    path: 'route.continue',
    why: 'alerts always go on behind the first route of an object, to those of other objects',
    when: isFalse,
  },
  ...['receivers', 'muteTimeIntervals', 'timeIntervals'].map((path) => ({
    kinds: ['AlertmanagerConfig'] as const,
    path,
    why: 'without a route nothing gets there',
    hint: 'Add spec.route',
    when: withoutRoute,
  })),
];

export function reportWithoutEffect(resource: Resource, findings: Findings): void {
  for (const { kinds, path, why, hint, when } of WITHOUT_EFFECT) {
    if (!kinds.includes(resource.kind)) continue;
    for (const [at, value] of valuesAt(resource.given ?? resource.spec, path.split('.'), 'spec')) {
      if (when !== undefined && !when(value, resource.spec)) continue;
      findings.warning(refOf(resource), at, {
        code: 'ignored-field',
        message: `this has no effect: ${why}`,
        hint: hint ?? 'Remove it',
      });
    }
  }
}

/** What is at a path, item by item, with the path of each. */
function valuesAt(from: unknown, [step, ...rest]: readonly string[], at: string): [string, unknown][] {
  if (step === undefined) return [[at, from]];
  const name = step.replace('[]', '');
  const value = (from as Values | null)?.[name];
  if (value === undefined || value === null) return [];
  if (!step.endsWith('[]')) return valuesAt(value, rest, `${at}.${name}`);
  return Array.isArray(value) ? value.flatMap((item, i) => valuesAt(item, rest, `${at}.${name}[${i}]`)) : [];
}
