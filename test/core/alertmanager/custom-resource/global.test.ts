import { describe, expect, it } from 'vitest';
import type { AlertmanagerGlobalConfig, HTTPConfig } from '../../../../imports/monitoring';
import { checkGlobal, convertGlobal } from '../../../../lib/core/alertmanager/custom-resource/global';
import { checkHttpConfig, httpConfig } from '../../../../lib/core/alertmanager/custom-resource/http';
import { sanitizeConfig } from '../../../../lib/core/alertmanager/sanitize';
import { ownVariable } from '../../../../lib/core/emit/variables';
import { NEWEST } from '../../../support/versions';
import { contextOf } from '../support';

const secret = { name: 'keys', key: 'one' };
const file = '/credentials/secret/monitoring/keys/one';
const value = ownVariable('CDK8S_PROMETHEUS_Secret__keys__one');
const AT = 'spec.alertmanagerConfiguration.global';

function built(given: AlertmanagerGlobalConfig, version: string, contents?: Readonly<Record<string, string>>) {
  const context = contextOf(version, contents);
  checkGlobal(given, context, AT);
  const { global } = sanitizeConfig({ global: convertGlobal(given, context, AT) }, context);
  const findings = context.findings.sorted().map(({ severity, path }) => `${severity} ${path.replace(`${AT}.`, '')}`);
  return { global, findings };
}

describe('global credentials', () => {
  it.each([
    [NEWEST.Alertmanager, { slack_api_url_file: file, opsgenie_api_url: value, opsgenie_api_key_file: file }],
    ['0.24.0', { slack_api_url_file: file, opsgenie_api_url: value, opsgenie_api_key_file: file }],
    ['0.22.0', { slack_api_url_file: file, opsgenie_api_url: value, opsgenie_api_key: value }],
    ['0.21.0', { slack_api_url: value, opsgenie_api_url: value, opsgenie_api_key: value }],
  ])('of Slack and Opsgenie reach Alertmanager %s', (version, global) => {
    const given = { slackApiUrl: secret, opsGenieApiUrl: secret, opsGenieApiKey: secret };
    expect(built(given, version)).toEqual({ global, findings: [] });
  });

  it.each([
    ['0.31.0', { smtp_auth_password_file: file, smtp_auth_secret_file: file }],
    ['0.25.0', { smtp_auth_password_file: file, smtp_auth_secret: value }],
    ['0.24.0', { smtp_auth_password: value, smtp_auth_secret: value }],
  ])('of mail reach Alertmanager %s', (version, credentials) => {
    const smtp = { smartHost: { host: 'mail.example.com', port: '587' }, authPassword: secret, authSecret: secret };
    expect(built({ smtp }, version)).toEqual({
      global: { smtp_smarthost: 'mail.example.com:587', ...credentials },
      findings: [],
    });
  });

  it.each([
    ['0.31.0', { victorops_api_key_file: file, wechat_api_secret_file: file }],
    ['0.25.0', { victorops_api_key_file: file, wechat_api_secret: value }],
    ['0.24.0', { victorops_api_key: value, wechat_api_secret: value }],
  ])('of VictorOps and WeChat reach Alertmanager %s', (version, global) => {
    expect(built({ victorops: { apiKey: secret }, wechat: { apiSecret: secret } }, version)).toEqual({
      global,
      findings: [],
    });
  });
});

