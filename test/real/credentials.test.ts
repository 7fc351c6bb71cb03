import { describe, expect, it } from 'vitest';
import { HTTP } from '../../lib/core/alertmanager/custom-resource/credentials';
import type { CredentialField } from '../../lib/core/base/references';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import { emitYaml } from '../../lib/core/emit/yaml';
import * as http from '../../lib/core/http/credentials';
import { DISCOVERY } from '../../lib/core/prometheus/sd/credentials';
import { OF_GLOBAL, OF_RECEIVERS } from '../support/alertmanager-credentials';
import { amtool, isBuiltFor, promtool, type Verdict } from '../support/checks';
import { ALERTMANAGER_VERSIONS, describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

/** A credential as fields of a configuration: the value itself, or the path of a file. */
type Form = Readonly<Record<string, string>>;

/** A configuration as small as can be that takes the credential in a form. */
type Place = (form: Form) => object;

type Places<Table> = Readonly<Record<keyof Table, Place>>;

const URL = 'http://localhost/hook';
const ID = '00000000-0000-4000-8000-000000000000';
const OAUTH2 = { token_url: URL };

/** A header has a list of values, and no server reads one from a file. */
const headersOf = (form: Form) =>
  Object.fromEntries(Object.entries(form).map(([field, value]) => [field, { Authorization: [value] }]));

const job = (more: object) => ({ scrape_configs: [{ job_name: 'job', ...more }] });
const discovering = (kind: string, more: object) => job({ [`${kind}_sd_configs`]: [more] });
const sending = (more: object) => ({ remote_write: [{ url: URL, ...more }] });

const CLIENT: (client: (more: object) => object) => Places<typeof http.HTTP> = (client) => ({
  basicAuthUsername: (form) => client({ basic_auth: form }),
  basicAuthPassword: (form) => client({ basic_auth: { username: 'user', ...form } }),
  authorization: (form) => client({ authorization: form }),
  bearerToken: (form) => client(form),
  oauth2ClientId: (form) => client({ oauth2: { ...OAUTH2, client_secret: 'secret', ...form } }),
  oauth2ClientSecret: (form) => client({ oauth2: { ...OAUTH2, client_id: 'client', ...form } }),
  proxyConnectHeader: (form) => client({ proxy_url: URL, ...headersOf(form) }),
});

const TLS_CLIENT: (client: (more: object) => object) => Places<typeof http.TLS> = (client) => ({
  ca: (form) => client({ tls_config: form }),
  cert: (form) => client({ tls_config: { ...form, ...('cert' in form ? { key: 'key' } : { key_file: 'key' }) } }),
  key: (form) => client({ tls_config: { ...form, ...('key' in form ? { cert: 'cert' } : { cert_file: 'cert' }) } }),
});

const SIGNING: Places<typeof http.SIGV4> = {
  accessKey: (form) => sending({ sigv4: { region: 'eu', secret_key: 'secret', ...form } }),
  secretKey: (form) => sending({ sigv4: { region: 'eu', access_key: 'key', ...form } }),
};

const AZURE: Places<typeof http.AZURE_AD> = {
  clientSecret: (form) => sending({ azuread: { oauth: { client_id: ID, tenant_id: ID, ...form } } }),
};

const openstack = { region: 'eu', role: 'instance', identity_endpoint: URL };
const ovhcloud = { application_key: 'key', service: 'vps', endpoint: 'ovh-eu' };

const DISCOVERIES: Places<typeof DISCOVERY> = {
  awsAccessKey: (form) => discovering('ec2', { region: 'eu', secret_key: 'secret', ...form }),
  awsSecretKey: (form) => discovering('ec2', { region: 'eu', access_key: 'key', ...form }),
  azureClientSecret: (form) => discovering('azure', { subscription_id: ID, tenant_id: ID, client_id: ID, ...form }),
  consulToken: (form) => discovering('consul', { server: 'localhost:8500', ...form }),
  openstackPassword: (form) => discovering('openstack', { ...openstack, username: 'user', ...form }),
  openstackApplicationCredential: (form) =>
    discovering('openstack', { ...openstack, application_credential_id: 'id', ...form }),
  ovhApplicationSecret: (form) => discovering('ovhcloud', { ...ovhcloud, consumer_key: 'key', ...form }),
  ovhConsumerKey: (form) => discovering('ovhcloud', { ...ovhcloud, application_secret: 'secret', ...form }),
  scalewaySecretKey: (form) =>
    discovering('scaleway', { role: 'instance', project_id: ID, access_key: 'SCWXXXXXXXXXXXXXXXXX', ...form }),
};

const alerting = (integration: string, more: object, global: object = {}) => ({
  global,
  route: { receiver: 'team' },
  receivers: [{ name: 'team', [`${integration}_configs`]: [more] }],
});
const webhook = (client: object) => alerting('webhook', { url: URL, http_config: client });
const globally = (global: object) => ({ global, route: { receiver: 'team' }, receivers: [{ name: 'team' }] });

const email = { to: 'a@example.com', from: 'b@example.com', smarthost: 'localhost:25' };
const sigv4 = (keys: object) => ({ topic_arn: 'arn:aws:sns:eu-west-1:1:a', sigv4: { region: 'eu', ...keys } });

const RECEIVERS: Places<typeof OF_RECEIVERS> = {
  'discord.webhook_url': (form) => alerting('discord', form),
  'email.auth_password': (form) => alerting('email', { ...email, ...form }),
  'email.auth_secret': (form) => alerting('email', { ...email, ...form }),
  'msteams.webhook_url': (form) => alerting('msteams', form),
  'msteamsv2.webhook_url': (form) => alerting('msteamsv2', form),
  'opsgenie.api_key': (form) => alerting('opsgenie', form),
  'pagerduty.routing_key': (form) => alerting('pagerduty', form),
  'pagerduty.service_key': (form) => alerting('pagerduty', form),
  'pushover.token': (form) => alerting('pushover', { user_key: 'user', ...form }),
  'pushover.user_key': (form) => alerting('pushover', { token: 'token', ...form }),
  'rocketchat.token': (form) => alerting('rocketchat', { token_id: 'id', ...form }),
  'rocketchat.token_id': (form) => alerting('rocketchat', { token: 'token', ...form }),
  'slack.api_url': (form) => alerting('slack', { channel: '#a', ...form }),
  'sns.sigv4.access_key': (form) => alerting('sns', sigv4({ secret_key: 'secret', ...form })),
  'sns.sigv4.secret_key': (form) => alerting('sns', sigv4({ access_key: 'key', ...form })),
  'telegram.bot_token': (form) => alerting('telegram', { chat_id: 1, ...form }),
  'victorops.api_key': (form) => alerting('victorops', { routing_key: 'team', ...form }),
  'webhook.url': (form) => alerting('webhook', form),
  'wechat.api_secret': (form) => alerting('wechat', { corp_id: 'corp', ...form }),
  'incidentio.url': (form) => alerting('incidentio', { alert_source_token: 'token', ...form }),
  'incidentio.alert_source_token': (form) => alerting('incidentio', { url: URL, ...form }),
  'mattermost.webhook_url': (form) => alerting('mattermost', form),
};

const GLOBALS: Places<typeof OF_GLOBAL> = Object.fromEntries(Object.keys(OF_GLOBAL).map((row) => [row, globally]));

/** Integrations that came with their file form: before, there is no place for the value either. The first unknown field. */
const CAME_WITH_FILE: ReadonlyMap<CredentialField, string> = new Map([
  [OF_GLOBAL.mattermost_webhook_url!, 'mattermost_webhook_url_file'],
  [OF_RECEIVERS['incidentio.url']!, 'incidentio_configs'],
  [OF_RECEIVERS['incidentio.alert_source_token']!, 'incidentio_configs'],
  [OF_RECEIVERS['mattermost.webhook_url']!, 'mattermost_configs'],
]);

interface Row {
  readonly name: string;
  readonly field: CredentialField;
  readonly place: Place;
}

function rowsOf<Table extends Readonly<Record<string, CredentialField>>>(
  table: string,
  fields: Table,
  places: Places<Table>,
): Row[] {
  return Object.entries(fields).map(([name, field]) => ({ name: `${table} ${name}`, field, place: places[name]! }));
}

const PROMETHEUS_ROWS: readonly Row[] = [
  ...rowsOf('HTTP', http.HTTP, CLIENT(job)),
  ...rowsOf('TLS', http.TLS, TLS_CLIENT(job)),
  ...rowsOf('SIGV4', http.SIGV4, SIGNING),
  ...rowsOf('AZURE_AD', http.AZURE_AD, AZURE),
  ...rowsOf('DISCOVERY', DISCOVERY, DISCOVERIES),
];

const ALERTMANAGER_ROWS: readonly Row[] = [
  ...rowsOf('HTTP', HTTP, CLIENT(webhook)),
  ...rowsOf('TLS', http.TLS, TLS_CLIENT(webhook)),
  ...rowsOf('RECEIVER', OF_RECEIVERS, RECEIVERS),
  ...rowsOf('GLOBAL', OF_GLOBAL, GLOBALS),
];

/** In the pod, a variable's value is there before the server looks. */
const inPlace = ({ field: { value }, place }: Row) => emitYaml(place({ [value]: value.endsWith('url') ? URL : ID }));

/** For a row without a file form, as such a form would be called. */
const inFile = ({ field: { value, file = `${value}_file` }, place }: Row) => emitYaml(place({ [file]: '/a/file' }));

function knowsFile({ file, since }: CredentialField, version: string): boolean {
  return file !== undefined && (since === undefined || atLeast(parseVersion(version)!, since));
}

function suite(rows: readonly Row[], version: string, check: (version: string, config: string) => Verdict): void {
  const judged = rows.filter((row) => isBuiltFor(version, inPlace(row)));

  it.each(judged)('$name: a file is taken from its version on, and not before', (row) => {
    const { ok, output } = check(version, inFile(row));
    const { file, value } = row.field;
    const unknown = CAME_WITH_FILE.get(row.field) ?? file ?? `${value}_file`;
    expect(ok ? { ok } : { ok, unknown: unknownFieldIn(output) }).toEqual(
      knowsFile(row.field, version) ? { ok: true } : { ok: false, unknown },
    );
  });

  it.each(judged.filter(({ field }) => !CAME_WITH_FILE.has(field) || knowsFile(field, version)))(
    '$name: the value is taken',
    (row) => {
      expect(check(version, inPlace(row))).toMatchObject({ ok: true });
    },
  );
}

/** Both servers say it in their YAML library's words. */
function unknownFieldIn(output: string): string | undefined {
  return /field (\w+) not found/.exec(output)?.[1];
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`promtool-${version}`], `credentials in promtool ${version}`, () => {
    suite(PROMETHEUS_ROWS, version, promtool);
  });
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `credentials in amtool ${version}`, () => {
    suite(ALERTMANAGER_ROWS, version, amtool);
  });
}

describe('the rows', () => {
  it('are on both sides of a version wherever one lies between the lines', () => {
    const between = (rows: readonly Row[], versions: readonly string[]) =>
      rows.filter(({ field }) => new Set(versions.map((version) => knowsFile(field, version))).size > 1);
    expect(between(PROMETHEUS_ROWS, PROMETHEUS_VERSIONS)).toEqual([]);
    expect(between(ALERTMANAGER_ROWS, ALERTMANAGER_VERSIONS).map(({ name }) => name)).toEqual([
      'RECEIVER wechat.api_secret',
      'RECEIVER email.auth_secret',
      'RECEIVER mattermost.webhook_url',
      'RECEIVER incidentio.url',
      'RECEIVER incidentio.alert_source_token',
      'GLOBAL smtp_auth_secret',
      'GLOBAL wechat_api_secret',
      'GLOBAL mattermost_webhook_url',
    ]);
  });
});
