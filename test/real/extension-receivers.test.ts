import { execFileSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, type ExtensionReceiver } from 'cdk8s-prometheus';
import { afterAll, expect, it } from 'vitest';
import type { Manifest } from '../../lib/core/base/resource';
import { postAlerts } from '../support/alertmanager-pod';
import { podFiles } from '../support/pod-files';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { type Request, startHttpServer } from '../support/receiving-servers';
import { ALERTMANAGER_VERSIONS, describeWith, pathOf } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

const secret = (key: string) => ({ name: 'chat', key });
const httpConfig = {
  authorization: { credentials: secret('token') },
  proxyURLOriginal: 'http://proxy:8080',
  tlsConfig: { serverName: 'chat.example.com' },
};
const field = { title: 'runbook', value: '{{ .CommonAnnotations.runbook }}', short: true };
const attachment = {
  fallback: 'f',
  color: 'danger',
  pretext: 'p',
  text: '{{ template "__text_alert_list" . }}',
  authorName: 'a',
  authorLink: 'https://a.example.com',
  authorIcon: 'https://a.example.com/icon.png',
  title: '{{ .Status | toUpper }}',
  titleLink: 'https://t.example.com',
  fields: [field],
  thumbURL: 'https://t.example.com/thumb.png',
  footer: 'f',
  footerIcon: 'https://f.example.com/icon.png',
  imageURL: 'https://i.example.com/image.png',
};

/** Every field, as far as a version knows it. */
const JIRA_0_28 = {
  apiURL: 'https://jira.example.com/rest/api/2',
  project: 'OPS',
  issueType: 'Bug',
  summary: { template: '{{ template "jira.default.summary" . }}' },
  description: { template: 'd' },
  labels: ['alert'],
  priority: '{{ if eq .Status "firing" }}High{{ end }}',
  reopenTransition: 'To Do',
  resolveTransition: 'Done',
  wontFixResolution: "Won't Do",
  reopenDuration: '30d',
  fields: { customfield_10001: { value: 'red' }, components: [{ name: 'x' }] },
  sendResolved: false,
  httpConfig: { basicAuth: { username: secret('user'), password: secret('password') } },
};
const RECEIVERS: Readonly<Record<(typeof ALERTMANAGER_VERSIONS)[number], ExtensionReceiver>> = {
  '0.28.1': { name: 'team', jiraConfigs: [JIRA_0_28] },
  [NEWEST.Alertmanager]: {
    name: 'team',
    jiraConfigs: [
      JIRA_0_28,
      { ...JIRA_0_28, apiType: 'datacenter', httpConfig, description: { template: 'd', enableUpdate: false } },
    ],
    mattermostConfigs: [
      {
        ...attachment,
        webhookURL: secret('url'),
        channel: 'ops',
        username: 'alerts',
        iconURL: 'https://i.example.com/icon.png',
        iconEmoji: ':fire:',
        type: 'custom_alert',
        props: { card: 'card' },
        priority: { priority: 'urgent', requestedAck: true, persistentNotifications: true },
        sendResolved: true,
        httpConfig,
      },
      { webhookURL: secret('url'), text: 'several', attachments: [attachment, { text: 'second' }] },
    ],
    incidentioConfigs: [
      {
        url: 'https://api.incident.io/v2/alert_events/alertmanager/x',
        alertSourceToken: secret('token'),
        maxAlerts: 20,
        timeout: '90s',
        sendResolved: false,
      },
      { urlSecret: secret('url'), httpConfig },
    ],
  },
};

function manifestsOf(version: string, receiver: ExtensionReceiver): readonly Manifest[] {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { version: `v${version}`, alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: { route: { receiver: receiver.name, groupWait: '0s' } },
    extensions: { receivers: [receiver] },
  });
  const errors = chart.node.root.node.findAll().flatMap((construct) => construct.node.validate());
  expect(errors).toEqual([]);
  return chart.toJson() as Manifest[];
}

function configurationOf(version: string, receiver: ExtensionReceiver): string {
  const texts = manifestsOf(version, receiver).map(
    ({ stringData }) => (stringData as Readonly<Record<string, string>> | undefined)?.['alertmanager.yaml'],
  );
  return texts.find((text) => text !== undefined)!;
}

