import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    config: ConfigSource.fromObject({
      route: { receiver: 'team' },
      receivers: [
        { name: 'team', webhook_configs: [{ url: 'https://example.com/$(CDK8S_PROMETHEUS_Secret__db__password)' }] },
      ],
    }),
  });
};

export default declare;
