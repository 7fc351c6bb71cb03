/** A sample of every receiver of the API, as it is in an AlertmanagerConfig of either version. */

import type { Receiver } from '../../imports/monitoring';
import { atLeast, parseVersion } from '../../lib/core/base/version';

/** The keys of the one Secret that they refer to. */
export const RECEIVER_SECRET = 'receivers';
export const RECEIVER_KEYS: Readonly<Record<string, string>> = {
  key: 'a-key',
  token: 'a-token',
  url: 'https://example.com/secret',
};

const key = { name: RECEIVER_SECRET, key: 'key' };
const token = { name: RECEIVER_SECRET, key: 'token' };
const url = { name: RECEIVER_SECRET, key: 'url' };
const link = 'https://example.com/{{ .CommonLabels.alertname }}';
const sendResolved = true;

interface Sample {
  readonly all: object;
  /** What only versions from one on know. */
  readonly since?: Readonly<Record<string, object>>;
}

const SAMPLES: Readonly<Record<Exclude<keyof Receiver, 'name'>, Sample>> = {
  discordConfigs: {
    all: { sendResolved, apiURL: url, title: 'title', message: 'text', content: 'content', username: 'alerts' },
  },
  emailConfigs: {
    all: {
      sendResolved,
      to: 'team@example.com',
      from: 'alerts@example.com',
      hello: 'example.com',
      smarthost: 'mail.example.com:587',
      authUsername: 'alerts',
      authPassword: key,
      authIdentity: 'alerts',
      headers: [{ key: 'Subject', value: '{{ .CommonLabels.alertname }}' }],
      html: '',
      text: 'text',
      requireTLS: true,
      tlsConfig: { serverName: 'mail.example.com' },
    },
    since: {
      '0.30.0': { threading: { threadByDate: 'Daily' } },
      '0.31.0': { authSecret: token, forceImplicitTLS: true },
    },
  },
  msteamsConfigs: { all: { sendResolved, webhookUrl: url, title: 'title', summary: 'summary', text: 'text' } },
  msteamsv2Configs: { all: { sendResolved, webhookURL: url, title: 'title', text: 'text' } },
  opsgenieConfigs: {
    all: {
      sendResolved,
      apiKey: key,
      apiURL: 'https://api.eu.opsgenie.com/',
      message: 'message',
      description: 'description',
      source: 'source',
      details: [{ key: 'namespace', value: '{{ .CommonLabels.namespace }}' }],
      responders: [{ name: 'team', type: 'team' }],
      tags: 'a,b',
      note: 'note',
      priority: 'P1',
      entity: 'entity',
      actions: 'look,act',
    },
  },
  pagerdutyConfigs: {
    all: {
      sendResolved,
      routingKey: key,
      url: 'https://events.eu.pagerduty.com/v2/enqueue',
      client: 'client',
      clientURL: link,
      description: 'description',
      severity: 'critical',
      class: 'class',
      group: 'group',
      component: 'component',
      source: 'source',
      details: [{ key: 'namespace', value: '{{ .CommonLabels.namespace }}' }],
      pagerDutyImageConfigs: [{ src: 'https://example.com/graph.png', alt: 'graph', href: link }],
      pagerDutyLinkConfigs: [{ href: link, alt: 'runbook' }],
    },
    since: { '0.30.0': { timeout: '10s' } },
  },
  pushoverConfigs: {
    all: {
      sendResolved,
      userKey: key,
      token,
      title: 'title',
      message: 'message',
      url: link,
      urlTitle: 'runbook',
      device: 'phone',
      sound: 'siren',
      priority: '2',
      retry: '1m',
      expire: '1h',
      html: true,
    },
    since: { '0.29.0': { html: false, monospace: true } },
  },
  rocketchatConfigs: {
    all: {
      sendResolved,
      apiURL: 'https://chat.example.com/',
      token,
      tokenID: key,
      channel: '#alerts',
      color: 'red',
      title: 'title',
      titleLink: link,
      text: 'text',
      fields: [{ title: 'namespace', value: '{{ .CommonLabels.namespace }}', short: true }],
      shortFields: true,
      emoji: ':fire:',
      iconURL: 'https://example.com/icon.png',
      imageURL: 'https://example.com/image.png',
      thumbURL: 'https://example.com/thumb.png',
      linkNames: true,
      actions: [{ text: 'runbook', url: link, msg: 'open' }],
    },
  },
  slackConfigs: {
    all: {
      sendResolved,
      apiURL: url,
      channel: '#alerts',
      username: 'alerts',
      color: 'danger',
      title: 'title',
      titleLink: link,
      pretext: 'pretext',
      text: 'text',
      fields: [{ title: 'namespace', value: '{{ .CommonLabels.namespace }}', short: true }],
      shortFields: true,
      footer: 'footer',
      fallback: 'fallback',
      callbackId: 'callback',
      iconEmoji: ':fire:',
      iconURL: 'https://example.com/icon.png',
      imageURL: 'https://example.com/image.png',
      thumbURL: 'https://example.com/thumb.png',
      linkNames: true,
      mrkdwnIn: ['text'],
      actions: [
        {
          type: 'button',
          text: 'silence',
          name: 'silence',
          value: '{{ .CommonLabels.alertname }}',
          style: 'danger',
          confirm: { text: 'sure?', title: 'Silence', okText: 'yes', dismissText: 'no' },
        },
      ],
    },
    since: { '0.30.0': { timeout: '10s' }, '0.31.0': { messageText: 'message' }, '0.32.0': { updateMessage: true } },
  },
  snsConfigs: {
    all: {
      sendResolved,
      apiURL: 'https://sns.eu-central-1.amazonaws.com',
      sigv4: {
        region: 'eu-central-1',
        accessKey: key,
        secretKey: token,
        profile: 'alerts',
        roleArn: 'arn:aws:iam::123456789012:role/alerts',
      },
      topicARN: 'arn:aws:sns:eu-central-1:123456789012:alerts',
      subject: 'subject',
      message: 'message',
      attributes: { namespace: '{{ .CommonLabels.namespace }}' },
    },
    since: { '0.33.0': { useAWSHTTPClient: true } },
  },
  telegramConfigs: {
    all: {
      sendResolved,
      apiURL: 'https://api.telegram.org',
      botToken: token,
      chatID: -1001,
      messageThreadID: 7,
      message: 'message',
      disableNotifications: true,
      parseMode: 'HTML',
    },
  },
  victoropsConfigs: {
    all: {
      sendResolved,
      apiKey: key,
      apiUrl: 'https://alert.victorops.com/integrations/generic/20131114/alert/',
      routingKey: 'team',
      messageType: 'CRITICAL',
      entityDisplayName: 'entity',
      stateMessage: 'state',
      monitoringTool: 'tool',
      customFields: [{ key: 'namespace', value: '{{ .CommonLabels.namespace }}' }],
    },
  },
  webexConfigs: {
    all: {
      sendResolved,
      apiURL: 'https://webexapis.com/v1/messages',
      message: 'message',
      roomID: 'room',
      httpConfig: { authorization: { credentials: token } },
    },
  },
  webhookConfigs: {
    all: {
      sendResolved,
      urlSecret: url,
      maxAlerts: 10,
      timeout: '10s',
      httpConfig: {
        basicAuth: { username: key, password: token },
        followRedirects: false,
        enableHttp2: true,
        proxyUrl: 'http://proxy.example.com:3128',
        noProxy: 'example.com',
        tlsConfig: { minVersion: 'TLS12', serverName: 'example.com' },
      },
    },
    since: { '0.32.0': { payload: '{{ .CommonLabels.alertname }}' } },
  },
  wechatConfigs: {
    all: {
      sendResolved,
      apiSecret: key,
      apiURL: 'https://qyapi.weixin.qq.com/cgi-bin/',
      corpID: 'corp',
      agentID: 'agent',
      toUser: 'user',
      toParty: 'party',
      toTag: 'tag',
      message: 'message',
      messageType: 'markdown',
    },
  },
};

/** One receiver per kind, of its name, with what the version knows. */
export function sampleReceivers(version: string): readonly { readonly name: string }[] {
  return Object.entries(SAMPLES).map(([kind, { all, since = {} }]) => {
    const known = Object.entries(since).filter(([first]) => atLeast(parseVersion(version)!, first));
    return { name: kind, [kind]: [Object.assign({}, all, ...known.map(([, more]) => more))] };
  });
}
