/** A ThanosQuery: what it asks of the app, and the objects around it. */

import type { App, InstanceDeclaration } from '../base/app';
import { BuildContext } from '../base/context';
import { THANOS_COMPONENT } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, type Resource, refOf } from '../base/resource';
import type { Asked } from '../thanos/query/arguments';
import { checkEndpoints } from '../thanos/query/check-endpoints';
import { checkSources } from '../thanos/query/check-sources';
import { buildThanosQueryWorkload } from '../thanos/query/deployment';
import { endpointOf, readsBuckets, replicaLabelsFor, servesTls, sourcesOf } from '../thanos/query/sources';
import type { ThanosQueryResource } from '../thanos/query/spec';
import { THANOS_RULER_ARGUMENT_GATES } from '../thanos/workload/arguments';
import { checkUserWebConfig } from '../web/user-web-config';
import { checkValues } from './check-values';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig } from './instance';
import { targetOf } from './target';

export function compileThanosQuery(declaration: InstanceDeclaration, app: App, findings: Findings): Manifest[] {
  const resource = declaration.resource as ThanosQueryResource;
  const target = targetOf('Thanos', resource, findings);
  if (target === undefined) return [];
  // It has no configuration that could refer to anything.
  const collector = collectorFor(declaration, THANOS_COMPONENT.configDir, app);
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  checkValues(declaration, context);
  checkSources(resource, app, context);
  checkEndpoints(resource, context);
  checkUserWebConfig(
    declaration.settings.webConfig,
    false,
    resource.spec,
    THANOS_RULER_ARGUMENT_GATES.webConfig,
    context,
  );
  const workloads = buildThanosQueryWorkload({
    ...commonWorkload(declaration, collector),
    resource,
    context,
    asked: askedBy(resource, app),
  });
  return [...accountOf(resource), ...generatedWebConfig(declaration, THANOS_COMPONENT, app), ...workloads];
}

function askedBy(query: Resource, app: App): Asked {
  const { instances, isForOperator } = app;
  const sources = sourcesOf(query, instances);
  return {
    endpoints: sources.map((source) => endpointOf(source, isForOperator)),
    replicaLabels: [...replicaLabelsFor(query, app)],
    secure: sources.some(servesTls),
    readsBuckets: readsBuckets(query, app),
  };
}
