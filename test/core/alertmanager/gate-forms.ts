/** Gates that no finding about a field speaks of: what is written, or refused, on both sides of the bound. */

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
  'RECEIVER.discordWebhookUrl': credential(
    receiving({ discordConfigs: [{ apiURL: SECRET }] }),
    'webhook_url',
    '0.27.0',
  ),
  'RECEIVER.emailAuthPassword': credential(
    receiving({ emailConfigs: [{ ...MAIL, authPassword: SECRET }] }),
    'auth_password',
    '0.25.0',
  ),
  'RECEIVER.emailAuthSecret': credential(
    receiving({ emailConfigs: [{ ...MAIL, authSecret: SECRET }] }),
    'auth_secret',
    '0.31.0',
  ),
  'RECEIVER.msteamsWebhookUrl': credential(
    receiving({ msteamsConfigs: [{ webhookUrl: SECRET }] }),
    'webhook_url',
    '0.27.0',
  ),
  'RECEIVER.msteamsv2WebhookUrl': cameWithFile(
    receiving({ msteamsv2Configs: [{ webhookURL: SECRET }] }),
    'webhook_url',
    '0.28.0',
  ),
  'RECEIVER.opsgenieApiKey': credential(OPSGENIE({}), 'api_key', '0.24.0'),
  'RECEIVER.pagerdutyRoutingKey': credential(PAGERDUTY({ routingKey: SECRET }), 'routing_key', '0.25.0'),
  'RECEIVER.pagerdutyServiceKey': credential(PAGERDUTY({ serviceKey: SECRET }), 'service_key', '0.25.0'),
  'RECEIVER.pushoverToken': credential(
    receiving({ pushoverConfigs: [{ token: SECRET, userKey: SECRET }] }),
    ' token',
    '0.26.0',
  ),
  'RECEIVER.pushoverUserKey': credential(
    receiving({ pushoverConfigs: [{ token: SECRET, userKey: SECRET }] }),
    'user_key',
    '0.26.0',
  ),
  'RECEIVER.rocketchatToken': cameWithFile(receiving(ROCKETCHAT), 'token', '0.28.0'),
  'RECEIVER.rocketchatTokenId': cameWithFile(receiving(ROCKETCHAT), 'token_id', '0.28.0'),
  'RECEIVER.slackApiUrl': credential(receiving({ slackConfigs: [{ apiURL: SECRET }] }), 'api_url', '0.22.0'),
  'RECEIVER.telegramBotToken': credential(
    receiving({ telegramConfigs: [{ botToken: SECRET, chatID: 7 }] }),
    'bot_token',
    '0.26.0',
  ),
  'RECEIVER.victoropsApiKey': credential(
    receiving({ victoropsConfigs: [{ apiKey: SECRET, routingKey: 'team' }] }),
    'api_key',
    '0.25.0',
  ),
  'RECEIVER.webhookUrl': credential(receiving({ webhookConfigs: [{ urlSecret: SECRET }] }), 'url', '0.26.0'),
  'RECEIVER.wechatApiSecret': credential(receiving(WECHAT), 'api_secret', '0.31.0'),
  'EXTENSION.incidentioAlertSourceToken': cameWithFile(extended(INCIDENTIO), 'alert_source_token', '0.29.0'),
  'EXTENSION.incidentioUrl': cameWithFile(extended(INCIDENTIO), 'url', '0.29.0'),
  'EXTENSION.mattermostWebhookUrl': cameWithFile(
    extended({ mattermostConfigs: [{ webhookURL: SECRET }] }),
    'webhook_url',
    '0.30.0',
  ),
  'GLOBAL.mattermostWebhookUrl': cameWithFile(
    globally({ mattermost: { webhookURL: SECRET } }),
    'mattermost_webhook_url',
    '0.32.0',
  ),
  'GLOBAL.opsgenieApiKey': credential(globally({ opsGenieApiKey: SECRET }), 'opsgenie_api_key', '0.24.0'),
  'GLOBAL.rocketchatToken': cameWithFile(
    globally({ rocketChat: { token: SECRET, tokenID: SECRET } }),
    'rocketchat_token',
    '0.28.0',
  ),
  'GLOBAL.rocketchatTokenId': cameWithFile(
    globally({ rocketChat: { token: SECRET, tokenID: SECRET } }),
    'rocketchat_token_id',
    '0.28.0',
  ),
  'GLOBAL.slackApiUrl': credential(globally({ slackApiUrl: SECRET }), 'slack_api_url', '0.22.0'),
  'GLOBAL.smtpAuthPassword': credential(globally({ smtp: { authPassword: SECRET } }), 'smtp_auth_password', '0.25.0'),
  'GLOBAL.smtpAuthSecret': credential(globally({ smtp: { authSecret: SECRET } }), 'smtp_auth_secret', '0.31.0'),
  'GLOBAL.victoropsApiKey': credential(globally({ victorops: { apiKey: SECRET } }), 'victorops_api_key', '0.25.0'),
  'GLOBAL.wechatApiSecret': credential(globally({ wechat: { apiSecret: SECRET } }), 'wechat_api_secret', '0.31.0'),
};

