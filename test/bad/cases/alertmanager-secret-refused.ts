import { Secret } from 'cdk8s-plus-27';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Secret(chart, 'config', {
    metadata: { name: 'config' },
    stringData: {
      'alertmanager.yaml': `
        route: { receiver: ops, routes: [{ receiver: pager, matchers: ["severity == critical"], group_wait: "30" }] }
        receivers: [{ name: oops, slack_config: [{ channel: "#ops" }] }]`,
    },
  });
  new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, spec: { configSecret: 'config' } });
};

export default declare;
