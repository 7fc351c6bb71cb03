import { spawnSync } from 'node:child_process';
import type { App } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus, PrometheusRule, ScrapeConfig } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockOf } from '../support/pages';
import { ARGO_DIFF, FLUX_APPLY, pathOf } from '../support/tool-paths';
import { eventually } from '../support/wait';
import { chartOf, manifestsIn, synthesize } from './support/app';
import { exists, freshNamespace, get, identity, kubectl, ready, runningConfig } from './support/cluster';
import { hostPathVolume } from './support/volume';

const NAMESPACE = 'e2e-gitops';
const PODS = ['prometheus-main-0', 'alertmanager-main-0'];

/** An instance with a claim, what it notifies and what it scrapes; and a second one, which may go. */
function stack({ interval = '30s', second = true, namespace = NAMESPACE } = {}): string {
  return synthesize((app: App) => {
    const chart = chartOf(app, namespace);
    const prometheus = new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: {
        scrapeConfigSelector: {},
        ruleSelector: {},
        storage: {
          volumeClaimTemplate: { spec: { storageClassName: namespace, resources: { requests: { storage: '100Mi' } } } },
        },
      },
    });
    const alertmanager = new Alertmanager(chart, 'alertmanager', {
      metadata: { name: 'main' },
      config: ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] }),
    });
    prometheus.alertTo(alertmanager);
    new ScrapeConfig(chart, 'self', {
      metadata: { name: 'self' },
      spec: { scrapeInterval: interval, staticConfigs: [{ targets: ['localhost:9090'] }] },
    });
    new PrometheusRule(chart, 'rules', {
      metadata: { name: 'rules' },
      spec: { groups: [{ name: 'group', rules: [{ record: 'one', expr: 'vector(1)' }] }] },
    });
    if (!second) return;
    new Prometheus(chart, 'second', {
      metadata: { name: 'second' },
      spec: { replicas: 0 },
      config: ConfigSource.fromObject({ scrape_configs: [] }),
    });
  });
}

/** By each object that is not as it was, what Flux has done to it. It returns when all is healthy. */
function applied(folder: string, before: readonly string[] = []): Record<string, string> {
  const { status, stdout, stderr } = spawnSync(pathOf(FLUX_APPLY), [folder, ...before], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`flux-apply: ${stderr}${stdout}`);
  const lines = stdout.split('\n').map((line) => line.trim().split(' '));
  const pairs = lines.filter(([, action]) => action !== undefined && action !== 'unchanged');
  return Object.fromEntries(pairs.map(([object = '', action = '']) => [object.replace(`/${NAMESPACE}/`, '/'), action]));
}

describe('what Flux does with the manifests', () => {
  const identities = () => PODS.map((pod) => identity(NAMESPACE, pod));
  let before: unknown[] = [];
  let first = '';

  beforeAll(() => {
    freshNamespace(NAMESPACE);
    hostPathVolume(NAMESPACE, NAMESPACE);
    first = stack();
  });

  it('applies all of them at once, and finds them healthy', () => {
    const done = applied(first);
    expect(Object.keys(done)).toContain('StatefulSet/prometheus-main');
    expect(new Set(Object.values(done))).toEqual(new Set(['created']));
    before = identities();
  });

  it('has nothing to do when it comes again', () => {
    expect(applied(stack())).toEqual({});
    expect(identities()).toEqual(before);
  });

  it('brings a change to the servers by one object, without a restart', async () => {
    expect(applied(stack({ interval: '17s' }))).toEqual({ 'Secret/prometheus-main': 'configured' });
    await eventually('it runs', () => runningConfig(NAMESPACE, PODS[0]!).includes('scrape_interval: 17s'), 120);
    expect(identities()).toEqual(before);
  });

  it('puts back what somebody has changed by hand', () => {
    const changed = { spec: { replicas: 2 } };
    kubectl(['patch', 'statefulset', 'alertmanager-main', '-n', NAMESPACE, '-p', JSON.stringify(changed)]);
    kubectl(['patch', 'secret', 'prometheus-main', '-n', NAMESPACE, '-p', '{"data":{"prometheus.yaml":"bm9uZQ=="}}']);
    expect(applied(stack({ interval: '17s' }))).toEqual({
      'Secret/prometheus-main': 'configured',
      'StatefulSet/alertmanager-main': 'configured',
    });
  });

  it('prunes what is no longer declared, and nothing else', async () => {
    const done = applied(stack({ interval: '17s', second: false }), [stack({ interval: '17s' })]);
    expect(Object.entries(done).filter(([, action]) => action !== 'deleted')).toEqual([]);
    expect(Object.keys(done).every((object) => object.includes('second'))).toBe(true);
    expect(Object.keys(done)).toContain('StatefulSet/prometheus-second');
    await eventually('it is gone', () => !exists('statefulset', 'prometheus-second', NAMESPACE), 60);
    expect(identities()).toEqual(before);
  });
});

