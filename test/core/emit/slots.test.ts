import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slots, slotOf } from '../../../lib/core/emit/slots';

describe('slots', () => {
  it('keep the item where its identity puts it, in every version of this library', () => {
    const identities = ['serviceMonitor/default/web/0', 'serviceMonitor/default/web/1', 'probe/a/b', ''];
    expect(identities.map((identity) => slotOf(identity, 8))).toMatchInlineSnapshot(`
      [
        1,
        6,
        0,
        4,
      ]
    `);
  });

  it('do not move an item when others come and go', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.integer({ min: 1, max: 64 }), (others, own, count) => {
        const alone = new Slots(count);
        alone.add(own, 'own');
        const crowded = new Slots(count);
        for (const other of others) crowded.add(other, '');
        crowded.add(own, 'own');
        expect(crowded.texts()).toEqual(alone.texts());
      }),
    );
  });

  it('are all there, also the empty ones', () => {
    expect(new Slots(4).texts()).toEqual(['', '', '', '']);
  });

  it('are filled evenly', () => {
    const counts = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) counts[slotOf(`serviceMonitor/team-${i % 40}/service-${i}/0`, 16)]!++;
    expect(Math.max(...counts)).toBeLessThan(1_150);
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});
