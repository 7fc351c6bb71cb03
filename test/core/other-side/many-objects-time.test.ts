/** What an app has is compared with what monitors select in linear time: a tenant writes thousands of both. */

import { describe, expect, it } from 'vitest';
import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { App } from '../../../lib/core/base/app';
import { Findings } from '../../../lib/core/base/findings';
import type { Manifest, Resource } from '../../../lib/core/base/resource';
import type { Labels } from '../../../lib/core/base/selector';
import { nearName } from '../../../lib/core/input/near-objects';
import { LabelIndex } from '../../../lib/core/other-side/label-index';
import { checkMonitors } from '../../../lib/core/other-side/monitors';
import { otherSideOf } from '../../../lib/core/other-side/objects';
import { growthOf, isLinear } from '../../support/growth';

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

const objectOf = (kind: string, name: string, spec: object = {}, labels: Labels = {}): Manifest => ({
  apiVersion: 'v1',
  kind,
  metadata: { namespace: 'shop', name, labels },
  spec,
});

function monitorOf(i: number, selector: object, port: string): Resource {
  const spec = { selector, endpoints: [{ port }] } as ServiceMonitorSpec;
  return { apiVersion: 'v1', kind: 'ServiceMonitor', metadata: { namespace: 'shop', name: `m${i}` }, spec } as Resource;
}

/** Of so many monitors and as many Services. */
function checked(monitors: readonly Resource[], services: readonly Manifest[]): () => Findings {
  const objectsOf = (_: string, kind: string) => services.filter((service) => service.kind === kind);
  const app = { inputs: monitors, objectsOf } as unknown as App;
  return () => {
    const findings = new Findings();
    checkMonitors(monitors, otherSideOf(app, []), false, findings);
    return findings;
  };
}

const SHOP = { app: 'shop' };

const service = (i: number, labels: Labels, port: string) =>
  objectOf('Service', `s${i}`, { selector: SHOP, ports: [{ name: port, port: 80 }] }, labels);

const without = (i: number) => ({
  matchLabels: SHOP,
  matchExpressions: [{ key: 'tier', operator: 'NotIn', values: [`t${i}`] }],
});

describe('many monitors and as many Services', () => {
  it.each([
    ['that all of them take', (i: number) => monitorOf(i, without(i), 'web'), () => SHOP],
    ['that lack the port', (i: number) => monitorOf(i, without(i), 'wbe'), () => SHOP],
    ['by an expression for a port', (i: number) => monitorOf(i, { matchLabels: SHOP }, `w.*${i}`), () => SHOP],
    [
      'that have nearly their labels',
      (i: number) => monitorOf(i, { ...without(i), matchLabels: { ...SHOP, part: `a${i}-left` } }, 'web'),
      (i: number) => ({ ...SHOP, part: `b${i}-right` }),
    ],
  ])('%s', (_, monitor, labels) => {
    const prepare = (count: number) => {
      const services = times(count, (i) => service(i, labels(i), `web${i}`));
      return checked(times(count, monitor), services);
    };
    expect(growthOf(prepare, 1_000)).toSatisfy(isLinear);
  });

  it('with one Service of as many ports, each of which lacks the one that is asked for', () => {
    const prepare = (count: number) => {
      const ports = times(count, (i) => ({ name: `web${i}`, port: i + 1 }));
      const one = objectOf('Service', 's', { selector: SHOP, ports }, SHOP);
      return checked(
        times(count, (i) => monitorOf(i, { matchLabels: SHOP }, `wbe${i}`)),
        [one],
      );
    };
    expect(growthOf(prepare, 500)).toSatisfy(isLinear);
  });

  it('are no reason to say nothing of a few', () => {
    const monitors = times(50, (i) => monitorOf(i, without(i), 'wbe'));
    const services = times(50, (i) => service(i, SHOP, 'web'));
    expect(checked(monitors, services)().count).toBe(50);
  });
});

it('a selector is not looked for where it takes too much for so many, unless somebody asks for one', () => {
  const targets = times(100, (i) => ({ kind: 'Service', namespace: 'shop', name: `s${i}`, labels: SHOP, ports: [] }));
  const index = new LabelIndex(targets, 1_000_000);
  expect(index.matching({}, 1)?.get('shop')?.members).toHaveLength(100);
  expect(index.matching({}, 100)).toBeUndefined();
  expect(index.matchingAny({}).get('shop')?.members).toHaveLength(100);
});

it('names of Secrets that are not there are compared in linear time', () => {
  const prepare = (count: number) => {
    const secrets = times(count, (i) => objectOf('Secret', `credentials-${i}-left`));
    const app = { objectsOf: () => secrets } as unknown as App;
    return () => {
      for (const i of secrets.keys()) nearName(app, 'Secret', 'shop', `credentials-${i}-right`);
    };
  };
  expect(growthOf(prepare, 2_000)).toSatisfy(isLinear);
});
