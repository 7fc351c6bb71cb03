import { describe, expect, it } from 'vitest';
import { readGoYaml } from '../../lib/core/go-yaml';

describe("YAML, read as Go's older library does", () => {
  it.each([
    ['y yes Yes YES on true True', true],
    ['n no No NO off OFF false', false],
    ['~ null Null', null],
    ['10 1_0 +10 012 0o12 0xA 0b1010 1e1 10.0', 10],
    ['-10 -012 -0xA -0b1010', -10],
  ])('%s: all are %j', (words, expected) => {
    for (const word of words.split(' ')) expect([word, readGoYaml(word)]).toEqual([word, expected]);
  });

  it.each(['yEs', 'oN', '1:30', '2024-01-01', '0b', '0x', '08x', '5m', '"yes"', "'012'", '!!str 012'])(
    '%s is a text',
    (text) => {
      expect(readGoYaml(text)).toBe(text.replace(/^!!str |["']/g, ''));
    },
  );

  it('merges mappings', () => {
    expect(readGoYaml('- &a { b: 1, c: 2 }\n- { <<: *a, b: 3 }')).toEqual([
      { b: 1, c: 2 },
      { b: 3, c: 2 },
    ]);
  });
});
