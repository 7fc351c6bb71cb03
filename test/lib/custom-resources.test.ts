import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type ApiObjectMetadata, Chart, type GroupVersionKind, Include } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { appOf, chartOf, jobsOf, messagesOf, objectOf, objectsOf } from './support';

const GROUP = 'monitoring.coreos.com';

const monitor = (name: string, namespace?: string) => ({
  apiVersion: `${GROUP}/v1`,
  kind: 'ServiceMonitor',
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  spec: { selector: {}, endpoints: [{ port: 'web' }] },
});

const everyMonitor = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };

function included(chart: Chart, yaml: string): Include {
  const file = join(mkdtempSync(join(tmpdir(), 'include-')), 'manifests.yaml');
  writeFileSync(file, yaml);
  return new Include(chart, 'included', { url: file });
}

/** As `cdk8s import` writes it. */
class ImportedServiceMonitor extends ApiObject {
  static readonly GVK: GroupVersionKind = { apiVersion: `${GROUP}/v1`, kind: 'ServiceMonitor' };

  constructor(scope: Construct, id: string, props: { readonly metadata?: ApiObjectMetadata; readonly spec: object }) {
    super(scope, id, { ...ImportedServiceMonitor.GVK, ...props });
  }
}

describe('custom resources that are in the app already', () => {
  it('a monitor is scraped, and not written', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new ApiObject(chart, 'monitor', monitor('web'));
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0']);
    expect(objectsOf(chart).filter(({ apiVersion }) => apiVersion.startsWith(GROUP))).toEqual([]);
  });

  it('an instance becomes its workload beside it, and is not written', () => {
    const chart = chartOf();
    new ApiObject(chart, 'instance', {
      apiVersion: `${GROUP}/v1`,
      kind: 'Prometheus',
      metadata: { name: 'main' },
      spec: { ...everyMonitor, replicas: 2 },
    });
    new ServiceMonitor(chart, 'monitor', {
      metadata: { name: 'web' },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
    expect(objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].replicas).toBe(2);
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0']);
    expect(objectsOf(chart).filter(({ apiVersion }) => apiVersion.startsWith(GROUP))).toEqual([]);
  });

  it('as cdk8s import writes its classes', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new ImportedServiceMonitor(chart, 'monitor', {
      metadata: { name: 'imported', namespace: 'shop' },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/shop/imported/0']);
  });

  it('in a file that is included, beside other things that stay', () => {
    const chart = chartOf();
    new ServiceMonitor(chart, 'monitor', { metadata: { name: 'own' }, spec: { selector: {}, endpoints: [] } });
    included(
      chart,
      [
        { ...monitor('web', 'shop') },
        {
          apiVersion: `${GROUP}/v1`,
          kind: 'Prometheus',
          metadata: { name: 'main', namespace: 'shop' },
          spec: everyMonitor,
        },
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', namespace: 'shop' }, data: { a: 'b' } },
      ]
        .map((object) => JSON.stringify(object))
        .join('\n---\n'),
    );
    const kinds = objectsOf(chart).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
    expect(kinds).toContain('ConfigMap shop/other');
    expect(kinds).toContain('StatefulSet shop/prometheus-main');
    expect(kinds.filter((kind) => kind.startsWith('ServiceMonitor') || kind.startsWith('Prometheus '))).toEqual([]);
  });

  it('instances of one name in several namespaces of one file keep apart', () => {
    const chart = chartOf();
    new ServiceMonitor(chart, 'monitor', { metadata: { name: 'own' }, spec: { selector: {}, endpoints: [] } });
    const instance = (namespace: string) => ({
      apiVersion: `${GROUP}/v1`,
      kind: 'Prometheus',
      metadata: { name: 'main', namespace },
      spec: everyMonitor,
    });
    included(chart, [instance('shop'), instance('bank')].map((object) => JSON.stringify(object)).join('\n---\n'));
    for (const _ of ['once', 'and again after a change']) {
      const workloads = objectsOf(chart).filter(({ kind }) => kind === 'StatefulSet');
      expect(workloads.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).sort()).toEqual([
        'bank/prometheus-main',
        'shop/prometheus-main',
      ]);
      new ApiObject(chart, 'later', monitor('later'));
    }
  });

  it('in a List, as kubectl writes them, and what else is in it stays', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' }, data: { a: 'b' } };
    const typed = { apiVersion: `${GROUP}/v1`, kind: 'ServiceMonitorList', items: [monitor('second', 'shop')] };
    const list = { apiVersion: 'v1', kind: 'List', items: [monitor('first', 'shop'), null, other, typed, 'text'] };
    included(chart, JSON.stringify(list));
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/shop/first/0', 'serviceMonitor/shop/second/0']);
    expect(objectOf(chart, 'ConfigMap', 'other').metadata.namespace).toBe('monitoring');
    expect(objectsOf(chart).filter(({ kind }) => kind.endsWith('List'))).toEqual([]);
  });

  it('a List without any of them stays as it is', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' }, data: { a: 'b' } };
    included(chart, JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { name: 'all' }, items: [other] }));
    expect(objectOf(chart, 'List', 'all')['items']).toEqual([other]);
  });

  it('a disruption budget that comes with them is not written a second time', () => {
    const chart = chartOf();
    const budget = { minAvailable: 1, selector: { matchLabels: { app: 'main' } } };
    new ApiObject(chart, 'budget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'prometheus-main' },
      spec: budget,
    });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { ...everyMonitor, replicas: 2 } });
    const budgets = objectsOf(chart).filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(budgets.map(({ spec }) => spec)).toEqual([budget]);
  });

  it('without a construct of this library in the app they are left as they are', () => {
    const chart = chartOf();
    new ApiObject(chart, 'monitor', monitor('web'));
    expect(objectsOf(chart).map(({ kind }) => kind)).toEqual(['ServiceMonitor']);
  });

  it('an object with the name of a construct is one too many', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new ApiObject(chart, 'object', monitor('web'));
    new ServiceMonitor(chart, 'construct', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [] } });
    expect(messagesOf(chart).filter((message) => message.includes('[duplicate-object]'))).toHaveLength(2);
  });

  it('a broken one is named by its path', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new ApiObject(chart, 'object', { ...monitor('web'), spec: { endpoints: [] } });
    const [message] = messagesOf(chart);
    expect(message).toMatch(/^\[monitoring\/object\] ServiceMonitor monitoring\/web: spec\.selector: /);
  });

  it('a broken one of an Include is named by the Include, and by its number there', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    const broken = { ...monitor('broken'), spec: { selector: {}, endpoints: [{ prot: 'web' }] } };
    included(chart, [monitor('web'), broken].map((each) => JSON.stringify(each)).join('\n---\n'));
    expect(() => appOf(chart).synth()).toThrow(
      '\n  [monitoring/included] ServiceMonitor monitoring/broken (object 2): spec.endpoints[0].prot: the API has no such field: did you mean `port`?',
    );
  });

  it('content of a Secret in the app is at hand for what has to be read', () => {
    const chart = chartOf();
    new ApiObject(chart, 'jobs', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'jobs' },
      data: { 'jobs.yaml': Buffer.from('- job_name: by-hand').toString('base64') },
    });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'jobs', key: 'jobs.yaml' } },
    });
    expect(jobsOf(chart, 'main')).toEqual(['by-hand']);
  });
});

