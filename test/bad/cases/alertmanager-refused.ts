import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Each of these once kept Alertmanager from its whole configuration. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: {
      alertmanagerConfigSelector: {},
      alertmanagerConfiguration: {
        name: 'base',
        global: { pagerdutyUrl: 'http:///v2/enqueue', smtp: { smartHost: { host: '[mail', port: '25' } } },
      },
    },
  });
  new AlertmanagerConfig(chart, 'base', {
    metadata: { name: 'base' },
    spec: { route: { receiver: 'none' }, receivers: [{ name: 'none' }] },
  });
  new AlertmanagerConfig(chart, 'config', {
    metadata: { name: 'config' },
    spec: {
      route: {
        receiver: 'all',
        groupBy: [''],
        routes: [{ receiver: 'all', groupBy: ['job', ''] }],
      },
      receivers: [
        {
          name: 'all',
          emailConfigs: [{ to: 'a@example.com', from: 'b@example.com', smarthost: 'mail:' }],
          telegramConfigs: [{ botTokenFile: '', chatID: 1 }],
          webhookConfigs: [
            { url: '' },
            { url: 'http://user:p%ss@example.com/' },
            { url: 'http://[example.com]/', httpConfig: { proxyURLOriginal: '~' } },
          ],
        },
      ],
      inhibitRules: [
        {
          sourceMatch: [{ name: 'severity', value: 'critical' }],
          targetMatch: [{ name: 'severity', value: 'warning' }],
          equal: ['job', ''],
        },
      ],
    },
  });
};

export default declare;
