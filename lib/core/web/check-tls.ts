/** What the schema cannot say of the TLS of a server's own port and of Alertmanager's mesh: which fields go together. */

import type { BuildContext } from '../base/context';
import type { Problem } from '../base/findings';
import type { KeySelector } from '../base/references';
import type { ClientTls, PartialSecretOrConfigMap, ServerTls } from '../pod/spec';

/** Reports what the server would not start with; `at` is the path of the TLS configuration. */
export function checkServerTls(tls: ServerTls | undefined, context: BuildContext, at: string): void {
  if (tls === undefined) return;
  const report = (field: string, problem: Problem) => context.error(`${at}.${field}`, problem);
  const { keyFile = '', certFile = '', clientCAFile = '' } = tls;
  if (selects(tls.keySecret) && keyFile !== '') report('keyFile', conflict('keySecret', 'keyFile', keyFile));
  if (refers(tls.cert) && certFile !== '') report('certFile', conflict('cert', 'certFile', certFile));
  if (refers(tls.client_ca) && clientCAFile !== '')
    report('clientCAFile', conflict('client_ca', 'clientCAFile', clientCAFile));
  if (!isMounted(tls.keySecret) && keyFile === '')
    report('keySecret', missing('a private key', '`keySecret` or `keyFile`'));
  if (!isOneMounted(tls.cert) && certFile === '') report('cert', missing('a certificate', '`cert` or `certFile`'));
  checkSource(tls.cert, context, `${at}.cert`);
  checkSource(tls.client_ca, context, `${at}.client_ca`);
}

export interface ClusterTls {
  readonly server: ServerTls;
  readonly client: ClientTls;
}

/** Every member of a mesh is a server of its peers, and their client. */
export function checkClusterTls(tls: ClusterTls | undefined, context: BuildContext, at: string): void {
  if (tls === undefined) return;
  const { server, client } = tls;
  checkServerTls(server, context, `${at}.server`);
  if (!isOneMounted(client.cert))
    context.error(`${at}.client.cert`, missing('a certificate to show its peers', '`cert`'));
  if (!isMounted(client.keySecret))
    context.error(`${at}.client.keySecret`, missing('the key of the certificate', '`keySecret`'));
  checkSource(client.cert, context, `${at}.client.cert`);
  checkSource(client.ca, context, `${at}.client.ca`);
}

function missing(what: string, allowed: string): Problem {
  const hint = 'Add it, or remove the TLS configuration';
  return { code: 'missing-field', message: `TLS needs ${what}`, given: 'nothing', allowed, hint };
}

function conflict(one: string, other: string, given: string): Problem {
  return {
    code: 'conflicting-fields',
    message: `\`${one}\` and \`${other}\` exclude each other`,
    given,
    allowed: 'one of them',
    hint: 'Remove one of them',
  };
}

function checkSource(given: PartialSecretOrConfigMap | undefined, context: BuildContext, at: string): void {
  if (given?.secret === undefined || given.configMap === undefined) return;
  context.error(at, conflict('secret', 'configMap', 'both'));
}

function refers(to: PartialSecretOrConfigMap | undefined): boolean {
  return to?.secret !== undefined || to?.configMap !== undefined;
}

/** Where a file is named the schema still writes a reference, to nothing. */
function selects({ name = '', key = '' }: Partial<KeySelector> = {}): boolean {
  return name !== '' || key !== '';
}

/** What has no name is not mounted. */
function isMounted({ name = '' }: Partial<KeySelector> = {}): boolean {
  return name !== '';
}

function isOneMounted(of: PartialSecretOrConfigMap | undefined): boolean {
  return isMounted(of?.secret) || isMounted(of?.configMap);
}
