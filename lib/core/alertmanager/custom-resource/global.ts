/** Settings of an Alertmanager that its receivers fall back to. */

import type { AlertmanagerGlobalConfig, GlobalSMTPConfig, SecretKeySelector } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { type CredentialField, secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { checkTls } from '../../http/check';
import type { HttpClientConfig, TlsClientConfig } from '../../http/output';
import { hostPortProblem } from '../../languages/host';
import { urlProblem } from '../../languages/url';
import type { WireGlobal } from '../types';
import { checkSecretUrl, checkUrl } from './check';
import { GLOBAL } from './credentials';
import { demand, duration, fileOf, inlineOf, text, urlOf } from './fields';
import { checkGlobalHttpConfig, httpConfig, tlsConfig } from './http';

interface GlobalConfig extends SmtpConfig {
  readonly resolve_timeout?: string;
  readonly http_config?: HttpClientConfig;
  readonly slack_api_url?: string;
  readonly slack_api_url_file?: string;
  readonly pagerduty_url?: string;
  readonly opsgenie_api_url?: string;
  readonly opsgenie_api_key?: string;
  readonly opsgenie_api_key_file?: string;
  readonly wechat_api_url?: string;
  readonly wechat_api_secret?: string;
  readonly wechat_api_secret_file?: string;
  readonly wechat_api_corp_id?: string;
  readonly victorops_api_url?: string;
  readonly victorops_api_key?: string;
  readonly victorops_api_key_file?: string;
  readonly telegram_api_url?: string;
  readonly webex_api_url?: string;
  readonly jira_api_url?: string;
  readonly rocketchat_api_url?: string;
  readonly rocketchat_token?: string;
  readonly rocketchat_token_file?: string;
  readonly rocketchat_token_id?: string;
  readonly rocketchat_token_id_file?: string;
  readonly mattermost_webhook_url?: string;
  readonly mattermost_webhook_url_file?: string;
}

interface SmtpConfig {
  readonly smtp_from?: string;
  readonly smtp_hello?: string;
  readonly smtp_smarthost?: string;
  readonly smtp_auth_username?: string;
  readonly smtp_auth_password?: string;
  readonly smtp_auth_password_file?: string;
  readonly smtp_auth_secret?: string;
  readonly smtp_auth_secret_file?: string;
  readonly smtp_auth_identity?: string;
  readonly smtp_require_tls?: boolean;
  readonly smtp_tls_config?: TlsClientConfig;
  readonly smtp_force_implicit_tls?: boolean;
}

type Input = AlertmanagerGlobalConfig;

const smtp = section<GlobalSMTPConfig, SmtpConfig>({
  smtp_from: text('from'),
  smtp_hello: text('hello'),
  smtp_smarthost: {
    from: 'smartHost',
    map: ({ host, port }) => (host === '' && port === '' ? undefined : `${host}:${port}`),
  },
  smtp_auth_username: text('authUsername'),
  smtp_auth_password: inlineOf(GLOBAL.smtpAuthPassword, 'authPassword'),
  smtp_auth_password_file: fileOf(GLOBAL.smtpAuthPassword, 'authPassword'),
  smtp_auth_secret: inlineOf(GLOBAL.smtpAuthSecret, 'authSecret'),
  smtp_auth_secret_file: fileOf(GLOBAL.smtpAuthSecret, 'authSecret'),
  smtp_auth_identity: text('authIdentity'),
  smtp_require_tls: 'requireTLS',
  smtp_tls_config: { from: 'tlsConfig', map: tlsConfig },
  smtp_force_implicit_tls: 'forceImplicitTLS',
});

/** A credential of an integration, one level below the global settings. */
function nested<K extends 'rocketChat' | 'wechat' | 'victorops' | 'mattermost'>(
  field: CredentialField,
  integration: K,
  name: keyof NonNullable<Input[K]> & string,
  form: 'value' | 'file',
) {
  return (input: Input, context: BuildContext, at: string): string | undefined => {
    const given = input[integration] as Readonly<Record<string, SecretKeySelector>> | undefined;
    const output = secretCredential(field, given?.[name], context, `${at}.${integration}.${name}`);
    const key = field[form];
    return key === undefined ? undefined : unlessBlank(output[key]);
  };
}

function unlessBlank(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

const others = section<Input, Omit<GlobalConfig, keyof SmtpConfig>>({
  resolve_timeout: duration('resolveTimeout'),
  http_config: { from: 'httpConfig', map: httpConfig },
  slack_api_url: urlOf(GLOBAL.slackApiUrl, 'slackApiUrl'),
  slack_api_url_file: fileOf(GLOBAL.slackApiUrl, 'slackApiUrl'),
  pagerduty_url: text('pagerdutyUrl'),
  opsgenie_api_url: urlOf(GLOBAL.opsgenieApiUrl, 'opsGenieApiUrl'),
  opsgenie_api_key: inlineOf(GLOBAL.opsgenieApiKey, 'opsGenieApiKey'),
  opsgenie_api_key_file: fileOf(GLOBAL.opsgenieApiKey, 'opsGenieApiKey'),
  wechat_api_url: ({ wechat }) => unlessBlank(wechat?.apiURL),
  wechat_api_secret: nested(GLOBAL.wechatApiSecret, 'wechat', 'apiSecret', 'value'),
  wechat_api_secret_file: nested(GLOBAL.wechatApiSecret, 'wechat', 'apiSecret', 'file'),
  wechat_api_corp_id: ({ wechat }) => unlessBlank(wechat?.apiCorpID),
  victorops_api_url: ({ victorops }) => unlessBlank(victorops?.apiURL),
  victorops_api_key: nested(GLOBAL.victoropsApiKey, 'victorops', 'apiKey', 'value'),
  victorops_api_key_file: nested(GLOBAL.victoropsApiKey, 'victorops', 'apiKey', 'file'),
  telegram_api_url: ({ telegram }) => unlessBlank(telegram?.apiURL),
  webex_api_url: ({ webex }) => unlessBlank(webex?.apiURL),
  jira_api_url: ({ jira }) => unlessBlank(jira?.apiURL),
  rocketchat_api_url: ({ rocketChat }) => unlessBlank(rocketChat?.apiURL),
  rocketchat_token: nested(GLOBAL.rocketchatToken, 'rocketChat', 'token', 'value'),
  rocketchat_token_file: nested(GLOBAL.rocketchatToken, 'rocketChat', 'token', 'file'),
  rocketchat_token_id: nested(GLOBAL.rocketchatTokenId, 'rocketChat', 'tokenID', 'value'),
  rocketchat_token_id_file: nested(GLOBAL.rocketchatTokenId, 'rocketChat', 'tokenID', 'file'),
  mattermost_webhook_url: nested(GLOBAL.mattermostWebhookUrl, 'mattermost', 'webhookURL', 'value'),
  mattermost_webhook_url_file: nested(GLOBAL.mattermostWebhookUrl, 'mattermost', 'webhookURL', 'file'),
});

export function convertGlobal(given: Input, context: BuildContext, at: string): WireGlobal {
  const { resolve_timeout, http_config, ...integrations } = others(given, context, at);
  return {
    ...(resolve_timeout === undefined ? {} : { resolve_timeout }),
    ...(http_config === undefined ? {} : { http_config }),
    ...(given.smtp === undefined ? {} : smtp(given.smtp, context, `${at}.smtp`)),
    ...integrations,
  };
}

const IMPLICIT_TLS: Gate = { since: '0.31.0' };

/** Integrations that older versions lack altogether: an error, since receivers would count on them. */
const INTEGRATIONS = {
  telegram: { since: '0.24.0' },
  webex: { since: '0.25.0' },
  jira: { since: '0.28.0' },
  rocketChat: { since: '0.28.0' },
  mattermost: { since: '0.32.0' },
} as const satisfies Partial<Record<keyof Input, Gate>>;

export function checkGlobal(given: Input, context: BuildContext, at: string): void {
  checkGlobalHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  checkTls(given.smtp?.tlsConfig, context, `${at}.smtp.tlsConfig`);
  checkSmarthost(given.smtp?.smartHost, context, `${at}.smtp.smartHost`);
  if (given.smtp?.forceImplicitTLS !== undefined) {
    demand(IMPLICIT_TLS, 'smtp_force_implicit_tls', context, `${at}.smtp.forceImplicitTLS`);
  }
  for (const [name, gate] of Object.entries(INTEGRATIONS)) {
    if (given[name as keyof Input] !== undefined) demand(gate, name, context, `${at}.${name}`);
  }
  for (const name of ['telegram', 'webex', 'jira', 'rocketChat', 'wechat', 'victorops'] as const) {
    checkUrl(given[name]?.apiURL, context, `${at}.${name}.apiURL`);
  }
  checkSecretUrl(given.mattermost?.webhookURL, context, `${at}.mattermost.webhookURL`);
  checkSecretUrl(given.slackApiUrl, context, `${at}.slackApiUrl`, urlProblem);
  checkSecretUrl(given.opsGenieApiUrl, context, `${at}.opsGenieApiUrl`, urlProblem);
  checkUrl(given.pagerdutyUrl, context, `${at}.pagerdutyUrl`);
}

function checkSmarthost(given: GlobalSMTPConfig['smartHost'], context: BuildContext, at: string): void {
  if (given === undefined || (given.host === '' && given.port === '')) return;
  const address = `${given.host}:${given.port}`;
  const problem = hostPortProblem(address);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: problem,
    given: address,
    allowed: 'a host, or an address of IPv6 in brackets, and a port',
    hint: 'Correct it',
  });
}
