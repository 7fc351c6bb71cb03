// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { BasicAuth, OAuth2, SafeAuthorization, SafeTLSConfig, Sigv4 } from './common';
import type { SecretKeySelector } from './kubernetes';

/**
 * `AlertmanagerConfig.spec`.
 */
export interface AlertmanagerConfigSpec {
  /**
   * `spec.inhibitRules`.
   */
  readonly inhibitRules?: InhibitRule[];

  /**
   * `spec.muteTimeIntervals`.
   */
  readonly muteTimeIntervals?: MuteTimeInterval[];

  /**
   * `spec.receivers`; each `name` once.
   */
  readonly receivers?: Receiver[];

  /**
   * `spec.route`.
   */
  readonly route?: Route;
}

/**
 * `AlertmanagerConfig.spec.timeIntervals[].timeIntervals[].daysOfMonth[]`, `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[].daysOfMonth[]`.
 */
export interface DayOfMonthRange {
  /**
   * `daysOfMonth[].end`; from -31 to 31; an integer.
   */
  readonly end?: number;

  /**
   * `daysOfMonth[].start`; from -31 to 31; an integer.
   */
  readonly start?: number;
}

/**
 * `AlertmanagerConfig.spec.receivers[].discordConfigs[]`.
 */
export interface DiscordConfig {
  /**
   * `spec.receivers[].discordConfigs[].apiURL`; required.
   */
  readonly apiURL: SecretKeySelector;

  /**
   * `spec.receivers[].discordConfigs[].avatarURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly avatarURL?: string;

  /**
   * `spec.receivers[].discordConfigs[].content`; at least 1 character.
   */
  readonly content?: string;

  /**
   * `spec.receivers[].discordConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].discordConfigs[].message`.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].discordConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].discordConfigs[].title`.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].discordConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[]`.
 */
export interface EmailConfig {
  /**
   * `spec.receivers[].emailConfigs[].authIdentity`; at least 1 character.
   */
  readonly authIdentity?: string;

  /**
   * `spec.receivers[].emailConfigs[].authPassword`.
   */
  readonly authPassword?: SecretKeySelector;

  /**
   * `spec.receivers[].emailConfigs[].authSecret`.
   */
  readonly authSecret?: SecretKeySelector;

  /**
   * `spec.receivers[].emailConfigs[].authUsername`; at least 1 character.
   */
  readonly authUsername?: string;

  /**
   * `spec.receivers[].emailConfigs[].forceImplicitTLS`.
   */
  readonly forceImplicitTLS?: boolean;

  /**
   * `spec.receivers[].emailConfigs[].from`; at least 1 character.
   */
  readonly from?: string;

  /**
   * `spec.receivers[].emailConfigs[].headers`.
   */
  readonly headers?: KeyValue[];

  /**
   * `spec.receivers[].emailConfigs[].hello`; at least 1 character.
   */
  readonly hello?: string;

  /**
   * `spec.receivers[].emailConfigs[].html`.
   */
  readonly html?: string;

  /**
   * `spec.receivers[].emailConfigs[].requireTLS`.
   */
  readonly requireTLS?: boolean;

  /**
   * `spec.receivers[].emailConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].emailConfigs[].smarthost`; at least 1 character.
   */
  readonly smarthost?: string;

  /**
   * `spec.receivers[].emailConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * `spec.receivers[].emailConfigs[].threading`.
   */
  readonly threading?: EmailThreadingConfig;

  /**
   * `spec.receivers[].emailConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.receivers[].emailConfigs[].to`; at least 1 character.
   */
  readonly to?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[].threading`, `AlertmanagerConfig.spec.receivers[].emailConfigs[].threading`.
 */
export interface EmailThreadingConfig {
  /**
   * `threading.threadByDate`; required; one of `Daily`, `None`.
   */
  readonly threadByDate: 'Daily' | 'None';
}

/**
 * `AlertmanagerConfig.spec.receivers[].snsConfigs[].httpConfig`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].httpConfig`, `AlertmanagerConfig.spec.receivers[].webexConfigs[].httpConfig` and 11 more places.
 */
export interface HTTPConfig {
  /**
   * `httpConfig.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `httpConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `httpConfig.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * `httpConfig.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `httpConfig.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `httpConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `httpConfig.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `httpConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `httpConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `httpConfig.proxyURL`; in YAML `proxyURL`.
   */
  readonly proxyURLOriginal?: string;

