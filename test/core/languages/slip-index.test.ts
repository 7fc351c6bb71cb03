import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SlipIndex } from '../../../lib/core/languages/slip-index';

it('the first name that begins so is found as by a look at all of them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), word, (names, begin) => {
      const first = [...names].sort().find((name) => name.startsWith(begin));
      expect(new SlipIndex(names).begunWith(begin)).toBe(first);
    }),
  );
});
