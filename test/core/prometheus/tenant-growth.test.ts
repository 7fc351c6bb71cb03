import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANTS, type InstanceSettings } from '../../../lib/core/base/app';
import { compiled } from '../../support/compiled';

const HOSTILE: Partial<InstanceSettings> = { onInvalid: 'drop', tenants: { ...DEFAULT_TENANTS, hostile: true } };
const ALL = Object.fromEntries(
  ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]),
);

function object(version: string, kind: string, namespace: string, spec: object) {
  return { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata: { namespace, name: 'main' }, spec };
}

type Lists = Readonly<Record<'targets' | 'samples', readonly object[]>>;

const MONITORS: Readonly<Record<string, (namespace: string, lists: Lists) => ReturnType<typeof object>>> = {
  ServiceMonitor: (namespace, { targets, samples }) =>
    object('v1', 'ServiceMonitor', namespace, {
      selector: {},
      endpoints: [{ port: 'a', relabelings: targets, metricRelabelings: samples }],
    }),
  PodMonitor: (namespace, { targets, samples }) =>
    object('v1', 'PodMonitor', namespace, {
      selector: {},
      podMetricsEndpoints: [{ port: 'a', relabelings: targets, metricRelabelings: samples }],
    }),
  Probe: (namespace, { targets, samples }) =>
    object('v1', 'Probe', namespace, {
      prober: { url: 'prober:9115' },
      targets: { staticConfig: { static: ['a'], relabelingConfigs: targets } },
      metricRelabelings: samples,
    }),
  ScrapeConfig: (namespace, { targets, samples }) =>
    object('v1alpha1', 'ScrapeConfig', namespace, {
      staticConfigs: [{ targets: ['a:80'] }],
      relabelings: targets,
      metricRelabelings: samples,
    }),
};

const copies = (count: number) => [{ sourceLabels: ['a'], targetLabel: 'b', replacement: '$1'.repeat(count) }];

function leftOut(monitor: ReturnType<typeof object>): boolean {
  const { findings } = compiled([object('v1', 'Prometheus', 'monitoring', ALL), monitor], [], HOSTILE);
  return findings.some(({ message }) => message.endsWith('the whole object is left out'));
}

describe.each(Object.entries(MONITORS))('relabelings of a %s, where tenants are not trusted', (_, monitor) => {
  it('make few copies of a label of a target, and fewer of one of a sample', () => {
    const answers = [1, 2, 3, 4, 5].map((count) => [
      leftOut(monitor('evil', { targets: copies(count), samples: [] })),
      leftOut(monitor('evil', { targets: [], samples: copies(count) })),
    ]);
    expect(answers).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [false, true],
      [true, true],
    ]);
  });

  it('are those of the owner as they are', () => {
    expect(leftOut(monitor('monitoring', { targets: copies(9), samples: copies(9) }))).toBe(false);
  });

  it('say no text of a length that no label should have', () => {
    const long = [{ targetLabel: 'a', replacement: 'x'.repeat(256 * 1024 + 1) }];
    expect(leftOut(monitor('evil', { targets: long, samples: [] }))).toBe(true);
  });
});

describe('a body of an answer, where tenants are not trusted', () => {
  it.each([
    ['0', true],
    ['16MB', true],
    ['7MB', false],
    ['1KB', false],
    [undefined, false],
  ])('is warned of where it may hold a label that ends the server: %s', (enforcedBodySizeLimit, isWarned) => {
    const spec = { ...ALL, enforcedBodySizeLimit };
    const { findings } = compiled([object('v1', 'Prometheus', 'monitoring', spec)], [], HOSTILE);
    const paths = findings.filter(({ code }) => code === 'open-to-tenants').map(({ path }) => path);
    expect(paths.includes('spec.enforcedBodySizeLimit')).toBe(isWarned);
  });
});
