/** Which kinds are of namespaces, as far as that is known here. */

import { groupOf, saidNamespace } from './contents';
import type { InputObject, KubernetesObject } from './objects';

/**
 * In these groups of the API, all kinds but a few are of namespaces: those of Kubernetes, and of others by which a namespace gets
 * Secrets, pods or connections. Of further groups nobody here knows which kinds are of namespaces.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume', 'ComponentStatus'],
  'acme.cert-manager.io': [],
  apps: [],
  'argoproj.io': ['ClusterAnalysisTemplate', 'ClusterWorkflowTemplate'],
  autoscaling: [],
  batch: [],
  'bitnami.com': [],
  'cert-manager.io': ['ClusterIssuer'],
  'coordination.k8s.io': [],
  'discovery.k8s.io': [],
  'events.k8s.io': [],
  extensions: [],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterPushSecret', 'ClusterSecretStore'],
  'gateway.networking.k8s.io': ['GatewayClass'],
  'helm.toolkit.fluxcd.io': [],
  'kustomize.toolkit.fluxcd.io': [],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
};

export function isNamespaced({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): boolean {
  const group = groupOf(apiVersion);
  return Object.hasOwn(GROUPS, group) && !GROUPS[group]!.includes(kind);
}

/** What says no namespace gets that of its file, where it is of a kind that has one. */
export function placedIn(
  namespace: string | undefined,
  object: KubernetesObject,
  isOfNamespace: boolean,
): Pick<InputObject, 'object' | 'isMoved'> {
  if (namespace === undefined || !isOfNamespace || saidNamespace(object) !== undefined) return { object };
  return { object: { ...object, metadata: { ...(object.metadata as object | undefined), namespace } }, isMoved: true };
}
