/** Which remote ends are one to a server: two of each, as the server's own code compares them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { Judge } from '../fuzz/loaders/judge';
import { fileIn } from '../fuzz/loaders/manifests';
import { compiled } from '../support/compiled';
import { startPrometheus, temporaryFolder } from '../support/processes';
import { describeWith, PROMETHEUS_LOADER, pathOf } from '../support/tools';
import { NEWEST, PROMETHEUS_VERSIONS } from '../support/versions';

const URL = 'http://store/push';
const selector = (key: string) => ({ name: 'secret', key });
const client = { clientId: { secret: selector('a') }, clientSecret: selector('b'), tokenUrl: 'http://token' };
const azure = { managedIdentity: { clientId: '00000000-0000-0000-0000-000000000000' } };
const relabeling = { sourceLabels: ['a'], targetLabel: 'b' };

/** What both directions have in common, in forms that some of mean one thing. */
const COMMON: readonly object[] = [
  {},
  { proxyConnectHeader: {} },
  { proxyUrl: 'http://proxy' },
  { proxyUrl: 'http://proxy', proxyConnectHeader: {} },
  { proxyUrl: 'http://proxy', proxyConnectHeader: { a: [selector('a')] } },
  { proxyUrl: 'http://proxy', proxyConnectHeader: { a: [selector('b')] } },
  { proxyUrl: 'http://proxy', proxyConnectHeader: { a: [] } },
  { proxyUrl: 'http://proxy#' },
  { proxyFromEnvironment: false },
  { noProxy: '' },
  { headers: {} },
  { headers: { a: 'b' } },
  { headers: { A: 'b' } },
  { followRedirects: true },
  { followRedirects: false },
  { tlsConfig: {} },
  { tlsConfig: { insecureSkipVerify: false } },
  { tlsConfig: { serverName: 'a' } },
  { basicAuth: {} },
  { basicAuth: { username: selector('a') } },
  { authorization: {} },
  { authorization: { type: 'Bearer' } },
  { authorization: { type: ' Bearer ' } },
  { authorization: { type: 'bearer' } },
  { authorization: { credentialsFile: '/a' } },
  { authorization: { credentials: selector('a') } },
  { bearerTokenFile: '/a' },
  { oauth2: client },
  { oauth2: { ...client, scopes: [] } },
  { oauth2: { ...client, endpointParams: {} } },
  { oauth2: { ...client, tlsConfig: {} } },
  { oauth2: { ...client, proxyUrl: 'http://proxy', proxyConnectHeader: {} } },
  { oauth2: { ...client, proxyUrl: 'http://proxy' } },
];

const WRITTEN: readonly object[] = [
  ...COMMON,
  { remoteTimeout: '30s' },
  { remoteTimeout: '30000ms' },
  { remoteTimeout: '0s' },
  { enableHTTP2: true },
  { enableHTTP2: false },
  { sendExemplars: false },
  { roundRobinDNS: false },
  { messageVersion: 'V1.0' },
  { queueConfig: {} },
  { queueConfig: { capacity: 10_000, maxShards: 50, minShards: 1, maxSamplesPerSend: 2_000 } },
  { queueConfig: { batchSendDeadline: '5000ms', minBackoff: '30ms', retryOnRateLimit: false, sampleAgeLimit: '0s' } },
  { queueConfig: { minBackoff: '0s' } },
  { metadataConfig: {} },
  { metadataConfig: { send: false } },
  { metadataConfig: { send: true } },
  { metadataConfig: { send: true, sendInterval: '60s', maxSamplesPerSend: 2_000 } },
  { metadataConfig: { send: true, maxSamplesPerSend: 500 } },
  { writeRelabelConfigs: [] },
  { writeRelabelConfigs: [relabeling] },
  { writeRelabelConfigs: [{ ...relabeling, action: 'Replace' }] },
  { writeRelabelConfigs: [{ ...relabeling, separator: ';', replacement: '$1', modulus: 0 }] },
  { writeRelabelConfigs: [{ ...relabeling, regex: '(.*)' }] },
  { writeRelabelConfigs: [{ ...relabeling, regex: '' }] },
  { writeRelabelConfigs: [{ ...relabeling, replacement: '1m' }] },
  { writeRelabelConfigs: [{ ...relabeling, replacement: '60s' }] },
  { sigv4: {} },
  { sigv4: { region: '' } },
  { sigv4: { useFIPSSTSEndpoint: false } },
  { sigv4: { region: 'a' } },
  { azureAd: azure },
  { azureAd: { ...azure, cloud: 'AzurePublic' } },
  { azureAd: { sdk: {} } },
  { azureAd: { managedIdentity: {} } },
];

