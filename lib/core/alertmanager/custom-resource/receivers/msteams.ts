import type { MSTeamsConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<MSTeamsConfig>;

interface Output extends ReceiverOutput {
  readonly webhook_url?: string;
  readonly webhook_url_file?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
}

export const msteams: ReceiverKind<Input, Output> = {
  output: 'msteams_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    webhook_url: inlineOf(RECEIVER.msteamsWebhookUrl, 'webhookUrl'),
    webhook_url_file: fileOf(RECEIVER.msteamsWebhookUrl, 'webhookUrl'),
    title: text('title'),
    summary: text('summary'),
    text: text('text'),
  }),
  check({ httpConfig }, context, at) {
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
