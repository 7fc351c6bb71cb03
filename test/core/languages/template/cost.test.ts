import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../lib/core/alertmanager/template-functions';
import { parseVersion } from '../../../../lib/core/base/version';
import { checkRuleTemplate, enforceRuleTemplate } from '../../../../lib/core/languages/template';
import { costOfNotification } from '../../../../lib/core/languages/template/cost';
import { NEWEST } from '../../../support/versions';

const of = { alert: 'Down', version: parseVersion(NEWEST.Prometheus)! };
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
    '{{ $labels.a }}'.repeat(900),
    '{{ range query "up" }}{{ slice .Labels.job 0 16 }}{{ end }}',
    '{{ $all := "" }}{{ range query "up" }}{{ $all = printf "%s, %s" $all .Labels.job }}{{ end }}{{ $all }}',
    '{{ $a := printf "%-20s|%8.2f" $labels.job $value }}{{ $b := print $a $a }}{{ printf "%s %s %s" $b $b $a }}',
    '{{ $labels.instance | reReplaceAll ":.*" "" | reReplaceAll "(.*)[.](.*)" "$2/$1" | toUpper }}',
    '{{ $q := printf "up{job=%q}" $labels.job }}{{ printf "%x, %+v %#v %5.1f%%" $q $value $labels.a $value }}',
    `{{ printf "%s ${'%s'.repeat(20)}" $labels.job ${'$labels.a '.repeat(20)}}}`,
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
    `{{ "a" ${'| reReplaceAll "." "aaaaaaaaaa" '.repeat(12)}}}`,
    `{{ $x := "a" }}${'{{ $x = print $x $x }}'.repeat(40)}`,
    `{{ $x := "a" }}${'{{ $x = printf "%[1]s%[1]s" $x }}'.repeat(40)}`,
    '{{ $x := "a" }}{{ range query "up" }}{{ $x = print $x $x }}{{ end }}',
    '{{ $x := "a" }}{{ range query "up" }}{{ $y := html $x }}{{ $x = $y }}{{ end }}',
    `${'{{ with print . . }}'.repeat(20)}{{ . }}${'{{ end }}'.repeat(20)}`,
    ...['%x', '%X', '% x', '% #x', '%q', '%+q', '%#q', '%#v', '%U', '%5x', '%[1]x'].map(
      (verb) => `{{ "a" ${`| printf "${verb}" `.repeat(12)}}}`,
    ),
    '{{ $labels.a }}'.repeat(1_001),
    `{{ define "a" }}${'{{ . }}'.repeat(200)}{{ end }}${'{{ template "a" $labels.a }}'.repeat(8)}`,
    '{{ printf "%1000000d" 1 }}',
    '{{ printf "%*d" 1000000 1 }}',
    '{{ printf "%.1000000f" $value }}',
    '{{ printf $labels.format 1 }}',
    '{{ reReplaceAll "" $labels.a $labels.b }}',
    '{{ define "c" }}{{ printf "%s" (print . . . . .) }}{{ template "d" (print . . . . .) }}{{ end }}{{ define "d" }}{{ template "e" (print . . . . .) }}{{ end }}{{ define "e" }}{{ template "f" (print . . . . .) }}{{ end }}{{ define "f" }}{{ print . . . . . . . . . }}{{ end }}{{ template "c" (print . . . . .) }}',
  ])('may not run for as long as it says itself: %s', (text) => {
    expect(outcome(text)).toBe('costly');
  });
});

describe('a template of a rule whose label nobody enforces', () => {
  it.each([
    [
      '{{ define "a" }}{{ with . }}{{ template "a" . }}{{ end }}{{ end }}{{ template "a" . }}',
      'a template runs itself',
    ],
    ['{{ range 9000000000000000 }}{{ end }}', undefined],
    [`{{ $x := "a" }}${'{{ $x = print $x $x }}'.repeat(40)}`, undefined],
  ])('may take time, and may not end the server: %s', (text, problem) => {
    expect(checkRuleTemplate(text, of)?.message).toBe(problem);
  });
});

