import { describe, expect, it } from 'vitest';
import { readDocument } from '../../conformance/yaml';
import { compile, ofRules, ruleObject, textOf } from './support';

const vector = { expr: 'vector(1)' };

describe('the content of a file', () => {
  it('has the fields of the object, without what is empty', () => {
    const text = textOf([
      ruleObject('rules', {
        groups: [
          {
            name: 'group',
            interval: '',
            limit: 0,
            labels: {},
            rules: [
              { record: '', alert: 'Down', expr: 'up == 0', for: '', annotations: {} },
              { record: 'five', expr: 5, alert: '' },
            ],
          },
        ],
      }),
    ]);
    expect(text).toBe(
      'groups:\n- name: group\n  limit: 0\n  rules:\n  - alert: Down\n    expr: up == 0\n  - record: five\n    expr: 5\n',
    );
  });

  it('has neither groups nor rules where there are none', () => {
    expect(textOf([ruleObject('rules', { groups: [] })])).toBe('{}\n');
    expect(textOf([ruleObject('rules', { groups: [{ name: 'group', rules: [] }] })])).toBe('groups:\n- name: group\n');
  });

  it.each([
    ['Prometheus', '2.45.0', ['keep_firing_for', 'limit']],
    ['Prometheus', '2.53.0', ['keep_firing_for', 'limit', 'query_offset']],
    ['Prometheus', '3.0.0', ['keep_firing_for', 'labels', 'limit', 'query_offset']],
    ['Thanos', '0.30.0', ['limit', 'partial_response_strategy']],
    ['Thanos', '0.37.0', ['keep_firing_for', 'limit', 'partial_response_strategy']],
    ['Thanos', '0.39.0', ['keep_firing_for', 'labels', 'limit', 'partial_response_strategy', 'query_offset']],
  ] as const)('for %s %s keeps what that reads, and warns of the rest', (product, version, kept) => {
    const group = {
      name: 'group',
      limit: 5,
      query_offset: '1m',
      labels: { a: 'b' },
      partial_response_strategy: 'warn',
      rules: [{ alert: 'Always', ...vector, keep_firing_for: '5m' }],
    };
    const { files, findings } = compile([ruleObject('rules', { groups: [group] })], { product, version });
    const fields = ['keep_firing_for', 'labels', 'limit', 'partial_response_strategy', 'query_offset'];
    const written = fields.filter((field) => files[0]!.text.includes(`${field}:`));
    expect(written).toEqual(kept);
    expect(findings.length).toBe(fields.length - kept.length);
  });
});

