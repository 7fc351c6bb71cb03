// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { BasicAuth, OAuth2, SafeAuthorization, SafeTLSConfig, Sigv4 } from './common';
import type { SecretKeySelector } from './kubernetes';

/**
 * A team's routes, receivers and inhibitions, merged into every Alertmanager that selects them.
 *
 * `AlertmanagerConfig.spec`.
 */
export interface AlertmanagerConfigSpec {
  /**
   * Which alerts keep which others quiet while they fire.
   *
   * In `alertmanager.yaml`: `inhibit_rules`.
   *
   * `spec.inhibitRules`.
   */
  readonly inhibitRules?: InhibitRule[];

  /**
   * Named times that routes refer to, in which they are muted or active.
   *
   * In `alertmanager.yaml`: `mute_time_intervals`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `spec.muteTimeIntervals`.
   */
  readonly muteTimeIntervals?: MuteTimeInterval[];

  /**
   * Who is told, and how. Names are the object's own; others of the same name do not clash.
   *
   * `spec.receivers`; each `name` once.
   */
  readonly receivers?: Receiver[];

  /**
   * Which alerts go to which receiver. It is a route below the root, for alerts of the object's namespace.
   *
   * In `alertmanager.yaml`: `route.routes`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `spec.route`.
   */
  readonly route?: Route;
}

/**
 * A range of days of the month.
 *
 * `AlertmanagerConfig.spec.timeIntervals[].timeIntervals[].daysOfMonth[]`, `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[].daysOfMonth[]`.
 */
export interface DayOfMonthRange {
  /**
   * Last day that counts; -1 is the last of the month.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].days_of_month`.
   *
   * `daysOfMonth[].end`; from -31 to 31; an integer.
   */
  readonly end?: number;

  /**
   * First day that counts; -1 is the last of the month.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].days_of_month`.
   *
   * `daysOfMonth[].start`; from -31 to 31; an integer.
   */
  readonly start?: number;
}

/**
 * Notifications to a channel of Discord.
 *
 * `AlertmanagerConfig.spec.receivers[].discordConfigs[]`.
 */
export interface DiscordConfig {
  /**
   * Key of a Secret with the webhook of the channel, which lets everyone who knows it write there.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].webhook_url_file`.
   *
   * `spec.receivers[].discordConfigs[].apiURL`; required.
   */
  readonly apiURL: SecretKeySelector;

  /**
   * Picture that the message is shown with, in place of that of the webhook.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].avatar_url`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].discordConfigs[].avatarURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly avatarURL?: string;

  /**
   * Text before the embedded message, a template, in which mentions work.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].content`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].discordConfigs[].content`; at least 1 character.
   */
  readonly content?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].http_config`.
   *
   * `spec.receivers[].discordConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Text of the embedded message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].message`.
   *
   * `spec.receivers[].discordConfigs[].message`.
   */
  readonly message?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].send_resolved`.
   *
   * `spec.receivers[].discordConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Heading of the embedded message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].title`.
   *
   * `spec.receivers[].discordConfigs[].title`.
   */
  readonly title?: string;

  /**
   * Name that the message is shown with, in place of that of the webhook.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs[].username`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].discordConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * Notifications by mail.
 *
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[]`.
 */
export interface EmailConfig {
  /**
   * Identity for the method PLAIN, where it is not the user name. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].auth_identity`.
   *
   * `spec.receivers[].emailConfigs[].authIdentity`; at least 1 character.
   */
  readonly authIdentity?: string;

  /**
   * Key of a Secret with the password for the methods LOGIN and PLAIN. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].auth_password_file`.
   *
   * `spec.receivers[].emailConfigs[].authPassword`.
   */
  readonly authPassword?: SecretKeySelector;

  /**
   * Key of a Secret with the shared secret for the method CRAM-MD5. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].auth_secret_file`.
   *
   * `spec.receivers[].emailConfigs[].authSecret`.
   */
  readonly authSecret?: SecretKeySelector;

  /**
   * User that logs in at the mail server. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].auth_username`.
   *
   * `spec.receivers[].emailConfigs[].authUsername`; at least 1 character.
   */
  readonly authUsername?: string;

  /**
   * Whether the connection begins with TLS, as on port 465, or by STARTTLS. Absent: the global setting, then the port decides.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].force_implicit_tls`.
   *
   * Versions: Alertmanager from 0.31.0.
   *
   * `spec.receivers[].emailConfigs[].forceImplicitTLS`.
   */
  readonly forceImplicitTLS?: boolean;

  /**
   * Sender of the mail. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].from`.
   *
   * `spec.receivers[].emailConfigs[].from`; at least 1 character.
   */
  readonly from?: string;

  /**
   * Headers of the mail, such as `Subject`, which are templates. They win over those made by Alertmanager.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].headers`.
   *
   * `spec.receivers[].emailConfigs[].headers`.
   */
  readonly headers?: KeyValue[];

  /**
   * Host name that the mail server is greeted with. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].hello`.
   *
   * `spec.receivers[].emailConfigs[].hello`; at least 1 character.
   */
  readonly hello?: string;

  /**
   * Body of the mail in HTML, a template. Absent: one that lists all alerts.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].html`.
   *
   * `spec.receivers[].emailConfigs[].html`.
   */
  readonly html?: string;

  /**
   * Whether the mail is sent only over TLS. Absent: the global setting, which is true by itself.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].require_tls`.
   *
   * `spec.receivers[].emailConfigs[].requireTLS`.
   */
  readonly requireTLS?: boolean;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].send_resolved`.
   *
   * `spec.receivers[].emailConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Mail server, as host and port. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].smarthost`.
   *
   * `spec.receivers[].emailConfigs[].smarthost`; at least 1 character.
   */
  readonly smarthost?: string;

  /**
   * Body of the mail as plain text, a template. Absent: the mail has only HTML.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].text`.
   *
   * `spec.receivers[].emailConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * Whether mails of the same group form one thread in the mail program.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].threading`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `spec.receivers[].emailConfigs[].threading`.
   */
  readonly threading?: EmailThreadingConfig;

  /**
   * TLS of the connection to the mail server.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].tls_config`.
   *
   * `spec.receivers[].emailConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Addresses that the mail goes to, separated by commas; templates.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].to`.
   *
   * `spec.receivers[].emailConfigs[].to`; at least 1 character.
   */
  readonly to?: string;
}

/**
 * How mails are grouped into threads.
 *
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[].threading`, `AlertmanagerConfig.spec.receivers[].emailConfigs[].threading`.
 */
export interface EmailThreadingConfig {
  /**
   * Whether each day begins a new thread, or the whole life of a group is one.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs[].threading.thread_by_date`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `threading.threadByDate`; required; one of `Daily`, `None`.
   */
  readonly threadByDate: 'Daily' | 'None';
}

/**
 * HTTP client of a receiver: credentials, TLS and proxy.
 *
 * `AlertmanagerConfig.spec.receivers[].snsConfigs[].httpConfig`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].httpConfig`, `AlertmanagerConfig.spec.receivers[].webexConfigs[].httpConfig` and 11 more places.
 */
