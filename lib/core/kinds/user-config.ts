/** A configuration that the user brings, and what must not be said beside it. */

import type { InstanceDeclaration, UserConfig } from '../base/app';
import { type InstanceKind, PROMETHEUS, prefixedName } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { schemaOf, withDefaults } from '../input/schema';

/** Fields that say what is selected; with none of them an instance's configuration is its user's. */
export const SELECTORS = [
  'serviceMonitorSelector',
  'podMonitorSelector',
  'probeSelector',
  'scrapeConfigSelector',
] as const;

/** Fields of a Prometheus that end up in a generated configuration and nowhere else. */
const SHAPING = [
  ...SELECTORS,
  'serviceMonitorNamespaceSelector',
  'podMonitorNamespaceSelector',
  'probeNamespaceSelector',
  'scrapeConfigNamespaceSelector',
  'scrapeInterval',
  'scrapeTimeout',
  'scrapeProtocols',
  'scrapeClasses',
  'evaluationInterval',
  'externalLabels',
  'prometheusExternalLabelName',
  'replicaExternalLabelName',
  'ruleSelector',
  'ruleNamespaceSelector',
  'ruleQueryOffset',
  'alerting',
  'additionalScrapeConfigs',
  'additionalAlertRelabelConfigs',
  'additionalAlertManagerConfigs',
  'remoteWrite',
  'remoteRead',
  'enforcedNamespaceLabel',
  'enforcedSampleLimit',
  'enforcedTargetLimit',
  'enforcedLabelLimit',
  'enforcedBodySizeLimit',
  'sampleLimit',
  'targetLimit',
  'bodySizeLimit',
  'podTargetLabels',
  'apiserverConfig',
  'tracingConfig',
  'exemplars',
  'shardingStrategy',
  'nameValidationScheme',
  'nameEscapingScheme',
] as const;

type Spec = Readonly<Record<string, unknown>>;

/**
 * The configuration of a Prometheus that is not generated; undefined where it is. Without any selector a server's is, as
 * for the operator, the Secret that a generated one would have been. An agent's is generated all the same: it may forward
 * what it is sent, and scrape nothing.
 */
export function userConfigOf({ resource, settings }: InstanceDeclaration, findings: Findings): UserConfig | undefined {
  const spec = resource.spec as Spec;
  const said = SHAPING.filter((field) => isSaid(resource, field));
  if (settings.config !== undefined) {
    for (const field of said) reportConflict(resource, field, findings);
    return settings.config;
  }
  if (resource.kind === 'PrometheusAgent') return undefined;
  if (SELECTORS.some((selector) => spec[selector] !== undefined && spec[selector] !== null)) return undefined;
  const [reason] = said;
  if (reason !== undefined) reportNothingToConfigure(resource, reason, findings);
  else warnOfUnmanaged(resource, findings);
  return {
    kind: 'secret',
    name: prefixedName(resource.kind as InstanceKind, resource.metadata.name),
    key: PROMETHEUS.configFile,
  };
}

/** Whether a field was said, rather than filled in by the schema. */
function isSaid({ apiVersion, kind, spec }: Resource, field: string): boolean {
  const value = (spec as Spec)[field];
  if (value === undefined || value === null) return false;
  const defaults = withDefaults(schemaOf(apiVersion, kind)!, { spec: {} }) as { readonly spec: Spec };
  return JSON.stringify(value) !== JSON.stringify(defaults.spec[field]);
}

function reportConflict(resource: Resource, field: string, findings: Findings): void {
  findings.error(refOf(resource), `spec.${field}`, {
    code: 'config-conflict',
    message: 'this would shape a generated configuration, but `config` brings one of your own',
    given: 'both',
    allowed: 'one of both',
    hint: `Remove \`spec.${field}\` and say it in your configuration, or remove \`config\``,
  });
}

function reportNothingToConfigure(resource: Resource, field: string, findings: Findings): void {
  findings.error(refOf(resource), `spec.${field}`, {
    code: 'nothing-to-configure',
    message: 'this needs a generated configuration, but there is no selector that asks for one, and no `config`',
    given: 'no selector',
    allowed: `one of ${SELECTORS.map((selector) => `spec.${selector}`).join(', ')}, or config`,
    hint: 'An empty selector (`{}`) selects every monitor of the namespace',
  });
}

function warnOfUnmanaged(resource: Resource, findings: Findings): void {
  const secret = prefixedName(resource.kind as InstanceKind, resource.metadata.name);
  findings.warning(refOf(resource), 'spec', {
    code: 'nothing-to-configure',
    message: `without a selector the configuration is yours: the pods wait for the Secret \`${secret}\``,
    allowed: `a Secret with the key \`${PROMETHEUS.configFile}\``,
    hint: 'Say so by `config: ConfigSource.fromSecret(name, key)`, or set a selector',
  });
}
