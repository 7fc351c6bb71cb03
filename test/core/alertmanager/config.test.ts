import { describe, expect, it } from 'vitest';
import { readConfig, readSyntax, writeConfig } from '../../../lib/core/alertmanager/config';
import { contextOf } from './support';

function read(given: string | object) {
  const context = contextOf();
  const output = readSyntax(given, context);
  const findings = context.findings.sorted().map(({ code, path }) => `${code} ${path}`);
  return { output, findings, context };
}

const accepted = (output: object) => expect.objectContaining({ output: { ...output, templates: [] }, findings: [] });

describe('a configuration of one’s own', () => {
  it('is read in the order of the tables, and written so', () => {
    const { output } = read('receivers: [{name: team}]\nroute: {group_by: [job], receiver: team}\n');
    expect(writeConfig(output)).toBe(
      ['route:', '  receiver: team', '  group_by:', '  - job', 'receivers:', '- name: team', 'templates: []', ''].join(
        '\n',
      ),
    );
  });

  it('is the same after it was written and read again', () => {
    const { output } = read({
      global: { resolve_timeout: '90s', http_config: { tls_config: {} } },
      route: { receiver: 'team', group_wait: '90s' },
      receivers: [{ name: 'team', webex_configs: [{ room_id: '' }], rocketchat_configs: [{ token: 'a' }] }],
    });
    expect(read(writeConfig(output)).output).toEqual(output);
  });

  it('has durations in the spelling of Prometheus, but for the timing of routes, which stays as it was', () => {
    const given = { global: { resolve_timeout: '90s' }, route: { receiver: 'a', group_wait: '90s' } };
    expect(read(given)).toEqual(accepted({ ...given, global: { resolve_timeout: '1m30s' } }));
  });

  it('has durations of an hour and more in hours, where Alertmanager knows no days', () => {
    const given = (expire: string) => ({ receivers: [{ name: 'a', pushover_configs: [{ expire }] }] });
    expect(read(given('24h'))).toEqual(accepted(given('24h')));
    expect(read(given('1d'))).toEqual(accepted(given('24h')));
  });

  it.each([
    ['monday:friday', ['monday:friday']],
    ['Monday : FRIDAY', ['monday:friday']],
    ['sunday:sunday', ['sunday']],
  ])('has days as they are: %s', (given, weekdays) => {
    const file = (days: readonly string[]) => ({
      time_intervals: [{ name: 'a', time_intervals: [{ weekdays: days }] }],
    });
    expect(read(file([given]))).toEqual(accepted(file(weekdays)));
  });

  it.each([
    ['yes', true],
    ['On', true],
    ['y', true],
    ['no', false],
    ['off', false],
  ])('says yes and no as older YAML does: %s', (word, expected) => {
    expect(read(`global: {smtp_require_tls: ${word}}`)).toEqual(accepted({ global: { smtp_require_tls: expected } }));
  });

  it.each(['010', '1_000', 'yes', '1.50', '1e3', '2024-01-01', '12345678901234567890', 'é', '!custom word'])(
    'has texts as they are written: %s',
    (written) => {
      const source = written.replace('!custom ', '');
      const output = { route: { receiver: source, group_by: [source], routes: [{ match: { [source]: source } }] } };
      const given = `route: {receiver: ${written}, group_by: [${written}], routes: [{match: {${written}: ${written}}}]}`;
      expect(read(given)).toEqual(accepted(output));
    },
  );

  it('has data as it is meant', () => {
    const given = webhook({ payload: { a: [8, true, null, 1000, 12345678901234567890n], b: 'yes' } });
    const text =
      'receivers: [{name: a, webhook_configs: [{payload: {a: [010, yes, ~, 1e3, 12345678901234567890], b: "yes"}}]}]';
    expect(read(text)).toEqual(accepted(given));
    expect(writeConfig(read(text).output)).toContain('- 12345678901234567890\n');
  });

  it('has headers as they are written', () => {
    const headers = (values: string) =>
      `{http_headers: {X-A: {values: [${values}]}}, proxy_connect_header: {X-B: [${values}]}}`;
    const given = (values: string) => `receivers: [{name: a, webhook_configs: [{http_config: ${headers(values)}}]}]`;
    expect(read(given('0123, yes, 1.10'))).toMatchObject({
      output: read(given('"0123", "yes", "1.10"')).output,
      findings: [],
    });
  });

  it('takes in what it merges', () => {
    const given = 'route: {receiver: a, routes: [&b {receiver: c, group_wait: 1m}, {<<: *b, receiver: d}]}';
    const routes = ['c', 'd'].map((receiver) => ({ receiver, group_wait: '1m' }));
    expect(read(given)).toEqual(accepted({ route: { receiver: 'a', routes } }));
  });

  it('leaves out what says nothing', () => {
    const given = { global: null, route: { receiver: 'a', continue: false, routes: [] }, receivers: [] };
    expect(read(given)).toEqual(accepted({ route: { receiver: 'a' } }));
  });

  it.each<[string, string | object, string]>([
    ['no YAML', 'route: [', 'invalid-value config'],
    ['no mapping', '- a', 'wrong-type config'],
    ['an unknown section', { recievers: [] }, 'unknown-field config.recievers'],
    ['an unknown field', { route: { reciever: 'a' } }, 'unknown-field config.route.reciever'],
    ['a list where a mapping belongs', { route: [] }, 'wrong-type config.route'],
    ['a mapping where a list belongs', { receivers: {} }, 'wrong-type config.receivers'],
    ['a text where a mapping belongs', { receivers: ['team'] }, 'invalid-value config.receivers[0]'],
    ['a mapping where a text belongs', { route: { receiver: {} } }, 'wrong-type config.route.receiver'],
    ['a text where texts belong', { route: { group_by: 'job' } }, 'invalid-value config.route.group_by'],
    [
      'a text where a number belongs',
      webhook({ max_alerts: 'a' }),
      'invalid-value config.receivers[0].webhook_configs[0].max_alerts',
    ],
    [
      'a number that is too large',
      webhook({ max_alerts: Number.POSITIVE_INFINITY }),
      'wrong-type config.receivers[0].webhook_configs[0].max_alerts',
    ],
    ['a yes in quotes', 'global: {smtp_require_tls: "yes"}', 'invalid-value config.global.smtp_require_tls'],
    ['one of two documents', 'route: {receiver: a}\n---\nroute: {receiver: b}', 'invalid-value config'],
    ['neither yes nor no', { global: { smtp_require_tls: 'maybe' } }, 'invalid-value config.global.smtp_require_tls'],
    ['no duration', { global: { resolve_timeout: 'soon' } }, 'invalid-value config.global.resolve_timeout'],
  ])('is refused where it is %s', (_, given, expected) => {
    expect(read(given).findings).toEqual([expected]);
  });

  it('tells what was meant by a field that there is not', () => {
    const [finding] = read({ route: { reciever: 'a' } }).context.findings.sorted();
    expect(finding).toMatchObject({ hint: 'Did you mean `receiver`?' });
  });

  it('is never shown in a finding: it may hold passwords', () => {
    const secret = 'swordfish';
    const context = contextOf();
    const urls = [`${secret}://${secret}`, `${secret}.example.com/`, `https://user:${secret}/${secret}@example.com`];
    readConfig(
      {
        global: { smtp_auth_password: { secret }, smtp_require_tls: secret, slack_api_url: secret },
        route: { receiver: 'a', group_by: secret },
        receivers: [{ name: 'a', webhook_configs: urls.map((url) => ({ url, max_alerts: secret })) }],
      },
      context,
    );
    const found = context.findings.sorted();
    expect(found).toHaveLength(10);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

function webhook(given: object): object {
  return { receivers: [{ name: 'a', webhook_configs: [given] }] };
}
