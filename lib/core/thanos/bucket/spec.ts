/** The fields of what works on a bucket, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { THANOS_BUCKET_KINDS } from '../../base/conventions';
import type { Resource } from '../../base/resource';
import type { GrpcServerTls, PodLevelSpec } from '../../pod/spec';

export type BucketKind = (typeof THANOS_BUCKET_KINDS)[number];

type Common = 'objectStorageConfig' | 'objectStorageConfigFile' | 'tracingConfig' | 'tracingConfigFile';

type OfGateway = Common | 'indexCacheConfig' | 'indexCacheSize' | 'maxTime' | 'minTime' | 'shards';
type OfCompactor = Common | 'concurrency' | 'consistencyDelay' | 'deleteDelay' | 'disableDownsampling' | 'retention';

export type StoreGatewayPodSpec = PodLevelSpec &
  Pick<api.ThanosStoreGatewaySpec, OfGateway> & { readonly grpcServerTlsConfig?: GrpcServerTls };

export type CompactorPodSpec = PodLevelSpec & Pick<api.ThanosCompactorSpec, OfCompactor>;

export type BucketPodSpec = PodLevelSpec & Pick<api.ThanosStoreGatewaySpec, Common> & Partial<StoreGatewayPodSpec>;

export type BucketResource = Resource<BucketPodSpec, BucketKind>;
