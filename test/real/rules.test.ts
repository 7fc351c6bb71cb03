import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../lib/core/base/version';
import { checkPromql } from '../../lib/core/languages/promql';
import { INVALID } from '../core/languages/promql/invalid';
import { VALID } from '../core/languages/promql/valid';
import { REFUSED, TAKEN } from '../core/languages/template/templates';
import { compile, ofRules, ruleObject } from '../core/rules/support';
import { exampleNames, objectsOfExample } from '../support/examples';
import { checkRuleFile, promtoolOnExpressions } from '../support/promtool-rules';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

const expressions = [...Object.values(VALID).flat(), ...Object.values(INVALID).flatMap((group) => Object.keys(group))];

/** Rules in which something else than the expression may be wrong. */
const RULES = [
  { expr: 'up' },
  { record: 'a', alert: 'B', expr: 'up' },
  { record: 'a', expr: '' },
  { record: 'a:b_c', expr: 5, labels: { l: 'v' } },
  { record: 'a b', expr: 'up' },
  { record: 'größe', expr: 'up' },
  { record: 'sum{a="b"}', expr: 'up' },
  { record: 'a', expr: 'up', for: '5m' },
  { record: 'a', expr: 'up', for: '0s' },
  { record: 'a', expr: 'up', keep_firing_for: '5m' },
  { record: 'a', expr: 'up', annotations: { a: 'b' } },
  { record: 'a', expr: 'up', labels: { 'a.b': 'c' } },
  { record: 'a', expr: 'up', labels: { __name__: 'c' } },
  { alert: 'A b', expr: 'up', for: '1h30m', keep_firing_for: '1d', labels: { a: '{{ $labels.job }}' } },
  { alert: 'A', expr: 'up', annotations: { 'a.b': 'c' } },
  { alert: 'A', expr: 'up', annotations: { a: '{{ $value | humanize }} of {{ len .Labels }}' } },
  { alert: 'A', expr: 'up', annotations: { a: '{{ $value | shout }}' } },
  { alert: 'A', expr: 'up', annotations: { a: '{{ if $value }}' } },
  { alert: 'A', expr: 'up', labels: { a: '{{ $unknown }}' } },
  { alert: 'A', expr: 'up', for: '300y' },
  { alert: 'A', expr: 'up', for: '5 minutes' },
  { alert: 'A', expr: 'up', for: '1m1h' },
  { alert: 'A', expr: 'up', for: '292y' },
  { alert: 'A', expr: 'up', for: '9999y' },
  { alert: 'A', expr: 'up', keep_firing_for: '9999y' },
  { alert: 'A', expr: 'up', for: '5m ' },
  { alert: 'A', expr: 'up', for: '5m5s5m' },
  { record: 'a', expr: 'up', for: '00m' },
  { record: 'a', expr: 'up', for: '1m' },
  ...[...TAKEN, ...REFUSED].map((text) => ({ alert: 'A', expr: 'up', annotations: { text } })),
] as const;

const RULE_FILES = /^prometheus-.*-rulefiles-\d+$/;

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`promtool-${version}`], `promtool ${version} and rules`, () => {
    it.each(exampleNames())('accepts those of the example %s', async (idea) => {
      const objects = await objectsOfExample(idea, { prometheus: version });
      const files = objects
        .filter(({ kind, metadata }) => kind === 'ConfigMap' && RULE_FILES.test(metadata.name))
        .flatMap(({ data }) => Object.values(data ?? {}));
      for (const file of files) expect(checkRuleFile(version, file)).toMatchObject({ ok: true });
    });

    it('agrees with us about every expression of the tables', () => {
      const verdicts = promtoolOnExpressions(version, expressions);
      const options = { dialect: 'prometheus', version: parseVersion(version)! } as const;
      const opinions = expressions.map((expression, index) => ({
        expression,
        ours: checkPromql(expression, options).length > 0 ? 'refused' : 'taken',
        theirs: verdicts[index] === undefined ? 'taken' : 'refused',
      }));
      expect(opinions.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    });

    describe('agrees with us about the rule', () => {
      it.each(RULES.map((rule) => [JSON.stringify(rule), rule] as const))('%s', (text, rule) => {
        const { findings } = compile([ofRules(rule)], { version });
        const refused = findings.some((finding) => /\[invalid-(rule|expression)\]$/.test(finding));
        const { ok } = checkRuleFile(version, `groups: [{name: g, rules: [${text}]}]`);
        expect(refused).toBe(!ok);
      });
    });

    it('accepts expressions with an enforced label', () => {
      const rules = Object.values(VALID)
        .flat()
        .filter((expr) => checkPromql(expr, { dialect: 'prometheus', version: parseVersion(version)! }).length === 0)
        .map((expr) => ({ record: 'a', expr }));
      const object = ruleObject('all', { groups: [{ name: 'g', rules }] });
      const { files } = compile([object], { version, spec: { enforcedNamespaceLabel: 'ns' } });
      expect(checkRuleFile(version, files[0]!.text)).toMatchObject({ ok: true });
    });
  });
}
