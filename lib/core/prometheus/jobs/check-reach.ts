/** Where a monitor looks for targets: whatever is discovered for it, the instance needs rights to. */

import type { BuildContext } from '../../base/context';
import type { Resource } from '../../base/resource';
import { type MonitorSpec, needsOf } from '../discovery-needs';
import type { PrometheusInstance } from '../instance';

/** Reports what a hostile tenant's monitor looks at beyond its own namespace, by the rights of the instance. */
export function checkReach(monitor: Resource, instance: PrometheusInstance, context: BuildContext): void {
  const { namespace } = monitor.metadata;
  for (const { at, need } of needsOf(instance, monitor)) {
    const { role, namespaces } = need;
    if (role !== 'node' && namespaces !== 'all' && namespaces.every((name) => name === namespace)) continue;
    const given = role === 'node' ? 'nodes' : namespaces === 'all' ? 'all namespaces' : namespaces.join(', ');
    report(at, given, monitor, context);
  }
  for (const at of attaching(monitor.spec)) report(at, 'metadata of nodes or namespaces', monitor, context);
}

function report(at: string, given: string, { metadata }: Resource, context: BuildContext): void {
  context.error(at, {
    code: 'foreign-namespace',
    message: 'the instance lets monitors of other namespaces look at their own namespace alone',
    given,
    allowed: metadata.namespace,
    hint: 'Leave it out, or have the owner of the instance declare the monitor in its namespace',
  });
}

/** Nodes and namespaces are read with rights to all of them. What a scrape class attaches is the owner's affair. */
function attaching({ attachMetadata, kubernetesSDConfigs = [] }: MonitorSpec): string[] {
  return [
    ...(attachMetadata?.node === true ? ['spec.attachMetadata.node'] : []),
    ...kubernetesSDConfigs.flatMap(({ apiServer, attachMetadata: { node, namespace } = {} }, i) =>
      apiServer === undefined && (node === true || namespace === true)
        ? [`spec.kubernetesSDConfigs[${i}].attachMetadata`]
        : [],
    ),
  ];
}
