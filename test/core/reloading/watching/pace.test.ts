import { describe, expect, it } from 'vitest';
import { Said } from '../../../../sidecar/log';
import { type Heard, Pace } from '../../../../sidecar/pace';

const PATH = 'secret/shop/login/id';
const heard = (text: string): Heard => ({ value: Buffer.from(text) });
const textOf = (one: Heard) => ('value' in one ? one.value.toString() : one.problem);

/** What counts of a value at each time; a time is in seconds. */
function counted(changes: readonly (readonly [seconds: number, text: string])[], path = PATH): string[] {
  const pace = new Pace('monitoring', new Said());
  return changes.map(([seconds, text]) => textOf(pace.at(seconds * 1_000)(path, heard(text))));
}

describe('the values of a namespace that is not the own one', () => {
  it('are taken at once the first time that they change, and the second time after five seconds', () => {
    expect(
      counted([
        [0, 'a'],
        [10, 'b'],
        [11, 'c'],
        [14.9, 'c'],
        [15, 'c'],
      ]),
    ).toEqual(['a', 'b', 'b', 'b', 'c']);
  });

  it('wait longer each time, up to five minutes', () => {
    const changes = Array.from({ length: 40_000 }, (_, i) => [i / 10, String(i)] as const);
    const taken = [...new Set(counted(changes))].map((text) => Number(text) / 10);
    expect(taken).toEqual([
      0, 0.1, 5.1, 15.1, 35.1, 75.1, 155.1, 315.1, 615.1, 915.1, 1215.1, 1515.1, 1815.1, 2115.1, 2415.1, 2715.1, 3015.1,
      3315.1, 3615.1, 3915.1,
    ]);
  });

  it('are taken at once again after a time of rest', () => {
    expect(
      counted([
        [0, 'a'],
        [1, 'b'],
        [6, 'c'],
        [700, 'd'],
        [701, 'e'],
        [705, 'e'],
      ]),
    ).toEqual(['a', 'b', 'c', 'd', 'd', 'e']);
  });

  it('do not make those of another namespace wait', () => {
    const pace = new Pace('monitoring', new Said());
    const other = 'secret/pay/login/id';
    const at = (seconds: number, ofShop: string, ofPay: string) => {
      const counts = pace.at(seconds * 1_000);
      return [textOf(counts(PATH, heard(ofShop))), textOf(counts(other, heard(ofPay)))];
    };
    at(0, 'a', 'a');
    at(1, 'b', 'a');
    expect(at(2, 'c', 'b')).toEqual(['b', 'b']);
    expect(pace.waits(2_000)).toBe(4_000);
    expect(at(6, 'c', 'b')).toEqual(['c', 'b']);
    expect(pace.waits(6_000)).toBeUndefined();
  });

  it('wait also where they are gone and come back', () => {
    const pace = new Pace('monitoring', new Said());
    pace.at(0)(PATH, heard('a'));
    expect(pace.at(1_000)(PATH, { problem: 'gone' })).toEqual({ problem: 'gone' });
    expect(pace.at(2_000)(PATH, heard('a'))).toEqual({ problem: 'gone' });
  });
});

it('the values of the own namespace are taken as they come', () => {
  expect(
    counted(
      [
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
      ],
      'secret/monitoring/login/id',
    ),
  ).toEqual(['a', 'b', 'c']);
});
