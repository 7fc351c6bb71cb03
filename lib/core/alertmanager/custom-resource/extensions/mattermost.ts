import type { HTTPConfig, SecretKeySelector } from '../../../../../imports/monitoring';
import type { Gates } from '../../../base/gates';
import { section } from '../../../base/section';
import { checkSecretUrl } from '../check';
import { EXTENSION } from '../credentials';
import { fileOf, inlineOf, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from '../receivers/kind';

/**
 * How alerts become messages in Mattermost. Texts are templates. Without `attachments` the message is one attachment, whose
 * settings are those of `MattermostAttachment`: before Alertmanager 0.32 the text alone.
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
   * Attachments of a message whose text stands above them.
   *
   * @default - the message is one attachment
   */
  readonly attachments?: MattermostAttachment[];

  /**
   * Type of the message; one of one's own begins with `custom_`.
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
   * Whether others may stand beside it.
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

type Input = Wire<MattermostConfig>;

interface AttachmentOutput {
  readonly fallback?: string;
  readonly color?: string;
  readonly pretext?: string;
  readonly text?: string;
  readonly author_name?: string;
  readonly author_link?: string;
  readonly author_icon?: string;
  readonly title?: string;
  readonly title_link?: string;
  readonly fields?: readonly object[];
  readonly thumb_url?: string;
  readonly footer?: string;
  readonly footer_icon?: string;
  readonly image_url?: string;
}

interface Output extends ReceiverOutput, AttachmentOutput {
  readonly webhook_url?: string;
  readonly webhook_url_file?: string;
  readonly channel?: string;
  readonly username?: string;
  readonly icon_url?: string;
  readonly icon_emoji?: string;
  readonly attachments?: readonly AttachmentOutput[];
  readonly type?: string;
  readonly props?: object;
  readonly priority?: object;
}

/** Settings of the one attachment that a message is without `attachments`. */
const OWN_ATTACHMENT = {
  since: '0.32.0',
  instead: 'Say it in `attachments`, or raise `spec.version` of the Alertmanager',
};

/** An empty text is kept: it is how Alertmanager's own is left out. */
const ATTACHMENT = {
  fallback: 'fallback',
  color: 'color',
  pretext: 'pretext',
  text: 'text',
  author_name: 'authorName',
  author_link: 'authorLink',
  author_icon: 'authorIcon',
  title: 'title',
  title_link: 'titleLink',
  fields: 'fields',
  thumb_url: 'thumbURL',
  footer: 'footer',
  footer_icon: 'footerIcon',
  image_url: 'imageURL',
} as const;

const GATES: Gates<Output> = {
  fallback: OWN_ATTACHMENT,
  color: OWN_ATTACHMENT,
  pretext: OWN_ATTACHMENT,
  author_name: OWN_ATTACHMENT,
  author_link: OWN_ATTACHMENT,
  author_icon: OWN_ATTACHMENT,
  title: OWN_ATTACHMENT,
  title_link: OWN_ATTACHMENT,
  fields: OWN_ATTACHMENT,
  thumb_url: OWN_ATTACHMENT,
  footer: OWN_ATTACHMENT,
  footer_icon: OWN_ATTACHMENT,
  image_url: OWN_ATTACHMENT,
};

const attachment = section<MattermostAttachment, AttachmentOutput>(ATTACHMENT);

export const mattermost: ReceiverKind<Input, Output> = {
  output: 'mattermost_configs',
  convert: section<Input, Output>(
    {
      send_resolved: 'sendResolved',
      http_config: HTTP_CONFIG,
      webhook_url: inlineOf(EXTENSION.mattermostWebhookUrl, 'webhookURL'),
      webhook_url_file: fileOf(EXTENSION.mattermostWebhookUrl, 'webhookURL'),
      channel: 'channel',
      username: 'username',
      ...ATTACHMENT,
      icon_url: 'iconURL',
      icon_emoji: 'iconEmoji',
      attachments: {
        from: 'attachments',
        map: (given, context, at) => given.map((each, index) => attachment(each, context, `${at}[${index}]`)),
      },
      type: 'type',
      props: { from: 'props', map: ({ card }) => withoutEmpty({ card }) },
      priority: {
        from: 'priority',
        map: ({ priority, requestedAck, persistentNotifications }) =>
          withoutEmpty({
            priority,
            requested_ack: requestedAck,
            persistent_notifications: persistentNotifications,
          }),
      },
    },
    GATES,
  ),
  check({ webhookURL, httpConfig }, context, at) {
    checkSecretUrl(webhookURL, context, `${at}.webhookURL`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
