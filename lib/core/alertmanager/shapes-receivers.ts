/** Fields of receivers, integration by integration. */

import type { Gate } from '../base/gates';
import {
  ANY_TEXT,
  always,
  CHECKED_URL,
  COUNT,
  DATA,
  DURATION,
  type FieldRow,
  FLAG,
  HOST_PORT,
  INTEGER,
  MAPPING,
  many,
  NUMBER,
  one,
  onlySince,
  SECRET,
  SHORT_DURATION,
  type Shape,
  SWITCH,
  secret,
  shape,
  since,
  TEMPLATE_URL,
  TEXT,
  TEXTS,
  URL,
} from './shape';
import { HTTP_CLIENT, TLS_CLIENT } from './shapes-http';

const COMMON = { send_resolved: SWITCH, http_config: one(HTTP_CLIENT) } satisfies Record<string, FieldRow>;

const integration = (name: string, fields: Shape['fields']) => many(shape(name, { ...COMMON, ...fields }));

const OPSGENIE = integration('opsgenie', {
  api_key: SECRET,
  api_key_file: since('0.24.0', TEXT),
  api_url: CHECKED_URL,
  message: TEXT,
  description: TEXT,
  source: TEXT,
  details: MAPPING,
  responders: many(shape('responder', { id: TEXT, name: TEXT, username: TEXT, type: TEXT })),
  tags: TEXT,
  note: TEXT,
  priority: TEXT,
  update_alerts: since('0.24.0', SWITCH),
  entity: since('0.24.0', TEXT),
  actions: since('0.24.0', TEXT),
});

const PAGERDUTY = integration('pagerduty', {
  service_key: SECRET,
  service_key_file: since('0.25.0', TEXT),
  routing_key: SECRET,
  routing_key_file: since('0.25.0', TEXT),
  url: URL,
  client: TEXT,
  client_url: TEXT,
  description: TEXT,
  details: DATA,
  images: many(shape('image', { src: TEXT, alt: TEXT, href: TEXT })),
  links: many(shape('link', { href: TEXT, text: TEXT })),
  severity: TEXT,
  class: TEXT,
  component: TEXT,
  group: TEXT,
  source: since('0.25.0', TEXT),
  timeout: since('0.30.0', SHORT_DURATION),
});

const CONFIRMATION = shape('confirm', { text: TEXT, title: TEXT, ok_text: TEXT, dismiss_text: TEXT });

const SLACK = integration('slack', {
  api_url: secret(URL),
  api_url_file: since('0.22.0', TEXT),
  app_token: since('0.30.0', SECRET),
  app_token_file: since('0.30.0', TEXT),
  app_url: since('0.30.0', URL),
  channel: TEXT,
  username: TEXT,
  color: TEXT,
  title: TEXT,
  title_link: TEXT,
  pretext: TEXT,
  text: TEXT,
  fields: many(shape('slack_field', { title: TEXT, value: TEXT, short: FLAG })),
  short_fields: FLAG,
  footer: TEXT,
  fallback: TEXT,
  callback_id: TEXT,
  icon_emoji: TEXT,
  icon_url: TEXT,
  image_url: TEXT,
  thumb_url: TEXT,
  link_names: FLAG,
  mrkdwn_in: TEXTS,
  actions: many(
    shape('slack_action', {
      type: TEXT,
      text: TEXT,
      url: TEXT,
      style: TEXT,
      name: TEXT,
      value: TEXT,
      confirm: one(CONFIRMATION),
    }),
  ),
  timeout: since('0.30.0', SHORT_DURATION),
  message_text: since('0.31.0', TEXT),
  update_message: since('0.32.0', SWITCH),
});

const WEBHOOK = integration('webhook', {
  url: TEMPLATE_URL,
  url_file: since('0.26.0', TEXT),
  max_alerts: COUNT,
  timeout: since('0.28.0', SHORT_DURATION),
  payload: since('0.32.0', DATA),
});

const WECHAT = integration('wechat', {
  api_secret: SECRET,
  api_url: CHECKED_URL,
  corp_id: TEXT,
  agent_id: TEXT,
  to_user: TEXT,
  to_party: TEXT,
  to_tag: TEXT,
  message: TEXT,
  message_type: TEXT,
  api_secret_file: since('0.31.0', TEXT),
});

