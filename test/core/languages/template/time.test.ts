/** Looking into a template takes time in proportion to it: a tenant writes as much as fits an object. */

import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../lib/core/alertmanager/template-functions';
import { parseVersion } from '../../../../lib/core/base/version';
import { enforceRuleTemplate } from '../../../../lib/core/languages/template';
import { costOfNotification } from '../../../../lib/core/languages/template/cost';
import { growthOf, isLinear } from '../../../support/growth';
import { NEWEST } from '../../../support/versions';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');
const define = (name: string, text: string) => `{{ define "${name}" }}${text}{{ end }}`;
const run = (name: string, what = '.') => `{{ template "${name}" ${what} }}`;

const TEXTS: Readonly<Record<string, (count: number) => string>> = {
  'a chain of templates': (count) => times(count, (i) => define(`t${i}`, run(`t${i + 1}`))) + run('t0'),
  'such a chain the other way round': (count) =>
    times(count, (i) => define(`t${i + 1}`, run(`t${i}`))) + run(`t${count}`),
  'a chain that runs the next one twice': (count) => times(count, (i) => define(`t${i}`, run(`t${i + 1}`).repeat(2))),
  'a chain in which texts get longer': (count) =>
    times(count, (i) => define(`t${i + 1}`, run(`t${i}`, '(printf "%s%1d" . 1)'))) + run(`t${count}`, '"a"'),
  'a circle': (count) => times(count, (i) => define(`t${i}`, run(`t${(i + 1) % count}`))) + run('t0'),
  'templates that nobody runs': (count) => times(count, (i) => define(`t${i}`, '{{ print . . }}')),
  'one that is run again and again': (count) => define('t', 'x') + run('t').repeat(count),
  'one that runs all others': (count) =>
    define(
      't',
      times(count, (i) => run(`t${i}`)),
    ) + times(count, (i) => define(`t${i}`, 'x')),
};

describe('a look into a template', () => {
  it.each(Object.entries(TEXTS))('is linear for %s', { timeout: 60_000 }, (_, text) => {
    const version = parseVersion(NEWEST.Prometheus)!;
    const ofRule = (count: number) => {
      const given = text(count);
      return () => enforceRuleTemplate(given, { alert: 'A', version }, (expression) => ({ text: expression }));
    };
    expect(growthOf(ofRule, 1_500)).toSatisfy(isLinear);
    const ofReceiver = (count: number) => {
      const result = readTemplate(text(count), parseVersion(NEWEST.Alertmanager)!);
      if ('message' in result) throw new Error(result.message);
      return () => costOfNotification(result.read, () => false);
    };
    expect(growthOf(ofReceiver, 1_500)).toSatisfy(isLinear);
  });
});
