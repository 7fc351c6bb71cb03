// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, BasicAuth, EmbeddedObjectMetadata, HostAlias, OAuth2, PodDNSConfig, SafeAuthorization, SafeTLSConfig, SecretOrConfigMap, StatefulSetUpdateStrategy, StorageSpec, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, StatefulSetPersistentVolumeClaimRetentionPolicy, Toleration, TopologySpreadConstraint, Volume, VolumeMount } from './kubernetes';

/**
 * Which alerts the routes of an AlertmanagerConfig see.
 *
 * `Alertmanager.spec.alertmanagerConfigMatcherStrategy`.
 */
export interface AlertmanagerConfigMatcherStrategy {
  /**
   * Which namespace matcher is added: always, never, or for all but AlertmanagerConfigs of the Alertmanager's own namespace.
   *
   * In `alertmanager.yaml`: `route.routes[].matchers`.
   *
   * `spec.alertmanagerConfigMatcherStrategy.type`; one of `OnNamespace`, `OnNamespaceExceptForAlertmanagerNamespace`, `None`.
   *
   * @default "OnNamespace"
   */
  readonly type?: 'OnNamespace' | 'OnNamespaceExceptForAlertmanagerNamespace' | 'None';
}

/**
 * The AlertmanagerConfig that is the root of an Alertmanager's configuration, and global settings.
 *
 * `Alertmanager.spec.alertmanagerConfiguration`.
 */
export interface AlertmanagerConfiguration {
  /**
   * Settings that receivers fall back to, such as the mail server.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global`.
   */
  readonly global?: AlertmanagerGlobalConfig;

  /**
   * AlertmanagerConfig of the same namespace whose route is the root of all.
   *
   * `spec.alertmanagerConfiguration.name`; at least 1 character.
   */
  readonly name?: string;

  /**
   * Files of notification templates, which notifications can use by the names defined in them.
   *
   * In `alertmanager.yaml`: `templates`.
   *
   * `spec.alertmanagerConfiguration.templates`.
   */
  readonly templates?: SecretOrConfigMap[];
}

/**
 * Settings that receivers fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global`.
 */
export interface AlertmanagerGlobalConfig {
  /**
   * HTTP client of all receivers that have none of their own: credentials, TLS and proxy.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig`.
   */
  readonly httpConfig?: HTTPConfigWithProxy;

  /**
   * What receivers of Jira fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.alertmanagerConfiguration.global.jira`.
   */
  readonly jira?: GlobalJiraConfig;

  /**
   * What receivers of Mattermost fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.32.0.
   *
   * `spec.alertmanagerConfiguration.global.mattermost`.
   */
  readonly mattermost?: GlobalMattermostConfig;

  /**
   * Key of a Secret with the API key of receivers of OpsGenie that have none.
   *
   * In `alertmanager.yaml`: `global.opsgenie_api_key_file`.
   *
   * `spec.alertmanagerConfiguration.global.opsGenieApiKey`.
   */
  readonly opsGenieApiKey?: SecretKeySelector;

  /**
   * Key of a Secret with the address of OpsGenie for receivers that have none.
   *
   * In `alertmanager.yaml`: `global.opsgenie_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.opsGenieApiUrl`.
   */
  readonly opsGenieApiUrl?: SecretKeySelector;

  /**
   * Address of PagerDuty for receivers that have none.
   *
   * In `alertmanager.yaml`: `global.pagerduty_url`.
   *
   * `spec.alertmanagerConfiguration.global.pagerdutyUrl`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly pagerdutyUrl?: string;

  /**
   * Time after which an alert that says no end counts as resolved. Alerts of Prometheus say one. Absent: 5 minutes.
   *
   * In `alertmanager.yaml`: `global.resolve_timeout`.
   *
   * `spec.alertmanagerConfiguration.global.resolveTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly resolveTimeout?: string;

  /**
   * What receivers of Rocket.Chat fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.alertmanagerConfiguration.global.rocketChat`.
   */
  readonly rocketChat?: GlobalRocketChatConfig;

