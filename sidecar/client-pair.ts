/** Whether a certificate and its key are a pair that a server in Go loads. It is stricter than Node, and refuses all for one. */

import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { isReadByGo } from './go-certificate';
import { pem, pemBlocks } from './pem';

export interface Pair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** The curves that Go knows. */
const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const SHORTEST_RSA = 1_024;
const LONGEST_RSA = 8_192;
/** Longer ones are no keys. */
const LONGEST_KEY = 32 * 1_024;

/** A certificate or a key, of which each has to fit the other. */
export interface Half {
  /** Written so that no two readers differ. */
  readonly content: Buffer;
  /** The public key that both have. */
  readonly publicKey: string;
}

/** The pair, as it is written; undefined where it is none. */
export function usablePair({ cert, key }: Pair): Pair | undefined {
  const [certificate, privateKey] = [usableCertificate(cert), usableKey(key)];
  return fits(certificate, privateKey) ? { cert: certificate!.content, key: privateKey!.content } : undefined;
}

export function fits(certificate: Half | undefined, key: Half | undefined): boolean {
  return certificate !== undefined && certificate.publicKey === key?.publicKey;
}

/** A chain, whose first certificate is that of the key. */
export function usableCertificate(bytes: Buffer): Half | undefined {
  return unlessUnreadable(() => {
    const chain = pemBlocks(bytes.toString('latin1')).filter(({ type }) => type === 'CERTIFICATE');
    const first = chain[0]?.content;
    if (first === undefined || !isReadByGo(first)) return undefined;
    const content = Buffer.from(chain.map(({ type, content }) => pem(type, content)).join(''));
    return { content, publicKey: numbersAsText(new X509Certificate(first).publicKey) };
  });
}

export function usableKey(bytes: Buffer): Half | undefined {
  if (bytes.length > LONGEST_KEY) return undefined;
  return unlessUnreadable(() => {
    const block = pemBlocks(bytes.toString('latin1')).find(({ type }) => /(?:^| )PRIVATE KEY$/.test(type));
    if (block === undefined) return undefined;
    const privateKey = createPrivateKey(pem(block.type, block.content));
    if (!isKnown(privateKey)) return undefined;
    return { content: anew(privateKey), publicKey: numbersAsText(createPublicKey(privateKey)) };
  });
}

/** What Node cannot read either is none. */
function unlessUnreadable(read: () => Half | undefined): Half | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** However a key is encoded, its numbers are the same. */
function numbersAsText(publicKey: KeyObject): string {
  const { kty, crv, x, y, n, e } = publicKey.export({ format: 'jwk' });
  return [kty, crv, x, y, n, e].join(' ');
}

/** By its numbers: what else was in its text, such as versions, is not taken over. */
function anew(privateKey: KeyObject): Buffer {
  const fresh = createPrivateKey({ key: privateKey.export({ format: 'jwk' }), format: 'jwk' });
  return Buffer.from(fresh.export({ type: 'pkcs8', format: 'pem' }));
}

function isKnown(key: KeyObject): boolean {
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: { namedCurve = '' } = {} } = key;
  if (type === 'rsa') return isConsistent(key);
  return type === 'ed25519' || (type === 'ec' && CURVES.has(namedCurve) && isDerived(key, namedCurve));
}

/** Go goes by the private part only; OpenSSL believes the public part that is beside it. */
function isDerived(key: KeyObject, curve: string): boolean {
  const { d = '', x = '', y = '' } = key.export({ format: 'jwk' });
  const own = createECDH(curve);
  own.setPrivateKey(Buffer.from(d, 'base64url'));
  const point = Buffer.concat([Buffer.from([4]), ...[x, y].map((part) => Buffer.from(part, 'base64url'))]);
  return own.getPublicKey().equals(point);
}

/** Go calculates again what a key of RSA says of itself; OpenSSL goes by what fits. */
function isConsistent(key: KeyObject): boolean {
  const { n, e, d, p, q, dp, dq, qi } = numbersOf(key.export({ format: 'jwk' }));
  const bits = bitsOf(n);
  const isOdd = [n, e, p, q].every((number) => number % 2n === 1n);
  if (!isOdd || bits < SHORTEST_RSA || bits > LONGEST_RSA || e < 3n || e >= 1n << 31n) return false;
  if (p * q !== n || p < 3n || q < 3n || d >= n || bitsOf(d) <= bits / 2) return false;
  if (bitsOf(p > q ? p - q : q - p) <= bits / 2 - 100) return false;
  if ((e * d) % (p - 1n) !== 1n || (e * d) % (q - 1n) !== 1n) return false;
  return dp === d % (p - 1n) && dq === d % (q - 1n) && qi < p && (qi * q) % p === 1n;
}

function bitsOf(number: bigint): number {
  return number.toString(2).length;
}

function numbersOf(key: JsonWebKey) {
  const number = (text = '') => BigInt(`0x0${Buffer.from(text, 'base64url').toString('hex')}`);
  const [n, e, d, p, q] = [key.n, key.e, key.d, key.p, key.q].map(number) as Five;
  return { n, e, d, p, q, dp: number(key.dp), dq: number(key.dq), qi: number(key.qi) };
}

type Five = [bigint, bigint, bigint, bigint, bigint];
