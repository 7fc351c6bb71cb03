import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Alertmanager, AlertmanagerConfig, InvalidInputPolicy, ReloadMode } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { emitYaml } from '../../lib/core/emit/yaml';
import { chartOf, objectOf, warningsOf } from '../lib/support';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

const VERSION = NEWEST.Alertmanager;

/** Go gives up after 100,000 calls, and its stack is full before. */
const CALLS = 300;
const RUNS_ITSELF = `{{ define "a" }}${'{{ with . }}'.repeat(CALLS)}{{ template "a" . }}${'{{ end }}'.repeat(CALLS)}{{ end }}{{ template "a" . }}`;

describeWith([`alertmanager-${VERSION}`], 'an Alertmanager, which a tenant would end', () => {
  it('ends over a template that runs itself, and is spared that', { timeout: 120_000 }, async () => {
    const file = join(temporaryFolder(), 'alertmanager.yaml');
    const webhook = { slack_configs: [{ api_url: 'http://localhost:9/', title: RUNS_ITSELF }] };
    const route = { receiver: 'a', group_wait: '0s' };
    writeFileSync(file, emitYaml({ route, receivers: [{ name: 'a', ...webhook }] }));
    const server = await startAlertmanager(VERSION, file);
    const body = JSON.stringify([{ labels: { alertname: 'a' } }]);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${server.url}/api/v2/alerts`, { method: 'POST', headers, body });
    await eventually(
      'it has ended',
      () => server.process.exitCode !== null || server.process.signalCode !== null,
      60_000,
    );
    expect(server.output()).toContain('stack');

    const chart = chartOf();
    const watching = { reloader: { mode: ReloadMode.WATCHING }, onInvalid: InvalidInputPolicy.DROP };
    const spec = { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
    new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec, ...watching });
    const slackConfigs = [{ apiURL: { name: 'slack', key: 'url' }, title: RUNS_ITSELF }];
    new AlertmanagerConfig(chart, 'shop', {
      metadata: { name: 'team', namespace: 'shop' },
      spec: { route: { receiver: 'a' }, receivers: [{ name: 'a', slackConfigs }] },
    });
    const warnings = warningsOf(() => {
      expect(JSON.stringify(objectOf(chart, 'Secret', 'alertmanager-main-generated'))).not.toContain('define');
    });
    expect(warnings.join('')).toContain('a template runs itself; the whole object is left out');
  });
});