describe('a template of the labels of a group, which is one of each of its alerts', () => {
  const problem = (text: string) => checkRuleTemplate(text, { version: of.version })?.message;

  it.each([
    '{{ template "__alert_Down" . }}',
    '{{ define "a" }}{{ template "__alert_Up" . }}{{ end }}{{ template "a" . }}',
    '{{ template "__alert_Down" . }}{{ define "__alert_Down" }}{{ template "__alert_Up" . }}{{ end }}',
  ])('may not run itself, whatever the alert is called: %s', (text) => {
    expect(problem(text)).toBe('a template runs itself');
  });

  it('may run others', () => {
    expect(problem('{{ define "a" }}x{{ end }}{{ template "a" . }}{{ template "b" . }}')).toBeUndefined();
  });
});

describe('a template of a receiver beside those of others', () => {
  const costOf = (text: string) => {
    const result = readTemplate(text, parseVersion(NEWEST.Alertmanager)!);
    return 'message' in result
      ? result.message
      : costOfNotification(result.read, (name) => name === '__subject')?.problem;
  };

  it.each([
    '{{ range .Alerts }}{{ range .Labels.SortedPairs }}{{ .Name }}={{ .Value }} {{ end }}{{ end }}',
    '[{{ .Status | toUpper }}{{ if eq .Status "firing" }}:{{ .Alerts.Firing | len }}{{ end }}] {{ range .Alerts }}x{{ end }}',
    '{{ if gt (len .CommonLabels) 10000 }}many{{ end }}{{ range $i, $alert := .Alerts.Firing }}{{ $alert.Labels.a }}{{ end }}',
    '{{ range stringSlice "a" "b" }}{{ . }}{{ end }}{{ range $x := .Alerts }}{{ range $x.Labels.SortedPairs }}{{ end }}{{ end }}',
    '{{ range .Alerts }}{{ template "slack.default.title" $ }}{{ end }}',
    '{{ define "a" }}{{ . }}{{ end }}{{ range .Alerts }}{{ template "a" . }}{{ end }}',
    '{{ define "__subject" }}mine{{ end }}{{ template "__subject" . }}',
    '{{ .CommonLabels.Values | join ", " }}{{ join .Status .GroupLabels.Values }}',
  ])('may do what alerts ask for: %s', (text) => {
    expect(costOf(text)).toBeUndefined();
  });

  it.each([
    '{{ define "a" }}{{ with . }}{{ template "a" . }}{{ end }}{{ end }}{{ template "a" . }}',
    '{{ define "__subject" }}{{ template "slack.default.title" . }}{{ end }}{{ template "slack.default.title" . }}',
    '{{ range 9000000000000000 }}{{ end }}',
    '{{ range len (printf "%900000s" "a") }}{{ end }}',
    '{{ range (len .Alerts) }}{{ end }}',
    '{{ $n := 900000000 }}{{ range $n }}x{{ end }}',
    '{{ with 900000000 }}{{ range . }}x{{ end }}{{ end }}',
    '{{ define "a" }}{{ range . }}x{{ end }}{{ end }}{{ template "a" 900000000 }}',
    `{{ $x := .Status }}${'{{ $x = print $x $x }}'.repeat(40)}`,
    '{{ $x := "a" }}{{ range .Alerts }}{{ $x = print $x $x }}{{ end }}',
    `{{ "a" ${'| printf "% #x" '.repeat(12)}}}`,
    `{{ $x := "aa" }}${'{{ $x = join $x (stringSlice "" "" "" "") }}'.repeat(12)}`,
    `{{ $x := "aa" }}${'{{ $x = .CommonLabels.Values | join $x }}'.repeat(12)}`,
  ])('may not run for as long as it says itself: %s', (text) => {
    expect(costOf(text)).toMatch(/./);
  });
});
