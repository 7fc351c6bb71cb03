import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../lib/core/rules/spec';
import { ALWAYS, INFINITE, MEANT, MEANT_TEXTS, NEVER, ODD, TEXTS } from './doubtful';
import { compile, ofRules, ruleObject } from './support';

const saidOf = (rule: Rule) => compile([ofRules(rule)]).findings;
const withText = (text: string): Rule => ({ alert: 'A', expr: 'sum by (job) (up) > 0', annotations: { text } });

describe('a rule that cannot do what it is for is told', () => {
  it.each(Object.entries({ ...ALWAYS, ...NEVER, ...INFINITE, ...ODD }))('%s', (expr, told) => {
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

it('warns of a value that is multiplied twice, and of a date that is none', () => {
  const written = (expr: string, text: string) => saidOf({ alert: 'A', expr, annotations: { text } });
  const percent = '{{ $value | humanizePercentage }}';
  const doubled = [expect.stringContaining('`humanizePercentage` multiplies by 100, and so does the expression')];
  expect(written('100 * errors / requests > 5', percent)).toEqual(doubled);
  expect(written('(1 - free / size) * 100 > 90', percent)).toEqual(doubled);
  expect(written('100 - avg by (job) (idle * 100) > 90', percent)).toEqual(doubled);
  expect(written('errors / requests > 0.05', percent)).toEqual([]);
  expect(written('100 * errors / requests > 5', '{{ printf "%.2f" $value }}%')).toEqual([]);
  expect(written('time() - last > 60', '{{ $value | humanizeTimestamp }}')).toEqual([
    expect.stringContaining('Write `{{ $value | humanizeDuration }}`'),
  ]);
  expect(written('last < time() - 60', '{{ $value | humanizeTimestamp }}')).toEqual([]);
});

it('warns of texts in the wrong place, and of quotes within a text', () => {
  const alert = (more: Partial<Rule>) => saidOf({ alert: 'A', expr: 'up == 0', ...more });
  expect(alert({ annotations: { severity: 'critical' } })).toEqual([
    expect.stringContaining('Move it to the labels: `labels: { severity: critical }`'),
  ]);
  expect(alert({ annotations: { severity: 'high' }, labels: { severity: 'critical' } })).toEqual([]);
  expect(alert({ labels: { severity: '"critical"' } })).toEqual([
    expect.stringContaining('Write `severity: critical`'),
  ]);
  expect(alert({ labels: { severity: "'critical'" } })).toHaveLength(1);
  expect(alert({ labels: { serverity: 'critical' } })).toEqual([expect.stringContaining('looks like `severity`')]);
  expect(alert({ labels: { quote: '"a" and "b"', said: '""' } })).toEqual([]);
  expect(saidOf({ alert: '{{ $labels.job }} is down', expr: 'up == 0' })).toEqual([
    expect.stringContaining('the name of an alert is no template'),
  ]);
  expect(saidOf({ record: 'a:b', expr: 'up', labels: { team: '{{ $labels.team }}' } })).toEqual([
    expect.stringContaining('labels of a recorded series are no templates'),
  ]);
});

it('warns of a label that all rules of a group have once', () => {
  const rules = [{ alert: 'A', expr: 'up == 0' }];
  const { findings } = compile([ruleObject('rules', { groups: [{ name: 'g', labels: { severty: 'a' }, rules }] })]);
  expect(findings).toEqual([expect.stringContaining('spec.groups[0].labels.severty: `severty` looks like `severity`')]);
});
