/** A web configuration of the user's own: how a server's port is served, and by what password others ask it. */

import type { UserWebConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import { CREDENTIAL_VARIABLE_PREFIX } from '../base/conventions';
import { describeGate, type Gate } from '../base/gates';
import type { KeySelector } from '../base/references';
import { formatVersion } from '../base/version';
import type { PodLevelSpec } from '../pod/spec';
import { checkContent } from './user-web-config-content';

/** Variables of containers that ask the server of their pod; no text of a user can name them. */
export const WEB_VARIABLE = {
  username: `${CREDENTIAL_VARIABLE_PREFIX}WEB_USERNAME`,
  password: `${CREDENTIAL_VARIABLE_PREFIX}WEB_PASSWORD`,
} as const;

/** Reports what is missing, and what contradicts it; `signalled`: the server is told of changes by a signal. */
export function checkUserWebConfig(
  own: UserWebConfig | undefined,
  signalled: boolean,
  spec: PodLevelSpec,
  gate: Gate,
  context: BuildContext,
): void {
  if (own === undefined) return;
  checkVersion(gate, context);
  checkReference({ name: own.secretName, key: own.key }, 'webConfig', context);
  if (own.basicAuth !== undefined) {
    checkReference(own.basicAuth.username, 'webConfig.basicAuth.username', context);
    checkReference(own.basicAuth.password, 'webConfig.basicAuth.password', context);
  }
  checkConflicts(spec, context);
  checkContent(own, signalled, context);
}

/** Whatever else a gate does, it never takes away what protects a server. */
function checkVersion(gate: Gate, context: BuildContext): void {
  if (context.knows(gate)) return;
  const { product, version } = context.target;
  context.error('webConfig', {
    code: 'unsupported-by-version',
    message: `${product} ${formatVersion(version)} has no web configuration: everybody could use it`,
    given: formatVersion(version),
    allowed: describeGate(gate),
    hint: 'Choose a later version, or remove `webConfig` and protect the server by other means',
  });
}

function checkReference({ name = '', key }: KeySelector, at: string, context: BuildContext): void {
  if (name !== '' && key !== '') return;
  context.error(at, {
    code: 'empty-reference',
    message: 'the reference does not say which Secret or key it means',
    given: `name "${name}", key "${key}"`,
    allowed: 'a name and a key',
    hint: 'Complete the reference, or remove it',
  });
}

function checkConflicts({ web, listenLocal }: PodLevelSpec, context: BuildContext): void {
  for (const field of ['tlsConfig', 'httpConfig'] as const) {
    if (web?.[field] === undefined) continue;
    context.error(`spec.web.${field}`, {
      code: 'config-conflict',
      message: 'this would shape a generated web configuration, but `webConfig` brings one of your own',
      given: 'both',
      allowed: 'one of them',
      hint: `Remove \`spec.web.${field}\` and set it in your file, or remove \`webConfig\``,
    });
  }
  if (listenLocal !== true) return;
  context.error('spec.listenLocal', {
    code: 'conflicting-fields',
    message: 'a server that only its own pod reaches cannot be probed if it may ask for a password',
    given: 'both',
    allowed: 'one of them',
    hint: 'Remove `spec.listenLocal`, or remove `webConfig` and let the proxy before the server ask for the password',
  });
}
