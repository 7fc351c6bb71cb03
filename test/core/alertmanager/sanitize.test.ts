import { describe, expect, it } from 'vitest';
import { sanitizeConfig } from '../../../lib/core/alertmanager/sanitize';
import type { AlertmanagerFile, WireSection } from '../../../lib/core/alertmanager/types';
import { NEWEST } from '../../support/versions';
import { contextOf } from './support';

function sanitized(file: AlertmanagerFile, version: string) {
  const context = contextOf(version);
  const output = sanitizeConfig(file, context);
  const findings = context.findings.sorted().map(({ severity, path }) => `${severity} ${path.replace('config.', '')}`);
  return { output, findings };
}

/** A section, what it is in each version, and which of its fields are said to be left out. */
type Row = readonly [version: string, expected: WireSection, leftOut: readonly string[]];

function sideBySide(title: string, place: (given: WireSection) => AlertmanagerFile, at: string) {
  return (given: WireSection, rows: readonly Row[]) =>
    it.each(rows)(`${title} of Alertmanager %s`, (version, expected, leftOut) => {
      expect(sanitized(place(given), version)).toEqual({
        output: place(expected),
        findings: leftOut.map((field) => `warning ${at}.${field}`),
      });
    });
}

const integration = (name: string) =>
  sideBySide(
    name,
    (given) => ({ receivers: [{ name: 'team', [`${name}_configs`]: [given] }] }),
    `receivers[0].${name}_configs[0]`,
  );

describe('global settings', () => {
  const globally = sideBySide('settings', (global) => ({ global }), 'global');
  const mail = { smtp_from: 'a@example.com', smtp_auth_password_file: '/password' };

  globally({ ...mail, smtp_tls_config: { insecure_skip_verify: false }, smtp_force_implicit_tls: true }, [
    ['0.31.0', { ...mail, smtp_tls_config: { insecure_skip_verify: false }, smtp_force_implicit_tls: true }, []],
    ['0.28.0', { ...mail, smtp_tls_config: { insecure_skip_verify: false } }, ['smtp_force_implicit_tls']],
    ['0.25.0', mail, ['smtp_force_implicit_tls', 'smtp_tls_config']],
    [
      '0.24.0',
      { smtp_from: 'a@example.com' },
      ['smtp_auth_password_file', 'smtp_force_implicit_tls', 'smtp_tls_config'],
    ],
  ]);

  globally({ slack_app_token_file: '/token', slack_app_url: 'https://slack.com/api/chat.postMessage' }, [
    ['0.30.0', { slack_app_token_file: '/token', slack_app_url: 'https://slack.com/api/chat.postMessage' }, []],
    ['0.29.0', {}, ['slack_app_token_file', 'slack_app_url']],
  ]);

  globally({ telegram_bot_token_file: '/token', wechat_api_secret_file: '/secret' }, [
    ['0.31.0', { telegram_bot_token_file: '/token', wechat_api_secret_file: '/secret' }, []],
    ['0.30.0', {}, ['telegram_bot_token_file', 'wechat_api_secret_file']],
  ]);
});

it.each(['0.30.0', '0.33.0'])('what belongs to a role is an error without one, in Alertmanager %s', (version) => {
  const receivers = [{ name: 'team', sns_configs: [{ sigv4: { external_id: 'id' } }] }];
  expect(sanitized({ receivers }, version).findings).toContain('error receivers[0].sns_configs[0].sigv4.external_id');
});

