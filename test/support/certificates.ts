/** A certificate for servers on this machine, made by openssl. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { temporaryFolder } from './processes';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Self-signed: it is its own authority. */
export function selfSignedCertificate(folder: string = temporaryFolder()): Certificate {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  return madeCertificate([...curve, ...names], folder);
}

/** As the arguments of openssl say. */
export function madeCertificate(args: readonly string[], folder: string = temporaryFolder()): Certificate {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const all = ['req', '-x509', '-nodes', '-days', '2', ...args, '-keyout', key, '-out', cert];
  const made = spawnSync('openssl', all, { encoding: 'utf8' });
  if (made.error !== undefined || made.status !== 0)
    throw new Error(`openssl made no certificate: ${made.error ?? made.stderr}`);
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

/** A suite that needs certificates: skipped, loudly, where openssl is missing, unless everything has to be there. */
export function describeWithCertificates(name: string, suite: () => void): void {
  if (spawnSync('openssl', ['version']).status === 0 || process.env['CI'] === 'true') {
    describe(name, suite);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}\n  needs openssl\n\n`);
  describe.skip(name, suite);
}