  /**
   * `httpConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `httpConfig.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `AlertmanagerConfig.spec.inhibitRules[]`.
 */
export interface InhibitRule {
  /**
   * `spec.inhibitRules[].equal`.
   */
  readonly equal?: string[];

  /**
   * `spec.inhibitRules[].sourceMatch`.
   */
  readonly sourceMatch?: Matcher[];

  /**
   * `spec.inhibitRules[].targetMatch`.
   */
  readonly targetMatch?: Matcher[];
}

/**
 * `AlertmanagerConfig.spec.receivers[].emailConfigs[].headers[]`, `AlertmanagerConfig.spec.receivers[].emailConfigs[].headers[]`, `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].details[]` and 5 more places.
 */
export interface KeyValue {
  /**
   * `headers[].key`; required; at least 1 character.
   */
  readonly key: string;

  /**
   * `headers[].value`; required.
   */
  readonly value: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].msteamsConfigs[]`.
 */
export interface MSTeamsConfig {
  /**
   * `spec.receivers[].msteamsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].msteamsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].msteamsConfigs[].summary`.
   */
  readonly summary?: string;

  /**
   * `spec.receivers[].msteamsConfigs[].text`.
   */
  readonly text?: string;

  /**
   * `spec.receivers[].msteamsConfigs[].title`.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].msteamsConfigs[].webhookUrl`; required.
   */
  readonly webhookUrl: SecretKeySelector;
}

/**
 * `AlertmanagerConfig.spec.receivers[].msteamsv2Configs[]`.
 */
export interface MSTeamsV2Config {
  /**
   * `spec.receivers[].msteamsv2Configs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].msteamsv2Configs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].msteamsv2Configs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * `spec.receivers[].msteamsv2Configs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].msteamsv2Configs[].webhookURL`.
   */
  readonly webhookURL?: SecretKeySelector;
}

/**
 * `AlertmanagerConfig.spec.route.matchers[]`, `AlertmanagerConfig.spec.inhibitRules[].sourceMatch[]`, `AlertmanagerConfig.spec.inhibitRules[].targetMatch[]`.
 */
export interface Matcher {
  /**
   * `matchers[].matchType`; one of `!=`, `=`, `=~`, `!~`.
   */
  readonly matchType?: '!=' | '=' | '=~' | '!~';

  /**
   * `matchers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `matchers[].regex`.
   */
  readonly regex?: boolean;

  /**
   * `matchers[].value`.
   */
  readonly value?: string;
}

/**
 * `AlertmanagerConfig.spec.muteTimeIntervals[]`.
 */
export interface MuteTimeInterval {
  /**
   * `spec.muteTimeIntervals[].name`; required.
   */
  readonly name: string;

  /**
   * `spec.muteTimeIntervals[].timeIntervals`.
   */
  readonly timeIntervals?: TimeInterval[];
}

/**
 * `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[]`.
 */
export interface OpsGenieConfig {
  /**
   * `spec.receivers[].opsgenieConfigs[].actions`; at least 1 character.
   */
  readonly actions?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * `spec.receivers[].opsgenieConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].description`; at least 1 character.
   */
  readonly description?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].details`.
   */
  readonly details?: KeyValue[];

  /**
   * `spec.receivers[].opsgenieConfigs[].entity`; at least 1 character.
   */
  readonly entity?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].opsgenieConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].note`; at least 1 character.
   */
  readonly note?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].priority`; at least 1 character.
   */
  readonly priority?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].responders`.
   */
  readonly responders?: OpsGenieConfigResponder[];

  /**
   * `spec.receivers[].opsgenieConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].opsgenieConfigs[].source`; at least 1 character.
   */
  readonly source?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].tags`; at least 1 character.
   */
  readonly tags?: string;

  /**
   * `spec.receivers[].opsgenieConfigs[].updateAlerts`.
   */
  readonly updateAlerts?: boolean;
}

/**
 * `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].responders[]`, `AlertmanagerConfig.spec.receivers[].opsgenieConfigs[].responders[]`.
 */
export interface OpsGenieConfigResponder {
  /**
   * `responders[].id`; at least 1 character.
   */
  readonly id?: string;

  /**
   * `responders[].name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * `responders[].type`; required; one of `team`, `teams`, `user`, `escalation`, `schedule`; at least 1 character.
   */
  readonly type: 'team' | 'teams' | 'user' | 'escalation' | 'schedule';

  /**
   * `responders[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[]`.
 */
