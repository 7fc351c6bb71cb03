import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { parseVersion } from '../../../lib/core/base/version';
import { ReferenceCollector } from '../../../lib/core/input/mounted-references';
import type { ServerTls } from '../../../lib/core/pod/spec';
import { type ClusterTls, checkClusterTls, checkServerTls } from '../../../lib/core/web/check-tls';
import { NEWEST } from '../../support/versions';

const secret = { name: 'tls', key: 'file' };
const FILES = { keyFile: '/tls.key', certFile: '/tls.crt' };
const REFERENCES = { keySecret: secret, cert: { secret } };

function found(check: (context: BuildContext) => void): string[] {
  const findings = new Findings();
  const references = new ReferenceCollector('monitoring', '/credentials', () => undefined).required();
  const target = { product: 'Alertmanager', version: parseVersion(NEWEST.Alertmanager)! } as const;
  check(new BuildContext(target, { kind: 'Alertmanager', namespace: 'monitoring', name: 'it' }, references, findings));
  return findings.sorted().map(({ code, path }) => `${path}: ${code}`);
}

const ASKING = { clientAuthType: 'RequireAndVerifyClientCert' };

describe('the TLS of a server', () => {
  const problems = (tls: ServerTls | undefined) => found((context) => checkServerTls(tls, context, 'tls'));

  it.each([
    ['nothing', undefined],
    ['files of the pod, beside the empty references that the schema writes', { ...FILES, keySecret: {}, cert: {} }],
    ['references', { ...REFERENCES, ...ASKING, client_ca: { configMap: secret } }],
  ])('may be %s', (_, tls) => {
    expect(problems(tls)).toEqual([]);
  });

  it.each([
    ['without a key', { cert: { secret } }, 'tls.keySecret: missing-field'],
    ['without a certificate', { keySecret: secret, cert: {} }, 'tls.cert: missing-field'],
    ['with a key of no Secret', { cert: { secret }, keySecret: { key: 'file' } }, 'tls.keySecret: missing-field'],
    [
      'with a certificate of no ConfigMap',
      { keySecret: secret, cert: { configMap: { name: '', key: 'file' } } },
      'tls.cert: missing-field',
    ],
    ['with two keys', { ...FILES, keySecret: secret }, 'tls.keyFile: conflicting-fields'],
    ['with two certificates', { ...FILES, cert: { secret } }, 'tls.certFile: conflicting-fields'],
    [
      'with a certificate of two sources',
      { keySecret: secret, cert: { secret, configMap: secret } },
      'tls.cert: conflicting-fields',
    ],
    [
      'with two authorities',
      { ...FILES, ...ASKING, clientCAFile: '/ca', client_ca: { secret } },
      'tls.clientCAFile: conflicting-fields',
    ],
    [
      'with an authority of two sources',
      { ...FILES, ...ASKING, client_ca: { secret, configMap: secret } },
      'tls.client_ca: conflicting-fields',
    ],
  ])('is refused %s', (_, tls, problem) => {
    expect(problems(tls)).toEqual([problem]);
  });
});

describe('the TLS of a mesh', () => {
  const problems = (tls: ClusterTls) => found((context) => checkClusterTls(tls, context, 'tls'));

  it('needs a key and a certificate on both sides', () => {
    expect(problems({ server: REFERENCES, client: REFERENCES })).toEqual([]);
    const all = ['client.cert', 'client.keySecret', 'server.cert', 'server.keySecret'];
    const missing = all.map((field) => `tls.${field}: missing-field`);
    expect(problems({ server: {}, client: {} })).toEqual(missing);
    const nothing = { keySecret: { name: '', key: '' }, cert: { secret: { name: '', key: '' } } };
    expect(problems({ server: nothing, client: nothing })).toEqual(missing);
  });
});