export interface HTTPConfig {
  /**
   * Credentials in the header `Authorization` of each notification. Excludes `basicAuth` and `oauth2`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `httpConfig.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `alertmanager.yaml`: `http_config`.
   *
   * `httpConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Key of a Secret with the bearer token of each notification. `authorization` is the newer way.
   *
   * In `alertmanager.yaml`: `http_config.bearer_token_file`.
   *
   * `httpConfig.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `alertmanager.yaml`: `http_config.enable_http2`.
   *
   * Versions: Alertmanager from 0.25.0.
   *
   * `httpConfig.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `alertmanager.yaml`: `http_config.follow_redirects`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `httpConfig.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `alertmanager.yaml`: `http_config.no_proxy`.
   *
   * Versions: Alertmanager from 0.25.0; Alertmanager from 0.26.0.
   *
   * `httpConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `alertmanager.yaml`: `http_config`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `httpConfig.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `alertmanager.yaml`: `http_config.proxy_connect_header`.
   *
   * Versions: Alertmanager from 0.25.0; Alertmanager from 0.26.0.
   *
   * `httpConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `alertmanager.yaml`: `http_config.proxy_from_environment`.
   *
   * Versions: Alertmanager from 0.25.0; Alertmanager from 0.26.0.
   *
   * `httpConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Older spelling of `proxyUrl`, which is preferred if both are set.
   *
   * In `alertmanager.yaml`: `http_config.proxy_url`.
   *
   * `httpConfig.proxyURL`; in YAML `proxyURL`.
   */
  readonly proxyURLOriginal?: string;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `alertmanager.yaml`: `http_config.proxy_url`.
   *
   * `httpConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * `httpConfig.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Alerts that keep others quiet while they fire.
 *
 * `AlertmanagerConfig.spec.inhibitRules[]`.
 */
export interface InhibitRule {
  /**
   * Labels that both alerts have to have with equal values.
   *
   * In `alertmanager.yaml`: `inhibit_rules[].equal`.
   *
   * `spec.inhibitRules[].equal`.
   */
  readonly equal?: string[];

  /**
   * Matchers of the alerts that keep others quiet while they fire.
   *
   * In `alertmanager.yaml`: `inhibit_rules[].source_matchers`.
   *
   * `spec.inhibitRules[].sourceMatch`.
   */
  readonly sourceMatch?: Matcher[];

  /**
   * Matchers of the alerts that are kept quiet.
   *
   * In `alertmanager.yaml`: `inhibit_rules[].target_matchers`.
   *
   * `spec.inhibitRules[].targetMatch`.
   */
  readonly targetMatch?: Matcher[];
}

/**
 * A name and its value, such as a header.
 *
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[].headers[]`, `AlertmanagerConfig.spec.receivers[].emailConfigs[].headers[]`, `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].details[]` and 5 more places.
 */
export interface KeyValue {
  /**
   * What the entry is called, such as the name of a header.
   *
   * `headers[].key`; required; at least 1 character.
   */
  readonly key: string;

  /**
   * Content of the entry, a template in most places.
   *
   * `headers[].value`; required.
   */
  readonly value: string;
}

/**
 * Notifications to Microsoft Teams by a connector, which Microsoft has ended.
 *
 * `AlertmanagerConfig.spec.receivers[].msteamsConfigs[]`.
 */
export interface MSTeamsConfig {
  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].http_config`.
   *
   * `spec.receivers[].msteamsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].send_resolved`.
   *
   * `spec.receivers[].msteamsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Short text for previews and notifications on phones, a template.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].summary`.
   *
   * Versions: Alertmanager from 0.27.0.
   *
   * `spec.receivers[].msteamsConfigs[].summary`.
   */
  readonly summary?: string;

  /**
   * Body of the message card, a template.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].text`.
   *
   * `spec.receivers[].msteamsConfigs[].text`.
   */
  readonly text?: string;

  /**
   * Heading of the message card, a template.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].title`.
   *
   * `spec.receivers[].msteamsConfigs[].title`.
   */
  readonly title?: string;

  /**
   * Key of a Secret with the webhook of the channel's connector.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs[].webhook_url_file`.
   *
   * `spec.receivers[].msteamsConfigs[].webhookUrl`; required.
   */
  readonly webhookUrl: SecretKeySelector;
}

/**
 * Notifications to Microsoft Teams by a flow.
 *
 * `AlertmanagerConfig.spec.receivers[].msteamsv2Configs[]`.
 */
export interface MSTeamsV2Config {
  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs[].http_config`.
   *
   * `spec.receivers[].msteamsv2Configs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs[].send_resolved`.
   *
   * `spec.receivers[].msteamsv2Configs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Body of the adaptive card, a template.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs[].text`.
   *
   * `spec.receivers[].msteamsv2Configs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * Heading of the adaptive card, a template.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs[].title`.
   *
   * `spec.receivers[].msteamsv2Configs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * Key of a Secret with the address of the flow that posts to the channel.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs[].webhook_url_file`.
   *
   * `spec.receivers[].msteamsv2Configs[].webhookURL`.
   */
  readonly webhookURL?: SecretKeySelector;
}

/**
 * A condition on a label of alerts.
 *
 * `AlertmanagerConfig.spec.route.matchers[]`, `AlertmanagerConfig.spec.inhibitRules[].sourceMatch[]`, `AlertmanagerConfig.spec.inhibitRules[].targetMatch[]`.
 */
export interface Matcher {
  /**
   * How the value is compared: equal, not equal, or by a regular expression that matches all of it. Absent: equal.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `matchers[].matchType`; one of `!=`, `=`, `=~`, `!~`.
   */
  readonly matchType?: '!=' | '=' | '=~' | '!~';

  /**
   * Which label of the alert is compared.
   *
   * `matchers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Older field: true compares by a regular expression where `matchType` is absent.
   *
   * `matchers[].regex`.
   */
  readonly regex?: boolean;

  /**
   * Text or regular expression that the label is compared with. Empty: the label is not there.
   *
   * `matchers[].value`.
   */
  readonly value?: string;
}

/**
 * Named times that routes refer to.
 *
 * `AlertmanagerConfig.spec.muteTimeIntervals[]`.
 */
export interface MuteTimeInterval {
  /**
   * What routes of this object refer to the times by.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].name`.
   *
   * `spec.muteTimeIntervals[].name`; required.
   */
  readonly name: string;

  /**
   * Times that the name means. Each of them is enough.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals`.
   *
   * `spec.muteTimeIntervals[].timeIntervals`.
   */
  readonly timeIntervals?: TimeInterval[];
}

/**
 * Notifications to OpsGenie.
 *
 * `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[]`.
 */
export interface OpsGenieConfig {
  /**
   * Buttons of the alert at OpsGenie, separated by commas; templates.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].actions`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.receivers[].opsgenieConfigs[].actions`; at least 1 character.
   */
  readonly actions?: string;

  /**
   * Key of a Secret with the API key of the integration. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].api_key_file`.
   *
   * `spec.receivers[].opsgenieConfigs[].apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * Address of OpsGenie, such as that of the European region. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].api_url`.
   *
   * `spec.receivers[].opsgenieConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Long text of the alert at OpsGenie, a template.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].description`.
   *
   * `spec.receivers[].opsgenieConfigs[].description`; at least 1 character.
   */
  readonly description?: string;