  /**
   * Key of a Secret with the webhook of receivers of Slack that have none.
   *
   * In `alertmanager.yaml`: `global.slack_api_url_file`.
   *
   * `spec.alertmanagerConfiguration.global.slackApiUrl`.
   */
  readonly slackApiUrl?: SecretKeySelector;

  /**
   * Mail server and sender of receivers of mail that have none.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global.smtp`.
   */
  readonly smtp?: GlobalSMTPConfig;

  /**
   * What receivers of Telegram fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.alertmanagerConfiguration.global.telegram`.
   */
  readonly telegram?: GlobalTelegramConfig;

  /**
   * What receivers of VictorOps fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global.victorops`.
   */
  readonly victorops?: GlobalVictorOpsConfig;

  /**
   * What receivers of Webex fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.25.0.
   *
   * `spec.alertmanagerConfiguration.global.webex`.
   */
  readonly webex?: GlobalWebexConfig;

  /**
   * What receivers of WeChat fall back to.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global.wechat`.
   */
  readonly wechat?: GlobalWeChatConfig;
}

/**
 * Bounds on silences, which people and programs create.
 *
 * `Alertmanager.spec.limits`.
 */
export interface AlertmanagerLimitsSpec {
  /**
   * Largest size of one silence, such as `4KB`; larger ones are refused. Absent or 0: no limit.
   *
   * Argument: `--silences.max-silence-size-bytes`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.limits.maxPerSilenceBytes`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly maxPerSilenceBytes?: string;

  /**
   * How many silences there may be, expired ones included; more are refused. Absent or 0: no limit.
   *
   * Argument: `--silences.max-silences`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.limits.maxSilences`; at least 0; an integer of 32 bits.
   */
  readonly maxSilences?: number;
}

/**
 * An Alertmanager: its pods, their mesh, and where its configuration comes from.
 *
 * `Alertmanager.spec`.
 */
