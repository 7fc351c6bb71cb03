/**
 * Where we mean to answer otherwise than the operator does, and why. A row names a component and a path of its output,
 * as narrow as can be; no row may look at a case's name.
 */

import { parseDuration } from '../../lib/core/languages/duration';
import type { Difference } from './compare';
import { WHOLE_WORKLOAD_DIFFERENCES, WORKLOAD_DIFFERENCES } from './workload-differences';

export interface IntendedDifference {
  readonly component: string;
  /** Path in the output; `*` means any one key or index, `**` at the beginning for any number. As a list, where keys hold dots. */
  readonly path: string | readonly string[];
  readonly reason: string;
  /** What the difference has to look like; any, where absent. */
  readonly holds?: (difference: Difference) => boolean;
}

/** The operator checks rules without their empty durations, and writes them with these: no server loads such a file. */
const EMPTY_DURATIONS: readonly IntendedDifference[] = ['**.groups.*.interval', '**.groups.*.rules.*.for'].map(
  (path) => ({
    component: 'rules',
    path,
    reason: 'Prometheus refuses an empty duration, and with it all of the file; we leave it out',
    holds: ({ expected, actual }) => expected === '' && actual === undefined,
  }),
);

/** What holds only for workloads holds for those among everything else. */
const REALWORLD: readonly IntendedDifference[] = WHOLE_WORKLOAD_DIFFERENCES.map((row) => ({
  ...row,
  component: 'realworld',
  path: ['workloads', ...(typeof row.path === 'string' ? row.path.split('.') : row.path)],
}));

const ALERTMANAGER = ['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'] as const;

const RECEIVERS: readonly Omit<IntendedDifference, 'component'>[] = [
  {
    path: 'pushover_configs.*.monospace',
    reason: 'Alertmanager knows the field since 0.29, and does not start with one that it does not know',
    holds: ({ expected, actual }) => expected === false && actual === undefined,
  },
  {
    path: 'pushover_configs.*.sound',
    reason: 'the operator takes it from the API, and writes it nowhere; every Alertmanager knows the field',
    holds: ({ expected, actual }) => expected === undefined && typeof actual === 'string',
  },
  {
    path: 'pushover_configs.*.ttl',
    reason: 'the operator loses it where it converts v1beta1',
    holds: ({ expected, actual }) => expected === undefined && typeof actual === 'string',
  },
  {
    path: 'sns_configs.*.sigv4',
    reason: 'the operator takes `useFIPSSTSEndpoint` from the API, and writes it nowhere',
    holds: ({ expected, actual }) =>
      expected === undefined && Object.keys(actual as object).join() === 'use_fips_sts_endpoint',
  },
  ...['min_version', 'max_version'].map((version) => ({
    path: `email_configs.*.tls_config.${version}`,
    reason: 'older lines of Alertmanager do not know it and would not start; only of e-mail, the operator does not ask',
    holds: ({ actual }: Difference) => actual === undefined,
  })),
  {
    path: 'rocketchat_configs.*.actions.*.is_webview',
    reason: 'Alertmanager reads `iswebview`, and does not start with a field that it does not know',
    holds: ({ expected, actual }) => expected === false && actual === undefined,
  },
  {
    path: 'rocketchat_configs.*.actions.*.msg_in_chat_window',
    reason: 'Alertmanager reads `msginchatwindow`, and does not start with a field that it does not know',
    holds: ({ expected, actual }) => expected === false && actual === undefined,
  },
  {
    path: 'telegram_configs.*.message_thread_id',
    reason: 'Alertmanager knows the field since 0.28, two lines later than the operator thinks',
    holds: ({ actual }) => actual === undefined,
  },
  {
    path: 'sns_configs.*.sigv4.use_fips_sts_endpoint',
    reason: 'the operator takes it from the API, and writes it nowhere; Alertmanager knows the field since 0.28.1',
    holds: ({ expected, actual }) => expected === undefined && actual === true,
  },
];

/** Days, where Alertmanager knows only hours. */
const IN_HOURS: readonly (typeof RECEIVERS)[number][] = [
  'pagerduty_configs.*.timeout',
  'pushover_configs.*.expire',
  'pushover_configs.*.retry',
  'pushover_configs.*.ttl',
  'slack_configs.*.timeout',
  'webhook_configs.*.timeout',
].map((path) => ({
  path,
  reason: 'Alertmanager reads these durations by Go’s own tools, and does not start with `1d`',
  holds: ({ expected, actual }) => isSameDuration(expected, actual),
}));

function isSameDuration(...texts: readonly unknown[]): boolean {
  const [one, other] = texts.map((text) => parseDuration(String(text)));
  return 'milliseconds' in one! && 'milliseconds' in other! && one.milliseconds === other.milliseconds;
}

/** Fields of receivers that the operator has otherwise than Alertmanager. */
const RECEIVER_FIELDS: readonly IntendedDifference[] = [...RECEIVERS, ...IN_HOURS].flatMap(({ path, ...row }) =>
  ALERTMANAGER.map((component) => ({
    ...row,
    component,
    path: `receivers.*.${path}`,
  })),
);

