import { describe, expect, it } from 'vitest';
import { type CheckedSelector, contradiction } from '../../../lib/core/languages/label-selector';
import { growthOf, isLinear } from '../../support/growth';

const asked = (operator: string, values?: readonly string[], key = 'app') => ({
  key,
  operator,
  ...(values && { values }),
});
const times = <T>(count: number, each: (index: number) => T) => Array.from({ length: count }, (_, i) => each(i));

describe('requirements of one label exclude each other', () => {
  it.each<[string, CheckedSelector, boolean]>([
    ['two values', { matchExpressions: [asked('In', ['a']), asked('In', ['b'])] }, true],
    ['values with one in common', { matchExpressions: [asked('In', ['a', 'b']), asked('In', ['b', 'c'])] }, false],
    [
      'three of which each two have one in common',
      { matchExpressions: [asked('In', ['a', 'b']), asked('In', ['b', 'c']), asked('In', ['c', 'a'])] },
      true,
    ],
    ['a value that is excluded', { matchExpressions: [asked('In', ['a']), asked('NotIn', ['a', 'b'])] }, true],
    ['one of which is excluded', { matchExpressions: [asked('In', ['a', 'c']), asked('NotIn', ['a', 'b'])] }, false],
    ['a label that is there, and not there', { matchExpressions: [asked('Exists'), asked('DoesNotExist')] }, true],
    ['a label with a value', { matchLabels: { app: 'a' }, matchExpressions: [asked('In', ['b'])] }, true],
    ['values of two labels', { matchExpressions: [asked('In', ['a']), asked('In', ['b'], 'tier')] }, false],
    ['no label by several', { matchExpressions: [asked('DoesNotExist'), asked('NotIn', ['a'])] }, false],
  ])('%s', (_, selector, isImpossible) => {
    expect(contradiction(selector) !== undefined).toBe(isImpossible);
  });

  it.each<[string, (count: number) => CheckedSelector]>([
    ['many labels', (count) => ({ matchExpressions: times(count, (i) => asked('In', ['a'], `app${i}`)) })],
    [
      'many sets of one label',
      (count) => ({
        matchExpressions: [
          asked(
            'In',
            times(count, (i) => `a${i}`),
          ),
          asked(
            'In',
            times(count, (i) => `a${count - i}`),
          ),
          asked(
            'NotIn',
            times(count, (i) => `b${i}`),
          ),
        ],
      }),
    ],
  ])('and are compared in linear time: %s', (_, selectorOf) => {
    const prepare = (count: number) => {
      const selector = selectorOf(count);
      return () => expect(contradiction(selector)).toBe(undefined);
    };
    expect(growthOf(prepare, 4_000)).toSatisfy(isLinear);
  });
});
