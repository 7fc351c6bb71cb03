/** Where our workloads differ from the operator's, on purpose. Paths are those of `keyed` in workloads.ts. */

import {
  ALERTMANAGER,
  CREDENTIAL_VARIABLE_PREFIX,
  INSTANCE_LABEL,
  MANAGED_LABEL,
  PROMETHEUS,
  THANOS_RULER,
} from '../../lib/core/base/conventions';
import type { Difference } from './compare';
import type { IntendedDifference } from './differences';
import { stored } from './stored';

type Row = Omit<IntendedDifference, 'component'>;

/** Components whose answer is a workload. */
export const WORKLOADS = [
  'statefulset-prometheus',
  'statefulset-agent',
  'statefulset-alertmanager',
  'statefulset-thanosruler',
  'daemonset-agent',
] as const;

const metadata = (...fields: string[]) => ['*', 'metadata', ...fields];
const pod = (...fields: string[]) => ['*', 'spec', 'template', 'spec', ...fields];

const onlyOurs = ({ expected, actual }: Difference) => expected === undefined && actual !== undefined;
const onlyTheirs = ({ expected, actual }: Difference) => expected !== undefined && actual === undefined;
const CREDENTIALS_DIRS = [
  ['prometheus', PROMETHEUS.credentialsDir],
  ['alertmanager', ALERTMANAGER.credentialsDir],
  ['thanos-ruler', THANOS_RULER.credentialsDir],
] as const;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function isCredential(variable: unknown): boolean {
  const { name, value, valueFrom } = variable as { name: string; value?: unknown; valueFrom?: object };
  return name.startsWith(CREDENTIAL_VARIABLE_PREFIX) && value === undefined && valueFrom !== undefined;
}

const WORKLOAD_ROWS: readonly Row[] = [
  ...['alertmanager', 'thanos-ruler', 'thanos-sidecar'].map((container) => ({
    path: pod('containers', container, 'image'),
    reason:
      'the tags of the upstream images have a `v`; the operator writes one that does not exist for `version: 0.28.1`',
    holds: ({ expected, actual }: Difference) =>
      /^quay\.io\/[a-z/]+:\d/.test(text(expected)) && actual === text(expected).replace(':', ':v'),
  })),
  {
    path: metadata('ownerReferences'),
    reason: 'there is no custom resource in the cluster that could own anything',
    holds: onlyTheirs,
  },
  {
    path: metadata('annotations', 'prometheus-operator-input-hash'),
    reason: 'the operator asks itself by it whether anything has changed; apply needs no such note',
    holds: onlyTheirs,
  },
  { path: metadata('labels', MANAGED_LABEL), reason: 'pruning selects by it', holds: onlyOurs },
  { path: metadata('labels', INSTANCE_LABEL), reason: 'pruning selects by it', holds: onlyOurs },
  {
    path: ['*', 'spec', 'volumeClaimTemplates', '*', 'status'],
    reason: 'an empty status says nothing; the API server fills it in',
    holds: ({ expected, actual }) => JSON.stringify(expected) === '{}' && actual === undefined,
  },
  {
    path: pod('volumes', 'tls-assets'),
    reason: 'credentials are mounted from where they are, not copied by somebody who may read every Secret',
    holds: onlyTheirs,
  },
  ...['prometheus', 'alertmanager', 'thanos-ruler'].map((server) => ({
    path: pod('containers', server, 'volumeMounts', `/etc/${server.replace('-ruler', '')}/certs`),
    reason: 'nothing is copied that would have to be mounted',
    holds: onlyTheirs,
  })),
  ...CREDENTIALS_DIRS.map(([server, directory]) => ({
    path: pod('containers', server, 'volumeMounts', directory),
    reason: 'the credentials that the configuration refers to by path',
    holds: ({ expected, actual }: Difference) =>
      expected === undefined && (actual as { readonly name: string }).name === 'credentials',
  })),
  {
    path: pod('volumes', 'credentials'),
    reason: 'as above',
    holds: ({ expected, actual }) => expected === undefined && 'projected' in (actual as object),
  },
  ...['containers.config-reloader', 'initContainers.init-config-reloader'].map((container) => ({
    path: pod(...container.split('.'), 'env', '*'),
    reason: 'the credentials that the sidecar puts into the configuration, where the operator writes them',
    holds: ({ expected, actual }: Difference) => expected === undefined && isCredential(actual),
  })),
  {
    path: pod('securityContext'),
    reason: 'the restricted Pod Security standard by default; the operator leaves it to its users',
    holds: onlyOurs,
  },
  {
    path: pod('serviceAccountName'),
    reason:
      'an account with just the rights that are needed, where the operator takes the default one of the namespace',
    holds: onlyOurs,
  },
  ...['containers.config-reloader', 'initContainers.init-config-reloader'].map((container) => ({
    path: pod(...container.split('.'), 'args', '*'),
    reason: 'a configuration is plain text, for readable differences in Git, and its file is called so',
    holds: ({ expected, actual }: Difference) =>
      text(expected).startsWith('--config-file=') && expected === `${text(actual)}.gz`,
  })),
  {
    path: pod('containers', 'config-reloader', 'args', '*'),
    reason:
      'while a reload fails the sidecar does not look at the file again for one interval, by default three minutes',
    holds: ({ expected, actual }) => expected === undefined && actual === '--watch-interval=30s',
  },
  {
    path: pod('containers', 'config-reloader', 'args', '*'),
    reason:
      'a change waits a quarter of a second for others, not a whole one: the kubelet renews the volumes of a pod together',
    holds: ({ expected, actual }) => expected === undefined && actual === '--delay-interval=250ms',
  },
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe) => ({
    path: pod('containers', '*', probe, 'httpGet', 'path'),
    reason: 'servers put a slash before a prefix without one, and the kubelet before a path without one',
    holds: ({ expected, actual }: Difference) => !text(expected).startsWith('/') && actual === `/${text(expected)}`,
  })),
  {
    path: pod('containers', 'thanos-sidecar', 'args', '*'),
    reason: 'a prefix without a slash before it becomes a part of the port, and the sidecar does not start',
    holds: ({ expected, actual }) =>
      /^--prometheus\.url=.*:9090[^/]/.test(text(expected)) && actual === text(expected).replace(':9090', ':9090/'),
  },
  ...[
    ['prometheus', '/prometheus'],
    ['alertmanager', '/alertmanager'],
    ['thanos-ruler', '/thanos/data'],
  ].map(([server, mountPath]) => ({
    path: pod('containers', server!, 'volumeMounts', mountPath!, 'name'),
    reason:
      'the name of a claim counts where there is a claim: the operator mounts a volume that the pod does not have',
    holds: ({ actual }: Difference) => /-(db|data)$/.test(text(actual)),
  })),
];