export interface PagerDutyConfig {
  /**
   * `spec.receivers[].pagerdutyConfigs[].class`; at least 1 character.
   */
  readonly class?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].client`; at least 1 character.
   */
  readonly client?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].clientURL`.
   */
  readonly clientURL?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].component`; at least 1 character.
   */
  readonly component?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].description`; at least 1 character.
   */
  readonly description?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].details`.
   */
  readonly details?: KeyValue[];

  /**
   * `spec.receivers[].pagerdutyConfigs[].group`; at least 1 character.
   */
  readonly group?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs`.
   */
  readonly pagerDutyImageConfigs?: PagerDutyImageConfig[];

  /**
   * `spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs`.
   */
  readonly pagerDutyLinkConfigs?: PagerDutyLinkConfig[];

  /**
   * `spec.receivers[].pagerdutyConfigs[].routingKey`.
   */
  readonly routingKey?: SecretKeySelector;

  /**
   * `spec.receivers[].pagerdutyConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].pagerdutyConfigs[].serviceKey`.
   */
  readonly serviceKey?: SecretKeySelector;

  /**
   * `spec.receivers[].pagerdutyConfigs[].severity`; at least 1 character.
   */
  readonly severity?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].source`; at least 1 character.
   */
  readonly source?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * `spec.receivers[].pagerdutyConfigs[].url`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs[]`, `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyImageConfigs[]`.
 */
export interface PagerDutyImageConfig {
  /**
   * `pagerDutyImageConfigs[].alt`; at least 1 character.
   */
  readonly alt?: string;

  /**
   * `pagerDutyImageConfigs[].href`.
   */
  readonly href?: string;

  /**
   * `pagerDutyImageConfigs[].src`; at least 1 character.
   */
  readonly src?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs[]`, `AlertmanagerConfig.spec.receivers[].pagerdutyConfigs[].pagerDutyLinkConfigs[]`.
 */
export interface PagerDutyLinkConfig {
  /**
   * `pagerDutyLinkConfigs[].alt`; at least 1 character.
   */
  readonly alt?: string;

  /**
   * `pagerDutyLinkConfigs[].href`.
   */
  readonly href?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].pushoverConfigs[]`.
 */
export interface PushoverConfig {
  /**
   * `spec.receivers[].pushoverConfigs[].device`; at least 1 character.
   */
  readonly device?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].expire`; a duration such as `30s` or `1h30m`; pattern `^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$`.
   */
  readonly expire?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].html`.
   */
  readonly html?: boolean;

  /**
   * `spec.receivers[].pushoverConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].pushoverConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].monospace`.
   */
  readonly monospace?: boolean;

