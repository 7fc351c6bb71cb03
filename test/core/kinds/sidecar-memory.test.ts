import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANTS, type InstanceSettings } from '../../../lib/core/base/app';
import { compiled } from '../../support/compiled';

const V1 = 'monitoring.coreos.com/v1';

function object(kind: string, namespace: string, name: string, spec: object, apiVersion = V1) {
  return { apiVersion, kind, metadata: { namespace, name }, spec };
}

const prometheus = (spec: object = {}) =>
  object('Prometheus', 'monitoring', 'main', {
    serviceMonitorSelector: {},
    serviceMonitorNamespaceSelector: {},
    ...spec,
  });

const alertmanager = object('Alertmanager', 'monitoring', 'main', {
  alertmanagerConfigSelector: {},
  alertmanagerConfigNamespaceSelector: {},
});

function monitor(namespace: string, name: string, endpoints: number, endpoint: (i: number) => object = () => ({})) {
  const all = Array.from({ length: endpoints }, (_, i) => ({ port: 'a', ...endpoint(i) }));
  return object('ServiceMonitor', namespace, name, { selector: {}, endpoints: all });
}

const secretOf = (prefix: string) => (i: number) => ({ name: `${prefix}${i}`, key: 'k' });
const referring = (namespace: string, name: string, count: number) =>
  monitor(namespace, name, count, (i) => ({
    authorization: { credentials: secretOf(`${name}-`)(i) },
  }));

function receiving(namespace: string, count: number) {
  const webhookConfigs = Array.from({ length: count }, (_, i) => ({ urlSecret: secretOf('s')(i) }));
  const spec = { route: { receiver: 'r' }, receivers: [{ name: 'r', webhookConfigs }] };
  return object('AlertmanagerConfig', namespace, 'all', spec, 'monitoring.coreos.com/v1beta1');
}

const HOSTILE: Partial<InstanceSettings> = { onInvalid: 'drop', tenants: { ...DEFAULT_TENANTS, hostile: true } };
const WATCHING: Partial<InstanceSettings> = { ...HOSTILE, reloader: { mode: 'watching' } };

function answer(objects: Parameters<typeof compiled>[0], settings: Partial<InstanceSettings>) {
  const { findings, manifests } = compiled(objects, [], settings);
  const left = findings.filter(({ message }) => message.endsWith('the whole object is left out'));
  return {
    left: left.map(({ object: { namespace, name } }) => `${namespace}/${name}`).sort(),
    reasons: [...new Set(left.map(({ code }) => code))],
    warnings: findings.filter(({ code }) => code === 'sidecar-memory'),
    manifests: JSON.stringify(manifests),
  };
}

describe('one small object that becomes much, where tenants are not trusted', () => {
  const modest = [monitor('shop', 'web', 3), monitor('pay', 'web', 3)];

  it('is left out where the sidecar cannot unpack what comes of it', () => {
    const { left, reasons, warnings, manifests } = answer(
      [prometheus(), monitor('evil', 'bomb', 3_000), ...modest],
      HOSTILE,
    );
    expect([left, reasons, warnings]).toEqual([['evil/bomb'], ['too-large'], []]);
    expect(manifests).toBe(answer([prometheus(), ...modest], HOSTILE).manifests);
  });

  it('and so is as much of many objects of its namespace as there is no room for', () => {
    const many = Array.from({ length: 30 }, (_, i) => monitor('evil', `bomb-${i}`, 100));
    const { left, warnings } = answer([prometheus(), ...many, ...modest], HOSTILE);
    expect(left.length).toBeGreaterThan(5);
    expect(left.length).toBeLessThan(25);
    expect(left.filter((name) => !name.startsWith('evil/'))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('stays where the sidecar has the memory for it', () => {
    const reloader = { mode: 'mounted', resources: { limits: { memory: '128Mi' } } } as const;
    const objects = [prometheus(), monitor('evil', 'bomb', 3_000), ...modest];
    expect(answer(objects, { ...HOSTILE, reloader })).toMatchObject({ left: [], warnings: [] });
    const containers = ['config-reloader', 'init-config-reloader'].map((name) => ({
      name,
      resources: { limits: { memory: '128Mi' } },
    }));
    const [own, init] = containers;
    const raised = prometheus({ containers: [own], initContainers: [init] });
    expect(answer([raised, ...objects.slice(1)], HOSTILE)).toMatchObject({ left: [], warnings: [] });
    const half = prometheus({ containers: [own] });
    expect(answer([half, ...objects.slice(1)], HOSTILE).left).toEqual(['evil/bomb']);
  });

  it('is left out where the watching sidecar would have too many objects to look at', () => {
    const objects = [prometheus(), referring('evil', 'many', 3_100), referring('shop', 'few', 3)];
    const { left, reasons, manifests } = answer(objects, WATCHING);
    expect([left, reasons]).toEqual([['evil/many'], ['too-large']]);
    expect(manifests).toContain('shop');
    expect(answer([alertmanager, receiving('evil', 3_100), receiving('shop', 3)], WATCHING).left).toEqual(['evil/all']);
  });
});

describe('what the memory of the sidecar is too small for, where tenants are trusted', () => {
  it('is written, with a warning that says how much there is', () => {
    const { left, warnings } = answer([prometheus(), monitor('shop', 'all', 3_000)], {});
    expect(left).toEqual([]);
    expect(warnings).toMatchObject([{ severity: 'warning', path: 'reloader', allowed: 'about 3145728 bytes' }]);
    expect(answer([prometheus(), monitor('shop', 'some', 1_000)], {}).warnings).toEqual([]);
    const watching = { reloader: { mode: 'watching' } } as const;
    expect(answer([alertmanager, receiving('shop', 3_100)], watching).warnings).toMatchObject([
      { given: expect.stringMatching(/^31\d\d objects$/), allowed: 'about 3000 objects' },
    ]);
  });

  it('is written in silence where its jobs are spread', () => {
    const many = Array.from({ length: 60 }, (_, i) => monitor('shop', `all-${i}`, 50));
    expect(answer([prometheus(), ...many], { scrapeConfigSlots: 128 }).warnings).toEqual([]);
  });
});
