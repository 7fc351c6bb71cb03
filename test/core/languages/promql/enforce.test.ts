import { expect, it } from 'vitest';
import { enforceMatcher } from '../../../../lib/core/languages/promql/enforce';

const enforced = (text: string, label = 'ns', value = 'team') => enforceMatcher(text, { label, value });

function enforce(text: string, label?: string, value?: string): string {
  const result = enforced(text, label, value);
  if ('problem' in result) throw new Error(result.problem);
  return result.text;
}

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
  expect(enforce('up', 'a b', 'x"y')).toBe('up{"a b"="x\\"y"}');
});

it('has no answer for what cannot be read', () => {
  expect(enforced('up{')).toEqual({ problem: '"{" is never closed' });
});

it.each([
  ['info(up)', 'info(up{ns="team"}, {ns="team"})', true],
  ['info(up, {})', 'info(up{ns="team"}, {ns="team"})', false],
  ['info(up, {a=~".+",ns="other"})', 'info(up{ns="team"}, {a=~".+",ns="team"})', false],
  ['sum(info(rate(up[5m]))) / vector(1)', 'sum(info(rate(up{ns="team"}[5m]), {ns="team"})) / vector(1)', true],
])('reaches what info() looks up besides its operand: %s', (text, expected, narrowed) => {
  expect(enforced(text)).toEqual({ text: expected, narrowed, grows: false });
});

it('keeps a matcher whose value is asked for, beside its own', () => {
  const keeps = (value: string) => value === 'later';
  expect(enforceMatcher('up{ns="later",a="b"} or up{ns="now"}', { label: 'ns', value: 'team', keeps })).toMatchObject({
    text: 'up{a="b",ns="later",ns="team"} or up{ns="team"}',
  });
});
