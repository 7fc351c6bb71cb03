/**
 * What of an input can be used. Anything in it may be anybody's, but for instances: where all of these leave out what is wrong,
 * a document, or an object that no instance takes, stops nobody else.
 */

import { type Finding, type InputPolicy, leftOut, NOBODYS, type ObjectRef } from '../../core';
import { groupOf, refOfObject, saidNamespace } from './contents';
import { duplicatesAmong } from './duplicates';
import { madeFor } from './made';
import { type Input, type InputObject, isCustomResource, type KubernetesObject } from './objects';

export interface Usable {
  /** In the order of the input. */
  readonly objects: readonly InputObject[];
  readonly findings: readonly Finding[];
}

export function usableIn(input: Input, policy: InputPolicy, namespace: string | undefined): Usable {
  const gone = new Set<InputObject>();
  const findings: Finding[] = [];
  for (const { finding, whole, objects, isInstance } of input.problems) {
    const isLeftOut = policy.leavesOut && !isInstance;
    findings.push(isLeftOut ? leftOut(finding, whole) : finding);
    if (isLeftOut) for (const object of objects) gone.add(object);
  }
  for (const each of madeFor(input.objects, namespace)) gone.add(each);
  const others = input.objects.filter((each) => !gone.has(each) && !isCustomResource(each.object));
  const refuse = (each: InputObject, finding: Finding) => {
    findings.push(policy.leavesOut ? leftOut(finding, 'object') : finding);
    gone.add(each);
  };
  for (const each of policy.hostile ? others.filter(isNobodys) : []) refuse(each, nobodys(refOfObject(each)));
  const left = others.filter((each) => !gone.has(each));
  for (const { object, finding } of duplicatesAmong(left, policy, namespace)) refuse(object, finding);
  return { objects: input.objects.filter((each) => !gone.has(each)), findings };
}

export function nobodys(object: ObjectRef): Finding {
  return { severity: 'error', object, path: 'metadata.namespace', ...NOBODYS };
}

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

/** Who applies it would decide whose it is. */
function isNobodys({ object }: InputObject): boolean {
  return isNamespaced(object) && saidNamespace(object) === undefined;
}

export function isNamespaced({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): boolean {
  const group = groupOf(apiVersion);
  return Object.hasOwn(GROUPS, group) && !GROUPS[group]!.includes(kind);
}
