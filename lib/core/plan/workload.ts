/** What a changed StatefulSet, DaemonSet or Deployment does to the pods that run. */

import type { Manifest } from '../base/resource';
import { changedPaths } from './compare';
import type { Consequence } from './plan';

/** Fields of a StatefulSet that the API server lets nobody change. */
const IMMUTABLE = ['spec.selector', 'spec.serviceName', 'spec.podManagementPolicy', 'spec.volumeClaimTemplates'];
const TEMPLATE = 'spec.template';
const CLAIM_SIZE =
  /^spec\.volumeClaimTemplates(\[[^\]]*\])\.spec\.resources\.requests\.storage$|^spec\.volumeClaimTemplates$/;

export function workloadConsequences(before: Manifest, after: Manifest): Consequence[] {
  const paths = changedPaths(spec(before), spec(after));
  return [...refused(paths, before, after), ...restarted(paths), ...scaled(paths, before, after)];
}

function refused(paths: readonly string[], before: Manifest, after: Manifest): Consequence[] {
  const fields = paths.filter((path) => IMMUTABLE.some((field) => isWithin(path, field)));
  if (fields.length === 0) return [];
  const resize = fields.every((path) => CLAIM_SIZE.test(path)) && onlySizesDiffer(before, after);
  return [{ effect: 'refused', fields, steps: resize ? resizeSteps(after) : recreateSteps(after) }];
}

function restarted(paths: readonly string[]): Consequence[] {
  const fields = paths.filter((path) => isWithin(path, TEMPLATE));
  return fields.length === 0 ? [] : [{ effect: 'restart', fields, steps: [] }];
}

function scaled(paths: readonly string[], before: Manifest, after: Manifest): Consequence[] {
  if (!paths.includes('spec.replicas')) return [];
  const count = ({ spec }: Manifest) => (spec as { readonly replicas?: number }).replicas ?? 1;
  return [{ effect: 'scale', fields: [`spec.replicas: ${count(before)} → ${count(after)}`], steps: [] }];
}

/** A claim is resized in place; its template only speaks of claims to come. */
function resizeSteps({ metadata: { name, namespace } }: Manifest): string[] {
  return [
    `kubectl -n ${namespace} patch pvc <claim> --type merge -p '{"spec":{"resources":{"requests":{"storage":"<size>"}}}}' for every claim of StatefulSet ${name} (the storage class has to allow expansion)`,
    ...recreateSteps({ metadata: { name, namespace } }),
  ];
}

function recreateSteps({ metadata: { name, namespace } }: Pick<Manifest, 'metadata'>): string[] {
  return [
    `kubectl -n ${namespace} delete statefulset ${name} --cascade=orphan (pods and claims stay)`,
    'kubectl apply the new manifests: the new StatefulSet takes the pods over, and restarts them one by one if their template changed',
  ];
}

function onlySizesDiffer(before: Manifest, after: Manifest): boolean {
  return JSON.stringify(withoutSizes(before)) === JSON.stringify(withoutSizes(after));
}

interface Claim {
  readonly spec?: { readonly resources?: { readonly requests?: object } };
}

function withoutSizes({ spec }: Manifest): unknown {
  const { volumeClaimTemplates = [] } = spec as { readonly volumeClaimTemplates?: readonly Claim[] };
  return volumeClaimTemplates.map((claim) => ({
    ...claim,
    spec: {
      ...claim.spec,
      resources: { ...claim.spec?.resources, requests: { ...claim.spec?.resources?.requests, storage: '' } },
    },
  }));
}

function spec({ spec }: Manifest): unknown {
  return { spec };
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
