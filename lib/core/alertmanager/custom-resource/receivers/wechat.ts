import type { WeChatConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkUrl } from '../check';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<WeChatConfig>;

interface Output extends ReceiverOutput {
  readonly api_secret?: string;
  readonly api_secret_file?: string;
  readonly api_url?: string;
  readonly corp_id?: string;
  readonly agent_id?: string;
  readonly to_user?: string;
  readonly to_party?: string;
  readonly to_tag?: string;
  readonly message?: string;
  readonly message_type?: string;
}

const MESSAGE_TYPES: readonly string[] = ['text', 'markdown'];

export const wechat: ReceiverKind<Input, Output> = {
  output: 'wechat_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_secret: inlineOf(RECEIVER.wechatApiSecret, 'apiSecret'),
    api_secret_file: fileOf(RECEIVER.wechatApiSecret, 'apiSecret'),
    api_url: text('apiURL'),
    corp_id: text('corpID'),
    agent_id: text('agentID'),
    to_user: text('toUser'),
    to_party: text('toParty'),
    to_tag: text('toTag'),
    message: text('message'),
    message_type: text('messageType'),
  }),
  check({ apiURL, messageType = '', httpConfig }, context, at) {
    if (messageType !== '' && !MESSAGE_TYPES.includes(messageType)) {
      context.error(`${at}.messageType`, {
        code: 'invalid-value',
        message: 'Alertmanager has no such messages',
        given: messageType,
        allowed: MESSAGE_TYPES.join(', '),
        hint: 'Choose one of them, or remove it',
      });
    }
    checkUrl(apiURL, context, `${at}.apiURL`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