describe('HTTP clients', () => {
  const client = sideBySide('a client', (http_config) => ({ global: { http_config } }), 'global.http_config');
  const headers = { 'X-Scope': { values: ['team'] } };

  client({ follow_redirects: true, enable_http2: false, http_headers: headers }, [
    ['0.28.0', { follow_redirects: true, enable_http2: false, http_headers: headers }, []],
    ['0.25.0', { follow_redirects: true, enable_http2: false }, ['http_headers']],
    ['0.24.0', { follow_redirects: true }, ['enable_http2', 'http_headers']],
    ['0.21.0', {}, ['enable_http2', 'follow_redirects', 'http_headers']],
  ]);

  client({ proxy_url: 'http://proxy:3128', no_proxy: 'example.com' }, [
    ['0.26.0', { proxy_url: 'http://proxy:3128', no_proxy: 'example.com' }, []],
    ['0.25.0', { proxy_url: 'http://proxy:3128' }, ['no_proxy']],
  ]);

  const tls = { insecure_skip_verify: false };

  client({ tls_config: { ...tls, min_version: 'TLS12', max_version: 'TLS13' } }, [
    ['0.25.0', { tls_config: { ...tls, min_version: 'TLS12', max_version: 'TLS13' } }, []],
    ['0.24.0', { tls_config: tls }, ['tls_config.max_version', 'tls_config.min_version']],
  ]);

  const oauth2 = { client_id: 'id', client_secret: 'secret', token_url: 'https://example.com/' };

  client({ oauth2: { ...oauth2, grant_type: 'client_credentials', proxy_url: 'http://proxy:3128' } }, [
    ['0.30.0', { oauth2: { ...oauth2, grant_type: 'client_credentials', proxy_url: 'http://proxy:3128' } }, []],
    ['0.25.0', { oauth2: { ...oauth2, proxy_url: 'http://proxy:3128' } }, ['oauth2.grant_type']],
    ['0.24.0', { oauth2 }, ['oauth2.grant_type', 'oauth2.proxy_url']],
  ]);

  it.each(['authorization', 'oauth2'])('that count on %s cannot do without it', (field) => {
    const given = { authorization: { credentials: 'token' }, oauth2 }[field];
    const file = { global: { http_config: { [field]: given } } };
    expect(sanitized(file, '0.22.0').findings).toEqual([]);
    expect(sanitized(file, '0.21.0').findings).toEqual([`error global.http_config.${field}`]);
  });
});

