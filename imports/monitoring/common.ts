// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { ConfigMapKeySelector, EmptyDirVolumeSource, EphemeralVolumeSource, PersistentVolumeClaimSpec, PersistentVolumeClaimStatus, SecretKeySelector } from './kubernetes';

/**
 * One argument of a command line.
 *
 * `Prometheus.spec.additionalArgs[]`, `ThanosQuery.spec.additionalArgs[]`, `ThanosRuler.spec.additionalArgs[]` and 6 more places.
 */
export interface Argument {
  /**
   * Name of the argument without the dashes before it, such as `storage.tsdb.min-block-duration`.
   *
   * `additionalArgs[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * What comes after the equals sign. Absent: the argument is a switch without one.
   *
   * `additionalArgs[].value`.
   */
  readonly value?: string;
}

/**
 * Metadata that discovery attaches to targets besides their own.
 *
 * `PodMonitor.spec.attachMetadata`, `ServiceMonitor.spec.attachMetadata`, `Prometheus.spec.scrapeClasses[].attachMetadata` and 2 more places.
 */
export interface AttachMetadata {
  /**
   * Whether labels and annotations of the node are attached to targets. Needs the right to list and watch nodes.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].attach_metadata.node`.
   *
   * `attachMetadata.node`.
   */
  readonly node?: boolean;
}

/**
 * Credentials in the header `Authorization`, from a Secret or a file.
 *
 * `Prometheus.spec.remoteRead[].authorization`, `Prometheus.spec.remoteWrite[].authorization`, `ThanosRuler.spec.remoteWrite[].authorization` and 5 more places.
 */
export interface Authorization {
  /**
   * Key of a Secret with what comes after the type in the header, such as a token. Excludes `credentialsFile`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `authorization.credentials_file`.
   *
   * `authorization.credentials`.
   */
  readonly credentials?: SecretKeySelector;

  /**
   * File in the pod with what comes after the type in the header; it is read anew for requests. Excludes `credentials`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `authorization.credentials_file`.
   *
   * `authorization.credentialsFile`.
   */
  readonly credentialsFile?: string;

  /**
   * First word of the header `Authorization`; absent: Bearer. Basic is not allowed, which `basicAuth` is for.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `authorization.type`.
   *
   * `authorization.type`.
   */
  readonly type?: string;
}

/**
 * An identity of Azure that samples are sent as.
 *
 * `Prometheus.spec.remoteWrite[].azureAd`, `ThanosRuler.spec.remoteWrite[].azureAd`, `PrometheusAgent.spec.remoteWrite[].azureAd`.
 */
export interface AzureAD {
  /**
   * Which cloud of Azure the identity is of. Absent: the public one.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread.cloud`.
   *
   * `azureAd.cloud`; one of `AzureChina`, `AzureGovernment`, `AzurePublic`.
   */
  readonly cloud?: 'AzureChina' | 'AzureGovernment' | 'AzurePublic';

  /**
   * Identity that Azure gives the machine. Excludes the other ways.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread.managed_identity.client_id`.
   *
   * `azureAd.managedIdentity`.
   */
  readonly managedIdentity?: ManagedIdentity;

  /**
   * Application of Entra ID and its secret. Excludes the other ways.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.oauth.client_id`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `azureAd.oauth`.
   */
  readonly oauth?: AzureOAuth;

  /**
   * Right that the token is asked for. Absent: that of Azure's managed Prometheus.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.scope`.
   *
   * Versions: Prometheus from 3.9.0; no Thanos.
   *
   * `azureAd.scope`; letters, digits, blanks and `_`, `:`, `/`, `.`, `\`, `-`; pattern `^[\w\s:/.\\-]+$`.
   */
  readonly scope?: string;

  /**
   * Credentials as the SDK of Azure looks for them: variables, identity, command line. Excludes the other ways.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread.sdk.tenant_id`.
   *
   * Versions: Prometheus from 2.52.0; Thanos from 0.36.0.
   *
   * `azureAd.sdk`.
   */
  readonly sdk?: AzureSDK;

  /**
   * Identity of the pod's service account, as AKS exchanges it. Excludes the other ways.
   *
   * Versions: Prometheus from 3.7.0; no Thanos.
   *
   * `azureAd.workloadIdentity`.
   */
  readonly workloadIdentity?: AzureWorkloadIdentity;
}

/**
 * An application of Entra ID with a secret.
 *
 * `Prometheus.spec.remoteWrite[].azureAd.oauth`, `ThanosRuler.spec.remoteWrite[].azureAd.oauth`, `PrometheusAgent.spec.remoteWrite[].azureAd.oauth`.
 */
export interface AzureOAuth {
  /**
   * Application that the token is asked for as, as a UUID.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.oauth.client_id`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `oauth.clientId`; required; at least 1 character.
   */
  readonly clientId: string;

  /**
   * Key of a Secret that proves the application's identity.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `oauth.clientSecret`; required.
   */
  readonly clientSecret: SecretKeySelector;

  /**
   * Directory of Entra ID that the application is in, as a UUID.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.oauth.tenant_id`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `oauth.tenantId`; required; letters, digits, `-` and `.`; pattern `^[0-9a-zA-Z-.]+$`; at least 1 character.
   */
  readonly tenantId: string;
}

/**
 * Credentials that the SDK of Azure finds by itself.
 *
 * `Prometheus.spec.remoteWrite[].azureAd.sdk`, `ThanosRuler.spec.remoteWrite[].azureAd.sdk`, `PrometheusAgent.spec.remoteWrite[].azureAd.sdk`.
 */