export interface AlertmanagerSpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Addresses of Alertmanagers elsewhere that join the mesh, besides the replicas.
   *
   * Argument: `--cluster.peer`.
   *
   * `spec.additionalPeers`.
   */
  readonly additionalPeers?: string[];

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * Whether the routes and inhibitions of an AlertmanagerConfig see only alerts of its own namespace.
   *
   * In `alertmanager.yaml`: `route.routes[].matchers`.
   *
   * `spec.alertmanagerConfigMatcherStrategy`.
   */
  readonly alertmanagerConfigMatcherStrategy?: AlertmanagerConfigMatcherStrategy;

  /**
   * Labels of namespaces whose AlertmanagerConfigs are taken. Absent: only that of the Alertmanager; empty: all.
   *
   * In `alertmanager.yaml`: `route.routes`.
   *
   * `spec.alertmanagerConfigNamespaceSelector`.
   */
  readonly alertmanagerConfigNamespaceSelector?: LabelSelector;

  /**
   * Labels of the AlertmanagerConfigs that are merged in. Absent: none; empty: all of the selected namespaces.
   *
   * In `alertmanager.yaml`: `route.routes`.
   *
   * `spec.alertmanagerConfigSelector`.
   */
  readonly alertmanagerConfigSelector?: LabelSelector;

  /**
   * AlertmanagerConfig that gives the root route and global settings, with all its alerts. Wins over `configSecret`.
   *
   * `spec.alertmanagerConfiguration`.
   */
  readonly alertmanagerConfiguration?: AlertmanagerConfiguration;

  /**
   * Whether the pods get the token of their service account, which Alertmanager itself does not need.
   *
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * Image without tag, from before `image` was there; `image` wins over it.
   *
   * `spec.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * Address that the other replicas reach this one at, where the one of the pod is not it.
   *
   * Argument: `--cluster.advertise-address`.
   *
   * `spec.clusterAdvertiseAddress`.
   */
  readonly clusterAdvertiseAddress?: string;

  /**
   * Time between two messages to other replicas. Less spreads silences and notifications faster. Absent: 200 ms.
   *
   * Argument: `--cluster.gossip-interval`.
   *
   * `spec.clusterGossipInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterGossipInterval?: string;

  /**
   * Name of the mesh, which peers of another name cannot join. Absent: namespace and name of the Alertmanager.
   *
   * Argument: `--cluster.label`.
   *
   * Versions: Alertmanager from 0.26.0.
   *
   * `spec.clusterLabel`.
   */
  readonly clusterLabel?: string;

  /**
   * Name of the replica in the mesh, which has to differ from pod to pod; `$(POD_NAME)` in it is replaced. Absent: the name of the pod.
   *
   * Argument: `--cluster.peer-name`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `spec.clusterPeerName`; at least 1 character.
   */
  readonly clusterPeerName?: string;

  /**
   * Time that each further replica waits before it notifies, in case the one before has done it. Absent: 15 seconds.
   *
   * Argument: `--cluster.peer-timeout`.
   *
   * `spec.clusterPeerTimeout`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterPeerTimeout?: string;

  /**
   * Time between two exchanges of the whole state with another replica. Absent: 1 minute.
   *
   * Argument: `--cluster.pushpull-interval`.
   *
   * `spec.clusterPushpullInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly clusterPushpullInterval?: string;

  /**
   * Certificates by which replicas verify each other. Absent: the mesh is neither encrypted nor verified.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.clusterTLS`.
   */
  readonly clusterTLS?: ClusterTLSConfig;

  /**
   * ConfigMaps of the namespace that are mounted into the server's container, each at its name below `/etc/…/configmaps`.
   *
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * Secret with a configuration in Alertmanager's own form, at `alertmanager.yaml`. Absent: one that notifies nobody.
   *
   * No effect here: AlertmanagerConfigs are to be merged into a configuration that is only known in the cluster.
   *
   * `spec.configSecret`.
   */
  readonly configSecret?: string;

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives.
   *
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * Where the pods' resolver settings come from. Absent: ClusterFirst.
   *
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * Feature flags of the server, by name, that are switched on. What they do may change with each version.
   *
   * Argument: `--enable-feature`.
   *
   * Versions: Alertmanager from 0.27.0.
   *
   * `spec.enableFeatures`.
   */
  readonly enableFeatures?: string[];

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Address at which people reach the web interface; links in notifications lead there.
   *
   * Argument: `--web.external-url`.
   *
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * Whether a single replica opens the port of the mesh too, to join `additionalPeers`.
   *
   * Argument: `--cluster.listen-address`.
   *
   * `spec.forceEnableClusterMode`.
   */
  readonly forceEnableClusterMode?: boolean;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods use the network of their node. Ports are then taken on the node, one pod a node.
   *
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows.
   *
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * When the images are pulled: always, if the node lacks them, or never.
   *
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * Secrets with credentials of the registries that the images are pulled from.
   *
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * Containers that run to their end before the others start; one with a generated name is merged into it.
   *
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * How many silences there may be, and how large.
   *
   * `spec.limits`.
   */
  readonly limits?: AlertmanagerLimitsSpec;

  /**
   * Whether the server listens on the loopback address only. No Service has its port then; the mesh stays.
   *
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Versions: Alertmanager from 0.16.0 for `json`.
   *
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the log lines that are written. Absent: info.
   *
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Seconds that a new pod has to be ready before an update goes on, and for which a started server does not notify yet.
   *
   * Argument: `--dispatch.start-delay`.
   *
   * Versions: Alertmanager from 0.30.0.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * Whether the operator would stop to change what it made.
   *
   * No effect here: nothing runs in the cluster that could be paused: it changes when manifests are applied.
   *
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * Whether claims are kept or deleted when the set is deleted or scaled down. Absent: kept.
   *
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * Whether pods are started and stopped one after the other or all at once. Absent: Parallel.
   *
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * Labels and annotations added to the pods, which must not change those that select them.
   *
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * What the web port is called in the pods and Services.
   *
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * Priority class of the pods: who has to give way where a node is full.
   *
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * Number of pods, which form a mesh and notify once together. Absent: 1.
   *
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Time that notifications and expired silences are remembered.
   *
   * Argument: `--data.retention`.
   *
   * `spec.retention`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "120h"
   */
  readonly retention?: string;

  /**
   * Path that the server expects before all of its own. Absent: the path of its external URL. For proxies that keep the path.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * Secrets of the namespace that are mounted into the server's container, each at its name below `/etc/…/secrets`.
   *
   * `spec.secrets`.
   */
  readonly secrets?: string[];

  /**
   * User, group and further security settings of all containers of the pods. Absent: an unprivileged user.
   *
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Service account that the pods run as. Given: it must exist, and the rights are bound to it.
   *
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * Governing Service of the pods, which has to exist. Absent: a generated one that instances of a namespace share.
   *
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * Digest of the image, from before `image` was there; `image` wins over it.
   *
   * `spec.sha`.
   */
  readonly sha?: string;

  /**
   * Where silences and notifications are kept: a claim for each pod, or a volume that ends with it. Absent: the latter.
   *
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * Tag of the image, from before `image` was there; `image` and `sha` win over it.
   *
   * `spec.tag`.
   */
  readonly tag?: string;

  /**
   * Seconds between the request to stop and the end by force. Absent: 2 minutes.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Taints of nodes that the pods put up with.
   *
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods are spread over zones, nodes or other groups of nodes.
   *
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Whether changed pods are replaced by themselves or only once somebody deletes them. Absent: RollingUpdate.
   *
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * Version of the server: its image, and the settings that it knows. Others are left out, with a warning.
   *
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * Mounts added to the server's container, of `volumes` or of generated ones.
   *
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Volumes added to the pods, for `volumeMounts` and added containers.
   *
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `spec.web`.
   */
  readonly web?: AlertmanagerWebSpec;
}

