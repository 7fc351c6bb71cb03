/** The parts of the API that configure an HTTP client, as the wire has them: generated, under the names used here. */

import type * as api from '../../../imports/monitoring';

export type BasicAuth = api.BasicAuth;
export type SafeAuthorization = api.SafeAuthorization;
export type Authorization = api.Authorization;
export type SafeTlsConfig = api.SafeTLSConfig;
export type TlsConfig = api.TLSConfig;
export type OAuth2 = api.OAuth2;
export type Sigv4 = api.Sigv4;
export type AzureAd = api.AzureAD;

export type ProxyConfig = Pick<OAuth2, 'proxyUrl' | 'noProxy' | 'proxyFromEnvironment' | 'proxyConnectHeader'>;
