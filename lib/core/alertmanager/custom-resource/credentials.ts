/**
 * How Alertmanager takes each credential: the field of the value, the field of a file with it, and the first version that
 * knows the latter. No `file` means that no version reads it from a file: the value is substituted in the pod instead.
 */

import { credentialTable } from '../../base/references';

export const HTTP = credentialTable({
  basicAuthUsername: { value: 'username', file: 'username_file', since: '0.27.0' },
  basicAuthPassword: { value: 'password', file: 'password_file' },
  authorization: { value: 'credentials', file: 'credentials_file' },
  bearerToken: { value: 'bearer_token', file: 'bearer_token_file' },
  oauth2ClientId: { value: 'client_id' },
  oauth2ClientSecret: { value: 'client_secret', file: 'client_secret_file' },
  proxyConnectHeader: { value: 'proxy_connect_header' },
});

export const RECEIVER = credentialTable({
  discordWebhookUrl: { value: 'webhook_url', file: 'webhook_url_file', since: '0.27.0', isUrl: true },
  emailAuthPassword: { value: 'auth_password', file: 'auth_password_file', since: '0.25.0' },
  emailAuthSecret: { value: 'auth_secret', file: 'auth_secret_file', since: '0.31.0' },
  msteamsWebhookUrl: { value: 'webhook_url', file: 'webhook_url_file', since: '0.27.0', isUrl: true },
  msteamsv2WebhookUrl: { value: 'webhook_url', file: 'webhook_url_file', since: '0.28.0', isUrl: true },
  opsgenieApiKey: { value: 'api_key', file: 'api_key_file', since: '0.24.0' },
  pagerdutyRoutingKey: { value: 'routing_key', file: 'routing_key_file', since: '0.25.0' },
  pagerdutyServiceKey: { value: 'service_key', file: 'service_key_file', since: '0.25.0' },
  pushoverToken: { value: 'token', file: 'token_file', since: '0.26.0' },
  pushoverUserKey: { value: 'user_key', file: 'user_key_file', since: '0.26.0' },
  rocketchatToken: { value: 'token', file: 'token_file', since: '0.28.0' },
  rocketchatTokenId: { value: 'token_id', file: 'token_id_file', since: '0.28.0' },
  slackApiUrl: { value: 'api_url', file: 'api_url_file', since: '0.22.0', isUrl: true },
  snsAccessKey: { value: 'access_key' },
  snsSecretKey: { value: 'secret_key' },
  telegramBotToken: { value: 'bot_token', file: 'bot_token_file', since: '0.26.0' },
  victoropsApiKey: { value: 'api_key', file: 'api_key_file', since: '0.25.0' },
  webhookUrl: { value: 'url', file: 'url_file', since: '0.26.0', isUrl: true },
  wechatApiSecret: { value: 'api_secret', file: 'api_secret_file', since: '0.31.0' },
});

/** Of receivers that the API lacks: each came with its files. */
export const EXTENSION = credentialTable({
  incidentioAlertSourceToken: { value: 'alert_source_token', file: 'alert_source_token_file', since: '0.29.0' },
  incidentioUrl: { value: 'url', file: 'url_file', since: '0.29.0', isUrl: true },
  mattermostWebhookUrl: { value: 'webhook_url', file: 'webhook_url_file', since: '0.30.0', isUrl: true },
});

export const GLOBAL = credentialTable({
  mattermostWebhookUrl: {
    value: 'mattermost_webhook_url',
    file: 'mattermost_webhook_url_file',
    since: '0.32.0',
    isUrl: true,
  },
  opsgenieApiKey: { value: 'opsgenie_api_key', file: 'opsgenie_api_key_file', since: '0.24.0' },
  opsgenieApiUrl: { value: 'opsgenie_api_url', isUrl: true },
  rocketchatToken: { value: 'rocketchat_token', file: 'rocketchat_token_file', since: '0.28.0' },
  rocketchatTokenId: { value: 'rocketchat_token_id', file: 'rocketchat_token_id_file', since: '0.28.0' },
  slackApiUrl: { value: 'slack_api_url', file: 'slack_api_url_file', since: '0.22.0', isUrl: true },
  smtpAuthPassword: { value: 'smtp_auth_password', file: 'smtp_auth_password_file', since: '0.25.0' },
  smtpAuthSecret: { value: 'smtp_auth_secret', file: 'smtp_auth_secret_file', since: '0.31.0' },
  victoropsApiKey: { value: 'victorops_api_key', file: 'victorops_api_key_file', since: '0.25.0' },
  wechatApiSecret: { value: 'wechat_api_secret', file: 'wechat_api_secret_file', since: '0.31.0' },
});
