/** The query of the app that a ruler evaluates by, where it does not say one. */

import type { App, InstanceDeclaration } from '../base/app';
import type { BuildContext } from '../base/context';
import { few } from '../base/listed';
import { keyOf, type Resource } from '../base/resource';
import { frontendsOf } from '../thanos/frontend/behind';
import type { ThanosRulerPodSpec } from '../thanos/workload/spec';
import { serviceUrlOf } from './service-url';

const LISTED = 10;

/** The ruler with the one query that the app has, or the frontend of that; where that is not enough, it is said why. */
export function withFoundQuery<R extends Resource<ThanosRulerPodSpec>>(ruler: R, app: App, context: BuildContext): R {
  const { queryConfig, queryEndpoints = [] } = ruler.spec;
  if (queryConfig !== undefined || queryEndpoints.length > 0) return ruler;
  const queries = app.instances.filter(({ resource }) => resource.kind === 'ThanosQuery');
  const [query, ...others] = queries;
  if (query === undefined) return ruler;
  const answers = answering(query, app);
  if (others.length > 0) reportSeveral(queries, ruler, context);
  else if (answers.settings.webConfig?.basicAuth !== undefined) reportPassword(query.resource, context);
  else if (!answers.settings.service) reportUnserved(query.resource, context);
  return { ...ruler, spec: { ...ruler.spec, queryEndpoints: [serviceUrlOf(answers)] } };
}

/** The query by which a ruler without addresses evaluates, or the frontend before it; undefined where there is none, or are several. */
export function foundQuery(app: App): InstanceDeclaration | undefined {
  const [query, ...others] = app.instances.filter(({ resource }) => resource.kind === 'ThanosQuery');
  return query === undefined || others.length > 0 ? undefined : answering(query, app);
}

/** The frontend of a query answers what the query does; a ruler has no password to give. */
function answering(query: InstanceDeclaration, { instances }: App): InstanceDeclaration {
  const open = frontendsOf(query.resource, instances).filter(
    ({ settings: { service, webConfig } }) => service && webConfig?.basicAuth === undefined,
  );
  return open.length === 1 ? open[0]! : query;
}

/** One of its own namespace is proposed first. */
function reportSeveral(
  queries: readonly InstanceDeclaration[],
  { metadata: { namespace } }: Resource,
  context: BuildContext,
): void {
  const near = queries.find(({ resource }) => resource.metadata.namespace === namespace) ?? queries[0]!;
  const names = queries.map(({ resource }) => keyOf(resource)).sort();
  context.error('spec.queryEndpoints', {
    code: 'missing-field',
    message: 'the app has several queries, by any of which the rules could be evaluated',
    given: few(names, LISTED),
    allowed: 'the address of one of them',
    hint: `Write \`queryEndpoints: ['${serviceUrlOf(near)}']\``,
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
