/** Configurations that Alertmanager's loader refuses, each beside one that differs in nothing else. */

type Part = Readonly<Record<string, unknown>>;

export interface RefusedConfig {
  /** What is wrong, as the end of a sentence: "is refused …". */
  readonly name: string;
  readonly wrong: Part;
  readonly right: Part;
  /** Where we say that it is. */
  readonly at: string;
  /** Alertmanager sees it when it builds its clients, which amtool does not. */
  readonly unseen?: boolean;
  /** The first version that knows what it is about. */
  readonly since?: string;
}

const URL = 'https://example.com/';
const ROUTE = { receiver: 'team' };
const RECEIVERS = [{ name: 'team' }];

const withRoute = (route: Part): Part => ({ route: { ...ROUTE, ...route }, receivers: RECEIVERS });
const withRule = (rule: Part): Part => ({ route: ROUTE, receivers: RECEIVERS, inhibit_rules: [rule] });
const globally = (global: Part): Part => ({ global, route: ROUTE, receivers: RECEIVERS });
const client = (http_config: Part): Part => globally({ http_config });
const receiving = (integration: string, given: Part, global: Part = {}): Part => ({
  global,
  route: ROUTE,
  receivers: [{ name: 'team', [`${integration}_configs`]: [given] }],
});
const during = (interval: Part): Part => ({
  route: ROUTE,
  receivers: RECEIVERS,
  time_intervals: [{ name: 'nights', time_intervals: [interval] }],
});

/** An integration's setting that it cannot do without. */
const needing = (integration: string, complete: Part, ...fields: readonly string[]): readonly RefusedConfig[] =>
  fields.map((field) => {
    const { [field]: _, ...others } = complete;
    return {
      name: `${integration} without ${field}`,
      wrong: receiving(integration, others),
      right: receiving(integration, complete),
      at: `config.receivers[0].${integration}_configs[0].${field}`,
    };
  });

/** A client's settings that do not go together. */
const clients = (name: string, wrong: Part, right: Part, at: string): RefusedConfig => ({
  name,
  wrong: client(wrong),
  right: client(right),
  at: `config.global.http_config.${at}`,
});

const MAIL = { smtp_from: 'b@example.com', smtp_smarthost: 'example.com:25' };
const oauth2 = { client_id: 'id', client_secret: 'secret', token_url: URL };