  /**
   * Entries shown with the alert, beside the common labels; templates.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].details`.
   *
   * `spec.receivers[].opsgenieConfigs[].details`.
   */
  readonly details?: KeyValue[];

  /**
   * Name of the thing that the alert is about, a template.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].entity`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.receivers[].opsgenieConfigs[].entity`; at least 1 character.
   */
  readonly entity?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].http_config`.
   *
   * `spec.receivers[].opsgenieConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * One line of text, a template, which OpsGenie cuts after 130 characters.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].message`.
   *
   * `spec.receivers[].opsgenieConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * Remark added to the alert at OpsGenie, a template.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].note`.
   *
   * `spec.receivers[].opsgenieConfigs[].note`; at least 1 character.
   */
  readonly note?: string;

  /**
   * How urgent the alert is, from P1 to P5, a template. Absent: P3.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].priority`.
   *
   * `spec.receivers[].opsgenieConfigs[].priority`; at least 1 character.
   */
  readonly priority?: string;

  /**
   * Teams, users and schedules that OpsGenie tells.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].responders`.
   *
   * `spec.receivers[].opsgenieConfigs[].responders`.
   */
  readonly responders?: OpsGenieConfigResponder[];

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. It closes the alert at OpsGenie. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].send_resolved`.
   *
   * `spec.receivers[].opsgenieConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Where the alert comes from, a template. Absent: the address of the Alertmanager.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].source`.
   *
   * `spec.receivers[].opsgenieConfigs[].source`; at least 1 character.
   */
  readonly source?: string;

  /**
   * Words attached to the alert at OpsGenie, separated by commas; templates.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].tags`.
   *
   * `spec.receivers[].opsgenieConfigs[].tags`; at least 1 character.
   */
  readonly tags?: string;

  /**
   * Whether text and description of an alert that is open are updated. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].update_alerts`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.receivers[].opsgenieConfigs[].updateAlerts`.
   */
  readonly updateAlerts?: boolean;
}

/**
 * A team, user or schedule that OpsGenie tells.
 *
 * `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].responders[]`, `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].responders[]`.
 */
export interface OpsGenieConfigResponder {
  /**
   * Identity of the responder at OpsGenie. One of `id`, `name` and `username` is needed.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].responders[].id`.
   *
   * `responders[].id`; at least 1 character.
   */
  readonly id?: string;

  /**
   * What the team or schedule is called at OpsGenie.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].responders[].name`.
   *
   * `responders[].name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * What the responder is: team, user, escalation or schedule; `teams` splits a list of names.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].responders[].type`.
   *
   * Versions: Alertmanager from 0.24.0 for `teams`.
   *
   * `responders[].type`; required; one of `team`, `teams`, `user`, `escalation`, `schedule`; at least 1 character.
   */
  readonly type: 'team' | 'teams' | 'user' | 'escalation' | 'schedule';

  /**
   * Mail address of a user at OpsGenie.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs[].responders[].username`.
   *
   * `responders[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * Notifications to PagerDuty.
 *
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[]`.
 */
export interface PagerDutyConfig {
  /**
   * Kind of the event, a template, such as `disk full`.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].class`.
   *
   * `spec.receivers[].pagerdutyConfigs[].class`; at least 1 character.
   */
  readonly class?: string;

  /**
   * Name of the sender as PagerDuty shows it, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].client`.
   *
   * `spec.receivers[].pagerdutyConfigs[].client`; at least 1 character.
   */
  readonly client?: string;

  /**
   * Address that the name of the sender links to, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].client_url`.
   *
   * `spec.receivers[].pagerdutyConfigs[].clientURL`.
   */
  readonly clientURL?: string;

  /**
   * Part of the system that is broken, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].component`.
   *
   * `spec.receivers[].pagerdutyConfigs[].component`; at least 1 character.
   */
  readonly component?: string;

  /**
   * One line about the incident, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].description`.
   *
   * `spec.receivers[].pagerdutyConfigs[].description`; at least 1 character.
   */
  readonly description?: string;

  /**
   * Further entries of the event, templates, in addition to lists of the alerts.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].details`.
   *
   * `spec.receivers[].pagerdutyConfigs[].details`.
   */
  readonly details?: KeyValue[];

  /**
   * Cluster or group of sources that the event belongs to, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].group`.
   *
   * `spec.receivers[].pagerdutyConfigs[].group`; at least 1 character.
   */
  readonly group?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].http_config`.
   *
   * `spec.receivers[].pagerdutyConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Pictures that are shown with the incident.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].images`.
   *
   * `spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs`.
   */
  readonly pagerDutyImageConfigs?: PagerDutyImageConfig[];

  /**
   * Links that are shown with the incident.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].links`.
   *
   * `spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs`.
   */
  readonly pagerDutyLinkConfigs?: PagerDutyLinkConfig[];

  /**
   * Key of a Secret with the integration key of the Events API v2. Excludes `serviceKey`.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].routing_key_file`.
   *
   * `spec.receivers[].pagerdutyConfigs[].routingKey`.
   */
  readonly routingKey?: SecretKeySelector;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. It resolves the incident. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].send_resolved`.
   *
   * `spec.receivers[].pagerdutyConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Key of a Secret with the integration key of the old Prometheus integration. Excludes `routingKey`.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].service_key_file`.
   *
   * `spec.receivers[].pagerdutyConfigs[].serviceKey`.
   */
  readonly serviceKey?: SecretKeySelector;

  /**
   * How grave the event is, a template: critical, error, warning or info. Absent: error.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].severity`.
   *
   * `spec.receivers[].pagerdutyConfigs[].severity`; at least 1 character.
   */
  readonly severity?: string;

  /**
   * What the event comes from, a template. Absent: the value of `client`.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].source`.
   *
   * Versions: Alertmanager from 0.25.0.
   *
   * `spec.receivers[].pagerdutyConfigs[].source`; at least 1 character.
   */
  readonly source?: string;

  /**
   * Longest time that a request to PagerDuty may take. Absent: no limit of its own.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].timeout`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `spec.receivers[].pagerdutyConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * Address that events are sent to. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].url`.
   *
   * `spec.receivers[].pagerdutyConfigs[].url`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url?: string;
}

/**
 * A picture of an incident at PagerDuty.
 *
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs[]`, `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs[]`.
 */
export interface PagerDutyImageConfig {
  /**
   * Text in place of the picture, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].images[].alt`.
   *
   * `pagerDutyImageConfigs[].alt`; at least 1 character.
   */
  readonly alt?: string;

  /**
   * Address that a click on the picture leads to, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].images[].href`.
   *
   * `pagerDutyImageConfigs[].href`.
   */
  readonly href?: string;

  /**
   * Address of the picture, a template; it has to be HTTPS.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].images[].src`.
   *
   * `pagerDutyImageConfigs[].src`; at least 1 character.
   */
  readonly src?: string;
}

