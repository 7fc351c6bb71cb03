import { describe, expect, it } from 'vitest';
import type { Receiver } from '../../../../imports/monitoring';
import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
} from '../../../../lib/core/alertmanager/custom-resource/convert';
import { sanitizeConfig } from '../../../../lib/core/alertmanager/sanitize';
import type { WireGlobal } from '../../../../lib/core/alertmanager/types';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import { parseVersion } from '../../../../lib/core/base/version';
import { ownVariable } from '../../../../lib/core/emit/variables';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { NEWEST } from '../../../support/versions';

/** Global settings that leave nothing to ask for. */
const GLOBAL: WireGlobal = {
  smtp_smarthost: 'example.com:25',
  smtp_from: 'a@example.com',
  opsgenie_api_key_file: '/key',
  slack_api_url_file: '/url',
  victorops_api_key: 'key',
  wechat_api_secret: 'secret',
  wechat_api_corp_id: 'corp',
};
const REQUIRED = { name: 'all' };
const key = { name: 'keys', key: 'one' };
const other = { name: 'keys', key: 'two' };
const fileOf = (name: string) => `/credentials/secret/monitoring/keys/${name}`;
const substituted = (name: string) => ownVariable(`CDK8S_PROMETHEUS_Secret__keys__${name}`);

/** What a receiver becomes for a version, sanitized as the whole configuration is, and what is said of it. */
function built(receiver: Omit<Receiver, 'name'>, version: string, global?: WireGlobal) {
  const object = { kind: 'AlertmanagerConfig', namespace: 'monitoring', name: 'team' };
  const collector = new ReferenceCollector('monitoring', '/credentials', () => undefined);
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  const context = new BuildContext(target, object, collector.optional(), new Findings());
  const resource = {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: { namespace: 'monitoring', name: 'team' },
    spec: { receivers: [{ ...REQUIRED, ...receiver }] },
  } as AlertmanagerConfigResource;
  checkAlertmanagerConfig(resource, context);
  const { receivers } = convertAlertmanagerConfig(resource, global, context);
  const file = sanitizeConfig({ receivers }, context);
  const { name, ...integrations } = file.receivers![0]!;
  return {
    integrations,
    findings: context.findings
      .sorted()
      .map(({ path, code, severity }) => `${severity} ${code} ${path.replace('spec.receivers[0].', '')}`),
  };
}

describe('pushover', () => {
  it.each([
    [NEWEST.Alertmanager, { user_key_file: '/keys/user', token_file: fileOf('two') }, []],
    ['0.26.0', { user_key_file: '/keys/user', token_file: fileOf('two') }, []],
    [
      '0.25.0',
      { token: substituted('two') },
      [
        'error invalid-value config.receivers[0].pushover_configs[0].user_key',
        'warning unsupported-by-version config.receivers[0].pushover_configs[0].user_key_file',
        'error unsupported-by-version pushoverConfigs[0].userKeyFile',
      ],
    ],
  ])('of Alertmanager %s reads the file that a user mounts', (version, expected, findings) => {
    const answer = built({ pushoverConfigs: [{ userKeyFile: '/keys/user', token: other }] }, version);
    expect(answer).toEqual({ integrations: { pushover_configs: [expected] }, findings });
  });

  it('takes the Secret where both are given, and says so', () => {
    const given = { userKey: key, userKeyFile: '/keys/user', token: other, tokenFile: '/keys/token' };
    expect(built({ pushoverConfigs: [given] }, NEWEST.Alertmanager)).toEqual({
      integrations: { pushover_configs: [{ user_key_file: fileOf('one'), token_file: fileOf('two') }] },
      findings: [
        'warning ignored-field pushoverConfigs[0].tokenFile',
        'warning ignored-field pushoverConfigs[0].userKeyFile',
      ],
    });
  });

  it('needs both keys, in one way or the other', () => {
    expect(built({ pushoverConfigs: [{}] }, NEWEST.Alertmanager).findings).toEqual(
      expect.arrayContaining([
        'error missing-field pushoverConfigs[0].token',
        'error missing-field pushoverConfigs[0].userKey',
      ]),
    );
  });

  const keys = { user_key_file: fileOf('one'), token_file: fileOf('two') };

  it.each([
    ['0.29.0', true, { ...keys, monospace: true }, []],
    ['0.29.0', false, { ...keys, monospace: false }, []],
    ['0.28.1', true, keys, ['warning unsupported-by-version config.receivers[0].pushover_configs[0].monospace']],
    ['0.28.1', false, keys, []],
  ])(
    'of Alertmanager %s is told that monospace is %j only where it knows it',
    (version, monospace, expected, findings) => {
      const answer = built({ pushoverConfigs: [{ userKey: key, token: other, monospace }] }, version);
      expect(answer).toEqual({ integrations: { pushover_configs: [expected] }, findings });
    },
  );
});

