// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { AttachMetadata, BasicAuth, OAuth2, RelabelConfig, SafeAuthorization, SafeTLSConfig } from './common';
import type { SecretKeySelector } from './kubernetes';

/**
 * `ScrapeConfig.spec.azureSDConfigs[]`.
 */
export interface AzureSDConfig {
  /**
   * `spec.azureSDConfigs[].authenticationMethod`; one of `OAuth`, `ManagedIdentity`, `SDK`, `WorkloadIdentity`.
   */
  readonly authenticationMethod?: 'OAuth' | 'ManagedIdentity' | 'SDK' | 'WorkloadIdentity';

  /**
   * `spec.azureSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.azureSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.azureSDConfigs[].clientID`; at least 1 character.
   */
  readonly clientID?: string;

  /**
   * `spec.azureSDConfigs[].clientSecret`.
   */
  readonly clientSecret?: SecretKeySelector;

  /**
   * `spec.azureSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.azureSDConfigs[].environment`; at least 1 character.
   */
  readonly environment?: string;

  /**
   * `spec.azureSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.azureSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.azureSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.azureSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.azureSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.azureSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.azureSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.azureSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.azureSDConfigs[].resourceGroup`; at least 1 character.
   */
  readonly resourceGroup?: string;

  /**
   * `spec.azureSDConfigs[].subscriptionID`; required; at least 1 character.
   */
  readonly subscriptionID: string;

  /**
   * `spec.azureSDConfigs[].tenantID`; at least 1 character.
   */
  readonly tenantID?: string;

  /**
   * `spec.azureSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.consulSDConfigs[]`.
 */
export interface ConsulSDConfig {
  /**
   * `spec.consulSDConfigs[].allowStale`.
   */
  readonly allowStale?: boolean;

  /**
   * `spec.consulSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.consulSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.consulSDConfigs[].datacenter`; at least 1 character.
   */
  readonly datacenter?: string;

  /**
   * `spec.consulSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.consulSDConfigs[].filter`; at least 1 character.
   */
  readonly filter?: string;

  /**
   * `spec.consulSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.consulSDConfigs[].healthFilter`; at least 1 character.
   */
  readonly healthFilter?: string;

  /**
   * `spec.consulSDConfigs[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * `spec.consulSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.consulSDConfigs[].nodeMeta`.
   */
  readonly nodeMeta?: Record<string, string>;

  /**
   * `spec.consulSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.consulSDConfigs[].partition`; at least 1 character.
   */
  readonly partition?: string;

  /**
   * `spec.consulSDConfigs[].pathPrefix`; at least 1 character.
   */
  readonly pathPrefix?: string;

  /**
   * `spec.consulSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.consulSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.consulSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.consulSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.consulSDConfigs[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.consulSDConfigs[].server`; required; at least 1 character.
   */
  readonly server: string;

  /**
   * `spec.consulSDConfigs[].services`; no item twice.
   */
  readonly services?: string[];

  /**
   * `spec.consulSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * `spec.consulSDConfigs[].tags`; no item twice.
   */
  readonly tags?: string[];

  /**
   * `spec.consulSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.consulSDConfigs[].tokenRef`.
   */
  readonly tokenRef?: SecretKeySelector;
}

/**
 * `ScrapeConfig.spec.dnsSDConfigs[]`.
 */
export interface DNSSDConfig {
  /**
   * `spec.dnsSDConfigs[].names`; required; at least 1 item; each at least 1 character.
   */
  readonly names: string[];