/**
 * A link of an incident at PagerDuty.
 *
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs[]`, `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs[]`.
 */
export interface PagerDutyLinkConfig {
  /**
   * Text of the link, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].links[].text`.
   *
   * `pagerDutyLinkConfigs[].alt`; at least 1 character.
   */
  readonly alt?: string;

  /**
   * Address that the link leads to, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs[].links[].href`.
   *
   * `pagerDutyLinkConfigs[].href`.
   */
  readonly href?: string;
}

/**
 * Notifications to phones by Pushover.
 *
 * `AlertmanagerConfig.spec.receivers[].pushoverConfigs[]`.
 */
export interface PushoverConfig {
  /**
   * Only device of the user that gets the message. Absent: all devices.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].device`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.receivers[].pushoverConfigs[].device`; at least 1 character.
   */
  readonly device?: string;

  /**
   * Time after which an emergency message is no longer repeated. Absent: 1 hour.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].expire`.
   *
   * `spec.receivers[].pushoverConfigs[].expire`; a duration such as `30s` or `1h30m`; pattern `^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$`.
   */
  readonly expire?: string;

  /**
   * Whether the message may have HTML. Excludes `monospace`.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].html`.
   *
   * `spec.receivers[].pushoverConfigs[].html`.
   */
  readonly html?: boolean;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].http_config`.
   *
   * `spec.receivers[].pushoverConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Body of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].message`.
   *
   * `spec.receivers[].pushoverConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * Whether the message is shown in letters of equal width. Excludes `html`.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].monospace`.
   *
   * Versions: Alertmanager from 0.29.0.
   *
   * `spec.receivers[].pushoverConfigs[].monospace`.
   */
  readonly monospace?: boolean;

  /**
   * How urgent the message is, from -2 to 2, a template. Absent: 2 (emergency) for firing alerts, 0 for resolved.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].priority`.
   *
   * `spec.receivers[].pushoverConfigs[].priority`; at least 1 character.
   */
  readonly priority?: string;

  /**
   * Time between two repetitions of an emergency message that nobody has seen; at least 30 seconds. Absent: 1 minute.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].retry`.
   *
   * `spec.receivers[].pushoverConfigs[].retry`; a duration such as `30s` or `1h30m`; pattern `^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$`.
   */
  readonly retry?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].send_resolved`.
   *
   * `spec.receivers[].pushoverConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Tone that the message makes, by its name at Pushover. Absent: the one of the user.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].sound`.
   *
   * `spec.receivers[].pushoverConfigs[].sound`; at least 1 character.
   */
  readonly sound?: string;

  /**
   * Heading of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].title`.
   *
   * `spec.receivers[].pushoverConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * Key of a Secret with the token of the application. Needed, unless `tokenFile` is given.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].token_file`.
   *
   * `spec.receivers[].pushoverConfigs[].token`.
   */
  readonly token?: SecretKeySelector;

  /**
   * File in the pod with the token of the application.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].token_file`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.receivers[].pushoverConfigs[].tokenFile`; at least 1 character.
   */
  readonly tokenFile?: string;

  /**
   * Time after which Pushover deletes the message from devices. Absent: never.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].ttl`.
   *
   * Versions: Alertmanager from 0.27.0.
   *
   * `spec.receivers[].pushoverConfigs[].ttl`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ttl?: string;

  /**
   * Address shown below the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].url`.
   *
   * `spec.receivers[].pushoverConfigs[].url`.
   */
  readonly url?: string;

  /**
   * Text of the link to `url`, a template.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].url_title`.
   *
   * `spec.receivers[].pushoverConfigs[].urlTitle`; at least 1 character.
   */
  readonly urlTitle?: string;

  /**
   * Key of a Secret with the key of the user or group. Needed, unless `userKeyFile` is given.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].user_key_file`.
   *
   * `spec.receivers[].pushoverConfigs[].userKey`.
   */
  readonly userKey?: SecretKeySelector;

  /**
   * File in the pod with the key of the user or group.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs[].user_key_file`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.receivers[].pushoverConfigs[].userKeyFile`; at least 1 character.
   */
  readonly userKeyFile?: string;
}

/**
 * Who is told of alerts: any number of services under one name.
 *
 * `AlertmanagerConfig.spec.receivers[]`.
 */
export interface Receiver {
  /**
   * Notifications to channels of Discord, by webhooks.
   *
   * In `alertmanager.yaml`: `receivers[].discord_configs`.
   *
   * Versions: Alertmanager from 0.25.0.
   *
   * `spec.receivers[].discordConfigs`.
   */
  readonly discordConfigs?: DiscordConfig[];

  /**
   * Notifications by mail.
   *
   * In `alertmanager.yaml`: `receivers[].email_configs`.
   *
   * `spec.receivers[].emailConfigs`.
   */
  readonly emailConfigs?: EmailConfig[];

  /**
   * Notifications to Microsoft Teams by the connectors that Microsoft has ended; use `msteamsv2Configs`.
   *
   * In `alertmanager.yaml`: `receivers[].msteams_configs`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.receivers[].msteamsConfigs`.
   */
  readonly msteamsConfigs?: MSTeamsConfig[];

  /**
   * Notifications to Microsoft Teams by flows of Power Automate.
   *
   * In `alertmanager.yaml`: `receivers[].msteamsv2_configs`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].msteamsv2Configs`.
   */
  readonly msteamsv2Configs?: MSTeamsV2Config[];

  /**
   * What routes of the object refer to the receiver by.
   *
   * No effect here: this object defines no receiver of this name.
   *
   * `spec.receivers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Notifications to OpsGenie as alerts there.
   *
   * In `alertmanager.yaml`: `receivers[].opsgenie_configs`.
   *
   * `spec.receivers[].opsgenieConfigs`.
   */
  readonly opsgenieConfigs?: OpsGenieConfig[];

  /**
   * Notifications to PagerDuty as events there.
   *
   * In `alertmanager.yaml`: `receivers[].pagerduty_configs`.
   *
   * `spec.receivers[].pagerdutyConfigs`.
   */
  readonly pagerdutyConfigs?: PagerDutyConfig[];

  /**
   * Notifications to phones by Pushover.
   *
   * In `alertmanager.yaml`: `receivers[].pushover_configs`.
   *
   * `spec.receivers[].pushoverConfigs`.
   */
  readonly pushoverConfigs?: PushoverConfig[];

  /**
   * Notifications to channels of Rocket.Chat.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].rocketchatConfigs`.
   */
  readonly rocketchatConfigs?: RocketChatConfig[];

  /**
   * Notifications to channels of Slack, or of services that speak its API.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs`.
   *
   * `spec.receivers[].slackConfigs`.
   */
  readonly slackConfigs?: SlackConfig[];

  /**
   * Notifications to topics of Amazon SNS, to phones and to mobile applications.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs`.
   *
   * `spec.receivers[].snsConfigs`.
   */
  readonly snsConfigs?: SNSConfig[];

  /**
   * Notifications to chats of Telegram by a bot.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.receivers[].telegramConfigs`.
   */
  readonly telegramConfigs?: TelegramConfig[];

