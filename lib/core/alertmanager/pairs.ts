/** Settings that stand in the configuration or in a file: Alertmanager takes one of the two. */

/**
 * `first`: where an object of the API says both, the one in the configuration counts. `refused`: both are an error.
 * `loader`: Alertmanager itself complains, nobody before it. `writer`: as `first`, and Alertmanager takes both.
 */
export type Precedence = 'first' | 'refused' | 'loader' | 'writer';

type Pairs = Readonly<Record<string, Precedence>>;

/** By section, the setting whose other form has `_file` at its end. */
export const PAIRS: Readonly<Record<string, Pairs>> = {
  global: {
    slack_api_url: 'first',
    slack_app_token: 'first',
    smtp_auth_password: 'first',
    smtp_auth_secret: 'first',
    victorops_api_key: 'first',
    wechat_api_secret: 'first',
    telegram_bot_token: 'first',
    mattermost_webhook_url: 'first',
    opsgenie_api_key: 'loader',
    rocketchat_token: 'loader',
    rocketchat_token_id: 'loader',
  },
  email: { auth_password: 'writer', auth_secret: 'writer' },
  opsgenie: { api_key: 'first' },
  pagerduty: { service_key: 'first', routing_key: 'first' },
  pushover: { user_key: 'first', token: 'first' },
  slack: { app_token: 'first', api_url: 'first' },
  victorops: { api_key: 'first' },
  webhook: { url: 'first' },
  wechat: { api_secret: 'first' },
  telegram: { chat_id: 'first', bot_token: 'first' },
  mattermost: { webhook_url: 'first' },
  msteams: { webhook_url: 'loader' },
  msteamsv2: { webhook_url: 'refused' },
  discord: { webhook_url: 'loader' },
  rocketchat: { token: 'refused', token_id: 'refused' },
  incidentio: { url: 'refused', alert_source_token: 'refused' },
  authorization: { credentials: 'loader' },
  basic_auth: { username: 'loader', password: 'loader' },
  oauth2: { client_secret: 'loader' },
  http_config: { bearer_token: 'loader' },
  tls_config: { ca: 'loader', cert: 'loader', key: 'loader' },
};
