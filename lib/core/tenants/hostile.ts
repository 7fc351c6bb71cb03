/** What an owner should set whose tenants are hostile, and does not say otherwise. */

import type { PrometheusAgentSpec } from '../../../imports/monitoring';
import type { InstanceKind } from '../base/conventions';
import { SELECTORS } from '../input/selection';

/**
 * What jobs of tenants are built with, where the spec does not say it of all jobs; those of the owner stay as they are. A
 * server ends over a label of sixteen megabytes, and relabelings may write a text twice.
 */
export const TENANT_BOUNDS = {
  overrideHonorLabels: true,
  overrideHonorTimestamps: true,
  enforcedSampleLimit: 50_000,
  enforcedTargetLimit: 1_000,
  enforcedLabelLimit: 64,
  enforcedLabelNameLengthLimit: 128,
  enforcedLabelValueLengthLimit: 1_024,
  enforcedBodySizeLimit: '7MB',
  enforcedKeepDroppedTargets: 100,
  enforcedNativeHistogramBucketLimit: 320,
} as const satisfies Partial<PrometheusAgentSpec> & TenantLimits;

/** What the preset bounds and the API enforces of nobody. */
export interface TenantLimits {
  /** On both sides of zero together; libraries of instrumentation keep to 160 of each. */
  readonly enforcedNativeHistogramBucketLimit?: number;
}

/** The label by which alerts find the namespace that may route them. */
export const NAMESPACE_LABEL = 'namespace';

const RESOURCES: Readonly<Record<InstanceKind, readonly string[]>> = {
  Prometheus: ['servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs', 'prometheusrules'],
  PrometheusAgent: ['servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs'],
  Alertmanager: [],
  ThanosRuler: ['prometheusrules'],
  ThanosQuery: [],
  ThanosQueryFrontend: [],
  ThanosStoreGateway: [],
  ThanosCompactor: [],
};

interface Enforcing extends Partial<Readonly<Record<(typeof SELECTORS)[number], unknown>>> {
  readonly reloadStrategy?: string;
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly object[];
  readonly alertmanagerConfigMatcherStrategy?: object;
}

/**
 * The spec of an instance with the label of the namespace on whatever is a tenant's, and only its alerts for each. Of
 * the owner, who looks at all namespaces, neither is asked. What the spec says itself stays.
 */
export function forHostileTenants<Spec extends Enforcing>(
  kind: InstanceKind,
  { namespace, signalled }: Held,
  spec: Spec,
): Spec {
  if (kind === 'Alertmanager') {
    const { alertmanagerConfigMatcherStrategy: strategy = { type: 'OnNamespace' } } = spec;
    return { ...spec, alertmanagerConfigMatcherStrategy: strategy };
  }
  if (!hasTenants(kind, spec)) return spec;
  const closed = kind === 'ThanosRuler' || !signalled ? spec : withoutLifecycle(spec);
  if (spec.enforcedNamespaceLabel !== undefined) return closed;
  const owners = RESOURCES[kind].map((resource) => ({ resource, namespace }));
  const { excludedFromEnforcement = owners } = spec;
  return { ...closed, enforcedNamespaceLabel: NAMESPACE_LABEL, excludedFromEnforcement };
}

/** What counts besides the spec. */
interface Held {
  readonly namespace: string;
  /** Whether a signal is enough: who has to know a password cannot end the server, and not every sidecar knows TLS. */
  readonly signalled: boolean;
}

/**
 * Who may have the server fetch a token of OAuth 2.0 may have it send a POST to itself, and one to `/-/quit` ends it. A
 * signal needs no such path.
 */
function withoutLifecycle<Spec extends Enforcing>(spec: Spec): Spec {
  const { reloadStrategy = 'ProcessSignal' } = spec;
  return { ...spec, reloadStrategy };
}

/** Beside a configuration of the user's own, and where nothing is selected, there is nothing to enforce. */
export function hasTenants(kind: InstanceKind, spec: Enforcing): boolean {
  return (
    kind === 'ThanosRuler' || SELECTORS.some((selector) => spec[selector] !== undefined && spec[selector] !== null)
  );
}

/** The settings that jobs of tenants are built with. */
export function boundsOf<Spec extends object>(spec: Spec): Spec & TenantLimits {
  const present = Object.entries(spec).filter(([, value]) => value !== undefined);
  return { ...TENANT_BOUNDS, ...(Object.fromEntries(present) as Spec) };
}