describe('slack', () => {
  const url = 'https://slack.com/api/chat.postMessage';

  it.each([
    [NEWEST.Alertmanager, { api_url: url, update_message: true }, []],
    ['0.32.0', { api_url: url, update_message: true }, []],
    [
      '0.31.0',
      { api_url: url },
      [
        'warning unsupported-by-version config.receivers[0].slack_configs[0].update_message',
        'error unsupported-by-version slackConfigs[0].updateMessage',
      ],
    ],
  ])('of Alertmanager %s is told where to update messages in place, not in a file', (version, expected, findings) => {
    const answer = built({ slackConfigs: [{ apiURL: key, updateMessage: true }] }, version);
    expect(answer).toEqual({ integrations: { slack_configs: [expected] }, findings });
  });

  it('updates no messages where no URL is given: Alertmanager does not survive it', () => {
    expect(built({ slackConfigs: [{ updateMessage: true }] }, NEWEST.Alertmanager).findings).toEqual([
      'error missing-field slackConfigs[0].apiURL',
    ]);
  });

  it.each([
    [NEWEST.Alertmanager, { api_url_file: fileOf('one') }],
    ['0.22.0', { api_url_file: fileOf('one') }],
    ['0.21.0', { api_url: substituted('one') }],
  ])('of Alertmanager %s reads its URL from a file, if it can', (version, expected) => {
    const answer = built({ slackConfigs: [{ apiURL: key }] }, version);
    expect(answer).toEqual({ integrations: { slack_configs: [expected] }, findings: [] });
  });
});

describe('URLs that are secrets', () => {
  it.each([
    [NEWEST.Alertmanager, { webhook_url_file: fileOf('one') }],
    ['0.28.0', { webhook_url_file: fileOf('one') }],
    // It has the field, and its loader asks for the other one all the same.
    ['0.27.0', { webhook_url: substituted('one') }],
  ])('of discord and msteams reach Alertmanager %s', (version, expected) => {
    const answer = built({ discordConfigs: [{ apiURL: key }], msteamsConfigs: [{ webhookUrl: key }] }, version);
    expect(answer.integrations).toEqual({ discord_configs: [expected], msteams_configs: [expected] });
  });

  it('of a webhook count before the one that is written out, with a warning', () => {
    const given = { url: 'https://example.com/', urlSecret: key };
    expect(built({ webhookConfigs: [given] }, NEWEST.Alertmanager)).toEqual({
      integrations: { webhook_configs: [{ url_file: fileOf('one') }] },
      findings: ['warning ignored-field webhookConfigs[0].url'],
    });
  });

  it.each([
    ['0.31.0', []],
    ['0.30.0', ['warning unsupported-by-version config.receivers[0].webhook_configs[0].url']],
  ])('of a webhook may be templates to Alertmanager %s, or a finding says that they are none', (version, findings) => {
    const url = 'https://example.com/{{ .GroupLabels.team }}';
    expect(built({ webhookConfigs: [{ url }] }, version)).toEqual({
      integrations: { webhook_configs: [{ url }] },
      findings,
    });
  });
});

describe('durations', () => {
  it.each([
    ['90s', '1m30s'],
    ['1d', '24h'],
    ['2d12h30m', '60h30m'],
    ['1w', '168h'],
  ])('are written without days, which Alertmanager cannot read there: %s', (given, expected) => {
    const { integrations, findings } = built(
      {
        pushoverConfigs: [{ userKey: key, token: other, retry: given, expire: given }],
        pagerdutyConfigs: [{ routingKey: key, timeout: given }],
        slackConfigs: [{ apiURL: key, timeout: given }],
        webhookConfigs: [{ urlSecret: key, timeout: given }],
      },
      NEWEST.Alertmanager,
    );
    expect(findings).toEqual([]);
    expect(integrations).toMatchObject({
      pushover_configs: [{ retry: expected, expire: expected }],
      pagerduty_configs: [{ timeout: expected }],
      slack_configs: [{ timeout: expected }],
      webhook_configs: [{ timeout: expected }],
    });
  });

  it.each([
    ['90s', '90s'],
    ['1d', '24h'],
  ])('that a message of Pushover lives are kept as they are, if they can be: %s', (ttl, expected) => {
    const answer = built({ pushoverConfigs: [{ userKey: key, token: other, ttl }] }, NEWEST.Alertmanager);
    expect(answer.integrations).toMatchObject({ pushover_configs: [{ ttl: expected }] });
  });
});

