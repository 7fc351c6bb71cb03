/** Addresses of chats in the place of webhooks: a chat reads a form of its own, and its address is a credential. */

import type { WebhookConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { PLAIN_CREDENTIAL } from '../../input/plain-text';
import { contentOf } from '../custom-resource/check';

interface Chat {
  readonly name: string;
  readonly address: RegExp;
  readonly receiver: string;
  readonly field: string;
}

const CHATS: readonly Chat[] = [
  {
    name: 'Slack',
    address: /^https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\//i,
    receiver: 'slackConfigs',
    field: 'apiURL',
  },
  {
    name: 'Discord',
    address: /^https:\/\/(?:[a-z]+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\//i,
    receiver: 'discordConfigs',
    field: 'apiURL',
  },
  {
    name: 'Microsoft Teams',
    address: /^https:\/\/(?:[a-z0-9-]+\.webhook|outlook)\.office(?:365)?\.com\/webhook/i,
    receiver: 'msteamsConfigs',
    field: 'webhookUrl',
  },
];

/** With a `payload`, the form may be the chat's own. */
export function warnOfChat({ url, urlSecret, payload }: WebhookConfig, context: BuildContext, at: string): void {
  const field = urlSecret === undefined ? 'url' : 'urlSecret';
  const address = (urlSecret === undefined ? url : contentOf(urlSecret, context))?.trim() ?? '';
  const chat = CHATS.find((each) => each.address.test(address));
  if (chat === undefined) return;
  if (payload === undefined) warnOfForm(chat, context, `${at}.${field}`);
  else if (field === 'url')
    context.warning(`${at}.url`, {
      code: 'plain-credential',
      message: PLAIN_CREDENTIAL,
      hint: 'Refer to a key of a Secret by `urlSecret`',
    });
}

function warnOfForm({ name, receiver, field }: Chat, context: BuildContext, at: string): void {
  context.warning(at, {
    code: 'doubtful-value',
    message: `${name} does not read the form in which webhooks are sent: it refuses every notification`,
    given: `an address of ${name}, which is a credential`,
    allowed: 'the address of what reads this form',
    hint: `Use \`${receiver}\`, whose \`${field}\` names a key of a Secret with this address`,
  });
}
