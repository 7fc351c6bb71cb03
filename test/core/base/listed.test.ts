import { describe, expect, it } from 'vitest';
import { listed } from '../../../lib/core/base/listed';

const names = (count: number) => new Set(Array.from({ length: count }, (_, i) => `n${String(i).padStart(3, '0')}`));

describe('a list of names in a message', () => {
  it('is in order', () => expect(listed(new Set(['b', 'a']))).toBe('a, b'));
  it('is whole where one more fits', () => expect(listed(names(21))).toMatch(/n020$/));
  it('says how many others there are', () => expect(listed(names(500))).toMatch(/n019 and 480 more$/));
});
