import { describe, expect, it } from 'vitest';
import { readGoYaml, readGoYamlAsWritten, Written } from '../../../lib/core/languages/go-yaml';
import { yamlProblem } from '../../../lib/core/languages/yaml-problem';

describe("YAML, read as Go's older library does", () => {
  it.each([
    ['y yes Yes YES on true True', true],
    ['n no No NO off OFF false', false],
    ['~ null Null', null],
    ['10 1_0 +10 012 0o12 0xA 0b1010 1e1 10.0', 10],
    ['-10 -012 -0xA -0b1010', -10],
    ['8 08 8. 0_0_8', 8],
    ['.5 +.5 0.5 5e-1', 0.5],
    ['.inf .Inf +.INF', Number.POSITIVE_INFINITY],
    ['18446744073709551615 0xffffffffffffffff', 2n ** 64n - 1n],
    ['-9223372036854775808', -(2n ** 63n)],
    ['18446744073709551616', 2 ** 64],
  ])('%s: all are %s', (words, expected) => {
    for (const word of words.split(' ')) expect([word, readGoYaml(word)]).toEqual([word, expected]);
  });

  it.each([
    ...['yEs', 'oN', '1:30', '2024-01-01', '0b', '0x', '08x', '5m', '1e400', '.e3', '._5', '_1', 'inf', 'NaN'],
    ...['"yes"', "'012'", '!!str 012', '!custom 012', '!!timestamp 2024-01-01'],
  ])('%s is a text', (text) => {
    expect(readGoYaml(text)).toBe(text.replace(/^!\S+ |["']/g, ''));
  });

  it.each(['!!float 8', '!!float "8"', '!!int "8"', '!!int 010'])(
    'a tag decides what is in quotes, too: %s',
    (text) => {
      expect(readGoYaml(text)).toBe(8);
    },
  );

  it.each(['!!binary aGVsbG8=', '!!int yes', '!!null x', 'a: 1\na: 2', '- 1\n---\n- 2', '- &a [*a]'])(
    '%j is refused',
    (text) => {
      expect(() => readGoYaml(text)).toThrow();
    },
  );

  it.each(['', '\n', '# a', '---'])('%j is nothing', (text) => {
    expect(readGoYaml(text)).toBeNull();
  });

  it('takes no notice of tags of collections', () => {
    expect(readGoYaml('!a {b: !c [d]}')).toEqual({ b: ['d'] });
  });

  it('keeps the spelling of what is no text, where it is asked for', () => {
    expect(readGoYamlAsWritten('{010: 0x1F, yes: no, a: b, c: ~}')).toEqual({
      '010': new Written('0x1F', 31),
      yes: new Written('no', false),
      a: 'b',
      c: null,
    });
  });

  it.each([
    ["targets: [\n  'x:1',\n  'y:2'\n]\n", { targets: ['x:1', 'y:2'] }],
    ['a:\n  b: {\n  c: d\n  }\n  e: "f\n  g"\n', { a: { b: { c: 'd' }, e: 'f g' } }],
    ["a:\n    b: 'c\n\nd'\n", { a: { b: 'c\nd' } }],
  ])('takes brackets and quotes that end at any indentation: %j', (text, expected) => {
    expect(readGoYaml(text)).toEqual(expected);
  });

  it.each([
    ['params: {target: [http://a.b/c?d=e]}', 'a question mark within brackets has to be in quotes (1:19)'],
    ['a: {b:[c]}', 'a blank has to be behind this colon (1:6)'],
    ['a:\n  b: [\n  c d: ]]', /\(3:\d+\)$/],
  ])('refuses what Go refuses, and says where: %j', (text, problem) => {
    const problemOf = () => {
      try {
        return readGoYaml(text);
      } catch (error) {
        return yamlProblem(error);
      }
    };
    expect(problemOf()).toMatch(problem);
  });

  it('merges mappings', () => {
    expect(readGoYaml('- &a { b: 1, c: 2 }\n- { <<: *a, b: 3 }')).toEqual([
      { b: 1, c: 2 },
      { b: 3, c: 2 },
    ]);
  });
});