  /**
   * `spec.receivers[].pushoverConfigs[].priority`; at least 1 character.
   */
  readonly priority?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].retry`; a duration such as `30s` or `1h30m`; pattern `^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$`.
   */
  readonly retry?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].pushoverConfigs[].sound`; at least 1 character.
   */
  readonly sound?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].token`.
   */
  readonly token?: SecretKeySelector;

  /**
   * `spec.receivers[].pushoverConfigs[].tokenFile`; at least 1 character.
   */
  readonly tokenFile?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].ttl`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ttl?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].url`.
   */
  readonly url?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].urlTitle`; at least 1 character.
   */
  readonly urlTitle?: string;

  /**
   * `spec.receivers[].pushoverConfigs[].userKey`.
   */
  readonly userKey?: SecretKeySelector;

  /**
   * `spec.receivers[].pushoverConfigs[].userKeyFile`; at least 1 character.
   */
  readonly userKeyFile?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[]`.
 */
export interface Receiver {
  /**
   * `spec.receivers[].discordConfigs`.
   */
  readonly discordConfigs?: DiscordConfig[];

  /**
   * `spec.receivers[].emailConfigs`.
   */
  readonly emailConfigs?: EmailConfig[];

  /**
   * `spec.receivers[].msteamsConfigs`.
   */
  readonly msteamsConfigs?: MSTeamsConfig[];

  /**
   * `spec.receivers[].msteamsv2Configs`.
   */
  readonly msteamsv2Configs?: MSTeamsV2Config[];

  /**
   * `spec.receivers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `spec.receivers[].opsgenieConfigs`.
   */
  readonly opsgenieConfigs?: OpsGenieConfig[];

  /**
   * `spec.receivers[].pagerdutyConfigs`.
   */
  readonly pagerdutyConfigs?: PagerDutyConfig[];

  /**
   * `spec.receivers[].pushoverConfigs`.
   */
  readonly pushoverConfigs?: PushoverConfig[];

  /**
   * `spec.receivers[].rocketchatConfigs`.
   */
  readonly rocketchatConfigs?: RocketChatConfig[];

  /**
   * `spec.receivers[].slackConfigs`.
   */
  readonly slackConfigs?: SlackConfig[];

  /**
   * `spec.receivers[].snsConfigs`.
   */
  readonly snsConfigs?: SNSConfig[];

  /**
   * `spec.receivers[].telegramConfigs`.
   */
  readonly telegramConfigs?: TelegramConfig[];

  /**
   * `spec.receivers[].victoropsConfigs`.
   */
  readonly victoropsConfigs?: VictorOpsConfig[];

  /**
   * `spec.receivers[].webexConfigs`.
   */
  readonly webexConfigs?: WebexConfig[];

  /**
   * `spec.receivers[].webhookConfigs`.
   */
  readonly webhookConfigs?: WebhookConfig[];

  /**
   * `spec.receivers[].wechatConfigs`.
   */
  readonly wechatConfigs?: WeChatConfig[];
}

/**
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].actions[]`, `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].actions[]`.
 */
export interface RocketChatActionConfig {
  /**
   * `actions[].msg`; at least 1 character.
   */
  readonly msg?: string;

  /**
   * `actions[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * `actions[].url`.
   */
  readonly url?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[]`.
 */
export interface RocketChatConfig {
  /**
   * `spec.receivers[].rocketchatConfigs[].actions`; at least 1 item.
   */
  readonly actions?: RocketChatActionConfig[];

  /**
   * `spec.receivers[].rocketchatConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].channel`; at least 1 character.
   */
  readonly channel?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].color`; at least 1 character.
   */
  readonly color?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].emoji`; at least 1 character.
   */
  readonly emoji?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].fields`; at least 1 item.
   */
  readonly fields?: RocketChatFieldConfig[];

  /**
   * `spec.receivers[].rocketchatConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].rocketchatConfigs[].iconURL`.
   */
  readonly iconURL?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].imageURL`.
   */
  readonly imageURL?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].linkNames`.
   */
  readonly linkNames?: boolean;

  /**
   * `spec.receivers[].rocketchatConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].rocketchatConfigs[].shortFields`.
   */
  readonly shortFields?: boolean;

  /**
   * `spec.receivers[].rocketchatConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].thumbURL`.
   */
  readonly thumbURL?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].titleLink`; at least 1 character.
   */
  readonly titleLink?: string;

  /**
   * `spec.receivers[].rocketchatConfigs[].token`; required.
   */
  readonly token: SecretKeySelector;

  /**
   * `spec.receivers[].rocketchatConfigs[].tokenID`; required.
   */
  readonly tokenID: SecretKeySelector;
}

/**
 * `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].fields[]`, `AlertmanagerConfig.spec.receivers[].rocketchatConfigs[].fields[]`.
 */
export interface RocketChatFieldConfig {
  /**
   * `fields[].short`.
   */
  readonly short?: boolean;

  /**
   * `fields[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * `fields[].value`; at least 1 character.
   */
  readonly value?: string;
}

/**
 * `AlertmanagerConfig.spec.route`.
 */
export interface Route {
  /**
   * `spec.route.activeTimeIntervals`; no item twice.
   */
  readonly activeTimeIntervals?: string[];

  /**
   * `spec.route.continue`.
   */
  readonly continue?: boolean;

