/** The fields of a ThanosRuler that shape its pods, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { Values } from '../../base/values';
import type { GrpcServerTls, PodLevelSpec, WireFields } from '../../pod/spec';

interface Structures {
  readonly grpcServerTlsConfig?: GrpcServerTls;
  readonly remoteWrite?: readonly Values[];
}

export type ThanosRulerPodSpec = PodLevelSpec &
  WireFields<
    api.ThanosRulerSpec,
    | 'evaluationInterval'
    | 'retention'
    | 'ruleQueryOffset'
    | 'ruleConcurrentEval'
    | 'ruleOutageTolerance'
    | 'ruleGracePeriod'
    | 'resendDelay'
    | 'labels'
    | 'alertDropLabels'
    | 'remoteWrite'
    | 'queryConfig'
    | 'queryEndpoints'
    | 'alertmanagersConfig'
    | 'alertmanagersUrl'
    | 'objectStorageConfig'
    | 'objectStorageConfigFile'
    | 'tracingConfig'
    | 'tracingConfigFile'
    | 'alertRelabelConfigs'
    | 'alertRelabelConfigFile'
    | 'grpcServerTlsConfig'
    | 'externalPrefix'
    | 'alertQueryUrl',
    Structures
  >;
