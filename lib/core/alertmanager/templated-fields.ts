/** Which settings of receivers are templates, integration by integration. */

import { memberPath } from '../base/place';
import { isMapping, type Mapping } from './walk';

/** `all`: every text below. */
type Templated = 'text' | 'all' | { readonly [field: string]: Templated };

const texts = (names: string): Readonly<Record<string, Templated>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'text']));

const FIELDS = texts('title value');
const ATTACHMENT = {
  ...texts('fallback color pretext text author_name author_link author_icon title title_link thumb_url footer'),
  ...texts('footer_icon image_url'),
  fields: FIELDS,
};
/** A text, or a section with it. */
const JIRA_FIELD = 'all';

/** URLs that may be templates are left to those who check URLs. */
const INTEGRATIONS: Readonly<Record<string, Readonly<Record<string, Templated>>>> = {
  discord_configs: texts('title message content'),
  email_configs: { ...texts('to from html text'), headers: 'all' },
  jira_configs: {
    ...texts('project issue_type priority'),
    summary: JIRA_FIELD,
    description: JIRA_FIELD,
    labels: 'all',
    fields: 'all',
  },
  mattermost_configs: {
    ...ATTACHMENT,
    ...texts('channel username icon_url icon_emoji type'),
    attachments: ATTACHMENT,
    props: texts('card'),
    priority: texts('priority'),
  },
  msteams_configs: texts('title summary text'),
  msteamsv2_configs: texts('title text'),
  opsgenie_configs: {
    ...texts('message description source tags note priority entity actions'),
    details: 'all',
    responders: texts('id name username type'),
  },
  pagerduty_configs: {
    ...texts('client description severity class component group source'),
    details: 'all',
    images: texts('src alt'),
    links: texts('text'),
  },
  pushover_configs: texts('title message url_title priority device sound'),
  rocketchat_configs: {
    ...texts('channel color title title_link text emoji'),
    fields: FIELDS,
    actions: texts('text msg'),
  },
  slack_configs: {
    ...texts('channel username color title title_link pretext text footer fallback callback_id icon_emoji icon_url'),
    ...texts('image_url thumb_url message_text'),
    fields: FIELDS,
    actions: { ...texts('type text url style name value'), confirm: texts('title text ok_text dismiss_text') },
  },
  sns_configs: { ...texts('topic_arn phone_number target_arn subject message'), attributes: 'all' },
  telegram_configs: texts('message'),
  victorops_configs: {
    ...texts('routing_key message_type state_message entity_display_name monitoring_tool'),
    custom_fields: 'all',
  },
  webex_configs: texts('message room_id'),
  webhook_configs: { payload: 'all' },
  wechat_configs: texts('corp_id to_user to_party to_tag agent_id message'),
};

/** Fields that the API calls otherwise than Alertmanager does, letters of either case aside. */
const OTHERWISE: Readonly<Record<string, string>> = {
  pagerdutyimageconfigs: 'images',
  pagerdutylinkconfigs: 'links',
};

export interface TemplatedText {
  readonly text: string;
  readonly at: string;
}

/** The texts of a receiver's settings, in Alertmanager's words or in the API's, that are templates. */
export function* templatesIn(integration: string, settings: Mapping, at: string): Generator<TemplatedText> {
  const fields = INTEGRATIONS[integration];
  if (fields !== undefined) yield* inFields(settings, fields, at);
}

function* inFields(
  section: Mapping,
  fields: Readonly<Record<string, Templated>>,
  at: string,
): Generator<TemplatedText> {
  const byName = new Map(Object.entries(fields).map(([name, kind]) => [plain(name), kind]));
  for (const [field, value] of Object.entries(section)) {
    const name = plain(field);
    const kind = byName.get(OTHERWISE[name] ?? name);
    if (kind !== undefined) yield* inValue(value, kind, `${at}.${field}`);
  }
}

function* inValue(value: unknown, kind: Templated, at: string): Generator<TemplatedText> {
  if (typeof value === 'string') {
    if (typeof kind === 'string' && value.includes('{{')) yield { text: value, at };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* inValue(item, kind, `${at}[${index}]`);
  } else if (isMapping(value) && kind !== 'text') {
    if (typeof kind === 'object') yield* inFields(value, kind, at);
    else for (const [field, item] of Object.entries(value)) yield* inValue(item, 'all', memberPath(at, field));
  }
}

/** `titleLink`, `title_link` and `titlelink` are one name. */
function plain(field: string): string {
  return field.replaceAll('_', '').toLowerCase();
}