  /**
   * `spec.route.groupBy`; no item twice.
   */
  readonly groupBy?: string[];

  /**
   * `spec.route.groupInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly groupInterval?: string;

  /**
   * `spec.route.groupWait`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly groupWait?: string;

  /**
   * `spec.route.matchers`.
   */
  readonly matchers?: Matcher[];

  /**
   * `spec.route.muteTimeIntervals`; no item twice.
   */
  readonly muteTimeIntervals?: string[];

  /**
   * `spec.route.receiver`.
   */
  readonly receiver?: string;

  /**
   * `spec.route.repeatInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; at least 1 character.
   */
  readonly repeatInterval?: string;

  /**
   * `spec.route.routes`.
   */
  readonly routes?: Route[];
}

/**
 * `AlertmanagerConfig.spec.receivers[].snsConfigs[]`.
 */
export interface SNSConfig {
  /**
   * `spec.receivers[].snsConfigs[].apiURL`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].snsConfigs[].attributes`.
   */
  readonly attributes?: Record<string, string>;

  /**
   * `spec.receivers[].snsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].snsConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].snsConfigs[].phoneNumber`; at least 1 character.
   */
  readonly phoneNumber?: string;

  /**
   * `spec.receivers[].snsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].snsConfigs[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * `spec.receivers[].snsConfigs[].subject`; at least 1 character.
   */
  readonly subject?: string;

  /**
   * `spec.receivers[].snsConfigs[].targetARN`; at least 1 character.
   */
  readonly targetARN?: string;

  /**
   * `spec.receivers[].snsConfigs[].topicARN`; at least 1 character.
   */
  readonly topicARN?: string;

  /**
   * `spec.receivers[].snsConfigs[].useAWSHTTPClient`.
   */
  readonly useAWSHTTPClient?: boolean;
}

/**
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[]`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[]`.
 */
export interface SlackAction {
  /**
   * `actions[].confirm`.
   */
  readonly confirm?: SlackConfirmationField;

  /**
   * `actions[].name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * `actions[].style`; at least 1 character.
   */
  readonly style?: string;

  /**
   * `actions[].text`; required; at least 1 character.
   */
  readonly text: string;

  /**
   * `actions[].type`; required; at least 1 character.
   */
  readonly type: string;

  /**
   * `actions[].url`.
   */
  readonly url?: string;

  /**
   * `actions[].value`; at least 1 character.
   */
  readonly value?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[]`.
 */
export interface SlackConfig {
  /**
   * `spec.receivers[].slackConfigs[].actions`; at least 1 item.
   */
  readonly actions?: SlackAction[];

  /**
   * `spec.receivers[].slackConfigs[].apiURL`.
   */
  readonly apiURL?: SecretKeySelector;

  /**
   * `spec.receivers[].slackConfigs[].callbackId`; at least 1 character.
   */
  readonly callbackId?: string;

  /**
   * `spec.receivers[].slackConfigs[].channel`; at least 1 character.
   */
  readonly channel?: string;

  /**
   * `spec.receivers[].slackConfigs[].color`; at least 1 character.
   */
  readonly color?: string;

  /**
   * `spec.receivers[].slackConfigs[].fallback`; at least 1 character.
   */
  readonly fallback?: string;

  /**
   * `spec.receivers[].slackConfigs[].fields`; at least 1 item.
   */
  readonly fields?: SlackField[];

  /**
   * `spec.receivers[].slackConfigs[].footer`; at least 1 character.
   */
  readonly footer?: string;

  /**
   * `spec.receivers[].slackConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].slackConfigs[].iconEmoji`; at least 1 character.
   */
  readonly iconEmoji?: string;

  /**
   * `spec.receivers[].slackConfigs[].iconURL`.
   */
  readonly iconURL?: string;

  /**
   * `spec.receivers[].slackConfigs[].imageURL`.
   */
  readonly imageURL?: string;

  /**
   * `spec.receivers[].slackConfigs[].linkNames`.
   */
  readonly linkNames?: boolean;

  /**
   * `spec.receivers[].slackConfigs[].messageText`; at least 1 character.
   */
  readonly messageText?: string;

  /**
   * `spec.receivers[].slackConfigs[].mrkdwnIn`; at least 1 item; each at least 1 character.
   */
  readonly mrkdwnIn?: string[];

  /**
   * `spec.receivers[].slackConfigs[].pretext`; at least 1 character.
   */
  readonly pretext?: string;

  /**
   * `spec.receivers[].slackConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].slackConfigs[].shortFields`.
   */
  readonly shortFields?: boolean;

  /**
   * `spec.receivers[].slackConfigs[].text`; at least 1 character.
   */
  readonly text?: string;

  /**
   * `spec.receivers[].slackConfigs[].thumbURL`.
   */
  readonly thumbURL?: string;

  /**
   * `spec.receivers[].slackConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * `spec.receivers[].slackConfigs[].title`; at least 1 character.
   */
  readonly title?: string;

  /**
   * `spec.receivers[].slackConfigs[].titleLink`.
   */
  readonly titleLink?: string;

  /**
   * `spec.receivers[].slackConfigs[].updateMessage`.
   */
  readonly updateMessage?: boolean;

  /**
   * `spec.receivers[].slackConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[].confirm`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].actions[].confirm`.
 */
