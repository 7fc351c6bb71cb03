/** Credentials in what a user hands in for the configuration of Prometheus. */

import type { BuildContext } from '../base/context';
import { PROMETHEUS } from '../base/conventions';
import { type CredentialField, credentialTable } from '../base/references';
import { AZURE_AD, HTTP, SIGV4, TLS } from '../http/credentials';
import { type Server, type UserField, type UserFields, warnOfCredentialsIn } from '../input/user-credentials';
import { DISCOVERY } from './sd/credentials';

/** What the API has no field for, and Prometheus reads. */
const OTHERS = credentialTable({
  certificateKey: { value: 'client_certificate_key', file: 'client_certificate_key_file' },
  password: { value: 'password' },
  marathonToken: { value: 'auth_token', file: 'auth_token_file' },
  stackitAccountKey: { value: 'service_account_key', file: 'service_account_key_path' },
  stackitPrivateKey: { value: 'private_key', file: 'private_key_path' },
});

/** Every section with an HTTP client may have the older form of its token. */
const client = (...fields: readonly CredentialField[]) => secrets(HTTP.bearerToken, ...fields);

function secrets(...fields: readonly CredentialField[]): UserFields {
  return new Map(fields.map((field): [string, UserField] => [field.value, { ...field, secret: true }]));
}

const ANY_CLIENT = client();
const AWS = client(DISCOVERY.awsSecretKey);

const SECTIONS: ReadonlyMap<string, UserFields> = new Map(
  Object.entries({
    scrape_configs: ANY_CLIENT,
    alertmanagers: ANY_CLIENT,
    remote_write: ANY_CLIENT,
    remote_read: ANY_CLIENT,
    basic_auth: secrets(HTTP.basicAuthPassword),
    authorization: secrets(HTTP.authorization),
    oauth2: secrets(HTTP.oauth2ClientSecret, OTHERS.certificateKey),
    tls_config: secrets(TLS.key),
    sigv4: secrets(SIGV4.secretKey),
    oauth: secrets(AZURE_AD.clientSecret),
    aws_sd_configs: AWS,
    ec2_sd_configs: AWS,
    ecs_sd_configs: AWS,
    elasticache_sd_configs: AWS,
    lightsail_sd_configs: AWS,
    msk_sd_configs: AWS,
    outscale_sd_configs: AWS,
    rds_sd_configs: AWS,
    azure_sd_configs: client(DISCOVERY.azureClientSecret),
    consul_sd_configs: client(DISCOVERY.consulToken, OTHERS.password),
    marathon_sd_configs: client(OTHERS.marathonToken),
    openstack_sd_configs: client(DISCOVERY.openstackPassword, DISCOVERY.openstackApplicationCredential),
    ovhcloud_sd_configs: client(DISCOVERY.ovhApplicationSecret, DISCOVERY.ovhConsumerKey),
    scaleway_sd_configs: client(DISCOVERY.scalewaySecretKey),
    stackit_sd_configs: client(OTHERS.stackitAccountKey, OTHERS.stackitPrivateKey),
    uyuni_sd_configs: client(OTHERS.password),
  }),
);

const SERVER: Server = {
  fieldsOf: (section) => SECTIONS.get(section) ?? (section.endsWith('_sd_configs') ? ANY_CLIENT : undefined),
  passwordFile: 'basic_auth.password_file',
  secretsDir: PROMETHEUS.secretsDir,
};

/** Parts of a generated configuration that users give, by the fields that refer to them. */
const PARTS = {
  'spec.additionalScrapeConfigs': {
    section: 'scrape_configs',
    otherwise: 'Write it as a ScrapeConfig, which refers to Secrets',
    otherwiseOfParameters: 'Send it by `authorization` or `basic_auth`, which take files, if that is understood',
  },
  'spec.additionalAlertManagerConfigs': {
    section: 'alertmanagers',
    otherwise: 'Name a Service in `spec.alerting.alertmanagers`, which refers to Secrets',
  },
  'spec.additionalAlertRelabelConfigs': { section: 'alert_relabel_configs', otherwise: 'Remove it' },
} as const;

export type UserPart = keyof typeof PARTS;

export function warnOfCredentialsInPart(content: readonly unknown[], at: UserPart, context: BuildContext): void {
  warnOfCredentialsIn({ content, at, ...PARTS[at] }, SERVER, context);
}

export function warnOfCredentialsInConfig(content: unknown, context: BuildContext): void {
  const otherwise = 'Put the configuration into a Secret: `config: ConfigSource.fromSecretName(…)`';
  warnOfCredentialsIn({ content, at: 'config', otherwise }, SERVER, context);
}
