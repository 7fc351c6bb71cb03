import { expect, it } from 'vitest';
import { enforceMatcher } from '../../../../lib/core/check/promql/enforce';

const enforce = (text: string) => enforceMatcher(text, { label: 'ns', value: 'team' });

it.each([
  ['up', 'up{ns="team"}'],
  ['up{job="a"}', 'up{job="a",ns="team"}'],
  ['{__name__=~"a|b"}', '{__name__=~"a|b",ns="team"}'],
  ['{"my.metric"}', '{__name__="my.metric",ns="team"}'],
  ['sum  by(job)  (rate(up[5m] offset 1h )) > 1e3', 'sum by (job) (rate(up{ns="team"}[5m] offset 1h)) > 1000'],
  ['a / on(b) group_left(c) d', 'a{ns="team"} / on (b) group_left (c) d{ns="team"}'],
  ['max_over_time(rate(x[61s])[1h:] @ end())', 'max_over_time(rate(x{ns="team"}[1m1s])[1h:] @ end())'],
  ['count_values("v", -a)', 'count_values("v", -a{ns="team"})'],
  ['vector(1)', 'vector(1)'],
])('puts the matcher into every selector: %s', (text, expected) => {
  expect(enforce(text)).toBe(expected);
});

it('replaces what a selector says of the label, with any operator', () => {
  expect(enforce('up{ns="other"} or up{ns!="team"} or up{ns=~".*",a="b"}')).toBe(
    'up{ns="team"} or up{ns="team"} or up{a="b",ns="team"}',
  );
});

it('reaches the parameter of an aggregation, where a value of others could leak out', () => {
  expect(enforce('topk(scalar(count(secret)), a)')).toBe('topk(scalar(count(secret{ns="team"})), a{ns="team"})');
});

it('quotes what the value holds', () => {
  expect(enforceMatcher('up', { label: 'a b', value: 'x"y' })).toBe('up{"a b"="x\\"y"}');
});

it('has no answer for what cannot be read', () => {
  expect(enforce('up{')).toBeUndefined();
});
