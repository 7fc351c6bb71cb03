import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { InstanceSettings } from '../../../lib/core/base/app';
import type { Manifest } from '../../../lib/core/base/resource';
import { appliedSize, SIZE_LIMIT } from '../../../lib/core/emit/size';
import { compiled } from '../../support/compiled';

const V1 = 'monitoring.coreos.com/v1';
const ALL = {
  serviceMonitorSelector: {},
  serviceMonitorNamespaceSelector: {},
  scrapeConfigSelector: {},
  scrapeConfigNamespaceSelector: {},
  ruleSelector: {},
  ruleNamespaceSelector: {},
};

function object(kind: string, namespace: string, name: string, spec: object, apiVersion = V1) {
  return { apiVersion, kind, metadata: { namespace, name }, spec };
}

const prometheus = (spec: object = {}) => object('Prometheus', 'monitoring', 'main', { ...ALL, ...spec });

/** Incompressible, as what somebody writes who wants all of the room. */
function noise(length: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state.toString(36);
  };
  let text = '';
  while (text.length < length) text += next();
  return text.slice(0, length);
}

function rules(namespace: string, name: string, size: number) {
  const rule = { record: 'a:b', expr: 'vector(1)', labels: { filler: noise(size, name.length) } };
  return object('PrometheusRule', namespace, name, { groups: [{ name: 'group', rules: [rule] }] });
}

function targets(namespace: string, name: string, size: number) {
  const labels = { filler: noise(size, name.length) };
  const spec = { staticConfigs: [{ targets: ['a:80'], labels }] };
  return object('ScrapeConfig', namespace, name, spec, 'monitoring.coreos.com/v1alpha1');
}

const DROP: Partial<InstanceSettings> = { onInvalid: 'drop' };

/** What is left out, and whether everything that is left fits. */
function answer(objects: Parameters<typeof compiled>[0], settings: Partial<InstanceSettings> = DROP) {
  const { manifests, findings } = compiled(objects, [], settings);
  const left = findings.filter(({ message }) => message.endsWith('the whole object is left out'));
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    left: left.map(({ object: { namespace, name } }) => `${namespace}/${name}`),
    large: manifests.filter((manifest) => appliedSize(manifest) > SIZE_LIMIT).map(({ metadata }) => metadata.name),
    manifests,
  };
}

const textOf = (manifests: readonly Manifest[]) => JSON.stringify(manifests);
const same = (objects: Parameters<typeof compiled>[0], without: readonly string[], settings = DROP) => {
  const others = objects.filter(({ metadata }) => !without.includes(`${metadata.namespace}/${metadata.name}`));
  return textOf(compiled(others, [], settings).manifests);
};

/** As many objects of one namespace as lie in one slot with `name` would need to know their hashes: all slots are filled. */
const greedy = Array.from({ length: 12 }, (_, i) => rules('greedy', `rules-${i}`, 100_000));

describe('rules that do not fit', () => {
  it('are an error where nothing is dropped', () => {
    expect(answer([prometheus(), ...greedy], {}).errors).toContain('rule-slot-full');
  });

  it('go one by one, and only of the namespace that takes more than its part', () => {
    const modest = Array.from({ length: 3 }, (_, i) => rules(`modest-${i}`, 'rules', 20_000));
    const objects = [prometheus(), ...greedy, ...modest];
    const { errors, left, large, manifests } = answer(objects);
    expect([errors, large]).toEqual([[], []]);
    expect(left.length).toBeGreaterThan(3);
    expect(left.filter((name) => !name.startsWith('greedy/'))).toEqual([]);
    // As much as fits stays.
    expect(left.length).toBeLessThan(greedy.length - 3);
    expect(textOf(manifests)).toBe(same(objects, left));
  });

  it('are never those of the owner of the instance while others have any', () => {
    const owners = ['a', 'b', 'c'].map((name) => rules('monitoring', name, 70_000));
    const { errors, left, large } = answer([prometheus(), ...owners, ...greedy]);
    expect([errors, large, left.filter((name) => name.startsWith('monitoring/'))]).toEqual([[], [], []]);
    expect(answer([prometheus(), rules('monitoring', 'huge', 300_000), ...greedy]).left).toContain('monitoring/huge');
  });

  it('are the same ones whatever the order of declarations', () => {
    const objects = [prometheus(), ...greedy, rules('modest', 'rules', 20_000)];
    expect(answer([...objects].reverse()).left).toEqual(answer(objects).left);
  });

  it('of one object go with it', () => {
    const objects = [prometheus(), rules('greedy', 'huge', 300_000), rules('modest', 'rules', 1000)];
    expect(answer(objects).left).toEqual(['greedy/huge']);
  });

  it('for a Thanos Ruler, too', () => {
    const ruler = object('ThanosRuler', 'monitoring', 'main', {
      ruleSelector: {},
      ruleNamespaceSelector: {},
      queryEndpoints: ['query:9090'],
    });
    const objects = [ruler, rules('greedy', 'huge', 300_000), rules('modest', 'rules', 1000)];
    expect(answer(objects)).toMatchObject({ errors: [], large: [], left: ['greedy/huge'] });
  });
});

