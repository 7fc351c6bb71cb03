// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { AttachMetadata, BasicAuth, OAuth2, RelabelConfig, SafeAuthorization, SafeTLSConfig } from './common';
import type { SecretKeySelector } from './kubernetes';

/**
 * Discovery of virtual machines of Azure.
 *
 * `ScrapeConfig.spec.azureSDConfigs[]`.
 */
export interface AzureSDConfig {
  /**
   * How the server proves its identity: by an application, a managed identity, the SDK or a workload identity. Absent: OAuth.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].authentication_method`.
   *
   * Versions, depending on the value: Prometheus from 2.52.0 for `SDK`; Prometheus from 3.11.0 for `WorkloadIdentity`.
   *
   * `spec.azureSDConfigs[].authenticationMethod`; one of `OAuth`, `ManagedIdentity`, `SDK`, `WorkloadIdentity`.
   */
  readonly authenticationMethod?: 'OAuth' | 'ManagedIdentity' | 'SDK' | 'WorkloadIdentity';

  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.azureSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].basic_auth`.
   *
   * `spec.azureSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Application that Azure is asked as. Needed for OAuth.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].client_id`.
   *
   * `spec.azureSDConfigs[].clientID`; at least 1 character.
   */
  readonly clientID?: string;

  /**
   * Key of a Secret that proves the application's identity. Needed for OAuth.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs`.
   *
   * `spec.azureSDConfigs[].clientSecret`.
   */
  readonly clientSecret?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * No effect here: `enableHTTP2` of this discovery is left out, as Prometheus Operator does.
   *
   * `spec.azureSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Which cloud of Azure is asked. Absent: `AzurePublicCloud`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].environment`.
   *
   * `spec.azureSDConfigs[].environment`; at least 1 character.
   */
  readonly environment?: string;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * No effect here: `followRedirects` of this discovery is left out, as Prometheus Operator does.
   *
   * `spec.azureSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.azureSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.azureSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].port`.
   *
   * `spec.azureSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.azureSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.azureSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].proxy_url`.
   *
   * `spec.azureSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 5 minutes.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].refresh_interval`.
   *
   * `spec.azureSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Only group whose machines become targets. Absent: all groups of the subscription.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].resource_group`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.azureSDConfigs[].resourceGroup`; at least 1 character.
   */
  readonly resourceGroup?: string;

  /**
   * Subscription whose machines become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].subscription_id`.
   *
   * `spec.azureSDConfigs[].subscriptionID`; required; at least 1 character.
   */
  readonly subscriptionID: string;

  /**
   * Directory of Entra ID that the identity is in. Needed for OAuth.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs[].tenant_id`.
   *
   * `spec.azureSDConfigs[].tenantID`; at least 1 character.
   */
  readonly tenantID?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * No effect here: `tlsConfig` of this discovery is left out, as Prometheus Operator does.
   *
   * `spec.azureSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of services in the catalog of Consul.
 *
 * `ScrapeConfig.spec.consulSDConfigs[]`.
 */
export interface ConsulSDConfig {
  /**
   * Whether answers may be somewhat old, from any server of Consul, which spares the leader. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].allow_stale`.
   *
   * `spec.consulSDConfigs[].allowStale`.
   */
  readonly allowStale?: boolean;

  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.consulSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].basic_auth`.
   *
   * `spec.consulSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Which datacenter is asked. Absent: that of the agent.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].datacenter`.
   *
   * `spec.consulSDConfigs[].datacenter`; at least 1 character.
   */
  readonly datacenter?: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].enable_http2`.
   *
   * `spec.consulSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Filter expression over the catalog, as Consul reads it.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].filter`.
   *
   * Versions: Prometheus from 3.0.0-0.
   *
   * `spec.consulSDConfigs[].filter`; at least 1 character.
   */
  readonly filter?: string;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].follow_redirects`.
   *
   * `spec.consulSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Filter expression over health checks of the services, as Consul reads it.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].health_filter`.
   *
   * Versions: Prometheus from 3.11.2.
   *
   * `spec.consulSDConfigs[].healthFilter`; at least 1 character.
   */
  readonly healthFilter?: string;

  /**
   * Namespace of Consul Enterprise that is asked.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].namespace`.
   *
   * Versions: Prometheus from 2.28.0.
   *
   * `spec.consulSDConfigs[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.consulSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Metadata that nodes have to have for their services to be targets. Deprecated by Consul for `filter`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].node_meta`.
   *
   * `spec.consulSDConfigs[].nodeMeta`.
   */
  readonly nodeMeta?: Record<string, string>;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.consulSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Admin partition of Consul Enterprise that is asked.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].partition`.
   *
   * `spec.consulSDConfigs[].partition`; at least 1 character.
   */
  readonly partition?: string;

  /**
   * Path before that of the API, where a gateway adds one.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].path_prefix`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.consulSDConfigs[].pathPrefix`; at least 1 character.
   */
  readonly pathPrefix?: string;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.consulSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.consulSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].proxy_url`.
   *
   * `spec.consulSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two looks at the catalog. Absent: 30 seconds.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].refresh_interval`.
   *
   * `spec.consulSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Whether Consul is asked by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].scheme`.
   *
   * `spec.consulSDConfigs[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Host and port of Consul's API.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].server`.
   *
   * `spec.consulSDConfigs[].server`; required; at least 1 character.
   */
  readonly server: string;

  /**
   * What the services are called that become targets. Absent: all.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].services`.
   *
   * `spec.consulSDConfigs[].services`; no item twice; each at least 1 character.
   */
  readonly services?: string[];

  /**
   * Text between the tags in `__meta_consul_tags`. Absent: a comma.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].tag_separator`.
   *
   * `spec.consulSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * Tags that services have to have, all of them. Deprecated by Consul for `filter`.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].tags`.
   *
   * `spec.consulSDConfigs[].tags`; no item twice; each at least 1 character.
   */
  readonly tags?: string[];

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].tls_config`.
   *
   * `spec.consulSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Key of a Secret with the ACL token. Absent: that of the agent.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs[].token`.
   *
   * `spec.consulSDConfigs[].tokenRef`.
   */
  readonly tokenRef?: SecretKeySelector;
}

/**
 * Discovery by DNS records.
 *
 * `ScrapeConfig.spec.dnsSDConfigs[]`.
 */
export interface DNSSDConfig {
  /**
   * Domain names whose records are asked for.
   *
   * In `prometheus.yaml`: `scrape_configs[].dns_sd_configs[].names`.
   *
   * `spec.dnsSDConfigs[].names`; required; at least 1 item; each at least 1 character.
   */
  readonly names: string[];

  /**
   * Port of the targets. Needed for all types but SRV, whose records have one.
   *
   * In `prometheus.yaml`: `scrape_configs[].dns_sd_configs[].port`.
   *
   * `spec.dnsSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Time between two queries of the names. Absent: 30 seconds.
   *
   * In `prometheus.yaml`: `scrape_configs[].dns_sd_configs[].refresh_interval`.
   *
   * `spec.dnsSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Which records are asked for. Absent: SRV.
   *
   * In `prometheus.yaml`: `scrape_configs[].dns_sd_configs[].type`.
   *
   * Versions, depending on the value: Prometheus from 2.38.0 for `MX`; Prometheus from 2.49.0 for `NS`.
   *
   * `spec.dnsSDConfigs[].type`; one of `A`, `AAAA`, `MX`, `NS`, `SRV`.
   */
  readonly type?: 'A' | 'AAAA' | 'MX' | 'NS' | 'SRV';
}

/**
 * Discovery of droplets of DigitalOcean.
 *
 * `ScrapeConfig.spec.digitalOceanSDConfigs[]`.
 */
export interface DigitalOceanSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.digitalOceanSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].enable_http2`.
   *
   * `spec.digitalOceanSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].follow_redirects`.
   *
   * `spec.digitalOceanSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.digitalOceanSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.digitalOceanSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].port`.
   *
   * `spec.digitalOceanSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.digitalOceanSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.digitalOceanSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].proxy_url`.
   *
   * `spec.digitalOceanSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].refresh_interval`.
   *
   * `spec.digitalOceanSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs[].tls_config`.
   *
   * `spec.digitalOceanSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of containers of a Docker daemon.
 *
 * `ScrapeConfig.spec.dockerSDConfigs[]`.
 */
export interface DockerSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.dockerSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].basic_auth`.
   *
   * `spec.dockerSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].enable_http2`.
   *
   * `spec.dockerSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Filters by which Docker chooses among containers.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].filters`.
   *
   * `spec.dockerSDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].follow_redirects`.
   *
   * `spec.dockerSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Address of the Docker daemon, such as `unix:///var/run/docker.sock`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].host`.
   *
   * `spec.dockerSDConfigs[].host`; required; a URL with a scheme such as `unix:///var/run/docker.sock`; pattern `^[a-zA-Z][a-zA-Z0-9+.-]*://.+$`.
   */
  readonly host: string;

  /**
   * Host of the targets that use the network of their host. Absent: `localhost`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].host_networking_host`.
   *
   * `spec.dockerSDConfigs[].hostNetworkingHost`; at least 1 character.
   */
  readonly hostNetworkingHost?: string;

  /**
   * Whether a container in several networks is one target, by its first network. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].match_first_network`.
   *
   * Versions: Prometheus from 2.54.1.
   *
   * `spec.dockerSDConfigs[].matchFirstNetwork`.
   */
  readonly matchFirstNetwork?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.dockerSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of targets that expose none. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].port`.
   *
   * `spec.dockerSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].proxy_url`.
   *
   * `spec.dockerSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two looks at the containers. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].refresh_interval`.
   *
   * `spec.dockerSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs[].tls_config`.
   *
   * `spec.dockerSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of nodes, services or tasks of a Docker Swarm.
 *
 * `ScrapeConfig.spec.dockerSwarmSDConfigs[]`.
 */
