import { App, Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  type AlertmanagerConfigExtensions,
  type AlertmanagerConfigSpec,
  v1beta1,
} from 'cdk8s-prometheus';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { WireReceiver } from '../../lib/core/alertmanager/types';
import { NEWEST } from '../support/versions';

interface Manifest {
  readonly kind: string;
  readonly stringData?: Readonly<Record<string, string>>;
}

const SPEC: AlertmanagerConfigSpec = {
  receivers: [{ name: 'chat', webhookConfigs: [{ url: 'https://hook' }] }],
  route: { receiver: 'chat', routes: [{ receiver: 'tickets', matchers: [{ name: 'severity', value: 'critical' }] }] },
};

function chartWith(extensions: AlertmanagerConfigExtensions, version = `v${NEWEST.Alertmanager}`): Chart {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { version, alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'team', { metadata: { name: 'team' }, spec: SPEC, extensions });
  return chart;
}

function receiversOf(chart: Chart): readonly WireReceiver[] {
  const errors = chart.node.root.node.findAll().flatMap((construct) => construct.node.validate());
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const manifests = chart.toJson() as Manifest[];
  const text = manifests.map(({ stringData }) => stringData?.['alertmanager.yaml']).find((each) => each !== undefined);
  return (load(text!) as { readonly receivers: readonly WireReceiver[] }).receivers;
}

const jiraConfigs = [{ apiURL: 'https://jira', project: 'OPS', issueType: 'Bug' }];