describe('global settings', () => {
  it.each([
    ['0.32.0', []],
    ['0.31.0', ['mattermost']],
    ['0.28.0', ['mattermost']],
    ['0.27.0', ['jira', 'mattermost', 'rocketChat']],
    ['0.24.0', ['jira', 'mattermost', 'rocketChat', 'webex']],
    ['0.23.0', ['jira', 'mattermost', 'rocketChat', 'telegram', 'webex']],
  ])('of integrations that Alertmanager %s lacks are errors', (version, missing) => {
    const apiURL = 'https://example.com/';
    const { findings } = built(
      {
        telegram: { apiURL },
        webex: { apiURL },
        jira: { apiURL },
        rocketChat: { apiURL },
        mattermost: { webhookURL: secret },
      },
      version,
    );
    expect(findings.filter((finding) => finding.startsWith('error '))).toEqual(missing.map((name) => `error ${name}`));
  });

  it.each([
    ['0.26.0', { proxy_url: 'http://proxy/', no_proxy: 'svc' }, []],
    ['0.24.0', { proxy_url: 'http://proxy/' }, ['warning config.global.http_config.no_proxy']],
  ])('of a proxy that Alertmanager %s does not know are left out', (version, http_config, findings) => {
    const httpConfig = { proxyUrl: 'http://proxy/', noProxy: 'svc' };
    expect(built({ httpConfig }, version)).toEqual({ global: { http_config }, findings });
  });

  it('with URLs that are none are errors, in the resource or in a Secret that is at hand', () => {
    const given = { jira: { apiURL: 'example.com' }, mattermost: { webhookURL: secret } };
    expect(built(given, NEWEST.Alertmanager, { 'keys/one': 'example.com/hook' }).findings).toEqual([
      'error jira.apiURL',
      'error mattermost.webhookURL',
    ]);
  });
});

describe('the server of mail', () => {
  it.each([
    ['mail.example.com', '587', []],
    ['[::1]', '587', []],
    ['', '', []],
    ['::1', '587', ['error smtp.smartHost']],
    ['mail.example.com', '', ['error smtp.smartHost']],
    ['mail.example.com:25', '587', ['error smtp.smartHost']],
  ])('is a host and a port: %j, %j', (host, port, findings) => {
    expect(built({ smtp: { smartHost: { host, port } } }, NEWEST.Alertmanager).findings).toEqual(findings);
  });
});

describe('a client', () => {
  function client(given: HTTPConfig, version: string) {
    const context = contextOf(version);
    checkHttpConfig(given, context, 'httpConfig');
    const output = httpConfig(given, context, 'httpConfig');
    return { output, findings: context.findings.sorted().map(({ severity, path }) => `${severity} ${path}`) };
  }

  it.each([
    ['0.27.0', { username_file: file, password_file: file }],
    ['0.26.0', { username: value, password_file: file }],
  ])('of Alertmanager %s has a user and a password', (version, basic_auth) => {
    const basicAuth = { username: secret, password: secret };
    expect(client({ basicAuth }, version)).toEqual({ output: { basic_auth }, findings: [] });
  });

  it('takes its token as a bearer’s where nothing else is set', () => {
    const authorization = { credentials: secret };
    expect(client({ authorization }, NEWEST.Alertmanager).output).toEqual({
      authorization: { type: 'Bearer', credentials_file: file },
    });
    expect(client({ authorization: { ...authorization, type: 'Token' } }, NEWEST.Alertmanager).output).toEqual({
      authorization: { type: 'Token', credentials_file: file },
    });
  });

  it.each([
    ['0.24.0', { insecure_skip_verify: false, ca_file: file, server_name: 'example.com' }, []],
    ['0.23.0', undefined, ['warning httpConfig.oauth2.tlsConfig']],
  ])('of Alertmanager %s asks for tokens over TLS', (version, tls, findings) => {
    const oauth2 = {
      clientId: { secret },
      clientSecret: secret,
      tokenUrl: 'https://example.com/token',
      scopes: ['alerts'],
      tlsConfig: { ca: { secret }, serverName: 'example.com' },
    };
    expect(client({ oauth2 }, version)).toEqual({
      output: {
        oauth2: {
          client_id: value,
          client_secret_file: file,
          scopes: ['alerts'],
          token_url: 'https://example.com/token',
          ...(tls === undefined ? {} : { tls_config: tls }),
        },
      },
      findings,
    });
  });

  it('authenticates in one way', () => {
    const given = { authorization: { credentials: secret }, bearerTokenSecret: secret };
    expect(client(given, NEWEST.Alertmanager).findings).toEqual(['error httpConfig']);
  });

  it('goes through a proxy, whose headers are Secrets', () => {
    const given = { proxyUrl: 'http://proxy:3128', noProxy: 'example.com', proxyConnectHeader: { A: [secret] } };
    expect(client(given, NEWEST.Alertmanager)).toEqual({
      output: { proxy_url: 'http://proxy:3128', no_proxy: 'example.com', proxy_connect_header: { A: [value] } },
      findings: [],
    });
  });
});
