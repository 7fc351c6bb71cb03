import { describe, expect, it } from 'vitest';
import { defined, nonEmpty } from '../../../lib/core/base/values';

describe('what is absent', () => {
  it('is undefined, and nothing else', () => {
    const kept = { zero: 0, no: false, text: '', nothing: null, list: [], mapping: {} };
    expect(defined({ ...kept, absent: undefined })).toEqual(kept);
    expect(Object.keys(defined({ b: 1, absent: undefined, a: 2 }))).toEqual(['b', 'a']);
  });

  it.each([[''], [[]], [{}], [undefined]])('may be written as %j', (value) => {
    expect(nonEmpty(value)).toBeUndefined();
  });

  it.each([['a'], [['']], [{ a: undefined }], [0], [8080], [false], [null]])('is not written as %j', (value) => {
    expect(nonEmpty(value as object)).toBe(value);
  });
});
