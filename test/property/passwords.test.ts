import { ApiObject, App, Chart } from 'cdk8s';
import { Alertmanager, ConfigReloader, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { messagesOf, warningsOf } from '../lib/support';
import { declareWith, FIELDS, objectWith } from '../support/hostile-objects';
import { randomFrom } from '../support/random';
import { PASSWORD, SECRET_URLS } from '../support/secret-urls';

/** Everything that is said of an app. */
function saidOf(declare: (chart: Chart) => void): string[] {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  let printed: string[] = [];
  const warnings = warningsOf(() => {
    try {
      declare(chart);
      printed = messagesOf(chart);
    } catch (error) {
      printed = [String(error)];
    }
  });
  return [...printed, ...warnings];
}

function leaksIn(apps: readonly ((chart: Chart) => void)[], least: number): string[] {
  const all = apps.flatMap(saidOf);
  expect(all.filter((message) => /…@/.test(message)).length).toBeGreaterThan(least);
  return all.filter((message) => message.includes(PASSWORD));
}

describe('no message shows the password of a URL, whether the URL can be read or not', () => {
  it('in any field of any kind', () => {
    const random = randomFrom(7);
    const cases = Array.from({ length: 500 }, () => ({ field: random.pick(FIELDS), url: random.pick(SECRET_URLS) }));
    expect(
      leaksIn(
        cases.map(({ field, url }) => declareWith(objectWith(field, url))),
        50,
      ),
    ).toEqual([]);
  }, 120_000);

  it('in fields that take URLs, in every form', () => {
    const urls = FIELDS.filter(({ path }) => /url|server|endpoint|proxy|host|target/i.test(path.at(-1) ?? ''));
    const ends = new Map(urls.map((field) => [`${field.kind} ${field.path.slice(-2).join('.')}`, field]));
    const random = randomFrom(8);
    const cases = [...ends.values()].flatMap((field) =>
      random.some(6, () => declareWith(objectWith(field, random.pick(SECRET_URLS)))),
    );
    expect(leaksIn(cases, 50)).toEqual([]);
  }, 120_000);

  it('in expressions, labels and templates of rules', () => {
    const cases = SECRET_URLS.flatMap((url) => {
      const text = `up{instance="${url}"} == bool {{ ${url} }} ==`;
      const rules = [
        { alert: url, expr: text, labels: { [url]: url, a: `{{ ${url} }}` }, annotations: { a: text } },
        { record: url, expr: url, for: url },
      ];
      return declareWith({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'rules', namespace: 'monitoring' },
        spec: { groups: [{ name: url, rules }] },
      });
    });
    expect(leaksIn(cases, 10)).toEqual([]);
  }, 60_000);

  it('in configurations of somebody else, and in settings', () => {
    const cases = SECRET_URLS.flatMap((url) => {
      const quoted = JSON.stringify(url);
      const texts = [
        `global: { slack_api_url: ${quoted} }\nroute: { receiver: a }\nreceivers: [{ name: a }]\n`,
        `route: { receiver: ${quoted} }\nreceivers: [{ name: a, webhook_configs: [{ url: ${quoted}, ${quoted}: a }] }]\n`,
        `a: *${url.replace(/[^\x21-\x7e]/g, '')}\n`,
      ];
      const metadata = { name: 'main' };
      const configured = texts.flatMap((text) => [
        (chart: Chart) => void new Alertmanager(chart, 'a', { metadata, config: ConfigSource.fromText(text) }),
        (chart: Chart) => void new Prometheus(chart, 'p', { metadata, config: ConfigSource.fromText(text) }),
      ]);
      const reloader = (chart: Chart) =>
        void new ConfigReloader(chart, 'r', { configMap: url, configKey: url, reloadUrl: url });
      const exposed = (chart: Chart) => {
        new Prometheus(chart, 'p', { metadata, spec: { serviceMonitorSelector: {} } }).expose({ host: url, path: url });
      };
      return [...configured, reloader, exposed];
    });
    expect(leaksIn(cases, 20)).toEqual([]);
  }, 60_000);
});

describe('no message shows the text of a configuration that is no YAML', () => {
  const HEADER = 'route: {receiver: a}\nreceivers: [{name: a}]\nglobal:\n  smtp_auth_password: ';

  it.each([
    '*S3cr3t',
    '!S3cr3t x',
    '!<S3cr3t> x',
    '!a!S3cr3t x',
    '"S3cr3t',
    "'S3cr3t",
    '@S3cr3t',
    '[S3cr3t',
    'a: S3cr3t',
  ])('%s', (value) => {
    const metadata = { name: 'main' };
    const config = ConfigSource.fromText(`${HEADER}${value}\n`);
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'jobs' }, stringData: { a: `- ${value}\n` } };
    const printed = saidOf((chart) => {
      new Alertmanager(chart, 'a', { metadata, config });
      new Prometheus(chart, 'p', { metadata, config });
      new ApiObject(chart, 'jobs', secret as never);
      const additionalScrapeConfigs = { name: 'jobs', key: 'a' };
      new Prometheus(chart, 'more', {
        metadata: { name: 'more' },
        spec: { podMonitorSelector: {}, additionalScrapeConfigs },
      });
    });
    expect(printed).not.toEqual([]);
    expect(printed.filter((message) => message.includes(PASSWORD))).toEqual([]);
  });
});

describe('what is printed is one line of visible characters', () => {
  const HOSTILE = 'a\u001b[31m\u0007b\rc\nd\u0085e\u2028f\u202eg\u2066h\ufeffi\ud800';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

  it('whatever name, path or value it speaks of', () => {
    const random = randomFrom(9);
    const cases = Array.from({ length: 200 }, () => declareWith(objectWith(random.pick(FIELDS), HOSTILE)));
    const named = (chart: Chart) => {
      const metadata = { name: HOSTILE, namespace: HOSTILE, labels: { [HOSTILE]: HOSTILE } };
      declareWith({ apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata, spec: { [HOSTILE]: 1 } })(
        chart,
      );
    };
    const printed = [...cases, named].flatMap(saidOf).map((message) => message.replace(/\n$/, ''));
    expect(printed.filter((message) => message.includes('\\u001b')).length).toBeGreaterThan(20);
    expect(printed.filter((message) => UNSEEN.test(message))).toEqual([]);
  }, 60_000);
});