export interface AzureSDK {
  /**
   * Directory of Entra ID that credentials are looked for in, as a UUID.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread.sdk.tenant_id`.
   *
   * `sdk.tenantId`; letters, digits, `-` and `.`; pattern `^[0-9a-zA-Z-.]+$`.
   */
  readonly tenantId?: string;
}

/**
 * An identity of Azure that trusts the pod's service account.
 *
 * `Prometheus.spec.remoteWrite[].azureAd.workloadIdentity`, `ThanosRuler.spec.remoteWrite[].azureAd.workloadIdentity`, `PrometheusAgent.spec.remoteWrite[].azureAd.workloadIdentity`.
 */
export interface AzureWorkloadIdentity {
  /**
   * Application or identity that trusts the service account, as a UUID.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.workload_identity.client_id`.
   *
   * Versions: Prometheus from 3.7.0; no Thanos.
   *
   * `workloadIdentity.clientId`; required; at least 1 character.
   */
  readonly clientId: string;

  /**
   * Directory of Entra ID that the identity is in, as a UUID.
   *
   * In `prometheus.yaml`: `remote_write[].azuread.workload_identity.tenant_id`.
   *
   * Versions: Prometheus from 3.7.0; no Thanos.
   *
   * `workloadIdentity.tenantId`; required; at least 1 character.
   */
  readonly tenantId: string;
}

/**
 * User name and password, from Secrets.
 *
 * `Probe.spec.basicAuth`, `ScrapeConfig.spec.basicAuth`, `Prometheus.spec.remoteRead[].basicAuth` and 49 more places.
 */
export interface BasicAuth {
  /**
   * Key of a Secret with the password that is sent.
   *
   * In `alertmanager.yaml` and `prometheus.yaml` and `remote-write.yaml`: `basic_auth.password_file`.
   *
   * `basicAuth.password`.
   */
  readonly password?: SecretKeySelector;

  /**
   * Key of a Secret with the user that requests are made as.
   *
   * In `alertmanager.yaml` and `prometheus.yaml` and `remote-write.yaml`: `basic_auth.username_file`.
   *
   * `basicAuth.username`.
   */
  readonly username?: SecretKeySelector;
}

/**
 * Metadata of an object that is created.
 *
 * `Prometheus.spec.podMetadata`, `ThanosQuery.spec.podMetadata`, `ThanosRuler.spec.podMetadata` and 11 more places.
 */
export interface EmbeddedObjectMetadata {
  /**
   * Annotations of the created object, for tools; they select nothing.
   *
   * `podMetadata.annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the created object, which others may select it by.
   *
   * `podMetadata.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * What the created object is called. It counts for claim templates, and not for pods.
   *
   * `podMetadata.name`.
   */
  readonly name?: string;
}

/**
 * Template of the claims that pods keep their data on.
 *
 * `Prometheus.spec.storage.volumeClaimTemplate`, `ThanosRuler.spec.storage.volumeClaimTemplate`, `Alertmanager.spec.storage.volumeClaimTemplate` and 3 more places.
 */
export interface EmbeddedPersistentVolumeClaim {
  /**
   * Version of the API that the template is of: always v1.
   *
   * No effect here: says what a template of a claim is in any case.
   *
   * `volumeClaimTemplate.apiVersion`.
   */
  readonly apiVersion?: string;

  /**
   * What the template is one of: always PersistentVolumeClaim.
   *
   * No effect here: says what a template of a claim is in any case.
   *
   * `volumeClaimTemplate.kind`.
   */
  readonly kind?: string;

  /**
   * Name, labels and annotations of the claims. A name changes what the volume is called.
   *
   * `volumeClaimTemplate.metadata`.
   */
  readonly metadata?: EmbeddedObjectMetadata;

  /**
   * Size, storage class and access modes of the claims.
   *
   * `volumeClaimTemplate.spec`.
   */
  readonly spec?: PersistentVolumeClaimSpec;

  /**
   * State that clusters report of a claim; it asks for nothing.
   *
   * No effect here: the cluster writes the status of a claim.
   *
   * `volumeClaimTemplate.status`.
   */
  readonly status?: PersistentVolumeClaimStatus;
}

/**
 * TLS of a gRPC server of Thanos.
 *
 * `ThanosQuery.spec.grpcServerTlsConfig`, `ThanosRuler.spec.grpcServerTlsConfig`, `Prometheus.spec.thanos.grpcServerTlsConfig` and 1 more places.
 */
export interface GRPCServerTLSConfig {
  /**
   * Authorities that clients' certificates are verified by, from a Secret or ConfigMap. Absent: clients need none.
   *
   * No effect here: the gRPC port takes only files of the pod.
   *
   * `grpcServerTlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * File in the pod with the authorities that clients' certificates are verified by.
   *
   * Argument: `--grpc-server-tls-client-ca`.
   *
   * `grpcServerTlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * Certificate that the gRPC server shows, in PEM, from a Secret or ConfigMap.
   *
   * No effect here: the gRPC port takes only files of the pod.
   *
   * `grpcServerTlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * File in the pod with the certificate that the gRPC server shows.
   *
   * Argument: `--grpc-server-tls-cert`.
   *
   * `grpcServerTlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * Ciphers that are allowed up to TLS 1.2, by their names in Go. Absent: those of Thanos.
   *
   * Argument: `--grpc-server-tls-ciphers`.
   *
   * Versions: Thanos from 0.42.0.
   *
   * `grpcServerTlsConfig.cipherSuites`; at least 1 item; no item twice.
   */
  readonly cipherSuites?: string[];

