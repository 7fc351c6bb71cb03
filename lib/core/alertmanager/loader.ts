/** What Alertmanager's own loader refuses: with it, a pod would not start, or keep its old configuration. */

import { hostPortProblem } from '../check/host';
import type { BuildContext } from '../context';
import { checkIntegration } from './loader-integrations';
import { checkLabels, checkRouting } from './loader-routes';
import { labelScheme, readMatchers, type WrittenMatchers } from './matcher-syntax';
import { PAIRS } from './pairs';
import {
  addressProblem,
  checkHeaders,
  checkProxy,
  checkTlsVersions,
  isSaidSomehow,
  SLACK_CHAT_API,
  templateAddressProblem,
} from './rules';
import { complainAbout } from './sanitize-rules';
import type { Shape } from './shape';
import { FILE } from './shapes';
import { timesProblem } from './times';
import type { AlertmanagerFile } from './types';
import { asList, type Complain, complainer, isMapping, isSaid, type Mapping, sectionsOf } from './walk';

export function checkLoaded(file: AlertmanagerFile, context: BuildContext, at: string): void {
  for (const { section, shape, at: where } of sectionsOf(file as Mapping, FILE, at)) {
    checkSection(section, shape, complainer(context, where, section), context);
  }
  for (const [index, receiver] of asList(file.receivers).entries()) {
    checkReceiver(receiver, file.global ?? {}, context, `${at}.receivers[${index}]`);
  }
  checkRouting(file, context, at);
}

function checkReceiver(receiver: Mapping, global: Mapping, context: BuildContext, at: string): void {
  if (!isSaid(receiver.name)) complainer(context, at, receiver)('name', 'a receiver has a name', { allowed: 'a name' });
  for (const [integration, items] of Object.entries(receiver)) {
    for (const [index, item] of asList(items).entries()) {
      checkIntegration(integration, item, global, complainer(context, `${at}.${integration}[${index}]`, item));
    }
  }
}

function checkSection(section: Mapping, shape: Shape, complain: Complain, context: BuildContext): void {
  for (const [field, precedence] of Object.entries(PAIRS[shape.name] ?? {})) {
    if (precedence === 'writer' || !isSaid(section[field]) || !isSaid(section[`${field}_file`])) continue;
    complain(`${field}_file`, 'this is given twice', { allowed: `${field} or ${field}_file` });
  }
  for (const [field, { kind }] of Object.entries(shape.fields)) {
    const value = section[field];
    if (typeof value !== 'string' || value === '') continue;
    if (kind === 'url' || kind === 'checked-url') complainAbout(addressProblem(value), field, complain);
    if (kind === 'template-url') complainAbout(templateAddressProblem(value), field, complain);
    if (kind === 'host-port') checkHostPort(value, field, complain);
  }
  SECTIONS[shape.name]?.(section, complain, context);
}

type Check = (section: Mapping, complain: Complain, context: BuildContext) => void;

const SECTIONS: Readonly<Record<string, Check>> = {
  global: checkGlobal,
  tls_config: checkTlsVersions,
  http_config: checkHttpClient,
  oauth2: (given, complain) => {
    for (const field of ['client_id', 'token_url'])
      if (!isSaid(given[field])) complain(field, 'this is missing', { allowed: 'a text' });
    checkProxy(given, complain);
  },
  time_range: ({ start_time, end_time }, complain) => {
    const problem = timesProblem(start_time, end_time);
    if (problem !== undefined) complain('start_time', problem, { allowed: 'times from 00:00 to 24:00' });
  },
  route: (given, complain, context) => checkMatchers('', given, complain, context),
  inhibit_rule: (given, complain, context) => {
    for (const side of ['source_', 'target_']) checkMatchers(side, given, complain, context);
    checkLabels((given.equal ?? []) as string[], 'equal', complain, labelScheme(context.target));
  },
};

/** `side` is what the fields' names begin with. */
function checkMatchers(side: string, given: Mapping, complain: Complain, { target }: BuildContext): void {
  // The older forms take the older names alone, whatever the version.
  for (const field of [`${side}match`, `${side}match_re`])
    checkLabels(Object.keys(given[field] ?? {}), field, complain, 'legacy');
  const written = { match_re: given[`${side}match_re`], matchers: given[`${side}matchers`] } as WrittenMatchers;
  for (const { at, problem } of readMatchers(written, target).problems)
    complain(`${side}${at}`, problem, { allowed: 'matchers such as `severity="page"`' });
}

function checkHostPort(value: string, field: string, complain: Complain): void {
  const problem = hostPortProblem(value);
  if (problem !== undefined) complain(field, problem, { allowed: 'host:port' });
}

function checkGlobal(given: Mapping, complain: Complain): void {
  const { slack_api_url: api, slack_app_url: app = SLACK_CHAT_API } = given;
  if (isSaidSomehow(given, 'slack_app_token') && isSaidSomehow(given, 'slack_api_url') && api !== app) {
    complain('slack_app_token', 'notifications go out by a token or by a webhook', {
      allowed: 'slack_app_token or slack_api_url',
    });
  }
}

const WAYS_TO_AUTHENTICATE = ['authorization', 'basic_auth', 'oauth2', 'bearer_token', 'bearer_token_file'] as const;

function checkHttpClient(given: Mapping, complain: Complain): void {
  const [, second] = WAYS_TO_AUTHENTICATE.filter((way) => isSaid(given[way]));
  if (second !== undefined) {
    complain(second, 'a client authenticates in one way', { allowed: `one of ${WAYS_TO_AUTHENTICATE.join(', ')}` });
  }
  const { authorization } = given;
  if (isMapping(authorization) && /^\s*basic\s*$/i.test(String(authorization.type ?? ''))) {
    complain('authorization.type', 'user and password have a section of their own', { allowed: 'basic_auth' });
  }
  checkHeaders(given, complain);
  checkProxy(given, complain);
}
