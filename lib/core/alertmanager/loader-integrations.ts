/** What each integration needs, from its own settings or from the global ones. */

import { BUILT_IN_FUNCTIONS } from '../languages/template';
import {
  checkIncidentio,
  checkJira,
  checkPushover,
  checkRole,
  checkSlackToken,
  checkUpdateMessage,
  isAuthorized,
  isSaidSomehow,
  needs,
  templateProblem,
  withFile,
} from './rules';
import { asList, type Complain, isMapping, isSaid, type Mapping } from './walk';

type Rule = (given: Mapping, global: Mapping, complain: Complain) => void;

/** Says the settings themselves, or the global ones named beside them. */
function needsOrGlobal(
  given: Mapping,
  global: Mapping,
  fields: readonly string[],
  defaults: readonly string[],
  complain: Complain,
): void {
  if (fields.some((field) => isSaid(given[field])) || defaults.some((field) => isSaid(global[field]))) return;
  complain(fields[0]!, 'this is missing, here and in the global settings', {
    allowed: [...fields, ...defaults.map((field) => `global.${field}`)].join(' or '),
  });
}

const RULES: Readonly<Record<string, Rule>> = {
  webhook_configs: (given, _global, complain) => needs(given, withFile('url'), complain),
  email_configs: checkEmail,
  slack_configs: checkSlack,
  pushover_configs: (given, _global, complain) => checkPushover(given, complain),
  pagerduty_configs: (given, _global, complain) =>
    needs(given, [...withFile('routing_key'), ...withFile('service_key')], complain),
  opsgenie_configs: checkOpsgenie,
  wechat_configs: (given, global, complain) => {
    needsOrGlobal(given, global, withFile('api_secret'), withFile('wechat_api_secret'), complain);
    needsOrGlobal(given, global, ['corp_id'], ['wechat_api_corp_id'], complain);
    oneOf(given, 'message_type', ['text', 'markdown'], complain);
  },
  victorops_configs: checkVictorops,
  sns_configs: (given, _global, complain) => {
    const [target, topic, phone] = [given.target_arn, given.topic_arn, given.phone_number].map(isSaid);
    // Alertmanager counts the same way: one of the three, or, as it happens, all of them.
    if ((!target !== !topic) !== !phone)
      complain('topic_arn', 'one destination is needed', { allowed: 'one of target_arn, topic_arn, phone_number' });
    const { sigv4 } = given;
    if (!isMapping(sigv4)) return;
    checkRole(sigv4, within('sigv4', complain));
    if (isSaid(sigv4.access_key) !== isSaid(sigv4.secret_key)) {
      complain('sigv4', 'an access key comes in two parts', { allowed: 'access_key and secret_key, or neither' });
    }
  },
  telegram_configs: (given, global, complain) => {
    needs(given, withFile('chat_id'), complain);
    needsOrGlobal(given, global, withFile('bot_token'), withFile('telegram_bot_token'), complain);
    oneOf(given, 'parse_mode', ['Markdown', 'MarkdownV2', 'HTML'], complain);
  },
  discord_configs: (given, _global, complain) => needs(given, withFile('webhook_url'), complain),
  webex_configs: (given, _global, complain) => {
    needs(given, ['room_id'], complain);
    if (!isAuthorized(given)) {
      complain('http_config.authorization', 'Webex takes no message without authorization', {
        allowed: 'the token of a bot',
      });
    }
  },
  msteams_configs: (given, _global, complain) => needs(given, withFile('webhook_url'), complain),
  msteamsv2_configs: (given, _global, complain) => needs(given, withFile('webhook_url'), complain),
  jira_configs: (given, global, complain) => {
    checkJira(given, complain);
    needsOrGlobal(given, global, ['api_url'], ['jira_api_url'], complain);
  },
  rocketchat_configs: (given, global, complain) => {
    for (const field of ['token', 'token_id']) {
      const said = [given, global].some((from) =>
        (from === given ? withFile(field) : withFile(`rocketchat_${field}`)).some((name) => from[name] !== undefined),
      );
      if (!said) needsOrGlobal(given, global, withFile(field), withFile(`rocketchat_${field}`), complain);
    }
  },
  mattermost_configs: (given, global, complain) => {
    needsOrGlobal(given, global, withFile('webhook_url'), withFile('mattermost_webhook_url'), complain);
    checkFields(given, complain);
    for (const [index, attachment] of asList(given.attachments).entries())
      checkFields(attachment, within(`attachments[${index}]`, complain));
  },
  incidentio_configs: (given, _global, complain) => checkIncidentio(given, complain),
};

export function checkIntegration(integration: string, given: Mapping, global: Mapping, complain: Complain): void {
  RULES[integration]?.(given, global, complain);
}

/** Complains about a section's parts. */
function within(part: string, complain: Complain): Complain {
  return (field, ...rest) => complain(`${part}.${field}`, ...rest);
}