  /**
   * `spec.dnsSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.dnsSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.dnsSDConfigs[].type`; one of `A`, `AAAA`, `MX`, `NS`, `SRV`.
   */
  readonly type?: 'A' | 'AAAA' | 'MX' | 'NS' | 'SRV';
}

/**
 * `ScrapeConfig.spec.digitalOceanSDConfigs[]`.
 */
export interface DigitalOceanSDConfig {
  /**
   * `spec.digitalOceanSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.digitalOceanSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.digitalOceanSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.digitalOceanSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.digitalOceanSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.digitalOceanSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.digitalOceanSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.digitalOceanSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.digitalOceanSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.digitalOceanSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.digitalOceanSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.dockerSDConfigs[]`.
 */
export interface DockerSDConfig {
  /**
   * `spec.dockerSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.dockerSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.dockerSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.dockerSDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * `spec.dockerSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.dockerSDConfigs[].host`; required; a URL with a scheme such as `unix:///var/run/docker.sock`; pattern `^[a-zA-Z][a-zA-Z0-9+.-]*://.+$`; at least 1 character.
   */
  readonly host: string;

  /**
   * `spec.dockerSDConfigs[].hostNetworkingHost`; at least 1 character.
   */
  readonly hostNetworkingHost?: string;

  /**
   * `spec.dockerSDConfigs[].matchFirstNetwork`.
   */
  readonly matchFirstNetwork?: boolean;

  /**
   * `spec.dockerSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.dockerSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.dockerSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.dockerSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.dockerSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.dockerSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.dockerSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.dockerSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.dockerSwarmSDConfigs[]`.
 */
export interface DockerSwarmSDConfig {
  /**
   * `spec.dockerSwarmSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.dockerSwarmSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.dockerSwarmSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.dockerSwarmSDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * `spec.dockerSwarmSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.dockerSwarmSDConfigs[].host`; required; a URL with a scheme such as `unix:///var/run/docker.sock`; pattern `^[a-zA-Z][a-zA-Z0-9+.-]*://.+$`.
   */
  readonly host: string;

  /**
   * `spec.dockerSwarmSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.dockerSwarmSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.dockerSwarmSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.dockerSwarmSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.dockerSwarmSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.dockerSwarmSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.dockerSwarmSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.dockerSwarmSDConfigs[].role`; required; one of `Services`, `Tasks`, `Nodes`.
   */
  readonly role: 'Services' | 'Tasks' | 'Nodes';

  /**
   * `spec.dockerSwarmSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.ec2SDConfigs[]`.
 */
export interface EC2SDConfig {
  /**
   * `spec.ec2SDConfigs[].accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * `spec.ec2SDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.ec2SDConfigs[].filters`; each `name` once.
   */
  readonly filters?: Filter[];

  /**
   * `spec.ec2SDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.ec2SDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.ec2SDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.ec2SDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.ec2SDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.ec2SDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.ec2SDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.ec2SDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * `spec.ec2SDConfigs[].roleARN`; at least 1 character.
   */
  readonly roleARN?: string;

  /**
   * `spec.ec2SDConfigs[].secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * `spec.ec2SDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.eurekaSDConfigs[]`.
 */
export interface EurekaSDConfig {
  /**
   * `spec.eurekaSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.eurekaSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.eurekaSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.eurekaSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.eurekaSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.eurekaSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.eurekaSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.eurekaSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.eurekaSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.eurekaSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.eurekaSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * `spec.eurekaSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.fileSDConfigs[]`.
 */
export interface FileSDConfig {
  /**
   * `spec.fileSDConfigs[].files`; required; at least 1 item; no item twice; each a path that ends in .json, .yml or .yaml; `*` only in its last element; each pattern `^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$`.
   */
  readonly files: string[];

  /**
   * `spec.fileSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;
}

/**
 * `ScrapeConfig.spec.ec2SDConfigs[].filters[]`, `ScrapeConfig.spec.dockerSDConfigs[].filters[]`, `ScrapeConfig.spec.dockerSwarmSDConfigs[].filters[]`.
 */
export interface Filter {
  /**
   * `filters[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `filters[].values`; required; at least 1 item; no item twice; each at least 1 character.
   */
  readonly values: string[];
}

/**
 * `ScrapeConfig.spec.gceSDConfigs[]`.
 */
export interface GCESDConfig {
  /**
   * `spec.gceSDConfigs[].filter`; at least 1 character.
   */
  readonly filter?: string;

  /**
   * `spec.gceSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.gceSDConfigs[].project`; required; at least 1 character.
   */
  readonly project: string;