describe('monitors that do not fit', () => {
  it('into the objects that jobs are spread over', () => {
    const objects = [prometheus(), targets('greedy', 'huge', 400_000), targets('modest', 'small', 1000)];
    expect(answer(objects, {}).errors).toContain('too-large');
    const settings = { ...DROP, scrapeConfigSlots: 8 };
    for (const asked of [DROP, settings]) {
      const { errors, left, large, manifests } = answer(objects, asked);
      expect([errors, left, large]).toEqual([[], ['greedy/huge'], []]);
      expect(textOf(manifests)).toBe(same(objects, left, asked));
    }
  });

  it('since their credentials make the pods too large', () => {
    const endpoints = Array.from({ length: 3000 }, (_, i) => ({
      port: 'web',
      authorization: { credentials: { name: `token-${i}`, key: 'token' } },
    }));
    const objects = [
      prometheus(),
      object('ServiceMonitor', 'monitoring', 'greedy', { selector: {}, endpoints }),
      object('ServiceMonitor', 'monitoring', 'modest', { selector: {}, endpoints: endpoints.slice(0, 1) }),
    ];
    const { errors, left, large, manifests } = answer(objects);
    expect([errors, left, large]).toEqual([[], ['monitoring/greedy'], []]);
    expect(textOf(manifests)).toBe(same(objects, left));
  });
});

it('an AlertmanagerConfig that does not fit goes, and not the one that all begins with', () => {
  const config = (namespace: string, name: string, size: number) => {
    const webhookConfigs = Array.from({ length: 10 }, (_, i) => ({ url: `http://web/${noise(size / 10, i)}` }));
    const spec = { route: { receiver: 'team' }, receivers: [{ name: 'team', webhookConfigs }] };
    return object('AlertmanagerConfig', namespace, name, spec, 'monitoring.coreos.com/v1alpha1');
  };
  const alertmanager = object('Alertmanager', 'monitoring', 'main', {
    alertmanagerConfigSelector: {},
    alertmanagerConfigNamespaceSelector: {},
    alertmanagerConfiguration: { name: 'base' },
  });
  const objects = [
    alertmanager,
    config('monitoring', 'base', 100_000),
    config('greedy', 'huge', 500_000),
    config('modest', 'small', 1000),
  ];
  const { errors, left, large, manifests } = answer(objects);
  expect([errors, left, large]).toEqual([[], ['greedy/huge'], []]);
  expect(textOf(manifests)).toBe(same(objects, left));
});

it('nobody goes for an instance that is too large by itself', () => {
  const externalLabels = { filler: noise(400_000, 7) };
  expect(answer([prometheus({ externalLabels }), rules('modest', 'rules', 1000)]).left).toEqual([]);
});

describe('objects that are smaller together than by themselves', () => {
  const incompressible = (length: number, seed: string) => {
    const parts = Array.from({ length: Math.ceil(length / 86) }, (_, i) => createHash('sha512').update(`${seed} ${i}`));
    return parts
      .map((part) => part.digest('base64url'))
      .join('')
      .slice(0, length);
  };
  const receiving = (name: string, url: string) =>
    object(
      'AlertmanagerConfig',
      'evil',
      name,
      { route: { receiver: 'r' }, receivers: [{ name: 'r', webhookConfigs: [{ url: `http://x/${url}` }] }] },
      'monitoring.coreos.com/v1alpha1',
    );

  it('are left out in few rounds, each of which compiles what is left anew', () => {
    const alertmanager = object('Alertmanager', 'monitoring', 'main', {
      alertmanagerConfigSelector: {},
      alertmanagerConfigNamespaceSelector: {},
    });
    const shared = incompressible(6_000, 'a');
    const alike = Array.from({ length: 300 }, (_, i) => receiving(`a${i}`, shared));
    const different = Array.from({ length: 1_600 }, (_, i) => receiving(`b${i}`, incompressible(130, `b${i}`)));
    const before = process.cpuUsage();
    const { errors, left, large } = answer([alertmanager, ...alike, ...different]);
    const seconds = process.cpuUsage(before).user / 1e6;
    expect([errors, large]).toEqual([[], []]);
    expect(left.length).toBeGreaterThan(0);
    // It was seven times as much when one went a round, and all that was left was measured again.
    expect(seconds).toBeLessThan(15);
  }, 120_000);
});
