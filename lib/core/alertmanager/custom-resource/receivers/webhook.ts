import type { WebhookConfig } from '../../../../../imports/monitoring';
import { secretCredential } from '../../../base/references';
import { section } from '../../../base/section';
import { gateOf } from '../../shapes-receivers';
import { checkSecretUrl, checkUrl, missing, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { count, demand, fileOf, shortDuration } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<WebhookConfig>;

interface Output extends ReceiverOutput {
  readonly url?: string;
  readonly url_file?: string;
  readonly max_alerts?: number;
  readonly timeout?: string;
  readonly payload?: string;
}

const PAYLOAD = gateOf('webhook_configs', 'payload');

export const webhook: ReceiverKind<Input, Output> = {
  output: 'webhook_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    url: ({ urlSecret, url }, context, at) =>
      (urlSecret === undefined
        ? url
        : secretCredential(RECEIVER.webhookUrl, urlSecret, context, `${at}.urlSecret`).url) || undefined,
    url_file: fileOf(RECEIVER.webhookUrl, 'urlSecret'),
    http_config: HTTP_CONFIG,
    max_alerts: count('maxAlerts'),
    timeout: shortDuration('timeout'),
    payload: 'payload',
  }),
  check({ url, urlSecret, payload, httpConfig }, context, at) {
    if ((url ?? '') === '' && urlSecret === undefined) missing('one of `url` and `urlSecret` is needed', context, at);
    if (url !== undefined && urlSecret !== undefined) {
      context.warning(`${at}.url`, {
        code: 'ignored-field',
        message: '`urlSecret` is given as well, and is what counts; this is left out',
        allowed: 'url or urlSecret',
      });
    }
    checkUrl(url, context, `${at}.url`, templateUrlProblem);
    checkSecretUrl(urlSecret, context, `${at}.urlSecret`, templateUrlProblem);
    if (payload !== undefined) demand(PAYLOAD, 'payload', context, `${at}.payload`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
