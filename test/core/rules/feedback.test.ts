import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../lib/core/base/components';
import type { Rule } from '../../../lib/core/rules/spec';
import { type Asked, compile, ruleObject } from './support';

const EXCLUDED = [{ resource: 'prometheusrules', namespace: 'monitoring' }];
const ENFORCED: Asked = {
  onInvalid: 'drop',
  spec: {
    enforcedNamespaceLabel: 'namespace',
    excludedFromEnforcement: EXCLUDED,
    enableFeatures: ['promql-experimental-functions'],
  },
};

type Owned = Readonly<Record<string, readonly Rule[]>>;

/** Objects that are left out, of one for each name; what is before a slash is the namespace. */
function leftOut(owned: Owned, asked = ENFORCED): readonly string[] {
  const rules = Object.entries(owned).map(([key, rules]) => {
    const [namespace, name] = key.split('/') as [string, string];
    return ruleObject(name, { groups: [{ name: 'group', rules }] }, namespace);
  });
  const { findings, files } = compile(rules, asked);
  const gone = findings.filter((finding) => finding.includes('the whole object is left out'));
  expect(files.length).toBe(rules.length - new Set(gone.map((each) => each.split(':')[0])).size);
  for (const finding of gone) expect(finding).toContain('a rule may not make labels longer of what it reads again');
  return gone.map((finding) =>
    /PrometheusRule (\S+): spec.groups\[0\].(rules\[\d+\])/.exec(finding)!.slice(1).join(' '),
  );
}

const joins = (of: string) => `label_join(${of}, "x", "", "x", "x")`;
const copies = (of: string) => `label_replace(${of}, "x", "$1", "y", "(.*)")`;

describe('rules of a tenant in a row that lengthen labels', () => {
  const row = (length: number, of = joins): Rule[] =>
    Array.from({ length }, (_, i) => ({ record: `a${i + 1}`, expr: of(`a${i}`) }));
  const refused = (rules: readonly Rule[], namespace = 'team') => {
    const { findings } = compile([ruleObject('own', { groups: [{ name: 'group', rules }] }, namespace)], ENFORCED);
    return findings.filter((finding) => finding.includes('no more than two rules in a row')).length;
  };

  it('are left out from the third on that reads what one before it has made longer', () => {
    expect(refused(row(3))).toBe(0);
    expect(refused(row(4))).toBe(1);
    expect(refused(row(30))).toBe(27);
    expect(refused(row(30).reverse())).toBe(27);
  });

  it('count with those of the platform that read them', () => {
    const refusedOf = (own: readonly Rule[], platform: readonly Rule[]) => {
      const of = (namespace: string, rules: readonly Rule[]) =>
        ruleObject('own', { groups: [{ name: 'group', rules }] }, namespace);
      const { findings } = compile([of('team', own), of('monitoring', platform)], ENFORCED);
      return findings.flatMap((finding) =>
        finding.includes('no more than two rules in a row') ? (/rules\[\d+\]/.exec(finding) ?? []) : [],
      );
    };
    const reads = (name: string, of: string, made = joins) => ({ record: name, expr: made(of) });
    expect(refusedOf(row(3), [])).toEqual([]);
    expect(refusedOf(row(3), [reads('p', 'a3', copies)])).toEqual([]);
    expect(refusedOf(row(2), [reads('p', 'a2')])).toEqual([]);
    expect(refusedOf(row(3), [reads('p', 'a3')])).toEqual(['rules[2]']);
    expect(refusedOf(row(2), [reads('p', 'a2'), reads('q', 'p')])).toEqual(['rules[1]']);
    // It is passed on in between, by either.
    expect(refusedOf(row(2), [reads('p', 'a2'), reads('q', 'p', copies), reads('r', 'q')])).toEqual(['rules[1]']);
    expect(refusedOf([...row(3), reads('b', 'a3', copies)], [reads('p', 'b')])).toEqual(['rules[3]']);
    // What the platform does to what nobody else has made longer is its own.
    expect(refusedOf(row(1), [reads('p', 'a1'), reads('q', 'p'), reads('r', 'q')])).toEqual([]);
  });

  it('may be as many as they like where they copy or only read, and where they are the owner of the instance', () => {
    expect(refused(row(30, copies))).toBe(0);
    expect(refused(row(30, (of) => `sum(${of})`))).toBe(0);
    expect(refused(row(30), 'monitoring')).toBe(0);
  });
});

