/** What schemas cannot say of an HTTP client: which fields go together. References are checked where they are followed. */

import type { BuildContext } from '../base/context';
import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import type { KeySelector, SecretOrConfigMap } from '../base/references';
import { certificateProblem, privateKeyProblem } from '../languages/pem';
import { urlProblem } from '../languages/url';
import { SIGV4_GATES } from './cloud';
import type { Authorization, BasicAuth, OAuth2, ProxyConfig, SafeTlsConfig, Sigv4, TlsConfig } from './input';
import { hasProxy } from './proxy';
import { checkRegion } from './region';

export interface CheckedClient extends ProxyConfig {
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: TlsConfig;
}

/** Reports what the server would refuse, or what would not do what it says; `at` is the path of the client. */
export function checkClient(given: CheckedClient, context: BuildContext, at: string): void {
  const { basicAuth, authorization, oauth2, tlsConfig } = given;
  if (basicAuth !== undefined) checkBasicAuth(basicAuth, context, `${at}.basicAuth`);
  if (authorization !== undefined) checkAuthorization(authorization, context, `${at}.authorization`);
  if (oauth2 !== undefined) checkOAuth2(oauth2, context, `${at}.oauth2`);
  if (tlsConfig !== undefined) checkTlsFiles(tlsConfig, context, `${at}.tlsConfig`);
  checkProxy(given, context, at);
}

/** Fields of which the server takes one at most. */
export function checkExclusive<T extends object>(
  given: T,
  fields: readonly (keyof T & string)[],
  context: BuildContext,
  at: string,
): void {
  const set = fields.filter((field) => given[field] !== undefined && given[field] !== '');
  if (set.length < 2) return;
  const names = set.map((field) => `\`${field}\``).join(' and ');
  context.error(at, conflict(`${names} exclude each other`, { given: names, allowed: `one of ${fields.join(', ')}` }));
}

function conflict(message: string, more: Partial<Problem> = {}): Problem {
  const usual = { given: 'both', allowed: 'one of them', hint: 'Remove one of them' };
  return { code: 'conflicting-fields', message, ...usual, ...more };
}

function checkBasicAuth(given: BasicAuth, context: BuildContext, at: string): void {
  for (const field of ['username', 'password'] as const) {
    if (given[field] !== undefined) continue;
    context.error(`${at}.${field}`, {
      code: 'missing-field',
      message: 'basic authentication needs both a username and a password',
      given: 'nothing',
      allowed: 'references to both',
      hint: 'Add it, or remove `basicAuth`',
    });
  }
}

export function checkAuthorization(given: Authorization | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  const { type = '', credentials, credentialsFile = '' } = given;
  if (type.trim().toLowerCase() === 'basic') {
    context.error(`${at}.type`, {
      code: 'invalid-value',
      message: 'basic authentication is no type of authorization here',
      given: type,
      allowed: 'any other type, for instance Bearer',
      hint: 'Use `basicAuth`',
    });
  }
  if (credentials !== undefined && credentialsFile !== '')
    context.error(at, conflict('`credentials` and `credentialsFile` exclude each other'));
}

function checkOAuth2(given: OAuth2, context: BuildContext, at: string): void {
  if ((given.tokenUrl ?? '') === '') {
    context.error(`${at}.tokenUrl`, {
      code: 'missing-field',
      message: 'OAuth 2.0 needs the URL that tokens come from',
      given: 'nothing',
      allowed: 'the URL of the token endpoint',
      hint: 'Add it',
    });
  }
  if (!refers(given.clientId)) {
    context.error(`${at}.clientId`, {
      code: 'missing-field',
      message: 'OAuth 2.0 needs the id of a client',
      given: 'nothing',
      allowed: 'a reference to a key of a Secret or ConfigMap',
      hint: 'Add it',
    });
  }
  if (given.clientSecret === undefined) {
    context.error(`${at}.clientSecret`, {
      code: 'missing-field',
      message: 'OAuth 2.0 needs the secret of a client',
      given: 'nothing',
      allowed: 'a reference to a key of a Secret',
      hint: 'Add it',
    });
  }
  checkSource(given.clientId, context, `${at}.clientId`);
  checkTls(given.tlsConfig, context, `${at}.tlsConfig`);
  checkProxy(given, context, at);
}

