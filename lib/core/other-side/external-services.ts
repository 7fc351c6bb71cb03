/** Services that are other names for hosts: a monitor that selects only such finds nothing. */

import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import type { Groups } from './label-index';
import type { Service } from './objects';

/** Whether it selects one of those, which is told. */
export function warnOfExternal(
  monitor: Resource<ServiceMonitorSpec>,
  external: Groups<Service> | undefined,
  namespaces: readonly string[],
  findings: Findings,
): boolean {
  const within = namespaces.find((namespace) => external?.has(namespace));
  const [first] = within === undefined ? [] : external!.get(within)!.members;
  if (first === undefined) return false;
  findings.warning(refOf(monitor), 'spec.selector', {
    code: 'nothing-to-scrape',
    message: `the Service ${first.namespace}/${first.name} that it selects is of type ExternalName, which has no endpoints`,
    given: 'type: ExternalName',
    allowed: 'a Service with pods, or with endpoints',
    hint: `Use a ScrapeConfig whose \`staticConfigs\` name the host. ${otherwise('something writes endpoints for it', 'nothing-to-scrape')}`,
  });
  return true;
}
