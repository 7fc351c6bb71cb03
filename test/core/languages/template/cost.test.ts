import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../../../lib/core/base/version';
import { enforceRuleTemplate } from '../../../../lib/core/languages/template';

const of = { alert: 'Down', version: parseVersion('3.13.1')! };
const outcome = (text: string) => {
  const enforced = enforceRuleTemplate(text, of, (expression) => ({ text: expression }));
  return 'text' in enforced ? 'taken' : enforced.issue.costly === true ? 'costly' : enforced.issue.message;
};

describe('a template of somebody who is not trusted', () => {
  it.each([
    '{{ range query "up" }}{{ .Labels.job }}{{ end }}',
    '{{ range query "up" | sortByLabel "job" }}{{ if gt .Value 100.0 }}{{ .Value | humanize }}{{ end }}{{ end }}',
    '{{ with query "up" }}{{ range . }}{{ range $name, $value := .Labels }}{{ $name }}{{ end }}{{ end }}{{ end }}',
    '{{ range $name, $value := $labels }}{{ $name }}{{ end }}{{ range query "up" }}x{{ end }}{{ range query "up" }}y{{ end }}',
    '{{ len (query "up") }} {{ $value | toTime }} {{ humanize 100000 }}',
    '{{ define "a" }}x{{ end }}{{ define "b" }}{{ template "a" }}{{ template "a" }}{{ end }}{{ template "b" }}',
    '{{ block "a" . }}x{{ end }}',
    '{{ range query "up" }}{{ slice .Labels.job 0 16 }}{{ end }}',
  ])('may do what series ask for: %s', (text) => {
    expect(outcome(text)).toBe('taken');
  });

  it.each([
    '{{ range 9000000000000000 }}{{ end }}',
    '{{ $n := 0xFFFFFFFF }}{{ range $n }}{{ end }}',
    '{{ with 900000000000 }}{{ range . }}{{ end }}{{ end }}',
    "{{ range '\\U0010ffff' }}{{ end }}",
    "{{ range '\\U0010eeee' }}{{ end }}",
    '{{ range len (printf "%1000000d" 1) }}{{ end }}',
    '{{ range (toTime 1.0).Unix }}{{ end }}',
    '{{ range $value | toDuration }}{{ end }}',
    '{{ range query "up" }}{{ range query "up" }}{{ range query "up" }}{{ end }}{{ end }}{{ end }}',
    '{{ define "a" }}{{ template "a" }}{{ template "a" }}{{ end }}{{ template "a" }}',
    '{{ template "__alert_Down" . }}',
    '{{ define "a" }}{{ template "b" }}{{ end }}{{ define "b" }}{{ template "a" }}{{ end }}{{ template "a" }}',
    '{{ block "a" . }}{{ template "a" . }}{{ end }}',
    '{{ define "a" }}x{{ end }}{{ range query "up" }}{{ template "a" }}{{ end }}',
    `{{ define "a" }}x{{ end }}${'{{ template "a" }}'.repeat(9)}`,
  ])('may not run for as long as it says itself: %s', (text) => {
    expect(outcome(text)).toBe('costly');
  });
});
