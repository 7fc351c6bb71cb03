import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { version: 'v0.29.0', alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: { route: { receiver: 'tickets' } },
    extensions: {
      receivers: [
        {
          name: 'tickets',
          jiraConfigs: [{ project: 'OPS', issueType: 'Bug', description: { template: 'Fire', enableUpdate: false } }],
          mattermostConfigs: [{ webhookURL: { name: 'chat', key: 'url' } }],
          incidentioConfigs: [{}],
        },
      ],
    },
  });
  new AlertmanagerConfig(chart, 'others', {
    metadata: { name: 'others' },
    spec: { route: { receiver: 'tickets' } },
    extensions: {
      receivers: [
        {
          name: 'tickets',
          jiraConfigs: [
            { apiURL: 'jira', project: '{{ .Project', issueType: 'Bug', reopenDuration: 'soon', fields: [] as never },
          ],
          incidentioConfigs: [{ url: 'https://a.example.com', urlSecret: { name: 'a', key: 'b' } }],
        },
      ],
    },
  });
};

export default declare;
