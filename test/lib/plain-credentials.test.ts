import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  Probe,
  Prometheus,
  PrometheusAgent,
  ScrapeConfig,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { appOf, chartOf, warningsOf } from './support';

const SECRET = 'the-secret';

/** The warnings of what is declared, without what they have in common; none repeats the secret. */
function warningsFrom(declare: (chart: Chart) => void): string[] {
  const chart = chartOf({ outdir: mkdtempSync(join(tmpdir(), 'plain-')) });
  declare(chart);
  const printed = warningsOf(() => appOf(chart).synth()).join('');
  expect(printed).not.toContain(SECRET);
  const line = /^warning: (.*): a credential is given as plain text here, and goes into the output as it is\. (.*) \[/;
  return printed.split('\n').flatMap((text) => {
    const [, where, hint] = line.exec(text) ?? [];
    return where === undefined ? [] : [`${where}: ${hint}`];
  });
}

/** The same without what to do. */
const placesOf = (declare: (chart: Chart) => void) => warningsFrom(declare).map((text) => text.split(': ')[1]);

const metadata = { name: 'main' };
const job = { job_name: 'a', basic_auth: { username: 'me', password: SECRET } };
const receivers = [{ name: 'team', slack_configs: [{ channel: '#a', api_url: `https://hooks.slack.com/${SECRET}` }] }];
const alerting = { route: { receiver: 'team' }, receivers };

function handToPrometheus(config: ConfigSource): (chart: Chart) => void {
  return (chart) => new Prometheus(chart, 'prometheus', { metadata, config });
}

describe('a whole configuration of Prometheus is looked through', () => {
  const content = {
    scrape_configs: [{ job_name: 'b' }, job],
    remote_write: [{ url: `https://me:${SECRET}@example.com/write`, sigv4: { secret_key: SECRET } }],
  };
  const file = (path: string, use: string) =>
    `[monitoring/prometheus] Prometheus monitoring/main: config.${path}: Use \`${use}\`, and name a Secret in ` +
    '`spec.secrets`: its keys are files in /etc/prometheus/secrets/<name>/';
  const warnings = [
    '[monitoring/prometheus] Prometheus monitoring/main: config.remote_write[0].sigv4.secret_key: Put the configuration ' +
      'into a Secret: `config: ConfigSource.fromSecretName(…)`',
    file('remote_write[0].url', 'basic_auth.password_file'),
    file('scrape_configs[1].basic_auth.password', 'password_file'),
  ];

  it('that is an object', () => {
    expect(warningsFrom(handToPrometheus(ConfigSource.fromObject(content)))).toEqual(warnings);
  });

  it('that is a text', () => {
    expect(warningsFrom(handToPrometheus(ConfigSource.fromText(JSON.stringify(content))))).toEqual(warnings);
  });

  it('that is in a file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'plain-')), 'prometheus.yaml');
    writeFileSync(path, JSON.stringify(content));
    expect(warningsFrom(handToPrometheus(ConfigSource.fromFile(path)))).toEqual(warnings);
  });

  it('that is an agent’s', () => {
    const config = ConfigSource.fromObject(content);
    const agent = (chart: Chart) => new PrometheusAgent(chart, 'agent', { metadata, config });
    expect(placesOf(agent)).toHaveLength(warnings.length);
  });

  it.each([
    ['the token of a client', { remote_read: [{ bearer_token: SECRET }] }, 'remote_read[0].bearer_token'],
    ['a discovery', { scrape_configs: [{ consul_sd_configs: [{ token: SECRET }] }] }, 'consul_sd_configs[0].token'],
    ['the token of a discovery', { scrape_configs: [{ http_sd_configs: [{ bearer_token: SECRET }] }] }, 'bearer_token'],
    ['a number', { scrape_configs: [{ authorization: { credentials: 12345 } }] }, 'authorization.credentials'],
    ['a parameter', { scrape_configs: [{ params: { module: ['http'], api_key: [SECRET] } }] }, 'params.api_key'],
    ['a header', { remote_write: [{ headers: { 'X-Api-Key': SECRET } }] }, 'headers["X-Api-Key"]'],
    ['Azure', { remote_write: [{ azuread: { oauth: { client_secret: SECRET } } }] }, 'oauth.client_secret'],
  ])('for %s', (_, config, place) => {
    expect(placesOf(handToPrometheus(ConfigSource.fromObject(config)))).toEqual([expect.stringContaining(place)]);
  });

  it('for a number beyond what JavaScript counts exactly', () => {
    const text = 'scrape_configs: [{basic_auth: {password: 12345678901234567890}}]';
    expect(placesOf(handToPrometheus(ConfigSource.fromText(text)))).toEqual([
      'config.scrape_configs[0].basic_auth.password',
    ]);
  });

  it('and what is no credential passes', () => {
    const config = {
      global: { external_labels: { token: 'a-label', password: 'another' } },
      scrape_configs: [
        { http_sd_configs: [{ url: 'http://example.com:8080?mail=me@example.com' }] },
        { params: { module: ['http_2xx'], target: ['https://example.com/'] }, basic_auth: { password: '<secret>' } },
        { authorization: { credentials_file: '/etc/prometheus/secrets/a/b' }, tls_config: { ca: 'PEM', cert: 'PEM' } },
      ],
    };
    expect(warningsFrom(handToPrometheus(ConfigSource.fromObject(config)))).toEqual([]);
  });
});