const READ: readonly object[] = [
  ...COMMON,
  { remoteTimeout: '1m' },
  { remoteTimeout: '30s' },
  { requiredMatchers: {} },
  { requiredMatchers: { a: 'b' } },
  { readRecent: false },
  { filterExternalLabels: true },
  { filterExternalLabels: false },
];

const URLS = [
  URL,
  'http://store/push#',
  'http://store/push?',
  'http://STORE/push',
  'http://store/pus%68',
  'http://a:b@store/push',
  'http://a:c@store/push',
  'http://%61:@store/push',
  'http://a@store/push',
  'http://store/ü',
  'http://store/%C3%BC',
  'http://store/%c3%bc',
  'http://store/ %41',
  'http://store/%20A',
  'http://store/!(*) ',
  'http://store/%21%28%2A%29%20',
  'http://store/a[b]',
  'http://store/%5b%3a',
  'http://store/a"<>',
  'http://store/#a?b',
  'http://store/#a"!',
  'http://store/#a%22!',
  'http://store/#a%22%21',
  'http://st%C3%BCre/push',
  'http://stüre/push',
  'http://[fe80::1%25en0]/',
  'http://[fe80::1%25e%20n0]/',
].map((url) => ({ url }));

type Ends = 'remoteWrite' | 'remoteRead';

function areOne(of: Ends, ends: readonly object[], version?: string): boolean {
  return answerTo(of, ends, version).findings.some(({ code }) => code === 'duplicate-name');
}

function answerTo(of: Ends, ends: readonly object[], version: string = NEWEST.Prometheus) {
  const spec = {
    version: `v${version}`,
    serviceMonitorSelector: {},
    [of]: ends.map((end) => ({ url: URL, ...end })),
  };
  const metadata = { namespace: 'default', name: 'main' };
  return compiled([{ apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata, spec }]);
}

function writtenOf(of: Ends, end: object, version?: string): unknown {
  const config = fileIn(answerTo(of, [end], version).manifests, 'prometheus.yaml')!;
  return parse(config)[of === 'remoteWrite' ? 'remote_write' : 'remote_read'][0];
}

describeWith([PROMETHEUS_LOADER], 'two remote ends', () => {
  const judge = new Judge(pathOf(PROMETHEUS_LOADER));
  afterAll(() => judge.stop());

  it.each([
    ['remoteWrite', WRITTEN],
    ['remoteRead', READ],
    ['remoteWrite', URLS],
  ] as const)(
    'of %s are one to us if and only if they are to the server (%#)',
    async (of, forms) => {
      const section = of === 'remoteWrite' ? 'remote_write' : 'remote_read';
      const written = forms.map((form) => writtenOf(of, form));
      const wrong: string[] = [];
      let alike = 0;
      for (const [i, one] of forms.entries()) {
        for (const [j, other] of forms.entries()) {
          if (j < i) continue;
          const ours = areOne(of, [one, other]);
          const config = stringify({ [section]: [written[i], written[j]] });
          const theirs = (await judge.judge({ config })).includes('two ends are alike');
          if (theirs) alike++;
          if (ours !== theirs) wrong.push(`${theirs ? 'one to the server' : 'two'}: ${JSON.stringify([one, other])}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(alike).toBeGreaterThan(forms.length);
    },
    120_000,
  );
});

/** Beside an end that says nothing of itself. */
const BY_VERSION: readonly object[] = [
  {},
  { proxyConnectHeader: {} },
  { enableHTTP2: true },
  { enableHTTP2: false },
  { queueConfig: { capacity: 10_000 } },
  { basicAuth: {} },
  { writeRelabelConfigs: [{ ...relabeling, regex: '(.*)' }] },
  { url: 'http://a:b@store/push' },
];

describe.each(PROMETHEUS_VERSIONS)('Prometheus %s', (version) => {
  describeWith([`prometheus-${version}`], `two remote ends of Prometheus ${version}`, () => {
    it('are one to us where the server does not load both', async () => {
      const file = join(temporaryFolder(), 'prometheus.yaml');
      writeFileSync(file, '');
      const { url } = await startPrometheus(version, file);
      const others = [{}, { writeRelabelConfigs: [relabeling] }, { url: 'http://a:c@store/push' }];
      for (const [i, one] of BY_VERSION.entries()) {
        for (const [j, other] of others.entries()) {
          const ends = [one, other];
          const remote_write = ends.map((end) => writtenOf('remoteWrite', end, version));
          // What it did not load is still measured, and it ends over metrics of one address that come twice.
          writeFileSync(file, stringify({ remote_write }).replaceAll('store', `store-${i}-${j}`));
          const { ok } = await fetch(`${url}/-/reload`, { method: 'POST' });
          expect([ends, areOne('remoteWrite', ends, version)]).toEqual([ends, !ok]);
        }
      }
    });
  });
});
