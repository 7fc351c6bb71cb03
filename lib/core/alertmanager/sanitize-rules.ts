/** What is looked at in each section once its fields are those of the version. */

import type { BuildContext } from '../base/context';
import { describeGate, type Gate } from '../base/gates';
import { memberPath } from '../base/place';
import {
  addressProblem,
  checkIncidentio,
  checkJira,
  checkProxy,
  checkPushover,
  checkSlackToken,
  checkTlsVersions,
  checkUpdateMessage,
  isSaidSomehow,
  needs,
  templateAddressProblem,
  withFile,
} from './rules';
import type { Shape } from './shape';
import { asList, type Complain, complainer, isMapping, isSaid, type Mapping } from './walk';

type Rule = (section: Mapping, complain: Complain, context: BuildContext) => void;

/** Before, notifications must say what the global settings can say since. */
const GLOBAL_TELEGRAM: Gate = { since: '0.31.0' };
const GLOBAL_MATTERMOST: Gate = { since: '0.32.0' };
export const TEAMS: Gate = { since: '0.24.0' };
const STRUCTURED_DETAILS: Gate = { since: '0.30.0' };
const WEBHOOK_TEMPLATES: Gate = { since: '0.31.0' };

const RULES: Readonly<Record<string, Rule>> = {
  global: (given, complain) => {
    const { slack_api_url: api, slack_app_url: app } = given;
    if (isSaidSomehow(given, 'slack_app_token') && isSaid(api) && isSaid(app) && api !== app) {
      complain('slack_api_url', 'notifications go out by a token or by a webhook', {
        allowed: 'slack_app_token or slack_api_url, unless both addresses are one',
      });
    }
  },
  http_config: checkProxy,
  tls_config: checkTlsVersions,
  email: ({ threading }, complain) => {
    const { thread_by_date: by } = isMapping(threading) ? threading : { thread_by_date: 'none' };
    if (by !== 'daily' && by !== 'none')
      complain('threading.thread_by_date', 'threads are by day or not', { allowed: 'daily, none' });
  },
  opsgenie: ({ responders }, complain, context) => {
    if (context.knows(TEAMS) || !asList(responders).some(({ type }) => type === 'teams')) return;
    complain('responders', 'this version of Alertmanager knows no `teams`', {
      allowed: 'team, user, escalation, schedule',
    });
  },
  pagerduty: ({ details }, complain, context) => {
    if (context.knows(STRUCTURED_DETAILS) || !isMapping(details)) return;
    for (const [name, value] of Object.entries(details)) {
      if (typeof value !== 'string')
        complain(memberPath('details', name), 'this version of Alertmanager takes texts alone', {
          allowed: 'a text',
          hint: 'Write a text, or raise `spec.version` of the Alertmanager',
        });
    }
  },
  pushover: checkPushover,
  slack: (given, complain) => {
    if (isSaid(given.api_url)) checkUpdateMessage(given, complain);
    checkSlackToken(given, complain);
  },
  msteams: (given, complain) => needs(given, withFile('webhook_url'), complain),
  msteamsv2: (given, complain) => needs(given, withFile('webhook_url'), complain),
  telegram: (given, complain, context) => {
    needs(given, withFile('chat_id'), complain);
    if (!context.knows(GLOBAL_TELEGRAM)) needs(given, withFile('bot_token'), complain);
  },
  webex: (given, complain) => needs(given, ['room_id'], complain),
  jira: checkJira,
  mattermost: (given, complain, context) => {
    if (!context.knows(GLOBAL_MATTERMOST)) needs(given, withFile('webhook_url'), complain);
  },
  incidentio: checkIncidentio,
};

export function checkForVersion(section: Mapping, shape: Shape, context: BuildContext, at: string): void {
  const complain = complainer(context, at, section);
  RULES[shape.name]?.(section, complain, context);
  if (shape.name === 'webhook') warnOfTemplate(section.url, context, `${at}.url`);
  for (const [field, { kind }] of Object.entries(shape.fields)) {
    const value = section[field];
    if (typeof value !== 'string' || value === '') continue;
    if (kind === 'checked-url') complainAbout(addressProblem(value), field, complain);
    if (kind === 'template-url') complainAbout(templateAddressProblem(value), field, complain);
  }
}

/** The operator passes it on: without templates, it is no URL to Alertmanager, or one with braces in it. */
function warnOfTemplate(url: unknown, context: BuildContext, at: string): void {
  if (typeof url !== 'string' || !url.includes('{{') || context.knows(WEBHOOK_TEMPLATES)) return;
  context.warning(at, {
    code: 'unsupported-by-version',
    message: 'this version of Alertmanager follows no templates in the URL of a webhook',
    allowed: describeGate(WEBHOOK_TEMPLATES),
    hint: 'Write the URL out, or raise `spec.version` of the Alertmanager',
  });
}

export function complainAbout(problem: string | undefined, field: string, complain: Complain): void {
  if (problem !== undefined) complain(field, `this is no URL: ${problem}`, { allowed: 'http://… or https://…' });
}
