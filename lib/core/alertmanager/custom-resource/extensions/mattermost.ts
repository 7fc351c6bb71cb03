import type { MattermostAttachment, MattermostConfig } from '../../../../extension-receivers';
import type { Gates } from '../../../base/gates';
import { section } from '../../../base/section';
import { checkSecretUrl } from '../check';
import { EXTENSION } from '../credentials';
import { fileOf, inlineOf, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from '../receivers/kind';

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
