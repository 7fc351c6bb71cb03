/** What an owner should set whose tenants are hostile, and does not say otherwise. */

import type { PrometheusAgentSpec } from '../../../imports/monitoring';
import type { InstanceKind } from '../base/conventions';
import { SELECTORS } from '../input/selection';

/** What jobs of tenants are built with, where the spec does not say it of all jobs; those of the owner stay as they are. */
export const TENANT_BOUNDS = {
  overrideHonorLabels: true,
  overrideHonorTimestamps: true,
  enforcedSampleLimit: 50_000,
  enforcedTargetLimit: 1_000,
  enforcedLabelLimit: 64,
  enforcedLabelNameLengthLimit: 128,
  enforcedLabelValueLengthLimit: 1_024,
  enforcedBodySizeLimit: '32MB',
  enforcedKeepDroppedTargets: 100,
} as const satisfies Partial<PrometheusAgentSpec>;

/** The label by which alerts find the namespace that may route them. */
const NAMESPACE_LABEL = 'namespace';

const RESOURCES: Readonly<Record<InstanceKind, readonly string[]>> = {
  Prometheus: ['servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs', 'prometheusrules'],
  PrometheusAgent: ['servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs'],
  Alertmanager: [],
  ThanosRuler: ['prometheusrules'],
};

interface Enforcing extends Partial<Readonly<Record<(typeof SELECTORS)[number], unknown>>> {
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly object[];
  readonly alertmanagerConfigMatcherStrategy?: object;
}

/**
 * The spec of an instance with the label of the namespace on whatever is a tenant's, and alerts of it alone for each. Of
 * the owner, who looks at all namespaces, neither is asked. What the spec says itself stays.
 */
export function forHostileTenants<Spec extends Enforcing>(kind: InstanceKind, namespace: string, spec: Spec): Spec {
  if (kind === 'Alertmanager') {
    const { alertmanagerConfigMatcherStrategy: strategy = { type: 'OnNamespace' } } = spec;
    return { ...spec, alertmanagerConfigMatcherStrategy: strategy };
  }
  if (spec.enforcedNamespaceLabel !== undefined || !hasTenants(kind, spec)) return spec;
  const owners = RESOURCES[kind].map((resource) => ({ resource, namespace }));
  const { excludedFromEnforcement = owners } = spec;
  return { ...spec, enforcedNamespaceLabel: NAMESPACE_LABEL, excludedFromEnforcement };
}

/** Beside a configuration of the user's own, and where nothing is selected, there is nothing to enforce. */
function hasTenants(kind: InstanceKind, spec: Enforcing): boolean {
  return (
    kind === 'ThanosRuler' || SELECTORS.some((selector) => spec[selector] !== undefined && spec[selector] !== null)
  );
}

/** The settings that jobs of tenants are built with. */
export function boundsOf<Spec extends object>(spec: Spec): Spec {
  const said = Object.entries(spec).filter(([, value]) => value !== undefined);
  return { ...TENANT_BOUNDS, ...(Object.fromEntries(said) as Spec) };
}
