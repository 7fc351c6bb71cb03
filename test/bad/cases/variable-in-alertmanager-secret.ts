import { Secret } from 'cdk8s-plus-27';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Secret(chart, 'config', {
    metadata: { name: 'config' },
    stringData: {
      'alertmanager.yaml': `
        route: { receiver: team }
        receivers: [{ name: team, webhook_configs: [{ url: "https://example.com/$(CDK8S_PROMETHEUS_Secret__db__password)" }] }]`,
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {}, configSecret: 'config' },
  });
};

export default declare;
