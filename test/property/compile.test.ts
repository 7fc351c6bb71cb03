import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type App, DEFAULT_SETTINGS } from '../../lib/core/base/app';
import { Findings } from '../../lib/core/base/findings';
import type { Kind, Resource } from '../../lib/core/base/resource';
import { compile } from '../../lib/core/compile';
import { admit } from '../../lib/core/input/admission';
import { schemaOf } from '../../lib/core/input/schema';
import { arbitraryOf } from '../support/schema-values';
import { NEWEST } from '../support/versions';

const RUNS = 25;

/** A resource whose spec the schema allows, with selectors that take everything. */
function arbitraryResource(apiVersion: string, kind: Kind, printed: object = {}): fc.Arbitrary<Resource> {
  return arbitraryOf(schemaOf(apiVersion, kind)!.schema.fields!['spec']!).map((spec) => {
    const raw = {
      apiVersion,
      kind,
      metadata: { name: 'any', namespace: 'monitoring' },
      spec: { ...(spec as object), ...printed },
    };
    const findings = new Findings();
    const resource = admit(raw, 'wire', findings);
    expect(findings.sorted()).toEqual([]);
    return resource!;
  });
}

function compiled(instance: Resource, inputs: readonly Resource[]) {
  const app: App = {
    instances: [{ resource: instance, settings: DEFAULT_SETTINGS, unit: 'app' }],
    inputs,
    namespaces: new Map(),
    contentOf: () => undefined,
    compress: (text) => new TextEncoder().encode(text),
  };
  const findings = new Findings();
  return { manifests: compile(app, findings).flatMap(({ manifests }) => manifests), findings: findings.sorted() };
}

/** Compiles twice: neither a throw, nor another answer, nor a change of what was read. */
function expectAnswer(instance: Resource, inputs: readonly Resource[] = []): void {
  const before = JSON.stringify([instance, inputs]);
  const first = compiled(instance, inputs);
  expect(compiled(instance, inputs)).toEqual(first);
  expect(JSON.stringify([instance, inputs])).toBe(before);
  for (const { message, object } of first.findings) {
    expect(message).not.toMatch(/undefined|\[object/);
    expect(object.name).toBe('any');
  }
}

const V1 = 'monitoring.coreos.com/v1';
const everything = { matchLabels: {} };

describe('whatever the schema allows is compiled or answered, never a crash', () => {
  it.each([
    [V1, 'Prometheus', { serviceMonitorSelector: everything, version: `v${NEWEST.Prometheus}` }],
    [
      'monitoring.coreos.com/v1alpha1',
      'PrometheusAgent',
      { serviceMonitorSelector: everything, version: `v${NEWEST.Prometheus}` },
    ],
    [V1, 'Alertmanager', { version: `v${NEWEST.Alertmanager}` }],
    [V1, 'ThanosRuler', { version: 'v0.39.2' }],
  ] as const)('%s %s', (apiVersion, kind, printed) => {
    const instance = arbitraryResource(apiVersion, kind, printed);
    fc.assert(
      fc.property(instance, (resource) => expectAnswer(resource)),
      { numRuns: RUNS },
    );
  });

  it.each([
    [V1, 'ServiceMonitor', 'Prometheus', 'serviceMonitorSelector'],
    [V1, 'PodMonitor', 'Prometheus', 'podMonitorSelector'],
    [V1, 'Probe', 'Prometheus', 'probeSelector'],
    ['monitoring.coreos.com/v1alpha1', 'ScrapeConfig', 'Prometheus', 'scrapeConfigSelector'],
    [V1, 'PrometheusRule', 'ThanosRuler', 'ruleSelector'],
    ['monitoring.coreos.com/v1alpha1', 'AlertmanagerConfig', 'Alertmanager', 'alertmanagerConfigSelector'],
    ['monitoring.coreos.com/v1beta1', 'AlertmanagerConfig', 'Alertmanager', 'alertmanagerConfigSelector'],
  ] as const)('%s %s', (apiVersion, kind, taker, selector) => {
    const raw = { apiVersion: V1, kind: taker, metadata: { name: 'any', namespace: 'monitoring' } } as const;
    const spec = { [selector]: everything, ...(taker === 'ThanosRuler' ? { queryEndpoints: ['query'] } : {}) };
    const instance = admit({ ...raw, spec }, 'wire', new Findings())!;
    fc.assert(
      fc.property(arbitraryResource(apiVersion, kind), (input) => expectAnswer(instance, [input])),
      { numRuns: RUNS },
    );
  });
});
