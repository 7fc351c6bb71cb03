import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    config: ConfigSource.fromObject({
      route: { receiver: 'team' },
      receivers: [{ name: 'team' }],
      inhibit_rules: [
        { source_matchers: ['team="a"'], target_matchers: ['team="a"'], equal: ['cluster'] },
        { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['severity'] },
        { source_matchers: ['severity=~"critical|warning"'], target_matchers: ['severity="warning"'] },
        { source_matchers: ['alertname="NodeDown"'], target_matchers: ['alertname="PodDown"'], equal: ['node'] },
        { source_matchers: ['alertname="PodDown"'], target_matchers: ['alertname="NodeDown"'], equal: ['node'] },
      ],
    }),
  });
};

export default declare;
