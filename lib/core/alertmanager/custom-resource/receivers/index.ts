/** A receiver of the API → a receiver of Alertmanager. */

import type { Receiver } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import type { WireGlobal, WireReceiver } from '../../types';
import { asList, type Mapping } from '../../walk';
import { demandIntegration } from '../fields';
import { checkDefaults } from './defaults';
import { discord } from './discord';
import { email } from './email';
import { type AnyKind, anyKind, type InputField } from './kind';
import { msteams } from './msteams';
import { msteamsv2 } from './msteamsv2';
import { opsgenie } from './opsgenie';
import { pagerduty } from './pagerduty';
import { pushover } from './pushover';
import { rocketchat } from './rocketchat';
import { slack } from './slack';
import { sns } from './sns';
import { telegram } from './telegram';
import { victorops } from './victorops';
import { webex } from './webex';
import { webhook } from './webhook';
import { wechat } from './wechat';

/** By the field of the API, in the order of Alertmanager's own documentation of a receiver. */
const KINDS: Readonly<Record<InputField, AnyKind>> = {
  opsgenieConfigs: anyKind(opsgenie),
  pagerdutyConfigs: anyKind(pagerduty),
  slackConfigs: anyKind(slack),
  webhookConfigs: anyKind(webhook),
  wechatConfigs: anyKind(wechat),
  emailConfigs: anyKind(email),
  pushoverConfigs: anyKind(pushover),
  victoropsConfigs: anyKind(victorops),
  snsConfigs: anyKind(sns),
  telegramConfigs: anyKind(telegram),
  discordConfigs: anyKind(discord),
  webexConfigs: anyKind(webex),
  msteamsConfigs: anyKind(msteams),
  msteamsv2Configs: anyKind(msteamsv2),
  rocketchatConfigs: anyKind(rocketchat),
};

const FIELDS = Object.keys(KINDS) as InputField[];

/** `name` is the receiver's in the whole configuration; `global` is what receivers fall back to. */
export function convertReceiver(
  given: Receiver,
  name: string,
  global: WireGlobal | undefined,
  context: BuildContext,
  at: string,
): WireReceiver {
  const lists = FIELDS.flatMap((field) => {
    const settings = given[field] ?? [];
    if (settings.length === 0) return [];
    const { output, convert } = KINDS[field];
    return [[output, settings.map((each, i) => convert(each, context, `${at}.${field}[${i}]`))] as const];
  });
  checkDefaults(given, global, context, at);
  return { name, ...Object.fromEntries(lists) };
}

export interface GivenIntegration {
  readonly field: InputField;
  /** The field of a receiver in Alertmanager's configuration. */
  readonly output: string;
  readonly settings: readonly Mapping[];
}

export function integrationsOf(given: Receiver): readonly GivenIntegration[] {
  return FIELDS.map((field) => ({ field, output: KINDS[field].output, settings: asList(given[field]) }));
}

export function checkReceiver(given: Receiver, context: BuildContext, at: string): void {
  for (const field of FIELDS) {
    const settings = given[field] ?? [];
    const { output, check } = KINDS[field];
    if (settings.length > 0 && !demandIntegration(output, context, `${at}.${field}`)) continue;
    for (const [i, each] of settings.entries()) check(each, context, `${at}.${field}[${i}]`);
  }
}
