/** The fields of an Alertmanager that shape its pods, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { SecretOrConfigMap } from '../../base/references';
import type { ClientTls, PodLevelSpec, ServerTls, WireFields } from '../../pod/spec';

interface Structures {
  readonly clusterTLS?: { readonly server: ServerTls; readonly client: ClientTls };
  readonly alertmanagerConfiguration?: { readonly templates?: readonly SecretOrConfigMap[] };
}

export type AlertmanagerPodSpec = PodLevelSpec &
  WireFields<
    api.AlertmanagerSpec,
    | 'configSecret'
    | 'retention'
    | 'forceEnableClusterMode'
    | 'clusterAdvertiseAddress'
    | 'clusterGossipInterval'
    | 'clusterPushpullInterval'
    | 'clusterPeerTimeout'
    | 'clusterLabel'
    | 'clusterTLS'
    | 'additionalPeers'
    | 'limits'
    | 'alertmanagerConfiguration',
    Structures
  >;