export interface DockerSwarmSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.dockerSwarmSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].basic_auth`.
   *
   * `spec.dockerSwarmSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].enable_http2`.
   *
   * `spec.dockerSwarmSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Filters by which Docker chooses among what the role says.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].filters`.
   *
   * `spec.dockerSwarmSDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].follow_redirects`.
   *
   * `spec.dockerSwarmSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Address of a manager's Docker daemon.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].host`.
   *
   * `spec.dockerSwarmSDConfigs[].host`; required; a URL with a scheme such as `unix:///var/run/docker.sock`; pattern `^[a-zA-Z][a-zA-Z0-9+.-]*://.+$`.
   */
  readonly host: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSwarmSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.dockerSwarmSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of targets that publish none. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].port`.
   *
   * `spec.dockerSwarmSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSwarmSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.dockerSwarmSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].proxy_url`.
   *
   * `spec.dockerSwarmSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two looks at the swarm. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].refresh_interval`.
   *
   * `spec.dockerSwarmSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * What become targets: services, tasks or nodes.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].role`.
   *
   * `spec.dockerSwarmSDConfigs[].role`; required; one of `Services`, `Tasks`, `Nodes`.
   */
  readonly role: 'Services' | 'Tasks' | 'Nodes';

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs[].tls_config`.
   *
   * `spec.dockerSwarmSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of instances of Amazon EC2.
 *
 * `ScrapeConfig.spec.ec2SDConfigs[]`.
 */
export interface EC2SDConfig {
  /**
   * Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs`.
   *
   * `spec.ec2SDConfigs[].accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].enable_http2`.
   *
   * Versions: Prometheus from 2.41.0.
   *
   * `spec.ec2SDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Filters by which AWS chooses among instances.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].filters`.
   *
   * Versions: Prometheus from 2.3.0.
   *
   * `spec.ec2SDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].follow_redirects`.
   *
   * Versions: Prometheus from 2.41.0.
   *
   * `spec.ec2SDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ec2SDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].port`.
   *
   * `spec.ec2SDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ec2SDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ec2SDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].proxy_url`.
   *
   * `spec.ec2SDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].refresh_interval`.
   *
   * `spec.ec2SDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Region of AWS whose instances become targets. Absent: the one of the instance that the pod runs on.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].region`.
   *
   * `spec.ec2SDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * Role of AWS that is assumed before AWS is asked.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].role_arn`.
   *
   * `spec.ec2SDConfigs[].roleARN`; at least 1 character.
   */
  readonly roleARN?: string;

  /**
   * Key of a Secret with the secret part of the access key.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs`.
   *
   * `spec.ec2SDConfigs[].secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs[].tls_config`.
   *
   * Versions: Prometheus from 2.41.0.
   *
   * `spec.ec2SDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of instances registered at Eureka.
 *
 * `ScrapeConfig.spec.eurekaSDConfigs[]`.
 */
