import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { constant, emitEntry, emitItem, emitNode, emitYaml } from '../../../lib/core/emit/yaml';

/** What each reader makes of a text: YAML 1.1 is what Prometheus and Alertmanager read. */
const READERS = {
  'YAML 1.1': (text: string) => parse(text, { version: '1.1' }),
  'YAML 1.2': (text: string) => parse(text, { version: '1.2' }),
  'js-yaml': (text: string) => load(text),
};

// biome-ignore format: in one glance
/** Texts that look like something else to one reader or the other. */
const TREACHEROUS = [
  '', ' ', '~', 'null', 'Null', 'NULL', 'true', 'True', 'yes', 'Yes', 'NO', 'on', 'Off', 'y', 'N', '0', '-1', '+1', '1.5',
  '.5', '1.', '1e3', '1E3', '12e03', '0x1f', '0o17', '017', '0b11', '1_000', '0x_1', '.inf', '-.Inf', '.nan', 'NaN', 'inf',
  '12:30:45', '1:30', '2001-01-01', '2001-12-14t21:59:43.10-05:00', '=', '<<', '-', '--', '---', '...', '- a', '-a', '?',
  '? a', ':', ': a', 'a:', 'a: b', 'a #b', '#a', 'a#b', 'a:b', '&a', '*a', '!a', '!!str a', '|', '>', '|-', '%a', '@a', '`a',
  '{a', '[a', '{}', '[]', ',a', 'a,', "'a", '"a', "it's", 'say "no"', '\\', '\\n', ' a', 'a ', 'a  b', '\ta', 'a\tb', '\n',
  '\n\n', 'a\n', '\na', 'a\nb', 'a\nb\n', 'a\nb\n\n', ' a\nb', '\ta\nb', 'a\n b\n  c', 'a\n\nb', 'a \nb', 'a\n \nb', 'a\n ',
  '# a\n# b', '- a\n- b', '---\na', 'a\n...\n', 'a\r\nb', 'a\rb', '\0', '\x07', '\x1b[0m', '\x7f', '\x85', '\xa0', '\u2028',
  '\u2029', '\ufeff', '\ufeffa', 'é', '日本', '😀', 'a 😀\nb', '$(SHARD)', '${1}', '$1', '(.+);true', 'Node;(.*)', '.+', '[a-z]+',
  '30s', '1h30m', '10MB', '0b', '1d', '08', '1e', '0e0', '10.0.0.1', '10.0.0.1:9090', '::1', 'http://a.b/c?d=e#f', '__a__',
];

const texts = fc.oneof(
  fc.constantFrom(...TREACHEROUS),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.array(fc.constantFrom(...TREACHEROUS), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...TREACHEROUS), { maxLength: 4 }).map((parts) => parts.join('\n')),
);
const scalars = fc.oneof(
  texts,
  fc.integer(),
  fc.double({ noNaN: true }).map((value) => value + 0),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, scalars, tie('list'), tie('map')),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.dictionary(
    texts.filter((key) => key !== '__proto__'),
    tie('tree'),
    { maxKeys: 4, noNullPrototype: true },
  ),
}));

describe.each(Object.entries(READERS))('read as %s, YAML text', (_, read) => {
  it.each(TREACHEROUS)('keeps the string %j by itself, as a key, as a value and as an item', (text) => {
    const value = { value: text, list: [text, [text]], map: { [text]: text, last: 1 } };
    expect(read(emitYaml(value))).toEqual(value);
    expect(read(emitYaml(text))).toBe(text);
  });

  it('keeps any plain data', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(read(emitYaml(value))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a key of any length', () => {
    const value = { ['k'.repeat(2000)]: { ['"'.repeat(600)]: [1] } };
    expect(read(emitYaml(value))).toEqual(value);
  });
});

describe('YAML text', () => {
  it('reads like a file that a person wrote', () => {
    const job = {
      job_name: 'serviceMonitor/default/web/0',
      honor_labels: false,
      scrape_interval: '30s',
      sample_limit: 0,
      params: { 'match[]': ['{job="a"}', "it's"], empty: [] },
      relabel_configs: [{ source_labels: ['__meta_kubernetes_namespace', 'job'], regex: '(.+);true', action: 'keep' }],
      nested: [['a', 'b'], { yes: 'no' }],
      port: '9090',
      nothing: null,
      none: {},
      template: '{{ define "x" }}\n  {{ .Value }}\n{{ end }}\n',
    };
    expect(emitYaml(job)).toBe(
      [
        'job_name: serviceMonitor/default/web/0',
        'honor_labels: false',
        'scrape_interval: 30s',
        'sample_limit: 0',
        'params:',
        '  match[]:',
        `  - '{job="a"}'`,
        `  - it's`,
        '  empty: []',
        'relabel_configs:',
        '- source_labels:',
        '  - __meta_kubernetes_namespace',
        '  - job',
        '  regex: (.+);true',
        '  action: keep',
        'nested:',
        '- - a',
        '  - b',
        '- "yes": "no"',
        'port: "9090"',
        'nothing: null',
        'none: {}',
        'template: |',
        '  {{ define "x" }}',
        '    {{ .Value }}',
        '  {{ end }}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is undefined', () => {
    expect(emitYaml({ a: undefined, b: { c: undefined } })).toBe('b: {}\n');
  });

  it('refuses what is no plain data', () => {
    expect(() => emitYaml({ a: () => 1 })).toThrow('function is no plain data');
  });

  it('comes in pieces as it comes as a whole', () => {
    const [jobs, rest] = [[{ a: [1, 'x\ny'] }, { b: {} }], { c: { d: [true] } }];
    const pieces = [
      '  jobs:\n',
      ...jobs.map((job) => emitItem(job, 2).text),
      ...Object.entries(rest).map(([key, value]) => emitEntry(key, value, 2).text),
    ];
    expect(pieces.join('')).toBe(emitYaml({ jobs, ...rest }, 2));
  });

  it('is the same for constants, at every indentation', () => {
    fc.assert(
      fc.property(tree, fc.nat(4), (value, indent) => {
        const kept = constant({ value: structuredClone(value) });
        const written = emitNode({ value }, indent);
        expect([emitNode(kept, indent), emitNode(kept, indent)]).toEqual([written, written]);
        expect(emitNode([kept, { kept }])).toEqual(emitNode([{ value }, { kept: { value } }]));
      }),
    );
  });

  it('cannot become another one for a constant', () => {
    const kept = constant({ inner: [{ a: 1 }] });
    expect(emitNode(kept).text).toBe('inner:\n- a: 1\n');
    expect(() => Object.assign(kept.inner[0]!, { a: 2 })).toThrow(TypeError);
  });
});
