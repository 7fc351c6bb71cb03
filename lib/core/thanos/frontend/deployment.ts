/** The Deployment of a Thanos query frontend. */

import type { Manifest } from '../../base/resource';
import { together } from '../../pod/mounts';
import { buildDeployment, type DeployedWorkload } from '../component-deployment';
import { componentFile, componentWeb } from '../component-files';
import { frontendArguments } from './arguments';
import type { FrontendPodSpec } from './spec';

export interface FrontendWorkload extends DeployedWorkload<FrontendPodSpec, 'ThanosQueryFrontend'> {
  readonly downstreamUrl: string;
}

export function buildFrontendWorkload(workload: FrontendWorkload): Manifest[] {
  const { resource, context, webConfig, downstreamUrl } = workload;
  const { spec } = resource;
  const { config: cacheConfig, enabled } = spec.responseCache ?? {};
  const tracing = componentFile('tracing-config', spec.tracingConfigFile, spec.tracingConfig);
  const cache = componentFile('response-cache-config', undefined, enabled === false ? undefined : cacheConfig);
  const web = componentWeb(resource, webConfig, context);
  const files = { tracing: tracing.path, cache: cache.path, web: web.path };
  return buildDeployment(workload, {
    name: 'thanos-query-frontend',
    command: 'query-frontend',
    args: frontendArguments(spec, downstreamUrl, files, context),
    ports: [],
    mounted: together(tracing.mounted, cache.mounted, web.mounted),
  });
}