  /**
   * Elliptic curves for the exchange of keys, by preference. Absent: those of Thanos.
   *
   * Argument: `--grpc-server-tls-curves`.
   *
   * Versions: Thanos from 0.42.0.
   *
   * `grpcServerTlsConfig.curves`; at least 1 item; no item twice.
   */
  readonly curves?: string[];

  /**
   * Field of TLS clients, which verify; it means nothing to a server.
   *
   * No effect here: Thanos has no such setting for its gRPC port.
   *
   * `grpcServerTlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * File in the pod with the private key of the certificate.
   *
   * Argument: `--grpc-server-tls-key`.
   *
   * `grpcServerTlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * Key of a Secret with the private key of the certificate, in PEM.
   *
   * No effect here: the gRPC port takes only files of the pod.
   *
   * `grpcServerTlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * Newest version of TLS that is offered, where Thanos has an argument for it.
   *
   * No effect here: Thanos has no such setting for its gRPC port.
   *
   * `grpcServerTlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Oldest version of TLS that clients may use. Absent: 1.3.
   *
   * Argument: `--grpc-server-tls-min-version`.
   *
   * Versions: Thanos from 0.37.0.
   *
   * `grpcServerTlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Field of TLS clients, which ask for a name; it means nothing to a server.
   *
   * No effect here: Thanos has no such setting for its gRPC port.
   *
   * `grpcServerTlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * Names for an address, in `/etc/hosts` of the pods.
 *
 * `Prometheus.spec.hostAliases[]`, `ThanosQuery.spec.hostAliases[]`, `ThanosRuler.spec.hostAliases[]` and 5 more places.
 */
export interface HostAlias {
  /**
   * Names that resolve to the address in the pods.
   *
   * `hostAliases[].hostnames`; required.
   */
  readonly hostnames: string[];

  /**
   * Address that the names resolve to in the pods.
   *
   * `hostAliases[].ip`; required.
   */
  readonly ip: string;
}

/**
 * An identity that Azure gives the machine.
 *
 * `Prometheus.spec.remoteWrite[].azureAd.managedIdentity`, `ThanosRuler.spec.remoteWrite[].azureAd.managedIdentity`, `PrometheusAgent.spec.remoteWrite[].azureAd.managedIdentity`.
 */
export interface ManagedIdentity {
  /**
   * Identity that is assigned to the machine by a user, as a UUID. Absent: the one that the system assigned.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread.managed_identity.client_id`.
   *
   * `managedIdentity.clientId`; at least 1 character.
   */
  readonly clientId?: string;
}

/**
 * How metadata of metrics is sent.
 *
 * `Prometheus.spec.remoteWrite[].metadataConfig`, `ThanosRuler.spec.remoteWrite[].metadataConfig`, `PrometheusAgent.spec.remoteWrite[].metadataConfig`.
 */
export interface MetadataConfig {
  /**
   * How many metrics one request tells of. Absent: 2,000.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].metadata_config.max_samples_per_send`.
   *
   * Versions: Prometheus from 2.29.0.
   *
   * `metadataConfig.maxSamplesPerSend`; at least -1; an integer of 32 bits.
   */
  readonly maxSamplesPerSend?: number;

  /**
   * Whether type, help and unit of metrics are sent at all.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].metadata_config.send`.
   *
   * `metadataConfig.send`.
   */
  readonly send?: boolean;

  /**
   * Time between two times that all metadata is sent. Absent: 1 minute.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].metadata_config.send_interval`.
   *
   * `metadataConfig.sendInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly sendInterval?: string;
}

/**
 * How a token is fetched by client credentials of OAuth 2.0.
 *
 * `Probe.spec.oauth2`, `ScrapeConfig.spec.oauth2`, `Prometheus.spec.remoteRead[].oauth2` and 49 more places.
 */
export interface OAuth2 {
  /**
   * Key of a Secret or ConfigMap with the public identity that the token is asked for as.
   *
   * Versions: Alertmanager from 0.22.0; Prometheus from 2.27.0.
   *
   * `oauth2.clientId`; required.
   */
  readonly clientId: SecretOrConfigMap;

  /**
   * Key of a Secret that proves the client's identity to the token endpoint.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.client_secret_file`.
   *
   * Versions: Alertmanager from 0.22.0; Prometheus from 2.27.0.
   *
   * `oauth2.clientSecret`; required.
   */
  readonly clientSecret: SecretKeySelector;

  /**
   * Parameters that are added to each request for a token, such as an audience.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.endpoint_params`.
   *
   * `oauth2.endpointParams`.
   */
  readonly endpointParams?: Record<string, string>;

  /**
   * Addresses and domains, separated by commas, that the token endpoint is reached at without the proxy.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `oauth2.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Headers for the proxy when a tunnel to the token endpoint is opened, with values from Secrets.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `oauth2.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy for the token endpoint is taken from the variables of the container. Excludes `proxyUrl`.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `oauth2.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy for requests to the token endpoint.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.proxy_url`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `oauth2.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Rights that the token is asked for. Absent: those that the endpoint gives by itself.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.scopes`.
   *
   * `oauth2.scopes`.
   */
  readonly scopes?: string[];

