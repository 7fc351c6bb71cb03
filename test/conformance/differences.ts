/**
 * Where we mean to answer otherwise than the operator does, and why. A row names a component and a path of its output,
 * as narrow as can be; no row may look at a case's name.
 */

import type { Difference } from './compare';
import { WORKLOAD_DIFFERENCES } from './workload-differences';

export interface IntendedDifference {
  readonly component: string;
  /** Path in the output; `*` stands for any one key or index. As a list, where keys hold dots. */
  readonly path: string | readonly string[];
  readonly reason: string;
  /** What the difference has to look like; any, where absent. */
  readonly holds?: (difference: Difference) => boolean;
}

/** The operator checks rules without their empty durations, and writes them with these: no server loads such a file. */
const EMPTY_DURATIONS: readonly IntendedDifference[] = ['groups.*.interval', 'groups.*.rules.*.for'].map((path) => ({
  component: 'rules',
  path,
  reason: 'Prometheus refuses an empty duration, and with it all of the file; we leave it out',
  holds: ({ expected, actual }) => expected === '' && actual === undefined,
}));

/** What holds for workloads alone holds for those among everything else. */
const REALWORLD: readonly IntendedDifference[] = WORKLOAD_DIFFERENCES.map((row) => ({
  ...row,
  component: 'realworld',
  path: ['workloads', ...(typeof row.path === 'string' ? row.path.split('.') : row.path)],
}));

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
    path: 'sns_configs.*.sigv4.external_id',
    reason: 'Alertmanager knows the field since 0.31, two lines earlier than the operator thinks',
    holds: ({ expected }) => expected === undefined,
  },
  {
    path: 'sns_configs.*.sigv4.use_fips_sts_endpoint',
    reason: 'the operator takes it from the API, and writes it nowhere; Alertmanager knows the field since 0.28.1',
    holds: ({ expected, actual }) => expected === undefined && actual === true,
  },
];

/** Days, where Alertmanager knows hours alone. */
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
  holds: ({ expected, actual }) => /[dwy]/.test(String(expected)) && /^\d{2,}h/.test(String(actual)),
}));

/** Fields of receivers that the operator has otherwise than Alertmanager. */
const RECEIVER_FIELDS: readonly IntendedDifference[] = [...RECEIVERS, ...IN_HOURS].flatMap(({ path, ...row }) =>
  ['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'].map((component) => ({
    ...row,
    component,
    path: `receivers.*.${path}`,
  })),
);

const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  ...WORKLOAD_DIFFERENCES,
  ...REALWORLD,
  ...EMPTY_DURATIONS,
  ...RECEIVER_FIELDS,
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
  return parts.length === path.length && parts.every((part, i) => part === '*' || part === String(path[i]));
}
