/** The configuration that is changed again and again: of a middling size, and asking little of its server. */

import { NEWEST } from '../../test/support/versions';

export const SERVER_VERSION = NEWEST.Prometheus;
export const KEY_OF_CONFIG = 'prometheus.yaml';

const JOBS = 50;

const jobs = Array.from({ length: JOBS }, (_, job) =>
  [
    `- job_name: serviceMonitor/shop/service-${job}/0`,
    '  scrape_interval: 1h',
    '  static_configs: [{targets: ["127.0.0.1:9"]}]',
    '  relabel_configs:',
    '  - {source_labels: [job], target_label: __tmp_prometheus_job_name}',
    '  - {source_labels: [__address__], regex: "(.*):.*", target_label: host}',
    '',
  ].join('\n'),
).join('');

export function configText(marker: string): string {
  return `global: {external_labels: {pod: $(POD_NAME), marker: ${marker}}}\nscrape_configs:\n${jobs}`;
}
