// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, BasicAuth, EmbeddedObjectMetadata, HostAlias, OAuth2, PodDNSConfig, SafeAuthorization, SafeTLSConfig, SecretOrConfigMap, StatefulSetUpdateStrategy, StorageSpec, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, StatefulSetPersistentVolumeClaimRetentionPolicy, Toleration, TopologySpreadConstraint, Volume, VolumeMount } from './kubernetes';

/**
 * `Alertmanager.spec.alertmanagerConfigMatcherStrategy`.
 */
export interface AlertmanagerConfigMatcherStrategy {
  /**
   * `spec.alertmanagerConfigMatcherStrategy.type`; one of `OnNamespace`, `OnNamespaceExceptForAlertmanagerNamespace`, `None`.
   *
   * @default "OnNamespace"
   */
  readonly type?: 'OnNamespace' | 'OnNamespaceExceptForAlertmanagerNamespace' | 'None';
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration`.
 */
export interface AlertmanagerConfiguration {
  /**
   * `spec.alertmanagerConfiguration.global`.
   */
  readonly global?: AlertmanagerGlobalConfig;

  /**
   * `spec.alertmanagerConfiguration.name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * `spec.alertmanagerConfiguration.templates`.
   */
  readonly templates?: SecretOrConfigMap[];
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global`.
 */
export interface AlertmanagerGlobalConfig {
  /**
   * `spec.alertmanagerConfiguration.global.httpConfig`.
   */
  readonly httpConfig?: HTTPConfigWithProxy;

  /**
   * `spec.alertmanagerConfiguration.global.jira`.
   */
  readonly jira?: GlobalJiraConfig;

  /**
   * `spec.alertmanagerConfiguration.global.mattermost`.
   */
  readonly mattermost?: GlobalMattermostConfig;

  /**
   * `spec.alertmanagerConfiguration.global.opsGenieApiKey`.
   */
  readonly opsGenieApiKey?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.opsGenieApiUrl`.
   */
  readonly opsGenieApiUrl?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.pagerdutyUrl`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly pagerdutyUrl?: string;

  /**
   * `spec.alertmanagerConfiguration.global.resolveTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly resolveTimeout?: string;

  /**
   * `spec.alertmanagerConfiguration.global.rocketChat`.
   */
  readonly rocketChat?: GlobalRocketChatConfig;

  /**
   * `spec.alertmanagerConfiguration.global.slackApiUrl`.
   */
  readonly slackApiUrl?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.smtp`.
   */
  readonly smtp?: GlobalSMTPConfig;

  /**
   * `spec.alertmanagerConfiguration.global.telegram`.
   */
  readonly telegram?: GlobalTelegramConfig;

  /**
   * `spec.alertmanagerConfiguration.global.victorops`.
   */
  readonly victorops?: GlobalVictorOpsConfig;

  /**
   * `spec.alertmanagerConfiguration.global.webex`.
   */
  readonly webex?: GlobalWebexConfig;

  /**
   * `spec.alertmanagerConfiguration.global.wechat`.
   */
  readonly wechat?: GlobalWeChatConfig;
}

/**
 * `Alertmanager.spec.limits`.
 */
export interface AlertmanagerLimitsSpec {
  /**
   * `spec.limits.maxPerSilenceBytes`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly maxPerSilenceBytes?: string;

  /**
   * `spec.limits.maxSilences`; at least 0; an integer of 32 bits.
   */
  readonly maxSilences?: number;
}

/**
 * `Alertmanager.spec`.
 */
export interface AlertmanagerSpec {
  /**
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * `spec.additionalPeers`.
   */
  readonly additionalPeers?: string[];

  /**
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * `spec.alertmanagerConfigMatcherStrategy`.
   */
  readonly alertmanagerConfigMatcherStrategy?: AlertmanagerConfigMatcherStrategy;

  /**
   * `spec.alertmanagerConfigNamespaceSelector`.
   */
  readonly alertmanagerConfigNamespaceSelector?: LabelSelector;

  /**
   * `spec.alertmanagerConfigSelector`.
   */
  readonly alertmanagerConfigSelector?: LabelSelector;

  /**
   * `spec.alertmanagerConfiguration`.
   */
  readonly alertmanagerConfiguration?: AlertmanagerConfiguration;

  /**
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * `spec.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * `spec.clusterAdvertiseAddress`.
   */
  readonly clusterAdvertiseAddress?: string;

  /**
   * `spec.clusterGossipInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterGossipInterval?: string;

  /**
   * `spec.clusterLabel`.
   */
  readonly clusterLabel?: string;

