/** The fields of a ThanosQueryFrontend, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { Resource } from '../../base/resource';
import type { PodLevelSpec } from '../../pod/spec';

type Own = Pick<
  api.ThanosQueryFrontendSpec,
  | 'compressResponses'
  | 'downstreamTlsConfig'
  | 'downstreamUrl'
  | 'forwardHeaders'
  | 'labels'
  | 'logQueriesLongerThan'
  | 'query'
  | 'queryRange'
  | 'responseCache'
  | 'tracingConfig'
  | 'tracingConfigFile'
  | 'verticalShards'
>;

export type FrontendPodSpec = PodLevelSpec & Own;

export type FrontendResource = Resource<FrontendPodSpec, 'ThanosQueryFrontend'>;
