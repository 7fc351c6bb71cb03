/** The operator leaves this to its users: voluntary disruptions take one replica at a time. */

import type { Manifest, Resource } from '../base/resource';
import { metadataFor } from '../pod/metadata';

/** A budget for the pods of one workload; none for a single replica, which it could only ever block. */
export function disruptionBudget(
  resource: Resource<object>,
  name: string,
  replicas: number,
  selector: Readonly<Record<string, string>>,
): Manifest[] {
  if (replicas < 2) return [];
  return [
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: metadataFor(resource, name),
      // A pod that is broken anyway must not block the drain of its node.
      spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: selector } },
    },
  ];
}
