import type { DiscordConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkSecretUrl } from '../check';
import { RECEIVER } from '../credentials';
import { fileOf, text, urlOf } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<DiscordConfig>;

interface Output extends ReceiverOutput {
  readonly webhook_url?: string;
  readonly webhook_url_file?: string;
  readonly title?: string;
  readonly message?: string;
  readonly content?: string;
  readonly username?: string;
  readonly avatar_url?: string;
}

export const discord: ReceiverKind<Input, Output> = {
  output: 'discord_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    webhook_url: urlOf(RECEIVER.discordWebhookUrl, 'apiURL'),
    webhook_url_file: fileOf(RECEIVER.discordWebhookUrl, 'apiURL'),
    title: text('title'),
    message: text('message'),
    content: text('content'),
    username: text('username'),
    avatar_url: text('avatarURL'),
  }),
  check({ httpConfig, apiURL }, context, at) {
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
    checkSecretUrl(apiURL, context, `${at}.apiURL`);
  },
};
