import type {
  RocketChatActionConfig,
  RocketChatConfig,
  RocketChatFieldConfig,
} from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkUrl, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, list, text, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<RocketChatConfig>;

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly token_id?: string;
  readonly token_id_file?: string;
  readonly token?: string;
  readonly token_file?: string;
  readonly channel?: string;
  readonly color?: string;
  readonly title?: string;
  readonly title_link?: string;
  readonly text?: string;
  readonly fields?: readonly object[];
  readonly short_fields: boolean;
  readonly emoji?: string;
  readonly icon_url?: string;
  readonly image_url?: string;
  readonly thumb_url?: string;
  readonly link_names: boolean;
  readonly actions?: readonly object[];
}

export const rocketchat: ReceiverKind<Input, Output> = {
  output: 'rocketchat_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_url: text('apiURL'),
    token_id: inlineOf(RECEIVER.rocketchatTokenId, 'tokenID'),
    token_id_file: fileOf(RECEIVER.rocketchatTokenId, 'tokenID'),
    token: inlineOf(RECEIVER.rocketchatToken, 'token'),
    token_file: fileOf(RECEIVER.rocketchatToken, 'token'),
    channel: text('channel'),
    color: text('color'),
    title: text('title'),
    title_link: text('titleLink'),
    text: text('text'),
    fields: list('fields', ({ short, title, value }: RocketChatFieldConfig) => ({
      short: short ?? null,
      ...withoutEmpty({ title, value }),
    })),
    short_fields: ({ shortFields = false }) => shortFields,
    emoji: text('emoji'),
    icon_url: text('iconURL'),
    image_url: text('imageURL'),
    thumb_url: text('thumbURL'),
    link_names: ({ linkNames = false }) => linkNames,
    actions: list('actions', ({ text: label, url, msg }: RocketChatActionConfig) =>
      withoutEmpty({ text: label, url, msg }),
    ),
  }),
  check(given, context, at) {
    checkUrl(given.apiURL, context, `${at}.apiURL`);
    for (const field of ['iconURL', 'imageURL', 'thumbURL'] as const) {
      checkUrl(given[field], context, `${at}.${field}`, templateUrlProblem);
    }
    for (const [i, { url }] of (given.actions ?? []).entries()) {
      checkUrl(url, context, `${at}.actions[${i}].url`, templateUrlProblem);
    }
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};