  /**
   * TLS of the connections to the token endpoint, not of the requests that carry the token.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.tls_config`.
   *
   * Versions: Alertmanager from 0.24.0; Prometheus from 2.43.0.
   *
   * `oauth2.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Address of the token endpoint, which is asked whenever the last token is about to expire.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `oauth2.token_url`.
   *
   * Versions: Alertmanager from 0.22.0; Prometheus from 2.27.0.
   *
   * `oauth2.tokenUrl`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly tokenUrl: string;
}

/**
 * Objects that an enforcement leaves out.
 *
 * `Prometheus.spec.excludedFromEnforcement[]`, `ThanosRuler.spec.excludedFromEnforcement[]`, `PrometheusAgent.spec.excludedFromEnforcement[]`.
 */
export interface ObjectReference {
  /**
   * API group of the objects: always `monitoring.coreos.com`.
   *
   * No effect here: has one value, which is its default.
   *
   * `excludedFromEnforcement[].group`; one of `monitoring.coreos.com`.
   *
   * @default "monitoring.coreos.com"
   */
  readonly group?: 'monitoring.coreos.com';

  /**
   * Which object is meant. Absent: all of the resource in the namespace.
   *
   * `excludedFromEnforcement[].name`.
   */
  readonly name?: string;

  /**
   * Where the objects are.
   *
   * `excludedFromEnforcement[].namespace`; required; at least 1 character.
   */
  readonly namespace: string;

  /**
   * Kind of the objects, in the plural and lower case, such as `servicemonitors`.
   *
   * `excludedFromEnforcement[].resource`; required; one of `prometheusrules`, `servicemonitors`, `podmonitors`, `probes`, `scrapeconfigs`.
   */
  readonly resource: 'prometheusrules' | 'servicemonitors' | 'podmonitors' | 'probes' | 'scrapeconfigs';
}

/**
 * Settings of the pods' resolver.
 *
 * `Prometheus.spec.dnsConfig`, `ThanosQuery.spec.dnsConfig`, `ThanosRuler.spec.dnsConfig` and 5 more places.
 */
export interface PodDNSConfig {
  /**
   * Addresses of name servers, which are asked besides those of `dnsPolicy`.
   *
   * `dnsConfig.nameservers`; no item twice; each at least 1 character.
   */
  readonly nameservers?: string[];

  /**
   * Options of the resolver, which win over those of `dnsPolicy`.
   *
   * `dnsConfig.options`; each `name` once.
   */
  readonly options?: PodDNSConfigOption[];

  /**
   * Domains in which short host names are looked up, besides those of `dnsPolicy`.
   *
   * `dnsConfig.searches`; no item twice; each at least 1 character.
   */
  readonly searches?: string[];
}

/**
 * An option of the pods' resolver.
 *
 * `Prometheus.spec.dnsConfig.options[]`, `ThanosQuery.spec.dnsConfig.options[]`, `ThanosRuler.spec.dnsConfig.options[]` and 5 more places.
 */
export interface PodDNSConfigOption {
  /**
   * Which option of the resolver is meant, such as `ndots`.
   *
   * `options[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * What the option is set to. Absent: it has none, as `edns0`.
   *
   * `options[].value`.
   */
  readonly value?: string;
}

/**
 * A PrometheusRule that an enforcement leaves out.
 *
 * `Prometheus.spec.prometheusRulesExcludedFromEnforce[]`, `ThanosRuler.spec.prometheusRulesExcludedFromEnforce[]`.
 */
export interface PrometheusRuleExcludeConfig {
  /**
   * Which PrometheusRule is meant.
   *
   * In files of rules: `groups[].rules`.
   *
   * `prometheusRulesExcludedFromEnforce[].ruleName`; required.
   */
  readonly ruleName: string;

  /**
   * Where the PrometheusRule is.
   *
   * In files of rules: `groups[].rules`.
   *
   * `prometheusRulesExcludedFromEnforce[].ruleNamespace`; required.
   */
  readonly ruleNamespace: string;
}

/**
 * How samples wait and are sent to a remote end.
 *
 * `Prometheus.spec.remoteWrite[].queueConfig`, `ThanosRuler.spec.remoteWrite[].queueConfig`, `PrometheusAgent.spec.remoteWrite[].queueConfig`.
 */
export interface QueueConfig {
  /**
   * Longest time that a sample waits for its request to be full. Absent: 5 seconds.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.batch_send_deadline`.
   *
   * `queueConfig.batchSendDeadline`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly batchSendDeadline?: string;

  /**
   * How many samples wait in each shard before reading the log pauses. Absent: 10,000.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.capacity`.
   *
   * `queueConfig.capacity`; an integer.
   */
  readonly capacity?: number;

  /**
   * Longest pause between two tries of a failed request. Absent: 5 seconds.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.max_backoff`.
   *
   * `queueConfig.maxBackoff`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly maxBackoff?: string;

  /**
   * How often the oldest servers tried a request again.
   *
   * In `remote-write.yaml`: `remote_write[].queue_config.max_retries`.
   *
   * Versions: Prometheus before 2.11.0.
   *
   * `queueConfig.maxRetries`; an integer.
   */
  readonly maxRetries?: number;

  /**
   * How many samples one request has. Absent: 2,000.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.max_samples_per_send`.
   *
   * `queueConfig.maxSamplesPerSend`; an integer.
   */
  readonly maxSamplesPerSend?: number;

  /**
   * How many requests are on their way at a time at most. Absent: 50.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.max_shards`.
   *
   * `queueConfig.maxShards`; an integer.
   */
  readonly maxShards?: number;

  /**
   * First pause before a failed request is tried again; it doubles each time. Absent: 30 ms.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.min_backoff`.
   *
   * `queueConfig.minBackoff`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly minBackoff?: string;

  /**
   * How many requests are on their way at a time at least. Absent: 1.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.min_shards`.
   *
   * Versions: Prometheus from 2.6.0.
   *
   * `queueConfig.minShards`; an integer.
   */
  readonly minShards?: number;

  /**
   * Whether samples that the other side refused with 429 are tried again, not dropped.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.retry_on_http_429`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `queueConfig.retryOnRateLimit`.
   */
  readonly retryOnRateLimit?: boolean;