const EMAIL = many(
  shape('email', {
    send_resolved: SWITCH,
    to: TEXT,
    from: TEXT,
    hello: TEXT,
    smarthost: HOST_PORT,
    auth_username: TEXT,
    auth_password: SECRET,
    auth_password_file: since('0.25.0', TEXT),
    auth_secret: SECRET,
    auth_secret_file: since('0.31.0', TEXT),
    auth_identity: TEXT,
    headers: MAPPING,
    html: ANY_TEXT,
    text: ANY_TEXT,
    require_tls: SWITCH,
    tls_config: one(TLS_CLIENT),
    force_implicit_tls: since('0.31.0', SWITCH),
    threading: since('0.30.0', one(shape('threading', { enabled: SWITCH, thread_by_date: TEXT }))),
  }),
);

const PUSHOVER = integration('pushover', {
  user_key: SECRET,
  user_key_file: since('0.26.0', TEXT),
  token: SECRET,
  token_file: since('0.26.0', TEXT),
  title: TEXT,
  message: TEXT,
  url: TEMPLATE_URL,
  url_title: TEXT,
  ttl: since('0.27.0', TEXT),
  device: since('0.26.0', TEXT),
  sound: TEXT,
  priority: TEXT,
  retry: SHORT_DURATION,
  expire: SHORT_DURATION,
  html: SWITCH,
  monospace: SWITCH,
});

const VICTOROPS = integration('victorops', {
  api_key: SECRET,
  api_key_file: since('0.25.0', TEXT),
  api_url: CHECKED_URL,
  routing_key: TEXT,
  message_type: TEXT,
  state_message: TEXT,
  entity_display_name: TEXT,
  monitoring_tool: TEXT,
  custom_fields: MAPPING,
});

const SIGV4 = shape('sigv4', {
  region: TEXT,
  access_key: TEXT,
  secret_key: SECRET,
  profile: TEXT,
  role_arn: TEXT,
  external_id: since('0.31.0', TEXT),
  service_name: since('0.29.0', TEXT),
  use_fips_sts_endpoint: since('0.28.1', FLAG),
});

const SNS = integration('sns', {
  api_url: TEMPLATE_URL,
  sigv4: { kind: SIGV4, unlessEmpty: true },
  topic_arn: TEXT,
  phone_number: TEXT,
  target_arn: TEXT,
  subject: TEXT,
  message: TEXT,
  attributes: MAPPING,
  use_aws_http_client: since('0.33.0', FLAG),
});

const TELEGRAM = integration('telegram', {
  api_url: CHECKED_URL,
  bot_token: SECRET,
  bot_token_file: since('0.26.0', TEXT),
  chat_id: INTEGER,
  chat_id_file: since('0.31.0', TEXT),
  message_thread_id: since('0.28.0', INTEGER),
  message: TEXT,
  disable_notifications: FLAG,
  parse_mode: TEXT,
});

const DISCORD = integration('discord', {
  webhook_url: secret(URL),
  webhook_url_file: since('0.27.0', TEXT),
  title: TEXT,
  message: TEXT,
  content: since('0.28.0', TEXT),
  username: since('0.28.0', TEXT),
  avatar_url: since('0.28.0', TEXT),
});

const WEBEX = integration('webex', { api_url: CHECKED_URL, message: TEXT, room_id: always(TEXT, '') });

const MSTEAMS = integration('msteams', {
  webhook_url: secret(CHECKED_URL),
  webhook_url_file: since('0.27.0', TEXT),
  title: TEXT,
  summary: since('0.27.0', TEXT),
  text: TEXT,
});

const MSTEAMS_V2 = integration('msteamsv2', {
  webhook_url: secret(CHECKED_URL),
  webhook_url_file: TEXT,
  title: TEXT,
  text: TEXT,
});

const JIRA = integration('jira', {
  api_url: CHECKED_URL,
  project: TEXT,
  summary: DATA,
  description: DATA,
  labels: TEXTS,
  priority: TEXT,
  issue_type: TEXT,
  reopen_transition: TEXT,
  resolve_transition: TEXT,
  wont_fix_resolution: TEXT,
  reopen_duration: DURATION,
  fields: DATA,
  api_type: since('0.29.0', TEXT),
});

