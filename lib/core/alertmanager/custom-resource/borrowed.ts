/** Credentials of the global settings, which receivers fall back to: no tenant's receiver may take them elsewhere. */

import type { BuildContext } from '../../base/context';
import type { WireGlobal } from '../types';
import { isSaid, type Mapping } from '../walk';
import type { AlertmanagerConfigResource } from './convert';
import { extensionsIn } from './extensions';
import { integrationsOf } from './receivers';

/** What an integration takes from the global settings, and how it can be led to send that to somebody else. */
interface Fallback {
  /** Own fields, with the global setting that counts where none of them is said. */
  readonly secrets: readonly { readonly own: readonly string[]; readonly global: readonly string[] }[];
  /** Own fields that say where it goes. */
  readonly ways: readonly string[];
}

const FALLBACKS: Readonly<Record<string, Fallback>> = {
  email_configs: {
    secrets: [
      { own: ['authPassword'], global: ['smtp_auth_password'] },
      { own: ['authSecret'], global: ['smtp_auth_secret'] },
    ],
    ways: ['smarthost', 'tlsConfig'],
  },
  mattermost_configs: { secrets: [{ own: ['webhookURL'], global: ['mattermost_webhook_url'] }], ways: [] },
  opsgenie_configs: { secrets: [{ own: ['apiKey'], global: ['opsgenie_api_key'] }], ways: ['apiURL'] },
  slack_configs: { secrets: [{ own: ['apiURL'], global: ['slack_api_url', 'slack_app_token'] }], ways: [] },
  telegram_configs: {
    secrets: [{ own: ['botToken', 'botTokenFile'], global: ['telegram_bot_token'] }],
    ways: ['apiURL'],
  },
  victorops_configs: { secrets: [{ own: ['apiKey'], global: ['victorops_api_key'] }], ways: ['apiUrl'] },
  wechat_configs: { secrets: [{ own: ['apiSecret'], global: ['wechat_api_secret'] }], ways: ['apiURL'] },
};

/** By a proxy of one's own choice, and authorities of one's own, whoever is in between reads what is sent. */
const WAYS_OF_CLIENTS = ['proxyURL', 'proxyUrl', 'tlsConfig'] as const;

/** Fields of a client that say who it is. */
const IDENTITIES = ['authorization', 'basic_auth', 'oauth2', 'bearer_token', 'bearer_token_file', 'http_headers'];

export function checkBorrowed(
  { spec, extensions }: AlertmanagerConfigResource,
  global: WireGlobal | undefined,
  context: BuildContext,
): void {
  if (global === undefined) return;
  const integrations = [
    ...(spec.receivers ?? []).flatMap((receiver, i) =>
      integrationsOf(receiver).map((integration) => ({
        ...integration,
        at: `spec.receivers[${i}].${integration.field}`,
      })),
    ),
    ...(extensions?.receivers ?? []).flatMap((receiver, i) => extensionsIn(receiver, i)),
  ];
  for (const { output, settings, at } of integrations) {
    for (const [i, given] of settings.entries()) checkIntegration(output, given, global, context, `${at}[${i}]`);
  }
}

function checkIntegration(output: string, given: Mapping, global: WireGlobal, context: BuildContext, at: string): void {
  const { secrets, ways } = FALLBACKS[output] ?? { secrets: [], ways: [] };
  for (const { own, global: settings } of secrets) {
    if (own.some((field) => isSaid(given[field]))) continue;
    const borrowed = settings.find((setting) => isSaid(global[setting]) || isSaid(global[`${setting}_file`]));
    const way = borrowed === undefined ? undefined : wayOf(given, ways);
    if (way === undefined) continue;
    const hint = `Refer to a Secret by \`${own[0]}\`, or leave \`${way}\` to the global settings`;
    report(`${at}.${way}`, `\`${borrowed}\``, own[0]!, hint, context);
  }
  if (output === 'email_configs' || isSaid(given['httpConfig']) || !authenticates(global)) return;
  const hint = 'Set `httpConfig`, if only to `{}`';
  report(`${at}.httpConfig`, 'the credential in `http_config`', 'httpConfig', hint, context);
}

function wayOf(given: Mapping, ways: readonly string[]): string | undefined {
  const client = given['httpConfig'] as Mapping | undefined;
  const own = ways.find((way) => isSaid(given[way]));
  const ofClient = WAYS_OF_CLIENTS.find((way) => isSaid(client?.[way]));
  return own ?? (ofClient === undefined ? undefined : `httpConfig.${ofClient}`);
}

function authenticates({ http_config: client = {} }: WireGlobal): boolean {
  const { cert, cert_file } = client.tls_config ?? {};
  return [cert, cert_file, ...IDENTITIES.map((field) => (client as Mapping)[field])].some(isSaid);
}

function report(at: string, secret: string, own: string, hint: string, context: BuildContext): void {
  context.error(at, {
    code: 'foreign-credential',
    message: `${secret} of the global settings would go where a receiver of another namespace says`,
    given: `no \`${own}\` in the receiver`,
    allowed: `\`${own}\` beside it`,
    hint,
  });
}
