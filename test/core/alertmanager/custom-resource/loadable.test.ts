import { describe, expect, it } from 'vitest';
import { checkLoadablePart } from '../../../../lib/core/alertmanager/custom-resource/loadable';
import type { AlertmanagerFile, WireGlobal } from '../../../../lib/core/alertmanager/types';
import { NEWEST } from '../../../support/versions';
import { contextOf } from '../support';

/** What an object becomes, and the object: no check of its fields has looked at either. */
function complaints(part: AlertmanagerFile, given: object, global?: WireGlobal): readonly string[] {
  const context = contextOf(NEWEST.Alertmanager);
  checkLoadablePart(part, global, given, context);
  return context.findings.sorted().map(({ path, message }) => `${path}: ${message}`);
}

const ROUTE = { receiver: 'ns/a/all' };
const receiving = (receiver: object) => ({ route: ROUTE, receivers: [{ name: 'ns/a/all', ...receiver }] });

describe('what Alertmanager would refuse of a part is an error, and names the field that it comes from', () => {
  it.each<[string, AlertmanagerFile, object, string]>([
    [
      'a URL',
      receiving({ webhook_configs: [{ url: 'http://a' }, { url: 'a' }] }),
      { spec: { receivers: [{ name: 'all', webhookConfigs: [{ url: 'http://a' }, { url: 'a' }] }] } },
      'spec.receivers[0].webhookConfigs[1].url: Alertmanager would refuse `receivers[0].webhook_configs[1].url`: this is no URL: its scheme is missing',
    ],
    [
      'a name of a label in a nested route',
      { route: { ...ROUTE, routes: [{ group_by: [''] }] }, receivers: [{ name: 'ns/a/all' }] },
      { spec: { route: { routes: [{ groupBy: [''] }] } } },
      'spec.route.routes[0].groupBy: Alertmanager would refuse `route.routes[0].group_by`: `` is no name of a label',
    ],
    [
      'a number',
      receiving({ telegram_configs: [{ bot_token: 'a', chat_id: 2 ** 63 }] }),
      { spec: { receivers: [{ telegramConfigs: [{ chatID: 2 ** 63 }] }] } },
      'spec.receivers[0].telegramConfigs[0].chatID: Alertmanager would refuse `receivers[0].telegram_configs[0].chat_id`: Alertmanager cannot count so',
    ],
    [
      'the proxy of a client',
      receiving({ webhook_configs: [{ url: 'http://a', http_config: { proxy_url: '~' } }] }),
      { spec: { receivers: [{ webhookConfigs: [{ httpConfig: { proxyUrl: '~' } }] }] } },
      'spec.receivers[0].webhookConfigs[0].httpConfig.proxyUrl: Alertmanager would refuse `receivers[0].webhook_configs[0].http_config.proxy_url`: this is no URL: it has no host',
    ],
    [
      'half of a certificate, whose field has another name there',
      receiving({ webhook_configs: [{ url: 'http://a', http_config: { tls_config: { key_file: '/a' } } }] }),
      { spec: { receivers: [{ webhookConfigs: [{ httpConfig: { tlsConfig: { keySecret: {} } } }] }] } },
      'spec.receivers[0].webhookConfigs[0].httpConfig.tlsConfig: Alertmanager would refuse `receivers[0].webhook_configs[0].http_config.tls_config.cert`: a certificate comes with a key',
    ],
    [
      'a receiver that is not there',
      { route: { receiver: 'ns/a/none' }, receivers: [] },
      { spec: { route: { receiver: 'none' } } },
      'spec.route.receiver: Alertmanager would refuse `route.receiver`: there is no receiver of this name',
    ],
    [
      'a field inside of a list inside of an extension',
      receiving({ mattermost_configs: [{ webhook_url: 'http://a', attachments: [{ fields: [{ title: 'a' }] }] }] }),
      { spec: {}, extensions: { receivers: [{ name: 'all' }] } },
      'spec: Alertmanager would refuse `receivers[0].mattermost_configs[0].attachments[0].fields[0].value`: this is missing',
    ],
  ])('%s', (_, part, given, complaint) => {
    expect(complaints(part, given)).toEqual([complaint]);
  });

  it('what the global settings have need not be set again', () => {
    const part = receiving({ slack_configs: [{}] });
    expect(complaints(part, { spec: {} })).toHaveLength(1);
    expect(complaints(part, { spec: {} }, { slack_api_url: 'http://a' })).toEqual([]);
    expect(complaints(part, { spec: {} }, { slack_app_token: 'a' })).toEqual([]);
  });

  it('the token of all is nothing for who is authorized otherwise', () => {
    const authorized = receiving({ slack_configs: [{ http_config: { authorization: { credentials: 'a' } } }] });
    expect(complaints(authorized, { spec: {} }, { slack_app_token: 'a' })).toHaveLength(1);
    const sharing = { slack_app_token: 'a', http_config: { bearer_token: 'b' } };
    expect(complaints(receiving({ slack_configs: [{}] }), { spec: {} }, sharing)).toHaveLength(1);
  });
});