export interface EurekaSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.eurekaSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].basic_auth`.
   *
   * `spec.eurekaSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].enable_http2`.
   *
   * `spec.eurekaSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].follow_redirects`.
   *
   * `spec.eurekaSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.eurekaSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.eurekaSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.eurekaSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.eurekaSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].proxy_url`.
   *
   * `spec.eurekaSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two looks at the registry. Absent: 30 seconds.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].refresh_interval`.
   *
   * `spec.eurekaSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Address of the Eureka server, with the path of its API.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].server`.
   *
   * `spec.eurekaSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs[].tls_config`.
   *
   * `spec.eurekaSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery by files with lists of targets.
 *
 * `ScrapeConfig.spec.fileSDConfigs[]`.
 */
export interface FileSDConfig {
  /**
   * Files with lists of targets, in YAML or JSON; the last step of a path may have `*`.
   *
   * In `prometheus.yaml`: `scrape_configs[].file_sd_configs[].files`.
   *
   * `spec.fileSDConfigs[].files`; required; at least 1 item; no item twice; each a path that ends in .json, .yml or .yaml; `*` only in its last element; each pattern `^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$`.
   */
  readonly files: string[];

  /**
   * Time after which files are read again even if no change was seen. Absent: 5 minutes.
   *
   * In `prometheus.yaml`: `scrape_configs[].file_sd_configs[].refresh_interval`.
   *
   * `spec.fileSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;
}

/**
 * A filter that a provider applies to what it lists.
 *
 * `ScrapeConfig.spec.ec2SDConfigs[].filters[]`, `ScrapeConfig.spec.dockerSDConfigs[].filters[]`, `ScrapeConfig.spec.dockerSwarmSDConfigs[].filters[]`.
 */
export interface Filter {
  /**
   * What is filtered by, as the provider calls it, such as `tag:env` or `label`.
   *
   * In `prometheus.yaml`: `filters[].name`.
   *
   * `filters[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * What it may be; one of them is enough.
   *
   * In `prometheus.yaml`: `filters[].values`.
   *
   * `filters[].values`; required; at least 1 item; no item twice; each at least 1 character.
   */
  readonly values: string[];
}

/**
 * Discovery of instances of Google Compute Engine.
 *
 * `ScrapeConfig.spec.gceSDConfigs[]`.
 */
export interface GCESDConfig {
  /**
   * Filter expression by which Google chooses among instances.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].filter`.
   *
   * `spec.gceSDConfigs[].filter`; at least 1 character.
   */
  readonly filter?: string;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].port`.
   *
   * `spec.gceSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Project of Google Cloud whose instances become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].project`.
   *
   * `spec.gceSDConfigs[].project`; required; at least 1 character.
   */
  readonly project: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].refresh_interval`.
   *
   * `spec.gceSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Text between the network tags in `__meta_gce_tags`. Absent: a comma.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].tag_separator`.
   *
   * `spec.gceSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * Zone whose instances become targets; one for each discovery.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs[].zone`.
   *
   * `spec.gceSDConfigs[].zone`; required; at least 1 character.
   */
  readonly zone: string;
}

/**
 * Discovery by an HTTP endpoint that lists targets.
 *
 * `ScrapeConfig.spec.httpSDConfigs[]`.
 */
export interface HTTPSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.httpSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].basic_auth`.
   *
   * `spec.httpSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].enable_http2`.
   *
   * `spec.httpSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].follow_redirects`.
   *
   * `spec.httpSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.httpSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.httpSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.httpSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.httpSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].proxy_url`.
   *
   * `spec.httpSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].refresh_interval`.
   *
   * `spec.httpSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].tls_config`.
   *
   * `spec.httpSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Address that answers with the list of targets as JSON.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs[].url`.
   *
   * `spec.httpSDConfigs[].url`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url: string;
}

/**
 * Discovery of servers of Hetzner.
 *
 * `ScrapeConfig.spec.hetznerSDConfigs[]`.
 */
export interface HetznerSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.hetznerSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].basic_auth`.
   *
   * `spec.hetznerSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].enable_http2`.
   *
   * `spec.hetznerSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].follow_redirects`.
   *
   * `spec.hetznerSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Labels by which Hetzner Cloud chooses among servers. Robot knows none.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].label_selector`.
   *
   * Versions: Prometheus from 3.5.0.
   *
   * `spec.hetznerSDConfigs[].labelSelector`; at least 1 character.
   */
  readonly labelSelector?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.hetznerSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.hetznerSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].port`.
   *
   * `spec.hetznerSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.hetznerSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.hetznerSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].proxy_url`.
   *
   * `spec.hetznerSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].refresh_interval`.
   *
   * `spec.hetznerSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Which API is asked: that of Hetzner Cloud or of Hetzner Robot.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].role`.
   *
   * `spec.hetznerSDConfigs[].role`; required; one of `Hcloud`, `Robot`.
   */
  readonly role: 'Hcloud' | 'Robot';

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs[].tls_config`.
   *
   * `spec.hetznerSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of servers of IONOS Cloud.
 *
 * `ScrapeConfig.spec.ionosSDConfigs[]`.
 */
export interface IonosSDConfig {
  /**
   * Token for the API of IONOS Cloud, in the header `Authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.ionosSDConfigs[].authorization`; required.
   */
  readonly authorization: SafeAuthorization;

  /**
   * Virtual data center whose servers become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].datacenter_id`.
   *
   * `spec.ionosSDConfigs[].datacenterID`; required; at least 1 character.
   */
  readonly datacenterID: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].enable_http2`.
   *
   * `spec.ionosSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].follow_redirects`.
   *
   * `spec.ionosSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ionosSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.ionosSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].port`.
   *
   * `spec.ionosSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ionosSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.ionosSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].proxy_url`.
   *
   * `spec.ionosSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].refresh_interval`.
   *
   * `spec.ionosSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs[].tls_config`.
   *
   * `spec.ionosSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * What the API server selects for a discovery.
 *
 * `ScrapeConfig.spec.kubernetesSDConfigs[].selectors[]`.
 */