  /**
   * Age above which samples that still wait are dropped. Absent: none is too old.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config.sample_age_limit`.
   *
   * Versions: Prometheus from 2.50.0; Thanos from 0.32.0.
   *
   * `queueConfig.sampleAgeLimit`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly sampleAgeLimit?: string;
}

/**
 * A step that changes, keeps or drops a target, series or alert by its labels.
 *
 * `Probe.spec.metricRelabelings[]`, `ScrapeConfig.spec.relabelings[]`, `ScrapeConfig.spec.metricRelabelings[]` and 15 more places.
 */
export interface RelabelConfig {
  /**
   * What is done where the values match: set a label, drop or keep, hash, copy or remove labels.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `action`.
   *
   * Versions, depending on the value: Prometheus from 2.36.0 for `lowercase`, `Lowercase`; Prometheus from 2.36.0 for `uppercase`, `Uppercase`; Prometheus from 2.41.0 for `dropequal`, `DropEqual`; Prometheus from 2.41.0 for `keepequal`, `KeepEqual`; Prometheus from 2.41.0 for `keepequal`, `KeepEqual`, `dropequal`, `DropEqual`.
   *
   * `metricRelabelings[].action`; one of `replace`, `Replace`, `keep`, `Keep`, `drop`, `Drop`, `hashmod`, `HashMod`, `labelmap`, `LabelMap`, `labeldrop`, `LabelDrop`, `labelkeep`, `LabelKeep`, `lowercase`, `Lowercase`, `uppercase`, `Uppercase`, `keepequal`, `KeepEqual`, `dropequal`, `DropEqual`.
   *
   * @default "replace"
   */
  readonly action?: 'replace' | 'Replace' | 'keep' | 'Keep' | 'drop' | 'Drop' | 'hashmod' | 'HashMod' | 'labelmap' | 'LabelMap' | 'labeldrop' | 'LabelDrop' | 'labelkeep' | 'LabelKeep' | 'lowercase' | 'Lowercase' | 'uppercase' | 'Uppercase' | 'keepequal' | 'KeepEqual' | 'dropequal' | 'DropEqual';

  /**
   * Number of groups that the hash of the source labels is divided into, for `HashMod`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `modulus`.
   *
   * `metricRelabelings[].modulus`; at least 0; an integer.
   */
  readonly modulus?: number;

  /**
   * Regular expression (RE2) that the joined values, or for label actions the names, match as a whole. Absent: `(.*)`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `regex`.
   *
   * `metricRelabelings[].regex`.
   */
  readonly regex?: string;

  /**
   * Value that the target label gets, with `$1` for groups of the expression. Absent: `$1`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `replacement`.
   *
   * `metricRelabelings[].replacement`.
   */
  readonly replacement?: string;

  /**
   * Text between the joined values of the source labels. Absent: `;`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `separator`.
   *
   * `metricRelabelings[].separator`.
   */
  readonly separator?: string;

  /**
   * Labels whose values are joined and matched against the expression.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `source_labels`.
   *
   * `metricRelabelings[].sourceLabels`.
   */
  readonly sourceLabels?: string[];

  /**
   * Label that gets the result, for `Replace`, `HashMod`, `Lowercase`, `Uppercase`, `KeepEqual` and `DropEqual`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `target_label`.
   *
   * `metricRelabelings[].targetLabel`.
   */
  readonly targetLabel?: string;
}

/**
 * A server that samples are sent to.
 *
 * `Prometheus.spec.remoteWrite[]`, `ThanosRuler.spec.remoteWrite[]`, `PrometheusAgent.spec.remoteWrite[]`.
 */
export interface RemoteWriteSpec {
  /**
   * Credentials in the header `Authorization` of each request. Excludes the other credentials.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `remoteWrite[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * Identity of Azure that samples are sent as. Excludes the other credentials.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].azuread`.
   *
   * Versions: Prometheus from 2.45.0; Thanos from 0.31.0.
   *
   * `remoteWrite[].azureAd`.
   */
  readonly azureAd?: AzureAD;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].basic_auth`.
   *
   * `remoteWrite[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Token in plain text for the header `Authorization`. It would be readable in the manifests: use `authorization`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].bearer_token`.
   *
   * `remoteWrite[].bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * File in the pod that a bearer token is read from. `authorization.credentialsFile` is the newer way.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].bearer_token_file`.
   *
   * `remoteWrite[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].enable_http2`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `remoteWrite[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].follow_redirects`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `remoteWrite[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Headers of each request. Those that the server itself sets cannot be replaced.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].headers`.
   *
   * Versions: Prometheus from 2.15.0.
   *
   * `remoteWrite[].headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * Version of the protocol: 2.0 is shorter, and carries metadata and start times with the samples. Absent: 1.0.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].protobuf_message`.
   *
   * Versions, depending on the value: Prometheus from 2.54.0; Thanos from 0.37.0.
   *
   * `remoteWrite[].messageVersion`; one of `V1.0`, `V2.0`.
   */
  readonly messageVersion?: 'V1.0' | 'V2.0';

  /**
   * How type, help and unit of metrics are sent, beside the samples.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].metadata_config`.
   *
   * Versions: Prometheus from 2.23.0.
   *
   * `remoteWrite[].metadataConfig`.
   */
  readonly metadataConfig?: MetadataConfig;