export function checkTls(given: SafeTlsConfig | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  checkPair(refers(given.cert), given.keySecret !== undefined, context, at);
  checkTlsParts(given, context, at);
}

/** A TLS configuration that may name files of the pod instead of references. */
export function checkTlsFiles(given: TlsConfig | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  const { caFile = '', certFile = '', keyFile = '' } = given;
  const doubled: readonly [string, boolean, string, string][] = [
    ['ca', refers(given.ca), 'caFile', caFile],
    ['cert', refers(given.cert), 'certFile', certFile],
    ['keySecret', given.keySecret !== undefined, 'keyFile', keyFile],
  ];
  for (const [reference, referred, field, file] of doubled) {
    if (!referred || file === '') continue;
    context.error(`${at}.${field}`, conflict(`\`${reference}\` and \`${field}\` exclude each other`, { given: file }));
  }
  const key = given.keySecret !== undefined || keyFile !== '';
  checkPair(refers(given.cert) || certFile !== '', key, context, at);
  checkTlsParts(given, context, at);
}

export function checkSigv4(given: Sigv4 | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  if ((given.externalId ?? '') !== '' && (given.roleArn ?? '') === '' && context.knows(SIGV4_GATES.external_id)) {
    context.error(`${at}.externalId`, {
      code: 'missing-field',
      message: 'an external id has no effect without the role that is assumed with it',
      given: '`externalId` without `roleArn`',
      allowed: 'both, or neither',
      hint: 'Add `roleArn`, or remove it',
    });
  }
  checkKeysOfSigv4(given, context, at);
  // A profile may have one.
  if ((given.profile ?? '') === '') checkRegion(given, context, at);
}

function checkKeysOfSigv4(given: Sigv4, context: BuildContext, at: string): void {
  if ((given.accessKey === undefined) === (given.secretKey === undefined)) return;
  const [there, missing] = given.accessKey === undefined ? ['secretKey', 'accessKey'] : ['accessKey', 'secretKey'];
  context.error(`${at}.${missing}`, {
    code: 'missing-field',
    message: `\`${there}\` is nothing without \`${missing}\``,
    given: 'nothing',
    allowed: 'both, or neither',
    hint: `Add it, or remove \`${there}\``,
  });
}

/** Only the parts of a TLS configuration, for what takes certificates from files too. */
function checkTlsParts(given: SafeTlsConfig, context: BuildContext, at: string): void {
  checkSource(given.ca, context, `${at}.ca`);
  checkSource(given.cert, context, `${at}.cert`);
  const { minVersion, maxVersion } = given;
  if (minVersion !== undefined && maxVersion !== undefined && maxVersion < minVersion) {
    context.error(
      `${at}.maxVersion`,
      conflict('the newest version is older than `minVersion`', {
        given: maxVersion,
        allowed: `${minVersion} or newer`,
        hint: 'Raise `maxVersion`, or lower `minVersion`',
      }),
    );
  }
  checkContent(given.ca, certificateProblem, context, `${at}.ca`);
  if (!refers(given.cert) || given.keySecret === undefined) return;
  checkContent(given.cert, certificateProblem, context, `${at}.cert`);
  checkContent({ secret: given.keySecret }, privateKeyProblem, context, `${at}.keySecret`);
}

