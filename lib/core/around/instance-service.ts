/** The Service by which users reach one instance; the governing Service is for its pods among themselves. */

import type { InstanceDeclaration } from '../base/app';
import {
  APPLICATION_PORT,
  type InstanceKind,
  instanceServiceName,
  isDeployed,
  PORT_NAME,
  selectorLabels,
} from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { nonEmpty } from '../base/values';
import { withoutEnd } from '../languages/ends';
import { metadataFor } from '../pod/metadata';
import type { PodLevelSpec } from '../pod/spec';

/**
 * It has no label of the user's, so that no monitor which selects by them scrapes the same pods a second time. Where
 * nothing but the pod itself reaches the server there is none.
 */
export function instanceServices({ resource, settings }: InstanceDeclaration): Manifest[] {
  const { kind, metadata, spec } = resource as Resource<PodLevelSpec, InstanceKind>;
  if (!settings.service || spec.listenLocal === true) return [];
  const name = nonEmpty(spec.portName) ?? PORT_NAME[kind];
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadataFor(resource, instanceServiceName(kind, metadata.name)),
      spec: {
        ports: [{ name, port: APPLICATION_PORT[kind], targetPort: name, protocol: 'TCP' }],
        selector: selectorLabels(kind, metadata.name),
        // Replicas with data of their own differ a little: who looks at one goes on looking at that.
        ...(isDeployed(kind) ? {} : { sessionAffinity: 'ClientIP' }),
      },
    },
  ];
}

/** Where an instance serves its users. */
export interface Served {
  readonly namespace: string;
  readonly webServiceName: string;
  readonly scheme: 'http' | 'https';
  readonly routePrefix: string;
}

/** The URL of an instance inside of the cluster. */
export function instanceUrl(kind: InstanceKind, { namespace, webServiceName, scheme, routePrefix }: Served): string {
  const path = withoutEnd(routePrefix, '/');
  return `${scheme}://${webServiceName}.${namespace}.svc:${APPLICATION_PORT[kind]}${path === '' || path.startsWith('/') ? path : `/${path}`}`;
}
