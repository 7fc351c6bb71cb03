/** The parts of the API that configure an HTTP client, as the wire has them. */

import type { KeySelector, SecretOrConfigMap } from '../base/references';

export interface BasicAuth {
  readonly username?: KeySelector;
  readonly password?: KeySelector;
}

export interface SafeAuthorization {
  readonly type?: string;
  readonly credentials?: KeySelector;
}

export interface Authorization extends SafeAuthorization {
  readonly credentialsFile?: string;
}

export interface SafeTlsConfig {
  readonly ca?: SecretOrConfigMap;
  readonly cert?: SecretOrConfigMap;
  readonly keySecret?: KeySelector;
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
  readonly minVersion?: string;
  readonly maxVersion?: string;
}

export interface TlsConfig extends SafeTlsConfig {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface ProxyConfig {
  readonly proxyUrl?: string;
  readonly noProxy?: string;
  readonly proxyFromEnvironment?: boolean;
  readonly proxyConnectHeader?: Readonly<Record<string, readonly KeySelector[]>>;
}

export interface OAuth2 extends ProxyConfig {
  readonly clientId: SecretOrConfigMap;
  readonly clientSecret: KeySelector;
  readonly tokenUrl: string;
  readonly scopes?: readonly string[];
  readonly endpointParams?: Readonly<Record<string, string>>;
  readonly tlsConfig?: SafeTlsConfig;
}

export interface Sigv4 {
  readonly region?: string;
  readonly accessKey?: KeySelector;
  readonly secretKey?: KeySelector;
  readonly profile?: string;
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly useFIPSSTSEndpoint?: boolean;
}

export interface AzureAd {
  readonly cloud?: string;
  readonly managedIdentity?: { readonly clientId?: string };
  readonly oauth?: { readonly clientId: string; readonly clientSecret: KeySelector; readonly tenantId: string };
  readonly sdk?: { readonly tenantId?: string };
  readonly workloadIdentity?: { readonly clientId: string; readonly tenantId: string };
  readonly scope?: string;
}
