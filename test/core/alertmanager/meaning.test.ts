import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/core/alertmanager/config';
import type { WireInhibitRule } from '../../../lib/core/alertmanager/types';
import { NEWEST } from '../../support/versions';
import { contextOf } from './support';

const BASE = { route: { receiver: 'team' }, receivers: [{ name: 'team' }] };

function findingsOf(config: object, version?: string, contents?: Readonly<Record<string, string>>) {
  const context = contextOf(version, contents);
  readConfig({ ...BASE, ...config }, context);
  return context.findings
    .sorted()
    .map(({ severity, path, given }) => [severity, path, ...(given ? [given] : [])].join(' '));
}

describe('routes', () => {
  const at = (route: object) => findingsOf({ route: { receiver: 'team', ...route } });

  it('repeat as often as they look, with what they have from above', () => {
    const below = (route: object) => ({ routes: [{ matchers: ['a="b"'], ...route }] });
    expect(at({ repeat_interval: '1m' })).toEqual(['warning config.route.repeat_interval 1m']);
    expect(at({ group_interval: '5h' })).toEqual(['warning config.route.group_interval 5h']);
    expect(at(below({ group_interval: '5h' }))).toEqual(['warning config.route.routes[0].group_interval 5h']);
    expect(at({ repeat_interval: '6h', ...below({ group_interval: '5h' }) })).toEqual([]);
    expect(at({ repeat_interval: '1m', group_interval: '1m', ...below({ group_wait: '5m' }) })).toEqual([]);
  });

  it('group by labels, each of which is one item', () => {
    expect(at({ group_by: ['alertname, job'] })).toEqual(['warning config.route.group_by[0] alertname, job']);
    expect(at({ group_by: ['alertname', 'job', 'service.name'] })).toEqual([]);
  });
});

describe('inhibitions', () => {
  const inhibited = (rules: readonly WireInhibitRule[], version?: string) =>
    findingsOf({ inhibit_rules: rules }, version);
  const rule = (source: string, target: string, ...equal: string[]): WireInhibitRule => ({
    source_matchers: [source],
    target_matchers: [target],
    equal,
  });
  const idle = ['warning config.inhibit_rules[0]'];

  it.each<[string, WireInhibitRule, readonly string[]]>([
    ['of other alerts work', rule('severity="critical"', 'severity=~"warning|info"', 'alertname'), []],
    [
      'whose source is a part of the target work',
      rule('severity="critical"', 'severity=~"critical|warning"', 'job'),
      [],
    ],
    ['of everything work', { source_matchers: ['alertname="Maintenance"'] }, []],
    [
      'of everything by severity reach too far',
      rule('severity="critical"', 'severity="warning"'),
      ['warning config.inhibit_rules[0].equal'],
    ],
    ['of everything by one alert work', rule('alertname="Down"', 'severity="warning"'), []],
    ['of some things by severity work', rule('severity="critical"', 'severity="warning",job="a"'), []],
    ['of themselves do nothing', rule('severity="critical"', 'severity=~"critical"'), idle],
    ['that want what cannot be equal do nothing', rule('severity="critical"', 'severity="info"', 'severity'), idle],
    ['with a contradiction do nothing', rule('severity="critical",severity="info"', 'a="b"'), idle],
    ['in the older form are read as well', { source_match: { a: 'b' }, target_match: { a: 'b' } }, idle],
  ])('%s', (_name, given, expected) => {
    expect(inhibited([given])).toEqual(expected);
  });

  it('whose target is a part of the source depend on chance since Alertmanager keeps one source', () => {
    const given = rule('severity=~"critical|warning"', 'severity="warning"', 'alertname');
    expect([inhibited([given], '0.28.1'), inhibited([given], '0.33.0')]).toEqual([[], idle]);
  });

  it('may silence each other', () => {
    const [one, other] = [rule('alertname="A"', 'alertname="B"'), rule('alertname="B"', 'alertname="A"')];
    expect(inhibited([one, other])).toEqual(['warning config.inhibit_rules[1]']);
    expect(inhibited([one, { ...other, target_matchers: ['alertname="C"'] }])).toEqual([]);
  });
});