  /**
   * Notifications to VictorOps (Splunk On-Call) as incidents there.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs`.
   *
   * `spec.receivers[].victoropsConfigs`.
   */
  readonly victoropsConfigs?: VictorOpsConfig[];

  /**
   * Notifications to rooms of Webex by a bot.
   *
   * In `alertmanager.yaml`: `receivers[].webex_configs`.
   *
   * Versions: Alertmanager from 0.25.0.
   *
   * `spec.receivers[].webexConfigs`.
   */
  readonly webexConfigs?: WebexConfig[];

  /**
   * Notifications as JSON to an HTTP endpoint of your own.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs`.
   *
   * `spec.receivers[].webhookConfigs`.
   */
  readonly webhookConfigs?: WebhookConfig[];

  /**
   * Notifications to users, parties and tags of WeChat.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs`.
   *
   * `spec.receivers[].wechatConfigs`.
   */
  readonly wechatConfigs?: WeChatConfig[];
}

/**
 * A button of a message at Rocket.Chat.
 *
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].actions[]`, `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].actions[]`.
 */
export interface RocketChatActionConfig {
  /**
   * Message that a click on the button posts, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].actions[].msg`.
   *
   * `actions[].msg`; at least 1 character.
   */
  readonly msg?: string;

  /**
   * Words on the button, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].actions[].text`.
   *
   * `actions[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * Address that a click on the button opens, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].actions[].url`.
   *
   * `actions[].url`.
   */
  readonly url?: string;
}

/**
 * Notifications to Rocket.Chat.
 *
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[]`.
 */
export interface RocketChatConfig {
  /**
   * Buttons below the message.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].actions`.
   *
   * `spec.receivers[].rocketchatConfigs[].actions`; at least 1 item.
   */
  readonly actions?: RocketChatActionConfig[];

  /**
   * Address of the Rocket.Chat server. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].api_url`.
   *
   * `spec.receivers[].rocketchatConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Channel or user that gets the message, such as `#alerts`, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].channel`.
   *
   * `spec.receivers[].rocketchatConfigs[].channel`; at least 1 character.
   */
  readonly channel?: string;

  /**
   * Colour of the bar beside the message, a template. Absent: red, and green when resolved.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].color`.
   *
   * `spec.receivers[].rocketchatConfigs[].color`; at least 1 character.
   */
  readonly color?: string;

  /**
   * Emoji in place of the sender's picture, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].emoji`.
   *
   * `spec.receivers[].rocketchatConfigs[].emoji`; at least 1 character.
   */
  readonly emoji?: string;

  /**
   * Small tables of title and value below the text.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].fields`.
   *
   * `spec.receivers[].rocketchatConfigs[].fields`; at least 1 item.
   */
  readonly fields?: RocketChatFieldConfig[];

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].http_config`.
   *
   * `spec.receivers[].rocketchatConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Address of the sender's picture, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].icon_url`.
   *
   * `spec.receivers[].rocketchatConfigs[].iconURL`.
   */
  readonly iconURL?: string;

  /**
   * Address of a picture in the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].image_url`.
   *
   * `spec.receivers[].rocketchatConfigs[].imageURL`.
   */
  readonly imageURL?: string;

  /**
   * Whether names of channels and users in the text become links. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].link_names`.
   *
   * `spec.receivers[].rocketchatConfigs[].linkNames`.
   */
  readonly linkNames?: boolean;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].send_resolved`.
   *
   * `spec.receivers[].rocketchatConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Whether fields that do not say so are short, side by side. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].short_fields`.
   *
   * `spec.receivers[].rocketchatConfigs[].shortFields`.
   */
  readonly shortFields?: boolean;

  /**
   * Body of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].text`.
   *
   * `spec.receivers[].rocketchatConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * Address of a small picture at the side, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].thumb_url`.
   *
   * `spec.receivers[].rocketchatConfigs[].thumbURL`.
   */
  readonly thumbURL?: string;

  /**
   * Heading of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].title`.
   *
   * `spec.receivers[].rocketchatConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * Address that the heading links to, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].title_link`.
   *
   * `spec.receivers[].rocketchatConfigs[].titleLink`; at least 1 character.
   */
  readonly titleLink?: string;

  /**
   * Key of a Secret with the token of the sender.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].token_file`.
   *
   * `spec.receivers[].rocketchatConfigs[].token`; required.
   */
  readonly token: SecretKeySelector;

  /**
   * Key of a Secret with the user identity that belongs to the token.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].token_id_file`.
   *
   * `spec.receivers[].rocketchatConfigs[].tokenID`; required.
   */
  readonly tokenID: SecretKeySelector;
}

/**
 * A small table of a message at Rocket.Chat.
 *
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].fields[]`, `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].fields[]`.
 */
export interface RocketChatFieldConfig {
  /**
   * Whether the field is short enough to have another beside it. Absent: what `shortFields` says.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].fields[].short`.
   *
   * `fields[].short`.
   */
  readonly short?: boolean;

  /**
   * Heading of the field, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].fields[].title`.
   *
   * `fields[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * Text below the heading, a template.
   *
   * In `alertmanager.yaml`: `receivers[].rocketchat_configs[].fields[].value`.
   *
   * `fields[].value`; at least 1 character.
   */
  readonly value?: string;
}

/**
 * Which alerts go where, and how often.
 *
 * `AlertmanagerConfig.spec.route`.
 */
export interface Route {
  /**
   * Named times in which the route notifies; it is quiet at all others.
   *
   * In `alertmanager.yaml`: `route.routes[].active_time_intervals`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.route.activeTimeIntervals`; no item twice.
   */
  readonly activeTimeIntervals?: string[];

  /**
   * Whether alerts that match also go on to the next route beside it. The first route of an object always does.
   *
   * No effect here: alerts always go on behind the first route of an object, to those of other objects.
   *
   * `spec.route.continue`.
   */
  readonly continue?: boolean;

  /**
   * Labels whose values form groups: one notification for each. `...` groups by all. Absent: as the route above.
   *
   * In `alertmanager.yaml`: `route.routes[].group_by`.
   *
   * `spec.route.groupBy`; no item twice.
   */
  readonly groupBy?: string[];

  /**
   * Time before changes of a group that was notified are told. Absent: as the route above, 5 minutes at the root.
   *
   * In `alertmanager.yaml`: `route.routes[].group_interval`.
   *
   * `spec.route.groupInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly groupInterval?: string;

  /**
   * Time that a new group collects alerts before its first notification. Absent: as the route above, 30 seconds at the root.
   *
   * In `alertmanager.yaml`: `route.routes[].group_wait`.
   *
   * `spec.route.groupWait`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly groupWait?: string;

  /**
   * Conditions that alerts have to meet, all of them. Absent: all alerts.
   *
   * In `alertmanager.yaml`: `route.routes[].matchers`.
   *
   * `spec.route.matchers`.
   */
  readonly matchers?: Matcher[];

  /**
   * Named times in which the route does not notify.
   *
   * In `alertmanager.yaml`: `route.routes[].mute_time_intervals`.
   *
   * `spec.route.muteTimeIntervals`; no item twice.
   */
  readonly muteTimeIntervals?: string[];

