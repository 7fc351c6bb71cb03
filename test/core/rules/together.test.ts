import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../lib/core/base/resource';
import type { Rule, RuleEvaluatorSpec } from '../../../lib/core/rules/spec';
import type { Surroundings } from '../../../lib/core/rules/surroundings';
import { growthOf, isLinear } from '../../support/growth';
import { compile, ofRules, ruleObject } from './support';

const CLOSED: Surroundings = { recorders: new Map(), isOpen: false };

function objectOf(name: string, ...rules: readonly Rule[]): Resource {
  return ruleObject(name, { groups: [{ name: 'group', rules }] });
}

function said(rules: readonly Rule[], around: Partial<Surroundings> = {}): readonly string[] {
  return compile([ofRules(...rules)], { around: { ...CLOSED, ...around } }).findings;
}

describe('rules that say the same', () => {
  const down: Rule = { alert: 'Down', expr: 'up == 0', labels: { severity: 'critical' } };

  it('are told where one instance takes both, whatever the blanks', () => {
    const again = { ...down, expr: 'up==0' };
    expect(compile([objectOf('a', down), objectOf('b', again)]).findings).toEqual([
      expect.stringContaining('PrometheusRule team/b: spec.groups[0].rules[0].alert: the same alert is raised by'),
    ]);
  });

  it('are told once for two objects', () => {
    const other: Rule = { alert: 'Slow', expr: 'latency > 1' };
    expect(compile([objectOf('a', down, other), objectOf('b', down, other)]).findings).toEqual([
      expect.stringContaining('given: Down, and 1 more rule alike'),
    ]);
  });

  it.each<[string, Rule]>([
    ['another expression', { ...down, expr: 'up == 1' }],
    ['other labels', { ...down, labels: { severity: 'warning' } }],
    ['another name', { ...down, alert: 'Away' }],
  ])('are not the same with %s', (_, other) => {
    expect(said([down, other])).toEqual([]);
  });

  it('are not the same where the instance writes the namespace on what they give', () => {
    const spec: RuleEvaluatorSpec = { enforcedNamespaceLabel: 'namespace' };
    const of = (namespace: string) => ruleObject('a', { groups: [{ name: 'g', rules: [down] }] }, namespace);
    expect(compile([of('a'), of('b')], { spec }).findings).toEqual([]);
    expect(compile([of('a'), of('b')]).findings).toHaveLength(1);
  });

  it('may record one name of several expressions, but not one series', () => {
    const record = (expr: string): Rule => ({ record: 'job:errors:sum', expr });
    expect(said([record('sum by (job) (a)'), record('sum by (job) (b)')])).toEqual([]);
    expect(said([record('sum(a)'), record('sum(b)')])).toEqual([
      expect.stringContaining('the same series is recorded by `spec.groups[0].rules[0]` too'),
    ]);
    expect(said([record('vector(1) and on () a > 1'), record('vector(2) and on () a <= 1')])).toEqual([]);
  });
});

describe('a series that is recorded, by its name', () => {
  const recorded: Rule = { record: 'job:requests:rate5m', expr: 'sum by (job) (rate(requests_total[5m]))' };
  const asking = (expr: string): Rule => ({ alert: 'A', expr });

  it('is told where no rule records it, with one of nearly the same name', () => {
    expect(said([recorded, asking('job:request:rate5m > 1')])).toEqual([
      expect.stringContaining('Did you mean `job:requests:rate5m`?'),
    ]);
    expect(said([recorded, asking('{__name__="job:request:rate5m"} > 1')])).toHaveLength(1);
    expect(said([recorded, asking('job:requests:rate5m > 1')])).toEqual([]);
    expect(said([recorded, asking('job:other:rate5m > 1')])).toEqual([
      expect.stringContaining('no rule of the instance records it'),
    ]);
  });

  it('may come from elsewhere, and then only a slip is told', () => {
    expect(said([recorded, asking('job:other:rate5m > 1')], { isOpen: true })).toEqual([]);
    expect(said([recorded, asking('job:request:rate5m > 1')], { isOpen: true })).toHaveLength(1);
  });

  it('is told with the rule that records it, where the instance does not take that', () => {
    const recorders = new Map([['job:other:rate5m', objectOf('others')]]);
    expect(said([asking('job:other:rate5m > 1')], { recorders })).toEqual([
      expect.stringContaining('only PrometheusRule team/others records this series'),
    ]);
    expect(said([asking('job:other:rate5m > 1')], { recorders, isOpen: true })).toEqual([]);
  });

  it('is not taken for one where a server names its own metrics so', () => {
    expect(said([asking('rate(:tensorflow:serving:request_count[5m]) > 1')])).toEqual([]);
  });

  it('is told once an object', () => {
    expect(said([asking('a:b > 1'), asking('a:b > 2')])).toHaveLength(1);
  });
});