/** In a text of a receiver, which is a template. */
const calling = (name: string, call: string, bound: string): Forms => ({
  [`FUNCTIONS.${name}`]: [
    { ...OPSGENIE({ message: `{{ ${call} }}` }), finding: { code: 'invalid-template', older: true }, bound },
  ],
});

const FUNCTIONS: Forms = {
  ...calling('append', 'append (list "a") "b"', '0.32.0'),
  ...calling('date', 'date "2006" .StartsAt', '0.28.0'),
  ...calling('dict', 'dict "a" "b"', '0.32.0'),
  ...calling('humanizeDuration', 'humanizeDuration 7', '0.28.0'),
  ...calling('list', 'list "a"', '0.32.0'),
  ...calling('now', 'now', '0.33.0'),
  ...calling('safeUrl', 'safeUrl "a"', '0.30.0'),
  ...calling('since', 'since .StartsAt', '0.28.0'),
  ...calling('toJson', 'toJson .', '0.30.0'),
  ...calling('trimSpace', 'trimSpace "a"', '0.26.0'),
  ...calling('tz', 'tz "UTC" .StartsAt', '0.28.0'),
  ...calling('urlUnescape', 'urlUnescape "a"', '0.30.0'),
};

/** A configuration of the user's own. */
const configured = (receiver: object, global: object = {}) => ({
  kind: 'Alertmanager',
  spec: {},
  config: JSON.stringify({ global, route: { receiver: 'own' }, receivers: [{ name: 'own', ...receiver }] }),
});

/** By table and row. */
export const FORMS: Forms = {
  ...CREDENTIALS,
  ...FUNCTIONS,
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
    {
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
      finding: { code: 'inhibition', older: false },
      bound: '0.30.0',
    },
  ],
  'GLOBAL_TELEGRAM.GLOBAL_TELEGRAM': [
    {
      ...configured({ telegram_configs: [{ chat_id: 7 }] }, { telegram_bot_token: 'token' }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.31.0',
    },
  ],
  'GLOBAL_MATTERMOST.GLOBAL_MATTERMOST': [
    {
      ...configured({ mattermost_configs: [{ text: 'text' }] }, { mattermost_webhook_url: 'https://example.com' }),
      finding: { code: 'invalid-value', older: true },
      bound: '0.32.0',
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
  'IMPLICIT_TLS.IMPLICIT_TLS': 'smtp_force_implicit_tls',
  'AUTHORIZATION.AUTHORIZATION': 'authorization',
  'PROXY_DETAILS.PROXY_DETAILS': 'noProxy',
  'MATCHERS.MATCHERS': 'matchers',
  'TEAMS.TEAMS': 'teams',
  'MONOSPACE.MONOSPACE': 'monospace',
  'MATTERMOST.MATTERMOST': 'fallback',
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
