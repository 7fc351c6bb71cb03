import { beforeEach, expect, it, vi } from 'vitest';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import type { DataObject, InputObject } from '../conformance/case';
import { compiled } from '../support/compiled';
import { podFiles } from '../support/pod-files';
import { temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

const API = 'monitoring.coreos.com';
const NAMESPACE = 'monitoring';
const KEYS: DataObject = {
  kind: 'Secret',
  namespace: NAMESPACE,
  name: 'cloud',
  data: new Map([
    ['id', 'somebody'],
    ['key', 'secret'],
  ]),
};
const keys = { accessKey: { name: 'cloud', key: 'id' }, secretKey: { name: 'cloud', key: 'key' } };

interface Sample {
  readonly spec: (regional: object) => object;
  readonly at: string;
}

const scrapes = (field: string): Sample => ({
  spec: (regional) => ({ [field]: [{ ...keys, ...regional }] }),
  at: `spec.${field}[0].region`,
});

const SAMPLES: Readonly<Record<string, Sample>> = {
  'a discovery by EC2': scrapes('ec2SDConfigs'),
  'a discovery by Lightsail': scrapes('lightSailSDConfigs'),
  'a remote end that signs': {
    spec: (regional) => ({
      remoteWrite: [{ url: 'http://localhost:1/api/v1/write', sigv4: { ...keys, ...regional } }],
    }),
    at: 'spec.remoteWrite[0].sigv4.region',
  },
};

function podOf(version: string, spec: object) {
  const isOwn = 'remoteWrite' in spec;
  const objects: InputObject[] = [
    {
      apiVersion: `${API}/v1`,
      kind: 'Prometheus',
      metadata: { namespace: NAMESPACE, name: 'main' },
      spec: { version: `v${version}`, scrapeConfigSelector: {}, ...(isOwn ? spec : {}) },
    },
    {
      apiVersion: `${API}/v1alpha1`,
      kind: 'ScrapeConfig',
      metadata: { namespace: NAMESPACE, name: 'cloud' },
      spec: isOwn ? { staticConfigs: [{ targets: ['localhost:1'] }] } : spec,
    },
  ];
  const { manifests, findings } = compiled(objects);
  const held = [{ ...KEYS, data: new Map([...KEYS.data].map(([key, value]) => [key, Buffer.from(value)])) }];
  return { pod: podFiles(manifests, { held }, 'prometheus', temporaryFolder()), findings };
}

/** As anywhere but on a machine of Amazon's, whatever this one is. */
beforeEach(() => {
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/dev/null');
  return () => vi.unstubAllEnvs();
});

/** Newer servers ask for a region where they look for targets. */
const ASKED_LATER = { since: '3.14.0' };

const REFUSED = /it neither starts nor reloads$/;
const FINDS_NONE = /it finds no target here$/;

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `Prometheus ${version} outside of Amazon`, () => {
    it.each(Object.entries(SAMPLES))('does with %s without a region what synth says', async (_, sample) => {
      const { pod, findings } = podOf(version, sample.spec({}));
      expect(findings).toMatchObject([{ code: 'region-of-the-machine', severity: 'warning', path: sample.at }]);
      const isRead = sample.at.includes('SDConfigs') && atLeast(parseVersion(version)!, ASKED_LATER.since);
      expect(findings[0]!.message).toMatch(isRead ? FINDS_NONE : REFUSED);
      if (!isRead) return expect(startServer(version, pod)).rejects.toThrow(/region/);
      const server = await startServer(version, pod);
      await expect.poll(() => server.output()).toMatch(/could not determine AWS region/);
      expect(server.process.exitCode).toBeNull();
    });

    it.each(Object.entries(SAMPLES))('starts with %s with one', async (_, sample) => {
      const { pod, findings } = podOf(version, sample.spec({ region: 'eu-west-1' }));
      expect(findings).toEqual([]);
      await startServer(version, pod);
    });
  });
}