/** A client shows a certificate and proves it with a key: one is nothing without the other. */
function checkPair(cert: boolean, key: boolean, context: BuildContext, at: string): void {
  if (cert === key) return;
  const [there, missing] = cert ? ['certificate', 'key'] : ['key', 'certificate'];
  context.error(at, {
    code: 'missing-field',
    message: `there is a client's ${there} without its ${missing}`,
    given: `a ${there}`,
    allowed: 'both, or neither',
    hint: `Add the ${missing}, or remove the ${there}`,
  });
}

function refers(to: SecretOrConfigMap | undefined): boolean {
  return to?.secret !== undefined || to?.configMap !== undefined;
}

function checkSource(given: SecretOrConfigMap | undefined, context: BuildContext, at: string): void {
  if (given?.secret === undefined || given.configMap === undefined) return;
  context.error(at, conflict('`secret` and `configMap` exclude each other'));
}

/** Content that is at hand at synth, as that of a Secret of the app, tells whether the server could read it. */
function checkContent(
  given: SecretOrConfigMap | undefined,
  problemOf: (text: string) => string | undefined,
  context: BuildContext,
  at: string,
): void {
  const source = given?.secret === undefined ? 'ConfigMap' : 'Secret';
  const selector: KeySelector | undefined = given?.secret ?? given?.configMap;
  const text = selector === undefined ? undefined : context.references.content(source, selector, context);
  const problem = text === undefined || text === '' ? undefined : problemOf(text);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: `the content of this key cannot be used: ${problem}`,
    given: `${source} \`${selector!.name ?? ''}\`, key \`${selector!.key}\``,
    allowed: 'what its name promises, in PEM',
    hint: 'Correct the content',
  });
}

export function checkProxy(given: ProxyConfig, context: BuildContext, at: string): void {
  if (!hasProxy(given)) return;
  const report = (field: string, problem: Problem) => context.error(`${at}.${field}`, problem);
  if (given.proxyFromEnvironment === true) checkEnvironmentAlone(given, report);
  else if ((given.proxyUrl ?? '') === '') checkNothingAboutNoProxy(given, report);
  for (const [name, selectors] of Object.entries(given.proxyConnectHeader ?? {})) {
    if (selectors.length > 0) continue;
    report(memberPath('proxyConnectHeader', name), {
      code: 'missing-field',
      message: 'the header has no value',
      given: 'nothing',
      allowed: 'at least one reference',
      hint: 'Add one, or remove the header',
    });
  }
  checkProxyUrl(given, report);
}

type Report = (field: string, problem: Problem) => void;

function checkEnvironmentAlone(given: ProxyConfig, report: Report): void {
  for (const field of ['proxyUrl', 'noProxy'] as const) {
    if ((given[field] ?? '') !== '')
      report(field, conflict(`a proxy from the environment leaves no room for \`${field}\``));
  }
}

function checkNothingAboutNoProxy({ noProxy = '', proxyConnectHeader = {} }: ProxyConfig, report: Report): void {
  if (noProxy !== '') {
    report(
      'noProxy',
      conflict('without `proxyUrl` there is no proxy to make exceptions of', {
        given: noProxy,
        allowed: '`noProxy` beside `proxyUrl`',
        hint: 'Add `proxyUrl`, or remove `noProxy`',
      }),
    );
  }
  if (Object.keys(proxyConnectHeader).length > 0) {
    report(
      'proxyConnectHeader',
      conflict('without `proxyUrl` or `proxyFromEnvironment` there is no proxy to connect to', {
        given: 'only headers',
        allowed: 'headers beside one of them',
        hint: 'Add one of them, or remove the headers',
      }),
    );
  }
}

function checkProxyUrl({ proxyUrl = '' }: ProxyConfig, report: Report): void {
  const problem = proxyUrl === '' ? undefined : urlProblem(proxyUrl);
  if (problem === undefined) return;
  report('proxyUrl', {
    code: 'invalid-value',
    message: `this is not a URL: ${problem}`,
    given: proxyUrl,
    allowed: 'a URL with scheme and host',
    hint: 'Correct it',
  });
}