export interface SlackConfirmationField {
  /**
   * `confirm.dismissText`; at least 1 character.
   */
  readonly dismissText?: string;

  /**
   * `confirm.okText`; at least 1 character.
   */
  readonly okText?: string;

  /**
   * `confirm.text`; required; at least 1 character.
   */
  readonly text: string;

  /**
   * `confirm.title`; at least 1 character.
   */
  readonly title?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].slackConfigs[].fields[]`, `AlertmanagerConfig.spec.receivers[].slackConfigs[].fields[]`.
 */
export interface SlackField {
  /**
   * `fields[].short`.
   */
  readonly short?: boolean;

  /**
   * `fields[].title`; required; at least 1 character.
   */
  readonly title: string;

  /**
   * `fields[].value`; required; at least 1 character.
   */
  readonly value: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].telegramConfigs[]`.
 */
export interface TelegramConfig {
  /**
   * `spec.receivers[].telegramConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].telegramConfigs[].botToken`.
   */
  readonly botToken?: SecretKeySelector;

  /**
   * `spec.receivers[].telegramConfigs[].botTokenFile`.
   */
  readonly botTokenFile?: string;

  /**
   * `spec.receivers[].telegramConfigs[].chatID`; required; an integer.
   */
  readonly chatID: number;

  /**
   * `spec.receivers[].telegramConfigs[].disableNotifications`.
   */
  readonly disableNotifications?: boolean;

  /**
   * `spec.receivers[].telegramConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].telegramConfigs[].message`.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].telegramConfigs[].messageThreadID`; an integer.
   */
  readonly messageThreadID?: number;

  /**
   * `spec.receivers[].telegramConfigs[].parseMode`; one of `MarkdownV2`, `Markdown`, `HTML`.
   */
  readonly parseMode?: 'MarkdownV2' | 'Markdown' | 'HTML';

  /**
   * `spec.receivers[].telegramConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;
}

/**
 * `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[]`.
 */
export interface TimeInterval {
  /**
   * `spec.muteTimeIntervals[].timeIntervals[].daysOfMonth`.
   */
  readonly daysOfMonth?: DayOfMonthRange[];

  /**
   * `spec.muteTimeIntervals[].timeIntervals[].months`; each a month or a range of them such as `may:august` or `1:3`; each pattern `^((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9])(?:((:((?i)january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9]))$)|$)`.
   */
  readonly months?: string[];

  /**
   * `spec.muteTimeIntervals[].timeIntervals[].times`.
   */
  readonly times?: TimeRange[];

  /**
   * `spec.muteTimeIntervals[].timeIntervals[].weekdays`; each a weekday or a range of them such as `monday:friday`; each pattern `^((?i)sun|mon|tues|wednes|thurs|fri|satur)day(?:((:(sun|mon|tues|wednes|thurs|fri|satur)day)$)|$)`.
   */
  readonly weekdays?: string[];

