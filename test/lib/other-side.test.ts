/** What the app has on the other side of its monitors and instances: where nothing may be said, and what it costs. */

import { ApiObject, type Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-plus-27';
import { Findings, PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf } from './support';

type Labels = Readonly<Record<string, string>>;

const SPOKEN_OF = ['unknown-port', 'nothing-to-scrape'];

function said(chart: Chart): readonly string[] {
  return Findings.of(chart)
    .list()
    .filter(({ code }) => SPOKEN_OF.includes(code))
    .map(({ code, field }) => `${code} ${field}`);
}

function monitored(): Chart {
  const chart = chartOf();
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: {} },
  });
  return chart;
}

function monitor(chart: Chart, name: string, matchLabels: Labels, endpoint: object = { port: 'web' }): void {
  new ServiceMonitor(chart, name, {
    metadata: { name },
    spec: { selector: { matchLabels }, endpoints: [endpoint] },
  });
}

function service(chart: Chart, name: string, labels: Labels, spec: object): void {
  new ApiObject(chart, `service-${name}`, { apiVersion: 'v1', kind: 'Service', metadata: { name, labels }, spec });
}

describe('what the app has is looked at', () => {
  it('as Services and Deployments of cdk8s-plus', () => {
    const chart = monitored();
    const deployment = new Deployment(chart, 'shop', {
      metadata: { name: 'shop' },
      podMetadata: { labels: { app: 'shop' } },
      containers: [{ image: 'shop', ports: [{ name: 'web', number: 8080 }] }],
    });
    new Service(chart, 'service', {
      metadata: { name: 'shop', labels: { app: 'shop' } },
      selector: deployment,
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    });
    monitor(chart, 'by-port', { app: 'shop' });
    monitor(chart, 'by-target', { app: 'shop' }, { targetPort: 9090 });
    monitor(chart, 'right', { app: 'shop' }, { targetPort: 'web' });
    expect(said(chart)).toEqual(['unknown-port spec.endpoints[0].port', 'unknown-port spec.endpoints[0].targetPort']);
  });

  it('as items of lists', () => {
    const chart = monitored();
    const item = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', labels: { app: 'shop' } } };
    const items = [{ ...item, spec: { selector: { app: 'shop' }, ports: [{ name: 'http', port: 80 }] } }];
    new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', items } as never);
    monitor(chart, 'shop', { app: 'shop' });
    expect(said(chart)).toEqual(['unknown-port spec.endpoints[0].port']);
  });

  it('once for one Service of several that a monitor selects', () => {
    const chart = monitored();
    service(chart, 'a', { tier: 'shop' }, { selector: { app: 'a' }, ports: [{ name: 'http', port: 80 }] });
    service(chart, 'b', { tier: 'shop' }, { selector: { app: 'b' }, ports: [{ name: 'web', port: 80 }] });
    monitor(chart, 'shop', { tier: 'shop' });
    expect(said(chart)).toEqual([]);
  });
});

describe('nothing is said', () => {
  it.each<[string, (chart: Chart) => void]>([
    ['of monitors that take just anything', (chart) => monitor(chart, 'all', {})],
    ['of Services that are nowhere in the app', (chart) => monitor(chart, 'others', { app: 'payments' })],
    ['of siblings whose names differ by a number', (chart) => monitor(chart, 'second', { app: 'shop-2' })],
    [
      'of Services whose addresses somebody else writes',
      (chart) => {
        service(chart, 'kubelet', { 'k8s-app': 'kubelet' }, { ports: [{ name: 'https', port: 443 }] });
        monitor(chart, 'kubelet', { 'k8s-app': 'kubelet' });
      },
    ],
    [
      'of pods that are nowhere in the app',
      (chart) => monitor(chart, 'container', { app: 'shop-1' }, { targetPort: 1234 }),
    ],
    [
      'of objects that are no objects of Kubernetes',
      (chart) => {
        service(chart, 'broken', { app: 'broken' }, { ports: 'none', selector: [] });
        monitor(chart, 'broken', { app: 'broken' });
      },
    ],
    [
      'of namespaces where an instance does not follow them',
      (chart) => {
        new Prometheus(chart, 'own-namespace', {
          metadata: { name: 'own-namespace' },
          spec: { serviceMonitorSelector: {}, ignoreNamespaceSelectors: true },
        });
        new ServiceMonitor(chart, 'elsewhere', {
          metadata: { name: 'elsewhere', namespace: 'elsewhere' },
          spec: { selector: { matchLabels: { app: 'shop-1' } }, endpoints: [{ port: 'web' }] },
        });
      },
    ],
    [
      'of pod monitors that ask for no port',
      (chart) => {
        new PodMonitor(chart, 'pods', {
          metadata: { name: 'pods' },
          spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } }, podMetricsEndpoints: [{}] },
        });
      },
    ],
  ])('%s', (_, declare) => {
    const chart = monitored();
    service(chart, 'shop', { app: 'shop-1' }, { selector: { app: 'shop' }, ports: [{ name: 'http', port: 80 }] });
    declare(chart);
    expect(said(chart)).toEqual([]);
  });
});

it('it costs what monitors and Services are, and not each with each other', () => {
  const seconds = (count: number) => {
    const chart = monitored();
    for (let i = 0; i < count; i++) {
      const name = `s${i}`;
      service(
        chart,
        name,
        { app: name, tier: 'shop' },
        { selector: { app: name }, ports: [{ name: 'http', port: 80 }] },
      );
      monitor(chart, name, { app: i % 2 === 0 ? name : `t${i}`, tier: 'shop' }, { port: 'http' });
    }
    const before = process.cpuUsage();
    expect(said(chart)).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  seconds(200);
  const [some, many] = [seconds(1_000), seconds(4_000)];
  expect(many / some).toBeLessThan(10);
}, 120_000);
