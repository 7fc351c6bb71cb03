import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/core/rules/spec';
import { ALWAYS, INFINITE, MEANT, MEANT_TEXTS, NEVER, TEXTS } from './doubtful';
import { compile, ofRules } from './support';

const saidOf = (rule: Rule) => compile([ofRules(rule)]).findings;
const withText = (text: string): Rule => ({ alert: 'A', expr: 'sum by (job) (up) > 0', annotations: { text } });

describe('a rule that cannot do what it is for is told', () => {
  it.each(Object.entries({ ...ALWAYS, ...NEVER, ...INFINITE }))('%s', (expr, told) => {
    const [finding, ...others] = saidOf(Object.hasOwn(INFINITE, expr) ? { record: 'a', expr } : { alert: 'A', expr });
    expect(finding).toMatch(told);
    expect(finding).toMatch(/\[doubtful-value\]$/);
    expect(others).toEqual([]);
  });

  it.each(Object.entries(TEXTS))('by the text %s', (text, { found }) => {
    expect(saidOf(withText(text))).toEqual([expect.stringMatching(found)]);
  });
});

describe('of what is meant as it is, nothing is said', () => {
  it.each(MEANT)('%s', (expr) => {
    expect(saidOf({ alert: 'A', expr })).toEqual([]);
  });

  it.each(MEANT_TEXTS)('the text %s', (text) => {
    expect(saidOf(withText(text))).toEqual([]);
  });
});

it('lets a recorded series be any number, and warns of names that need quotes', () => {
  expect(saidOf({ record: 'a:b', expr: 'rate(requests_total[5m])' })).toEqual([]);
  expect(saidOf({ record: 'http.requests', expr: 'up' })).toEqual([]);
  expect(saidOf({ record: 'job-requests', expr: 'up' })).toEqual([expect.stringContaining('Write `job_requests`')]);
});

it('warns of a label with the value, by which each value is another alert', () => {
  const labelled = (value: string) => saidOf({ alert: 'A', expr: 'up == 0', labels: { value } });
  expect(labelled('{{ $value }}')).toEqual([expect.stringContaining('one with `for` never fires')]);
  expect(labelled('{{ .Value | humanize }}')).toHaveLength(1);
  expect(labelled('{{ if gt $value 5.0 }}critical{{ else }}warning{{ end }}')).toEqual([]);
});

it('tells of a label once for all texts of an alert', () => {
  const annotations = { summary: '{{ $labels.pod }}', description: '{{ $labels.pod }} is down' };
  expect(saidOf({ alert: 'A', expr: 'sum(up) == 0', annotations })).toHaveLength(1);
});
