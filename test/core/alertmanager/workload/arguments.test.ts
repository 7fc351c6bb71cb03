import { describe, expect, it } from 'vitest';
import { alertmanagerArguments } from '../../../../lib/core/alertmanager/workload/arguments';
import type { AlertmanagerPodSpec } from '../../../../lib/core/alertmanager/workload/spec';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import type { Resource } from '../../../../lib/core/base/resource';
import { parseVersion } from '../../../../lib/core/base/version';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { DEFAULT_PLATFORM } from '../../../../lib/core/pod/platform';
import { NEWEST } from '../../../support/versions';

function argumentsOf(spec: AlertmanagerPodSpec, version: string = NEWEST.Alertmanager) {
  const metadata = { name: 'it', namespace: 'monitoring' };
  const resource: Resource<AlertmanagerPodSpec, 'Alertmanager'> = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Alertmanager',
    metadata,
    spec,
  };
  const references = new ReferenceCollector('monitoring', '/credentials', () => undefined).required();
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  const findings = new Findings();
  const context = new BuildContext(target, { kind: 'Alertmanager', ...metadata }, references, findings);
  const rows = alertmanagerArguments(resource, context, DEFAULT_PLATFORM, undefined);
  return {
    value: (name: string) => rows.find((row) => row.name === name)?.value,
    findings: findings.sorted().map(({ code, path }) => `${code} ${path}`),
  };
}

it.each([
  ['0', '0'],
  ['10KB', '10240'],
  ['1GiB', '1073741824'],
  ['1.5MB', '1572864'],
])('a silence of at most %s has %s bytes', (given, bytes) => {
  const { value } = argumentsOf({ limits: { maxPerSilenceBytes: given } });
  expect(value('silences.max-silence-size-bytes')).toBe(bytes);
});

describe.each([
  ['retention', 'data.retention', '120h'],
  ['clusterGossipInterval', 'cluster.gossip-interval', undefined],
  ['clusterPushpullInterval', 'cluster.pushpull-interval', undefined],
  ['clusterPeerTimeout', 'cluster.peer-timeout', undefined],
] as const)('%s', (field, argument, standard) => {
  it.each(['0', '0s', '0h0m', '00ms'])('of %s is left out of every version, with a warning', (zero) => {
    for (const version of [NEWEST.Alertmanager, '0.28.1']) {
      const { value, findings } = argumentsOf({ [field]: zero }, version);
      expect(value(argument)).toBe(standard);
      expect(findings).toEqual([`ignored-field spec.${field}`]);
    }
  });

  it.each(['10ms', '0h1m', '1h0s'])('of %s is written', (given) => {
    const { value, findings } = argumentsOf({ [field]: given });
    expect(value(argument)).toBe(given);
    expect(findings).toEqual([]);
  });
});

describe('the name in the mesh', () => {
  const name = 'cluster.peer-name';

  it.each([
    ['0.30.0', '$(POD_NAME)', 'pod-$(POD_NAME)', []],
    ['0.29.0', undefined, undefined, ['unsupported-by-version spec.clusterPeerName']],
  ])('is that of the pod unless another is said, from Alertmanager 0.30 on: %s', (version, own, said, findings) => {
    expect(argumentsOf({}, version).value(name)).toBe(own);
    const given = argumentsOf({ clusterPeerName: 'pod-$(POD_NAME)', replicas: 3 }, version);
    expect(given.value(name)).toBe(said);
    expect(given.findings).toEqual(findings);
  });

  it('of several replicas has to differ', () => {
    expect(argumentsOf({ clusterPeerName: 'alerts', replicas: 2 }).findings).toEqual([
      'doubtful-value spec.clusterPeerName',
    ]);
    expect(argumentsOf({ clusterPeerName: 'alerts' }).findings).toEqual([]);
  });
});