/** Go writes some mappings that are empty. */
const EMPTY = [
  pod('containers', '*', 'resources'),
  pod('initContainers', '*', 'resources'),
  pod('affinity'),
  pod('dnsConfig'),
  pod('volumes', '*', 'ephemeral', 'volumeClaimTemplate', 'metadata'),
  pod('volumes', '*', 'ephemeral', 'volumeClaimTemplate', 'spec', 'resources'),
  ['*', 'spec', 'volumeClaimTemplates', '*', 'spec', 'resources'],
  ['*', 'spec', 'persistentVolumeClaimRetentionPolicy'],
  ['*', 'spec', 'updateStrategy', 'rollingUpdate'],
] as const;

const empty: readonly Row[] = EMPTY.map((path) => ({
  path,
  reason: 'an empty mapping says no more than none',
  holds: ({ expected, actual }) => JSON.stringify(expected) === '{}' && actual === undefined,
}));

/** With the hash of an empty name. */
const NAMELESS = ['web-config-tls-secret-key-ef46db37', 'cluster-tls-server-config-secret-key-ef46db37'];

const nameless: readonly Row[] = [
  ...NAMELESS.map((volume) => ['volumes', volume]),
  ['containers', 'alertmanager', 'volumeMounts', '/etc/alertmanager/cluster_tls_config/server_tls/secret/-key'],
  ...['prometheus', 'alertmanager', 'thanos'].flatMap((folder) =>
    ['containers', 'initContainers'].map((list) => [
      list,
      '*',
      'volumeMounts',
      `/etc/${folder}/web_config/secret/-key`,
    ]),
  ),
].map((field) => ({
  path: pod(...field),
  reason: 'where the key of TLS is a file the operator mounts a Secret without a name, which no API server accepts',
  holds: onlyTheirs,
}));

const defaultContainer: readonly IntendedDifference[] = ['statefulset-alertmanager', 'statefulset-thanosruler'].map(
  (component) => ({
    component,
    path: ['*', 'spec', 'template', 'metadata', 'annotations', 'kubectl.kubernetes.io/default-container'],
    reason: "the user's own choice of the container for kubectl is kept, as it is for Prometheus",
    holds: ({ actual }) => actual !== undefined,
  }),
);

const tokens: readonly IntendedDifference[] = (['statefulset-alertmanager', 'statefulset-thanosruler'] as const).map(
  (component) => ({
    component,
    path: pod('automountServiceAccountToken'),
    reason: 'a server that never asks the API server gets no token for it, unless the user says so',
    holds: ({ expected, actual }) => expected === undefined && actual === false,
  }),
);

