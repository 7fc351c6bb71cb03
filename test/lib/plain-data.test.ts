import { ApiObject } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
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
      expect.stringContaining('[monitoring/list] List list: it cannot be read, and nor can what it holds'),
    ]);
  });
});
