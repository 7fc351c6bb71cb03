import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputObject } from '../conformance/case';
import { type Compiled, compiled } from '../support/compiled';
import { NEWEST } from '../support/versions';

const RUNS = 150;

const relabelings = [
  { sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' },
  { targetLabel: 'endpoint', replacement: 'web' },
];

/** Few, so that many monitors have the same. */
const ENDPOINTS: readonly object[] = [
  { port: 'web', interval: '30s' },
  { port: 'web', relabelings, metricRelabelings: [{ action: 'labeldrop', regex: 'pod' }] },
  { port: 'web', basicAuth: { username: { name: 'user', key: 'user' }, password: { name: 'user', key: 'password' } } },
  { port: '(', interval: '30s' },
  { port: 'web', enableHttp2: true },
];

const SPECS = [
  {},
  { jobLabel: 'app' },
  { selectorMechanism: 'RoleSelector' },
  { targetLabels: ['team'], sampleLimit: 5 },
  { namespaceSelector: { any: true } },
];

/** Some are wrong, and some read as variables. */
const VALUES = ['web', 'api', 'web', 'api', 'true', 'not a value', '$(POD_NAME)', ''];

const selector = fc.record({
  matchLabels: fc.dictionary(fc.constantFrom('app', 'k8s.io/name', 'app', 'no key'), fc.constantFrom(...VALUES), {
    maxKeys: 2,
  }),
  matchExpressions: fc.array(
    fc.constantFrom(
      { key: 'tier', operator: 'In', values: ['a', 'b'] },
      { key: 'tier', operator: 'Exists' },
      // Beside one value of `app` it can be met, and beside the other not.
      { key: 'app', operator: 'In', values: ['web', 'other'] },
      { key: 'tier', operator: 'In', values: [] },
    ),
    { maxLength: 1 },
  ),
});

const base = fc.record({
  kind: fc.constantFrom('ServiceMonitor', 'PodMonitor'),
  endpoints: fc.array(fc.constantFrom(...ENDPOINTS), { minLength: 1, maxLength: 2 }),
  more: fc.constantFrom(...SPECS),
});

interface Monitor {
  readonly kind: string;
  readonly namespace: string;
  readonly spec: object;
}

/** Many monitors of two shapes. */
const monitors: fc.Arbitrary<readonly Monitor[]> = fc.tuple(base, base).chain((bases) => {
  const monitor = fc.record({
    of: fc.constantFrom(...bases),
    namespace: fc.constantFrom('monitoring', 'shop'),
    selector,
  });
  return fc.array(
    monitor.map(({ of: { kind, endpoints, more }, namespace, selector }) => {
      const list =
        kind === 'ServiceMonitor' ? { endpoints } : { targetLabels: undefined, podMetricsEndpoints: endpoints };
      return { kind, namespace, spec: { ...more, ...list, selector } };
    }),
    { minLength: 4, maxLength: 14 },
  );
});

/** An exclusion from enforcement goes by names, so that with one, even if it is about another object, no two monitors are alike. */
const BY_NAME = [{ group: 'monitoring.coreos.com', resource: 'probes', namespace: 'elsewhere', name: 'other' }];

function answer(monitors: readonly Monitor[], spec: object): Compiled {
  const everything = { namespaceSelector: {}, selector: {} };
  const instance: InputObject = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { namespace: 'monitoring', name: 'main' },
    spec: {
      version: NEWEST.Prometheus,
      ...Object.fromEntries(
        ['serviceMonitor', 'podMonitor'].flatMap((kind) => [
          [`${kind}Selector`, everything.selector],
          [`${kind}NamespaceSelector`, everything.namespaceSelector],
        ]),
      ),
      ...spec,
    },
  };
  const inputs = monitors.map(({ kind, namespace, spec }, i) => ({
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    metadata: { namespace, name: `monitor-${i}` },
    spec,
  }));
  return compiled([instance, ...inputs], [], { onInvalid: 'drop' });
}

describe('monitors that are alike', () => {
  it.each([
    ['usually', {}],
    ['with an enforced label', { enforcedNamespaceLabel: 'namespace' }],
    ['with shards', { shards: 3 }],
    ['with a scrape class', { scrapeClasses: [{ name: 'any', default: true, relabelings }] }],
    ['with an old version', { version: '2.40.0' }],
  ])('become what each would without the others, %s', (_, spec) => {
    fc.assert(
      fc.property(monitors, (all) => {
        expect(answer(all, spec)).toEqual(answer(all, { ...spec, excludedFromEnforcement: BY_NAME }));
      }),
      { numRuns: RUNS },
    );
  });
});
