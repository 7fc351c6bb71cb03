import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { parseVersion } from '../../../lib/core/base/version';
import { ReferenceCollector } from '../../../lib/core/input/mounted-references';
import type { RemoteWriteSpec } from '../../../lib/core/prometheus/spec';
import { filesOnly } from '../../../lib/core/thanos/file-references';
import { rulerRemoteWrite } from '../../../lib/core/thanos/remote-write';
import { NEWEST } from '../../support/versions';

function build(version: string, end: RemoteWriteSpec) {
  const findings = new Findings();
  const collector = new ReferenceCollector('monitoring', '/etc/thanos/credentials', () => undefined);
  const target = { product: 'Thanos', version: parseVersion(version)! } as const;
  const object = { kind: 'ThanosRuler', namespace: 'monitoring', name: 'global' };
  const context = new BuildContext(target, object, filesOnly(collector.required()), findings);
  return { config: rulerRemoteWrite([end], context).remote_write[0], findings: findings.sorted() };
}

const url = 'http://remote/api/v1/receive';
const key = (name: string) => ({ name: 'login', key: name });

describe('the remote write of a ThanosRuler', () => {
  it.each([
    [
      NEWEST.Thanos,
      { url, protobuf_message: 'io.prometheus.write.v2.Request', send_native_histograms: true, round_robin_dns: true },
    ],
    ['0.37.0', { url, protobuf_message: 'io.prometheus.write.v2.Request', send_native_histograms: true }],
    ['0.36.0', { url, send_native_histograms: true }],
    ['0.29.0', { url }],
  ])('is what Thanos %s reads', (version, expected) => {
    const { config, findings } = build(version, {
      url,
      messageVersion: 'V2.0',
      sendNativeHistograms: true,
      roundRobinDNS: true,
    });
    expect(config).toEqual(expected);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(findings).toHaveLength(4 - Object.keys(expected).length);
  });

  it('is an error where Thanos has none', () => {
    const { findings } = build('0.23.0', { url });
    expect(findings).toMatchObject([{ severity: 'error', path: 'spec.remoteWrite', given: '0.23.0' }]);
  });

  it.each([
    ['a proxy that is none', { noProxy: 'a' }, 'spec.remoteWrite[0].noProxy'],
    ['two ways to say who asks', { basicAuth: {}, sigv4: {} }, 'spec.remoteWrite[0].sigv4'],
    ['half of a pair of keys', { sigv4: { accessKey: key('a') } }, 'spec.remoteWrite[0].sigv4.secretKey'],
    [
      'nobody to ask Azure as, since Thanos knows no workloads',
      { azureAd: { workloadIdentity: {} } },
      'spec.remoteWrite[0].azureAd',
    ],
  ])('is an error with %s', (_, fields, path) => {
    const { findings } = build(NEWEST.Thanos, { url, ...fields } as RemoteWriteSpec);
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path)).toContain(path);
  });

  it('leaves the identity to Azure where no client is named', () => {
    const azureAd = { managedIdentity: { clientId: null } } as unknown as RemoteWriteSpec['azureAd'];
    expect(build(NEWEST.Thanos, { url, azureAd }).config).toEqual({ url, azuread: { managed_identity: {} } });
  });

  it('takes credentials from files', () => {
    const { config, findings } = build(NEWEST.Thanos, {
      url,
      basicAuth: { username: key('user'), password: key('pass') },
    });
    expect(findings).toEqual([]);
    expect(config?.basic_auth).toEqual({
      username_file: '/etc/thanos/credentials/secret/monitoring/login/user',
      password_file: '/etc/thanos/credentials/secret/monitoring/login/pass',
    });
  });

  it('refuses a credential that only the text itself could hold, since nothing substitutes there', () => {
    const { findings } = build('0.32.0', { url, basicAuth: { username: key('user'), password: key('pass') } });
    expect(findings).toMatchObject([
      { severity: 'error', code: 'not-at-hand', path: 'spec.remoteWrite[0].basicAuth.username' },
    ]);
  });
});
