import type { MSTeamsV2Config } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<MSTeamsV2Config>;

interface Output extends ReceiverOutput {
  readonly webhook_url?: string;
  readonly webhook_url_file?: string;
  readonly title?: string;
  readonly text?: string;
}

export const msteamsv2: ReceiverKind<Input, Output> = {
  output: 'msteamsv2_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    webhook_url: inlineOf(RECEIVER.msteamsv2WebhookUrl, 'webhookURL'),
    webhook_url_file: fileOf(RECEIVER.msteamsv2WebhookUrl, 'webhookURL'),
    title: text('title'),
    text: text('text'),
  }),
  check({ httpConfig }, context, at) {
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
