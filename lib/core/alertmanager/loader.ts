/** What Alertmanager's own loader refuses: with it, a pod would not start, or keep its old configuration. */

import type { BuildContext } from '../base/context';
import { hostPortProblem } from '../languages/host';
import { labelScheme, readMatchers, type WrittenMatchers } from '../languages/matchers';
import { checkIntegration } from './loader-integrations';
import { checkLabels, checkPartRouting, checkRouting } from './loader-routes';
import { PAIRS } from './pairs';
import {
  addressProblem,
  checkHeaders,
  checkProxy,
  checkTlsVersions,
  isSaidSomehow,
  proxyProblem,
  SLACK_CHAT_API,
  templateAddressProblem,
} from './rules';
import { complainAbout } from './sanitize-rules';
import type { Kind, Shape } from './shape';
import { FILE } from './shapes';
import { timesProblem } from './times';
import type { AlertmanagerFile, WireGlobal } from './types';
import { asList, type Complain, complainer, isMapping, isSaid, type Mapping, sectionsOf } from './walk';

export function checkLoaded(file: AlertmanagerFile, context: BuildContext, at: string): void {
  checkSections(file, file.global, context, at);
  checkRouting(file, context, at);
}

/** Of what becomes a part of a configuration with other parts; `global` is what its receivers fall back to. */
export function checkLoadedPart(
  part: AlertmanagerFile,
  global: WireGlobal | undefined,
  context: BuildContext,
  at: string,
): void {
  checkSections(part, global, context, at);
  checkPartRouting(part, context, at);
}

function checkSections(file: AlertmanagerFile, global: WireGlobal = {}, context: BuildContext, at: string): void {
  for (const { section, shape, at: where } of sectionsOf(file as Mapping, FILE, at)) {
    checkSection(section, shape, complainer(context, where, section), context);
  }
  for (const [index, receiver] of asList(file.receivers).entries()) {
    checkReceiver(receiver, global, context, `${at}.receivers[${index}]`);
  }
}

function checkReceiver(receiver: Mapping, global: Mapping, context: BuildContext, at: string): void {
  const { name, labels } = receiver;
  const complain = complainer(context, at, receiver);
  if (!isSaid(name)) complain('name', 'a receiver has a name', { allowed: 'a name' });
  if (isMapping(labels) && (labels.name ?? name) !== name)
    complain('labels.name', 'this label is the name of the receiver', { allowed: 'the same name', hint: 'Remove it' });
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
    if (typeof kind !== 'string' || value === undefined || value === '') continue;
    if (typeof value === 'string') VALUES[kind]?.(value, field, complain);
    else if (typeof value === 'number' || typeof value === 'bigint') checkRange(value, kind, field, complain);
  }
  SECTIONS[shape.name]?.(section, complain, context);
}

/** What a text of a kind has to be. */
const VALUES: Readonly<Partial<Record<Kind, (value: string, field: string, complain: Complain) => void>>> = {
  url: (value, field, complain) => complainAbout(addressProblem(value), field, complain),
  'checked-url': (value, field, complain) => complainAbout(addressProblem(value), field, complain),
  'template-url': (value, field, complain) => complainAbout(templateAddressProblem(value), field, complain),
  'proxy-url': (value, field, complain) => complainAbout(proxyProblem(value), field, complain),
  'host-port': (value, field, complain) => {
    const problem = hostPortProblem(value);
    if (problem !== undefined) complain(field, problem, { allowed: 'host:port' });
  },
};

/** What Go can count to. */
const RANGES: Readonly<Partial<Record<Kind, readonly [low: number, high: number]>>> = {
  count: [0, 2 ** 64],
  number: [0, 2 ** 64],
  integer: [-(2 ** 63), 2 ** 63],
};

function checkRange(value: number | bigint, kind: Kind, field: string, complain: Complain): void {
  const [low, high] = RANGES[kind] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (value < low || value >= high) complain(field, 'Alertmanager cannot count so', { allowed: `${low} to ${high}` });
}

type Check = (section: Mapping, complain: Complain, context: BuildContext) => void;

const SECTIONS: Readonly<Record<string, Check>> = {
  global: checkGlobal,
  tls_config: checkTls,
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

function checkGlobal(given: Mapping, complain: Complain): void {
  const { slack_api_url: api, slack_app_url: app = SLACK_CHAT_API } = given;
  if (isSaidSomehow(given, 'slack_app_token') && isSaidSomehow(given, 'slack_api_url') && api !== app) {
    complain('slack_app_token', 'notifications go out by a token or by a webhook', {
      allowed: 'slack_app_token or slack_api_url',
    });
  }
}

function checkTls(given: Mapping, complain: Complain): void {
  checkTlsVersions(given, complain);
  const [cert, key] = ['cert', 'key'].map((field) => isSaidSomehow(given, field));
  if (cert !== key) complain(cert ? 'key' : 'cert', 'a certificate comes with a key', { allowed: 'both, or neither' });
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
