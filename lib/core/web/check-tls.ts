/** What the schema cannot say of the TLS of a server's own port and of Alertmanager's mesh: which fields go together. */

import type { BuildContext } from '../base/context';
import type { Problem } from '../base/findings';
import type { KeySelector } from '../base/references';
import { didYouMean } from '../languages/suggest';
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
  checkWords(tls, context, at);
  const asksNobody = ['', 'NoClientCert'].includes(tls.clientAuthType ?? '');
  if (asksNobody && (isOneMounted(tls.client_ca) || clientCAFile !== '')) warnOfUnasked(tls, context, at);
}

const VERSIONS = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];
const CLIENTS = [
  'NoClientCert',
  'RequestClientCert',
  'RequireAnyClientCert',
  'RequireClientCert',
  'VerifyClientCertIfGiven',
  'RequireAndVerifyClientCert',
];
const CURVES = ['CurveP256', 'CurveP384', 'CurveP521', 'X25519'];

/** Words of the servers' own, which are any text to the API server. Ciphers differ from version to version. */
function checkWords(tls: ServerTls, context: BuildContext, at: string): void {
  const { minVersion = '', maxVersion = '', clientAuthType = '', curvePreferences = [] } = tls;
  checkWord(minVersion, VERSIONS, context, `${at}.minVersion`);
  checkWord(maxVersion, VERSIONS, context, `${at}.maxVersion`);
  checkWord(clientAuthType, CLIENTS, context, `${at}.clientAuthType`);
  for (const [i, curve] of curvePreferences.entries())
    checkWord(curve, CURVES, context, `${at}.curvePreferences[${i}]`);
  const [least, most] = [minVersion, maxVersion].map((version) => VERSIONS.indexOf(version)) as [number, number];
  if (least < 0 || most < 0 || least <= most) return;
  context.warning(`${at}.maxVersion`, {
    code: 'doubtful-value',
    message: 'no client can connect: the newest version is older than the oldest',
    given: maxVersion,
    allowed: `${minVersion} or newer`,
    hint: 'Correct one of them',
  });
}

function checkWord(given: string, known: readonly string[], context: BuildContext, at: string): void {
  if (given === '' || known.includes(given)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: 'the server does not know this, and does not start with it',
    given,
    allowed: known.join(', '),
    hint:
      known === VERSIONS && /1\.[0-3]/.test(given)
        ? `Write \`TLS${/1\.([0-3])/.exec(given)![0].replace('.', '')}\``
        : (didYouMean(given, known) ?? 'Choose one of them'),
  });
}

function warnOfUnasked({ clientAuthType = '' }: ServerTls, context: BuildContext, at: string): void {
  context.warning(`${at}.clientAuthType`, {
    code: 'doubtful-value',
    message: 'the server does not start: it has an authority for certificates of clients, and is to ask for none',
    given: clientAuthType === '' ? 'nothing' : clientAuthType,
    allowed: CLIENTS.slice(1).join(', '),
    hint: 'Write `clientAuthType: VerifyClientCertIfGiven`, or remove the authority',
  });
}

const DEMANDING = CLIENTS.filter((word) => word.startsWith('Require'));

/** Of a port that the kubelet asks. */
export function warnOfProbes(tls: ServerTls | undefined, context: BuildContext, at: string): void {
  const { clientAuthType = '' } = tls ?? {};
  if (!DEMANDING.includes(clientAuthType)) return;
  context.warning(`${at}.clientAuthType`, {
    code: 'doubtful-value',
    message: 'the pods never become ready, and are restarted: the kubelet probes this port, and has no certificate',
    given: clientAuthType,
    allowed: 'VerifyClientCertIfGiven, with which clients may come without a certificate',
    hint: 'Write `VerifyClientCertIfGiven`, or give the container other probes in `spec.containers`',
  });
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