  /**
   * `spec.clusterPeerTimeout`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterPeerTimeout?: string;

  /**
   * `spec.clusterPushpullInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterPushpullInterval?: string;

  /**
   * `spec.clusterTLS`.
   */
  readonly clusterTLS?: ClusterTLSConfig;

  /**
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * `spec.configSecret`.
   */
  readonly configSecret?: string;

  /**
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * `spec.enableFeatures`.
   */
  readonly enableFeatures?: string[];

  /**
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * `spec.forceEnableClusterMode`.
   */
  readonly forceEnableClusterMode?: boolean;

  /**
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * `spec.limits`.
   */
  readonly limits?: AlertmanagerLimitsSpec;

  /**
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `spec.retention`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "120h"
   */
  readonly retention?: string;

  /**
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * `spec.secrets`.
   */
  readonly secrets?: string[];

  /**
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * `spec.sha`.
   */
  readonly sha?: string;

  /**
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * `spec.tag`.
   */
  readonly tag?: string;

  /**
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * `spec.web`.
   */
  readonly web?: AlertmanagerWebSpec;
}

/**
 * `Alertmanager.spec.web`.
 */
export interface AlertmanagerWebSpec {
  /**
   * `spec.web.getConcurrency`; at least 0; an integer of 32 bits; in YAML `getConcurrency`.
   */
  readonly httpGetConcurrency?: number;

  /**
   * `spec.web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * `spec.web.timeout`; at least 0; an integer of 32 bits.
   */
  readonly timeout?: number;

  /**
   * `spec.web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}

/**
 * `Alertmanager.spec.clusterTLS`.
 */
export interface ClusterTLSConfig {
  /**
   * `spec.clusterTLS.client`; required.
   */
  readonly client: SafeTLSConfig;

  /**
   * `spec.clusterTLS.server`; required.
   */
  readonly server: WebTLSConfig;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.jira`.
 */
export interface GlobalJiraConfig {
  /**
   * `spec.alertmanagerConfiguration.global.jira.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.mattermost`.
 */
export interface GlobalMattermostConfig {
  /**
   * `spec.alertmanagerConfiguration.global.mattermost.webhookURL`.
   */
  readonly webhookURL?: SecretKeySelector;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.rocketChat`.
 */
export interface GlobalRocketChatConfig {
  /**
   * `spec.alertmanagerConfiguration.global.rocketChat.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.alertmanagerConfiguration.global.rocketChat.token`.
   */
  readonly token?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.rocketChat.tokenID`.
   */
  readonly tokenID?: SecretKeySelector;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.smtp`.
 */
export interface GlobalSMTPConfig {
  /**
   * `spec.alertmanagerConfiguration.global.smtp.authIdentity`.
   */
  readonly authIdentity?: string;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.authPassword`.
   */
  readonly authPassword?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.authSecret`.
   */
  readonly authSecret?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.authUsername`.
   */
  readonly authUsername?: string;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.forceImplicitTLS`.
   */
  readonly forceImplicitTLS?: boolean;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.from`.
   */
  readonly from?: string;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.hello`.
   */
  readonly hello?: string;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.requireTLS`.
   */
  readonly requireTLS?: boolean;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.smartHost`.
   */
  readonly smartHost?: HostPort;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.telegram`.
 */
export interface GlobalTelegramConfig {
  /**
   * `spec.alertmanagerConfiguration.global.telegram.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.victorops`.
 */
export interface GlobalVictorOpsConfig {
  /**
   * `spec.alertmanagerConfiguration.global.victorops.apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.victorops.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.wechat`.
 */
export interface GlobalWeChatConfig {
  /**
   * `spec.alertmanagerConfiguration.global.wechat.apiCorpID`; at least 1 character.
   */
  readonly apiCorpID?: string;

  /**
   * `spec.alertmanagerConfiguration.global.wechat.apiSecret`.
   */
  readonly apiSecret?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.wechat.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.webex`.
 */
export interface GlobalWebexConfig {
  /**
   * `spec.alertmanagerConfiguration.global.webex.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.httpConfig`.
 */
export interface HTTPConfigWithProxy {
  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.alertmanagerConfiguration.global.httpConfig.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `Alertmanager.spec.alertmanagerConfiguration.global.smtp.smartHost`.
 */
export interface HostPort {
  /**
   * `spec.alertmanagerConfiguration.global.smtp.smartHost.host`; required; at least 1 character.
   */
  readonly host: string;

  /**
   * `spec.alertmanagerConfiguration.global.smtp.smartHost.port`; required; at least 1 character.
   */
  readonly port: string;
}
