/** What the watching sidecar needs beside the workload: its program, and the right to look at exactly what it watches. */

import { groupBy, sortedBy } from '../../base/collections';
import { WATCHING_RELOADER } from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { PROGRAM } from './program.generated';

const API = 'rbac.authorization.k8s.io/v1';
const VERBS = ['get', 'list', 'watch'];

type Metadata = Manifest['metadata'] & { readonly namespace: string };

export interface Watcher {
  /** Of everything that is made; the name is that of the program's ConfigMap and of the Role. */
  readonly metadata: Metadata;
  readonly serviceAccountName: string;
  /** `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */
  readonly objects: readonly string[];
}

export function watcherObjects(watcher: Watcher): Manifest[] {
  const byNamespace = groupBy([...new Set(watcher.objects)].sort(), (object) => object.split('/')[1]!);
  const roles = sortedBy(byNamespace, ([namespace]) => namespace);
  return [program(watcher), ...roles.flatMap(([namespace, objects]) => roleIn(namespace, objects, watcher))];
}

function program({ metadata }: Watcher): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { [WATCHING_RELOADER.file]: PROGRAM } };
}

/** A list or watch of one object by its name is allowed only by that name. */
function roleIn(namespace: string, objects: readonly string[], watcher: Watcher): Manifest[] {
  const own = watcher.metadata.namespace;
  const name = namespace === own ? watcher.metadata.name : `${watcher.metadata.name}.${own}`;
  const metadata = { ...watcher.metadata, name, namespace };
  const rules = (['configmap', 'secret'] as const).flatMap((kind) => {
    const resourceNames = objects
      .filter((object) => object.startsWith(`${kind}/`))
      .map((object) => object.split('/')[2]);
    return resourceNames.length === 0
      ? []
      : [{ apiGroups: [''], resources: [`${kind}s`], resourceNames, verbs: VERBS }];
  });
  const subject = { kind: 'ServiceAccount', name: watcher.serviceAccountName, namespace: own };
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name };
  return [
    { apiVersion: API, kind: 'Role', metadata, rules },
    { apiVersion: API, kind: 'RoleBinding', metadata, roleRef, subjects: [subject] },
  ];
}
