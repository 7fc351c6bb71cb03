import { describe, expect, it } from 'vitest';
import { Places, readManifests } from '../../../lib/core/languages/manifests';
import { readManifests as readByKubectl } from '../../support/manifest-reader';
import { describeWith, MANIFEST_READER } from '../../support/tools';

/** Texts that readers of YAML like to disagree about. */
const TEXTS: Readonly<Record<string, string>> = {
  'documents of all forms': '# only a comment\n---\na: 1\n---\n\n--- # said\nb: 2\n---\t\nc: 3\n',
  'words that are true or false in YAML 1.1': 'a: [yes, No, on, OFF, y, n, true, False, "yes", yEs]\n',
  'numbers of old': 'a: [010, 0o10, 0x1F, 0b11, 1_000, 1:30, 1e3, .5, 5., +7, -0, 1e, 0.10]\n',
  'times, which are texts': 'a: [2001-12-14, 2001-12-14T21:59:43Z]\n',
  nothing: 'a:\nb: ~\nc: null\nd: Null\ne: ""\n',
  'texts like numbers without end': 'a: [".inf", inf, x.inf, .infinity, NaN, !!str .nan]\nb: |\n  .inf\n',
  'keys of all types': '1: a\ntrue: b\nyes: c\n1.5: d\n"2": e\n',
  'a merge': 'base: &base {a: 1, b: 2}\nc:\n  <<: *base\n  b: 3\n',
  blocks: 'a: |\n  one\n\n  two\nb: >-\n  folded\n  text\nc: |+\n  kept\n\n',
  'line ends of Windows': 'a: |\r\n  one\r\n  two\r\nb: "x\r\n  y"\r\n---\r\nc: 1\r\n',
  'a byte order mark': '\ufeffa: 1\n',
  'a key twice': 'a: 1\na: 2\n',
  'an unknown tag': 'a: !custom {b: 1}\nc: !!str 7\n',
  JSON: '{"a": [1, 2.5, true, null, "\\u00e9\\n"], "b": {"c": {}}}',
  'JSON with tabs': '{\n\t"a": [\n\t\t1\n\t]\n}\n',
  'JSON, one object behind the other': '{"a": "}{"}\n{"b": 1}{"c": 2}\n',
  'dashes within texts': 'a: "x\n\n  --- y"\nb: |\n  ---\n  z\n',
  unicode: 'ä: "\\u263a ☺ 😀"\n',
};

describeWith([MANIFEST_READER], 'manifests are read as kubectl reads them', () => {
  const names = Object.keys(TEXTS);
  const answers = readByKubectl(Object.values(TEXTS));

  it.each(names)('%s', (name) => {
    const ours = readManifests(TEXTS[name]!).map(({ value, problem }) => problem ?? value);
    expect(JSON.parse(JSON.stringify(ours))).toEqual(answers[names.indexOf(name)]);
  });

  it.each([
    ['a tab for indentation', 'a:\n\tb: 1\n'],
    ['a mapping in a line', 'a: b: c\n'],
    ['an open quote', 'a: "b\n'],
    ['an open bracket', 'a: [b\n'],
    ['an unknown alias', 'a: *b\n'],
    ['a value at the wrong depth', 'a: 1\n  b: 2\n'],
    ['a number without end', 'a: [.inf]\n'],
    ['what is no number', 'a: {b: .NaN}\n'],
    ['a number without end, by an alias', 'a: &a -.Inf\nb: *a\n'],
    ['a number without end, by its tag', 'a: !!float .inf\n'],
  ])('what kubectl refuses, we refuse: %s', (_, text) => {
    expect(readByKubectl([text])[0]).toHaveProperty('error');
    expect(readManifests(text).map(({ problem }) => problem?.words)).toEqual([expect.any(String)]);
  });
});

it.each(['{"a": [1e999]}', `{"a": -${'9'.repeat(400)}}`])('a number without end is none in JSON: %#', (text) => {
  expect(readManifests(text).map(({ problem }) => problem?.words)).toEqual([expect.stringContaining('without end')]);
});

it.each([
  ['YAML', (deep: string) => `a: ${deep}\n`],
  ['JSON', (deep: string) => `{"a": ${deep}}`],
])('what is nested too deeply is no document, in %s', (_, textOf) => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const problems = (depth: number) =>
      readManifests(textOf(`${open.repeat(depth)}1${close.repeat(depth)}`)).map(({ problem }) => problem?.words);
    expect(problems(150)).toEqual([undefined]);
    for (const depth of [250, 100_000]) expect(problems(depth)).toEqual([expect.any(String)]);
  }
});

describe('the place of a field', () => {
  const TEXT = `# before
---
a:
  - b: 1
    "c d": {e: [x, {f: g}]}
  - &anchor !!map
    b: 2
  - *anchor
empty:
`;
  const [document] = readManifests(TEXT);
  const places = new Places(document!);

  it.each([
    [['a'], 3, 1],
    [['a', 0], 4, 5],
    [['a', 0, 'b'], 4, 5],
    [['a', 0, 'c d'], 5, 5],
    [['a', 0, 'c d', 'e', 1, 'f'], 5, 21],
    [['a', 1], 6, 5],
    [['a', 1, 'b'], 7, 5],
    [['a', 2, 'b'], 8, 5],
    [['a', 7, 'b'], 3, 1],
    [['empty', 'x'], 9, 1],
    [['nothing'], 3, 1],
  ] as const)('%j', (steps, line, column) => {
    expect(places.of(steps)).toEqual({ line, column });
  });

  it('is known of all items of a list at once', () => {
    expect([...places.itemsOf(['a'])].map(({ line }) => line)).toEqual([4, 6, 8]);
    expect([...places.itemsOf(['a'])]).toEqual([0, 1, 2].map((item) => places.of(['a', item])));
    expect([...places.itemsOf(['empty'])]).toEqual([]);
  });

  it('is known in JSON as well, whatever it is indented by', () => {
    const [json] = readManifests('\n{\n\t"a": [\n\t\t1,\n\t\t{"b": 2}\n\t]\n}\n');
    expect(new Places(json!).of(['a', 1, 'b'])).toEqual({ line: 5, column: 4 });
  });
});