export interface K8SSelectorConfig {
  /**
   * Selector of fields, such as `spec.nodeName=worker`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].selectors[].field`.
   *
   * `spec.kubernetesSDConfigs[].selectors[].field`; at least 1 character.
   */
  readonly field?: string;

  /**
   * Selector of labels, such as `app=web`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].selectors[].label`.
   *
   * `spec.kubernetesSDConfigs[].selectors[].label`; at least 1 character.
   */
  readonly label?: string;

  /**
   * Which kind of object the selector is for: that of the discovery, or one that it looks at besides.
   *
   * No effect here: discovery of role `Pod` does not select by this.
   *
   * `spec.kubernetesSDConfigs[].selectors[].role`; required; one of `Pod`, `Endpoints`, `Ingress`, `Service`, `Node`, `EndpointSlice`.
   */
  readonly role: 'Pod' | 'Endpoints' | 'Ingress' | 'Service' | 'Node' | 'EndpointSlice';
}

/**
 * Discovery of objects in a Kubernetes cluster.
 *
 * `ScrapeConfig.spec.kubernetesSDConfigs[]`.
 */
export interface KubernetesSDConfig {
  /**
   * Address of the API server. Absent: that of the cluster the pods run in, with their own credentials.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].api_server`.
   *
   * `spec.kubernetesSDConfigs[].apiServer`; at least 1 character.
   */
  readonly apiServer?: string;

  /**
   * Metadata of the node that pods and endpoints get as `__meta_kubernetes_node_…`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].attach_metadata`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.kubernetesSDConfigs[].attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.kubernetesSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].basic_auth`.
   *
   * `spec.kubernetesSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].enable_http2`.
   *
   * `spec.kubernetesSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].follow_redirects`.
   *
   * `spec.kubernetesSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Namespaces in which objects are looked for. Absent: all, which takes rights in the whole cluster.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces`.
   *
   * `spec.kubernetesSDConfigs[].namespaces`.
   */
  readonly namespaces?: NamespaceDiscovery;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kubernetesSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.kubernetesSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kubernetesSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kubernetesSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_url`.
   *
   * `spec.kubernetesSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Kind of the objects that become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].role`.
   *
   * Versions: Prometheus from 2.21.0 for `EndpointSlice`.
   *
   * `spec.kubernetesSDConfigs[].role`; required; one of `Pod`, `Endpoints`, `Ingress`, `Service`, `Node`, `EndpointSlice`.
   */
  readonly role: 'Pod' | 'Endpoints' | 'Ingress' | 'Service' | 'Node' | 'EndpointSlice';

  /**
   * Labels and fields by which the API server chooses among the objects.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].selectors`.
   *
   * Versions: Prometheus from 2.17.0.
   *
   * `spec.kubernetesSDConfigs[].selectors`; each `role` once.
   */
  readonly selectors?: K8SSelectorConfig[];

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].tls_config`.
   *
   * `spec.kubernetesSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of data plane proxies of a Kuma mesh.
 *
 * `ScrapeConfig.spec.kumaSDConfigs[]`.
 */
