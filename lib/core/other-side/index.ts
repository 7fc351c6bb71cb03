/** What the app itself defines on the other side of its monitors and instances, and what of theirs it contradicts. */

import type { App, InstanceDeclaration } from '../base/app';
import type { Findings } from '../base/findings';
import type { Manifest, Resource } from '../base/resource';
import { checkAddresses } from './addresses';
import { checkAlerting } from './alerting';
import { checkAnnotated } from './annotated';
import { checkAskedJobs } from './asked-jobs';
import { checkBesideInstances } from './beside-instances';
import { checkContents } from './contents';
import { checkKubelets } from './kubelets';
import { checkMonitors } from './monitors';
import { checkNames } from './names';
import { otherSideOf } from './objects';
import { checkOwnEndpoints } from './own-endpoints';
import { checkOwnServers } from './own-servers';
import { checkProbedIngresses } from './probed-ingresses';
import { checkRoutedAlerts } from './routed-alerts';
import { checkScrapedTwice } from './scraped-twice';
import { checkThanos } from './thanos';

export interface Sides {
  readonly app: App;
  readonly declarations: readonly InstanceDeclaration[];
  /** Monitors and rules that can be used. */
  readonly inputs: readonly Resource[];
  /** What the instances become. */
  readonly emitted: readonly Manifest[];
}

export function checkOtherSide({ app, declarations, inputs, emitted }: Sides, findings: Findings): void {
  const side = otherSideOf(app, emitted);
  const ignoresNamespaces = declarations.some(
    ({ resource }) => (resource.spec as { readonly ignoreNamespaceSelectors?: boolean }).ignoreNamespaceSelectors,
  );
  checkMonitors(inputs, side, ignoresNamespaces, findings);
  checkOwnServers(declarations, inputs, side, findings);
  checkAskedJobs(inputs, side, ignoresNamespaces, findings);
  checkScrapedTwice(declarations, inputs, side, app.namespaces, findings);
  if (declarations.length > 0) checkKubelets(inputs, side, app, findings);
  for (const { resource } of declarations) checkNames(resource, app, findings);
  const { namespaces, refusedInstances = [] } = app;
  const isIncomplete = refusedInstances.length > 0 || declarations.some(({ resource }) => resource.refused);
  checkThanos({ declarations, inputs, isIncomplete }, app, findings);
  checkAddresses(declarations, inputs, side, findings);
  checkOwnEndpoints(app, inputs, side, findings);
  checkProbedIngresses(inputs, app, emitted, findings);
  checkBesideInstances(declarations, side, app, findings);
  if (!isIncomplete) checkAnnotated(declarations, inputs, side, app, findings);
  checkContents(app, findings);
  checkRoutedAlerts({ declarations, inputs, namespaces }, findings);
  checkAlerting({ declarations, inputs, namespaces, side, isIncomplete }, findings);
}
