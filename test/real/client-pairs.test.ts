/** Pairs of a certificate and a key, changed at random: what the watching sidecar takes for one, Go does. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usablePair } from '../../sidecar/client-pair';
import { pem, pemBlocks } from '../../sidecar/pem';
import { type Certificate, describeWithCertificates, madeCertificate } from '../support/certificates';
import { temporaryFolder } from '../support/processes';
import { type Random, randomFrom } from '../support/random';
import { describeWith, pathOf } from '../support/tools';
import { NEWEST } from '../support/versions';

/** Loads pairs as servers do, many at once. */
const TOOL = `promtool-${NEWEST.Prometheus}` as const;

const EXTENSIONS = [
  'subjectAltName=DNS:localhost,IP:127.0.0.1,URI:spiffe://shop/web,email:a@example.com',
  'extendedKeyUsage=clientAuth',
  'keyUsage=digitalSignature',
  'certificatePolicies=1.2.3.4',
  'crlDistributionPoints=URI:http://shop/crl',
  'authorityInfoAccess=OCSP;URI:http://shop/ocsp',
];
const SUBJECT = '/C=DE/O=Läden/CN=shop/emailAddress=a@example.com';
const curve = (name: string) => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${name}`];

const GOOD: Readonly<Record<string, readonly string[]>> = {
  'RSA of 2048 bits': ['-newkey', 'rsa:2048'],
  'P-256': curve('prime256v1'),
  'P-384': curve('secp384r1'),
  'P-521': curve('secp521r1'),
  Ed25519: ['-newkey', 'ed25519'],
};

/** All are pairs to Node. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  'RSA of 512 bits': ['-newkey', 'rsa:512'],
  secp256k1: curve('secp256k1'),
  'a curve of Brainpool': curve('brainpoolP256r1'),
  'a curve by its numbers': [...curve('prime256v1'), '-pkeyopt', 'ec_param_enc:explicit'],
  Ed448: ['-newkey', 'ed448'],
  'RSA-PSS': ['-newkey', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'a number below nothing': [...curve('prime256v1'), '-set_serial', '-5'],
};

const made = (args: readonly string[]) =>
  madeCertificate([...args, '-utf8', '-subj', SUBJECT, ...EXTENSIONS.flatMap((extension) => ['-addext', extension])]);
const judged = ({ cert, key }: Certificate) => usablePair({ cert: Buffer.from(cert), key: Buffer.from(key) });

describeWithCertificates('a pair of a certificate and a key', () => {
  it.each(Object.entries(GOOD))('is usable with %s', (_, args) => {
    const pair = made(args);
    expect(judged(pair)?.cert.toString()).toBe(pair.cert);
    expect(judged(pair)?.key.toString()).toBe(pair.key);
    expect(judged({ ...pair, key: made(args).key })).toBeUndefined();
    expect(judged({ ...pair, key: `${pair.key}\n${made(args).key}` })?.key.toString()).toBe(pair.key);
    expect(judged({ cert: `Bag Attributes\n${pair.cert}${made(args).cert}`, key: pair.key })).toBeDefined();
  });

  it.each(Object.entries(BAD))('is not usable with %s', (_, args) => {
    expect(judged(made(args))).toBeUndefined();
  });

  describeWith([TOOL], 'that has been changed', () => {
    it('is usable only where Go reads what is written of it', { timeout: 60_000 }, () => {
      const random = randomFrom(11);
      const pairs = Object.values(GOOD).flatMap((args) => changed(made(args), random));
      const usable = pairs.map(judged).filter((pair) => pair !== undefined);
      // Some changes change nothing that matters, most do.
      expect(usable.length).toBeGreaterThan(25);
      expect(usable.length).toBeLessThan(pairs.length / 2);
      expect(refusedByGo(usable)).toEqual([]);
    });
  });
});

const EACH = 150;

function changed({ cert, key }: Certificate, random: Random): Certificate[] {
  const [certificate, privateKey] = [pemBlocks(cert)[0]!.content, pemBlocks(key)[0]!.content];
  return Array.from({ length: EACH }, () =>
    random.chance(0.25)
      ? { cert, key: pem('PRIVATE KEY', spoiled(privateKey, random)) }
      : { cert: pem('CERTIFICATE', spoiled(certificate, random)), key },
  );
}

function spoiled(bytes: Buffer, random: Random): Buffer {
  const other = Buffer.from(bytes);
  for (let times = 1 + random.below(2); times > 0; times--) {
    const at = random.below(other.length);
    const byte = other[at]!;
    other[at] = random.pick([random.below(256), byte ^ (1 << random.below(8)), (byte + 1) & 0xff, 0x80, 0x00, 0xff]);
  }
  return other;
}

function refusedByGo(pairs: readonly { readonly cert: Buffer; readonly key: Buffer }[]): string[] {
  const folder = temporaryFolder();
  const files = pairs.map(({ cert, key }, i) => {
    const [certFile, keyFile] = [join(folder, `${i}.crt`), join(folder, `${i}.key`)];
    writeFileSync(certFile, cert);
    writeFileSync(keyFile, key);
    const config = join(folder, `${i}.yaml`);
    writeFileSync(config, JSON.stringify({ tls_server_config: { cert_file: certFile, key_file: keyFile } }));
    return config;
  });
  const { output } = spawnSync(pathOf(TOOL), ['check', 'web-config', ...files], { encoding: 'utf8' });
  const told = output.join('').trim().split('\n');
  expect(told.length).toBeGreaterThanOrEqual(files.length);
  return told.filter((line) => !line.endsWith('SUCCESS'));
}
