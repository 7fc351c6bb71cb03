import { expect, it } from 'vitest';
import { doubtsOf } from '../../../../lib/core/languages/promql/doubts';
import { parsePromql } from '../../../../lib/core/languages/promql/parse';
import { growthOf, isLinear } from '../../../support/growth';

it.each([
  ['labels', (i: number) => `a${i}="x"`],
  ['values of one label', (i: number) => `a="x${i}"`],
  ['patterns', (i: number) => `a=~"x${i}.*"`],
])('doubts of a selector with many %s are looked for in linear time', (_, matcher) => {
  const prepare = (count: number) => {
    const text = `up{${Array.from({ length: count }, (_, i) => matcher(i)).join()}}`;
    const { expr } = parsePromql(text);
    return () => doubtsOf(expr!, text);
  };
  expect(growthOf(prepare, 4_000)).toSatisfy(isLinear);
});

it('two values that exclude each other are named', () => {
  const text = 'up{a="x", b="y", a="z"}';
  expect(doubtsOf(parsePromql(text).expr!, text)[0]!.message).toContain('`a` cannot be "x" and "z"');
});
