/** Names of Kubernetes' in what only a front end says of an instance: no schema has looked at them. */

import type { InstanceDeclaration, InstanceSettings } from '../base/app';
import type { Findings, Problem } from '../base/findings';
import type { KeySelector } from '../base/references';
import { refOf } from '../base/resource';
import { checkLabelSelector } from '../languages/label-selector';
import { nameProblem } from '../languages/names';

type Report = (path: string, problem: Problem) => void;

export function checkSettings({ resource, settings }: InstanceDeclaration, findings: Findings): void {
  const report: Report = (path, problem) => findings.error(refOf(resource), path, problem);
  checkReferences(settings, report);
  for (const [i, { namespaceLabels, podLabels }] of (settings.networkPolicy?.from ?? []).entries()) {
    for (const [field, matchLabels] of Object.entries({ namespaceLabels, podLabels })) {
      const at = `networkPolicy.from[${i}].${field}`;
      checkLabelSelector(matchLabels && { matchLabels }, (path, problem) =>
        report(path.replace('matchLabels', at), problem),
      );
    }
  }
}

function checkReferences({ config, webConfig }: InstanceSettings, report: Report): void {
  if (config?.kind === 'secret') checkReference(config, 'config', report);
  if (webConfig === undefined) return;
  const { secretName: name, key, basicAuth } = webConfig;
  checkReference({ name, key }, 'webConfig', report);
  if (basicAuth === undefined) return;
  checkReference(basicAuth.username, 'webConfig.basicAuth.username', report);
  checkReference(basicAuth.password, 'webConfig.basicAuth.password', report);
}

/** What is empty is reported where it is used. */
function checkReference({ name = '', key }: KeySelector, at: string, report: Report): void {
  const problems = [name && nameProblem('object-name', name), key && nameProblem('data-key', key)];
  for (const problem of problems) if (problem) report(at, problem);
}