describe('receivers', () => {
  integration('opsgenie')({ api_key_file: '/key', entity: 'host', update_alerts: true }, [
    ['0.24.0', { api_key_file: '/key', entity: 'host', update_alerts: true }, []],
    ['0.23.0', {}, ['api_key_file', 'entity', 'update_alerts']],
  ]);

  integration('pagerduty')({ routing_key_file: '/key', source: 'here', timeout: '10s' }, [
    ['0.30.0', { routing_key_file: '/key', source: 'here', timeout: '10s' }, []],
    ['0.25.0', { routing_key_file: '/key', source: 'here' }, ['timeout']],
    ['0.24.0', {}, ['routing_key_file', 'source', 'timeout']],
  ]);

  integration('webhook')({ url_file: '/url', timeout: '10s', payload: { text: 'a' } }, [
    ['0.32.0', { url_file: '/url', timeout: '10s', payload: { text: 'a' } }, []],
    ['0.28.0', { url_file: '/url', timeout: '10s' }, ['payload']],
    ['0.26.0', { url_file: '/url' }, ['payload', 'timeout']],
    ['0.25.0', {}, ['payload', 'timeout', 'url_file']],
  ]);

  integration('slack')({ api_url_file: '/url', timeout: '10s', message_text: 'text', update_message: false }, [
    ['0.32.0', { api_url_file: '/url', timeout: '10s', message_text: 'text', update_message: false }, []],
    ['0.31.0', { api_url_file: '/url', timeout: '10s', message_text: 'text' }, ['update_message']],
    ['0.30.0', { api_url_file: '/url', timeout: '10s' }, ['message_text', 'update_message']],
    ['0.22.0', { api_url_file: '/url' }, ['message_text', 'timeout', 'update_message']],
  ]);

  integration('discord')({ webhook_url_file: '/url', content: 'text' }, [
    ['0.28.0', { webhook_url_file: '/url', content: 'text' }, []],
  ]);

  it('discord of Alertmanager 0.27.0 has no file for the address, and is nothing without one', () => {
    const file = (given: WireSection) => ({ receivers: [{ name: 'team', discord_configs: [given] }] });
    expect(sanitized(file({ webhook_url_file: '/url', content: 'text' }), '0.27.0').findings).toEqual([
      'warning receivers[0].discord_configs[0].content',
      'error receivers[0].discord_configs[0].webhook_url',
      'warning receivers[0].discord_configs[0].webhook_url_file',
    ]);
  });

  it.each<[WireSection, string[]]>([
    [{ webhook_url: 'chat.example.com' }, ['webhook_url']],
    [{ icon_url: 'picture.png', title_link: 'https://example.com/{{ .GroupKey }}' }, ['icon_url']],
    [{ title_link: '{{ .GroupKey', image_url: '', thumb_url: 'https://example.com' }, ['title_link']],
    [{ attachments: [{ author_icon: 'a', footer_icon: 'https://example.com' }] }, ['attachments[0].author_icon']],
  ])('mattermost takes no address that is none: %j', (given, fields) => {
    const file = { receivers: [{ name: 'team', mattermost_configs: [{ webhook_url: 'https://a.b', ...given }] }] };
    expect(sanitized(file, NEWEST.Alertmanager).findings).toEqual(
      fields.map((field) => `error receivers[0].mattermost_configs[0].${field}`),
    );
  });

  integration('email')({ to: 'a@example.com', threading: { enabled: true, thread_by_date: 'daily' } }, [
    ['0.30.0', { to: 'a@example.com', threading: { enabled: true, thread_by_date: 'daily' } }, []],
    ['0.29.0', { to: 'a@example.com' }, ['threading']],
  ]);

  it.each([
    ['telegram', '0.24.0', '0.23.0', { chat_id: 1, bot_token: 'token' }],
    ['discord', '0.25.0', '0.24.0', { webhook_url: 'https://example.com/' }],
    ['webex', '0.25.0', '0.24.0', { room_id: 'room' }],
    ['msteams', '0.26.0', '0.25.0', { webhook_url: 'https://example.com/' }],
    ['msteamsv2', '0.28.0', '0.27.0', { webhook_url: 'https://example.com/' }],
    ['jira', '0.28.0', '0.27.0', { project: 'A', issue_type: 'Bug' }],
    ['rocketchat', '0.28.0', '0.27.0', { token: 'a', token_id: 'b' }],
    ['incidentio', '0.29.0', '0.28.1', { url: 'https://example.com/', alert_source_token: 'token' }],
    ['mattermost', '0.30.0', '0.29.0', { webhook_url: 'https://example.com/' }],
  ])('of the kind %s, which came with %s, are an error before', (name, since, before, given) => {
    const file = { receivers: [{ name: 'team', [`${name}_configs`]: [given] }] };
    expect(sanitized(file, since)).toEqual({ output: file, findings: [] });
    expect(sanitized(file, before).findings).toEqual([`error receivers[0].${name}_configs`]);
  });

  integration('slack')({ api_url_file: '/url', post_updates_to_thread: false }, [
    ['0.35.0', { api_url_file: '/url', post_updates_to_thread: false }, []],
    ['0.34.2', { api_url_file: '/url' }, ['post_updates_to_thread']],
  ]);
  integration('telegram')({ bot_token_file: '/token', chat_id: 1, timeout: '5s' }, [
    ['0.35.0', { bot_token_file: '/token', chat_id: 1, timeout: '5s' }, []],
    ['0.34.2', { bot_token_file: '/token', chat_id: 1 }, ['timeout']],
  ]);
  integration('incidentio')({ url_file: '/url', alert_source_token: 'a', metadata: { team: 'b' } }, [
    ['0.35.0', { url_file: '/url', alert_source_token: 'a', metadata: { team: 'b' } }, []],
    ['0.34.2', { url_file: '/url', alert_source_token: 'a' }, ['metadata']],
  ]);

  it('have a value, or a file with it: of both the value counts, with a warning', () => {
    const file = { receivers: [{ name: 'team', opsgenie_configs: [{ api_key: 'key', api_key_file: '/key' }] }] };
    expect(sanitized(file, NEWEST.Alertmanager)).toEqual({
      output: { receivers: [{ name: 'team', opsgenie_configs: [{ api_key: 'key' }] }] },
      findings: ['warning receivers[0].opsgenie_configs[0].api_key_file'],
    });
  });
});

