import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    config: ConfigSource.fromObject({
      global: {
        opsgenie_api_key_file: '/etc/alertmanager/secrets/opsgenie/key',
        http_config: { basic_auth: { username: 'a', password_file: '/etc/alertmanager/secrets/proxy/password' } },
      },
      route: { receiver: 'nobody' },
      receivers: [{ name: 'nobody' }],
    }),
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {}, secrets: ['opsgenie', 'proxy'] },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team', namespace: 'shop' },
    spec: {
      route: { receiver: 'a' },
      receivers: [
        {
          name: 'a',
          opsgenieConfigs: [{ apiURL: 'https://opsgenie.shop.example.com', httpConfig: {} }],
          webhookConfigs: [{ url: 'https://shop.example.com' }],
        },
      ],
    },
  });
};

export default declare;
