import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'config', {
    metadata: { name: 'config' },
    spec: {
      route: { receiver: 'chat' },
      receivers: [
        {
          name: 'chat',
          slackConfigs: [{ channel: '#alerts' }, { updateMessage: true }],
          webexConfigs: [{ roomID: 'room' }],
          wechatConfigs: [{ apiSecret: { name: 'wechat', key: 'secret' }, corpID: 'corp', messageType: 'html' }],
          pushoverConfigs: [{ token: { name: 'pushover', key: 'token' } }],
        },
      ],
    },
  });
};

export default declare;