/**
 * The web server of an Alertmanager.
 *
 * `Alertmanager.spec.web`.
 */
export interface AlertmanagerWebSpec {
  /**
   * How many GET requests are answered at a time; more are refused with 503. Absent or 0: eight, or one for each CPU if those are more.
   *
   * Argument: `--web.get-concurrency`.
   *
   * Versions: Alertmanager from 0.17.0.
   *
   * `spec.web.getConcurrency`; at least 0; an integer of 32 bits; in YAML `getConcurrency`.
   */
  readonly httpGetConcurrency?: number;

  /**
   * HTTP/2 and security headers of the web server's answers.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `spec.web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * Seconds after which an HTTP request is given up. Absent or 0: no limit.
   *
   * Argument: `--web.timeout`.
   *
   * Versions: Alertmanager from 0.17.0.
   *
   * `spec.web.timeout`; at least 0; an integer of 32 bits.
   */
  readonly timeout?: number;

  /**
   * Certificate of the web server, and whether clients have to show one.
   *
   * In `web-config.yaml`: `tls_server_config`.
   *
   * `spec.web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}

/**
 * Certificates by which replicas of an Alertmanager verify each other.
 *
 * `Alertmanager.spec.clusterTLS`.
 */
export interface ClusterTLSConfig {
  /**
   * Certificate that a replica shows to others, and the authorities that it verifies them by.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.clusterTLS.client`; required.
   */
  readonly client: SafeTLSConfig;