  /**
   * Which receiver of the object gets the notifications. Absent in lower routes: as the route above.
   *
   * In `alertmanager.yaml`: `route.routes[].receiver`.
   *
   * `spec.route.receiver`.
   */
  readonly receiver?: string;

  /**
   * Time after which a group that has not changed is notified again. Absent: as the route above, 4 hours at the root.
   *
   * In `alertmanager.yaml`: `route.routes[].repeat_interval`.
   *
   * `spec.route.repeatInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly repeatInterval?: string;

  /**
   * Routes below this one: the first whose matchers meet takes the alert.
   *
   * In `alertmanager.yaml`: `route.routes[].routes`.
   *
   * `spec.route.routes`.
   */
  readonly routes?: Route[];
}

/**
 * Notifications by Amazon SNS.
 *
 * `AlertmanagerConfig.spec.receivers[].snsConfigs[]`.
 */
export interface SNSConfig {
  /**
   * Address of the SNS API, in place of the one of the region; a template.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].api_url`.
   *
   * `spec.receivers[].snsConfigs[].apiURL`.
   */
  readonly apiURL?: string;

  /**
   * Attributes of the message, which subscriptions can filter by; templates.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].attributes`.
   *
   * `spec.receivers[].snsConfigs[].attributes`.
   */
  readonly attributes?: Record<string, string>;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].http_config`.
   *
   * `spec.receivers[].snsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Body of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].message`.
   *
   * `spec.receivers[].snsConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * Phone that gets the message as SMS, in the form E.164; a template. One of phone, target and topic is needed.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].phone_number`.
   *
   * `spec.receivers[].snsConfigs[].phoneNumber`; at least 1 character.
   */
  readonly phoneNumber?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].send_resolved`.
   *
   * `spec.receivers[].snsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Credentials and region of AWS that requests are signed with.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].sigv4`.
   *
   * `spec.receivers[].snsConfigs[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * Subject of messages that are delivered by mail, a template.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].subject`.
   *
   * `spec.receivers[].snsConfigs[].subject`; at least 1 character.
   */
  readonly subject?: string;

  /**
   * Mobile application endpoint that gets the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].target_arn`.
   *
   * `spec.receivers[].snsConfigs[].targetARN`; at least 1 character.
   */
  readonly targetARN?: string;

  /**
   * Topic whose subscribers get the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].topic_arn`.
   *
   * `spec.receivers[].snsConfigs[].topicARN`; at least 1 character.
   */
  readonly topicARN?: string;

  /**
   * Whether requests go through the HTTP client of AWS' SDK, which ignores `httpConfig`.
   *
   * In `alertmanager.yaml`: `receivers[].sns_configs[].use_aws_http_client`.
   *
   * Versions: Alertmanager from 0.33.0.
   *
   * `spec.receivers[].snsConfigs[].useAWSHTTPClient`.
   */
  readonly useAWSHTTPClient?: boolean;
}

/**
 * A button of a message at Slack.
 *
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[]`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[]`.
 */
export interface SlackAction {
  /**
   * Question that is asked before a click counts.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].confirm`.
   *
   * `actions[].confirm`.
   */
  readonly confirm?: SlackConfirmationField;

  /**
   * Identity of the button in what Slack sends back.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].name`.
   *
   * `actions[].name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * Look of the button: default, primary or danger; a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].style`.
   *
   * `actions[].style`; at least 1 character.
   */
  readonly style?: string;

  /**
   * Words on the button, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].text`.
   *
   * `actions[].text`; required; at least 1 character.
   */
  readonly text: string;

  /**
   * What the element is: `button`; a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].type`.
   *
   * `actions[].type`; required; at least 1 character.
   */
  readonly type: string;

  /**
   * Address that a click opens, a template. Without it `name` is needed.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].url`.
   *
   * `actions[].url`.
   */
  readonly url?: string;

  /**
   * Text that Slack sends back after a click, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].value`.
   *
   * `actions[].value`; at least 1 character.
   */
  readonly value?: string;
}

/**
 * Notifications to Slack.
 *
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[]`.
 */
export interface SlackConfig {
  /**
   * Buttons below the message.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions`.
   *
   * `spec.receivers[].slackConfigs[].actions`; at least 1 item.
   */
  readonly actions?: SlackAction[];

  /**
   * Key of a Secret with the webhook or API address. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].api_url_file`.
   *
   * `spec.receivers[].slackConfigs[].apiURL`.
   */
  readonly apiURL?: SecretKeySelector;

  /**
   * Identity that Slack sends back when somebody clicks on a button, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].callback_id`.
   *
   * `spec.receivers[].slackConfigs[].callbackId`; at least 1 character.
   */
  readonly callbackId?: string;

  /**
   * Channel or user that gets the message, such as `#alerts`, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].channel`.
   *
   * `spec.receivers[].slackConfigs[].channel`; at least 1 character.
   */
  readonly channel?: string;

  /**
   * Colour of the bar beside the message, a template. Absent: `danger`, and `good` when resolved.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].color`.
   *
   * `spec.receivers[].slackConfigs[].color`; at least 1 character.
   */
  readonly color?: string;

  /**
   * Plain text for programs that cannot show the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].fallback`.
   *
   * `spec.receivers[].slackConfigs[].fallback`; at least 1 character.
   */
  readonly fallback?: string;

  /**
   * Small tables of title and value below the text.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].fields`.
   *
   * `spec.receivers[].slackConfigs[].fields`; at least 1 item.
   */
  readonly fields?: SlackField[];

  /**
   * Small text at the end of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].footer`.
   *
   * `spec.receivers[].slackConfigs[].footer`; at least 1 character.
   */
  readonly footer?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].http_config`.
   *
   * `spec.receivers[].slackConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Emoji in place of the sender's picture, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].icon_emoji`.
   *
   * `spec.receivers[].slackConfigs[].iconEmoji`; at least 1 character.
   */
  readonly iconEmoji?: string;

  /**
   * Address of the sender's picture, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].icon_url`.
   *
   * `spec.receivers[].slackConfigs[].iconURL`.
   */
  readonly iconURL?: string;

  /**
   * Address of a picture in the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].image_url`.
   *
   * `spec.receivers[].slackConfigs[].imageURL`.
   */
  readonly imageURL?: string;

  /**
   * Whether names of channels and users in the text become links. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].link_names`.
   *
   * `spec.receivers[].slackConfigs[].linkNames`.
   */
  readonly linkNames?: boolean;

  /**
   * Text outside of the attachment, a template. With it Slack shows more in its notifications.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].message_text`.
   *
   * Versions: Alertmanager from 0.31.0.
   *
   * `spec.receivers[].slackConfigs[].messageText`; at least 1 character.
   */
  readonly messageText?: string;

  /**
   * Parts in which Slack reads its markup. Absent: fallback, pretext and text.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].mrkdwn_in`.
   *
   * `spec.receivers[].slackConfigs[].mrkdwnIn`; at least 1 item; each at least 1 character.
   */
  readonly mrkdwnIn?: string[];

  /**
   * Text above the attachment, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].pretext`.
   *
   * `spec.receivers[].slackConfigs[].pretext`; at least 1 character.
   */
  readonly pretext?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].send_resolved`.
   *
   * `spec.receivers[].slackConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Whether fields that do not say so are short, side by side. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].short_fields`.
   *
   * `spec.receivers[].slackConfigs[].shortFields`.
   */
  readonly shortFields?: boolean;

  /**
   * Body of the attachment, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].text`.
   *
   * `spec.receivers[].slackConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * Address of a small picture at the side, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].thumb_url`.
   *
   * `spec.receivers[].slackConfigs[].thumbURL`.
   */
  readonly thumbURL?: string;

  /**
   * Longest time that a request to Slack may take. Absent: no limit of its own.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].timeout`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `spec.receivers[].slackConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * Heading of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].title`.
   *
   * `spec.receivers[].slackConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * Address that the heading links to, a template. Absent: the Alertmanager.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].title_link`.
   *
   * `spec.receivers[].slackConfigs[].titleLink`.
   */
  readonly titleLink?: string;

  /**
   * Whether a group's first message is changed later, in place of new ones. Needs a bot token, not a webhook.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs`.
   *
   * Versions: Alertmanager from 0.32.0.
   *
   * `spec.receivers[].slackConfigs[].updateMessage`.
   */
  readonly updateMessage?: boolean;

  /**
   * Name of the sender, a template, where Slack allows one.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].username`.
   *
   * `spec.receivers[].slackConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * A question that Slack asks before a click counts.
 *
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[].confirm`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[].confirm`.
 */