/** Elsewhere in Alertmanager's configuration. */
const ROUTING: readonly IntendedDifference[] = [
  {
    path: '**.http_config.oauth2.tls_config',
    reason: 'the operator takes the certificates of an OAuth 2.0 client from the API, and writes them nowhere',
    holds: ({ expected }: Difference) => expected === undefined,
  },
  {
    path: '**.oauth2.proxy_from_environment',
    reason: 'Alertmanager knows it since 0.25; the operator asks only where another field of the proxy is set',
    holds: ({ expected, actual }: Difference) => expected === true && actual === undefined,
  },
  {
    path: 'mute_time_intervals.*.name',
    reason: 'an interval without times loses its name in the operator, and Alertmanager would not start with it',
    holds: ({ expected }: Difference) => expected === '',
  },
  ...['slack_api_url', 'opsgenie_api_url'].map((field) => ({
    path: `global.${field}`,
    reason: 'the operator escapes what is no URL; Alertmanager would start with neither',
    holds: ({ expected }: Difference) => !String(expected).startsWith('http'),
  })),
].flatMap((row) => ALERTMANAGER.map((component) => ({ ...row, component })));

/** Files of the certificates that scrape classes and the client of the API server refer to. */
const INSTANCE_SECRETS: readonly IntendedDifference[] = ['ca_file', 'cert_file', 'key_file'].flatMap((file) =>
  [`scrape_configs.*.tls_config.${file}`, `scrape_configs.*.kubernetes_sd_configs.*.tls_config.${file}`].flatMap(
    (path) =>
      ['prometheus-config', 'agent-config'].map((component) => ({
        component,
        path,
        reason: 'they are the instance’s, and so are their Secrets: the operator looks in the namespace of the monitor',
        holds: ({ expected, actual }: Difference) => withoutNamespace(expected) === withoutNamespace(actual),
      })),
  ),
);

/** `…/certs/0_<namespace>_<name>_<key>` with the namespace left out. */
function withoutNamespace(path: unknown): string {
  return String(path).replace(/(?<=\/certs\/\d_)[^_]+/, '');
}

/** Targets of a ScrapeConfig without relabelings, which bring labels of their own. */
const ENFORCED_LABEL: readonly IntendedDifference[] = ['prometheus-config', 'agent-config'].map((component) => ({
  component,
  path: 'scrape_configs.*.relabel_configs.*',
  reason: 'the operator enforces the label of the namespace only behind relabelings: a target could bring any other',
  holds: ({ expected, actual }) =>
    expected === undefined && Object.keys(actual as object).join() === 'target_label,replacement',
}));

/** A size below a byte is no limit for Prometheus, and so no smaller one than that of the instance. */
const ENFORCED_SIZE: readonly IntendedDifference[] = ['prometheus-config', 'agent-config'].map((component) => ({
  component,
  path: 'scrape_configs.*.body_size_limit',
  reason: 'the operator takes a size of nothing for the smaller one: a monitor would be free of the enforced limit',
  holds: ({ expected, actual }) => /^0/.test(String(expected)) && actual !== undefined,
}));

/** What a ThanosRuler's version does not know: the operator clears these fields of a copy, and writes the original. */
const RULER_REMOTE_WRITE: readonly IntendedDifference[] = [
  'azuread',
  'no_proxy',
  'protobuf_message',
  'proxy_connect_header',
  'proxy_from_environment',
  'round_robin_dns',
  'send_native_histograms',
].map((field) => ({
  component: 'thanosruler-config',
  path: `remote_write.*.${field}`,
  reason:
    'the operator means to leave it out, and does not: a Thanos that does not know a field does not start with it',
  holds: ({ expected, actual }) => expected !== undefined && actual === undefined,
}));

const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  ...WORKLOAD_DIFFERENCES,
  ...REALWORLD,
  ...EMPTY_DURATIONS,
  ...RECEIVER_FIELDS,
  ...ROUTING,
  ...INSTANCE_SECRETS,
  ...ENFORCED_LABEL,
  ...ENFORCED_SIZE,
  ...RULER_REMOTE_WRITE,
];

/** Whether a row of the table covers the difference. */
export function isIntended(
  component: string,
  difference: Difference,
  table: readonly IntendedDifference[] = INTENDED_DIFFERENCES,
): boolean {
  return table.some(
    (row) =>
      row.component === component &&
      matches(row.path, difference.path) &&
      (row.holds === undefined || row.holds(difference)),
  );
}

function matches(pattern: IntendedDifference['path'], path: readonly (string | number)[]): boolean {
  const parts = typeof pattern === 'string' ? pattern.split('.') : pattern;
  if (parts[0] === '**')
    return path.length >= parts.length - 1 && matches(parts.slice(1), path.slice(1 - parts.length));
  return parts.length === path.length && parts.every((part, i) => part === '*' || part === String(path[i]));
}