  /**
   * `spec.gceSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.gceSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * `spec.gceSDConfigs[].zone`; required; at least 1 character.
   */
  readonly zone: string;
}

/**
 * `ScrapeConfig.spec.httpSDConfigs[]`.
 */
export interface HTTPSDConfig {
  /**
   * `spec.httpSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.httpSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.httpSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.httpSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.httpSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.httpSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.httpSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.httpSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.httpSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.httpSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.httpSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.httpSDConfigs[].url`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url: string;
}

/**
 * `ScrapeConfig.spec.hetznerSDConfigs[]`.
 */
export interface HetznerSDConfig {
  /**
   * `spec.hetznerSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.hetznerSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.hetznerSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.hetznerSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.hetznerSDConfigs[].labelSelector`; at least 1 character.
   */
  readonly labelSelector?: string;

  /**
   * `spec.hetznerSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.hetznerSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.hetznerSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.hetznerSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.hetznerSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.hetznerSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.hetznerSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.hetznerSDConfigs[].role`; required; one of `hcloud`, `Hcloud`, `robot`, `Robot`.
   */
  readonly role: 'hcloud' | 'Hcloud' | 'robot' | 'Robot';

  /**
   * `spec.hetznerSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.ionosSDConfigs[]`.
 */
export interface IonosSDConfig {
  /**
   * `spec.ionosSDConfigs[].authorization`; required.
   */
  readonly authorization: SafeAuthorization;

  /**
   * `spec.ionosSDConfigs[].datacenterID`; required; at least 1 character.
   */
  readonly datacenterID: string;

  /**
   * `spec.ionosSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.ionosSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.ionosSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.ionosSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.ionosSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.ionosSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.ionosSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.ionosSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.ionosSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.ionosSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.kubernetesSDConfigs[].selectors[]`.
 */
export interface K8SSelectorConfig {
  /**
   * `spec.kubernetesSDConfigs[].selectors[].field`; at least 1 character.
   */
  readonly field?: string;

  /**
   * `spec.kubernetesSDConfigs[].selectors[].label`; at least 1 character.
   */
  readonly label?: string;

  /**
   * `spec.kubernetesSDConfigs[].selectors[].role`; required; one of `Pod`, `Endpoints`, `Ingress`, `Service`, `Node`, `EndpointSlice`.
   */
  readonly role: 'Pod' | 'Endpoints' | 'Ingress' | 'Service' | 'Node' | 'EndpointSlice';
}

/**
 * `ScrapeConfig.spec.kubernetesSDConfigs[]`.
 */
export interface KubernetesSDConfig {
  /**
   * `spec.kubernetesSDConfigs[].apiServer`; at least 1 character.
   */
  readonly apiServer?: string;

  /**
   * `spec.kubernetesSDConfigs[].attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * `spec.kubernetesSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.kubernetesSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.kubernetesSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.kubernetesSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.kubernetesSDConfigs[].namespaces`.
   */
  readonly namespaces?: NamespaceDiscovery;

  /**
   * `spec.kubernetesSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.kubernetesSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.kubernetesSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.kubernetesSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.kubernetesSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.kubernetesSDConfigs[].role`; required; one of `Pod`, `Endpoints`, `Ingress`, `Service`, `Node`, `EndpointSlice`.
   */
  readonly role: 'Pod' | 'Endpoints' | 'Ingress' | 'Service' | 'Node' | 'EndpointSlice';

  /**
   * `spec.kubernetesSDConfigs[].selectors`; each `role` once.
   */
  readonly selectors?: K8SSelectorConfig[];

  /**
   * `spec.kubernetesSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.kumaSDConfigs[]`.
 */
export interface KumaSDConfig {
  /**
   * `spec.kumaSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.kumaSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.kumaSDConfigs[].clientID`; at least 1 character.
   */
  readonly clientID?: string;

