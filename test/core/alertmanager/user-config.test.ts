import { describe, expect, it } from 'vitest';
import { HTTP } from '../../../lib/core/alertmanager/custom-resource/credentials';
import type { AlertmanagerFile } from '../../../lib/core/alertmanager/types';
import { SECTIONS, warnOfCredentialsInConfig } from '../../../lib/core/alertmanager/user-config';
import type { CredentialField } from '../../../lib/core/base/references';
import { OF_GLOBAL, OF_RECEIVERS } from '../../support/alertmanager-credentials';
import { contextOf } from './support';

/** Path → hint. */
function warned(content: object, version?: string, role: 'whole' | 'base' = 'whole') {
  const context = contextOf(version);
  warnOfCredentialsInConfig(content as AlertmanagerFile, role, context);
  return Object.fromEntries(context.findings.sorted().map(({ path, hint }) => [path, hint]));
}

const receiver = (settings: object) => ({ receivers: [{ name: 'team', ...settings }] });
const fileIn = (file: string) =>
  `Use \`${file}\`, and name a Secret in \`spec.secrets\`: its keys are files in /etc/alertmanager/secrets/<name>/`;
const OWN_SECRET = 'Put the configuration into a Secret: `config: ConfigSource.fromSecretName(…)`';

describe('a credential in a configuration at hand', () => {
  it('is told of by its path, with the file that the version reads it from', () => {
    const slack = receiver({ slack_configs: [{ channel: '#ops', api_url: 'https://hooks.slack.com/services/T/B/x' }] });
    expect(warned(slack)).toEqual({ 'config.receivers[0].slack_configs[0].api_url': fileIn('api_url_file') });
    expect(warned({ global: { smtp_auth_password: 'the-password' } })).toEqual({
      'config.global.smtp_auth_password': fileIn('smtp_auth_password_file'),
    });
  });

  it('is for a Secret with all of the configuration where the version knows no file, and later ones are named', () => {
    const pushover = receiver({ pushover_configs: [{ user_key: 'the-key', token_file: '/a/file' }] });
    const path = 'config.receivers[0].pushover_configs[0].user_key';
    expect(warned(pushover, '0.26.0')).toEqual({ [path]: fileIn('user_key_file') });
    expect(warned(pushover, '0.25.0')).toEqual({
      [path]: `${OWN_SECRET}; Alertmanager 0.26.0 and newer know \`user_key_file\``,
    });
  });

  it('is for a Secret with all of the configuration where no version knows a file', () => {
    const sns = receiver({ sns_configs: [{ sigv4: { access_key: 'the-id', secret_key: 'the-key' } }] });
    expect(warned(sns)).toEqual({ 'config.receivers[0].sns_configs[0].sigv4.secret_key': OWN_SECRET });
  });

  it('is for an AlertmanagerConfig where AlertmanagerConfigs are merged into the configuration', () => {
    const proxy = { global: { http_config: { proxy_connect_header: { 'X-Any': ['the-value'] } } } };
    expect(warned(proxy, undefined, 'base')).toEqual({
      'config.global.http_config.proxy_connect_header["X-Any"]': expect.stringMatching(
        /^Write it as an AlertmanagerConfig, which refers to Secrets/,
      ),
    });
  });

  it.each([
    ['an HTTP client', { global: { http_config: { basic_auth: { username: 'me', password: 'x' } } } }, 'password_file'],
    ['its older token', { global: { http_config: { bearer_token: 'x' } } }, 'bearer_token_file'],
    ['the key of a certificate', { global: { smtp_tls_config: { key: 'x', cert: 'x' } } }, 'key_file'],
    ['OAuth 2', { global: { http_config: { oauth2: { client_id: 'me', client_secret: 'x' } } } }, 'client_secret_file'],
    ['a header', { global: { http_config: { http_headers: { 'X-Any': { secrets: ['x'] } } } } }, 'files'],
    [
      'a header by its name',
      { global: { http_config: { http_headers: { 'X-Api-Key': { values: ['x'] } } } } },
      'files',
    ],
    ['a URL with a token', receiver({ webhook_configs: [{ url: 'https://hook?token=x' }] }), 'url_file'],
    ['a URL with a password', receiver({ webhook_configs: [{ url: 'https://me:x@hook/' }] }), 'url_file'],
    [
      'a URL without a file',
      receiver({ jira_configs: [{ api_url: 'https://me:x@jira/' }] }),
      'http_config.basic_auth.password_file',
    ],
  ])('may be that of %s', (_, content, file) => {
    expect(Object.values(warned(content))).toEqual([fileIn(file)]);
  });
});

describe('no credential is', () => {
  it.each([
    ['an empty text', { global: { smtp_auth_password: '' } }],
    ['a placeholder', { global: { smtp_auth_password: '<secret>', slack_api_url: '$(SLACK_URL)' } }],
    ['a name', { global: { smtp_auth_username: 'me', http_config: { basic_auth: { username: 'me' } } } }],
    ['a file', receiver({ slack_configs: [{ api_url_file: '/etc/alertmanager/secrets/slack/url' }] })],
    ['a webhook of the cluster', receiver({ webhook_configs: [{ url: 'http://relay.monitoring:8080/alerts' }] })],
    ['the address of an API', { global: { opsgenie_api_url: 'https://api.eu.opsgenie.com/' } }],
    ['the address that bots of Slack use', { global: { slack_api_url: 'https://slack.com/api/chat.postMessage' } }],
    ['a header that says whose data it is', { tracing: { headers: { 'X-Scope-OrgID': 'team' } } }],
    ['a key by which VictorOps routes', receiver({ victorops_configs: [{ routing_key: 'team' }] })],
  ])('%s', (_, content) => expect(warned(content)).toEqual({}));

  it('what the version does not know, and is left out', () => {
    const app = receiver({ slack_configs: [{ app_token: 'the-token' }] });
    expect(Object.keys(warned(app, '0.30.0'))).toEqual(['config.receivers[0].slack_configs[0].app_token']);
    expect(warned(app, '0.29.0')).toEqual({});
  });
});

describe('what the API takes by reference is a secret in a configuration at hand, too', () => {
  const rows = Object.entries({ ...OF_RECEIVERS, ...OF_GLOBAL, ...HTTP }).map(
    ([name, row]): [string, CredentialField] => [name, row],
  );
  /** Names of clients that authenticate by something else, and addresses. */
  const OPEN = new Set(['username', 'client_id', 'access_key', 'opsgenie_api_url']);
  /** The API takes them as plain text, too. */
  const OPEN_OR_NOT = new Set(['url']);

  it.each(rows)('%s', (_, { value, file }) => {
    const fields = [...SECTIONS.values()].flatMap((section) => section.get(value) ?? []);
    if (OPEN.has(value)) return expect(fields.filter(({ secret }) => secret)).toEqual([]);
    if (value === 'proxy_connect_header') return;
    expect(fields).not.toEqual([]);
    expect(fields.some((field) => field.file === file)).toBe(true);
    expect(fields.some(({ secret }) => secret)).toBe(!OPEN_OR_NOT.has(value));
  });
});
