/**
 * What takes the place of a certificate or key that is missing or is none. Servers refuse the configuration of all for such a
 * file; these they load. Both certificates ended in 1970, and no program takes what they sign or show.
 */

import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { pem } from './pem';

const SEQUENCE = 0x30;
const ED25519 = Buffer.from('300506032b6570', 'hex');
/** Of a private key, before its 32 bytes: PKCS #8. */
const PRIVATE_KEY = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Version 3, number 1. */
const BEGIN = Buffer.from('a003020102020101', 'hex');
/** Basic constraints, critical: no authority. */
const NO_AUTHORITY = Buffer.from('a310300e300c0603551d130101ff04023000', 'hex');

const NAME = der(SEQUENCE, der(0x31, der(SEQUENCE, Buffer.from('0603550403', 'hex'), text('missing.invalid'))));
const VALIDITY = der(SEQUENCE, time('700101000000Z'), time('700101000001Z'));

/** Its key is the digest of a sentence, so nobody has the private part of it, and nobody ever had. */
export const AUTHORITY_OF_NOBODY = pem(
  'CERTIFICATE',
  certificate(digest('An authority that nobody is.'), Buffer.alloc(64)),
);

/** A pair that shows nothing: everybody can make it. */
export const PAIR_OF_ANYBODY = pairOfAnybody();

function pairOfAnybody(): { readonly cert: string; readonly key: string } {
  const key = Buffer.concat([PRIVATE_KEY, digest('A key that everybody has.')]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const signature = sign(null, unsigned(publicKey), privateKey);
  return { cert: pem('CERTIFICATE', certificate(publicKey, signature)), key: pem('PRIVATE KEY', key) };
}

function certificate(publicKey: Buffer, signature: Buffer): Buffer {
  return der(SEQUENCE, unsigned(publicKey), ED25519, bits(signature));
}

function unsigned(publicKey: Buffer): Buffer {
  const key = der(SEQUENCE, ED25519, bits(publicKey));
  return der(SEQUENCE, BEGIN, ED25519, NAME, VALIDITY, NAME, key, NO_AUTHORITY);
}

function digest(sentence: string): Buffer {
  return createHash('sha256').update(sentence).digest();
}

function text(value: string): Buffer {
  return der(0x0c, Buffer.from(value));
}

function time(value: string): Buffer {
  return der(0x17, Buffer.from(value));
}

function bits(value: Buffer): Buffer {
  return der(0x03, Buffer.alloc(1), value);
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
