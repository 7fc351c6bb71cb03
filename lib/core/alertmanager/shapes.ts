/** Alertmanager's configuration as a table: every field, what it takes, and the first version that knows it. */

import { BY_OUTPUT, GLOBALS } from './integrations';
import {
  always,
  DATA,
  DURATION,
  FLAG,
  FRACTION,
  MAPPING,
  many,
  one,
  onlySince,
  PATTERNS,
  RANGES,
  type Rule,
  type Shape,
  SPAN,
  shape,
  since,
  TEXT,
  TEXTS,
} from './shape';
import { HTTP_CLIENT, TLS_CLIENT } from './shapes-http';

/** Settings that Alertmanager got after those of the integrations' others. */
const NEWEST = [
  ...['slack_app_token', 'slack_app_token_file', 'slack_app_url', 'wechat_api_secret_file'],
  ...['mattermost_webhook_url', 'mattermost_webhook_url_file'],
];

const rulesOf = (when: 'load' | 'early'): Rule => {
  const rules = GLOBALS.flatMap(({ rules }) => rules?.[when] ?? []);
  return (...given) => {
    for (const rule of rules) rule(...given);
  };
};

export const GLOBAL = shape(
  'global',
  {
    resolve_timeout: DURATION,
    http_config: one(HTTP_CLIENT),
    ...Object.assign({}, ...GLOBALS.map(({ rows }) => rows)),
  },
  { load: rulesOf('load'), early: rulesOf('early') },
  NEWEST,
);

const ROUTE_FIELDS = {
  receiver: TEXT,
  group_by: TEXTS,
  match: MAPPING,
  match_re: PATTERNS,
  matchers: onlySince('0.22.0', TEXTS),
  continue: FLAG,
  group_wait: SPAN,
  group_interval: SPAN,
  repeat_interval: SPAN,
  mute_time_intervals: since('0.22.0', TEXTS),
  active_time_intervals: since('0.24.0', TEXTS),
  labels: since('0.34.0', MAPPING),
};

export const ROUTE: Shape = {
  name: 'route',
  // A route holds routes: the table has to name itself.
  get fields(): Shape['fields'] {
    return { ...ROUTE_FIELDS, routes: many(ROUTE) };
  },
};

const INHIBIT_RULE = shape('inhibit_rule', {
  name: since('0.30.0', TEXT),
  target_match: MAPPING,
  target_match_re: PATTERNS,
  target_matchers: onlySince('0.22.0', TEXTS),
  source_match: MAPPING,
  source_match_re: PATTERNS,
  source_matchers: onlySince('0.22.0', TEXTS),
  equal: TEXTS,
});

const TIMES = shape('times', {
  times: many(shape('time_range', { start_time: TEXT, end_time: TEXT })),
  weekdays: RANGES,
  days_of_month: RANGES,
  months: RANGES,
  years: RANGES,
  location: since('0.25.0', TEXT),
});

const TIME_INTERVAL = shape('time_interval', {
  name: always(TEXT, ''),
  time_intervals: always(many(TIMES), []),
});

const RECEIVER = shape('receiver', {
  name: always(TEXT, ''),
  labels: since('0.33.0', MAPPING),
  ...Object.fromEntries([...BY_OUTPUT].map(([output, { row }]) => [output, row])),
});

const TRACING = shape('tracing', {
  client_type: TEXT,
  endpoint: TEXT,
  sampling_fraction: FRACTION,
  insecure: FLAG,
  tls_config: one(TLS_CLIENT),
  headers: DATA,
  compression: TEXT,
  timeout: DURATION,
});

export const FILE = shape('configuration', {
  global: one(GLOBAL),
  route: one(ROUTE),
  inhibit_rules: many(INHIBIT_RULE),
  receivers: many(RECEIVER),
  mute_time_intervals: since('0.22.0', many(TIME_INTERVAL)),
  time_intervals: since('0.24.0', many(TIME_INTERVAL)),
  templates: always(TEXTS, []),
  tracing: since('0.30.0', one(TRACING)),
  event_recorder: since('0.33.0', DATA),
});