describe('what receivers need', () => {
  it.each<[string, Omit<Receiver, 'name'>, readonly string[]]>([
    ['mail', { emailConfigs: [{ to: 'a@example.com' }] }, ['emailConfigs[0].from', 'emailConfigs[0].smarthost']],
    ['Opsgenie', { opsgenieConfigs: [{}] }, ['opsgenieConfigs[0].apiKey']],
    ['Slack', { slackConfigs: [{}] }, ['slackConfigs[0].apiURL']],
    ['VictorOps', { victoropsConfigs: [{ routingKey: 'team' }] }, ['victoropsConfigs[0].apiKey']],
    ['WeChat', { wechatConfigs: [{}] }, ['wechatConfigs[0].apiSecret', 'wechatConfigs[0].corpID']],
  ])('of %s comes from them or from the global settings', (_, receiver, missing) => {
    expect(built(receiver, NEWEST.Alertmanager).findings).toEqual(missing.map((path) => `error missing-field ${path}`));
    expect(built(receiver, NEWEST.Alertmanager, GLOBAL).findings).toEqual([]);
  });

  it('of Webex is the token of a bot', () => {
    expect(built({ webexConfigs: [{ roomID: 'room' }] }, NEWEST.Alertmanager).findings).toEqual([
      'error missing-field webexConfigs[0].httpConfig.authorization',
    ]);
    const httpConfig = { authorization: { credentials: key } };
    expect(built({ webexConfigs: [{ roomID: 'room', httpConfig }] }, NEWEST.Alertmanager).findings).toEqual([]);
  });

  it('of WeChat is a type of messages that there is', () => {
    const wechat = (messageType: string) =>
      built({ wechatConfigs: [{ messageType }] }, NEWEST.Alertmanager, GLOBAL).findings;
    expect(wechat('markdown')).toEqual([]);
    expect(wechat('html')).toEqual(['error invalid-value wechatConfigs[0].messageType']);
  });

  it('of a client is a proxy that is an address, in either spelling', () => {
    const client = (httpConfig: object) =>
      built({ webhookConfigs: [{ url: 'https://example.com/', httpConfig }] }, NEWEST.Alertmanager).findings;
    expect(client({ proxyURL: 'http://proxy:3128' })).toEqual([]);
    expect(client({ proxyURL: 'http://proxy:port' })).toEqual([
      'error invalid-value webhookConfigs[0].httpConfig.proxyURL',
    ]);
    expect(client({ proxyUrl: 'http://proxy:port' })).toEqual([
      'error invalid-value webhookConfigs[0].httpConfig.proxyUrl',
    ]);
  });
});

describe('rocketchat', () => {
  it('has actions only of what is set', () => {
    const given = {
      token: key,
      tokenID: other,
      actions: [{ text: 'open', url: 'https://example.com/', msg: '!open' }],
    };
    expect(built({ rocketchatConfigs: [given] }, NEWEST.Alertmanager).integrations).toEqual({
      rocketchat_configs: [
        {
          token_file: fileOf('one'),
          token_id_file: fileOf('two'),
          short_fields: false,
          link_names: false,
          actions: given.actions,
        },
      ],
    });
  });
});

describe('telegram', () => {
  it.each([
    ['0.28.0', { bot_token_file: fileOf('one'), chat_id: 1, message_thread_id: 7 }, []],
    [
      '0.27.0',
      { bot_token_file: fileOf('one'), chat_id: 1 },
      ['warning unsupported-by-version telegramConfigs[0].messageThreadID'],
    ],
    [
      '0.25.0',
      { bot_token: substituted('one'), chat_id: 1 },
      ['warning unsupported-by-version telegramConfigs[0].messageThreadID'],
    ],
  ])('of Alertmanager %s posts to a thread, if it can', (version, expected, findings) => {
    const answer = built({ telegramConfigs: [{ botToken: key, chatID: 1, messageThreadID: 7 }] }, version);
    expect(answer).toEqual({ integrations: { telegram_configs: [expected] }, findings });
  });
});

describe('sns', () => {
  const given = {
    topicARN: 'arn:aws:sns:eu-central-1:1:alerts',
    sigv4: {
      region: 'eu-central-1',
      roleArn: 'arn:aws:iam::1:role/alerts',
      externalId: 'us',
      useFIPSSTSEndpoint: true,
    },
  };
  const role = { region: 'eu-central-1', role_arn: given.sigv4.roleArn };

  const externalSince = '0.34.0';

  it.each([
    [externalSince, { ...role, external_id: 'us', use_fips_sts_endpoint: true }, []],
    [
      '0.33.0',
      { ...role, use_fips_sts_endpoint: true },
      ['warning unsupported-by-version snsConfigs[0].sigv4.externalId'],
    ],
    [
      '0.28.0',
      role,
      [
        'warning unsupported-by-version snsConfigs[0].sigv4.externalId',
        'warning unsupported-by-version snsConfigs[0].sigv4.useFIPSSTSEndpoint',
      ],
    ],
  ])('of Alertmanager %s assumes a role with what it knows', (version, sigv4, findings) => {
    expect(built({ snsConfigs: [given] }, version)).toEqual({
      integrations: { sns_configs: [{ topic_arn: given.topicARN, sigv4 }] },
      findings,
    });
  });

  it('has an address of its own, or none: an empty one is an error', () => {
    const findingsOf = (more: object) =>
      built({ snsConfigs: [{ topicARN: 'arn:aws:sns:a:1:b', ...more }] }, NEWEST.Alertmanager);
    expect(findingsOf({}).findings).toEqual([]);
    expect(findingsOf({ apiURL: 'https://sns.example.com' }).findings).toEqual([]);
    expect(findingsOf({ apiURL: '' }).findings).toEqual(['error missing-field snsConfigs[0].apiURL']);
  });
});