function needsTexts(given: Mapping, fields: readonly string[], complain: Complain): void {
  for (const field of fields) if (!isSaid(given[field])) complain(field, 'this is missing', { allowed: 'a text' });
}

/** The fields of a message, side by side. */
function checkFields(given: Mapping, complain: Complain): void {
  for (const [index, item] of asList(given.fields).entries())
    needsTexts(item, ['title', 'value'], within(`fields[${index}]`, complain));
}

function oneOf(given: Mapping, field: string, allowed: readonly string[], complain: Complain): void {
  const value = given[field];
  if (isSaid(value) && !allowed.includes(String(value)))
    complain(field, 'there is no such kind', { allowed: allowed.join(', ') });
}

function checkEmail(given: Mapping, global: Mapping, complain: Complain): void {
  needs(given, ['to'], complain);
  needsOrGlobal(given, global, ['smarthost'], ['smtp_smarthost'], complain);
  needsOrGlobal(given, global, ['from'], ['smtp_from'], complain);
  const headers = isMapping(given.headers) ? Object.keys(given.headers).map((name) => name.toLowerCase()) : [];
  const twice = headers.find((name, index) => headers.indexOf(name) !== index);
  if (twice !== undefined)
    complain('headers', `the header \`${twice}\` is given twice`, { allowed: 'each once, in upper or lower case' });
  const { threading } = given;
  if (!isMapping(threading) || threading.enabled !== true) return;
  oneOf(threading, 'thread_by_date', ['none', 'daily'], within('threading', complain));
  const own = headers.find((name) => name === 'references' || name === 'in-reply-to');
  if (own !== undefined)
    complain(`headers.${own}`, 'this header makes the threads, which Alertmanager is told to make', {
      allowed: 'one of both',
      hint: 'Remove it, or `threading`',
    });
}

function checkSlack(given: Mapping, global: Mapping, complain: Complain): void {
  checkSlackToken(given, complain);
  const own = isSaidSomehow(given, 'app_token');
  // Who says where to post, or who is authorized, does not get the token of all.
  const shared = !isSaid(given.api_url) && !isAuthorized(given) && isSaidSomehow(global, 'slack_app_token');
  const fallbacks = [...withFile('slack_api_url'), ...(shared ? withFile('slack_app_token') : [])];
  needsOrGlobal(given, global, [...withFile('api_url'), ...withFile('app_token')], fallbacks, complain);
  checkUpdateMessage(given, complain);
  if ((own || shared) && isAuthorized(isMapping(given.http_config) ? given : global))
    complain('http_config.authorization', 'the token is the authorization', { allowed: 'one of both' });
  checkFields(given, complain);
  for (const [index, action] of asList(given.actions).entries())
    checkAction(action, within(`actions[${index}]`, complain));
}

function checkAction(action: Mapping, complain: Complain): void {
  needsTexts(action, ['type', 'text'], complain);
  needs(action, ['url', 'name'], complain);
  const { confirm } = action;
  if (isMapping(confirm)) needsTexts(confirm, ['text'], within('confirm', complain));
}

const RESPONDERS = ['team', 'teams', 'user', 'escalation', 'schedule'];

function checkOpsgenie(given: Mapping, global: Mapping, complain: Complain): void {
  needsOrGlobal(given, global, withFile('api_key'), withFile('opsgenie_api_key'), complain);
  for (const [index, responder] of asList(given.responders).entries()) {
    const at = `responders[${index}]`;
    if (!['id', 'username', 'name'].some((field) => isSaid(responder[field]))) {
      complain(at, 'nobody is named', { allowed: 'one of id, username, name' });
    }
    const type = String(responder.type ?? '');
    const problem = templateProblem(type, BUILT_IN_FUNCTIONS);
    if (problem !== undefined)
      complain(`${at}.type`, `this is no template: ${problem}`, { allowed: 'a template of Go' });
    else if (!type.includes('{{') && !RESPONDERS.includes(type.toLowerCase())) {
      complain(`${at}.type`, 'there is no such kind of responder', { allowed: RESPONDERS.join(', ') });
    }
  }
}

const VICTOROPS_OWN = new Set(
  'routing_key message_type state_message entity_display_name monitoring_tool entity_id entity_state'.split(' '),
);

function checkVictorops(given: Mapping, global: Mapping, complain: Complain): void {
  needs(given, ['routing_key'], complain);
  needsOrGlobal(given, global, withFile('api_key'), withFile('victorops_api_key'), complain);
  const { custom_fields } = given;
  for (const field of isMapping(custom_fields) ? Object.keys(custom_fields) : []) {
    if (VICTOROPS_OWN.has(field))
      complain(`custom_fields.${field}`, 'Alertmanager writes this field itself', {
        allowed: 'other fields',
        hint: 'Rename or remove it',
      });
  }
}