describe('every road to output', () => {
  it('shows the same objects, in whatever chart they are declared', () => {
    const chart = chartOf();
    const other = new Chart(appOf(chart), 'other', { namespace: 'shop' });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new ServiceMonitor(other, 'monitor', {
      metadata: { name: 'web' },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
    const yaml = appOf(chart).synthYaml();
    expect(yaml).toContain('job_name: serviceMonitor/shop/web/0');
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/shop/web/0']);
    // The rights that the monitor needs are with the instance that uses them.
    const roles = objectsOf(chart).filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata }) => metadata.namespace)).toEqual(['shop']);
    expect(appOf(chart).synthYaml()).toBe(yaml);
  });

  it('follows what is declared after an earlier synth', () => {
    const chart = chartOf();
    const prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual([]);
    new ServiceMonitor(chart, 'first', {
      metadata: { name: 'first' },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
    new ApiObject(chart, 'second', monitor('second'));
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/first/0', 'serviceMonitor/monitoring/second/0']);
    prometheus.patch('Role', 'nobody');
    expect(messagesOf(chart)).toHaveLength(1);
  });

  it('forgets what is removed from the tree, and what was wrong with it', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    new Prometheus(chart, 'removed', { metadata: { name: 'removed' }, spec: everyMonitor });
    for (const name of ['kept', 'broken']) {
      new ServiceMonitor(chart, name, {
        metadata: { name },
        spec: { selector: {}, endpoints: [{ port: 'web', interval: name === 'kept' ? '30s' : 'often' }] },
      });
    }
    expect(messagesOf(chart)).toHaveLength(1);
    for (const id of ['removed', 'broken']) expect(chart.node.tryRemoveChild(id)).toBe(true);
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/kept/0']);
    expect(objectsOf(chart).filter(({ metadata }) => metadata.name.startsWith('prometheus-removed'))).toEqual([]);
  });
});
