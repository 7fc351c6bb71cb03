import { describe, expect, it } from 'vitest';
import { LabelIndex, type Target } from '../../../lib/core/other-side/label-index';
import { Nearest } from '../../../lib/core/other-side/nearest';
import { growthOf, isLinear } from '../../support/growth';

const labels = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, value]));

function nearestAmong(count: number, value: string): Nearest {
  const target = (_: unknown, i: number): Target => {
    return { kind: 'Service', namespace: 'shop', name: `s${i}`, labels: labels(20, value), ports: [] };
  };
  const index = new LabelIndex(Array.from({ length: count }, target));
  return new Nearest(index, new LabelIndex<Target>([]));
}

describe('what a selector was meant to take', () => {
  it('is found by a slip in one of its labels', () => {
    const selector = { matchLabels: { ...labels(19, 'metrics'), k19: 'metircs' } };
    expect(nearestAmong(1, 'metrics').to(selector, ['shop'])).toMatchObject({
      asked: 'k19: metircs',
      has: 'k19: metrics',
    });
  });

  it.each([
    ['labels', (count: number) => ({ matchLabels: labels(count, 'b') })],
    [
      'expressions',
      (count: number) => ({
        matchLabels: labels(20, 'b'),
        matchExpressions: Array.from({ length: count }, (_, i) => ({ key: `k${i}`, operator: 'Exists' as const })),
      }),
    ],
  ])('is looked for in linear time, however many %s it has', (_, selectorOf) => {
    const prepare = (count: number) => {
      const nearest = nearestAmong(100, 'b');
      const selector = selectorOf(count);
      return () => nearest.to(selector, ['shop']);
    };
    expect(growthOf(prepare, 200)).toSatisfy(isLinear);
  });
});