  /**
   * Certificate of a replica's mesh port, and how it verifies those that connect.
   *
   * Versions: Alertmanager from 0.24.0.
   *
   * `spec.clusterTLS.server`; required.
   */
  readonly server: WebTLSConfig;
}

/**
 * What receivers of Jira fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.jira`.
 */
export interface GlobalJiraConfig {
  /**
   * Address of Jira for receivers that have none of their own.
   *
   * In `alertmanager.yaml`: `global.jira_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.jira.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * What receivers of Mattermost fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.mattermost`.
 */
export interface GlobalMattermostConfig {
  /**
   * Key of a Secret with the webhook of receivers of Mattermost that have none.
   *
   * In `alertmanager.yaml`: `global.mattermost_webhook_url_file`.
   *
   * `spec.alertmanagerConfiguration.global.mattermost.webhookURL`.
   */
  readonly webhookURL?: SecretKeySelector;
}

/**
 * What receivers of Rocket.Chat fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.rocketChat`.
 */
export interface GlobalRocketChatConfig {
  /**
   * Address of Rocket.Chat for receivers that have none of their own. Absent: `https://open.rocket.chat/`.
   *
   * In `alertmanager.yaml`: `global.rocketchat_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.rocketChat.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Key of a Secret with the token of receivers of Rocket.Chat that have none.
   *
   * In `alertmanager.yaml`: `global.rocketchat_token_file`.
   *
   * `spec.alertmanagerConfiguration.global.rocketChat.token`.
   */
  readonly token?: SecretKeySelector;

  /**
   * Key of a Secret with the user identity that belongs to the token.
   *
   * In `alertmanager.yaml`: `global.rocketchat_token_id_file`.
   *
   * `spec.alertmanagerConfiguration.global.rocketChat.tokenID`.
   */
  readonly tokenID?: SecretKeySelector;
}

/**
 * Mail server and sender that receivers of mail fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.smtp`.
 */
export interface GlobalSMTPConfig {
  /**
   * Identity for the method PLAIN, where it is not the user name.
   *
   * In `alertmanager.yaml`: `global.smtp_auth_identity`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.authIdentity`.
   */
  readonly authIdentity?: string;

  /**
   * Key of a Secret with the password for the methods LOGIN and PLAIN.
   *
   * In `alertmanager.yaml`: `global.smtp_auth_password_file`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.authPassword`.
   */
  readonly authPassword?: SecretKeySelector;

  /**
   * Key of a Secret with the shared secret for the method CRAM-MD5.
   *
   * In `alertmanager.yaml`: `global.smtp_auth_secret_file`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.authSecret`.
   */
  readonly authSecret?: SecretKeySelector;

  /**
   * User that logs in at the mail server. Absent: nobody logs in.
   *
   * In `alertmanager.yaml`: `global.smtp_auth_username`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.authUsername`.
   */
  readonly authUsername?: string;

  /**
   * Whether the connection begins with TLS, as on port 465, or by STARTTLS. Absent: the port decides.
   *
   * In `alertmanager.yaml`: `global.smtp_force_implicit_tls`.
   *
   * Versions: Alertmanager from 0.31.0.
   *
   * `spec.alertmanagerConfiguration.global.smtp.forceImplicitTLS`.
   */
  readonly forceImplicitTLS?: boolean;

  /**
   * Sender of the mails of receivers that have none.
   *
   * In `alertmanager.yaml`: `global.smtp_from`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.from`.
   */
  readonly from?: string;

  /**
   * Host name that the mail server is greeted with. Absent: `localhost`.
   *
   * In `alertmanager.yaml`: `global.smtp_hello`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.hello`.
   */
  readonly hello?: string;

  /**
   * Whether mails are sent only over TLS. Absent: true.
   *
   * In `alertmanager.yaml`: `global.smtp_require_tls`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.requireTLS`.
   */
  readonly requireTLS?: boolean;

  /**
   * Host and port of the mail server.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.smartHost`.
   */
  readonly smartHost?: HostPort;

