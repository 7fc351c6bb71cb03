import type { SlackAction, SlackConfig, SlackField } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { secretCredential } from '../../../base/references';
import { section } from '../../../base/section';
import { SLACK_CHAT_API } from '../../rules';
import { gateOf } from '../../shapes-receivers';
import { checkSaid, checkSecretUrl, contentOf, missing } from '../check';
import { RECEIVER } from '../credentials';
import { demand, flag, list, shortDuration, text, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<SlackConfig>;

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly api_url_file?: string;
  readonly channel?: string;
  readonly username?: string;
  readonly color?: string;
  readonly title?: string;
  readonly title_link?: string;
  readonly pretext?: string;
  readonly text?: string;
  readonly fields?: readonly object[];
  readonly short_fields?: boolean;
  readonly footer?: string;
  readonly fallback?: string;
  readonly callback_id?: string;
  readonly icon_emoji?: string;
  readonly icon_url?: string;
  readonly image_url?: string;
  readonly thumb_url?: string;
  readonly link_names?: boolean;
  readonly mrkdwn_in?: readonly string[];
  readonly actions?: readonly object[];
  readonly timeout?: string;
  readonly message_text?: string;
  readonly update_message?: boolean;
}

const MESSAGE_TEXT = gateOf('slack_configs', 'message_text');
const UPDATE_MESSAGE = gateOf('slack_configs', 'update_message');

export const slack: ReceiverKind<Input, Output> = {
  output: 'slack_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    // For it Alertmanager takes no other URL, and none from a file. So it is written in place; it is no secret.
    api_url: (given, context, at) => (given.updateMessage === true ? SLACK_CHAT_API : apiUrl(given, context, at)),
    api_url_file: (given, context, at) =>
      given.updateMessage === true
        ? undefined
        : secretCredential(RECEIVER.slackApiUrl, given.apiURL, context, `${at}.apiURL`).api_url_file,
    channel: text('channel'),
    username: text('username'),
    color: text('color'),
    title: text('title'),
    title_link: text('titleLink'),
    pretext: text('pretext'),
    text: text('text'),
    fields: list('fields', ({ title, value, short }: SlackField) => withoutEmpty({ title, value, short })),
    short_fields: flag('shortFields'),
    footer: text('footer'),
    fallback: text('fallback'),
    callback_id: text('callbackId'),
    icon_emoji: text('iconEmoji'),
    icon_url: text('iconURL'),
    image_url: text('imageURL'),
    thumb_url: text('thumbURL'),
    link_names: flag('linkNames'),
    mrkdwn_in: list('mrkdwnIn', (field: string) => field),
    actions: list('actions', action),
    timeout: shortDuration('timeout'),
    message_text: text('messageText'),
    update_message: 'updateMessage',
  }),
  check(given, context, at) {
    for (const [i, each] of (given.actions ?? []).entries()) checkAction(each, context, `${at}.actions[${i}]`);
    for (const [i, { title, value }] of (given.fields ?? []).entries()) {
      checkSaid(title, context, `${at}.fields[${i}].title`);
      checkSaid(value, context, `${at}.fields[${i}].value`);
    }
    checkSecretUrl(given.apiURL, context, `${at}.apiURL`);
    checkMessage(given, context, at);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};

function apiUrl({ apiURL }: Input, context: BuildContext, at: string): string | undefined {
  const { api_url } = secretCredential(RECEIVER.slackApiUrl, apiURL, context, `${at}.apiURL`);
  return api_url?.trim() || undefined;
}

function action({ type, text: label, url, style, name, value, confirm }: SlackAction): object {
  return {
    ...withoutEmpty({ type, text: label, url, style, name, value }),
    ...(confirm === undefined
      ? {}
      : {
          confirm: withoutEmpty({
            text: confirm.text,
            title: confirm.title,
            ok_text: confirm.okText,
            dismiss_text: confirm.dismissText,
          }),
        }),
  };
}

function checkAction(given: SlackAction, context: BuildContext, at: string): void {
  const { type, text: label, url = '', name = '', confirm } = given;
  checkSaid(type, context, `${at}.type`);
  checkSaid(label, context, `${at}.text`);
  if (url === '' && name === '') missing('an action has a `url` or a `name`', context, at);
  if (confirm !== undefined) checkSaid(confirm.text, context, `${at}.confirm.text`);
}

function checkMessage({ messageText, updateMessage, apiURL }: Input, context: BuildContext, at: string): void {
  if (messageText !== undefined) demand(MESSAGE_TEXT, 'message_text', context, `${at}.messageText`);
  if (updateMessage === undefined) return;
  demand(UPDATE_MESSAGE, 'update_message', context, `${at}.updateMessage`);
  if (updateMessage && apiURL === undefined) {
    missing(
      `messages are updated where \`apiURL\` says: the key of a Secret with ${SLACK_CHAT_API}`,
      context,
      `${at}.apiURL`,
    );
  }
  const url = contentOf(apiURL, context)?.trim() ?? SLACK_CHAT_API;
  if (!updateMessage || url === '' || url === SLACK_CHAT_API) return;
  context.error(`${at}.updateMessage`, {
    code: 'conflicting-fields',
    message: 'only messages of a bot can be updated, and `apiURL` is not where bots post',
    given: '`updateMessage` beside another `apiURL`',
    allowed: SLACK_CHAT_API,
    hint: 'Remove `updateMessage`, or post as a bot',
  });
}