  /**
   * `spec.kumaSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.kumaSDConfigs[].fetchTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly fetchTimeout?: string;

  /**
   * `spec.kumaSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.kumaSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.kumaSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.kumaSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.kumaSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.kumaSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.kumaSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.kumaSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * `spec.kumaSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.lightSailSDConfigs[]`.
 */
export interface LightSailSDConfig {
  /**
   * `spec.lightSailSDConfigs[].accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * `spec.lightSailSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.lightSailSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.lightSailSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.lightSailSDConfigs[].endpoint`; at least 1 character.
   */
  readonly endpoint?: string;

  /**
   * `spec.lightSailSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.lightSailSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.lightSailSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.lightSailSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.lightSailSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.lightSailSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.lightSailSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.lightSailSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.lightSailSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * `spec.lightSailSDConfigs[].roleARN`; at least 1 character.
   */
  readonly roleARN?: string;

  /**
   * `spec.lightSailSDConfigs[].secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * `spec.lightSailSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.linodeSDConfigs[]`.
 */
export interface LinodeSDConfig {
  /**
   * `spec.linodeSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.linodeSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.linodeSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.linodeSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.linodeSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.linodeSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.linodeSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.linodeSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.linodeSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.linodeSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.linodeSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * `spec.linodeSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * `spec.linodeSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.kubernetesSDConfigs[].namespaces`.
 */
export interface NamespaceDiscovery {
  /**
   * `spec.kubernetesSDConfigs[].namespaces.names`; no item twice.
   */
  readonly names?: string[];

  /**
   * `spec.kubernetesSDConfigs[].namespaces.ownNamespace`.
   */
  readonly ownNamespace?: boolean;
}

/**
 * `ScrapeConfig.spec.nomadSDConfigs[]`.
 */
export interface NomadSDConfig {
  /**
   * `spec.nomadSDConfigs[].allowStale`.
   */
  readonly allowStale?: boolean;

  /**
   * `spec.nomadSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.nomadSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.nomadSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.nomadSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.nomadSDConfigs[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * `spec.nomadSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.nomadSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.nomadSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.nomadSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.nomadSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.nomadSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.nomadSDConfigs[].region`; at least 1 character.
   */
  readonly region?: string;

  /**
   * `spec.nomadSDConfigs[].server`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly server: string;

  /**
   * `spec.nomadSDConfigs[].tagSeparator`; at least 1 character.
   */
  readonly tagSeparator?: string;

  /**
   * `spec.nomadSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `ScrapeConfig.spec.ovhcloudSDConfigs[]`.
 */
export interface OVHCloudSDConfig {
  /**
   * `spec.ovhcloudSDConfigs[].applicationKey`; required; at least 1 character.
   */
  readonly applicationKey: string;

  /**
   * `spec.ovhcloudSDConfigs[].applicationSecret`; required.
   */
  readonly applicationSecret: SecretKeySelector;

  /**
   * `spec.ovhcloudSDConfigs[].consumerKey`; required.
   */
  readonly consumerKey: SecretKeySelector;

  /**
   * `spec.ovhcloudSDConfigs[].endpoint`; at least 1 character.
   */
  readonly endpoint?: string;

  /**
   * `spec.ovhcloudSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.ovhcloudSDConfigs[].service`; required; one of `VPS`, `DedicatedServer`.
   */
  readonly service: 'VPS' | 'DedicatedServer';
}

/**
 * `ScrapeConfig.spec.openstackSDConfigs[]`.
 */
export interface OpenStackSDConfig {
  /**
   * `spec.openstackSDConfigs[].allTenants`.
   */
  readonly allTenants?: boolean;

  /**
   * `spec.openstackSDConfigs[].applicationCredentialId`; at least 1 character.
   */
  readonly applicationCredentialId?: string;

  /**
   * `spec.openstackSDConfigs[].applicationCredentialName`; at least 1 character.
   */
  readonly applicationCredentialName?: string;

  /**
   * `spec.openstackSDConfigs[].applicationCredentialSecret`.
   */
  readonly applicationCredentialSecret?: SecretKeySelector;