  /**
   * Name of the queue in metrics and logs, which no other may have. Absent: a hash of its settings.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].name`.
   *
   * Versions: Prometheus from 2.15.0.
   *
   * `remoteWrite[].name`.
   */
  readonly name?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0; Thanos from 0.32.0.
   *
   * `remoteWrite[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `remote_write[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `remoteWrite[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `remote_write[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0; Thanos from 0.32.0.
   *
   * `remoteWrite[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0; Thanos from 0.32.0.
   *
   * `remoteWrite[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].proxy_url`.
   *
   * `remoteWrite[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * How samples wait, are sent in parallel, and are tried again. Absent: settings that suit most servers.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].queue_config`.
   *
   * `remoteWrite[].queueConfig`.
   */
  readonly queueConfig?: QueueConfig;

  /**
   * Time after which a request is given up and tried again. Absent: 30 seconds.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].remote_timeout`.
   *
   * `remoteWrite[].remoteTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly remoteTimeout?: string;

  /**
   * Whether each connection goes to another of the addresses that the host name resolves to.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].round_robin_dns`.
   *
   * Versions: Prometheus from 3.1.0; Thanos from 0.38.0.
   *
   * `remoteWrite[].roundRobinDNS`.
   */
  readonly roundRobinDNS?: boolean;

  /**
   * Whether exemplars are sent too. Needs exemplars to be stored.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].send_exemplars`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `remoteWrite[].sendExemplars`.
   */
  readonly sendExemplars?: boolean;

  /**
   * Whether native histograms are sent too, which not every remote end can read.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].send_native_histograms`.
   *
   * Versions: Prometheus from 2.40.0; Thanos from 0.30.0.
   *
   * `remoteWrite[].sendNativeHistograms`.
   */
  readonly sendNativeHistograms?: boolean;

  /**
   * Signs requests as AWS asks for, as for its managed Prometheus. Excludes the other credentials.
   *
   * In `prometheus.yaml`: `remote_write[].sigv4`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `remoteWrite[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].tls_config`.
   *
   * `remoteWrite[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * Where samples are sent to, with the path, such as `https://mimir/api/v1/push`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].url`.
   *
   * `remoteWrite[].url`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly url: string;

  /**
   * Relabelings of samples before they are sent: which series leave, and with which labels.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `remote_write[].write_relabel_configs`.
   *
   * `remoteWrite[].writeRelabelConfigs`.
   */
  readonly writeRelabelConfigs?: RelabelConfig[];
}

/**
 * Details of an update that replaces pods by itself.
 *
 * `Prometheus.spec.updateStrategy.rollingUpdate`, `ThanosRuler.spec.updateStrategy.rollingUpdate`, `Alertmanager.spec.updateStrategy.rollingUpdate` and 3 more places.
 */
export interface RollingUpdateStatefulSetStrategy {
  /**
   * How many pods, or which share of them, may be away during an update. Absent: 1.
   *
   * `rollingUpdate.maxUnavailable`.
   */
  readonly maxUnavailable?: string | number;
}

/**
 * Credentials in the header `Authorization`, from a Secret.
 *
 * `Probe.spec.authorization`, `ScrapeConfig.spec.authorization`, `ServiceMonitor.spec.endpoints[].authorization` and 46 more places.
 */
export interface SafeAuthorization {
  /**
   * Key of a Secret with what comes after the type in the header, such as a token.
   *
   * `authorization.credentials`.
   */
  readonly credentials?: SecretKeySelector;

  /**
   * First word of the header `Authorization`; absent: Bearer. Basic is not allowed, which `basicAuth` is for.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `authorization.type`.
   *
   * `authorization.type`.
   */
  readonly type?: string;
}

/**
 * TLS of a client, with certificates from Secrets and ConfigMaps.
 *
 * `Probe.spec.tlsConfig`, `Probe.spec.oauth2.tlsConfig`, `ScrapeConfig.spec.tlsConfig` and 103 more places.
 */
export interface SafeTLSConfig {
  /**
   * Authorities whose certificates are trusted, in PEM, from a Secret or ConfigMap. Absent: those of the image.
   *
   * In `alertmanager.yaml` and `cluster-tls-config.yaml` and `prometheus.yaml`: `ca_file`.
   *
   * `tlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * Certificate that the client shows, in PEM, from a Secret or ConfigMap. Needs `keySecret`.
   *
   * In `alertmanager.yaml` and `cluster-tls-config.yaml` and `prometheus.yaml`: `cert_file`.
   *
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * Whether the other side's certificate is accepted unverified. It leaves the connection open to everyone in between.
   *
   * In `alertmanager.yaml` and `cluster-tls-config.yaml` and `prometheus.yaml`: `insecure_skip_verify`.
   *
   * `tlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * Key of a Secret with the private key of `cert`, in PEM.
   *
   * In `alertmanager.yaml` and `cluster-tls-config.yaml` and `prometheus.yaml`: `key_file`.
   *
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * Newest version of TLS that is offered. Absent: the newest that the server knows.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `max_version`.
   *
   * Versions, depending on the value: Alertmanager from 0.25.0; Prometheus from 2.41.0.
   *
   * `tlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Oldest version of TLS that is accepted. Absent: TLS 1.2.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `min_version`.
   *
   * Versions, depending on the value: Alertmanager from 0.25.0; Prometheus from 2.35.0.
   *
   * `tlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Host name that the other side's certificate has to be for, and that is asked for (SNI). Absent: that of the address.
   *
   * In `alertmanager.yaml` and `cluster-tls-config.yaml` and `prometheus.yaml`: `server_name`.
   *
   * `tlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * Content from a Secret or a ConfigMap.
 *
 * `Probe.spec.tlsConfig.ca`, `Probe.spec.tlsConfig.cert`, `Probe.spec.oauth2.clientId` and 312 more places.
 */
export interface SecretOrConfigMap {
  /**
   * Key of a ConfigMap that holds the content. Excludes `secret`.
   *
   * `ca.configMap`.
   */
  readonly configMap?: ConfigMapKeySelector;

  /**
   * Key of a Secret that holds the content. Excludes `configMap`.
   *
   * `ca.secret`.
   */
  readonly secret?: SecretKeySelector;
}

/**
 * How requests are signed for AWS.
 *
 * `Prometheus.spec.remoteWrite[].sigv4`, `ThanosRuler.spec.remoteWrite[].sigv4`, `PrometheusAgent.spec.remoteWrite[].sigv4` and 3 more places.
 */
export interface Sigv4 {
  /**
   * Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod.
   *
   * `sigv4.accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * External identity that the role's trust policy may ask for, against misuse through third parties. Needs `roleArn`.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `sigv4.external_id`.
   *
   * Versions: Alertmanager from 0.34.0; Prometheus from 3.11.0; no Thanos.
   *
   * `sigv4.externalId`; at least 1 character.
   */
  readonly externalId?: string;

  /**
   * Profile of the credentials file in the pod that is used to sign requests.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `sigv4.profile`.
   *
   * `sigv4.profile`.
   */
  readonly profile?: string;

  /**
   * Region of AWS that requests are signed for. Absent: that of the SDK; a server that finds none does not start.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `sigv4.region`.
   *
   * `sigv4.region`.
   */
  readonly region?: string;

  /**
   * Role of AWS that is assumed before requests are signed.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `sigv4.role_arn`.
   *
   * `sigv4.roleArn`.
   */
  readonly roleArn?: string;

  /**
   * Key of a Secret with the secret part of the access key. Both keys are needed, or neither.
   *
   * `sigv4.secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * Whether AWS' token service (STS) is asked at an address that meets FIPS 140.
   *
   * In `alertmanager.yaml` and `prometheus.yaml`: `sigv4.use_fips_sts_endpoint`.
   *
   * Versions: Alertmanager from 0.28.1; Prometheus from 2.54.0.
   *
   * `sigv4.useFIPSSTSEndpoint`.
   */
  readonly useFIPSSTSEndpoint?: boolean;
}

/**
 * How changed pods are replaced.
 *
 * `Prometheus.spec.updateStrategy`, `ThanosRuler.spec.updateStrategy`, `Alertmanager.spec.updateStrategy` and 3 more places.
 */
export interface StatefulSetUpdateStrategy {
  /**
   * Details of an update that replaces pods by itself.
   *
   * `updateStrategy.rollingUpdate`.
   */
  readonly rollingUpdate?: RollingUpdateStatefulSetStrategy;

  /**
   * Whether changed pods are replaced by themselves, or only once somebody deletes them.
   *
   * `updateStrategy.type`; required; one of `OnDelete`, `RollingUpdate`.
   */
  readonly type: 'OnDelete' | 'RollingUpdate';
}

/**
 * Where pods keep their data.
 *
 * `Prometheus.spec.storage`, `ThanosRuler.spec.storage`, `Alertmanager.spec.storage` and 3 more places.
 */
export interface StorageSpec {
  /**
   * Whether data lies in the root of the volume, and not in a folder of it. For volumes that hold data already.
   *
   * `storage.disableMountSubPath`.
   */
  readonly disableMountSubPath?: boolean;

  /**
   * Directory on the node that is deleted with the pod. Wins over the others.
   *
   * `storage.emptyDir`.
   */
  readonly emptyDir?: EmptyDirVolumeSource;

  /**
   * Volume of a claim that is made for the pod and deleted with it. Wins over `volumeClaimTemplate`.
   *
   * `storage.ephemeral`.
   */
  readonly ephemeral?: EphemeralVolumeSource;

  /**
   * Claim of each pod, which outlives it. Most of it cannot be changed on a StatefulSet that exists.
   *
   * `storage.volumeClaimTemplate`.
   */
  readonly volumeClaimTemplate?: EmbeddedPersistentVolumeClaim;
}

/**
 * TLS of a client, with certificates from Secrets, ConfigMaps and files.
 *
 * `Prometheus.spec.remoteRead[].tlsConfig`, `Prometheus.spec.remoteWrite[].tlsConfig`, `Prometheus.spec.tracingConfig.tlsConfig` and 9 more places.
 */
export interface TLSConfig {
  /**
   * Authorities whose certificates are trusted, in PEM, from a Secret or ConfigMap. Excludes `caFile`; absent: those of the image.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.ca_file`.
   *
   * `tlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * File in the pod with the authorities that are trusted, in PEM. Excludes `ca`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.ca_file`.
   *
   * `tlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * Certificate that the client shows, in PEM, from a Secret or ConfigMap. Excludes `certFile`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.cert_file`.
   *
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * File in the pod with the certificate that the client shows, in PEM. Excludes `cert`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.cert_file`.
   *
   * `tlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * Whether the other side's certificate is accepted unverified. It leaves the connection open to everyone in between.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.insecure_skip_verify`.
   *
   * `tlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * File in the pod with the private key of the certificate, in PEM. Excludes `keySecret`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.key_file`.
   *
   * `tlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * Key of a Secret with the private key of the certificate, in PEM. Excludes `keyFile`.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.key_file`.
   *
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * Newest version of TLS that is offered. Absent: the newest that the server knows.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.max_version`.
   *
   * Versions, depending on the value: Prometheus from 2.41.0; Thanos from 0.30.0.
   *
   * `tlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Oldest version of TLS that is accepted. Absent: TLS 1.2.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.min_version`.
   *
   * Versions, depending on the value: Prometheus from 2.35.0; Thanos from 0.28.0.
   *
   * `tlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * Host name that the other side's certificate has to be for, and that is asked for (SNI). Absent: that of the address.
   *
   * In `prometheus.yaml` and `remote-write.yaml`: `tls_config.server_name`.
   *
   * `tlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * HTTP settings of a web server.
 *
 * `Prometheus.spec.web.httpConfig`, `ThanosQuery.spec.web.httpConfig`, `ThanosRuler.spec.web.httpConfig` and 5 more places.
 */
export interface WebHTTPConfig {
  /**
   * Security headers of all answers of the web server.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `httpConfig.headers`.
   */
  readonly headers?: WebHTTPHeaders;

  /**
   * Whether the web server speaks HTTP/2, which it does only over TLS. Absent: true.
   *
   * In `web-config.yaml`: `http_server_config.http2`.
   *
   * `httpConfig.http2`.
   */
  readonly http2?: boolean;
}

/**
 * Security headers of a web server.
 *
 * `Prometheus.spec.web.httpConfig.headers`, `ThanosQuery.spec.web.httpConfig.headers`, `ThanosRuler.spec.web.httpConfig.headers` and 5 more places.
 */
export interface WebHTTPHeaders {
  /**
   * Header `Content-Security-Policy`: where browsers may load scripts, images and frames from.
   *
   * In `web-config.yaml`: `http_server_config.headers.Content-Security-Policy`.
   *
   * `headers.contentSecurityPolicy`.
   */
  readonly contentSecurityPolicy?: string;

  /**
   * Header `Strict-Transport-Security`: for how long browsers come back only by TLS.
   *
   * In `web-config.yaml`: `http_server_config.headers.Strict-Transport-Security`.
   *
   * `headers.strictTransportSecurity`.
   */
  readonly strictTransportSecurity?: string;

  /**
   * Header `X-Content-Type-Options`: that browsers do not guess what a file is.
   *
   * In `web-config.yaml`: `http_server_config.headers.X-Content-Type-Options`.
   *
   * `headers.xContentTypeOptions`; one of ``, `NoSniff`.
   */
  readonly xContentTypeOptions?: '' | 'NoSniff';

  /**
   * Header `X-Frame-Options`: whether pages may be shown in frames of other sites.
   *
   * In `web-config.yaml`: `http_server_config.headers.X-Frame-Options`.
   *
   * `headers.xFrameOptions`; one of ``, `Deny`, `SameOrigin`.
   */
  readonly xFrameOptions?: '' | 'Deny' | 'SameOrigin';

  /**
   * Header `X-XSS-Protection`: a filter of old browsers.
   *
   * In `web-config.yaml`: `http_server_config.headers.X-XSS-Protection`.
   *
   * `headers.xXSSProtection`.
   */
  readonly xXSSProtection?: string;
}

/**
 * TLS of a web server.
 *
 * `Prometheus.spec.web.tlsConfig`, `ThanosQuery.spec.web.tlsConfig`, `ThanosRuler.spec.web.tlsConfig` and 6 more places.
 */
export interface WebTLSConfig {
  /**
   * Certificate that the server shows, in PEM, from a Secret or ConfigMap. Excludes `certFile`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.cert_file`.
   *
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * File in the pod with the certificate that the server shows. Excludes `cert`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.cert_file`.
   *
   * `tlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * Ciphers that are allowed up to TLS 1.2, by their names in Go. Absent: those of Go. TLS 1.3 has its own.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.cipher_suites`.
   *
   * `tlsConfig.cipherSuites`.
   */
  readonly cipherSuites?: string[];

  /**
   * Whether clients have to show a certificate, as named in Go's `ClientAuthType`. Absent: none is asked for.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.client_auth_type`.
   *
   * `tlsConfig.clientAuthType`.
   */
  readonly clientAuthType?: string;

  /**
   * File in the pod with the authorities that clients' certificates are verified by. Excludes `client_ca`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.client_ca_file`.
   *
   * `tlsConfig.clientCAFile`.
   */
  readonly clientCAFile?: string;

  /**
   * Authorities that clients' certificates are verified by, from a Secret or ConfigMap. Excludes `clientCAFile`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.client_ca_file`.
   *
   * `tlsConfig.client_ca`; in YAML `client_ca`.
   */
  readonly clientCA?: SecretOrConfigMap;

  /**
   * Elliptic curves for the exchange of keys, by preference. Absent: those of Go.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.curve_preferences`.
   *
   * `tlsConfig.curvePreferences`.
   */
  readonly curvePreferences?: string[];

  /**
   * File in the pod with the private key of the certificate. Excludes `keySecret`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.key_file`.
   *
   * `tlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * Key of a Secret with the private key of the certificate, in PEM. Excludes `keyFile`.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.key_file`.
   *
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * Newest version of TLS that is offered. Absent: TLS 1.3.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.max_version`.
   *
   * `tlsConfig.maxVersion`.
   */
  readonly maxVersion?: string;

  /**
   * Oldest version of TLS that clients may use. Absent: TLS 1.2.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.min_version`.
   *
   * `tlsConfig.minVersion`.
   */
  readonly minVersion?: string;

  /**
   * Whether the server's order of ciphers counts, not the client's. Go from 1.17 on decides by itself.
   *
   * In `cluster-tls-config.yaml` and `web-config.yaml`: `tls_server_config.prefer_server_cipher_suites`.
   *
   * `tlsConfig.preferServerCipherSuites`.
   */
  readonly preferServerCipherSuites?: boolean;
}
