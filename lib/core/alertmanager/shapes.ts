/** Alertmanager's configuration as a table: every field, what it takes, and the first version that knows it. */

import {
  always,
  DATA,
  DURATION,
  FLAG,
  FRACTION,
  HOST_PORT,
  MAPPING,
  many,
  one,
  onlySince,
  RANGES,
  SECRET,
  type Shape,
  SPAN,
  SWITCH,
  secret,
  shape,
  since,
  TEXT,
  TEXTS,
  URL,
} from './shape';
import { HTTP_CLIENT, TLS_CLIENT } from './shapes-http';
import { INTEGRATIONS } from './shapes-receivers';

const GLOBAL = shape('global', {
  resolve_timeout: DURATION,
  http_config: one(HTTP_CLIENT),
  smtp_from: TEXT,
  smtp_hello: TEXT,
  smtp_smarthost: HOST_PORT,
  smtp_auth_username: TEXT,
  smtp_auth_password: SECRET,
  smtp_auth_password_file: since('0.25.0', TEXT),
  smtp_auth_secret: SECRET,
  smtp_auth_secret_file: since('0.31.0', TEXT),
  smtp_auth_identity: TEXT,
  smtp_require_tls: SWITCH,
  smtp_tls_config: since('0.28.0', one(TLS_CLIENT)),
  smtp_force_implicit_tls: since('0.31.0', SWITCH),
  slack_api_url: secret(URL),
  slack_api_url_file: since('0.22.0', TEXT),
  pagerduty_url: URL,
  opsgenie_api_url: URL,
  opsgenie_api_key: SECRET,
  opsgenie_api_key_file: since('0.24.0', TEXT),
  wechat_api_url: URL,
  wechat_api_secret: SECRET,
  wechat_api_corp_id: TEXT,
  victorops_api_url: URL,
  victorops_api_key: SECRET,
  victorops_api_key_file: since('0.25.0', TEXT),
  telegram_api_url: URL,
  telegram_bot_token: since('0.31.0', SECRET),
  telegram_bot_token_file: since('0.31.0', TEXT),
  webex_api_url: URL,
  jira_api_url: URL,
  rocketchat_api_url: URL,
  rocketchat_token: SECRET,
  rocketchat_token_file: TEXT,
  rocketchat_token_id: SECRET,
  rocketchat_token_id_file: TEXT,
  slack_app_token: since('0.30.0', SECRET),
  slack_app_token_file: since('0.30.0', TEXT),
  slack_app_url: since('0.30.0', URL),
  wechat_api_secret_file: since('0.31.0', TEXT),
  mattermost_webhook_url: since('0.32.0', secret(URL)),
  mattermost_webhook_url_file: since('0.32.0', TEXT),
});

const ROUTE_FIELDS = {
  receiver: TEXT,
  group_by: TEXTS,
  match: MAPPING,
  match_re: MAPPING,
  matchers: onlySince('0.22.0', TEXTS),
  continue: FLAG,
  group_wait: SPAN,
  group_interval: SPAN,
  repeat_interval: SPAN,
  mute_time_intervals: since('0.22.0', TEXTS),
  active_time_intervals: since('0.24.0', TEXTS),
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
  target_match_re: MAPPING,
  target_matchers: onlySince('0.22.0', TEXTS),
  source_match: MAPPING,
  source_match_re: MAPPING,
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

const RECEIVER = shape('receiver', { name: always(TEXT, ''), labels: since('0.33.0', MAPPING), ...INTEGRATIONS });

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
