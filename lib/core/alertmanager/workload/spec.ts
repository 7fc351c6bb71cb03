/** The fields of an Alertmanager that shape its pods, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { SecretOrConfigMap } from '../../base/references';
import {
  type ClientTls,
  MORE_POD_FIELDS,
  POD_FIELDS,
  type PodLevelSpec,
  type ServerTls,
  type WireFields,
} from '../../pod/spec';

interface Structures {
  readonly clusterTLS?: { readonly server: ServerTls; readonly client: ClientTls };
  readonly alertmanagerConfiguration?: { readonly templates?: readonly SecretOrConfigMap[] };
}

/** Fields of an Alertmanager that shape its pods. */
const ALERTMANAGER_POD_FIELDS = [
  'configSecret',
  'retention',
  'forceEnableClusterMode',
  'clusterAdvertiseAddress',
  'clusterGossipInterval',
  'clusterPushpullInterval',
  'clusterPeerTimeout',
  'clusterPeerName',
  'clusterLabel',
  'clusterTLS',
  'additionalPeers',
  'limits',
] as const satisfies readonly (keyof api.AlertmanagerSpec)[];

/** All that shape pods, and no configuration. */
export const SHAPING_ONLY_PODS: ReadonlySet<string> = new Set([
  ...POD_FIELDS,
  ...MORE_POD_FIELDS,
  ...ALERTMANAGER_POD_FIELDS,
]);

/** Templates of a global configuration are mounted. */
export type AlertmanagerPodSpec = PodLevelSpec &
  WireFields<api.AlertmanagerSpec, (typeof ALERTMANAGER_POD_FIELDS)[number] | 'alertmanagerConfiguration', Structures>;