describe('a rule of a tenant that lengthens labels', () => {
  it.each<[string, Rule]>([
    ['what it records', { record: 'a', expr: joins('a') }],
    ['what it records, among others', { record: 'a', expr: `${joins('a or b')} or c` }],
    ['what it records, in a quoted name', { record: 'a', expr: joins('{"a"}') }],
    ['what it records, by a pattern', { record: 'a', expr: joins('{__name__=~"a|b"}') }],
    ['what it records, by no name', { record: 'a', expr: joins('{job="x"}') }],
    ['what it recorded a while ago', { record: 'a', expr: joins('max_over_time(a[1h:] offset 5m)') }],
    ['what it records, by a replacement', { record: 'a', expr: 'label_replace(a, "x", "$1-", "x", "(.*)")' }],
    ['what it looks up', { record: 'target_info', expr: joins('info(up)') }],
    ['what it looks up by a name', { record: 'my_info', expr: joins('info(up, {__name__="my_info"})') }],
    ['its alert', { alert: 'A', expr: joins('ALERTS{alertname="A"}') }],
    ['the state of its alert', { alert: 'A', expr: joins('ALERTS_FOR_STATE') }],
    ['its alert, by a label of it', { alert: 'A', expr: 'ALERTS', labels: { x: '{{ $labels.x }}{{ $labels.x }}' } }],
    ['its alert, by all of them', { alert: 'A', expr: 'ALERTS', labels: { x: '{{ . }}' } }],
    [
      'its alert, which a label asks for',
      { alert: 'A', expr: 'up', labels: { x: '{{ with query "ALERTS" }}{{ . | first | label "x" }}-{{ end }}' } },
    ],
    [
      'its alert, which a label asks for by what it has',
      { alert: 'A', expr: 'up', labels: { x: `{{ query (printf "ALERTS{job=%q}" "x") | first | label "x" }}-` } },
    ],
  ])('is left out where it reads %s', (_, rule) => {
    expect(leftOut({ 'team/own': [rule] })).toEqual(['team/own rules[0]']);
  });

  it.each<[string, Rule]>([
    ['another metric', { record: 'a', expr: joins('b') }],
    ['itself only where nothing gets longer', { record: 'a', expr: `${joins('up')} or max_over_time(a[1h])` }],
    ['itself, and takes one label as it is', { record: 'a', expr: copies('a') }],
    ['itself, without what it records', { record: 'a', labels: { by: 'me' }, expr: joins('a{by!="me"}') }],
    ['others, by a pattern', { record: 'a', expr: joins('{__name__=~"b_.*"}') }],
    ['other alerts', { alert: 'A', expr: joins('ALERTS{alertname!="A"}') }],
    [
      'its alert, and says how grave it is',
      { alert: 'A', expr: 'ALERTS', labels: { x: '{{ if gt $value 5.0 }}a{{ else }}b{{ end }}' } },
    ],
    ['its alert, and takes one label', { alert: 'A', expr: 'ALERTS', labels: { x: '{{ $labels.y }}' } }],
    [
      'its alert, and says so in an annotation',
      { alert: 'A', expr: 'ALERTS', annotations: { x: 'a {{ $labels.x }}' } },
    ],
  ])('stays where it reads %s', (_, rule) => {
    expect(leftOut({ 'team/own': [rule] })).toEqual([]);
  });

  it('is left out where other rules of the tenant lead back to it, and they stay', () => {
    const way = {
      'team/grows': [{ record: 'a', expr: joins('c') }],
      'team/first': [{ record: 'b', expr: 'sum by (x) (a)' }],
    };
    expect(leftOut({ ...way, 'team/second': [{ record: 'c', expr: 'b > 0' }] })).toEqual(['team/grows rules[0]']);
    expect(leftOut({ ...way, 'other/second': [{ record: 'c', expr: 'b > 0' }] })).toEqual([]);
  });

  it('is left out where a rule of the platform leads back to it, which stays', () => {
    const platform = { 'monitoring/all': [{ record: 'b', expr: 'sum by (namespace, x) (a)' }] };
    expect(leftOut({ ...platform, 'team/own': [{ record: 'a', expr: joins('b') }] })).toEqual(['team/own rules[0]']);
    const others = { 'monitoring/all': [{ record: 'b', expr: 'sum by (x) (a{namespace="other"})' }] };
    expect(leftOut({ ...others, 'team/own': [{ record: 'a', expr: joins('b') }] })).toEqual([]);
  });

  it('may not lead back what a rule of the platform makes longer', () => {
    const platform = { 'monitoring/all': [{ record: 'b', expr: joins('a') }] };
    const fed = {
      'team/own': [
        { record: 'c', expr: 'up' },
        { record: 'a', expr: 'b' },
      ],
    };
    expect(leftOut({ ...platform, ...fed })).toEqual(['team/own rules[1]']);
    expect(leftOut({ ...platform, 'team/own': [{ record: 'd', expr: 'b' }] })).toEqual([]);
  });

  it('is no matter among those who are trusted', () => {
    const rule = { record: 'a', expr: joins('a') };
    expect(leftOut({ 'monitoring/own': [rule] })).toEqual([]);
    expect(leftOut({ 'team/own': [rule] }, { onInvalid: 'drop' })).toEqual([]);
  });

  it('is found among many, of which each may read each, in linear time', () => {
    const many = (objects: number) =>
      Object.fromEntries(
        Array.from({ length: objects }, (_, object) => [
          `team/of${object}`,
          Array.from({ length: 200 }, (_, i) => ({ record: `a${object}_${i}`, expr: joins('{job="x"}') })),
        ]),
      );
    const [few, more] = [5, 20].map((objects) => {
      const before = process.cpuUsage();
      expect(leftOut(many(objects))).toHaveLength(200 * objects);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    // Four times as many; sixteen times as long where each is compared with each.
    expect(more! / few!).toBeLessThan(9);
  });
});

describe('components of a graph', () => {
  const edges: Readonly<Record<string, string>> = { a: 'b', b: 'cd', c: 'a', d: 'e', e: 'd', f: 'f', g: '' };
  const components = componentsOf('aefg', (node) => edges[node]!);
  const together = (...nodes: readonly string[]) => new Set(nodes.map((node) => components.get(node))).size === 1;

  it('hold what leads to each other, and nothing else', () => {
    expect([together('a', 'b', 'c'), together('d', 'e'), together('a', 'd'), together('f', 'g')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are found along ways of any length', () => {
    const length = 200_000;
    const long = componentsOf([0], (node) => [(node + 1) % length]);
    expect(new Set(long.values()).size).toBe(1);
  });
});