export interface SlackConfirmationField {
  /**
   * Words on the button that cancels, a template. Absent: `Cancel`.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].confirm.dismiss_text`.
   *
   * `confirm.dismissText`; at least 1 character.
   */
  readonly dismissText?: string;

  /**
   * Words on the button that goes on, a template. Absent: `Okay`.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].confirm.ok_text`.
   *
   * `confirm.okText`; at least 1 character.
   */
  readonly okText?: string;

  /**
   * Question that people are asked, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].confirm.text`.
   *
   * `confirm.text`; required; at least 1 character.
   */
  readonly text: string;

  /**
   * Heading above the question, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].actions[].confirm.title`.
   *
   * `confirm.title`; at least 1 character.
   */
  readonly title?: string;
}

/**
 * A small table of a message at Slack.
 *
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].fields[]`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].fields[]`.
 */
export interface SlackField {
  /**
   * Whether the field is short enough to have another beside it. Absent: what `shortFields` says.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].fields[].short`.
   *
   * `fields[].short`.
   */
  readonly short?: boolean;

  /**
   * Heading of the field, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].fields[].title`.
   *
   * `fields[].title`; required; at least 1 character.
   */
  readonly title: string;

  /**
   * Text below the heading, a template.
   *
   * In `alertmanager.yaml`: `receivers[].slack_configs[].fields[].value`.
   *
   * `fields[].value`; required; at least 1 character.
   */
  readonly value: string;
}

/**
 * Notifications to chats of Telegram.
 *
 * `AlertmanagerConfig.spec.receivers[].telegramConfigs[]`.
 */
export interface TelegramConfig {
  /**
   * Address of the Telegram API, for servers of your own. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].api_url`.
   *
   * `spec.receivers[].telegramConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Key of a Secret with the token of the bot. Excludes `botTokenFile`.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].bot_token_file`.
   *
   * `spec.receivers[].telegramConfigs[].botToken`.
   */
  readonly botToken?: SecretKeySelector;

  /**
   * File in the pod with the token of the bot. Excludes `botToken`.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].bot_token_file`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.receivers[].telegramConfigs[].botTokenFile`.
   */
  readonly botTokenFile?: string;

  /**
   * Number of the chat that gets the message; negative for groups.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].chat_id`.
   *
   * `spec.receivers[].telegramConfigs[].chatID`; required; an integer.
   */
  readonly chatID: number;

  /**
   * Whether messages arrive without a sound. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].disable_notifications`.
   *
   * `spec.receivers[].telegramConfigs[].disableNotifications`.
   */
  readonly disableNotifications?: boolean;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].http_config`.
   *
   * `spec.receivers[].telegramConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Body of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].message`.
   *
   * `spec.receivers[].telegramConfigs[].message`.
   */
  readonly message?: string;

  /**
   * Number of the topic in a group with topics. Absent: the general one.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].message_thread_id`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].telegramConfigs[].messageThreadID`; an integer.
   */
  readonly messageThreadID?: number;

  /**
   * Markup in which Telegram reads the message. Absent: HTML.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].parse_mode`.
   *
   * `spec.receivers[].telegramConfigs[].parseMode`; one of `MarkdownV2`, `Markdown`, `HTML`.
   */
  readonly parseMode?: 'MarkdownV2' | 'Markdown' | 'HTML';

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].telegram_configs[].send_resolved`.
   *
   * `spec.receivers[].telegramConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;
}

/**
 * Times in which routes are quiet or active.
 *
 * `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[]`.
 */
export interface TimeInterval {
  /**
   * Days of the month that count; negative ones from its end. Absent: all.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].days_of_month`.
   *
   * `spec.muteTimeIntervals[].timeIntervals[].daysOfMonth`.
   */
  readonly daysOfMonth?: DayOfMonthRange[];

  /**
   * Months that count, by name or number, also as ranges: `january:march`. Absent: all.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].months`.
   *
   * `spec.muteTimeIntervals[].timeIntervals[].months`; each a month or a range of them such as `may:august` or `1:3`; each pattern `^((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9])(?:((:((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9]))$)|$)`.
   */
  readonly months?: string[];

  /**
   * Times of the day that count, in UTC. Absent: all.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].times`.
   *
   * `spec.muteTimeIntervals[].timeIntervals[].times`.
   */
  readonly times?: TimeRange[];

  /**
   * Days of the week that count, also as ranges: `monday:friday`. Absent: all.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].weekdays`.
   *
   * `spec.muteTimeIntervals[].timeIntervals[].weekdays`; each a weekday or a range of them such as `monday:friday`; each pattern `^((?i)sun|mon|tues|wednes|thurs|fri|satur)day(?:((:(sun|mon|tues|wednes|thurs|fri|satur)day)$)|$)`.
   */
  readonly weekdays?: string[];

  /**
   * Years that count, also as ranges: `2030:2032`. Absent: all.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].years`.
   *
   * `spec.muteTimeIntervals[].timeIntervals[].years`; each a year or a range of them such as `2024:2026`; each pattern `^2\d{3}(?::2\d{3}|$)`.
   */
  readonly years?: string[];
}

/**
 * A range of times of the day.
 *
 * `AlertmanagerConfig.spec.timeIntervals[].timeIntervals[].times[]`, `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[].times[]`.
 */
export interface TimeRange {
  /**
   * Time of the day, in UTC, at which the range is over; 24:00 is midnight.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].times[].end_time`.
   *
   * `times[].endTime`; a time of day from `00:00` to `24:00`; pattern `^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)`.
   */
  readonly endTime?: string;

