import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkMeaning } from '../../lib/core/alertmanager/meaning';
import { templatesAt } from '../../lib/core/alertmanager/notification-templates';
import { emitYaml } from '../../lib/core/emit/yaml';
import { contextOf } from '../core/alertmanager/support';
import { postAlerts } from '../support/alertmanager-pod';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { startHttpServer } from '../support/receiving-servers';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { eventually } from '../support/wait';

const FILE = '{{ define "team.title" }}{{ .Status | toUpper }}{{ end }}';

const TEXTS = [
  'plain }} text',
  '{{ .Status | toUpper }}',
  '{{ range .Alerts }}{{ .Labels.alertname }}{{ else }}none{{ end }}',
  '{{ range $i, $alert := .Alerts }}{{ if $i }}, {{ end }}{{ $alert.Labels.alertname }}{{ end }}',
  '{{ with $x := .CommonLabels.alertname }}{{ $x }}{{ end }}',
  '{{ reReplaceAll "(.)x" "$1y" "axbx" | title | safeHtml }}',
  '{{ stringSlice "a" "b" | join "-" }}{{ match "^a" "abc" }}',
  '{{ .CommonLabels.SortedPairs.Values | join " " }}',
  '{{ template "team.title" . }}',
  '{{ template "discord.default.title" . }}',
  '{{ template "__subject" . }}',
  '{{ define "own" }}x{{ end }}{{ template "own" . }}',
  '{{ block "own" . }}x{{ end }}',
  '{{- /* a comment */ -}} x',
  '{{ (index .Alerts 0).StartsAt | tz "Europe/Paris" | date "15:04" }}',
  '{{ since (index .Alerts 0).StartsAt | humanizeDuration }}',
  '{{ toJson .CommonLabels }}',
  '{{ list 1 2 | len }}{{ dict "a" 1 | len }}',
  '{{ now.Year }}',
  '{{ template "team.titel" . }}',
  '{{ template "discord.default.title" }',
  '{{ if .Status }}',
  '{{ end }}',
  '{{ .Status | humanize }}',
  '{{ $x }}',
  '{{ .Status | }}',
  "{{ 'ab' }}",
  '{{ "a }}',
  '{{ range .Alerts }}{{ end }}{{ break }}',
  '{{/* a */ b */}}',
  '{{ .Labels.alertname }}',
  '{{ .CommonAnnotation.summary }}',
  '{{ .CommonLabels.no }}{{ .GroupLabels.SortedPairs }}',
  '{{ .RouteLabels.team }}',
  '{{ .NotificationReason }}',
  '{{ range .Alerts.Firing }}{{ .Labels.alertname }}{{ .Fingerprint }}{{ .StartsAt.Year }}{{ end }}',
  '{{ range .Alerts.Firing }}{{ .Name }}{{ end }}',
  '{{ .Alerts.Firing.Resolved }}',
  '{{ .Alerts.Labels }}',
  '{{ range .CommonLabels.SortedPairs }}{{ .Name }}={{ .Value }} {{ $.Receiver }}{{ end }}',
  '{{ range .CommonLabels.SortedPairs }}{{ .Key }}{{ end }}',
  '{{ range .CommonLabels }}{{ . }}{{ end }}',
  '{{ with .CommonLabels }}{{ .alertname }}{{ .Remove (stringSlice "a") }}{{ $.Status }}{{ end }}',
  '{{ with .CommonLabels }}{{ .alertname.name }}{{ end }}',
  '{{ with .Status }}{{ .Firing }}{{ end }}',
  '{{ with .Nothing }}{{ . }}{{ else }}{{ .Status }}{{ end }}',
  '{{ .ExternalURL.Host }}',
  '{{ len .Alerts.Firing }} {{ (len .Alerts) }} {{ (index .Alerts 0).Labels.alertname }}',
  '{{ if (eq .Labels.a "b") }}x{{ end }}',
  '{{ define "d" }}{{ .Labels.alertname }}{{ $.Labels.alertname }}{{ end }}{{ range .Alerts }}{{ template "d" . }}{{ end }}',
];

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `templates in notifications of Alertmanager ${version}`, () => {
    it('are refused where no notification would leave, and only there', { timeout: 90_000 }, async () => {
      const server = await startHttpServer();
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'team.tmpl'), FILE);
      const receivers = TEXTS.map((message, index) => ({
        name: `r${index}`,
        discord_configs: [{ webhook_url: `http://127.0.0.1:${server.port}/${index}`, message }],
      }));
      const routes = receivers.map(({ name }) => ({ receiver: name, continue: true }));
      const route = { receiver: 'r0', group_wait: '0s', routes };
      writeFileSync(join(folder, 'alertmanager.yaml'), emitYaml({ route, receivers, templates: ['*.tmpl'] }));
      const alertmanager = await startAlertmanager(version, join(folder, 'alertmanager.yaml'));
      await postAlerts(alertmanager, [{ labels: { alertname: 'Fire' } }]);

      const left = () => new Set(server.received.map(({ path }) => Number(path.slice(1))));
      const failed = (index: number) => alertmanager.output().includes(`r${index}/discord[0]: notify retry canceled`);
      await eventually(
        'every receiver has notified or failed',
        () => TEXTS.every((_, index) => left().has(index) || failed(index)),
        60,
      );

      const context = contextOf(version, { 'texts/team.tmpl': FILE });
      const known = templatesAt(['/etc/alertmanager/configmaps/texts/team.tmpl'], undefined, context, 'templates');
      checkMeaning({ receivers }, known, context, 'config');
      const paths = context.findings.sorted().map(({ path }) => path);
      const refused = new Set(paths.map((path) => Number(/receivers\[(\d+)\]/.exec(path)![1])));
      expect(TEXTS.filter((_, index) => refused.has(index))).toEqual(TEXTS.filter((_, index) => !left().has(index)));
      expect(refused.size).toBeGreaterThan(9);
    });
  });
}