describe('what is added to a generated configuration is looked through', () => {
  const given = (field: string, content: string) => (chart: Chart) => {
    new Secret(chart, 'more', { metadata: { name: 'more' }, stringData: { key: content } });
    const spec = { serviceMonitorSelector: {}, [field]: { name: 'more', key: 'key' } };
    new Prometheus(chart, 'prometheus', { metadata, spec });
  };

  it.each([
    ['additionalScrapeConfigs', [job], '[0].basic_auth.password', 'Use `password_file`'],
    ['additionalScrapeConfigs', [{ params: { token: [SECRET] } }], '[0].params.token', 'Send it by `authorization`'],
    [
      'additionalScrapeConfigs',
      [{ ovhcloud_sd_configs: [{ consumer_key: SECRET }] }],
      '[0].ovhcloud_sd_configs[0].consumer_key',
      'Write it as a ScrapeConfig',
    ],
    [
      'additionalScrapeConfigs',
      [{ http_sd_configs: [{ url: `https://a/?token=${SECRET}` }] }],
      '[0].http_sd_configs[0].url',
      'Send it by `authorization`',
    ],
    [
      'additionalScrapeConfigs',
      [{ proxy_url: `http://me:${SECRET}@proxy/` }],
      '[0].proxy_url',
      'Write it as a ScrapeConfig',
    ],
    ['additionalAlertManagerConfigs', [{ bearer_token: SECRET }], '[0].bearer_token', 'Use `bearer_token_file`'],
    ['additionalAlertManagerConfigs', [{ sigv4: { secret_key: SECRET } }], '[0].sigv4.secret_key', 'Name a Service'],
    ['additionalAlertRelabelConfigs', [{ replacement: `http://a:${SECRET}@b/` }], '[0].replacement', 'Remove it'],
  ])('by %s: %j', (field, content, path, hint) => {
    expect(warningsFrom(given(field, JSON.stringify(content)))).toEqual([
      expect.stringContaining(`spec.${field}${path}: ${hint}`),
    ]);
  });
});

describe('a configuration of Alertmanager is looked through', () => {
  const place = 'config.receivers[0].slack_configs[0].api_url';
  const placeInSecret = place.replace('config', 'stringData["alertmanager.yaml"]');
  const text = JSON.stringify(alerting);
  const secretOf = (chart: Chart, name: string) =>
    new Secret(chart, name, { metadata: { name }, stringData: { 'alertmanager.yaml': text } });

  it('that a user supplies', () => {
    const config = ConfigSource.fromObject(alerting);
    expect(placesOf((chart) => new Alertmanager(chart, 'a', { metadata, config }))).toEqual([place]);
  });

  it('that AlertmanagerConfigs are merged into, wherever it comes from', () => {
    const spec = { alertmanagerConfigSelector: {} };
    const handed = { metadata, spec, config: ConfigSource.fromText(text) };
    expect(placesOf((chart) => new Alertmanager(chart, 'a', handed))).toEqual([place]);
    expect(
      placesOf((chart) => {
        secretOf(chart, 'base');
        new Alertmanager(chart, 'a', { metadata, spec: { ...spec, configSecret: 'base' } });
      }),
    ).toEqual([placeInSecret]);
    expect(
      placesOf((chart) => {
        secretOf(chart, 'alertmanager-main');
        new Alertmanager(chart, 'a', { metadata, spec });
      }),
    ).toEqual([placeInSecret]);
  });

  it('but not a Secret of the user’s that is mounted, and not copied', () => {
    expect(
      placesOf((chart) => {
        secretOf(chart, 'own');
        new Alertmanager(chart, 'a', { metadata, spec: { configSecret: 'own' } });
        new Prometheus(chart, 'p', { metadata, config: ConfigSource.fromSecretName('own', 'alertmanager.yaml') });
      }),
    ).toEqual([]);
  });

  it('and so are receivers that the API lacks', () => {
    const spec = { route: { receiver: 'team' }, receivers: [] };
    const url = `https://example.com/?token=${SECRET}`;
    const incident = { url, alertSourceToken: { name: 'incident', key: 'token' } };
    const extensions = { receivers: [{ name: 'team', incidentioConfigs: [incident] }] };
    expect(placesOf((chart) => new AlertmanagerConfig(chart, 'a', { metadata, spec, extensions }))).toEqual([
      'extensions.receivers[0].incidentioConfigs[0].url',
    ]);
  });
});

describe('parameters of monitors are looked at by their names', () => {
  it('that say what they are', () => {
    const params = { module: ['http_2xx'], 'X-Auth-Token': [SECRET], api_key: [SECRET], target: ['a'] };
    const selector = { matchLabels: { app: 'a' } };
    const declare = (chart: Chart) => {
      new Prometheus(chart, 'p', { metadata, spec: { serviceMonitorSelector: {}, scrapeConfigSelector: {} } });
      new ServiceMonitor(chart, 'm', { metadata, spec: { selector, endpoints: [{ port: 'web', params }] } });
      new ScrapeConfig(chart, 's', { metadata, spec: { params: { token: [SECRET] } } });
      new Probe(chart, 'b', { metadata, spec: { params: [{ name: 'password', values: [SECRET] }] } });
    };
    expect(placesOf(declare)).toEqual([
      'spec.params[0]',
      'spec.params.token',
      'spec.endpoints[0].params.api_key',
      'spec.endpoints[0].params["X-Auth-Token"]',
    ]);
  });

  it('and those of Probes and ScrapeConfigs that are no credentials pass', () => {
    const params = { module: ['http_2xx'], target: ['https://example.com/?page=1'], 'match[]': ['up'], key: ['a'] };
    expect(placesOf((chart) => new ScrapeConfig(chart, 's', { metadata, spec: { params } }))).toEqual([]);
  });
});
