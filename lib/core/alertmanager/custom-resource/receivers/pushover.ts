import type { PushoverConfig } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../context';
import type { KeySelector } from '../../../references';
import { section } from '../../../section';
import { checkNotEmpty, checkUrl, missing, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { duration, fileOf, inlineOf, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<PushoverConfig>;

interface Output extends ReceiverOutput {
  readonly user_key?: string;
  readonly user_key_file?: string;
  readonly token?: string;
  readonly token_file?: string;
  readonly title?: string;
  readonly message?: string;
  readonly url?: string;
  readonly url_title?: string;
  readonly ttl?: string;
  readonly device?: string;
  readonly sound?: string;
  readonly priority?: string;
  readonly retry?: string;
  readonly expire?: string;
  readonly html?: boolean;
  readonly monospace?: boolean;
}

export const pushover: ReceiverKind<Input, Output> = {
  output: 'pushover_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    user_key: inlineOf(RECEIVER.pushoverUserKey, 'userKey'),
    user_key_file: fileOf(RECEIVER.pushoverUserKey, 'userKey'),
    token: inlineOf(RECEIVER.pushoverToken, 'token'),
    token_file: fileOf(RECEIVER.pushoverToken, 'token'),
    title: text('title'),
    message: text('message'),
    url: text('url'),
    url_title: text('urlTitle'),
    ttl: text('ttl'),
    device: text('device'),
    sound: text('sound'),
    priority: text('priority'),
    retry: duration('retry'),
    expire: duration('expire'),
    html: 'html',
    monospace: 'monospace',
  }),
  check(given, context, at) {
    checkKey(given.userKey, given.userKeyFile, context, `${at}.userKey`);
    checkKey(given.token, given.tokenFile, context, `${at}.token`);
    if (given.html === true && given.monospace === true) {
      context.error(`${at}.monospace`, {
        code: 'conflicting-fields',
        message: 'a message is either HTML or in a monospaced font',
      });
    }
    checkUrl(given.url, context, `${at}.url`, templateUrlProblem);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};

function checkKey(key: KeySelector | undefined, file: string | undefined, context: BuildContext, at: string): void {
  if (key === undefined && file === undefined) missing('the key of a Secret is needed', context, at);
  checkNotEmpty(key, context, at);
}