  /**
   * TLS of the connections to the mail server.
   *
   * In `alertmanager.yaml`: `global`.
   *
   * Versions: Alertmanager from 0.28.0.
   *
   * `spec.alertmanagerConfiguration.global.smtp.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * What receivers of Telegram fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.telegram`.
 */
export interface GlobalTelegramConfig {
  /**
   * Address of Telegram for receivers that have none of their own. Absent: `https://api.telegram.org`.
   *
   * In `alertmanager.yaml`: `global.telegram_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.telegram.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * What receivers of VictorOps fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.victorops`.
 */
export interface GlobalVictorOpsConfig {
  /**
   * Key of a Secret with the API key of receivers of VictorOps that have none.
   *
   * In `alertmanager.yaml`: `global.victorops_api_key_file`.
   *
   * `spec.alertmanagerConfiguration.global.victorops.apiKey`.
   */
  readonly apiKey?: SecretKeySelector;

  /**
   * Address of VictorOps for receivers that have none of their own.
   *
   * In `alertmanager.yaml`: `global.victorops_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.victorops.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * What receivers of WeChat fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.wechat`.
 */
export interface GlobalWeChatConfig {
  /**
   * Identity of the company at WeChat for receivers that have none.
   *
   * In `alertmanager.yaml`: `global.wechat_api_corp_id`.
   *
   * `spec.alertmanagerConfiguration.global.wechat.apiCorpID`; at least 1 character.
   */
  readonly apiCorpID?: string;

  /**
   * Key of a Secret with the API key of receivers of WeChat that have none.
   *
   * In `alertmanager.yaml`: `global.wechat_api_secret_file`.
   *
   * `spec.alertmanagerConfiguration.global.wechat.apiSecret`.
   */
  readonly apiSecret?: SecretKeySelector;

  /**
   * Address of WeChat for receivers that have none of their own.
   *
   * In `alertmanager.yaml`: `global.wechat_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.wechat.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * What receivers of Webex fall back to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.webex`.
 */
export interface GlobalWebexConfig {
  /**
   * Address of Webex for receivers that have none. Absent: `https://webexapis.com/v1/messages`.
   *
   * In `alertmanager.yaml`: `global.webex_api_url`.
   *
   * `spec.alertmanagerConfiguration.global.webex.apiURL`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly apiURL?: string;
}

/**
 * HTTP client of all receivers that have none of their own.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.httpConfig`.
 */
export interface HTTPConfigWithProxy {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `alertmanager.yaml`: `global.http_config`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `alertmanager.yaml`: `global.http_config`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Key of a Secret with the bearer token of each request. `authorization` is the newer way.
   *
   * In `alertmanager.yaml`: `global.http_config.bearer_token_file`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `alertmanager.yaml`: `global.http_config.enable_http2`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `alertmanager.yaml`: `global.http_config.follow_redirects`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `alertmanager.yaml`: `global.http_config.no_proxy`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `alertmanager.yaml`: `global.http_config`.
   *
   * Versions: Alertmanager from 0.22.0.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `alertmanager.yaml`: `global.http_config.proxy_connect_header`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `alertmanager.yaml`: `global.http_config.proxy_from_environment`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `alertmanager.yaml`: `global.http_config.proxy_url`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `alertmanager.yaml`: `global.http_config`.
   *
   * `spec.alertmanagerConfiguration.global.httpConfig.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * A host and a port to connect to.
 *
 * `Alertmanager.spec.alertmanagerConfiguration.global.smtp.smartHost`.
 */
export interface HostPort {
  /**
   * Name or address that the connection is made to.
   *
   * In `alertmanager.yaml`: `global.smtp_smarthost`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.smartHost.host`; required; at least 1 character.
   */
  readonly host: string;

  /**
   * Number or name of the port that the connection is made to.
   *
   * In `alertmanager.yaml`: `global.smtp_smarthost`.
   *
   * `spec.alertmanagerConfiguration.global.smtp.smartHost.port`; required; at least 1 character.
   */
  readonly port: string;
}
