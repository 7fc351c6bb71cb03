import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new AlertmanagerConfig(chart, 'tenant', {
    metadata: { name: 'tenant' },
    spec: { route: { receiver: 'issues' } },
    extensions: {
      receivers: [
        {
          name: 'issues',
          jiraConfigs: [
            {
              apiURL: 'https://example.com/$(POD_NAME)',
              project: 'OPS',
              issueType: 'Bug',
              summary: { template: '$(CDK8S_PROMETHEUS_Secret__db__password)' },
            },
          ],
        },
      ],
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
  });
};

export default declare;
