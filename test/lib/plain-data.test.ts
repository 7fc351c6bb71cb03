import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import { ConfigReloader, ConfigSource, Prometheus, type PrometheusProps } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, jobsOf, messagesOf } from './support';

/** Read as an object with no members, each would select everything. */
const WITHOUT_MEMBERS: Readonly<Record<string, object>> = {
  'a Map': new Map([['team', 'a']]),
  'a Set': new Set(['team']),
  'a Date': new Date(0),
  'a URL': new URL('http://example.com'),
  'an empty instance of a class': new (class Selector {})(),
  'an object that inherits its members': Object.create({ matchLabels: { team: 'a' }, team: 'a' }),
  'an object with members under symbols': { [Symbol('team')]: 'a' },
  'an object with members that are not listed': Object.defineProperty({}, 'team', { value: 'a' }),
  'a boxed text': new String('a'),
  bytes: Buffer.from('a'),
};

describe('what is no plain data is refused where a selector', () => {
  it.each(Object.entries(WITHOUT_MEMBERS))('is %s', (_, value) => {
    for (const serviceMonitorSelector of [value, { matchLabels: value }]) {
      const chart = chartOf();
      new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector } as object });
      expect(messagesOf(chart)).toEqual([expect.stringContaining('its properties are no plain data')]);
    }
  });

  it.each(Object.entries(WITHOUT_MEMBERS))('or a configuration holds %s', (_, value) => {
    expect(() => ConfigSource.fromObject({ global: value })).toThrow(
      'ConfigSource.fromObject: its properties are no plain data',
    );
  });
});

const NO_PLAIN_DATA = 'its properties are no plain data';
const metadata = { name: 'main' };

/** Values that are given beside specs: where they are, and what is said of them. */
describe('what is no plain data is refused', () => {
  const cases = Object.entries({
    ...WITHOUT_MEMBERS,
    'a function': () => 'a',
  });

  it.each(cases)('in a patch: %s', (_, value) => {
    const prometheus = new Prometheus(chartOf(), 'main', { metadata });
    const path = '/spec/template/spec/securityContext';
    for (const given of [value, { seccompProfile: value }, [value]]) {
      expect(() => prometheus.patch('StatefulSet', 'prometheus-main', JsonPatch.replace(path, given))).toThrow(
        `monitoring/main: the patch of StatefulSet prometheus-main at ${path}: ${NO_PLAIN_DATA}`,
      );
    }
  });

  it.each(cases)('in settings of an instance: %s', (_, value) => {
    const settings: readonly object[] = [
      { reloader: { resources: value } },
      { reloader: { resources: { limits: value } } },
      { networkPolicy: { from: [{ podLabels: value }] } },
      { networkPolicy: { from: [value] } },
    ];
    for (const given of settings) {
      const chart = chartOf();
      new Prometheus(chart, 'main', { metadata, ...given } as PrometheusProps);
      expect(messagesOf(chart)).toEqual([expect.stringContaining(NO_PLAIN_DATA)]);
    }
  });

  it.each(cases)('beside a companion, and in annotations of an Ingress: %s', (_, value) => {
    const props = { configSecret: 'a', configKey: 'b', reloadUrl: 'http://localhost:1' };
    const companion = (more: object) => () => new ConfigReloader(chartOf(), 'reloader', { ...props, ...more });
    expect(companion({ env: [value] })).toThrow(`monitoring/reloader: env: ${NO_PLAIN_DATA}`);
    expect(companion({ env: [{ name: 'A', valueFrom: value }] })).toThrow(`monitoring/reloader: env: ${NO_PLAIN_DATA}`);
    expect(companion({ resources: { limits: value } })).toThrow(`monitoring/reloader: resources: ${NO_PLAIN_DATA}`);
    const prometheus = new Prometheus(chartOf(), 'main', { metadata });
    const annotations = value as never;
    expect(() => prometheus.expose({ host: 'a.example.com', annotations })).toThrow(NO_PLAIN_DATA);
  });

  it('in a patch: a Lazy value, which nothing would resolve', () => {
    const prometheus = new Prometheus(chartOf(), 'main', { metadata });
    const value = Lazy.any({ produce: () => 1 });
    expect(() =>
      prometheus.patch('StatefulSet', 'prometheus-main', JsonPatch.replace('/spec/replicas', value)),
    ).toThrow('given: a Lazy value');
  });
});

it('a Lazy value beside a companion is resolved', () => {
  const env = [{ name: 'A', value: Lazy.any({ produce: () => 'a' }) as string }];
  const reloader = new ConfigReloader(chartOf(), 'reloader', {
    configSecret: 'a',
    configKey: 'b',
    reloadUrl: 'http://localhost:1',
    env,
  });
  expect(reloader.container.env).toContainEqual({ name: 'A', value: 'a' });
});

describe('a List', () => {
  const monitor = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ port: 'web' }] },
  };

  const withList = (items: readonly object[]) => {
    const chart = chartOf();
    new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
    new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', metadata: { name: 'list' }, items });
    return chart;
  };

  it('in a List is taken apart as well', () => {
    const chart = withList([{ apiVersion: 'v1', kind: 'List', items: [monitor] }]);
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0']);
  });

  it('that holds itself is named, and is no bug of ours', () => {
    const items: object[] = [monitor];
    items.push({ apiVersion: 'v1', kind: 'List', items });
    expect(messagesOf(withList(items))).toEqual([
      expect.stringContaining('List list: it cannot be read, and nor can what it holds'),
    ]);
  });
});
