/** What the server reads of an HTTP client, in its configuration's own words and order. */

export interface BasicAuthConfig {
  readonly username?: string;
  readonly username_file?: string;
  readonly password?: string;
  readonly password_file?: string;
}

export interface AuthorizationConfig {
  readonly type?: string;
  readonly credentials?: string;
  readonly credentials_file?: string;
}

export interface TlsClientConfig {
  readonly insecure_skip_verify?: boolean;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly ca_file?: string;
  readonly cert_file?: string;
  readonly key_file?: string;
  readonly server_name?: string;
  readonly min_version?: string;
  readonly max_version?: string;
}

export interface ProxyClientConfig {
  readonly proxy_url?: string;
  readonly no_proxy?: string;
  readonly proxy_from_environment?: boolean;
  readonly proxy_connect_header?: Readonly<Record<string, readonly string[]>>;
}

export interface Oauth2Config extends ProxyClientConfig {
  readonly client_id?: string;
  readonly client_secret?: string;
  readonly client_secret_file?: string;
  readonly token_url: string;
  readonly scopes?: readonly string[];
  readonly endpoint_params?: Readonly<Record<string, string>>;
  readonly tls_config?: TlsClientConfig;
}

export interface Sigv4Config {
  readonly region?: string;
  readonly access_key?: string;
  readonly secret_key?: string;
  readonly profile?: string;
  readonly role_arn?: string;
  readonly external_id?: string;
  readonly use_fips_sts_endpoint?: boolean;
}

export interface AzureAdConfig {
  readonly managed_identity?: { readonly client_id?: string };
  readonly oauth?: { readonly client_id: string; readonly client_secret?: string; readonly tenant_id: string };
  readonly sdk?: { readonly tenant_id: string };
  readonly workload_identity?: { readonly client_id: string; readonly tenant_id: string };
  readonly cloud?: string;
  readonly scope?: string;
}

/** The keys by which a client authenticates, sends and trusts; scrape jobs, discoveries and remote ends share them. */
export interface HttpClientConfig extends ProxyClientConfig {
  readonly basic_auth?: BasicAuthConfig;
  readonly authorization?: AuthorizationConfig;
  readonly bearer_token?: string;
  readonly bearer_token_file?: string;
  readonly oauth2?: Oauth2Config;
  readonly tls_config?: TlsClientConfig;
  readonly follow_redirects?: boolean;
  readonly enable_http2?: boolean;
}
