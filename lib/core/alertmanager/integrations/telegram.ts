/** Messages in Telegram. */

import type { TelegramConfig } from '../../../../imports/monitoring';
import { missing } from '../custom-resource/check';
import { fallsBack, oneOf, pair, required, SECRET, SHORT_DURATION, since } from '../shape';
import { globally, integration, type Wire } from './integration';
import { CLIENT, checkedUrl, credential, flag, integer, SEND_RESOLVED, templated, text, url } from './rows';

export const telegram = integration<Wire<TelegramConfig>>(
  'telegram_configs',
  {
    send_resolved: SEND_RESOLVED,
    api_url: checkedUrl('apiURL'),
    bot_token: fallsBack(
      credential('botToken', SECRET, { fileSince: '0.26.0', path: 'botTokenFile', filled: true }),
      'telegram_bot_token',
      { notInApi: true },
    ),
    chat_id: required(pair(integer('chatID'), { fileSince: '0.31.0' }), 'early'),
    message_thread_id: since('0.28.0', integer('messageThreadID')),
    message: templated('message'),
    disable_notifications: flag('disableNotifications'),
    parse_mode: oneOf(['Markdown', 'MarkdownV2', 'HTML'], text('parseMode')),
    timeout: since('0.35.0', SHORT_DURATION),
    http_config: CLIENT,
  },
  {
    since: '0.24.0',
    check: ({ botToken, botTokenFile }, context, at) => {
      if (botToken === undefined && (botTokenFile ?? '') === '')
        missing(
          'the token of a bot is needed',
          context,
          at,
          '`botToken: { name: SECRET, key: KEY }` or `botTokenFile`',
        );
      if (botToken === undefined || botTokenFile === undefined) return;
      context.error(`${at}.botTokenFile`, {
        code: 'conflicting-fields',
        message: '`botToken` and `botTokenFile` exclude each other',
        given: 'both',
        allowed: 'one of them',
        hint: 'Remove one of them',
      });
    },
    global: globally('telegram', {
      telegram_api_url: url('apiURL'),
      telegram_bot_token: since('0.31.0', pair(SECRET)),
    }),
  },
);
