import type { TelegramConfig } from '../../../../../imports/monitoring';
import { secretCredential } from '../../../base/references';
import { section } from '../../../base/section';
import { gateOf } from '../../shapes-receivers';
import { checkNotEmpty, checkUrl, missing } from '../check';
import { RECEIVER } from '../credentials';
import { demand, flag, inlineOf, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<TelegramConfig>;

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly bot_token?: string;
  readonly bot_token_file?: string;
  readonly chat_id?: number;
  readonly message_thread_id?: number;
  readonly message?: string;
  readonly disable_notifications?: boolean;
  readonly parse_mode?: string;
}

const BOT_TOKEN_FILE = gateOf('telegram_configs', 'bot_token_file');

export const telegram: ReceiverKind<Input, Output> = {
  output: 'telegram_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    api_url: text('apiURL'),
    bot_token: inlineOf(RECEIVER.telegramBotToken, 'botToken'),
    bot_token_file: (given, context, at) =>
      secretCredential(RECEIVER.telegramBotToken, given.botToken, context, `${at}.botToken`).bot_token_file ??
      (given.botTokenFile === '' ? undefined : given.botTokenFile),
    chat_id: { from: 'chatID', map: (id) => (id === 0 ? undefined : id) },
    message_thread_id: { from: 'messageThreadID', map: (id) => (id === 0 ? undefined : id) },
    message: text('message'),
    disable_notifications: flag('disableNotifications'),
    parse_mode: { from: 'parseMode', map: (mode: string) => (mode === '' ? undefined : mode) },
    http_config: HTTP_CONFIG,
  }),
  check(given, context, at) {
    const { botToken, botTokenFile } = given;
    if (botToken === undefined && (botTokenFile ?? '') === '') missing('the token of a bot is needed', context, at);
    if (botToken !== undefined && botTokenFile !== undefined) {
      context.error(`${at}.botTokenFile`, {
        code: 'conflicting-fields',
        message: '`botToken` and `botTokenFile` exclude each other',
        given: 'both',
        allowed: 'one of both',
        hint: 'Remove one of them',
      });
    }
    if (given.chatID === undefined || given.chatID === 0)
      missing('the id of a chat is needed', context, `${at}.chatID`);
    if (botTokenFile !== undefined) demand(BOT_TOKEN_FILE, 'bot_token_file', context, `${at}.botTokenFile`);
    checkNotEmpty(botToken, context, `${at}.botToken`);
    checkUrl(given.apiURL, context, `${at}.apiURL`);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};
