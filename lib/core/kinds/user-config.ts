/** A configuration that the user brings, and what must not be set beside it. */

import type { InstanceDeclaration, UserConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import { type InstanceKind, PROMETHEUS, prefixedName } from '../base/conventions';
import type { Findings } from '../base/findings';
import type { Gate } from '../base/gates';
import { type Resource, refOf } from '../base/resource';
import type { Values } from '../base/values';
import { SELECTORS } from '../input/selection';
import { RUNTIME_IN_CONFIG } from '../prometheus/generate';
import { COMMON_CONFIG_FIELDS, SERVER_CONFIG_FIELDS } from '../prometheus/spec';
import { RETENTION_IN_CONFIG } from '../prometheus/storage';
import { SHAPING_PODS } from '../prometheus/workload/spec';

/** Fields that have moved from the pods into the configuration. */
const MOVED: Readonly<Record<string, Gate>> = {
  retention: RETENTION_IN_CONFIG,
  retentionSize: RETENTION_IN_CONFIG,
  runtime: RUNTIME_IN_CONFIG,
};

/** Fields that end up in a generated configuration and nowhere else. */
function shapingFields({ kind }: Resource, context: BuildContext): string[] {
  const read = kind === 'Prometheus' ? [...COMMON_CONFIG_FIELDS, ...SERVER_CONFIG_FIELDS] : COMMON_CONFIG_FIELDS;
  return read.filter((field) => (field in MOVED ? context.knows(MOVED[field]) : !SHAPING_PODS.has(field)));
}

/**
 * The configuration of a Prometheus that is not generated; undefined where it is. Without any selector a server's is, as
 * for the operator, the Secret that a generated one would have been. An agent's is generated all the same: it may forward
 * what it is sent, and scrape nothing.
 */
export function userConfigOf(
  { resource, settings }: InstanceDeclaration,
  context: BuildContext,
): UserConfig | undefined {
  const { findings } = context;
  const spec = resource.spec as Values;
  const given = shapingFields(resource, context).filter((field) => isGiven(resource, field));
  if (settings.config !== undefined) {
    for (const field of given) reportConflict(resource, field, findings);
    return settings.config;
  }
  if (resource.kind === 'PrometheusAgent') return undefined;
  if (SELECTORS.some((selector) => spec[selector] !== undefined && spec[selector] !== null)) return undefined;
  const [reason] = given;
  if (reason !== undefined) reportNothingToConfigure(resource, reason, findings);
  else warnOfUnmanaged(resource, findings);
  return {
    kind: 'secret',
    name: prefixedName(resource.kind as InstanceKind, resource.metadata.name),
    key: PROMETHEUS.configFile,
  };
}

/** Whether the user wrote the field, rather than the schema. */
function isGiven({ given, spec }: Resource, field: string): boolean {
  const value = ((given ?? spec) as Values)[field];
  return value !== undefined && value !== null;
}

function reportConflict(resource: Resource, field: string, findings: Findings): void {
  findings.error(refOf(resource), `spec.${field}`, {
    code: 'config-conflict',
    message: 'this would shape a generated configuration, but `config` brings one of your own',
    given: 'both',
    allowed: 'one of them',
    hint: `Remove \`spec.${field}\` and set it in your configuration, or remove \`config\``,
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
    hint: 'Say so by `config: ConfigSource.fromSecretName(name, key)`, or set a selector',
  });
}