interface Compared {
  readonly object: string;
  readonly synced: boolean;
  readonly health: string;
}

type Values = { [field: string]: unknown };

/** Without what a path says, such as `.spec.list[].field`. */
function without(value: unknown, path: readonly string[]): unknown {
  const [field = '', ...rest] = path;
  if (Array.isArray(value)) return value.map((each) => without(each, path));
  if (typeof value !== 'object' || value === null || !(field in value)) return value;
  const { [field]: inner, ...others } = value as Values;
  return rest.length === 0 ? others : { ...others, [field]: without(inner, rest) };
}

/** What Argo CD says of each object of a folder, beside what the cluster has. */
function compared(
  way: 'client' | 'server',
  folder: string,
  namespace: string,
  ignored: readonly string[] = [],
): Compared[] {
  const paths = ignored.map((path) => path.replaceAll('[]', '').split('.').slice(1));
  const shown = (object: object) => paths.reduce<unknown>(without, object);
  const pairs = manifestsIn(folder).map((config) => {
    const live = get(config.kind, config.metadata.name, namespace);
    return { config: shown(config), live: shown(live) };
  });
  const { status, stdout, stderr } = spawnSync(pathOf(ARGO_DIFF), [way], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`argo-diff: ${stderr}${stdout}`);
  return JSON.parse(stdout) as Compared[];
}

const outOfSync = (all: readonly Compared[]) => all.filter(({ synced }) => !synced).map(({ object }) => object);
const unhealthy = (all: readonly Compared[]) => all.filter(({ health }) => !['', 'Healthy'].includes(health));

describe.each([
  ['client', []],
  ['server', ['--server-side', '--field-manager=argocd-controller']],
] as const)('what Argo CD says of manifests that the %s has merged', (way, flags) => {
  const namespace = `e2e-argo-${way}`;
  const folder = stack({ namespace });

  beforeAll(async () => {
    freshNamespace(namespace);
    hostPathVolume(namespace, namespace);
    kubectl(['apply', ...flags, '-f', folder]);
    for (const name of ['prometheus-main', 'alertmanager-main']) await ready('statefulset', name, namespace);
  });

  it('is that all are healthy', () => {
    const all = compared(way, folder, namespace);
    expect(all.filter(({ health }) => health === 'Healthy').map(({ object }) => object)).toContain(
      'StatefulSet/prometheus-main',
    );
    expect(unhealthy(all)).toEqual([]);
  });

  it('is that all are in sync, with what the page has it ignore', () => {
    const { ignoreDifferences } = parse(blockOf('docs/guides/gitops.md', 'yaml', '# argo-cd/ignored.yaml'));
    const ignored = ignoreDifferences[0].jqPathExpressions as string[];
    expect(outOfSync(compared(way, folder, namespace))).toEqual(
      way === 'client' ? [] : ['StatefulSet/prometheus-main'],
    );
    expect(outOfSync(compared(way, folder, namespace, ignored))).toEqual([]);
  });

  it('is that one is not which somebody has changed by hand', () => {
    kubectl(['patch', 'secret', 'prometheus-main', '-n', namespace, '-p', '{"data":{"prometheus.yaml":"bm9uZQ=="}}']);
    expect(outOfSync(compared(way, folder, namespace))).toContain('Secret/prometheus-main');
  });
});