export interface KumaSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.kumaSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].basic_auth`.
   *
   * `spec.kumaSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Name that the control plane knows this client by. Absent: the server makes one from its host name.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].client_id`.
   *
   * Versions: Prometheus from 2.50.0.
   *
   * `spec.kumaSDConfigs[].clientID`; at least 1 character.
   */
  readonly clientID?: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].enable_http2`.
   *
   * `spec.kumaSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Time that one request waits for news. Absent: 2 minutes.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].fetch_timeout`.
   *
   * `spec.kumaSDConfigs[].fetchTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly fetchTimeout?: string;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].follow_redirects`.
   *
   * `spec.kumaSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kumaSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.kumaSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kumaSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.kumaSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].proxy_url`.
   *
   * `spec.kumaSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Pause between two requests. Absent: 15 seconds.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].refresh_interval`.
   *
   * `spec.kumaSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Address of the control plane's discovery (MADS).
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].server`.
   *
   * `spec.kumaSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs[].tls_config`.
   *
   * `spec.kumaSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of instances of Amazon Lightsail.
 *
 * `ScrapeConfig.spec.lightSailSDConfigs[]`.
 */
export interface LightSailSDConfig {
  /**
   * Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs`.
   *
   * `spec.lightSailSDConfigs[].accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.lightSailSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].basic_auth`.
   *
   * `spec.lightSailSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].enable_http2`.
   *
   * `spec.lightSailSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Address of the API, in place of the one of the region.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].endpoint`.
   *
   * `spec.lightSailSDConfigs[].endpoint`; at least 1 character.
   */
  readonly endpoint?: string;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].follow_redirects`.
   *
   * `spec.lightSailSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.lightSailSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.lightSailSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].port`.
   *
   * `spec.lightSailSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.lightSailSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.lightSailSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].proxy_url`.
   *
   * `spec.lightSailSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].refresh_interval`.
   *
   * `spec.lightSailSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Region of AWS whose instances become targets. Absent: the one of the instance that the pod runs on.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].region`.
   *
   * `spec.lightSailSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * Role of AWS that is assumed before AWS is asked.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].role_arn`.
   *
   * `spec.lightSailSDConfigs[].roleARN`; at least 1 character.
   */
  readonly roleARN?: string;

  /**
   * Key of a Secret with the secret part of the access key.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs`.
   *
   * `spec.lightSailSDConfigs[].secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs[].tls_config`.
   *
   * `spec.lightSailSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of instances of Linode.
 *
 * `ScrapeConfig.spec.linodeSDConfigs[]`.
 */
export interface LinodeSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.linodeSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].enable_http2`.
   *
   * `spec.linodeSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].follow_redirects`.
   *
   * `spec.linodeSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.linodeSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.linodeSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].port`.
   *
   * `spec.linodeSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.linodeSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.linodeSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].proxy_url`.
   *
   * `spec.linodeSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].refresh_interval`.
   *
   * `spec.linodeSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Only region whose instances become targets. Absent: all.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].region`.
   *
   * `spec.linodeSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * Text between the tags in `__meta_linode_tags`. Absent: a comma.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].tag_separator`.
   *
   * `spec.linodeSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs[].tls_config`.
   *
   * `spec.linodeSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Namespaces that a discovery looks at.
 *
 * `ScrapeConfig.spec.kubernetesSDConfigs[].namespaces`.
 */
export interface NamespaceDiscovery {
  /**
   * What the namespaces are called. Absent, without `ownNamespace`: all.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `spec.kubernetesSDConfigs[].namespaces.names`; no item twice; each at least 1 character.
   */
  readonly names?: string[];

  /**
   * Whether the namespace that the Prometheus runs in is looked at too.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.own_namespace`.
   *
   * `spec.kubernetesSDConfigs[].namespaces.ownNamespace`.
   */
  readonly ownNamespace?: boolean;
}

/**
 * Discovery of services registered at Nomad.
 *
 * `ScrapeConfig.spec.nomadSDConfigs[]`.
 */
export interface NomadSDConfig {
  /**
   * Whether answers may be somewhat old, from any server of Nomad. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].allow_stale`.
   *
   * `spec.nomadSDConfigs[].allowStale`.
   */
  readonly allowStale?: boolean;

  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.nomadSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].basic_auth`.
   *
   * `spec.nomadSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].enable_http2`.
   *
   * `spec.nomadSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].follow_redirects`.
   *
   * `spec.nomadSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Namespace of Nomad whose services become targets. Absent: `default`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].namespace`.
   *
   * `spec.nomadSDConfigs[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.nomadSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.nomadSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.nomadSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.nomadSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].proxy_url`.
   *
   * `spec.nomadSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two looks at the services. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].refresh_interval`.
   *
   * `spec.nomadSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Region of Nomad that is asked. Absent: `global`.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].region`.
   *
   * `spec.nomadSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * Address of Nomad's API.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].server`.
   *
   * `spec.nomadSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * Text between the tags in `__meta_nomad_tags`. Absent: a comma.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].tag_separator`.
   *
   * `spec.nomadSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs[].tls_config`.
   *
   * `spec.nomadSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Discovery of servers of OVHcloud.
 *
 * `ScrapeConfig.spec.ovhcloudSDConfigs[]`.
 */
export interface OVHCloudSDConfig {
  /**
   * Public part of the application's credentials at OVHcloud.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs[].application_key`.
   *
   * `spec.ovhcloudSDConfigs[].applicationKey`; required; at least 1 character.
   */
  readonly applicationKey: string;

  /**
   * Key of a Secret with the secret part of the application's credentials.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs`.
   *
   * `spec.ovhcloudSDConfigs[].applicationSecret`; required.
   */
  readonly applicationSecret: SecretKeySelector;

  /**
   * Key of a Secret with the key by which the owner of the account lets the application in.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs`.
   *
   * `spec.ovhcloudSDConfigs[].consumerKey`; required.
   */
  readonly consumerKey: SecretKeySelector;

  /**
   * Which API is asked, by its name or address. Absent: `ovh-eu`.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs[].endpoint`.
   *
   * `spec.ovhcloudSDConfigs[].endpoint`; at least 1 character.
   */
  readonly endpoint?: string;

  /**
   * Time between two requests for the list of servers. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs[].refresh_interval`.
   *
   * `spec.ovhcloudSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * What become targets: dedicated servers or virtual private servers.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs[].service`.
   *
   * `spec.ovhcloudSDConfigs[].service`; required; one of `VPS`, `DedicatedServer`.
   */
  readonly service: 'VPS' | 'DedicatedServer';
}

/**
 * Discovery in OpenStack.
 *
 * `ScrapeConfig.spec.openstackSDConfigs[]`.
 */
export interface OpenStackSDConfig {
  /**
   * Whether instances of all projects become targets, which takes the rights of an administrator. Absent: false.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].all_tenants`.
   *
   * `spec.openstackSDConfigs[].allTenants`.
   */
  readonly allTenants?: boolean;

  /**
   * Identity of the application credential that OpenStack is asked as.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].application_credential_id`.
   *
   * `spec.openstackSDConfigs[].applicationCredentialId`; at least 1 character.
   */
  readonly applicationCredentialId?: string;

  /**
   * What the application credential is called, in place of its identity. Then a user is needed as well.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].application_credential_name`.
   *
   * `spec.openstackSDConfigs[].applicationCredentialName`; at least 1 character.
   */
  readonly applicationCredentialName?: string;

