import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, ConfigSource, type Receiver } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { emitYaml } from '../../lib/core/emit/yaml';
import { appOf, chartOf, messagesOf, warningsOf } from '../lib/support';
import { postAlerts } from '../support/alertmanager-pod';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { type Request, startHttpServer } from '../support/receiving-servers';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { eventually } from '../support/wait';

/** A global credential, and a receiver that takes it to a server of its own. */
interface Taking {
  readonly global: object;
  /** For Alertmanager, and for the API. */
  readonly wire: (url: string) => object;
  readonly api: (url: string) => Omit<Receiver, 'name'>;
}

const SECRET = 'of-the-owner';

const TAKINGS: Readonly<Record<string, Taking>> = {
  'the key of Opsgenie': {
    global: { opsgenie_api_key: SECRET },
    wire: (url) => ({ opsgenie_configs: [{ api_url: url }] }),
    api: (apiURL) => ({ opsgenieConfigs: [{ apiURL }] }),
  },
  'the key of VictorOps': {
    global: { victorops_api_key: SECRET },
    wire: (url) => ({ victorops_configs: [{ api_url: url, routing_key: 'a' }] }),
    api: (apiUrl) => ({ victoropsConfigs: [{ apiUrl, routingKey: 'a' }] }),
  },
  'the secret of WeChat': {
    global: { wechat_api_secret: SECRET, wechat_api_corp_id: 'a' },
    wire: (url) => ({ wechat_configs: [{ api_url: url }] }),
    api: (apiURL) => ({ wechatConfigs: [{ apiURL }] }),
  },
  'the address of Slack': {
    global: { slack_api_url: `http://chat.example.com/${SECRET}` },
    wire: (url) => ({ slack_configs: [{ channel: '#a', http_config: { proxy_url: url } }] }),
    api: (proxyUrl) => ({ slackConfigs: [{ channel: '#a', httpConfig: { proxyUrl } }] }),
  },
  'the credentials of clients': {
    global: { http_config: { authorization: { credentials: SECRET } } },
    wire: (url) => ({ webhook_configs: [{ url }] }),
    api: (url) => ({ webhookConfigs: [{ url }] }),
  },
};

const holds = ({ path, headers, body }: Request) => `${path} ${JSON.stringify(headers)} ${body}`.includes(SECRET);

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `Alertmanager ${version}, where a receiver says where to send`, () => {
    it.each(Object.entries(TAKINGS))(
      'takes %s there, and it is refused to tenants',
      async (_, { global, wire, api }) => {
        const server = await startHttpServer();
        const url = `http://127.0.0.1:${server.port}/`;
        const file = join(temporaryFolder(), 'alertmanager.yaml');
        const route = { receiver: 'a', group_wait: '1s' };
        writeFileSync(file, emitYaml({ global, route, receivers: [{ name: 'a', ...wire(url) }] }));
        const alertmanager = await startAlertmanager(version, file);
        await postAlerts(alertmanager, [{ labels: { alertname: 'Fire' } }]);
        await eventually('the secret arrives', () => server.received.some(holds), 30);

        const chart = chartOf();
        const base = { global, route: { receiver: 'b' }, receivers: [{ name: 'b' }] };
        new Alertmanager(chart, 'alertmanager', {
          metadata: { name: 'main' },
          config: ConfigSource.fromObject(base),
          spec: { version: `v${version}`, alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
        });
        const spec = { route: { receiver: 'a' }, receivers: [{ name: 'a', ...api(url) }] };
        new AlertmanagerConfig(new Chart(appOf(chart), 'shop', { namespace: 'shop' }), 'team', {
          metadata: { name: 'team' },
          spec,
        });
        warningsOf(() =>
          expect(messagesOf(chart)).toEqual([
            expect.stringMatching(/ of the global settings .* \[foreign-credential]$/),
          ]),
        );
      },
      60_000,
    );
  });
}
