/** The query of the app that a ruler evaluates by, where it does not say one. */

import { instanceUrl } from '../around/instance-service';
import type { App, InstanceDeclaration } from '../base/app';
import type { BuildContext } from '../base/context';
import { instanceServiceName } from '../base/conventions';
import { few } from '../base/listed';
import { keyOf, type Resource } from '../base/resource';
import type { ThanosQueryResource } from '../thanos/query/spec';
import type { ThanosRulerPodSpec } from '../thanos/workload/spec';

const LISTED = 10;

/** The ruler with the one query that the app has; where that is not enough, it is said why. */
export function withFoundQuery<R extends Resource<ThanosRulerPodSpec>>(ruler: R, app: App, context: BuildContext): R {
  const { queryConfig, queryEndpoints = [] } = ruler.spec;
  if (queryConfig !== undefined || queryEndpoints.length > 0) return ruler;
  const queries = app.instances.filter(({ resource }) => resource.kind === 'ThanosQuery');
  const [query, ...others] = queries;
  if (query === undefined) return ruler;
  if (others.length > 0) reportSeveral(queries, context);
  else if (query.settings.webConfig?.basicAuth !== undefined) reportPassword(query.resource, context);
  else if (!query.settings.service) reportUnserved(query.resource, context);
  return { ...ruler, spec: { ...ruler.spec, queryEndpoints: [urlOf(query)] } };
}

function urlOf({ resource, settings: { webConfig } }: InstanceDeclaration): string {
  const { metadata, spec } = resource as ThanosQueryResource;
  const https = webConfig === undefined ? spec.web?.tlsConfig !== undefined : webConfig.https;
  return instanceUrl('ThanosQuery', {
    namespace: metadata.namespace,
    webServiceName: instanceServiceName('ThanosQuery', metadata.name),
    scheme: https ? 'https' : 'http',
    routePrefix: spec.routePrefix ?? '/',
  });
}

function reportSeveral(queries: readonly InstanceDeclaration[], context: BuildContext): void {
  const names = queries.map(({ resource }) => keyOf(resource)).sort();
  context.error('spec.queryEndpoints', {
    code: 'missing-field',
    message: 'the app has several queries, by any of which the rules could be evaluated',
    given: few(names, LISTED),
    allowed: 'the address of one of them',
    hint: `Write \`queryEndpoints: ['${urlOf(queries[0]!)}']\``,
  });
}

function reportPassword(query: Resource, context: BuildContext): void {
  context.error('spec.queryConfig', {
    code: 'missing-field',
    message: 'the query of the app asks for a password, which an address cannot hold',
    given: `ThanosQuery ${keyOf(query)}`,
    allowed: 'a Secret with the address and the password, in the form of Thanos',
    hint: 'Set `spec.queryConfig`',
  });
}

function reportUnserved(query: Resource, context: BuildContext): void {
  context.error('spec.queryEndpoints', {
    code: 'missing-field',
    message: 'the query of the app has no Service by which the ruler could ask it',
    given: `ThanosQuery ${keyOf(query)} with \`service: false\``,
    allowed: 'an address',
    hint: 'Remove `service: false` of the query, or write `queryEndpoints`',
  });
}
