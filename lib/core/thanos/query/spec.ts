/** The fields of a ThanosQuery, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { Resource } from '../../base/resource';
import type { GrpcServerTls, PodLevelSpec } from '../../pod/spec';

type Own = Pick<
  api.ThanosQuerySpec,
  | 'alertQueryUrl'
  | 'endpoints'
  | 'externalPrefix'
  | 'grpcClientTlsConfig'
  | 'query'
  | 'replicaLabels'
  | 'sources'
  | 'tracingConfig'
  | 'tracingConfigFile'
>;

export type ThanosQueryPodSpec = PodLevelSpec & Own & { readonly grpcServerTlsConfig?: GrpcServerTls };

export type ThanosQueryResource = Resource<ThanosQueryPodSpec, 'ThanosQuery'>;
