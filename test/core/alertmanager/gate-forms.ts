/** Gates that no finding about a field speaks of: what is written, or refused, on both sides of the bound. */

import { SLACK_CHAT_API } from '../../../lib/core/alertmanager/integrations/slack';
import type { GateForm } from '../../support/gates';

const SECRET = { name: 'credentials', key: 'key' };
const MAIL = { to: 'to@example.com', from: 'from@example.com', smarthost: 'smtp.example.com:587' };

type Forms = Readonly<Record<string, readonly GateForm[]>>;

/** An AlertmanagerConfig with one receiver. */
const receiving = (integrations: object) => ({
  kind: 'AlertmanagerConfig',
  spec: { route: { receiver: 'none' }, receivers: [{ name: 'none', ...integrations }] },
});

/** The global settings of an Alertmanager. */
const globally = (global: object) => ({
  kind: 'Alertmanager',
  spec: { alertmanagerConfiguration: { name: 'company', global } },
});

/** A receiver of a kind that the API lacks. */
const extended = (integrations: object) => ({
  kind: 'AlertmanagerConfig',
  spec: { route: { receiver: 'none' } },
  extensions: { receivers: [{ name: 'none', ...integrations }] },
});

/** A configuration of the user's own. */
const configured = (receiver: object, global: object = {}) => ({
  kind: 'Alertmanager',
  spec: {},
  config: JSON.stringify({ global, route: { receiver: 'own' }, receivers: [{ name: 'own', ...receiver }] }),
});

type Subject = Pick<GateForm, 'kind' | 'spec' | 'extensions'>;

const REFUSED = { code: 'unsupported-by-version', older: true } as const;

/** What is read from a file from the bound on, is put in by the sidecar before: it is never lost. */
const credential = (subject: Subject, field: string, bound: string): GateForm[] => [
  { ...subject, older: `${field}: |2-`, newer: `${field}_file: /`, bound },
];

/** A credential of something that has always read files: before, all of it is refused. */
const cameWithFile = (subject: Subject, field: string, bound: string): GateForm[] => [
  { ...subject, newer: `${field}_file: /`, finding: REFUSED, bound },
];

const WEB = { url: 'https://example.com/hook' };
const ROCKETCHAT = { rocketchatConfigs: [{ token: SECRET, tokenID: SECRET }] };
const INCIDENTIO = { incidentioConfigs: [{ urlSecret: SECRET, alertSourceToken: SECRET }] };
const OPSGENIE = (settings: object) => receiving({ opsgenieConfigs: [{ apiKey: SECRET, ...settings }] });
const PAGERDUTY = (settings: object) => receiving({ pagerdutyConfigs: [settings] });
const WECHAT = { wechatConfigs: [{ apiSecret: SECRET, corpID: 'corporation' }] };