describe('routes', () => {
  const route = sideBySide('a route', (given) => ({ route: given }), 'route');
  const intervals = { mute_time_intervals: ['nights'], active_time_intervals: ['days'] };

  route({ receiver: 'team', routes: [{ receiver: 'team', ...intervals }] }, [
    ['0.24.0', { receiver: 'team', routes: [{ receiver: 'team', ...intervals }] }, []],
    [
      '0.22.0',
      { receiver: 'team', routes: [{ receiver: 'team', mute_time_intervals: ['nights'] }] },
      ['routes[0].active_time_intervals'],
    ],
    [
      '0.21.0',
      { receiver: 'team', routes: [{ receiver: 'team' }] },
      ['routes[0].active_time_intervals', 'routes[0].mute_time_intervals'],
    ],
  ]);

  route({ receiver: 'team', group_wait: '0s', group_interval: '0s', repeat_interval: '0s' }, [
    [NEWEST.Alertmanager, { receiver: 'team', group_wait: '0s' }, ['group_interval', 'repeat_interval']],
  ]);

  route({ receiver: 'team', labels: { owner: '{{ .GroupLabels.team }}' } }, [
    ['0.34.0', { receiver: 'team', labels: { owner: '{{ .GroupLabels.team }}' } }, []],
    ['0.33.0', { receiver: 'team' }, ['labels']],
  ]);

  it('with matchers are an error before there were any', () => {
    const file = { route: { receiver: 'team', routes: [{ matchers: ['a="b"'] }] } };
    expect(sanitized(file, '0.22.0').findings).toEqual([]);
    expect(sanitized(file, '0.21.0').findings).toEqual(['error route.routes[0].matchers']);
  });
});

describe('everything else', () => {
  const interval = { name: 'nights', time_intervals: [{ weekdays: ['monday'], location: 'Europe/Berlin' }] };
  const local = { name: 'nights', time_intervals: [{ weekdays: ['monday'] }] };

  it.each([
    [NEWEST.Alertmanager, { inhibit_rules: [{ name: 'a', equal: ['b'] }], time_intervals: [interval] }, []],
    ['0.29.0', { inhibit_rules: [{ equal: ['b'] }], time_intervals: [interval] }, ['inhibit_rules[0].name']],
    [
      '0.24.0',
      { inhibit_rules: [{ equal: ['b'] }], time_intervals: [local] },
      ['inhibit_rules[0].name', 'time_intervals[0].time_intervals[0].location'],
    ],
    ['0.23.0', { inhibit_rules: [{ equal: ['b'] }] }, ['inhibit_rules[0].name', 'time_intervals']],
  ])('is of Alertmanager %s', (version, output, leftOut) => {
    const file = { inhibit_rules: [{ name: 'a', equal: ['b'] }], time_intervals: [interval] };
    expect(sanitized(file, version)).toEqual({ output, findings: leftOut.map((field) => `warning ${field}`) });
  });

  it('is in the newest version just as it was given', () => {
    const file = {
      route: { receiver: 'team' },
      receivers: [{ name: 'team', labels: { owner: 'us' } }],
      tracing: { endpoint: 'example.com:4317' },
      event_recorder: { file_outputs: [{ path: '/events' }] },
    };
    expect(sanitized(file, NEWEST.Alertmanager)).toEqual({ output: file, findings: [] });
  });
});