describe('templates of notifications', () => {
  const slack = (title: string) => ({
    receivers: [{ name: 'team', slack_configs: [{ api_url: 'https://chat', title }] }],
  });
  const at = 'error config.receivers[0].slack_configs[0].title';

  it.each<[string, string, readonly string[]]>([
    [NEWEST.Alertmanager, '{{ now | date "15:04" }} {{ toJson .Alerts }} {{ list 1 2 }}', []],
    ['0.32.1', '{{ now }}', [`${at} {{ now }}`]],
    ['0.31.1', '{{ list 1 }}', [`${at} {{ list 1 }}`]],
    ['0.29.0', '{{ toJson . }}', [`${at} {{ toJson . }}`]],
    ['0.27.0', '{{ tz "UTC" . }}', [`${at} {{ tz "UTC" . }}`]],
    ['0.25.0', '{{ trimSpace "a" }}', [`${at} {{ trimSpace "a" }}`]],
    ['0.22.0', '{{ template "slack.default.title" . }}{{ template "__subject" . }}', []],
    [NEWEST.Alertmanager, '{{ define "x" }}a{{ end }}{{ template "x" }}', []],
    [NEWEST.Alertmanager, '{{ template "y" }}', [`${at} y`]],
    [NEWEST.Alertmanager, '{{ if .A }}', [`${at} {{ if .A }}`]],
    [NEWEST.Alertmanager, '{{ .1A }}', [`${at} {{ .1A }}`]],
    [NEWEST.Alertmanager, '{{/* a */ */}}', [`${at} {{/* a */ */}}`]],
    [NEWEST.Alertmanager, '{{ humanize 1 }}', [`${at} {{ humanize 1 }}`]],
  ])('%s %s', (version, title, expected) => {
    expect(findingsOf(slack(title), version)).toEqual(expected);
  });

  it('may be in files, whose content may be at hand', () => {
    const templates = ['/etc/alertmanager/configmaps/texts/a.tmpl'];
    const config = { ...slack('{{ template "y" }}'), templates };
    expect(findingsOf(config, NEWEST.Alertmanager, { 'texts/a.tmpl': '{{ define "y" }}a{{ end }}' })).toEqual([]);
    expect(findingsOf(config, NEWEST.Alertmanager, { 'texts/a.tmpl': '{{ define "z" }}a{{ end }}' })).toEqual([
      `${at} y`,
    ]);
    expect(findingsOf(config)).toEqual([]);
    expect(findingsOf(config, NEWEST.Alertmanager, { 'texts/a.tmpl': '{{ define' })).toEqual([
      'error config.templates[0] {{ define',
    ]);
  });

  it.each([
    ['of a mounted ConfigMap', '/etc/alertmanager/configmaps/texts/*.tmpl'],
    ['of a mounted Secret', '/etc/alertmanager/secrets/texts/?.tmpl'],
    ['beside the configuration', '/etc/alertmanager/config/*'],
    ['beside the configuration, by its path', '/etc/alertmanager/config/a.tmpl'],
  ])('may be in files %s, by a pattern as by a path', (_, path) => {
    const found = (file: string) => {
      const context = contextOf(NEWEST.Alertmanager, { 'texts/a.tmpl': file });
      readConfig({ ...BASE, ...slack('{{ template "y" }}'), templates: [path] }, context, {
        mounted: { configSecret: 'texts' },
      });
      return context.findings.sorted().map((finding) => finding.path);
    };
    expect(found('{{ define "y" }}a{{ end }}')).toEqual([]);
    expect(found('{{ define "z" }}a{{ end }}')).toEqual(['config.receivers[0].slack_configs[0].title']);
    expect(found('{{ define "y" }}{{ . | upper }}{{ end }}')).toEqual(['config.templates[0]']);
  });

  it('of files that nobody knows may be anything', () => {
    for (const path of [
      '/templates/*.tmpl',
      '/etc/alertmanager/configmaps/*/a.tmpl',
      '/etc/alertmanager/config/[a-c]',
    ]) {
      expect(findingsOf({ ...slack('{{ template "y" }}'), templates: [path] })).toEqual([]);
    }
  });

  it('of a Secret are not shown', () => {
    const templates = ['/etc/alertmanager/secrets/texts/a.tmpl'];
    const found = findingsOf({ templates }, NEWEST.Alertmanager, { 'texts/a.tmpl': '{{ hidden' });
    expect(found).toEqual([expect.stringMatching(/^error config\.templates\[0\]/)]);
    expect(found.join()).not.toContain('hidden');
  });

  it('are texts of many kinds', () => {
    const receivers = [
      {
        name: 'team',
        webhook_configs: [{ url: 'https://hook', payload: { a: ['{{ x }}'] } }],
        email_configs: [{ to: 'a@b', from: 'a@b', smarthost: 'a:25', headers: { Subject: '{{ x }}' } }],
        jira_configs: [{ api_url: 'https://jira', project: 'P', issue_type: 'Bug', summary: '{{ x }}' }],
        mattermost_configs: [
          { webhook_url: 'https://chat', attachments: [{ fields: [{ title: 'a', value: '{{ x }}' }] }] },
        ],
      },
    ];
    expect(findingsOf({ receivers })).toEqual([
      'error config.receivers[0].email_configs[0].headers.Subject {{ x }}',
      'error config.receivers[0].jira_configs[0].summary {{ x }}',
      'error config.receivers[0].mattermost_configs[0].attachments[0].fields[0].value {{ x }}',
      'error config.receivers[0].webhook_configs[0].payload.a[0] {{ x }}',
    ]);
  });
});
