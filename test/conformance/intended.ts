/**
 * Where we mean to answer otherwise than the operator does, and the place of the answer does not say so by itself: inputs that we
 * refuse and it takes, and what it loses of an input. No row may look at a case's name.
 */

import type { Finding } from '../../lib/core/base/findings';
import type { Case } from './case';
import type { Difference } from './compare';
import { WORKLOADS } from './workload-differences';

export interface IntendedRefusal {
  readonly components: readonly string[];
  readonly path: RegExp;
  readonly says: RegExp;
  readonly reason: string;
}

const ADDITIONAL = /^spec\.additional(ScrapeConfigs|AlertRelabelConfigs|AlertManagerConfigs)$/;
const PROMETHEUS = ['prometheus-config', 'agent-config'] as const;
const ALERTMANAGER = ['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-rawconfig'] as const;

const REFUSALS: readonly IntendedRefusal[] = [
  {
    components: ['select-AlertmanagerConfig'],
    path: /^spec\.receivers\[\d+\]\.slackConfigs\[\d+\]\.apiURL$/,
    says: /^messages are updated at `apiURL`: /,
    reason: 'Alertmanager would not start; the operator takes it, and panics where it writes the configuration',
  },
  {
    components: ['alertmanager-config'],
    path: /^spec\.alertmanagerConfiguration\.global\.pagerdutyUrl$/,
    says: /^this URL cannot be used: its scheme is missing$/,
    reason: 'Alertmanager does not start with it; the operator asks for no scheme here',
  },
  {
    components: PROMETHEUS,
    path: ADDITIONAL,
    says: /^the content is not YAML: duplicated mapping key/,
    reason: 'the operator writes the key twice as well, and Prometheus reads no such file',
  },
  {
    components: [...PROMETHEUS, ...ALERTMANAGER],
    path: /^(config|spec\.additional\w+)$/,
    says: /one document is read, and here are more/,
    reason: 'the operator loses all documents but the first without a word',
  },
  {
    components: PROMETHEUS,
    path: /^spec\.additional\w+\[\d+\](\.relabel_configs)?$/,
    says: /^this is not a (mapping|list of mappings)$/,
    reason: 'the operator writes an empty item, or what is no relabeling, and Prometheus does not start with it',
  },
  {
    components: ['alertmanager-config-derived'],
    path: /^config\.receivers\[\d+\]\.webhook_configs\[\d+\]\.url$/,
    says: /^this is no URL: its scheme is missing$/,
    reason:
      'the operator writes a template as the URL, and before Alertmanager 0.31, which follows it, none starts with it',
  },
  {
    components: PROMETHEUS,
    path: /^spec\.(externalLabels|\w+ExternalLabelName|shardingStrategy\.topology\.externalLabelName)$|\.sourceLabels$/,
    says: /^this cannot be the name of a label/,
    reason: 'the operator writes the label, and Prometheus does not start with it',
  },
  {
    components: PROMETHEUS,
    path: /^spec\.remote(Write|Read)\[\d+\](\.name)?$/,
    says: /^Prometheus would not start with two of/,
    reason: 'the operator writes both, and Prometheus does not start with them',
  },
  {
    components: ['select-ScrapeConfig'],
    path: /^spec\.kubernetesSDConfigs\[\d+\]$/,
    says: /^settings of the client belong to an API server that is named$/,
    reason: 'the operator takes it, and Prometheus refuses all of its configuration',
  },
  {
    components: ['select-ScrapeConfig'],
    path: /^spec\.scalewaySDConfigs\[\d+\]\.(accessKey|apiURL|projectID|zone)$/,
    says: /^Scaleway has no such setting$/,
    reason: 'the operator takes it, and Prometheus refuses all of its configuration',
  },
  {
    components: ['realworld', ...WORKLOADS],
    path: /^spec\.(volumeMounts|resources|nodeSelector|tolerations\[\d+\]\.\w+)$/,
    says: /mounts a volume that the pod does not have$|requests more \S+ than its limit$|^no node can have|^the value is none of/,
    reason: 'the operator makes a workload that the API server refuses',
  },
];

/** Whether all errors of a case are such that only we speak of, on purpose. */
export function areIntended(
  component: string,
  errors: readonly Finding[],
  table: readonly IntendedRefusal[] = REFUSALS,
): boolean {
  const isRow =
    ({ path, message }: Finding) =>
    (row: IntendedRefusal) =>
      row.components.includes(component) && row.path.test(path ?? '') && row.says.test(message);
  return errors.length > 0 && errors.every((error) => table.some(isRow(error)));
}

/** The operator reads additional configuration in order, and in doing so loses what `<<` merges in. */
export function isLostMerge({ component, data }: Case, { expected, actual, path }: Difference): boolean {
  const isMerged = data.some(({ data: content }) =>
    [...content.values()].some((text) => /(^|[\s{,])<<\s*:/.test(text)),
  );
  const isAdditional = path[0] === 'scrape_configs' || path[0] === 'alerting';
  return (
    PROMETHEUS.some((one) => one === component) &&
    isAdditional &&
    isMerged &&
    expected === undefined &&
    actual !== undefined
  );
}
