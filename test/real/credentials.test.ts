import { describe, expect, it } from 'vitest';
import * as alertmanager from '../../lib/core/alertmanager/custom-resource/credentials';
import type { CredentialField } from '../../lib/core/base/references';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import { emitYaml } from '../../lib/core/emit/yaml';
import * as http from '../../lib/core/http/credentials';
import { DISCOVERY } from '../../lib/core/prometheus/sd/credentials';
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

const RECEIVERS: Places<typeof alertmanager.RECEIVER> = {
  discordWebhookUrl: (form) => alerting('discord', form),
  emailAuthPassword: (form) => alerting('email', { ...email, ...form }),
  emailAuthSecret: (form) => alerting('email', { ...email, ...form }),
  msteamsWebhookUrl: (form) => alerting('msteams', form),
  msteamsv2WebhookUrl: (form) => alerting('msteamsv2', form),
  opsgenieApiKey: (form) => alerting('opsgenie', form),
  pagerdutyRoutingKey: (form) => alerting('pagerduty', form),
  pagerdutyServiceKey: (form) => alerting('pagerduty', form),
  pushoverToken: (form) => alerting('pushover', { user_key: 'user', ...form }),
  pushoverUserKey: (form) => alerting('pushover', { token: 'token', ...form }),
  rocketchatToken: (form) => alerting('rocketchat', { token_id: 'id', ...form }),
  rocketchatTokenId: (form) => alerting('rocketchat', { token: 'token', ...form }),
  slackApiUrl: (form) => alerting('slack', { channel: '#a', ...form }),
  snsAccessKey: (form) => alerting('sns', sigv4({ secret_key: 'secret', ...form })),
  snsSecretKey: (form) => alerting('sns', sigv4({ access_key: 'key', ...form })),
  telegramBotToken: (form) => alerting('telegram', { chat_id: 1, ...form }),
  victoropsApiKey: (form) => alerting('victorops', { routing_key: 'team', ...form }),
  webhookUrl: (form) => alerting('webhook', form),
  wechatApiSecret: (form) => alerting('wechat', { corp_id: 'corp', ...form }),
};

const EXTENSIONS: Places<typeof alertmanager.EXTENSION> = {
  incidentioUrl: (form) => alerting('incidentio', { alert_source_token: 'token', ...form }),
  incidentioAlertSourceToken: (form) => alerting('incidentio', { url: URL, ...form }),
  mattermostWebhookUrl: (form) => alerting('mattermost', form),
};

const GLOBALS = Object.fromEntries(Object.keys(alertmanager.GLOBAL).map((row) => [row, globally])) as unknown as Places<
  typeof alertmanager.GLOBAL
>;

/** Integrations that came with their file form: before, there is no place for the value either. The first unknown field. */
const CAME_WITH_FILE: ReadonlyMap<CredentialField, string> = new Map([
  [alertmanager.GLOBAL.mattermostWebhookUrl, 'mattermost_webhook_url_file'],
  [alertmanager.EXTENSION.incidentioUrl, 'incidentio_configs'],
  [alertmanager.EXTENSION.incidentioAlertSourceToken, 'incidentio_configs'],
  [alertmanager.EXTENSION.mattermostWebhookUrl, 'mattermost_configs'],
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
  ...rowsOf('HTTP', alertmanager.HTTP, CLIENT(webhook)),
  ...rowsOf('TLS', http.TLS, TLS_CLIENT(webhook)),
  ...rowsOf('RECEIVER', alertmanager.RECEIVER, RECEIVERS),
  ...rowsOf('EXTENSION', alertmanager.EXTENSION, EXTENSIONS),
  ...rowsOf('GLOBAL', alertmanager.GLOBAL, GLOBALS),
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
  it('stand on both sides of a version wherever one lies between the lines', () => {
    const between = (rows: readonly Row[], versions: readonly string[]) =>
      rows.filter(({ field }) => new Set(versions.map((version) => knowsFile(field, version))).size > 1);
    expect(between(PROMETHEUS_ROWS, PROMETHEUS_VERSIONS)).toEqual([]);
    expect(between(ALERTMANAGER_ROWS, ALERTMANAGER_VERSIONS).map(({ name }) => name)).toEqual([
      'RECEIVER emailAuthSecret',
      'RECEIVER wechatApiSecret',
      'EXTENSION incidentioAlertSourceToken',
      'EXTENSION incidentioUrl',
      'EXTENSION mattermostWebhookUrl',
      'GLOBAL mattermostWebhookUrl',
      'GLOBAL smtpAuthSecret',
      'GLOBAL wechatApiSecret',
    ]);
  });
});
