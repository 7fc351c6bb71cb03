/** The Deployment of a Thanos query. */

import { THANOS } from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { tcpPort } from '../../pod/container';
import { together } from '../../pod/mounts';
import { buildDeployment, type DeployedWorkload } from '../component-deployment';
import { componentFile, componentWeb } from '../component-files';
import { type Asked, thanosQueryArguments } from './arguments';
import type { ThanosQueryPodSpec } from './spec';

export interface ThanosQueryWorkload extends DeployedWorkload<ThanosQueryPodSpec, 'ThanosQuery'> {
  readonly asked: Asked;
}

export function buildThanosQueryWorkload(workload: ThanosQueryWorkload): Manifest[] {
  const { resource, context, webConfig, asked } = workload;
  const { spec } = resource;
  const tracing = componentFile('tracing-config', spec.tracingConfigFile, spec.tracingConfig);
  const web = componentWeb(resource, webConfig, context);
  return buildDeployment(workload, {
    name: 'thanos-query',
    command: 'query',
    args: thanosQueryArguments(spec, asked, { tracing: tracing.path, web: web.path }, context),
    ports: [tcpPort(THANOS.grpcPortName, THANOS.grpcPort)],
    mounted: together(tracing.mounted, web.mounted),
  });
}
