/** Credentials of the global settings, which receivers fall back to: no tenant's receiver may take them elsewhere. */

import type { BuildContext } from '../../base/context';
import type { AnyIntegration } from '../integrations/integration';
import { type FieldRow, fileForm } from '../shape';
import { TLS_CLIENT } from '../shapes-http';
import type { WireGlobal } from '../types';
import { isSet, type Mapping } from '../walk';
import type { AlertmanagerConfigResource } from './convert';
import { extensionsOf, integrationsOf } from './receivers';

/** Kinds of fields that say where notifications go. */
const WAYS: ReadonlySet<unknown> = new Set<FieldRow['kind']>([
  ...(['url', 'checked-url', 'template-url', 'host-port'] as const),
  TLS_CLIENT,
]);

/** With a proxy and authorities of its own, a receiver lets a third party read what is sent. */
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
    ...(spec.receivers ?? []).flatMap(integrationsOf),
    ...(extensions?.receivers ?? []).flatMap(extensionsOf),
  ];
  for (const { integration, settings, at } of integrations) {
    for (const [i, given] of settings.entries()) checkIntegration(integration, given, global, context, `${at}[${i}]`);
  }
}

function checkIntegration(
  { shape: { fields } }: AnyIntegration,
  given: Mapping,
  global: WireGlobal,
  context: BuildContext,
  at: string,
): void {
  const rows = Object.values(fields);
  const ways = rows.flatMap(({ kind, secret, api }) => (api && secret !== true && WAYS.has(kind) ? api.from : []));
  for (const { secret, fallback, api } of rows) {
    if (secret !== true || fallback === undefined || api === undefined) continue;
    const own = api.from;
    const isOwn = isSet(given[own]) || isSet(given[api.credential?.path ?? '']);
    const borrowed = fallback.settings.find((setting) =>
      isOwn ? prevails(setting, global) : isSet(global[setting]) || isSet(global[fileForm(setting)]),
    );
    const way = borrowed === undefined ? undefined : wayOf(given, ways);
    if (way === undefined) continue;
    const hint = isOwn
      ? `Leave \`${way}\` to the global settings, which come before \`${own}\``
      : `Refer to a Secret by \`${own}\`, or leave \`${way}\` to the global settings`;
    report(`${at}.${way}`, `\`${borrowed}\``, isOwn ? way : own, hint, context, isOwn);
  }
  if (fields.http_config === undefined || isSet(given['httpConfig']) || !authenticates(global)) return;
  const hint = 'Set `httpConfig`, if only to `{}`';
  report(`${at}.httpConfig`, 'the credential in `http_config`', 'httpConfig', hint, context);
}

/** What Alertmanager sends although the receiver has a file of its own: it looks for a text there, and finds none. */
function prevails(setting: string, global: WireGlobal): boolean {
  if (setting === 'slack_app_token') return isSet(global[setting]) || isSet(global[fileForm(setting)]);
  return (setting === 'opsgenie_api_key' || setting === 'victorops_api_key') && isSet(global[setting]);
}

function wayOf(given: Mapping, ways: readonly string[]): string | undefined {
  const client = given['httpConfig'] as Mapping | undefined;
  const own = ways.find((way) => isSet(given[way]));
  const ofClient = WAYS_OF_CLIENTS.find((way) => isSet(client?.[way]));
  return own ?? (ofClient === undefined ? undefined : `httpConfig.${ofClient}`);
}

function authenticates({ http_config: client = {} }: WireGlobal): boolean {
  const { cert, cert_file } = client.tls_config ?? {};
  return [cert, cert_file, ...IDENTITIES.map((field) => (client as Mapping)[field])].some(isSet);
}

function report(at: string, secret: string, own: string, hint: string, context: BuildContext, present = false): void {
  context.error(at, {
    code: 'foreign-credential',
    message: `${secret} of the global settings would go where a receiver of another namespace says`,
    given: `${present ? '' : 'no '}\`${own}\` in the receiver`,
    allowed: present ? 'none' : `\`${own}\` beside it`,
    hint,
  });
}