export const REFUSED_CONFIGS: readonly RefusedConfig[] = [
  {
    name: 'a pattern of a route without a value',
    wrong: withRoute({ routes: [{ receiver: 'team', match_re: { severity: null } }] }),
    right: withRoute({ routes: [{ receiver: 'team', match_re: { severity: 'a|b' } }] }),
    at: 'config.route.routes[0].match_re.severity',
  },
  ...['source', 'target'].map((side) => ({
    name: `a pattern of the ${side} of an inhibition without a value`,
    wrong: withRule({ [`${side}_match_re`]: { severity: null } }),
    right: withRule({ [`${side}_match_re`]: { severity: 'a' } }),
    at: `config.inhibit_rules[0].${side}_match_re.severity`,
  })),
  ...[
    ['a time zone that does not exist', 'Mars/Phobos', 'Europe/Berlin'],
    ['a time zone in other letters', 'europe/berlin', 'Europe/Kiev'],
    ['an offset for a time zone', '+02:00', 'Etc/GMT-2'],
    ['a city for a time zone', 'Berlin', 'Local'],
  ].map(([name, wrong, right]) => ({
    name: name!,
    wrong: during({ location: wrong }),
    right: during({ location: right }),
    at: 'config.time_intervals[0].time_intervals[0].location',
    since: '0.25.0',
  })),
  {
    name: 'without a route',
    wrong: { receivers: RECEIVERS },
    right: { route: ROUTE, receivers: RECEIVERS },
    at: 'config.route',
  },
  {
    name: 'an unknown field',
    wrong: withRoute({ gruop_by: [] }),
    right: withRoute({ group_by: [] }),
    at: 'config.route.gruop_by',
  },
  {
    name: 'a receiver that is not defined',
    wrong: withRoute({ receiver: 'taem' }),
    right: withRoute({ receiver: 'team' }),
    at: 'config.route.receiver',
  },
  {
    name: 'two receivers of one name',
    wrong: { route: ROUTE, receivers: [...RECEIVERS, ...RECEIVERS] },
    right: { route: ROUTE, receivers: [...RECEIVERS, { name: 'other' }] },
    at: 'config.receivers',
  },
  {
    name: 'a receiver without a name',
    wrong: { route: ROUTE, receivers: [...RECEIVERS, {}] },
    right: { route: ROUTE, receivers: [...RECEIVERS, { name: 'other' }] },
    at: 'config.receivers[1].name',
  },
  {
    name: 'a first route without a receiver',
    wrong: withRoute({ receiver: '' }),
    right: withRoute({}),
    at: 'config.route.receiver',
  },
  {
    name: 'a first route that does not take all',
    wrong: withRoute({ matchers: ['a="b"'] }),
    right: withRoute({ routes: [{ matchers: ['a="b"'] }] }),
    at: 'config.route.matchers',
  },
  {
    name: 'a first route that goes on',
    wrong: withRoute({ continue: true }),
    right: withRoute({ routes: [{ continue: true }] }),
    at: 'config.route.continue',
  },
  {
    name: 'a name in the older form of matchers that no label had then',
    wrong: withRoute({ routes: [{ match: { 'a.b': 'c' } }] }),
    right: withRoute({ routes: [{ matchers: ['"a.b"="c"'] }] }),
    at: 'config.route.routes[0].match',
  },
  {
    name: 'such a name beside a pattern',
    wrong: withRoute({ routes: [{ match_re: { 'a.b': 'c' } }] }),
    right: withRoute({ routes: [{ match_re: { a_b: 'c' } }] }),
    at: 'config.route.routes[0].match_re',
  },
  {
    name: 'such a name in an inhibition',
    wrong: withRule({ source_match: { 'a.b': 'c' }, target_match: { d: 'e' } }),
    right: withRule({ source_match: { a_b: 'c' }, target_match: { d: 'e' } }),
    at: 'config.inhibit_rules[0].source_match',
  },
  {
    name: 'an inhibition by a label without a name',
    wrong: withRule({ source_matchers: ['a=b'], target_matchers: ['c=d'], equal: [''] }),
    right: withRule({ source_matchers: ['a=b'], target_matchers: ['c=d'], equal: ['e.f'] }),
    at: 'config.inhibit_rules[0].equal',
  },
  {
    name: 'a time interval that is not defined',
    wrong: withRoute({ routes: [{ mute_time_intervals: ['nights'] }] }),
    right: { ...during({ weekdays: ['monday'] }), route: { ...ROUTE, routes: [{ mute_time_intervals: ['nights'] }] } },
    at: 'config.route.routes[0].mute_time_intervals[0]',
  },
  {
    name: 'all labels and one',
    wrong: withRoute({ group_by: ['...', 'job'] }),
    right: withRoute({ group_by: ['...'] }),
    at: 'config.route.group_by',
  },
  {
    name: 'a label twice',
    wrong: withRoute({ group_by: ['job', 'job'] }),
    right: withRoute({ group_by: ['job', 'team'] }),
    at: 'config.route.group_by',
  },
  {
    name: 'an interval of nothing',
    wrong: withRoute({ group_interval: '0s' }),
    right: withRoute({ group_wait: '0s', group_interval: '1s' }),
    at: 'config.route.group_interval',
  },
  {
    name: 'what is no duration',
    wrong: withRoute({ repeat_interval: '1 hour' }),
    right: withRoute({ repeat_interval: '1h' }),
    at: 'config.route.repeat_interval',
  },
  {
    name: 'a pattern that is none',
    wrong: withRoute({ routes: [{ match_re: { job: '(' } }] }),
    right: withRoute({ routes: [{ match_re: { job: '()' } }] }),
    at: 'config.route.routes[0].match_re.job',
  },
  {
    name: 'a pattern of inhibited alerts that is none',
    wrong: withRule({ source_match_re: { job: 'a**' }, target_match: { a: 'b' } }),
    right: withRule({ source_match_re: { job: 'a*' }, target_match: { a: 'b' } }),
    at: 'config.inhibit_rules[0].source_match_re.job',
  },
  {
    name: 'times that go backwards',
    wrong: during({ times: [{ start_time: '10:00', end_time: '09:00' }] }),
    right: during({ times: [{ start_time: '09:00', end_time: '10:00' }] }),
    at: 'config.time_intervals[0].time_intervals[0].times[0].start_time',
  },
  {
    name: 'a day that there is not',
    wrong: during({ weekdays: ['someday'] }),
    right: during({ weekdays: ['sunday'] }),
    at: 'config.time_intervals[0].time_intervals[0].weekdays[0]',
  },
  {
    name: 'an address without a port',
    wrong: globally({ smtp_smarthost: 'example.com' }),
    right: globally({ smtp_smarthost: 'example.com:25' }),
    at: 'config.global.smtp_smarthost',
  },
  {
    name: 'a URL without its scheme',
    wrong: globally({ opsgenie_api_url: 'example.com' }),
    right: globally({ opsgenie_api_url: URL }),
    at: 'config.global.opsgenie_api_url',
  },
  {
    name: 'a key and a file with it',
    wrong: globally({ opsgenie_api_key: 'key', opsgenie_api_key_file: '/key' }),
    right: globally({ opsgenie_api_key: 'key' }),
    at: 'config.global.opsgenie_api_key_file',
  },
  clients(
    'two ways of authentication',
    { basic_auth: { username: 'a' }, bearer_token: 'b' },
    { bearer_token: 'b' },
    'bearer_token',
  ),
  clients(
    'users and passwords in the general section',
    { authorization: { type: 'Basic', credentials: 'a' } },
    { authorization: { type: 'Bearer', credentials: 'a' } },
    'authorization.type',
  ),
  clients('OAuth 2 of nobody', { oauth2: { ...oauth2, client_id: '' } }, { oauth2 }, 'oauth2.client_id'),
  clients('OAuth 2 of nowhere', { oauth2: { ...oauth2, token_url: '' } }, { oauth2 }, 'oauth2.token_url'),
  clients(
    'a version of TLS that there is not',
    { tls_config: { min_version: 'TLS9' } },
    { tls_config: { min_version: 'TLS12' } },
    'tls_config.min_version',
  ),
  {
    ...clients(
      'a newest version of TLS that is older than the oldest',
      { tls_config: { min_version: 'TLS13', max_version: 'TLS12' } },
      { tls_config: { min_version: 'TLS12', max_version: 'TLS13' } },
      'tls_config.max_version',
    ),
    unseen: true,
  },
  clients(
    'a proxy that is given twice',
    { proxy_from_environment: true, proxy_url: URL },
    { proxy_from_environment: true },
    'proxy_url',
  ),
  clients(
    'exceptions of no proxy',
    { no_proxy: 'example.com' },
    { no_proxy: 'example.com', proxy_url: URL },
    'no_proxy',
  ),
  clients(
    'headers for no proxy',
    { proxy_connect_header: { A: ['b'] } },
    { proxy_connect_header: { A: ['b'] }, proxy_url: URL },
    'proxy_connect_header',
  ),
  clients(
    "headers of the client's own",
    { http_headers: { 'Content-Type': { values: ['a'] } } },
    { http_headers: { 'X-Scope': { values: ['a'] } } },
    'http_headers.Content-Type',
  ),
  ...needing('webhook', { url: URL }, 'url'),
  ...needing(
    'email',
    { to: 'a@example.com', from: 'b@example.com', smarthost: 'example.com:25' },
    'to',
    'from',
    'smarthost',
  ),
  ...needing('slack', { api_url: URL }, 'api_url'),
  ...needing('pagerduty', { routing_key: 'key' }, 'routing_key'),
  ...needing('opsgenie', { api_key: 'key' }, 'api_key'),
  ...needing('pushover', { user_key: 'key', token: 'token' }, 'user_key', 'token'),
  ...needing('victorops', { api_key: 'key', routing_key: 'team' }, 'api_key', 'routing_key'),
  ...needing('wechat', { api_secret: 'secret', corp_id: 'corp' }, 'api_secret', 'corp_id'),
  ...needing('sns', { topic_arn: 'arn:aws:sns:eu-central-1:1:a', sigv4: { region: 'eu-central-1' } }, 'topic_arn'),
  ...needing('telegram', { bot_token: 'token', chat_id: 1 }, 'bot_token', 'chat_id'),
  ...needing('discord', { webhook_url: URL }, 'webhook_url'),
  ...needing('webex', { room_id: 'room', http_config: { authorization: { credentials: 'token' } } }, 'room_id'),
  ...needing('msteams', { webhook_url: URL }, 'webhook_url'),
  ...needing('msteamsv2', { webhook_url: URL }, 'webhook_url'),
  ...needing('rocketchat', { token: 'token', token_id: 'id' }, 'token', 'token_id'),
  {
    name: 'webex without authorization',
    wrong: receiving('webex', { room_id: 'room' }),
    right: receiving('webex', { room_id: 'room', http_config: { authorization: { credentials: 'token' } } }),
    at: 'config.receivers[0].webex_configs[0].http_config.authorization',
  },
  {
    name: 'a header of mail twice',
    wrong: receiving('email', { to: 'a@example.com', headers: { Subject: 'a', subject: 'b' } }, MAIL),
    right: receiving('email', { to: 'a@example.com', headers: { Subject: 'a' } }, MAIL),
    at: 'config.receivers[0].email_configs[0].headers',
  },
  {
    name: "a field of Alertmanager's own",
    wrong: receiving('victorops', { api_key: 'key', routing_key: 'a', custom_fields: { entity_id: 'a' } }),
    right: receiving('victorops', { api_key: 'key', routing_key: 'a', custom_fields: { other: 'a' } }),
    at: 'config.receivers[0].victorops_configs[0].custom_fields.entity_id',
  },
  {
    name: 'a responder who is nobody',
    wrong: receiving('opsgenie', { api_key: 'key', responders: [{ type: 'team' }] }),
    right: receiving('opsgenie', { api_key: 'key', responders: [{ type: 'team', name: 'a' }] }),
    at: 'config.receivers[0].opsgenie_configs[0].responders[0]',
  },
  {
    name: 'an action of Slack that goes nowhere',
    wrong: receiving('slack', { api_url: URL, actions: [{ type: 'button', text: 'a' }] }),
    right: receiving('slack', { api_url: URL, actions: [{ type: 'button', text: 'a', url: URL }] }),
    at: 'config.receivers[0].slack_configs[0].actions[0].url',
  },
  {
    name: 'half an access key',
    wrong: receiving('sns', { topic_arn: 'a', sigv4: { access_key: 'key' } }),
    right: receiving('sns', { topic_arn: 'a', sigv4: { access_key: 'key', secret_key: 'secret' } }),
    at: 'config.receivers[0].sns_configs[0].sigv4',
  },
  {
    name: 'a message in two forms',
    since: '0.29.0',
    wrong: receiving('pushover', { user_key: 'a', token: 'b', html: true, monospace: true }),
    right: receiving('pushover', { user_key: 'a', token: 'b', html: true }),
    at: 'config.receivers[0].pushover_configs[0].monospace',
  },
  {
    name: 'a way of writing that Telegram has not',
    wrong: receiving('telegram', { bot_token: 'a', chat_id: 1, parse_mode: 'Latex' }),
    right: receiving('telegram', { bot_token: 'a', chat_id: 1, parse_mode: 'HTML' }),
    at: 'config.receivers[0].telegram_configs[0].parse_mode',
  },
  {
    name: 'the token of all beside the authorization of all',
    since: '0.30.0',
    wrong: receiving('slack', {}, { slack_app_token: 'a', http_config: { bearer_token: 'b' } }),
    right: receiving('slack', {}, { slack_app_token: 'a' }),
    at: 'config.receivers[0].slack_configs[0].http_config.authorization',
  },
  {
    name: 'a message to Slack that is authorized, and goes nowhere',
    since: '0.30.0',
    wrong: receiving(
      'slack',
      { http_config: { authorization: { credentials: 'b' } } },
      { slack_app_token: 'a', slack_app_url: URL },
    ),
    right: receiving('slack', {}, { slack_app_token: 'a', slack_app_url: URL }),
    at: 'config.receivers[0].slack_configs[0].api_url',
  },
  {
    name: 'a field without a value in an attachment',
    since: '0.30.0',
    wrong: receiving('mattermost', { webhook_url: URL, attachments: [{ fields: [{ title: 'a' }] }] }),
    right: receiving('mattermost', { webhook_url: URL, attachments: [{ fields: [{ title: 'a', value: 'b' }] }] }),
    at: 'config.receivers[0].mattermost_configs[0].attachments[0].fields[0].value',
  },
  {
    name: 'two tokens of one client',
    since: '0.29.0',
    wrong: receiving('incidentio', { url: URL, alert_source_token: 'a', http_config: { bearer_token: 'b' } }),
    right: receiving('incidentio', { url: URL, http_config: { bearer_token: 'b' } }),
    at: 'config.receivers[0].incidentio_configs[0].alert_source_token',
  },
  {
    name: 'a kind of responder that is a template with functions of Alertmanager',
    wrong: receiving('opsgenie', { api_key: 'key', responders: [{ type: '{{ toUpper .a }}', name: 'a' }] }),
    right: receiving('opsgenie', { api_key: 'key', responders: [{ type: '{{ .a }}', name: 'a' }] }),
    at: 'config.receivers[0].opsgenie_configs[0].responders[0].type',
  },
  {
    name: 'a chat that no number of Go says',
    wrong: receiving('telegram', { bot_token: 'a', chat_id: 2 ** 63 }),
    right: receiving('telegram', { bot_token: 'a', chat_id: -(2 ** 62) }),
    at: 'config.receivers[0].telegram_configs[0].chat_id',
  },
  {
    name: 'less than no alerts',
    wrong: receiving('webhook', { url: URL, max_alerts: -1 }),
    right: receiving('webhook', { url: URL, max_alerts: 1 }),
    at: 'config.receivers[0].webhook_configs[0].max_alerts',
  },
  {
    name: 'a receiver that a label names otherwise',
    since: '0.33.0',
    wrong: { route: ROUTE, receivers: [{ name: 'team', labels: { name: 'other' } }] },
    right: { route: ROUTE, receivers: [{ name: 'team', labels: { name: 'team' } }] },
    at: 'config.receivers[0].labels.name',
  },
  clients('half of a certificate', { tls_config: { cert: 'a' } }, { tls_config: {} }, 'tls_config.key'),
  clients(
    'an authority twice',
    { tls_config: { ca: 'a', ca_file: '/a' } },
    { tls_config: { ca_file: '/a' } },
    'tls_config.ca_file',
  ),
  clients('a proxy that is nothing', { proxy_url: '~' }, { proxy_url: 'socks5://a' }, 'proxy_url'),
  clients(
    'a proxy without any part, beside a header for it',
    { proxy_url: '#', proxy_connect_header: { a: ['b'] } },
    { proxy_url: 'http://a', proxy_connect_header: { a: ['b'] } },
    'proxy_url',
  ),
  {
    name: 'a text that is read as nothing, where Jira has more than texts',
    since: '0.30.0',
    wrong: receiving('jira', { api_url: URL, project: 'a', issue_type: 'b', description: 'null' }),
    right: receiving('jira', { api_url: URL, project: 'a', issue_type: 'b', description: '"null"' }),
    at: 'config.receivers[0].jira_configs[0].description',
  },
  clients('a proxy that is no URL', { proxy_url: 'http://a b' }, { proxy_url: 'http://a' }, 'proxy_url'),
  clients(
    'a header that signatures bring',
    { http_headers: { 'X-Amz-Date': { values: ['a'] } } },
    { http_headers: { 'X-Amz-Other': { values: ['a'] } } },
    'http_headers.X-Amz-Date',
  ),
  {
    name: 'an address with two ports',
    wrong: globally({ smtp_smarthost: 'example.com:25:26' }),
    right: globally({ smtp_smarthost: '[::1]:25' }),
    at: 'config.global.smtp_smarthost',
  },
];