it('tells of an alert that another asks for by nearly its name', () => {
  const down: Rule = { alert: 'InstanceDown', expr: 'up == 0' };
  const asking = (name: string): Rule => ({ alert: 'A', expr: `ALERTS{alertname="${name}"} and on () b > 1` });
  expect(said([down, asking('InstanceDwon')])).toEqual([expect.stringContaining('Did you mean `InstanceDown`?')]);
  expect(said([down, asking('InstanceDown')])).toEqual([]);
  expect(said([down, asking('SomethingElse')])).toEqual([]);
});

describe('a quantile', () => {
  const alert = (expr: string): Rule => ({ alert: 'A', expr });

  it.each([
    'histogram_quantile(0.9, latency_bucket) > 1',
    'histogram_quantile(0.9, sum by (le) (latency_bucket{job="web"})) > 1',
    '1 - (histogram_quantile(0.9, (latency_bucket offset 1h))) > 1',
  ])('is told that is of all since the start: %s', (expr) => {
    const name = expr.includes('job') ? 'latency_bucket{job="web"}' : 'latency_bucket';
    expect(said([alert(expr)])).toEqual([expect.stringContaining(`Write \`rate(${name}[5m])\``)]);
  });

  it.each([
    'histogram_quantile(0.9, sum by (le) (rate(latency_bucket[5m]))) > 1',
    'histogram_quantile(0.9, latency) > 1',
    'histogram_quantile(0.9, job:latency:rate5m_bucket) > 1',
    'histogram_quantile(0.9, latency_bucket - latency_bucket offset 5m) > 1',
    'latency_bucket > 1',
  ])('is meant so: %s', (expr) => {
    expect(said([alert(expr)], { isOpen: true })).toEqual([]);
  });

  it('is of rates where a rule records them', () => {
    const recorded: Rule = { record: 'latency_bucket', expr: 'sum by (le) (rate(seconds_bucket[5m]))' };
    expect(said([recorded, alert('histogram_quantile(0.9, latency_bucket) > 1')])).toEqual([]);
  });
});

describe('a range', () => {
  const rate = (range: string): Rule => ({ record: 'a', expr: `rate(requests_total[${range}])` });

  it('is told that holds less than two samples', () => {
    expect(said([rate('1m')], { scrapedEvery: 60 })).toEqual([
      expect.stringContaining('no series of this name comes more often than every 1m'),
    ]);
    expect(said([rate('2m')], { scrapedEvery: 60 })).toEqual([]);
    expect(said([rate('1m')])).toEqual([]);
    expect(said([{ record: 'a', expr: 'avg_over_time(load[1m])' }], { scrapedEvery: 60 })).toEqual([]);
  });

  it('is told of a series that is recorded more rarely', () => {
    const rules = [
      { record: 'job:free:sum', expr: 'sum by (job) (free)' },
      { alert: 'A', expr: 'deriv(job:free:sum[5m]) < 0' },
    ];
    const { findings } = compile([ruleObject('a', { groups: [{ name: 'g', interval: '5m', rules }] })], {
      around: { ...CLOSED, scrapedEvery: 15, evaluatedEvery: 30 },
    });
    expect(findings).toEqual([expect.stringContaining('more often than every 5m')]);
  });

  it('is told that reaches back further than samples are kept', () => {
    expect(said([rate('30d')], { kept: 86_400 })).toEqual([
      expect.stringContaining('it reaches 30d back, and the instance keeps samples for 1d'),
    ]);
    expect(said([{ record: 'a', expr: 'up - up offset 1w' }], { kept: 86_400 })).toHaveLength(1);
    expect(said([rate('1d')], { kept: 86_400 })).toEqual([]);
    expect(said([{ record: 'a', expr: 'up - up offset 1d' }], { kept: 86_400 })).toEqual([]);
  });
});

it('costs as much more as there are more rules', () => {
  const take = (count: number) => {
    const rules = Array.from({ length: count }, (_, i) => ({ record: `a:b${i}`, expr: `a:c${i} + a:d${i}` }));
    return () => compile([ofRules(...rules)], { around: CLOSED });
  };
  expect(growthOf(take, 300)).toSatisfy(isLinear);
});