  /**
   * Time of the day, in UTC, from which the range counts.
   *
   * In `alertmanager.yaml`: `mute_time_intervals[].time_intervals[].times[].start_time`.
   *
   * `times[].startTime`; a time of day from `00:00` to `24:00`; pattern `^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)`.
   */
  readonly startTime?: string;
}

/**
 * Notifications to VictorOps (Splunk On-Call).
 *
 * `AlertmanagerConfig.spec.receivers[].victoropsConfigs[]`.
 */
export interface VictorOpsConfig {
  /**
   * Key of a Secret with the API key of the integration. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].api_key_file`.
   *
   * `spec.receivers[].victoropsConfigs[].apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * Address of VictorOps. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].api_url`.
   *
   * `spec.receivers[].victoropsConfigs[].apiUrl`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiUrl?: string;

  /**
   * Further entries of the incident, templates. They may not be called as those that Alertmanager sets.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].custom_fields`.
   *
   * `spec.receivers[].victoropsConfigs[].customFields`.
   */
  readonly customFields?: KeyValue[];

  /**
   * Heading of the incident, a template.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].entity_display_name`.
   *
   * `spec.receivers[].victoropsConfigs[].entityDisplayName`; at least 1 character.
   */
  readonly entityDisplayName?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].http_config`.
   *
   * `spec.receivers[].victoropsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * What the alert does at VictorOps: CRITICAL, WARNING or INFO; a template. Absent: CRITICAL.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].message_type`.
   *
   * `spec.receivers[].victoropsConfigs[].messageType`; at least 1 character.
   */
  readonly messageType?: string;

  /**
   * Name of the sender as VictorOps shows it, a template.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].monitoring_tool`.
   *
   * `spec.receivers[].victoropsConfigs[].monitoringTool`; at least 1 character.
   */
  readonly monitoringTool?: string;

  /**
   * Key by which VictorOps decides which team is told, a template.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].routing_key`.
   *
   * `spec.receivers[].victoropsConfigs[].routingKey`; required; at least 1 character.
   */
  readonly routingKey: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. It resolves the incident. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].send_resolved`.
   *
   * `spec.receivers[].victoropsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Long text of the incident, a template.
   *
   * In `alertmanager.yaml`: `receivers[].victorops_configs[].state_message`.
   *
   * `spec.receivers[].victoropsConfigs[].stateMessage`; at least 1 character.
   */
  readonly stateMessage?: string;
}

/**
 * Notifications to WeChat.
 *
 * `AlertmanagerConfig.spec.receivers[].wechatConfigs[]`.
 */
export interface WeChatConfig {
  /**
   * Identity of the application at WeChat that sends, a template.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].agent_id`.
   *
   * `spec.receivers[].wechatConfigs[].agentID`; at least 1 character.
   */
  readonly agentID?: string;

  /**
   * Key of a Secret with the API key of the application. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].api_secret_file`.
   *
   * `spec.receivers[].wechatConfigs[].apiSecret`.
   */
  readonly apiSecret?: SecretKeySelector;

  /**
   * Address of the WeChat API. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].api_url`.
   *
   * `spec.receivers[].wechatConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Identity of the company at WeChat. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].corp_id`.
   *
   * `spec.receivers[].wechatConfigs[].corpID`; at least 1 character.
   */
  readonly corpID?: string;

  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].http_config`.
   *
   * `spec.receivers[].wechatConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Body of the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].message`.
   *
   * `spec.receivers[].wechatConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * Whether WeChat reads the message as text or as Markdown. Absent: text.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].message_type`.
   *
   * `spec.receivers[].wechatConfigs[].messageType`; at least 1 character.
   */
  readonly messageType?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: false.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].send_resolved`.
   *
   * `spec.receivers[].wechatConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Departments that get the message, with `|` between them; a template.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].to_party`.
   *
   * `spec.receivers[].wechatConfigs[].toParty`; at least 1 character.
   */
  readonly toParty?: string;

  /**
   * Tags whose users get the message, with `|` between them; a template.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].to_tag`.
   *
   * `spec.receivers[].wechatConfigs[].toTag`; at least 1 character.
   */
  readonly toTag?: string;

  /**
   * Users that get the message, with `|` between them; a template.
   *
   * In `alertmanager.yaml`: `receivers[].wechat_configs[].to_user`.
   *
   * `spec.receivers[].wechatConfigs[].toUser`; at least 1 character.
   */
  readonly toUser?: string;
}

/**
 * Notifications to rooms of Webex.
 *
 * `AlertmanagerConfig.spec.receivers[].webexConfigs[]`.
 */
export interface WebexConfig {
  /**
   * Address that messages are sent to. Absent: the global one.
   *
   * In `alertmanager.yaml`: `receivers[].webex_configs[].api_url`.
   *
   * `spec.receivers[].webexConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * HTTP client for Webex. Its `authorization` has the token of the bot and is needed.
   *
   * `spec.receivers[].webexConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * Body of the message in Markdown, a template.
   *
   * In `alertmanager.yaml`: `receivers[].webex_configs[].message`.
   *
   * `spec.receivers[].webexConfigs[].message`.
   */
  readonly message?: string;

  /**
   * Identity of the room that gets the message, a template.
   *
   * In `alertmanager.yaml`: `receivers[].webex_configs[].room_id`.
   *
   * `spec.receivers[].webexConfigs[].roomID`; required; at least 1 character.
   */
  readonly roomID: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].webex_configs[].send_resolved`.
   *
   * `spec.receivers[].webexConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;
}

/**
 * Notifications to an HTTP endpoint.
 *
 * `AlertmanagerConfig.spec.receivers[].webhookConfigs[]`.
 */
export interface WebhookConfig {
  /**
   * HTTP client that sends the notifications: credentials, TLS and proxy. Absent: that of the global configuration.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].http_config`.
   *
   * `spec.receivers[].webhookConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * How many alerts one request has at most; more are cut off. Absent or 0: all.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].max_alerts`.
   *
   * `spec.receivers[].webhookConfigs[].maxAlerts`; at least 0; an integer of 32 bits.
   */
  readonly maxAlerts?: number;

  /**
   * Body of the request, a template, in place of the JSON that Alertmanager makes.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].payload`.
   *
   * Versions: Alertmanager from 0.32.0.
   *
   * `spec.receivers[].webhookConfigs[].payload`; at least 1 character.
   */
  readonly payload?: string;

  /**
   * Whether a notification is sent also when all alerts of the group are resolved. Absent: true.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].send_resolved`.
   *
   * `spec.receivers[].webhookConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * Longest time that a request may take. Absent or 0: no limit of its own.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].timeout`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.receivers[].webhookConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * Address that groups of alerts are posted to. It is readable in the object; `urlSecret` is not, and wins.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].url`.
   *
   * `spec.receivers[].webhookConfigs[].url`.
   */
  readonly url?: string;

  /**
   * Key of a Secret with the address that groups of alerts are posted to.
   *
   * In `alertmanager.yaml`: `receivers[].webhook_configs[].url_file`.
   *
   * `spec.receivers[].webhookConfigs[].urlSecret`.
   */
  readonly urlSecret?: SecretKeySelector;
}