describe('what the server would refuse', () => {
  it.each([
    ['neither records nor alerts', vector],
    ['both records and alerts', { record: 'a', alert: 'B', ...vector }],
    ['an empty expression', { record: 'a', expr: ' ' }],
    ['an expression that cannot be read', { record: 'a', expr: 'sum(' }],
    ['an unknown function', { record: 'a', expr: 'invalidfn(1)' }],
    ['wrong types', { record: 'a', expr: 'rate(up)' }],
    ["an alert's field in a recording rule", { record: 'a', ...vector, for: '5m' }],
    ['annotations of a recording rule', { record: 'a', ...vector, annotations: { a: 'b' } }],
    ['an expression for a name', { record: 'sum{a="b"}', ...vector }],
    ['the name of a metric as a label', { record: 'a', ...vector, labels: { __name__: 'b' } }],
    ['half a surrogate pair', { alert: 'A', ...vector, labels: { a: '\ud800' } }],
    ['a broken template', { alert: 'A', ...vector, annotations: { a: '{{ $value' } }],
    ['an unknown template function', { alert: 'A', ...vector, labels: { a: '{{ nope 1 }}' } }],
    ['an endless duration', { alert: 'A', ...vector, for: '1000y' }],
  ])('is an error: %s', (_, rule) => {
    const { files, findings } = compile([ofRules(rule)]);
    expect(findings.join('\n')).toMatch(/\[invalid-(rule|expression)\]/);
    expect(findings.join('\n')).toContain('spec.groups[0].rules[0]');
    expect(files).toEqual([]);
  });

  it('is two groups of one name', () => {
    const group = { name: 'twin', rules: [{ record: 'a', ...vector }] };
    expect(compile([ruleObject('rules', { groups: [group, group] })]).findings).toEqual([
      'PrometheusRule team/rules: spec.groups[1].name: another group of this object has the same name (given: twin; allowed: names that differ). Rename one of them [invalid-rule]',
    ]);
  });

  it('is an offset that is empty: the operator and the server refuse it', () => {
    const rule = ruleObject('rules', {
      groups: [{ name: 'group', query_offset: '', rules: [{ record: 'a', ...vector }] }],
    });
    expect(compile([rule]).findings).toEqual([expect.stringMatching(/spec\.groups\[0]\.query_offset: /)]);
  });

  it('takes zero for a duration that is not there', () => {
    expect(compile([ofRules({ record: 'a', ...vector, for: '0s' })]).findings).toEqual([]);
  });

  it('warns where every evaluation would fail', () => {
    expect(compile([ofRules({ record: 'a', expr: 'up[5m]' })]).findings).toEqual([
      'PrometheusRule team/rules: spec.groups[0].rules[0].expr: the expression yields a range vector: every evaluation will fail (given: up[5m]; allowed: an instant vector or a scalar). Put a function around it that takes a range, such as `rate(…)`, or remove the range [invalid-expression]',
    ]);
  });

  it('says where in an expression of several lines', () => {
    expect(compile([ofRules({ record: 'a', expr: 'sum(\n  rate(up)\n)\n' })]).findings[0]).toContain(
      'line 2, column 8',
    );
  });

  it('leaves out the whole object with warnings where invalid ones are dropped', () => {
    const good = ruleObject('good', { groups: [{ name: 'g', rules: [{ record: 'a', ...vector }] }] });
    const { files, findings } = compile([good, ofRules({ record: 'a', expr: 'sum(' })], { onInvalid: 'drop' });
    expect(files.map(({ file }) => file)).toEqual(['team-good.yaml']);
    expect(findings[0]).toContain('the whole object is left out');
  });
});

describe('names in UTF-8', () => {
  const rule = ofRules({ record: 'größe', ...vector, labels: { 'label.with.dots': 'x' } });

  it.each([
    ['Prometheus', '2.55.0', 2],
    ['Prometheus', '3.0.0', 0],
    ['Thanos', '0.37.0', 2],
    ['Thanos', '0.38.0', 0],
  ] as const)('%s %s: %d errors', (product, version, count) => {
    expect(compile([rule], { product, version }).findings.length).toBe(count);
  });

  it('are refused where the instance says so', () => {
    expect(compile([rule], { spec: { nameValidationScheme: 'Legacy' } }).findings.length).toBe(2);
  });
});

describe('feature flags of the server', () => {
  const rule = ofRules({ record: 'a', expr: 'mad_over_time(some_metric[5m])' });

  it('admit what is experimental', () => {
    expect(compile([rule]).findings[0]).toContain('add promql-experimental-functions to enableFeatures');
    expect(compile([rule], { spec: { enableFeatures: ['promql-experimental-functions'] } }).findings).toEqual([]);
  });

  it('are read by a Thanos Ruler from 0.39 on', () => {
    const spec = { enableFeatures: ['promql-experimental-functions'] };
    expect(compile([rule], { product: 'Thanos' }).findings[0]).toContain('to enableFeatures');
    expect(compile([rule], { product: 'Thanos', spec }).findings).toEqual([]);
    expect(compile([rule], { product: 'Thanos', spec, version: '0.38.0' }).findings[0]).toContain('does not enable it');
  });

  it('of a Thanos Ruler may be an argument', () => {
    const extended = ofRules({ record: 'a', expr: 'xrate(some_metric[5m])' });
    const spec = { additionalArgs: [{ name: 'query.enable-x-functions' }] };
    expect(compile([extended], { product: 'Thanos', spec }).findings).toEqual([]);
    expect(compile([extended], { product: 'Thanos' }).findings[0]).toContain(
      'add the argument query.enable-x-functions',
    );
    expect(compile([extended], { spec }).findings[0]).toContain('Prometheus has no xrate()');
  });
});

