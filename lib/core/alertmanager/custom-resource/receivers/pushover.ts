import type { PushoverConfig } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { type CredentialField, secretCredential } from '../../../base/references';
import { section } from '../../../base/section';
import { formatInHours } from '../../../languages/duration';
import { checkNotEmpty, checkUrl, missing, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { canonicalDuration, demand, inlineOf, shortDuration, text } from '../fields';
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

/** What the API takes as the key of a Secret, or as the path of a file that the user mounts. */
const KEYS = {
  userKey: { field: RECEIVER.pushoverUserKey, path: 'userKeyFile' },
  token: { field: RECEIVER.pushoverToken, path: 'tokenFile' },
} as const;

type Key = keyof typeof KEYS;

export const pushover: ReceiverKind<Input, Output> = {
  output: 'pushover_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    user_key: inlineOf(RECEIVER.pushoverUserKey, 'userKey'),
    user_key_file: (given, context, at) => keyFile('userKey', given, context, at),
    token: inlineOf(RECEIVER.pushoverToken, 'token'),
    token_file: (given, context, at) => keyFile('token', given, context, at),
    title: text('title'),
    message: text('message'),
    url: text('url'),
    url_title: text('urlTitle'),
    ttl: { from: 'ttl', map: timeToLive },
    device: text('device'),
    sound: text('sound'),
    priority: text('priority'),
    retry: shortDuration('retry'),
    expire: shortDuration('expire'),
    html: 'html',
    monospace: 'monospace',
  }),
  check(given, context, at) {
    checkKey('userKey', given, context, at);
    checkKey('token', given, context, at);
    if (given.html === true && given.monospace === true) {
      context.error(`${at}.monospace`, {
        code: 'conflicting-fields',
        message: 'a message is either HTML or in a monospaced font',
        given: 'both',
        allowed: 'one of `html` and `monospace`',
        hint: 'Remove one of them',
      });
    }
    checkUrl(given.url, context, `${at}.url`, templateUrlProblem);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};

/** In the spelling that was given, unless Alertmanager cannot read it. */
function timeToLive(given: string, context: BuildContext, at: string): string | undefined {
  return /[dwy]/.test(given) ? canonicalDuration(given, context, at, formatInHours) : given || undefined;
}

function keyFile(key: Key, given: Input, context: BuildContext, at: string): string | undefined {
  const { field, path } = KEYS[key];
  const { file }: CredentialField = field;
  if (given[key] === undefined) return given[path] === '' ? undefined : given[path];
  return file === undefined ? undefined : secretCredential(field, given[key], context, `${at}.${key}`)[file];
}

function checkKey(key: Key, given: Input, context: BuildContext, at: string): void {
  const { field, path } = KEYS[key];
  const { [key]: selector, [path]: file = '' } = given;
  if (selector === undefined && file === '') missing('the key of a Secret is needed', context, `${at}.${key}`);
  checkNotEmpty(selector, context, `${at}.${key}`);
  if (file === '') return;
  if (selector === undefined) demand({ since: field.since! }, field.file!, context, `${at}.${path}`);
  else {
    context.warning(`${at}.${path}`, {
      code: 'ignored-field',
      message: `\`${key}\` is given as well, and is what counts; this is left out`,
      allowed: `${key} or ${path}`,
    });
  }
}
