import { expect, it } from 'vitest';
import { parseVersion } from '../../../../lib/core/base/version';
import { checkRuleTemplate } from '../../../../lib/core/languages/template';
import { NEWEST } from '../../../support/versions';
import { REFUSED, TAKEN } from './templates';

const of = { alert: 'A', version: parseVersion(NEWEST.Prometheus)! };

it.each(TAKEN)('takes what Prometheus takes: %j', (text) => {
  expect(checkRuleTemplate(text, of)).toBeUndefined();
});

it.each(REFUSED)('refuses what Prometheus refuses: %j', (text) => {
  expect(checkRuleTemplate(text, of)?.message).toMatch(/./);
});

it('knows what the template of an alert is called, and no other', () => {
  const text = '{{ define "__alert_Down" }}x{{ end }}';
  expect(checkRuleTemplate(text, { ...of, alert: 'Up' })).toBeUndefined();
  expect(checkRuleTemplate(text, { ...of, alert: 'Down' })?.message).toBe('two templates are called "__alert_Down"');
});

it('reads a number of any length in one go', () => {
  const started = performance.now();
  for (const text of [
    '1'.repeat(200_000),
    '1_'.repeat(100_000),
    `0x${'f'.repeat(200_000)}`,
    `${'1'.repeat(200_000)}e`,
  ]) {
    expect(checkRuleTemplate(`{{ ${text} }}`, of)?.message).toMatch(/is no number$/);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