describe('the enforced namespace label', () => {
  const rule = ofRules({ record: 'a', expr: 'up{ns="x"}', labels: { b: 'c' } });
  const spec = { enforcedNamespaceLabel: 'ns' };

  it('is on every rule, and in every selector', () => {
    expect(textOf([rule], { spec })).toContain('expr: up{ns="team"}\n    labels:\n      b: c\n      ns: team\n');
  });

  it('replaces what a rule says of it, with a warning', () => {
    const { files, findings } = compile([ofRules({ record: 'a', ...vector, labels: { ns: 'other' } })], { spec });
    expect(files[0]!.text).toContain('ns: team');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('[reserved-label]');
  });

  const reference = { group: 'monitoring.coreos.com', resource: 'prometheusrules', namespace: 'team' };
  it.each([
    ['every rule of a namespace', { excludedFromEnforcement: [reference] }],
    ['one object', { excludedFromEnforcement: [{ ...reference, name: 'rules' }] }],
    [
      'one object, in the older way',
      { prometheusRulesExcludedFromEnforce: [{ ruleNamespace: 'team', ruleName: 'rules' }] },
    ],
  ])('does not change what is excluded: %s', (_, excluded) => {
    expect(textOf([rule], { spec: { ...spec, ...excluded } })).toContain('expr: up{ns="x"}\n    labels:\n      b: c\n');
  });

  it.each([
    ['another object', { ...reference, name: 'other' }],
    ['another kind', { ...reference, resource: 'servicemonitors' }],
    ['another namespace', { ...reference, namespace: 'other' }],
  ])('does not take %s for an exclusion', (_, other) => {
    expect(textOf([rule], { spec: { ...spec, excludedFromEnforcement: [other] } })).toContain('ns: team');
  });

  describe('in what templates query', () => {
    const alert = (text: string) => ofRules({ alert: 'A', expr: 'up == 0', annotations: { text } });
    const written = (text: string) => {
      const { files, findings } = compile([alert(text)], { spec });
      expect(findings).toEqual([]);
      return (readDocument(files[0]!.text) as { groups: [{ rules: [{ annotations: { text: string } }] }] }).groups[0]
        .rules[0].annotations.text;
    };

    it.each([
      ['{{ query "up" | first | value }}', '{{ query "up{ns=\\"team\\"}" | first | value }}'],
      [
        '{{- with query `a{b="c"}` -}} {{ . }} {{- end -}}',
        '{{- with query `a{b="c",ns="team"}` -}} {{ . }} {{- end -}}',
      ],
      ['{{ range "up" | query }}{{ end }}', '{{ range "up{ns=\\"team\\"}" | query }}{{ end }}'],
      ['{{ (query ("up") | first).Value }}', '{{ (query ("up{ns=\\"team\\"}") | first).Value }}'],
      [
        '{{ $a := query "a" }}{{ if $a }}{{ else }}{{ query "b" }}{{ end }}',
        '{{ $a := query "a{ns=\\"team\\"}" }}{{ if $a }}{{ else }}{{ query "b{ns=\\"team\\"}" }}{{ end }}',
      ],
      [
        '{{ define "t" }}{{ query "up{ns=\'x\'}" }}{{ end }}{{ template "t" . }}',
        '{{ define "t" }}{{ query "up{ns=\\"team\\"}" }}{{ end }}{{ template "t" . }}',
      ],
      ['{{ query "se\\x63ret{a=\'\\u0062\'}" }}', '{{ query "secret{a=\\"b\\",ns=\\"team\\"}" }}'],
      [
        `{{ with printf "up{job='%s'} > on() a{b=%q}" $labels.job $labels.v | query }}{{ end }}`,
        '{{ with printf "up{job=%q,ns=\\"team\\"} > on () a{b=%q,ns=\\"team\\"}" $labels.job $labels.v | query }}{{ end }}',
      ],
      [
        '{{ query (printf `up{z=%q,a=%q} %% 5` $labels.z $labels.a) }}',
        '{{ query (printf `up{a=%[2]q,ns="team",z=%[1]q} %% 5` $labels.z $labels.a) }}',
      ],
      [`{{ query (printf "up{ns='%s'}" $labels.ns) }}`, '{{ query (printf "up{ns=%q,ns=\\"team\\"}" $labels.ns) }}'],
      ['no query of {{ $labels.query }} and {{ "query" }} {{/* query */}}', undefined],
    ])('puts the matcher: %s', (text, expected = text) => {
      expect(written(text)).toBe(expected);
    });

    it.each([
      '{{ $q := "up" }}{{ query $q }}',
      '{{ query $labels.q }}',
      '{{ query . }}',
      '{{ define "t" }}{{ query . }}{{ end }}{{ template "t" "up" }}',
      '{{ query (print "u" "p") }}',
      '{{ "a" | printf "up{b=%q}" | query }}',
      '{{ query (printf $labels.format) }}',
      '{{ query (printf "%s" $labels.q) }}',
      '{{ query (printf "up{a=~\'%s.*\'}" $labels.q) }}',
      '{{ query (printf "up > %f" $value) }}',
      '{{ query (printf "up{a=%q}" $labels.v $labels.v) }}',
      '{{ query (printf "up{a=%q,b=%q}" $labels.v) }}',
      '{{ query (printf "up{a=%+q}" $labels.v) }}',
      '{{ query (printf "up{a=%[1]q}" $labels.v) }}',
      '{{ query (printf "sum by (%q) (up)" $labels.v) }}',
      "{{ query (printf \"up{a='x'%s''}\" $labels.v) }}",
      '{{ query "up{" }}',
      '{{ query "up" "down" }}',
      '{{ query }}',
      '{{ first query }}',
      '{{ query "\\xff" }}',
    ])('refuses what it cannot be put into: %s', (text) => {
      const { files, findings } = compile([alert(text)], { spec });
      expect(findings.join('\n')).toMatch(/spec\.groups\[0]\.rules\[0]\.annotations\.text: .*\[unenforceable]$/);
      expect(files).toEqual([]);
      expect(compile([alert(text)], { spec: {} }).findings).toEqual([]);
    });

    it('reaches labels, and those of a group that an alert has', () => {
      const labels = { text: '{{ query "up" }}' };
      const group = { name: 'g', labels, rules: [{ alert: 'A', ...vector, labels }] };
      const text = textOf([ruleObject('rules', { groups: [group] })], { spec });
      expect(text.match(/up\{ns=/g)).toHaveLength(2);
    });

    it('leaves labels of recording rules as they are: they are no templates', () => {
      const labels = { text: '{{ query "up" }} {{ nonsense' };
      const group = { name: 'g', labels, rules: [{ record: 'a', ...vector, labels }] };
      expect(textOf([ruleObject('rules', { groups: [group] })], { spec })).not.toContain('up{');
    });

    it('leaves the object out where invalid ones are dropped, and others stay', () => {
      const good = ruleObject('good', { groups: [{ name: 'g', rules: [{ alert: 'A', ...vector }] }] });
      const { files, findings } = compile([good, alert('{{ query . }}')], { spec, onInvalid: 'drop' });
      expect(files.map(({ file }) => file)).toEqual(['team-good.yaml']);
      expect(findings[0]).toContain('the whole object is left out');
    });
  });

  it('warns of an info() that takes every label, which one with a matcher does not', () => {
    const enableFeatures = ['promql-experimental-functions'];
    const { files, findings } = compile([ofRules({ record: 'a', expr: 'info(up)' })], {
      spec: { ...spec, enableFeatures },
    });
    expect(files[0]!.text).toContain('info(up{ns="team"}, {ns="team"})');
    expect(findings).toEqual([expect.stringContaining('[unenforceable]')]);
  });

  it('warns of the label in a group, which each rule overrules', () => {
    const group = { name: 'g', labels: { ns: 'other' }, rules: [{ record: 'a', ...vector }] };
    const { files, findings } = compile([ruleObject('rules', { groups: [group] })], { spec });
    expect(files[0]!.text).toContain('ns: team');
    expect(findings).toEqual([expect.stringMatching(/spec\.groups\[0]\.labels\.ns: .*\[reserved-label]$/)]);
  });
});