  /**
   * `spec.openstackSDConfigs[].availability`; one of `Public`, `public`, `Admin`, `admin`, `Internal`, `internal`.
   */
  readonly availability?: 'Public' | 'public' | 'Admin' | 'admin' | 'Internal' | 'internal';

  /**
   * `spec.openstackSDConfigs[].domainID`; at least 1 character.
   */
  readonly domainID?: string;

  /**
   * `spec.openstackSDConfigs[].domainName`; at least 1 character.
   */
  readonly domainName?: string;

  /**
   * `spec.openstackSDConfigs[].identityEndpoint`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly identityEndpoint?: string;

  /**
   * `spec.openstackSDConfigs[].password`.
   */
  readonly password?: SecretKeySelector;

  /**
   * `spec.openstackSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.openstackSDConfigs[].projectID`; at least 1 character.
   */
  readonly projectID?: string;

  /**
   * `spec.openstackSDConfigs[].projectName`; at least 1 character.
   */
  readonly projectName?: string;

  /**
   * `spec.openstackSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.openstackSDConfigs[].region`; required; at least 1 character.
   */
  readonly region: string;

  /**
   * `spec.openstackSDConfigs[].role`; required; one of `Instance`, `Hypervisor`, `LoadBalancer`.
   */
  readonly role: 'Instance' | 'Hypervisor' | 'LoadBalancer';

  /**
   * `spec.openstackSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.openstackSDConfigs[].userid`; at least 1 character.
   */
  readonly userid?: string;

  /**
   * `spec.openstackSDConfigs[].username`; at least 1 character.
   */
  readonly username?: string;
}

/**
 * `ScrapeConfig.spec.puppetDBSDConfigs[]`.
 */
export interface PuppetDBSDConfig {
  /**
   * `spec.puppetDBSDConfigs[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.puppetDBSDConfigs[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.puppetDBSDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.puppetDBSDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.puppetDBSDConfigs[].includeParameters`.
   */
  readonly includeParameters?: boolean;

  /**
   * `spec.puppetDBSDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.puppetDBSDConfigs[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.puppetDBSDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.puppetDBSDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.puppetDBSDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.puppetDBSDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.puppetDBSDConfigs[].query`; required; at least 1 character.
   */
  readonly query: string;

  /**
   * `spec.puppetDBSDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.puppetDBSDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.puppetDBSDConfigs[].url`; required; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly url: string;
}

/**
 * `ScrapeConfig.spec.scalewaySDConfigs[]`.
 */
export interface ScalewaySDConfig {
  /**
   * `spec.scalewaySDConfigs[].accessKey`; required; at least 1 character.
   */
  readonly accessKey: string;

  /**
   * `spec.scalewaySDConfigs[].apiURL`; a URL of http or https; pattern `^https?://.+$`.
   */
  readonly apiURL?: string;

  /**
   * `spec.scalewaySDConfigs[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.scalewaySDConfigs[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.scalewaySDConfigs[].nameFilter`; at least 1 character.
   */
  readonly nameFilter?: string;

  /**
   * `spec.scalewaySDConfigs[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.scalewaySDConfigs[].port`; from 0 to 65535; an integer of 32 bits.
   */
  readonly port?: number;

  /**
   * `spec.scalewaySDConfigs[].projectID`; required; at least 1 character.
   */
  readonly projectID: string;

  /**
   * `spec.scalewaySDConfigs[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.scalewaySDConfigs[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.scalewaySDConfigs[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.scalewaySDConfigs[].refreshInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly refreshInterval?: string;

  /**
   * `spec.scalewaySDConfigs[].role`; required; one of `Instance`, `Baremetal`.
   */
  readonly role: 'Instance' | 'Baremetal';

  /**
   * `spec.scalewaySDConfigs[].secretKey`; required.
   */
  readonly secretKey: SecretKeySelector;

