/** The Service by which a Thanos query finds the pods of one instance: none of another, and all of its shards. */

import type { App, InstanceDeclaration } from '../base/app';
import { type InstanceKind, selectorLabels, storeServiceName, THANOS } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { metadataFor } from '../pod/metadata';
import { askersOf } from '../thanos/query/sources';

/** One only where a query of the app asks it. It is headless, so that each pod is asked. */
export function storeServices({ resource }: InstanceDeclaration, app: App): Manifest[] {
  const { kind, metadata } = resource as Resource<object, InstanceKind>;
  if (askersOf(resource, app).length === 0) return [];
  const { grpcPort: port, grpcPortName: name } = THANOS;
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadataFor(resource, storeServiceName(kind, metadata.name)),
      spec: {
        // Replicas of a query answer alike: one of them is enough.
        ...(kind === 'ThanosQuery' ? {} : { clusterIP: 'None' }),
        ports: [{ name, port, targetPort: name, protocol: 'TCP' }],
        selector: selectorLabels(kind, metadata.name),
      },
    },
  ];
}
