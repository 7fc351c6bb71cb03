/** `global`: what holds for every job, and the labels that name this instance to others. */

import { sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { memberPath } from '../base/place';
import { section } from '../base/section';
import { nonEmpty } from '../base/values';
import { formatVersion } from '../base/version';
import { podVariable } from '../emit/variables';
import { isAgent, type PrometheusInstance } from './instance';
import { enforced } from './limits';
import type { CommonPrometheusSpec, PrometheusSpec } from './spec';

export interface GlobalConfig {
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
  readonly scrape_protocols?: readonly string[];
  readonly external_labels?: Readonly<Record<string, string>>;
  readonly body_size_limit?: string;
  readonly sample_limit?: number;
  readonly target_limit?: number;
  readonly label_limit?: number;
  readonly label_name_length_limit?: number;
  readonly label_value_length_limit?: number;
  readonly keep_dropped_targets?: number;
  readonly scrape_failure_log_file?: string;
  readonly metric_name_validation_scheme?: string;
  readonly metric_name_escaping_scheme?: string;
  readonly convert_classic_histograms_to_nhcb?: boolean;
  readonly always_scrape_classic_histograms?: boolean;
  readonly scrape_native_histograms?: boolean;
  readonly evaluation_interval?: string;
  readonly rule_query_offset?: string;
  readonly query_log_file?: string;
}

const GLOBAL_GATES: Gates<GlobalConfig> = {
  scrape_protocols: { since: '2.49.0' },
  body_size_limit: { since: '2.45.0' },
  sample_limit: { since: '2.45.0' },
  target_limit: { since: '2.45.0' },
  label_limit: { since: '2.45.0' },
  label_name_length_limit: { since: '2.45.0' },
  label_value_length_limit: { since: '2.45.0' },
  keep_dropped_targets: { since: '2.47.0' },
  scrape_failure_log_file: { since: '2.55.0' },
  metric_name_validation_scheme: { since: '3.0.0' },
  metric_name_escaping_scheme: { since: '3.4.0' },
  convert_classic_histograms_to_nhcb: { since: '3.4.0' },
  always_scrape_classic_histograms: { since: '3.5.0' },
  scrape_native_histograms: { since: '3.8.0' },
  rule_query_offset: { since: '2.53.0' },
  query_log_file: { since: '2.16.0' },
};

export const ESCAPING_SCHEMES: Readonly<Record<string, string>> = {
  AllowUTF8: 'allow-utf-8',
  Underscores: 'underscores',
  Dots: 'dots',
  Values: 'values',
};

type GlobalSpec = CommonPrometheusSpec &
  Pick<PrometheusSpec, 'evaluationInterval' | 'ruleQueryOffset' | 'queryLogFile'>;

/** The labels come from the whole instance, and are put in their place by `globalConfig`. */
const settings = section<GlobalSpec, GlobalConfig>(
  {
    scrape_interval: ({ scrapeInterval = '' }) => scrapeInterval,
    scrape_timeout: { from: 'scrapeTimeout', map: nonEmpty },
    scrape_protocols: { from: 'scrapeProtocols', map: scrapeProtocols },
    external_labels: () => ({}),
    body_size_limit: ({ bodySizeLimit, enforcedBodySizeLimit }) =>
      bodySizeLimit ?? nonEmpty(enforcedBodySizeLimit ?? ''),
    sample_limit: (spec) => enforced(spec.sampleLimit, spec.enforcedSampleLimit),
    target_limit: (spec) => enforced(spec.targetLimit, spec.enforcedTargetLimit),
    label_limit: (spec) => enforced(spec.labelLimit, spec.enforcedLabelLimit),
    label_name_length_limit: (spec) => enforced(spec.labelNameLengthLimit, spec.enforcedLabelNameLengthLimit),
    label_value_length_limit: (spec) => enforced(spec.labelValueLengthLimit, spec.enforcedLabelValueLengthLimit),
    keep_dropped_targets: (spec) => enforced(spec.keepDroppedTargets, spec.enforcedKeepDroppedTargets),
    scrape_failure_log_file: { from: 'scrapeFailureLogFile', map: logFilePath },
    metric_name_validation_scheme: { from: 'nameValidationScheme', map: (scheme) => scheme.toLowerCase() },
    metric_name_escaping_scheme: { from: 'nameEscapingScheme', map: (scheme) => ESCAPING_SCHEMES[scheme] },
    convert_classic_histograms_to_nhcb: 'convertClassicHistogramsToNHCB',
    always_scrape_classic_histograms: 'scrapeClassicHistograms',
    scrape_native_histograms: 'scrapeNativeHistograms',
    evaluation_interval: 'evaluationInterval',
    rule_query_offset: 'ruleQueryOffset',
    query_log_file: { from: 'queryLogFile', map: (file) => (file === '' ? undefined : logFilePath(file)) },
  },
  GLOBAL_GATES,
);

/** The API fills in both intervals where nobody gives them; without its defaults they are there, and empty. */
export function globalConfig(instance: PrometheusInstance): GlobalConfig {
  const { resource, context } = instance;
  const spec: GlobalSpec = isAgent(instance) ? resource.spec : { evaluationInterval: '', ...resource.spec };
  return { ...settings(spec, context, 'spec'), external_labels: externalLabels(instance) };
}

/** Log files without a folder lie in the one that is mounted for them. */
function logFilePath(file: string): string {
  return file.includes('/') ? file : `/var/log/prometheus/${file}`;
}

/** The text format of version 1 came with Prometheus 3. */
const PROTOCOL_GATES: Readonly<Record<string, { readonly since: string }>> = {
  'PrometheusText1.0.0': { since: '3.0.0-rc.0' },
};

/** The protocols that the version speaks, in the user's order of preference. */
export function scrapeProtocols(
  given: readonly string[],
  context: BuildContext,
  at: string,
): readonly string[] | undefined {
  if (given.length === 0) return undefined;
  if (!given.some((protocol) => context.knows(PROTOCOL_GATES[protocol]))) {
    context.error(at, {
      code: 'invalid-value',
      message: `Prometheus ${formatVersion(context.target.version)} speaks none of these protocols, and refuses a list without one`,
      given: given.join(', '),
      allowed: 'a protocol that the version speaks',
      hint: 'Add one, or leave the field out',
    });
    return undefined;
  }
  return given.filter((protocol) => context.admits(PROTOCOL_GATES[protocol], protocol, at));
}

/** What tells this instance's series, and each replica's and zone's, from those of others. */
function externalLabels(instance: PrometheusInstance): Record<string, string> {
  const { metadata, spec } = instance.resource;
  const own = reservedLabels(instance);
  const given = Object.entries(spec.externalLabels ?? {});
  for (const [label, value] of given) {
    if (Object.hasOwn(own, label)) {
      instance.context.warning(memberPath('spec.externalLabels', label), {
        code: 'reserved-label',
        message: `the label \`${label}\` tells ${metadata.namespace}/${metadata.name} from other instances; what is given is left out`,
        given: value,
        hint: 'Choose another label, or rename the reserved one by prometheusExternalLabelName or replicaExternalLabelName',
      });
    }
  }
  return sortedByKey({ ...Object.fromEntries(given), ...own });
}

function reservedLabels({ resource, options }: PrometheusInstance): Record<string, string> {
  const { metadata, spec } = resource;
  const { mode, topology } = spec.shardingStrategy ?? {};
  const zoneLabel = options.topologySharding && mode === 'Topology' && topology !== undefined;
  return Object.fromEntries(
    [
      [instanceLabelOf(spec) ?? '', `${metadata.namespace}/${metadata.name}`],
      [replicaLabelOf(spec) ?? '', podVariable('podName')],
      [zoneLabel ? (topology.externalLabelName ?? 'zone') : '', podVariable('topologyZone')],
    ].filter(([label]) => label !== ''),
  );
}

const REPLICA_LABEL = 'prometheus_replica';

/** The label that holds namespace and name of the instance; undefined where there shall be none. */
export function instanceLabelOf({
  prometheusExternalLabelName = 'prometheus',
}: {
  readonly prometheusExternalLabelName?: string;
}): string | undefined {
  return nonEmpty(prometheusExternalLabelName);
}

/** The label that holds the name of the pod; undefined where there shall be none. */
export function replicaLabelOf({
  replicaExternalLabelName = REPLICA_LABEL,
}: {
  readonly replicaExternalLabelName?: string;
}): string | undefined {
  return nonEmpty(replicaExternalLabelName);
}
