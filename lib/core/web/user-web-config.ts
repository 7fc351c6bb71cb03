/** A web configuration of the user's own: how a server's port is served, and by what password others ask it. */

import type { InstanceSettings } from '../base/app';
import type { BuildContext } from '../base/context';
import { CREDENTIAL_VARIABLE_PREFIX } from '../base/conventions';
import { describeGate, type Gate } from '../base/gates';
import type { KeySelector } from '../base/references';
import { formatVersion } from '../base/version';
import type { CommonPrometheusPodSpec, PodLevelSpec } from '../pod/spec';
import { signalled } from './served-web';
import { checkContent } from './user-web-config-content';

/** By what a server is asked; Secrets in the namespace of whoever asks. */
export interface WebCredentials {
  readonly username: KeySelector;
  readonly password: KeySelector;
}

/** A Secret that somebody else writes; it is mounted as a whole, so that certificates may lie beside the file. */
export interface OwnWebConfig {
  readonly secretName: string;
  readonly key: string;
  /** Whether the file configures TLS: nobody looks into it. */
  readonly https: boolean;
  /** Absent: the file asks nobody for a password. */
  readonly basicAuth?: WebCredentials;
}

/** Variables of containers that ask the server of their pod; no text of a user can name them. */
export const WEB_VARIABLE = {
  username: `${CREDENTIAL_VARIABLE_PREFIX}WEB_USERNAME`,
  password: `${CREDENTIAL_VARIABLE_PREFIX}WEB_PASSWORD`,
} as const;

/** Whether everything that it needs is said, and nothing that contradicts it. */
export function checkOwnWebConfig(
  { webConfig: own, reloader }: InstanceSettings,
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
  checkContent(own, signalled(own, reloader), context);
}

/**
 * prometheus-config-reloader asks for the outcome of a signal: without a password, unless it shall be in its log, and of
 * nobody whose certificate is not made for `localhost`.
 */
export function checkSignal(
  { webConfig, reloader }: InstanceSettings,
  { web, reloadStrategy }: CommonPrometheusPodSpec,
  context: BuildContext,
): void {
  if (reloadStrategy !== 'ProcessSignal' || reloader.form !== 'mounted') return;
  const at = 'spec.reloadStrategy';
  const hint = 'Remove `spec.reloadStrategy`, or choose `reloader: { form: ReloaderForm.WATCHING }`';
  if (webConfig?.basicAuth !== undefined) {
    context.error(at, {
      code: 'conflicting-fields',
      message: 'the sidecar asks for the outcome of a signal without a password, and gives up where one is needed',
      given: reloadStrategy,
      allowed: 'HTTP',
      hint,
    });
  }
  if (!(webConfig?.https ?? web?.tlsConfig !== undefined)) return;
  context.warning(at, {
    code: 'conflicting-fields',
    message:
      'the sidecar asks for the outcome of a signal by HTTPS, and gives up unless an authority of its image vouches for `localhost`',
    given: reloadStrategy,
    allowed: 'HTTP',
    hint,
  });
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
      allowed: 'one of both',
      hint: `Remove \`spec.web.${field}\` and say it in your file, or remove \`webConfig\``,
    });
  }
  if (listenLocal !== true) return;
  context.error('spec.listenLocal', {
    code: 'conflicting-fields',
    message: 'a server that its own pod alone reaches cannot be probed where it may ask for a password',
    given: 'both',
    allowed: 'one of both',
    hint: 'Remove `spec.listenLocal`, or remove `webConfig` and let whoever stands before the server ask for the password',
  });
}
