/** Parts of a configuration, completed to the smallest that Alertmanager can start with. */

import type { AlertmanagerFile, WireReceiver, WireRoute, WireSection } from '../../lib/core/alertmanager/types';

/** Passes for whatever has to be said: it is where bots post to Slack, too. */
const ANYTHING = 'https://slack.com/api/chat.postMessage';

/** By integration, what it has to say: the first of each list where none of it is said. */
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  email_configs: [['to'], ['from'], ['smarthost']],
  opsgenie_configs: [['api_key', 'api_key_file']],
  pagerduty_configs: [['routing_key', 'routing_key_file', 'service_key', 'service_key_file']],
  rocketchat_configs: [
    ['token', 'token_file'],
    ['token_id', 'token_id_file'],
  ],
  slack_configs: [['api_url', 'api_url_file', 'app_token', 'app_token_file']],
  telegram_configs: [['bot_token', 'bot_token_file']],
  victorops_configs: [['api_key', 'api_key_file']],
  webhook_configs: [['url', 'url_file']],
  wechat_configs: [['api_secret', 'api_secret_file'], ['corp_id']],
};

/** With receivers of names, and with what integrations and routes need. */
export function completed(part: AlertmanagerFile): AlertmanagerFile {
  const route = { receiver: 'any', ...part.route };
  const receivers = (part.receivers ?? []).map((receiver, i) => completedReceiver(receiver, `unnamed-${i}`));
  const defined = new Set(receivers.map(({ name }) => name));
  const missing = [...receiversOf(route)].filter((name) => !defined.has(name)).map((name) => ({ name }));
  return { ...part, route, receivers: [...receivers, ...missing] };
}

function completedReceiver({ name, ...integrations }: WireReceiver, otherwise: string): WireReceiver {
  const lists = Object.entries(integrations).map(([integration, items]) => [
    integration,
    Array.isArray(items) ? items.map((item: WireSection) => withNeeded(integration, item)) : items,
  ]);
  return { name: name === '' ? otherwise : name, ...Object.fromEntries(lists) };
}

function withNeeded(integration: string, item: WireSection): WireSection {
  const missing = (NEEDED[integration] ?? []).filter((fields) => fields.every((field) => item[field] === undefined));
  const printed = Object.fromEntries(
    missing.map(([first]) => [first, first === 'smarthost' ? 'example.com:25' : ANYTHING]),
  );
  if (integration !== 'webex_configs') return { ...printed, ...item };
  const authorized = { authorization: { credentials: ANYTHING }, ...(item['http_config'] as object | undefined) };
  return { ...item, http_config: authorized };
}

function receiversOf({ receiver, routes = [] }: WireRoute): Set<string> {
  return new Set([...(receiver === undefined ? [] : [receiver]), ...routes.flatMap((each) => [...receiversOf(each)])]);
}