  /**
   * Key of a Secret that proves the application credential.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].application_credential_secret`.
   *
   * `spec.openstackSDConfigs[].applicationCredentialSecret`.
   */
  readonly applicationCredentialSecret?: SecretKeySelector;

  /**
   * Which endpoints of the service catalog are asked: public, internal or admin ones. Absent: public.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].availability`.
   *
   * `spec.openstackSDConfigs[].availability`; one of `Public`, `Admin`, `Internal`.
   */
  readonly availability?: 'Public' | 'Admin' | 'Internal';

  /**
   * Identity of the domain that user or project are in. Excludes `domainName`.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].domain_id`.
   *
   * `spec.openstackSDConfigs[].domainID`; at least 1 character.
   */
  readonly domainID?: string;

  /**
   * What the domain of user or project is called. Excludes `domainID`.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].domain_name`.
   *
   * `spec.openstackSDConfigs[].domainName`; at least 1 character.
   */
  readonly domainName?: string;

  /**
   * Address of the identity service (Keystone), with its version.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].identity_endpoint`.
   *
   * `spec.openstackSDConfigs[].identityEndpoint`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly identityEndpoint?: string;

  /**
   * Key of a Secret with the password of the user.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].password`.
   *
   * `spec.openstackSDConfigs[].password`.
   */
  readonly password?: SecretKeySelector;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].port`.
   *
   * `spec.openstackSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Identity of the project that the rights are asked for in. Excludes `projectName`.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].project_id`.
   *
   * `spec.openstackSDConfigs[].projectID`; at least 1 character.
   */
  readonly projectID?: string;

  /**
   * What the project is called that the rights are asked for in. Excludes `projectID`.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].project_name`.
   *
   * `spec.openstackSDConfigs[].projectName`; at least 1 character.
   */
  readonly projectName?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].refresh_interval`.
   *
   * `spec.openstackSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * Region of OpenStack that is asked.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].region`.
   *
   * `spec.openstackSDConfigs[].region`; required; at least 1 character.
   */
  readonly region: string;

  /**
   * What become targets: instances, hypervisors or load balancers.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].role`.
   *
   * Versions: Prometheus from 3.2.0 for `LoadBalancer`.
   *
   * `spec.openstackSDConfigs[].role`; required; one of `Instance`, `Hypervisor`, `LoadBalancer`.
   */
  readonly role: 'Instance' | 'Hypervisor' | 'LoadBalancer';

  /**
   * TLS of the connections to the services of OpenStack.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].tls_config`.
   *
   * `spec.openstackSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Identity of the user that OpenStack is asked as. Excludes `username`.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].userid`.
   *
   * `spec.openstackSDConfigs[].userid`; at least 1 character.
   */
  readonly userid?: string;

  /**
   * What the user is called that OpenStack is asked as. Needs a domain.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs[].username`.
   *
   * `spec.openstackSDConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * Discovery of resources in PuppetDB.
 *
 * `ScrapeConfig.spec.puppetDBSDConfigs[]`.
 */
export interface PuppetDBSDConfig {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.puppetDBSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].basic_auth`.
   *
   * `spec.puppetDBSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].enable_http2`.
   *
   * `spec.puppetDBSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].follow_redirects`.
   *
   * `spec.puppetDBSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Whether parameters of resources become `__meta_…` labels. They may hold secrets. Absent: false.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].include_parameters`.
   *
   * `spec.puppetDBSDConfigs[].includeParameters`.
   */
  readonly includeParameters?: boolean;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.puppetDBSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.puppetDBSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Port of the targets. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].port`.
   *
   * `spec.puppetDBSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.puppetDBSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.puppetDBSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].proxy_url`.
   *
   * `spec.puppetDBSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Query in PQL whose resources become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].query`.
   *
   * `spec.puppetDBSDConfigs[].query`; required; at least 1 character.
   */
  readonly query: string;

  /**
   * Time between two queries. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].refresh_interval`.
   *
   * `spec.puppetDBSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].tls_config`.
   *
   * `spec.puppetDBSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Address of PuppetDB.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs[].url`.
   *
   * `spec.puppetDBSDConfigs[].url`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url: string;
}

/**
 * Discovery of servers of Scaleway.
 *
 * `ScrapeConfig.spec.scalewaySDConfigs[]`.
 */
export interface ScalewaySDConfig {
  /**
   * Public part of the API key of Scaleway.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].access_key`.
   *
   * `spec.scalewaySDConfigs[].accessKey`; required; at least 1 character.
   */
  readonly accessKey: string;

  /**
   * Address of the API. Absent: `https://api.scaleway.com`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].api_url`.
   *
   * `spec.scalewaySDConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].enable_http2`.
   *
   * `spec.scalewaySDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].follow_redirects`.
   *
   * `spec.scalewaySDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Text that names of servers have to contain. Absent: all servers.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].name_filter`.
   *
   * `spec.scalewaySDConfigs[].nameFilter`; at least 1 character.
   */
  readonly nameFilter?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.scalewaySDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Port of the targets that is scraped. Absent: 80.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].port`.
   *
   * `spec.scalewaySDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * Project whose servers become targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].project_id`.
   *
   * `spec.scalewaySDConfigs[].projectID`; required; at least 1 character.
   */
  readonly projectID: string;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.scalewaySDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.scalewaySDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].proxy_url`.
   *
   * `spec.scalewaySDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Time between two requests for the list of machines. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].refresh_interval`.
   *
   * `spec.scalewaySDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * What become targets: instances or bare metal servers.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].role`.
   *
   * `spec.scalewaySDConfigs[].role`; required; one of `Instance`, `Baremetal`.
   */
  readonly role: 'Instance' | 'Baremetal';

  /**
   * Key of a Secret with the secret part of the API key.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].secret_key_file`.
   *
   * `spec.scalewaySDConfigs[].secretKey`; required.
   */
  readonly secretKey: SecretKeySelector;

  /**
   * Tags that servers have to have, all of them. Absent: all servers.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].tags_filter`.
   *
   * `spec.scalewaySDConfigs[].tagsFilter`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly tagsFilter?: string[];

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].tls_config`.
   *
   * `spec.scalewaySDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Zone of Scaleway that is asked. Absent: `fr-par-1`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs[].zone`.
   *
   * `spec.scalewaySDConfigs[].zone`; at least 1 character.
   */
  readonly zone?: string;
}