function amtool(version: string, args: readonly string[]): string {
  try {
    return execFileSync(pathOf(`amtool-${version}`), args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as SpawnSyncReturns<string>;
    throw new Error(`${stdout}${stderr}`);
  }
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `receivers that the API lacks, by amtool ${version}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'extensions-'));
    const file = join(folder, 'alertmanager.yaml');
    afterAll(() => rmSync(folder, { recursive: true }));

    it('are taken with every field, and reached', () => {
      writeFileSync(file, configurationOf(version, RECEIVERS[version]));
      expect(amtool(version, ['check-config', file])).toContain('SUCCESS');
      const route = ['config', 'routes', 'test', `--config.file=${file}`, 'namespace=monitoring'];
      expect(amtool(version, route).trim()).toBe('monitoring/team/team');
    });

    it('have no field that is not written', () => {
      const text = configurationOf(version, RECEIVERS[version]);
      for (const written of namesIn(RECEIVERS[version])) expect(text).toContain(`${written}:`);
    });
  });
}

/** Sends one alert to a receiver whose Secret `chat` holds `data`, and waits for what arrives. */
async function notified(
  version: string,
  receiver: (url: string) => ExtensionReceiver,
  data: Readonly<Record<string, string>>,
): Promise<Request> {
  const server = await startHttpServer();
  const url = `http://127.0.0.1:${server.port}`;
  const keys = Object.entries({ ...data, url: `${url}/hook\n` }).map(
    ([key, value]) => [key, Buffer.from(value)] as const,
  );
  const held = [{ kind: 'Secret', name: 'chat', data: new Map(keys) }];
  const files = podFiles(manifestsOf(version, receiver(url)), { held }, 'alertmanager', temporaryFolder());
  const alertmanager = await startAlertmanager(version, files.configFile);
  await postAlerts(alertmanager, [{ labels: { alertname: 'Fire', namespace: 'monitoring' } }]);
  return eventually('a notification arrives', () => server.received[0], 30);
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `notifications to them by Alertmanager ${version}`, () => {
    it('ask Jira as the user that two files say', { timeout: 60_000 }, async () => {
      const basicAuth = { username: secret('user'), password: secret('password') };
      const jira = (apiURL: string) => ({ apiURL, project: 'OPS', issueType: 'Bug', httpConfig: { basicAuth } });
      const { path, headers } = await notified(version, (url) => ({ name: 'team', jiraConfigs: [jira(url)] }), {
        user: 'bot',
        password: 'secret',
      });
      expect(path).toContain('/search');
      expect(headers.authorization).toBe(`Basic ${Buffer.from('bot:secret').toString('base64')}`);
    });
  });
}

describeWith(
  [`alertmanager-${NEWEST.Alertmanager}`],
  `notifications to them by Alertmanager ${NEWEST.Alertmanager}`,
  () => {
    it('call the webhook of Mattermost that a file says', { timeout: 60_000 }, async () => {
      const mattermostConfigs = [
        { webhookURL: secret('url'), channel: 'ops', title: '{{ .CommonLabels.alertname }}!' },
      ];
      const { path, body } = await notified(NEWEST.Alertmanager, () => ({ name: 'team', mattermostConfigs }), {});
      expect(path).toBe('/hook');
      expect(JSON.parse(body)).toMatchObject({ channel: 'ops', attachments: [{ title: 'Fire!' }] });
    });

    it('bring incident.io the token that a file says', { timeout: 60_000 }, async () => {
      const incidentioConfigs = [{ urlSecret: secret('url'), alertSourceToken: secret('token') }];
      const { headers, body } = await notified(NEWEST.Alertmanager, () => ({ name: 'team', incidentioConfigs }), {
        token: 'abc',
      });
      expect(headers.authorization).toBe('Bearer abc');
      expect(JSON.parse(body)).toMatchObject({ alerts: [{ labels: { alertname: 'Fire' } }] });
    });
  },
);

/** Fields that say a credential or a client are written in several. */
const ELSEWHERE = new Set(['name', 'key', 'httpConfig', 'webhookURL', 'alertSourceToken', 'urlSecret', 'template']);

/** In Alertmanager's words. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([field]) => !ELSEWHERE.has(field))
    .flatMap(([field, each]) => [
      field.replace(/URL$/, 'Url').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      ...namesIn(each),
    ]);
}
