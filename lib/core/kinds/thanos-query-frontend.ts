/** A ThanosQueryFrontend: the query behind it, and the objects around it. */

import type { App, InstanceDeclaration } from '../base/app';
import { BuildContext } from '../base/context';
import { THANOS_COMPONENT } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, refOf } from '../base/resource';
import { queryBehind } from '../thanos/frontend/behind';
import { checkFrontend } from '../thanos/frontend/check';
import { buildFrontendWorkload } from '../thanos/frontend/deployment';
import type { FrontendResource } from '../thanos/frontend/spec';
import { THANOS_RULER_ARGUMENT_GATES } from '../thanos/workload/arguments';
import { checkUserWebConfig } from '../web/user-web-config';
import { checkValues } from './check-values';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig } from './instance';
import { serviceUrlOf } from './service-url';
import { targetOf } from './target';

export function compileThanosQueryFrontend(declaration: InstanceDeclaration, app: App, findings: Findings): Manifest[] {
  const resource = declaration.resource as FrontendResource;
  const target = targetOf('Thanos', resource, findings);
  if (target === undefined) return [];
  const collector = collectorFor(declaration, THANOS_COMPONENT.configDir, app);
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  checkValues(declaration, context);
  checkFrontend(resource, app, context);
  const { webConfig } = declaration.settings;
  checkUserWebConfig(webConfig, false, resource.spec, THANOS_RULER_ARGUMENT_GATES.webConfig, context);
  const query = queryBehind(resource, app.instances);
  const workloads = buildFrontendWorkload({
    ...commonWorkload(declaration, collector),
    resource,
    context,
    // Paths are passed on with the prefix that they have.
    downstreamUrl: query === undefined ? (resource.spec.downstreamUrl ?? '') : serviceUrlOf(query, '/'),
  });
  return [...accountOf(resource), ...generatedWebConfig(declaration, THANOS_COMPONENT, app), ...workloads];
}
