/** `otlp` and `tracing`: telemetry that comes in and goes out as OpenTelemetry. */

import { sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { section } from '../base/section';
import { nonEmpty } from '../base/values';
import type { TlsClientConfig } from '../http/output';
import { tlsConfig } from '../http/tls';
import { trimSpace } from '../languages/go-space';
import { quantity } from '../languages/quantity';
import type { CommonPrometheusSpec, OtlpSpec, TracingSpec } from './spec';

export interface OtlpConfig {
  readonly promote_resource_attributes?: readonly string[];
  readonly translation_strategy?: string;
  readonly keep_identifying_resource_attributes?: boolean;
  readonly convert_histograms_to_nhcb?: boolean;
  readonly promote_all_resource_attributes?: boolean;
  readonly ignore_resource_attributes?: readonly string[];
  readonly promote_scope_metadata?: boolean;
  readonly label_name_underscore_sanitization?: boolean;
  readonly label_name_preserve_multiple_underscores?: boolean;
}

const OTLP_GATES: Gates<OtlpConfig> = {
  promote_resource_attributes: { since: '2.55.0' },
  translation_strategy: { since: '3.0.0' },
  keep_identifying_resource_attributes: { since: '3.1.0' },
  convert_histograms_to_nhcb: { since: '3.4.0' },
  promote_all_resource_attributes: { since: '3.5.0' },
  ignore_resource_attributes: { since: '3.5.0' },
  promote_scope_metadata: { since: '3.6.0' },
  label_name_underscore_sanitization: { since: '3.8.0' },
  label_name_preserve_multiple_underscores: { since: '3.8.0' },
};

/** These are errors rather than omissions: names would come out otherwise than asked for. */
const OTLP_SINCE = { since: '2.55.0' };
const STRATEGY_GATES: Readonly<Record<string, { readonly since: string }>> = {
  NoTranslation: { since: '3.4.0' },
  UnderscoreEscapingWithoutSuffixes: { since: '3.6.0' },
};
const EXCLUSIVE_SINCE = { since: '3.5.0' };

/** They leave names as they come, which the legacy validation of names refuses. */
const UNESCAPED: readonly string[] = ['NoTranslation', 'NoUTF8EscapingWithSuffixes'];

const otlp = section<OtlpSpec, OtlpConfig>(
  {
    promote_resource_attributes: { from: 'promoteResourceAttributes', map: nonEmpty },
    translation_strategy: 'translationStrategy',
    keep_identifying_resource_attributes: 'keepIdentifyingResourceAttributes',
    convert_histograms_to_nhcb: 'convertHistogramsToNHCB',
    promote_all_resource_attributes: 'promoteAllResourceAttributes',
    ignore_resource_attributes: { from: 'ignoreResourceAttributes', map: nonEmpty },
    promote_scope_metadata: 'promoteScopeMetadata',
    label_name_underscore_sanitization: 'labelNameUnderscoreSanitization',
    label_name_preserve_multiple_underscores: 'labelNamePreserveMultipleUnderscores',
  },
  OTLP_GATES,
);

export function otlpConfig(spec: CommonPrometheusSpec, context: BuildContext): OtlpConfig | undefined {
  if (spec.otlp === undefined) return undefined;
  checkOtlp(spec.otlp, spec, context);
  return nonEmpty(otlp(spec.otlp, context, 'spec.otlp'));
}

function checkOtlp(given: OtlpSpec, { nameValidationScheme }: CommonPrometheusSpec, context: BuildContext): void {
  const { translationStrategy: strategy = '', promoteAllResourceAttributes: all } = given;
  const gate = STRATEGY_GATES[strategy];
  if (!context.knows(OTLP_SINCE)) tooOld(context, 'spec.otlp', 'otlp', OTLP_SINCE.since);
  if (gate !== undefined && !context.knows(gate))
    tooOld(context, 'spec.otlp.translationStrategy', strategy, gate.since);
  if (UNESCAPED.includes(strategy) && nameValidationScheme === 'Legacy') {
    context.error('spec.otlp.translationStrategy', {
      code: 'invalid-value',
      message: 'names that are not escaped do not pass the legacy validation of names',
      given: `${strategy} beside nameValidationScheme ${nameValidationScheme}`,
      allowed: 'a strategy that escapes, or UTF8',
      hint: 'Choose nameValidationScheme UTF8, or another strategy',
    });
  }
  checkAttributes(given.promoteResourceAttributes ?? [], context, 'spec.otlp.promoteResourceAttributes');
  if (context.knows(EXCLUSIVE_SINCE)) checkPromotion(given, all === true, context);
}

function checkPromotion(given: OtlpSpec, all: boolean, context: BuildContext): void {
  const some = given.promoteResourceAttributes ?? [];
  const ignored = given.ignoreResourceAttributes ?? [];
  checkAttributes(ignored, context, 'spec.otlp.ignoreResourceAttributes');
  if (all && some.length > 0) {
    context.error('spec.otlp.promoteResourceAttributes', {
      code: 'invalid-value',
      message: 'all attributes are promoted already',
      given: 'both',
      allowed: 'one of them',
      hint: 'Remove promoteAllResourceAttributes, or the list',
    });
  }
  if (!all && ignored.length > 0) {
    context.error('spec.otlp.ignoreResourceAttributes', {
      code: 'invalid-value',
      message: 'there is nothing to ignore attributes of, unless all are promoted',
      given: 'a list without promoteAllResourceAttributes',
      allowed: 'both, or neither',
      hint: 'Set promoteAllResourceAttributes, or remove the list',
    });
  }
}

/** Blanks around a name do not count, which leaves nothing of some, and makes two of others one. */
function checkAttributes(names: readonly string[], context: BuildContext, at: string): void {
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    const read = trimSpace(name);
    if (read !== '' && !seen.has(read)) {
      seen.add(read);
      continue;
    }
    context.error(`${at}[${i}]`, {
      code: 'invalid-value',
      message: read === '' ? 'this names no attribute' : 'this attribute is named twice',
      given: JSON.stringify(name),
      allowed: 'each name once',
      hint: 'Remove it',
    });
  }
}

function tooOld(context: BuildContext, at: string, given: string, since: string): void {
  context.error(at, {
    code: 'unsupported-by-version',
    message: 'this Prometheus does not know it',
    given,
    allowed: `since ${since}`,
    hint: 'Choose a newer version, or remove it',
  });
}

export interface TracingConfig {
  readonly endpoint: string;
  readonly client_type?: string;
  readonly sampling_fraction?: number;
  readonly insecure?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly compression?: string;
  readonly timeout?: string;
  readonly tls_config?: TlsClientConfig;
}

export const tracingConfig = section<TracingSpec, TracingConfig>({
  endpoint: 'endpoint',
  client_type: { from: 'clientType', map: (type) => type.toLowerCase() },
  sampling_fraction: { from: 'samplingFraction', map: quantity },
  insecure: 'insecure',
  headers: { from: 'headers', map: (headers) => nonEmpty(sortedByKey(headers)) },
  compression: { from: 'compression', map: (compression) => compression.toLowerCase() },
  timeout: 'timeout',
  tls_config: { from: 'tlsConfig', map: tlsConfig },
});
