/** What monitors say about scraping one endpoint: the requests, and the authentication. */

import { sortedByKey } from '../../base/collections';
import type { Gates } from '../../base/gates';
import { type CredentialOutput, type KeySelector, secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { basicAuth, oauth2 } from '../../http/authentication';
import { HTTP } from '../../http/credentials';
import { withOneIdentity } from '../../http/identity';
import type { BasicAuth, OAuth2, ProxyConfig, SafeAuthorization, TlsConfig } from '../../http/input';
import type { HttpClientConfig } from '../../http/output';
import { proxyConfig } from '../../http/proxy';
import type { ScrapeJob } from '../scrape-job';
import type { JobContext } from './job-context';
import { classedAuthorization, classedTlsConfig } from './scrape-class';

export interface Honoring {
  readonly honorLabels?: boolean;
  readonly honorTimestamps?: boolean;
  readonly trackTimestampsStaleness?: boolean;
}

type HonoringConfig = Pick<ScrapeJob, 'honor_labels' | 'honor_timestamps' | 'track_timestamps_staleness'>;

export const HONORING_GATES: Gates<HonoringConfig> = {
  honor_timestamps: { since: '2.9.0' },
  track_timestamps_staleness: { since: '2.48.0' },
};

/** Whose labels and timestamps count; the instance can overrule its monitors. */
export const honoring = section<Honoring, HonoringConfig, JobContext>(
  {
    honor_labels: ({ honorLabels = false }, { settings }) => honorLabels && settings.overrideHonorLabels !== true,
    honor_timestamps: ({ honorTimestamps }, { settings }) => honoredTimestamps(honorTimestamps, settings),
    track_timestamps_staleness: 'trackTimestampsStaleness',
  },
  HONORING_GATES,
);

export function honoredTimestamps(
  asked: boolean | undefined,
  { overrideHonorTimestamps = false }: JobContext['settings'],
): boolean | undefined {
  return overrideHonorTimestamps ? false : asked;
}

export interface Request {
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly scheme?: string;
}

type RequestConfig = Pick<ScrapeJob, 'scrape_interval' | 'scrape_timeout' | 'metrics_path' | 'params' | 'scheme'>;

/** How often, and what is asked for. */
export const request = section<Request, RequestConfig, JobContext>({
  scrape_interval: { from: 'interval', map: nonEmpty },
  scrape_timeout: { from: 'scrapeTimeout', map: nonEmpty },
  metrics_path: { from: 'path', map: nonEmpty },
  params: { from: 'params', map: sortedByKey },
  scheme: { from: 'scheme', map: (scheme) => scheme.toLowerCase() },
});

export interface Client extends ProxyConfig {
  readonly followRedirects?: boolean;
  readonly enableHttp2?: boolean;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: TlsConfig;
  readonly bearerTokenFile?: string;
  readonly bearerTokenSecret?: KeySelector;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: SafeAuthorization;
}

type ClientConfig = Pick<
  HttpClientConfig,
  'follow_redirects' | 'enable_http2' | 'oauth2' | 'tls_config' | 'bearer_token_file' | 'basic_auth' | 'authorization'
>;

const CLIENT_GATES: Gates<ClientConfig> = {
  follow_redirects: { since: '2.26.0' },
  enable_http2: { since: '2.35.0' },
  oauth2: { since: '2.27.0' },
  authorization: { since: '2.26.0' },
};

const client = section<Client, ClientConfig, JobContext>(
  {
    follow_redirects: 'followRedirects',
    enable_http2: 'enableHttp2',
    oauth2: { from: 'oauth2', map: oauth2 },
    tls_config: ({ tlsConfig }, context, at) => classedTlsConfig(tlsConfig, context, `${at}.tlsConfig`),
    bearer_token_file: { from: 'bearerTokenFile', map: nonEmpty },
    basic_auth: { from: 'basicAuth', map: basicAuth },
    authorization: (given, context, at) => classedAuthorization(given.authorization, context, `${at}.authorization`),
  },
  CLIENT_GATES,
);

/** The authentication at a target, and the way to it. */
export function httpClient(given: Client, context: JobContext, at: string): HttpClientConfig {
  const config = {
    ...proxyConfig(given, context, at),
    ...client(given, context, at),
    ...bearerToken(given.bearerTokenSecret, context, `${at}.bearerTokenSecret`),
  };
  return withOneIdentity(config, context, at);
}

/** Older API clients write an empty reference where they mean none. */
function bearerToken(secret: KeySelector | undefined, context: JobContext, at: string): CredentialOutput {
  const named = secret?.name !== undefined && secret.name !== '';
  return named ? secretCredential(HTTP.bearerToken, secret, context, at) : {};
}