  /**
   * `spec.muteTimeIntervals[].timeIntervals[].years`; each a year or a range of them such as `2024:2026`; each pattern `^2\d{3}(?::2\d{3}|$)`.
   */
  readonly years?: string[];
}

/**
 * `AlertmanagerConfig.spec.timeIntervals[].timeIntervals[].times[]`, `AlertmanagerConfig.spec.muteTimeIntervals[].timeIntervals[].times[]`.
 */
export interface TimeRange {
  /**
   * `times[].endTime`; a time of day from `00:00` to `24:00`; pattern `^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)`.
   */
  readonly endTime?: string;

  /**
   * `times[].startTime`; a time of day from `00:00` to `24:00`; pattern `^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)`.
   */
  readonly startTime?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].victoropsConfigs[]`.
 */
export interface VictorOpsConfig {
  /**
   * `spec.receivers[].victoropsConfigs[].apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * `spec.receivers[].victoropsConfigs[].apiUrl`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiUrl?: string;

  /**
   * `spec.receivers[].victoropsConfigs[].customFields`.
   */
  readonly customFields?: KeyValue[];

  /**
   * `spec.receivers[].victoropsConfigs[].entityDisplayName`; at least 1 character.
   */
  readonly entityDisplayName?: string;

  /**
   * `spec.receivers[].victoropsConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].victoropsConfigs[].messageType`; at least 1 character.
   */
  readonly messageType?: string;

  /**
   * `spec.receivers[].victoropsConfigs[].monitoringTool`; at least 1 character.
   */
  readonly monitoringTool?: string;

  /**
   * `spec.receivers[].victoropsConfigs[].routingKey`; required; at least 1 character.
   */
  readonly routingKey: string;

  /**
   * `spec.receivers[].victoropsConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].victoropsConfigs[].stateMessage`; at least 1 character.
   */
  readonly stateMessage?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].wechatConfigs[]`.
 */
export interface WeChatConfig {
  /**
   * `spec.receivers[].wechatConfigs[].agentID`; at least 1 character.
   */
  readonly agentID?: string;

  /**
   * `spec.receivers[].wechatConfigs[].apiSecret`.
   */
  readonly apiSecret?: SecretKeySelector;

  /**
   * `spec.receivers[].wechatConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].wechatConfigs[].corpID`; at least 1 character.
   */
  readonly corpID?: string;

  /**
   * `spec.receivers[].wechatConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].wechatConfigs[].message`; at least 1 character.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].wechatConfigs[].messageType`; at least 1 character.
   */
  readonly messageType?: string;

  /**
   * `spec.receivers[].wechatConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].wechatConfigs[].toParty`; at least 1 character.
   */
  readonly toParty?: string;

  /**
   * `spec.receivers[].wechatConfigs[].toTag`; at least 1 character.
   */
  readonly toTag?: string;

  /**
   * `spec.receivers[].wechatConfigs[].toUser`; at least 1 character.
   */
  readonly toUser?: string;
}

/**
 * `AlertmanagerConfig.spec.receivers[].webexConfigs[]`.
 */
export interface WebexConfig {
  /**
   * `spec.receivers[].webexConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.receivers[].webexConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].webexConfigs[].message`.
   */
  readonly message?: string;

  /**
   * `spec.receivers[].webexConfigs[].roomID`; required; at least 1 character.
   */
  readonly roomID: string;

  /**
   * `spec.receivers[].webexConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;
}

/**
 * `AlertmanagerConfig.spec.receivers[].webhookConfigs[]`.
 */
export interface WebhookConfig {
  /**
   * `spec.receivers[].webhookConfigs[].httpConfig`.
   */
  readonly httpConfig?: HTTPConfig;

  /**
   * `spec.receivers[].webhookConfigs[].maxAlerts`; at least 0; an integer of 32 bits.
   */
  readonly maxAlerts?: number;

  /**
   * `spec.receivers[].webhookConfigs[].payload`; at least 1 character.
   */
  readonly payload?: string;

  /**
   * `spec.receivers[].webhookConfigs[].sendResolved`.
   */
  readonly sendResolved?: boolean;

  /**
   * `spec.receivers[].webhookConfigs[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * `spec.receivers[].webhookConfigs[].url`.
   */
  readonly url?: string;

  /**
   * `spec.receivers[].webhookConfigs[].urlSecret`.
   */
  readonly urlSecret?: SecretKeySelector;
}
