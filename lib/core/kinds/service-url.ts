/** Where an instance of the app is asked inside of the cluster. */

import { instanceUrl } from '../around/instance-service';
import type { InstanceDeclaration } from '../base/app';
import { type InstanceKind, instanceServiceName } from '../base/conventions';
import type { Resource } from '../base/resource';
import type { PodLevelSpec } from '../pod/spec';

/** Without a path, of who passes on paths that begin with one. */
export function serviceUrlOf({ resource, settings }: InstanceDeclaration, routePrefix?: string): string {
  const { kind, metadata, spec } = resource as Resource<PodLevelSpec & { readonly routePrefix?: string }, InstanceKind>;
  const { webConfig } = settings;
  const https = webConfig === undefined ? spec.web?.tlsConfig !== undefined : webConfig.https;
  return instanceUrl(kind, {
    namespace: metadata.namespace,
    webServiceName: instanceServiceName(kind, metadata.name),
    scheme: https ? 'https' : 'http',
    routePrefix: routePrefix ?? spec.routePrefix ?? '/',
  });
}