/** As Alertmanager reads them: these names alone are written in one word. */
const ROCKETCHAT_ACTION = shape('rocketchat_action', {
  type: TEXT,
  text: TEXT,
  url: TEXT,
  imageurl: TEXT,
  iswebview: FLAG,
  webviewheightratio: TEXT,
  msg: TEXT,
  msginchatwindow: FLAG,
  msgprocessingtype: TEXT,
});

const ROCKETCHAT = integration('rocketchat', {
  api_url: URL,
  token_id: secret(ANY_TEXT),
  token_id_file: TEXT,
  token: secret(ANY_TEXT),
  token_file: TEXT,
  channel: TEXT,
  color: TEXT,
  title: TEXT,
  title_link: TEXT,
  text: TEXT,
  fields: many(shape('rocketchat_field', { short: always(SWITCH, null), title: TEXT, value: TEXT })),
  short_fields: always(FLAG, false),
  emoji: TEXT,
  icon_url: TEXT,
  image_url: TEXT,
  thumb_url: TEXT,
  link_names: always(FLAG, false),
  actions: many(ROCKETCHAT_ACTION),
});

const ATTACHMENT = {
  fallback: TEXT,
  color: TEXT,
  pretext: TEXT,
  author_name: TEXT,
  author_link: TEXT,
  author_icon: TEXT,
  title: TEXT,
  title_link: TEXT,
  fields: many(shape('mattermost_field', { title: TEXT, value: TEXT, short: FLAG })),
  thumb_url: TEXT,
  footer: TEXT,
  footer_icon: TEXT,
  image_url: TEXT,
} satisfies Record<string, FieldRow>;

const MATTERMOST = integration('mattermost', {
  webhook_url: secret(URL),
  webhook_url_file: TEXT,
  type: TEXT,
  channel: TEXT,
  username: TEXT,
  text: TEXT,
  icon_url: TEXT,
  icon_emoji: TEXT,
  attachments: many(shape('attachment', { ...ATTACHMENT, text: TEXT })),
  props: one(shape('props', { card: ANY_TEXT })),
  priority: one(shape('priority', { priority: TEXT, requested_ack: SWITCH, persistent_notifications: SWITCH })),
  ...Object.fromEntries(Object.entries(ATTACHMENT).map(([name, row]) => [name, since('0.32.0', row)])),
});

const INCIDENTIO = integration('incidentio', {
  url: CHECKED_URL,
  url_file: TEXT,
  alert_source_token: SECRET,
  alert_source_token_file: TEXT,
  max_alerts: NUMBER,
  timeout: SHORT_DURATION,
});

export const INTEGRATIONS = {
  opsgenie_configs: OPSGENIE,
  pagerduty_configs: PAGERDUTY,
  slack_configs: SLACK,
  webhook_configs: WEBHOOK,
  wechat_configs: WECHAT,
  email_configs: EMAIL,
  pushover_configs: PUSHOVER,
  victorops_configs: VICTOROPS,
  sns_configs: SNS,
  telegram_configs: onlySince('0.24.0', TELEGRAM),
  discord_configs: onlySince('0.25.0', DISCORD),
  webex_configs: onlySince('0.25.0', WEBEX),
  msteams_configs: onlySince('0.26.0', MSTEAMS),
  msteamsv2_configs: onlySince('0.28.0', MSTEAMS_V2),
  jira_configs: onlySince('0.28.0', JIRA),
  rocketchat_configs: onlySince('0.28.0', ROCKETCHAT),
  mattermost_configs: onlySince('0.30.0', MATTERMOST),
  incidentio_configs: onlySince('0.29.0', INCIDENTIO),
} satisfies Record<string, FieldRow>;

export type Integration = keyof typeof INTEGRATIONS;

/** Since when there is a field, by its path in an integration's settings. */
export function gateOf(integration: Integration, ...path: readonly [string, ...string[]]): Gate {
  const { gate } = path.reduce<FieldRow>((row, field) => (row.kind as Shape).fields[field]!, INTEGRATIONS[integration]);
  if (gate === undefined) throw new Error(`every version knows ${path.join('.')} of ${integration}`);
  return gate;
}
