import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../../lib/core/base/version';
import { readGoYaml, readGoYamlAsWritten } from '../../../lib/core/languages/go-yaml';
import { analyzePromql } from '../../../lib/core/languages/promql';
import { enforceMatcher } from '../../../lib/core/languages/promql/enforce';
import { literalsOf } from '../../../lib/core/languages/re2/literals';
import { compileRegex } from '../../../lib/core/languages/re2/match';
import { regexProblem } from '../../../lib/core/languages/re2/re2';
import { checkRuleTemplate } from '../../../lib/core/languages/template';

/** An opening and what closes it, so many times. */
const nested = (open: string, close: string, times: number, inner = '') =>
  open.repeat(times) + inner + close.repeat(times);

const FAR = [4_000, 100_000];

describe('groups of a regular expression', () => {
  const deep = (times: number) => nested('(', ')', times, 'a');

  it('may be nested nearly as deep as in Go, which a server anchors', () => {
    expect(regexProblem(deep(990))).toBeUndefined();
    expect(literalsOf(deep(990))).toEqual(['a']);
    expect(compileRegex(deep(990))).not.toHaveProperty('problem');
  });

  it.each([1001, ...FAR])('are refused beyond, %d deep', (times) => {
    for (const pattern of [deep(times), '('.repeat(times), nested('(?:', ')*', times)])
      expect(regexProblem(pattern)).toBe('groups are nested more than 1000 deep');
  });
});

describe('actions and parentheses of a template', () => {
  const version = parseVersion('3.5.0')!;
  const problemOf = (text: string) => checkRuleTemplate(text, { alert: 'Down', version })?.message;
  const FORMS: readonly (readonly [string, (times: number) => string])[] = [
    ['if', (times) => nested('{{ if . }}', '{{ end }}', times)],
    ['else', (times) => nested('{{ if . }}{{ else }}', '{{ end }}', times)],
    ['else if', (times) => `{{ if . }}${'{{ else if . }}'.repeat(times)}{{ end }}`],
    ['range', (times) => nested('{{ range . }}', '{{ end }}', times)],
    [
      'block',
      (times) => Array.from({ length: times }, (_, i) => `{{ block "a${i}" . }}`).join('') + '{{ end }}'.repeat(times),
    ],
    ['parentheses', (times) => `{{ ${nested('(', ')', times, '.')} }}`],
  ];

  it.each(FORMS)('may be nested: %s', (_, form) => {
    expect(problemOf(form(200))).toBeUndefined();
  });

  it.each(FORMS)('are refused where nobody nests them so deep: %s', (_, form) => {
    for (const times of FAR) expect(problemOf(form(times))).toMatch(/^actions and parentheses are nested more than/);
  });

  it('are refused without their ends, too', () => {
    for (const open of ['{{ if . }}', '{{ block "a" . }}'])
      expect(problemOf(open.repeat(4000))).toMatch(/^actions and parentheses are nested more than/);
  });
});

describe('an expression of PromQL', () => {
  const options = { dialect: 'prometheus', version: parseVersion('3.5.0')! } as const;
  const problemsOf = (text: string) => analyzePromql(text, options).issues.map(({ message }) => message);
  const FORMS: readonly (readonly [string, (times: number) => string])[] = [
    ['parentheses', (times) => nested('(', ')', times, 'up')],
    ['parentheses without end', (times) => '('.repeat(times)],
    ['calls', (times) => nested('abs(', ')', times, 'up')],
    ['aggregations', (times) => nested('sum by (a) (', ')', times, 'up')],
    ['powers', (times) => `${'2^'.repeat(times)}2`],
    ['signs', (times) => `${'-'.repeat(times)}up`],
    ['powers of signs', (times) => `${'2^-'.repeat(times)}2`],
    ['subqueries', (times) => `up${'[5m:]'.repeat(times)}`],
    ['offsets', (times) => `up${' offset 5m'.repeat(times)}`],
    ['times', (times) => `up${' @ 1'.repeat(times)}`],
  ];

  it.each(FORMS)('is refused where nobody nests it so deep: %s', (_, form) => {
    for (const times of FAR) expect(problemsOf(form(times))).toEqual(['the expression is nested more than 100 deep']);
    expect(enforceMatcher(form(4000), { label: 'namespace', value: 'team' })).toHaveProperty('problem');
  });

  it('may be as long as it likes otherwise', () => {
    const long = Array.from({ length: 100 }, (_, i) => `sum(rate(a{b="${'('.repeat(200)}"}[5m])) > ${i}`).join(' or ');
    expect(problemsOf(long)).toEqual([]);
  });
});

describe('values of YAML', () => {
  const doubled = (times: number) =>
    ['a0: &a0 [x, x]', ...Array.from({ length: times }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n');
  const chained = (times: number) =>
    ['a0: &a0 [x]', ...Array.from({ length: times }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`)].join('\n');

  it.each([
    ['readGoYaml', readGoYaml],
    ['readGoYamlAsWritten', readGoYamlAsWritten],
  ])('are not nested without end, nor made of aliases without end: %s', (_, read) => {
    expect(() => read(nested('[', ']', 50))).not.toThrow();
    expect(() => read(doubled(12))).not.toThrow();
    for (const times of FAR) expect(() => read(nested('[', ']', times))).toThrow(/nesting|depth/i);
    expect(() => read(doubled(60))).toThrow('its aliases make more than 1000000 values of it');
    expect(() => read(chained(5_000))).toThrow('nested too deeply');
    expect(() => read('a: &a\n  b: *a')).toThrow();
  });
});
