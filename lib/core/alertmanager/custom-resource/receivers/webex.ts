import type { WebexConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkUrl, missing } from '../check';
import { text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<WebexConfig>;

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly message?: string;
  readonly room_id?: string;
}

export const webex: ReceiverKind<Input, Output> = {
  output: 'webex_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_url: text('apiURL'),
    message: text('message'),
    room_id: 'roomID',
  }),
  check({ apiURL, httpConfig }, context, at) {
    if (httpConfig?.authorization === undefined) {
      missing('Webex takes no message without the token of a bot', context, `${at}.httpConfig.authorization`);
    }
    checkUrl(apiURL, context, `${at}.apiURL`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