/**
 * A scrape job with targets from static lists or any discovery.
 *
 * `ScrapeConfig.spec`.
 */
export interface ScrapeConfigSpec {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * Targets that are virtual machines of Azure.
   *
   * In `prometheus.yaml`: `scrape_configs[].azure_sd_configs`.
   *
   * `spec.azureSDConfigs`.
   */
  readonly azureSDConfigs?: AzureSDConfig[];

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].basic_auth`.
   *
   * `spec.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Size of an uncompressed answer above which a scrape fails. Absent: the global limit; 0 is none.
   *
   * In `prometheus.yaml`: `scrape_configs[].body_size_limit`.
   *
   * Versions: Prometheus from 2.28.0.
   *
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * Targets that are services in the catalog of Consul.
   *
   * In `prometheus.yaml`: `scrape_configs[].consul_sd_configs`.
   *
   * `spec.consulSDConfigs`.
   */
  readonly consulSDConfigs?: ConsulSDConfig[];

  /**
   * Whether classic histograms are stored as native histograms with the same, custom buckets.
   *
   * In `prometheus.yaml`: `scrape_configs[].convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * Targets that are droplets of DigitalOcean.
   *
   * In `prometheus.yaml`: `scrape_configs[].digitalocean_sd_configs`.
   *
   * `spec.digitalOceanSDConfigs`.
   */
  readonly digitalOceanSDConfigs?: DigitalOceanSDConfig[];

  /**
   * Targets that DNS records name.
   *
   * In `prometheus.yaml`: `scrape_configs[].dns_sd_configs`.
   *
   * `spec.dnsSDConfigs`.
   */
  readonly dnsSDConfigs?: DNSSDConfig[];

  /**
   * Targets that are containers of a Docker daemon.
   *
   * In `prometheus.yaml`: `scrape_configs[].docker_sd_configs`.
   *
   * `spec.dockerSDConfigs`.
   */
  readonly dockerSDConfigs?: DockerSDConfig[];

  /**
   * Targets that are nodes, services or tasks of a Docker Swarm.
   *
   * In `prometheus.yaml`: `scrape_configs[].dockerswarm_sd_configs`.
   *
   * `spec.dockerSwarmSDConfigs`.
   */
  readonly dockerSwarmSDConfigs?: DockerSwarmSDConfig[];

  /**
   * Targets that are instances of Amazon EC2.
   *
   * In `prometheus.yaml`: `scrape_configs[].ec2_sd_configs`.
   *
   * `spec.ec2SDConfigs`.
   */
  readonly ec2SDConfigs?: EC2SDConfig[];

  /**
   * Whether targets are asked for compressed answers. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].enable_compression`.
   *
   * Versions: Prometheus from 2.49.0.
   *
   * `spec.enableCompression`.
   */
  readonly enableCompression?: boolean;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].enable_http2`.
   *
   * `spec.enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * Targets that are instances registered at Eureka.
   *
   * In `prometheus.yaml`: `scrape_configs[].eureka_sd_configs`.
   *
   * `spec.eurekaSDConfigs`.
   */
  readonly eurekaSDConfigs?: EurekaSDConfig[];

  /**
   * Format in which an answer is read that has no usable `Content-Type`. Absent: such scrapes fail from Prometheus 3.0 on.
   *
   * In `prometheus.yaml`: `scrape_configs[].fallback_scrape_protocol`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * Targets that files in the pod list, which are read again when they change.
   *
   * In `prometheus.yaml`: `scrape_configs[].file_sd_configs`.
   *
   * `spec.fileSDConfigs`.
   */
  readonly fileSDConfigs?: FileSDConfig[];

  /**
   * Targets that are instances of Google Compute Engine.
   *
   * In `prometheus.yaml`: `scrape_configs[].gce_sd_configs`.
   *
   * `spec.gceSDConfigs`.
   */
  readonly gceSDConfigs?: GCESDConfig[];

  /**
   * Targets that are servers of Hetzner Cloud or Hetzner Robot.
   *
   * In `prometheus.yaml`: `scrape_configs[].hetzner_sd_configs`.
   *
   * `spec.hetznerSDConfigs`.
   */
  readonly hetznerSDConfigs?: HetznerSDConfig[];

  /**
   * Whether labels of the scraped series win over those of the target. Otherwise they are renamed to `exported_…`.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_labels`.
   *
   * `spec.honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * Whether timestamps in scraped samples are kept. Otherwise the time of the scrape counts. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_timestamps`.
   *
   * Versions: Prometheus from 2.9.0.
   *
   * `spec.honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * Targets that an HTTP endpoint lists as JSON.
   *
   * In `prometheus.yaml`: `scrape_configs[].http_sd_configs`.
   *
   * `spec.httpSDConfigs`.
   */
  readonly httpSDConfigs?: HTTPSDConfig[];

  /**
   * Targets that are servers of IONOS Cloud.
   *
   * In `prometheus.yaml`: `scrape_configs[].ionos_sd_configs`.
   *
   * `spec.ionosSDConfigs`.
   */
  readonly ionosSDConfigs?: IonosSDConfig[];

  /**
   * Value of the label `job` of all targets. Absent: the kind, namespace and name of the object.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.jobName`; at least 1 character.
   */
  readonly jobName?: string;

  /**
   * How many targets that relabelings drop are kept in memory for the page of targets. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * Targets that are objects of a Kubernetes cluster.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs`.
   *
   * `spec.kubernetesSDConfigs`.
   */
  readonly kubernetesSDConfigs?: KubernetesSDConfig[];

  /**
   * Targets that are data plane proxies of a Kuma mesh.
   *
   * In `prometheus.yaml`: `scrape_configs[].kuma_sd_configs`.
   *
   * `spec.kumaSDConfigs`.
   */
  readonly kumaSDConfigs?: KumaSDConfig[];

  /**
   * How many labels a series may have before the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of a label's name, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_name_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of a label's value, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_value_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Targets that are instances of Amazon Lightsail.
   *
   * In `prometheus.yaml`: `scrape_configs[].lightsail_sd_configs`.
   *
   * `spec.lightSailSDConfigs`.
   */
  readonly lightSailSDConfigs?: LightSailSDConfig[];

  /**
   * Targets that are instances of Linode.
   *
   * In `prometheus.yaml`: `scrape_configs[].linode_sd_configs`.
   *
   * `spec.linodeSDConfigs`.
   */
  readonly linodeSDConfigs?: LinodeSDConfig[];

  /**
   * Relabelings of each scraped sample before it is stored: here series are dropped and labels changed.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_relabel_configs`.
   *
   * `spec.metricRelabelings`; at least 1 item.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * Path of the URL that metrics are scraped from. Absent: `/metrics`.
   *
   * In `prometheus.yaml`: `scrape_configs[].metrics_path`.
   *
   * `spec.metricsPath`; at least 1 character.
   */
  readonly metricsPath?: string;

  /**
   * How names with characters beyond the old rules are asked for when a target is scraped.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_name_escaping_scheme`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * Whether names of metrics and labels may have any character of UTF-8, or only letters, digits, `_` and `:`.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_name_validation_scheme`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * How many buckets a native histogram may have: more are merged, and where that fails, so does the scrape. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_bucket_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * Factor between neighbouring buckets of native histograms below which buckets are merged. 0 merges none.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_min_bucket_factor`.
   *
   * Versions: Prometheus from 2.50.0.
   *
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Targets that are services registered at Nomad.
   *
   * In `prometheus.yaml`: `scrape_configs[].nomad_sd_configs`.
   *
   * `spec.nomadSDConfigs`.
   */
  readonly nomadSDConfigs?: NomadSDConfig[];

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Targets that are instances, hypervisors or load balancers of OpenStack.
   *
   * In `prometheus.yaml`: `scrape_configs[].openstack_sd_configs`.
   *
   * `spec.openstackSDConfigs`.
   */
  readonly openstackSDConfigs?: OpenStackSDConfig[];

  /**
   * Targets that are dedicated servers or virtual private servers of OVHcloud.
   *
   * In `prometheus.yaml`: `scrape_configs[].ovhcloud_sd_configs`.
   *
   * `spec.ovhcloudSDConfigs`.
   */
  readonly ovhcloudSDConfigs?: OVHCloudSDConfig[];

  /**
   * Parameters in the query of the scraped URL, each with its values.
   *
   * In `prometheus.yaml`: `scrape_configs[].params`.
   *
   * `spec.params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_url`.
   *
   * `spec.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Targets that are resources in PuppetDB.
   *
   * In `prometheus.yaml`: `scrape_configs[].puppetdb_sd_configs`.
   *
   * `spec.puppetDBSDConfigs`.
   */
  readonly puppetDBSDConfigs?: PuppetDBSDConfig[];

  /**
   * Relabelings of targets before they are scraped: they drop targets, change addresses and set labels of all series.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.relabelings`; at least 1 item.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * How many samples a scrape may bring, after relabeling, before it fails as a whole. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].sample_limit`.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Targets that are instances or bare metal servers of Scaleway.
   *
   * In `prometheus.yaml`: `scrape_configs[].scaleway_sd_configs`.
   *
   * `spec.scalewaySDConfigs`.
   */
  readonly scalewaySDConfigs?: ScalewaySDConfig[];

  /**
   * Whether targets are scraped by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `scrape_configs[].scheme`.
   *
   * `spec.scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Name of the scrape class of the Prometheus whose settings are added. Absent: the class that is the default.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * Whether classic buckets are stored as well, of a histogram that is also scraped as a native one.
   *
   * In `prometheus.yaml`: `scrape_configs[].always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Time between two scrapes of a target. Absent: the global one.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_interval`.
   *
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeInterval?: string;

  /**
   * Whether native histograms are ingested. Absent: the global setting, or before 3.8 the feature flag.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that are asked for, by preference. Absent: the order of the server.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; at least 1 item; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Time after which a scrape is given up; at most the interval. Absent: the global `scrapeTimeout`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_timeout`.
   *
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * Targets with fixed addresses.
   *
   * In `prometheus.yaml`: `scrape_configs[].static_configs`.
   *
   * `spec.staticConfigs`.
   */
  readonly staticConfigs?: StaticConfig[];

  /**
   * How many targets a job may have after relabeling before scrapes of all of them fail. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].target_limit`.
   *
   * Versions: Prometheus from 2.21.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].tls_config`.
   *
   * `spec.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Whether series with timestamps of their own go stale at once when they are no longer exposed. Needs `honorTimestamps`.
   *
   * In `prometheus.yaml`: `scrape_configs[].track_timestamps_staleness`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `spec.trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * Targets with fixed addresses.
 *
 * `ScrapeConfig.spec.staticConfigs[]`.
 */
export interface StaticConfig {
  /**
   * Labels that all series of these targets have.
   *
   * In `prometheus.yaml`: `scrape_configs[].static_configs[].labels`.
   *
   * `spec.staticConfigs[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * Addresses to scrape, as host and port.
   *
   * In `prometheus.yaml`: `scrape_configs[].static_configs[].targets`.
   *
   * `spec.staticConfigs[].targets`; required; at least 1 item; no item twice; each at least 1 character.
   */
  readonly targets: string[];
}
