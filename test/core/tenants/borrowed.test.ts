import { expect, it } from 'vitest';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';

const REFERENCE = { name: 'own', key: 'key' };

/** The errors of an AlertmanagerConfig below a configuration with global settings. */
function refused(global: object, namespace: string, receiver: object, part: 'spec' | 'extensions' = 'spec'): string[] {
  const config = {
    kind: 'content',
    text: JSON.stringify({ global, route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  };
  const everywhere = { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
  const receivers = [{ name: 'team', ...receiver }];
  const route = { receiver: 'team' };
  const objects: InputObject[] = [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Alertmanager',
      metadata: { namespace: 'monitoring', name: 'main' },
      spec: everywhere,
    },
    {
      apiVersion: 'monitoring.coreos.com/v1beta1',
      kind: 'AlertmanagerConfig',
      metadata: { namespace, name: 'team' },
      spec: part === 'spec' ? { route, receivers } : { route },
      ...(part === 'spec' ? {} : { extensions: { receivers } }),
    },
  ];
  const { findings } = compiled(objects, [], { config, reloader: { mode: 'watching' } } as never);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, path }) => (code === 'foreign-credential' ? path : `${path} [${code}]`));
}

const email = { to: 'a@example.com', from: 'b@example.com', smarthost: 'mail.evil.example:25' };
const PROXY = { httpConfig: { proxyUrl: 'http://proxy.evil.example' } };
const EVIL = 'https://evil.example';

it.each<[string, object, string, object, object]>([
  [
    'smtp_auth_password',
    { smtp_auth_password: 'x' },
    'emailConfigs[0].smarthost',
    { ...email },
    { authPassword: REFERENCE },
  ],
  ['smtp_auth_secret', { smtp_auth_secret: 'x' }, 'emailConfigs[0].smarthost', { ...email }, { authSecret: REFERENCE }],
  [
    'opsgenie_api_key_file',
    { opsgenie_api_key_file: '/a' },
    'opsgenieConfigs[0].apiURL',
    { apiURL: EVIL },
    { apiKey: REFERENCE },
  ],
  [
    'opsgenie_api_key_file',
    { opsgenie_api_key_file: '/a' },
    'opsgenieConfigs[0].httpConfig.proxyUrl',
    PROXY,
    { apiKey: REFERENCE },
  ],
  [
    'victorops_api_key_file',
    { victorops_api_key_file: '/a' },
    'victoropsConfigs[0].apiUrl',
    { routingKey: 'a', apiUrl: EVIL },
    { apiKey: REFERENCE },
  ],
  [
    'wechat_api_secret',
    { wechat_api_secret: 'x', wechat_api_corp_id: 'a' },
    'wechatConfigs[0].apiURL',
    { apiURL: EVIL },
    { apiSecret: REFERENCE },
  ],
  [
    'slack_api_url',
    { slack_api_url: 'https://a' },
    'slackConfigs[0].httpConfig.proxyUrl',
    { channel: 'a', ...PROXY },
    { apiURL: REFERENCE },
  ],
  [
    'http_config',
    { http_config: { authorization: { credentials: 'x' } } },
    'webhookConfigs[0].httpConfig',
    { url: EVIL },
    { httpConfig: {} },
  ],
  [
    'http_config',
    { http_config: { tls_config: { cert_file: '/a', key_file: '/b' } } },
    'webhookConfigs[0].httpConfig',
    { url: EVIL },
    { httpConfig: {} },
  ],
])('`%s` of the global settings goes nowhere that a tenant says', (_, global, at, given, own) => {
  const [field] = at.split('[') as [string];
  expect(refused(global, 'shop', { [field]: [given] })).toEqual([`spec.receivers[0].${at}`]);
  expect(refused(global, 'shop', { [field]: [{ ...given, ...own }] })).toEqual([]);
  expect(refused(global, 'monitoring', { [field]: [given] })).toEqual([]);
});

it.each<[string, object, object]>([
  [
    'opsgenie_api_key',
    { opsgenieConfigs: [{ apiURL: EVIL, apiKey: REFERENCE }] },
    { opsgenieConfigs: [{ apiURL: EVIL }] },
  ],
  [
    'victorops_api_key',
    { victoropsConfigs: [{ routingKey: 'a', apiUrl: EVIL, apiKey: REFERENCE }] },
    { victoropsConfigs: [{ routingKey: 'a', apiUrl: EVIL }] },
  ],
  ['slack_app_token', { slackConfigs: [{ ...PROXY, apiURL: REFERENCE }] }, { slackConfigs: [{ ...PROXY }] }],
])('`%s` as a text comes before what a receiver has in a file, and goes nowhere either', (setting, own, without) => {
  for (const receiver of [own, without])
    expect(refused({ [setting]: 'x' }, 'shop', receiver)).toEqual([expect.stringMatching(/\.(apiU\w+|proxyUrl)$/)]);
  expect(refused({ [setting]: 'x' }, 'monitoring', own)).toEqual([]);
});

it('the address of Mattermost goes through no proxy of a tenant', () => {
  const global = { mattermost_webhook_url: 'https://a' };
  const at = ['extensions.receivers[0].mattermostConfigs[0].httpConfig.proxyUrl'];
  expect(refused(global, 'shop', { mattermostConfigs: [PROXY] }, 'extensions')).toEqual(at);
  expect(refused(global, 'shop', { mattermostConfigs: [{}] }, 'extensions')).toEqual([]);
});

it('a tenant may use what the global settings say, where they say it', () => {
  const global = {
    opsgenie_api_key: 'x',
    smtp_auth_password: 'y',
    smtp_smarthost: 'mail:25',
    smtp_from: 'a@example.com',
  };
  const receiver = {
    opsgenieConfigs: [{ httpConfig: { followRedirects: false } }],
    emailConfigs: [{ to: 'a@example.com' }],
  };
  expect(refused(global, 'shop', receiver)).toEqual([]);
});
