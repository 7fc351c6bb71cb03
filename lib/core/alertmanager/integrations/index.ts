/** Every integration of Alertmanager's receivers: one file and one row each. */

import type { Receiver } from '../../../../imports/monitoring';
import { discord } from './discord';
import { email } from './email';
import type { ExtensionReceiver } from './extension-receiver';
import { incidentio } from './incidentio';
import type { AnyIntegration, GlobalSettings, Integration, Wire } from './integration';
import { jira } from './jira';
import { mattermost } from './mattermost';
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

/** Fields of a receiver of the API, and of those that it lacks. */
type Fields = Omit<Required<Receiver> & Required<ExtensionReceiver>, 'name'>;
export type IntegrationField = keyof Fields & string;

/** Its input is what the field holds, as the wire has it. */
type Row<K extends IntegrationField> = Integration<Wire<Fields[K][number]>>;

/** In the order in which a receiver is written. */
export const INTEGRATIONS: { readonly [K in IntegrationField]: Row<K> } = {
  opsgenieConfigs: opsgenie,
  pagerdutyConfigs: pagerduty,
  slackConfigs: slack,
  webhookConfigs: webhook,
  wechatConfigs: wechat,
  emailConfigs: email,
  pushoverConfigs: pushover,
  victoropsConfigs: victorops,
  snsConfigs: sns,
  telegramConfigs: telegram,
  discordConfigs: discord,
  webexConfigs: webex,
  msteamsConfigs: msteams,
  msteamsv2Configs: msteamsv2,
  jiraConfigs: jira,
  rocketchatConfigs: rocketchat,
  mattermostConfigs: mattermost,
  incidentioConfigs: incidentio,
};

/** A field holds what its integration takes: the table holds that they belong together. */
export const FIELDS = Object.entries(INTEGRATIONS) as unknown as readonly (readonly [
  IntegrationField,
  AnyIntegration,
])[];

/** By the field of a receiver in Alertmanager's configuration. */
export const BY_OUTPUT: ReadonlyMap<string, AnyIntegration> = new Map(
  FIELDS.map(([, integration]) => [integration.output, integration]),
);

/** Settings for all receivers of an integration. They are written in this order; the oldest come first. */
const OLDEST: readonly Pick<AnyIntegration, 'global'>[] = [email, slack, pagerduty, opsgenie];
export const GLOBALS: readonly GlobalSettings[] = [
  ...new Set([...OLDEST, ...BY_OUTPUT.values()].flatMap(({ global }) => global ?? [])),
];
