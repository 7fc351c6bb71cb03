/** A ThanosStoreGateway or a ThanosCompactor: what works on a bucket, and the objects around it. */

import type { App, InstanceDeclaration } from '../base/app';
import { BuildContext } from '../base/context';
import { THANOS_COMPONENT } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, refOf } from '../base/resource';
import { checkBucket } from '../thanos/bucket/check';
import type { BucketResource } from '../thanos/bucket/spec';
import { buildBucketWorkload } from '../thanos/bucket/statefulset';
import { THANOS_RULER_ARGUMENT_GATES } from '../thanos/workload/arguments';
import { checkUserWebConfig } from '../web/user-web-config';
import { checkValues } from './check-values';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig } from './instance';
import { targetOf } from './target';

export function compileThanosBucket(declaration: InstanceDeclaration, app: App, findings: Findings): Manifest[] {
  const resource = declaration.resource as BucketResource;
  const target = targetOf('Thanos', resource, findings);
  if (target === undefined) return [];
  const collector = collectorFor(declaration, THANOS_COMPONENT.configDir, app);
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  checkValues(declaration, context);
  checkBucket(resource, app, context);
  const { webConfig } = declaration.settings;
  checkUserWebConfig(webConfig, false, resource.spec, THANOS_RULER_ARGUMENT_GATES.webConfig, context);
  const workloads = buildBucketWorkload({ ...commonWorkload(declaration, collector), resource, context });
  return [...accountOf(resource), ...generatedWebConfig(declaration, THANOS_COMPONENT, app), ...workloads];
}
