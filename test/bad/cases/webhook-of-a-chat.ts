import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';

/** Chats in the place of webhooks. */
export default function declare(chart: Chart): void {
  new ApiObject(chart, 'chat', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'chat' },
    stringData: { url: 'https://hooks.slack.com/services/T0/B0/of-a-secret\n' },
  });
  new AlertmanagerConfig(chart, 'config', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'all' },
      receivers: [
        {
          name: 'all',
          webhookConfigs: [
            { url: 'https://hooks.slack.com/services/T0/B0/given' },
            { url: 'https://discord.com/api/webhooks/1/given' },
            { url: 'https://shop.webhook.office.com/webhookb2/given' },
            { urlSecret: { name: 'chat', key: 'url' } },
            { url: 'https://hooks.slack.com/services/T0/B0/given', payload: '{"text": "Something is wrong"}' },
            { url: 'https://proxy.example.com/hooks.slack.com/services/' },
          ],
        },
      ],
    },
  });
  new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
}