describe('receivers that the API lacks', () => {
  it('are reached by routes, with their credentials in files', () => {
    const chart = chartWith({
      receivers: [
        {
          name: 'tickets',
          jiraConfigs: [
            {
              ...jiraConfigs[0]!,
              summary: { template: '{{ .GroupLabels.alertname }}' },
              description: { template: 'x', enableUpdate: false },
              reopenDuration: '90m',
              fields: { customfield_1: { value: 'red' } },
              httpConfig: {
                basicAuth: { username: { name: 'jira', key: 'user' }, password: { name: 'jira', key: 'token' } },
              },
            },
          ],
          incidentioConfigs: [
            { url: 'https://api.incident.io/x', alertSourceToken: { name: 'incident', key: 'token' }, maxAlerts: 5 },
          ],
        },
        {
          name: 'chat',
          mattermostConfigs: [
            {
              webhookURL: { name: 'chat', key: 'url' },
              title: '',
              fields: [{ title: 'since', value: '{{ .Alerts | len }}', short: true }],
              priority: { priority: 'urgent', requestedAck: true },
              httpConfig: { proxyURLOriginal: 'http://proxy:8080' },
            },
          ],
        },
      ],
    });
    const folder = '/etc/alertmanager/credentials/secret/monitoring';
    expect(receiversOf(chart)).toEqual([
      { name: 'null' },
      {
        name: 'monitoring/team/chat',
        webhook_configs: [{ url: 'https://hook' }],
        mattermost_configs: [
          {
            http_config: { proxy_url: 'http://proxy:8080' },
            webhook_url_file: `${folder}/chat/url`,
            title: '',
            fields: [{ title: 'since', value: '{{ .Alerts | len }}', short: true }],
            priority: { priority: 'urgent', requested_ack: true },
          },
        ],
      },
      {
        name: 'monitoring/team/tickets',
        jira_configs: [
          {
            http_config: {
              basic_auth: { username_file: `${folder}/jira/user`, password_file: `${folder}/jira/token` },
            },
            api_url: 'https://jira',
            project: 'OPS',
            issue_type: 'Bug',
            summary: '{{ .GroupLabels.alertname }}',
            description: { template: 'x', enable_update: false },
            reopen_duration: '1h30m',
            fields: { customfield_1: { value: 'red' } },
          },
        ],
        incidentio_configs: [
          { url: 'https://api.incident.io/x', alert_source_token_file: `${folder}/incident/token`, max_alerts: 5 },
        ],
      },
    ]);
  });

  it('are those of either version of the API', () => {
    const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
    const alertmanager = new Alertmanager(chart, 'alerts', {
      metadata: { name: 'alerts' },
      spec: { alertmanagerConfigSelector: {} },
    });
    new v1beta1.AlertmanagerConfig(chart, 'team', {
      metadata: { name: 'team' },
      spec: { route: { receiver: 'tickets' } },
      extensions: { receivers: [{ name: 'tickets', jiraConfigs }] },
    });
    expect(receiversOf(chart).map(({ name }) => name)).toEqual(['null', 'monitoring/team/tickets']);
    expect(alertmanager.routeTest({ labels: { namespace: 'monitoring' } })).toEqual(['monitoring/team/tickets']);
  });

  it('are all or nothing in the base of a configuration, too', () => {
    const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
    new Alertmanager(chart, 'alerts', {
      metadata: { name: 'alerts' },
      spec: {
        alertmanagerConfiguration: { name: 'base', global: { jira: { apiURL: 'https://global' } } },
      },
    });
    new AlertmanagerConfig(chart, 'base', {
      metadata: { name: 'base' },
      spec: { route: { receiver: 'tickets' } },
      extensions: { receivers: [{ name: 'tickets', jiraConfigs: [{ project: 'OPS', issueType: 'Bug' }] }] },
    });
    expect(receiversOf(chart)).toEqual([
      { name: 'monitoring/base/tickets', jira_configs: [{ project: 'OPS', issue_type: 'Bug' }] },
    ]);
  });

  const problems = (extensions: AlertmanagerConfigExtensions, version?: string) =>
    chartWith(extensions, version)
      .node.root.node.findAll()
      .flatMap((construct) => construct.node.validate())
      .map((message) =>
        message.replace(/^AlertmanagerConfig monitoring\/team: /, '').replace(/^(\S+): .* (\[[a-z-]+\])$/, '$1 $2'),
      );
  const tickets = (more: object) => ({ receivers: [{ name: 'tickets', ...more }] });
  const at = 'extensions.receivers[0]';

  it.each<[string, object, readonly string[]]>([
    ['v0.27.0', { jiraConfigs }, [`${at}.jiraConfigs [unsupported-by-version]`]],
    ['v0.28.1', { jiraConfigs }, []],
    [
      'v0.28.1',
      { jiraConfigs: [{ ...jiraConfigs[0], apiType: 'cloud', summary: { template: 'x', enableUpdate: false } }] },
      [
        `${at}.jiraConfigs[0].apiType [unsupported-by-version]`,
        `${at}.jiraConfigs[0].summary.enableUpdate [unsupported-by-version]`,
      ],
    ],
    [
      'v0.29.0',
      { mattermostConfigs: [{}] },
      [`${at}.mattermostConfigs [unsupported-by-version]`, `${at}.mattermostConfigs[0].webhookURL [missing-field]`],
    ],
    [
      `v${NEWEST.Alertmanager}`,
      { jiraConfigs: [{ project: 'OPS', issueType: 'Bug' }] },
      [`${at}.jiraConfigs[0].apiURL [missing-field]`],
    ],
    [
      `v${NEWEST.Alertmanager}`,
      { jiraConfigs: [{ ...jiraConfigs[0], project: '{{ if }}' }] },
      [`${at}.jiraConfigs[0].project [invalid-template]`],
    ],
    [
      `v${NEWEST.Alertmanager}`,
      { incidentioConfigs: [{}] },
      [`${at}.incidentioConfigs[0].alertSourceToken [missing-field]`, `${at}.incidentioConfigs[0].url [missing-field]`],
    ],
    [
      `v${NEWEST.Alertmanager}`,
      { jiraConfigs: [{ ...jiraConfigs[0], labels: ['$(POD_NAME)'] }] },
      [`${at}.jiraConfigs[0].labels[0] [foreign-variable]`],
    ],
    [
      `v${NEWEST.Alertmanager}`,
      { jiraConfigs: [{ projekt: 'OPS', issueType: 'Bug' }] },
      [`${at}.jiraConfigs[0].apiURL [missing-field]`, `${at}.jiraConfigs[0].projekt [unknown-field]`],
    ],
  ])('are checked: %s %j', (version, more, expected) => {
    expect(problems(tickets(more), version)).toEqual(expected);
  });

  it('have names of their own', () => {
    const receivers = [{ name: 'tickets' }, { name: 'tickets' }];
    expect(problems({ receivers })).toEqual(['extensions.receivers[1].name [duplicate-name]']);
  });
});