const CREDENTIALS: Forms = {
  'HTTP.basicAuthUsername': credential(
    receiving({ webhookConfigs: [{ ...WEB, httpConfig: { basicAuth: { username: SECRET, password: SECRET } } }] }),
    'username',
    '0.27.0',
  ),
  'discord.webhook_url_file': credential(receiving({ discordConfigs: [{ apiURL: SECRET }] }), 'webhook_url', '0.28.0'),
  'email.auth_password_file': credential(
    receiving({ emailConfigs: [{ ...MAIL, authPassword: SECRET }] }),
    'auth_password',
    '0.25.0',
  ),
  'email.auth_secret_file': credential(
    receiving({ emailConfigs: [{ ...MAIL, authSecret: SECRET }] }),
    'auth_secret',
    '0.31.0',
  ),
  'msteams.webhook_url_file': credential(
    receiving({ msteamsConfigs: [{ webhookUrl: SECRET }] }),
    'webhook_url',
    '0.28.0',
  ),
  'opsgenie.api_key_file': credential(OPSGENIE({}), 'api_key', '0.24.0'),
  'pagerduty.routing_key_file': credential(PAGERDUTY({ routingKey: SECRET }), 'routing_key', '0.25.0'),
  'pagerduty.service_key_file': credential(PAGERDUTY({ serviceKey: SECRET }), 'service_key', '0.25.0'),
  'pushover.token_file': credential(
    receiving({ pushoverConfigs: [{ token: SECRET, userKey: SECRET }] }),
    ' token',
    '0.26.0',
  ),
  'pushover.user_key_file': credential(
    receiving({ pushoverConfigs: [{ token: SECRET, userKey: SECRET }] }),
    'user_key',
    '0.26.0',
  ),
  'slack.api_url_file': credential(receiving({ slackConfigs: [{ apiURL: SECRET }] }), 'api_url', '0.22.0'),
  'telegram.bot_token_file': credential(
    receiving({ telegramConfigs: [{ botToken: SECRET, chatID: 7 }] }),
    'bot_token',
    '0.26.0',
  ),
  'victorops.api_key_file': credential(
    receiving({ victoropsConfigs: [{ apiKey: SECRET, routingKey: 'team' }] }),
    'api_key',
    '0.25.0',
  ),
  'webhook.url_file': credential(receiving({ webhookConfigs: [{ urlSecret: SECRET }] }), 'url', '0.26.0'),
  'wechat.api_secret_file': credential(receiving(WECHAT), 'api_secret', '0.31.0'),
  'msteamsv2.msteamsv2_configs': cameWithFile(
    receiving({ msteamsv2Configs: [{ webhookURL: SECRET }] }),
    'webhook_url',
    '0.28.0',
  ),
  'rocketchat.rocketchat_configs': [
    ...['token', 'token_id'].flatMap((field) => cameWithFile(receiving(ROCKETCHAT), field, '0.28.0')),
    ...['rocketchat_token', 'rocketchat_token_id'].flatMap((field) =>
      cameWithFile(globally({ rocketChat: { token: SECRET, tokenID: SECRET } }), field, '0.28.0'),
    ),
  ],
  'incidentio.incidentio_configs': ['url', 'alert_source_token'].flatMap((field) =>
    cameWithFile(extended(INCIDENTIO), field, '0.29.0'),
  ),
  'mattermost.mattermost_configs': cameWithFile(
    extended({ mattermostConfigs: [{ webhookURL: SECRET }] }),
    'webhook_url',
    '0.30.0',
  ),
  'mattermost.mattermost_webhook_url': [
    ...cameWithFile(globally({ mattermost: { webhookURL: SECRET } }), 'mattermost_webhook_url', '0.32.0'),
    {
      ...configured({ mattermost_configs: [{ text: 'text' }] }, { mattermost_webhook_url: 'https://example.com' }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.32.0',
    },
  ],
  'opsgenie.opsgenie_api_key_file': credential(globally({ opsGenieApiKey: SECRET }), 'opsgenie_api_key', '0.24.0'),
  'slack.slack_api_url_file': credential(globally({ slackApiUrl: SECRET }), 'slack_api_url', '0.22.0'),
  'email.smtp_auth_password_file': credential(
    globally({ smtp: { authPassword: SECRET } }),
    'smtp_auth_password',
    '0.25.0',
  ),
  'email.smtp_auth_secret_file': credential(globally({ smtp: { authSecret: SECRET } }), 'smtp_auth_secret', '0.31.0'),
  'victorops.victorops_api_key_file': credential(
    globally({ victorops: { apiKey: SECRET } }),
    'victorops_api_key',
    '0.25.0',
  ),
  'wechat.wechat_api_secret_file': credential(
    globally({ wechat: { apiSecret: SECRET } }),
    'wechat_api_secret',
    '0.31.0',
  ),
};

/** In a text of a receiver, which is a template. */
const asking = (row: string, message: string, bound: string): Forms => ({
  [row]: [{ ...OPSGENIE({ message }), finding: { code: 'invalid-template', older: true }, bound }],
});

const calling = (name: string, call: string, bound: string): Forms =>
  asking(`FUNCTIONS.${name}`, `{{ range .Alerts }}{{ ${call} }}{{ end }}`, bound);

const DATA: Forms = {
  ...asking('DATA.NotificationReason', '{{ .NotificationReason }}', '0.32.0'),
  ...asking('DATA.RouteLabels', '{{ .RouteLabels.team }}', '0.34.0'),
};

const FUNCTIONS: Forms = {
  ...calling('addDuration', 'addDuration "1h" .StartsAt', '0.35.0'),
  ...calling('append', 'append (list "a") "b"', '0.32.0'),
  ...calling('date', 'date "2006" .StartsAt', '0.28.0'),
  ...calling('dict', 'dict "a" "b"', '0.32.0'),
  ...calling('humanizeDuration', 'humanizeDuration 7', '0.28.0'),
  ...calling('list', 'list "a"', '0.32.0'),
  ...calling('mustToDate', 'mustToDate "2006" "2030"', '0.34.0'),
  ...calling('now', 'now', '0.33.0'),
  ...calling('safeUrl', 'safeUrl "a"', '0.30.0'),
  ...calling('since', 'since .StartsAt', '0.28.0'),
  ...calling('toDate', 'toDate "2006" "2030"', '0.34.0'),
  ...calling('toJson', 'toJson .', '0.30.0'),
  ...calling('trimSpace', 'trimSpace "a"', '0.26.0'),
  ...calling('tz', 'tz "UTC" .StartsAt', '0.28.0'),
  ...calling('urlUnescape', 'urlUnescape "a"', '0.30.0'),
};

/** Every alert of the target is one of the source, too. */
const OVERLAPPING: Subject = {
  kind: 'AlertmanagerConfig',
  spec: {
    ...receiving({}).spec,
    inhibitRules: [
      {
        sourceMatch: [{ name: 'app', value: 'web', matchType: '=' }],
        targetMatch: [
          { name: 'app', value: 'web', matchType: '=' },
          { name: 'severity', value: 'low', matchType: '=' },
        ],
      },
    ],
  },
};

/** By table and row. */
export const FORMS: Forms = {
  ...CREDENTIALS,
  ...FUNCTIONS,
  ...DATA,
  'ENABLE_UPDATE.ENABLE_UPDATE': [
    {
      ...extended({
        jiraConfigs: [
          {
            project: 'A',
            issueType: 'Bug',
            apiURL: 'https://example.com',
            summary: { template: 'a', enableUpdate: false },
          },
        ],
      }),
      newer: 'enable_update: false',
      finding: REFUSED,
      bound: '0.30.0',
    },
  ],
  'OWN_ATTACHMENT.OWN_ATTACHMENT': [
    {
      ...extended({ mattermostConfigs: [{ webhookURL: SECRET, pretext: 'sample' }] }),
      newer: 'pretext: sample',
      finding: REFUSED,
      bound: '0.32.0',
    },
  ],
  'UTF8.UTF8': [
    {
      kind: 'AlertmanagerConfig',
      spec: {
        receivers: [{ name: 'none' }],
        route: {
          receiver: 'none',
          routes: [{ receiver: 'none', matchers: [{ name: 'ä', value: 'b', matchType: '=' }] }],
        },
      },
      finding: { code: 'invalid-value', older: true },
      bound: '0.27.0',
    },
  ],
  'ONE_SOURCE.ONE_SOURCE': [
    { ...OVERLAPPING, finding: { code: 'inhibition', older: false }, bound: '0.30.0' },
    { ...OVERLAPPING, finding: { code: 'inhibition', older: true }, bound: '0.34.1' },
  ],
  'BY_ITS_ADDRESS.BY_ITS_ADDRESS': [
    {
      ...configured({ slack_configs: [{ update_message: true }] }, { slack_api_url: SLACK_CHAT_API }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.35.0',
    },
  ],
  'RANGE_KINDS.wraps': [
    {
      kind: 'Alertmanager',
      spec: {},
      config: JSON.stringify({
        route: { receiver: 'own' },
        receivers: [{ name: 'own' }],
        time_intervals: [{ name: 'weekend', time_intervals: [{ weekdays: ['friday:monday'] }] }],
      }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.35.0',
    },
  ],
  'telegram.telegram_bot_token': [
    {
      ...configured({ telegram_configs: [{ chat_id: 7 }] }, { telegram_bot_token: 'token' }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.31.0',
    },
  ],
  'STRUCTURED_DETAILS.STRUCTURED_DETAILS': [
    {
      ...configured({ pagerduty_configs: [{ routing_key: 'key', details: { a: { b: 'c' } } }] }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.30.0',
    },
  ],
  'WEBHOOK_TEMPLATES.WEBHOOK_TEMPLATES': [
    {
      ...receiving({ webhookConfigs: [{ url: 'https://example.com/{{ .CommonLabels.app }}' }] }),
      finding: REFUSED,
      bound: '0.31.0',
    },
  ],
  'ALERTMANAGER_ARGUMENT_GATES.peerName': [
    { kind: 'Alertmanager', spec: {}, newer: '--cluster.peer-name=$(POD_NAME)', bound: '0.30.0' },
  ],
};

/** Rows that a finding speaks of by another name than theirs. */
export const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'AUTHORIZATION.AUTHORIZATION': 'authorization',
  'PROXY_DETAILS.PROXY_DETAILS': 'noProxy',
  'MATCHERS.MATCHERS': 'matchers',
  'TEAMS.TEAMS': 'teams',
  'MONOSPACE.MONOSPACE': 'monospace',
  'ALERTMANAGER_ARGUMENT_GATES.features': '--enable-feature',
  'ALERTMANAGER_ARGUMENT_GATES.webLimits': '--web.get-concurrency',
  'ALERTMANAGER_ARGUMENT_GATES.silenceLimits': '--silences.max-silences',
  'ALERTMANAGER_ARGUMENT_GATES.startDelay': '--dispatch.start-delay',
  'ALERTMANAGER_ARGUMENT_GATES.logFormat': '--log.format',
  'ALERTMANAGER_ARGUMENT_GATES.label': '--cluster.label',
  'ALERTMANAGER_ARGUMENT_GATES.webConfig': '--web.config.file',
  'ALERTMANAGER_ARGUMENT_GATES.clusterTls': '--cluster.tls-config',
};

/** Texts of the outputs where they are not the name. */
export const WRITTEN: Readonly<Record<string, string | undefined>> = {
  rocketChat: 'rocketchat_',
  // Of the API they are refused before 0.25, as by the operator; of the configuration they are left out before 0.26.
  noProxy: undefined,
  proxyConnectHeader: undefined,
  proxyFromEnvironment: undefined,
};