/**
 * Recorded functions that saw neither the schema's defaults nor what their callers put in: what they leave empty would be
 * refused. A specification without a name around it has the key ''.
 */
const halves: readonly IntendedDifference[] = [
  ...specAlone('statefulset-alertmanager', 'alertmanager'),
  ...specAlone('statefulset-thanosruler', 'thanos-ruler'),
  ...(['livenessProbe', 'readinessProbe'] as const).map((probe) => ({
    component: 'statefulset-alertmanager',
    path: ['', ...pod('containers', 'alertmanager', probe, 'httpGet', 'port').slice(1)],
    reason: 'the default name of the port, which the caller of the recorded function knows',
    holds: ({ expected, actual }: Difference) => expected === '' && actual === 'web',
  })),
  {
    component: 'statefulset-alertmanager',
    path: ['', ...pod('containers', 'alertmanager', 'args', '*').slice(1)],
    reason: 'the default retention, which the caller of the recorded function knows',
    holds: ({ expected, actual }) => expected === '--data.retention' && actual === '--data.retention=120h',
  },
  {
    component: 'statefulset-alertmanager',
    path: ['', ...pod('containers', 'alertmanager', 'ports', '0', 'name').slice(1)],
    reason: 'the default name of the port, which the caller of the recorded function knows',
    holds: ({ expected, actual }) => expected === undefined && actual === 'web',
  },
  {
    component: 'statefulset-thanosruler',
    path: pod('containers', 'thanos-ruler', 'ports', '*', 'name'),
    reason: 'the default name of the port, which the schema writes',
    holds: ({ expected, actual }) => expected === undefined && actual === 'web',
  },
  {
    component: 'statefulset-thanosruler',
    path: pod('containers', 'thanos-ruler', 'args', '*'),
    reason: 'the defaults, which the schema writes: without a value the argument is refused',
    holds: ({ expected, actual }) =>
      (expected === '--eval-interval' && actual === '--eval-interval=15s') ||
      (expected === '--tsdb.retention' && actual === '--tsdb.retention=24h'),
  },
];

const userVolumesOfDaemonSet: IntendedDifference = {
  component: 'daemonset-agent',
  path: pod('volumes', '*'),
  reason: "the operator mounts the user's volumes, but leaves the volumes out: the API server refuses such a pod",
  holds: onlyOurs,
};

const ofDaemonSet: readonly IntendedDifference[] = [
  {
    component: 'daemonset-agent',
    path: pod('volumes', '*'),
    reason: 'the volume that the image itself declares belongs to a user that the restricted pod is not',
    holds: isDataVolume,
  },
  {
    component: 'daemonset-agent',
    path: pod('containers', 'prometheus', 'volumeMounts', '/prometheus'),
    reason: 'as above',
    holds: onlyOurs,
  },
  {
    component: 'daemonset-agent',
    path: ['*', 'spec', 'updateStrategy'],
    reason: 'an empty strategy says nothing',
    holds: ({ expected, actual }) => JSON.stringify(expected) === '{}' && actual === undefined,
  },
];

const DEFAULT_REQUESTS = JSON.stringify(stored({ memory: '200Mi' }, 'requests'));

/** What `makeStatefulSet` adds to the specification that `makeStatefulSetSpec` returns. */
function specAlone(component: (typeof WORKLOADS)[number], server: string): IntendedDifference[] {
  const within = (...fields: string[]) => ['', ...pod(...fields).slice(1)];
  const reason = 'the caller of the recorded function adds it';
  return [
    {
      component,
      path: within('containers', server, 'resources', 'requests'),
      reason,
      holds: ({ expected, actual }) => expected === undefined && JSON.stringify(actual) === DEFAULT_REQUESTS,
    },
    {
      component,
      path: within('volumes', '*'),
      reason,
      holds: isDataVolume,
    },
  ];
}

function isDataVolume({ expected, actual, path }: Difference): boolean {
  const { emptyDir } = (actual ?? {}) as { readonly emptyDir?: unknown };
  return expected === undefined && /-(db|data)$/.test(String(path.at(-1))) && JSON.stringify(emptyDir) === '{}';
}

/** What holds for the whole operator's workloads too, of any kind. */
export const WHOLE_WORKLOAD_DIFFERENCES: readonly IntendedDifference[] = [
  ...WORKLOADS.flatMap((component) => [...WORKLOAD_ROWS, ...empty, ...nameless].map((row) => ({ component, ...row }))),
  ...tokens,
  ...defaultContainer,
  ...ofDaemonSet,
];

export const WORKLOAD_DIFFERENCES: readonly IntendedDifference[] = [
  ...WHOLE_WORKLOAD_DIFFERENCES,
  ...halves,
  userVolumesOfDaemonSet,
];
