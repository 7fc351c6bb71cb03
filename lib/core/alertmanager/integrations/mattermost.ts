/** Messages in Mattermost. */

import type { HTTPConfig, SecretKeySelector } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import {
  ANY_TEXT,
  CHECKED_URL,
  demanded,
  type FieldRow,
  fallsBack,
  required,
  SWITCH,
  secret,
  since,
  URL,
} from '../shape';
import { globally, integration, type Wire } from './integration';
import { type Part, part } from './part';
import { credential, flag, from, keptTemplateUrl, keptText, one, templated, unlessFalse } from './rows';

/**
 * How alerts become messages in Mattermost. Texts are templates. Without `attachments` the message is one attachment, whose
 * settings are those of `MattermostAttachment`: before Alertmanager 0.32 only the text.
 */
export interface MattermostConfig extends MattermostAttachment {
  /**
   * Key of a Secret with the address of the webhook.
   *
   * @default - that of the global settings
   */
  readonly webhookURL?: SecretKeySelector;

  /**
   * Channel or user.
   *
   * @default - that of the webhook
   */
  readonly channel?: string;

  /**
   * Who the message is from.
   *
   * @default - Alertmanager's own
   */
  readonly username?: string;

  /**
   * Picture of who the message is from.
   *
   * @default - that of the webhook
   */
  readonly iconURL?: string;

  /**
   * Emoji instead of a picture.
   *
   * @default - none
   */
  readonly iconEmoji?: string;

  /**
   * Attachments of a message whose text is above them.
   *
   * @default - the message is one attachment
   */
  readonly attachments?: MattermostAttachment[];

  /**
   * Type of the message; your own types begin with `custom_`.
   *
   * @default - an ordinary one
   */
  readonly type?: string;

  /**
   * What else the message carries.
   *
   * @default - nothing
   */
  readonly props?: MattermostProps;

  /**
   * Priority of the message.
   *
   * @default - none
   */
  readonly priority?: MattermostPriority;

  /**
   * Whether resolved alerts are told of, too.
   *
   * @default true
   */
  readonly sendResolved?: boolean;

  /**
   * Client and its credentials.
   *
   * @default - that of the global settings
   */
  readonly httpConfig?: HTTPConfig;
}

/** An attachment to a message in Mattermost. Texts are templates. */
export interface MattermostAttachment {
  /**
   * For clients that show no attachments.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly fallback?: string;

  /**
   * Color of the border.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly color?: string;

  /**
   * Text before the attachment.
   *
   * @default - none
   */
  readonly pretext?: string;

  /**
   * Text.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly text?: string;

  /**
   * Name of the author.
   *
   * @default - none
   */
  readonly authorName?: string;

  /**
   * Address that the author's name leads to.
   *
   * @default - none
   */
  readonly authorLink?: string;

  /**
   * Address of the author's picture.
   *
   * @default - none
   */
  readonly authorIcon?: string;

  /**
   * Title.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly title?: string;

  /**
   * Address that the title leads to.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly titleLink?: string;

  /**
   * A table.
   *
   * @default - none
   */
  readonly fields?: MattermostField[];

  /**
   * Address of a small picture.
   *
   * @default - none
   */
  readonly thumbURL?: string;

  /**
   * Last line.
   *
   * @default - none
   */
  readonly footer?: string;

  /**
   * Address of the last line's picture.
   *
   * @default - none
   */
  readonly footerIcon?: string;

  /**
   * Address of a picture.
   *
   * @default - none
   */
  readonly imageURL?: string;
}

/** A field of an attachment's table. */
export interface MattermostField {
  /** Title of the field. */
  readonly title: string;

  /** Text of the field. */
  readonly value: string;

  /**
   * Whether others may be beside it.
   *
   * @default false
   */
  readonly short?: boolean;
}

/** What else a message in Mattermost carries. */
export interface MattermostProps {
  /** Text of the card beside the message. */
  readonly card?: string;
}

/** Priority of a message in Mattermost. */
export interface MattermostPriority {
  /** `important` or `urgent`. */
  readonly priority: string;

