import { expect, it } from 'vitest';
import { parseVersion } from '../../../../lib/core/base/version';
import { checkRuleTemplate } from '../../../../lib/core/languages/template';
import { REFUSED, TAKEN } from './templates';

const of = { alert: 'A', version: parseVersion('3.13.1')! };

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