  /**
   * `spec.scalewaySDConfigs[].tagsFilter`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly tagsFilter?: string[];

  /**
   * `spec.scalewaySDConfigs[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.scalewaySDConfigs[].zone`; at least 1 character.
   */
  readonly zone?: string;
}

/**
 * `ScrapeConfig.spec`.
 */
export interface ScrapeConfigSpec {
  /**
   * `spec.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.azureSDConfigs`.
   */
  readonly azureSDConfigs?: AzureSDConfig[];

  /**
   * `spec.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * `spec.consulSDConfigs`.
   */
  readonly consulSDConfigs?: ConsulSDConfig[];

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.digitalOceanSDConfigs`.
   */
  readonly digitalOceanSDConfigs?: DigitalOceanSDConfig[];

  /**
   * `spec.dnsSDConfigs`.
   */
  readonly dnsSDConfigs?: DNSSDConfig[];

  /**
   * `spec.dockerSDConfigs`.
   */
  readonly dockerSDConfigs?: DockerSDConfig[];

  /**
   * `spec.dockerSwarmSDConfigs`.
   */
  readonly dockerSwarmSDConfigs?: DockerSwarmSDConfig[];

  /**
   * `spec.ec2SDConfigs`.
   */
  readonly ec2SDConfigs?: EC2SDConfig[];

  /**
   * `spec.enableCompression`.
   */
  readonly enableCompression?: boolean;

  /**
   * `spec.enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `spec.eurekaSDConfigs`.
   */
  readonly eurekaSDConfigs?: EurekaSDConfig[];

  /**
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * `spec.fileSDConfigs`.
   */
  readonly fileSDConfigs?: FileSDConfig[];

  /**
   * `spec.gceSDConfigs`.
   */
  readonly gceSDConfigs?: GCESDConfig[];

  /**
   * `spec.hetznerSDConfigs`.
   */
  readonly hetznerSDConfigs?: HetznerSDConfig[];

  /**
   * `spec.honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * `spec.honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * `spec.httpSDConfigs`.
   */
  readonly httpSDConfigs?: HTTPSDConfig[];

  /**
   * `spec.ionosSDConfigs`.
   */
  readonly ionosSDConfigs?: IonosSDConfig[];

  /**
   * `spec.jobName`; at least 1 character.
   */
  readonly jobName?: string;

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.kubernetesSDConfigs`.
   */
  readonly kubernetesSDConfigs?: KubernetesSDConfig[];

  /**
   * `spec.kumaSDConfigs`.
   */
  readonly kumaSDConfigs?: KumaSDConfig[];

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.lightSailSDConfigs`.
   */
  readonly lightSailSDConfigs?: LightSailSDConfig[];

  /**
   * `spec.linodeSDConfigs`.
   */
  readonly linodeSDConfigs?: LinodeSDConfig[];

  /**
   * `spec.metricRelabelings`; at least 1 item.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * `spec.metricsPath`; at least 1 character.
   */
  readonly metricsPath?: string;

  /**
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * `spec.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.nomadSDConfigs`.
   */
  readonly nomadSDConfigs?: NomadSDConfig[];

  /**
   * `spec.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.openstackSDConfigs`.
   */
  readonly openstackSDConfigs?: OpenStackSDConfig[];

  /**
   * `spec.ovhcloudSDConfigs`.
   */
  readonly ovhcloudSDConfigs?: OVHCloudSDConfig[];

  /**
   * `spec.params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * `spec.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.puppetDBSDConfigs`.
   */
  readonly puppetDBSDConfigs?: PuppetDBSDConfig[];

  /**
   * `spec.relabelings`; at least 1 item.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.scalewaySDConfigs`.
   */
  readonly scalewaySDConfigs?: ScalewaySDConfig[];

  /**
   * `spec.scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeInterval?: string;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; at least 1 item; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.staticConfigs`.
   */
  readonly staticConfigs?: StaticConfig[];

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * `spec.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * `ScrapeConfig.spec.staticConfigs[]`.
 */
export interface StaticConfig {
  /**
   * `spec.staticConfigs[].labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `spec.staticConfigs[].targets`; required; at least 1 item; no item twice; each at least 1 character.
   */
  readonly targets: string[];
}