  /**
   * Whether readers are asked to say that they have read it.
   *
   * @default false
   */
  readonly requestedAck?: boolean;

  /**
   * Whether readers are told again and again until they have.
   *
   * @default false
   */
  readonly persistentNotifications?: boolean;
}

const FIELD = part<MattermostField>('mattermost_field', {
  title: required(templated('title')),
  value: required(templated('value')),
  short: flag('short'),
});

/** A list that is written whether it is empty or not. */
const listed = <K extends string, F extends object>(name: K, part: Part<F>, write: Part<F>['convert']) =>
  from(
    name,
    { kind: part.shape, list: true },
    (items: readonly F[], context, at) => items.map((item, i) => write(item, context, `${at}[${i}]`)),
    (items, context, at) => {
      for (const [i, item] of items.entries()) part.check(item, context, `${at}[${i}]`);
    },
  );

const ATTACHMENT = {
  fallback: keptText('fallback'),
  color: keptText('color'),
  pretext: keptText('pretext'),
  text: keptText('text'),
  author_name: keptText('authorName'),
  author_link: keptTemplateUrl('authorLink'),
  author_icon: keptTemplateUrl('authorIcon'),
  title: keptText('title'),
  title_link: keptTemplateUrl('titleLink'),
  fields: listed('fields', FIELD, (field) => ({ ...field })),
  thumb_url: keptTemplateUrl('thumbURL'),
  footer: keptText('footer'),
  footer_icon: keptTemplateUrl('footerIcon'),
  image_url: keptTemplateUrl('imageURL'),
} as const;

/** Settings of the one attachment that a message is without `attachments`. */
const OWN_ATTACHMENT: Gate = {
  since: '0.32.0',
  instead: 'Say it in `attachments`, or raise `spec.version` of the Alertmanager',
};

const own = <R extends FieldRow>(row: R): R => ({ ...row, gate: OWN_ATTACHMENT });

const ATTACHMENTS = part<MattermostAttachment>('attachment', ATTACHMENT, { last: ['text'] });

const PRIORITY = part<MattermostPriority>('priority', {
  priority: templated('priority'),
  requested_ack: from('requestedAck', SWITCH, unlessFalse),
  persistent_notifications: from('persistentNotifications', SWITCH, unlessFalse),
});

export const mattermost = integration<Wire<MattermostConfig>>(
  'mattermost_configs',
  {
    webhook_url: fallsBack(credential('webhookURL', secret(CHECKED_URL)), 'mattermost_webhook_url'),
    channel: keptText('channel'),
    username: keptText('username'),
    fallback: own(ATTACHMENT.fallback),
    color: own(ATTACHMENT.color),
    pretext: own(ATTACHMENT.pretext),
    text: ATTACHMENT.text,
    author_name: own(ATTACHMENT.author_name),
    author_link: own(ATTACHMENT.author_link),
    author_icon: own(ATTACHMENT.author_icon),
    title: own(ATTACHMENT.title),
    title_link: own(ATTACHMENT.title_link),
    fields: own(ATTACHMENT.fields),
    thumb_url: own(ATTACHMENT.thumb_url),
    footer: own(ATTACHMENT.footer),
    footer_icon: own(ATTACHMENT.footer_icon),
    image_url: own(ATTACHMENT.image_url),
    icon_url: keptTemplateUrl('iconURL'),
    icon_emoji: keptText('iconEmoji'),
    attachments: listed('attachments', ATTACHMENTS, ATTACHMENTS.convert),
    type: keptText('type'),
    props: one(
      'props',
      part<MattermostProps>('props', {
        card: from('card', { ...ANY_TEXT, template: 'text' }, (card: string) => card || undefined),
      }),
    ),
    priority: one('priority', PRIORITY),
  },
  {
    since: '0.30.0',
    extension: true,
    last: [
      ...['type', 'channel', 'username', 'text', 'icon_url', 'icon_emoji', 'attachments', 'props', 'priority'],
      ...Object.keys(ATTACHMENT).filter((field) => field !== 'text'),
    ],
    global: globally('mattermost', {
      mattermost_webhook_url: demanded(since('0.32.0', credential('webhookURL', secret(URL)))),
    }),
  },
);
