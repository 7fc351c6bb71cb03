import { expect, it } from 'vitest';
import { alertmanagerArguments } from '../../../../lib/core/alertmanager/workload/arguments';
import type { AlertmanagerPodSpec } from '../../../../lib/core/alertmanager/workload/spec';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import type { Resource } from '../../../../lib/core/base/resource';
import { parseVersion } from '../../../../lib/core/base/version';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { DEFAULT_PLATFORM } from '../../../../lib/core/pod/platform';
import { NEWEST } from '../../../support/versions';

function sizeOf(maxPerSilenceBytes: string): unknown {
  const metadata = { name: 'it', namespace: 'monitoring' };
  const resource: Resource<AlertmanagerPodSpec, 'Alertmanager'> = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Alertmanager',
    metadata,
    spec: { limits: { maxPerSilenceBytes } },
  };
  const references = new ReferenceCollector('monitoring', '/credentials', () => undefined).required();
  const target = { product: 'Alertmanager', version: parseVersion(NEWEST.Alertmanager)! } as const;
  const context = new BuildContext(target, { kind: 'Alertmanager', ...metadata }, references, new Findings());
  const rows = alertmanagerArguments(resource, context, DEFAULT_PLATFORM, undefined);
  return rows.find(({ name }) => name === 'silences.max-per-silence-bytes')?.value;
}

it.each([
  ['0', '0'],
  ['10KB', '10240'],
  ['1GiB', '1073741824'],
  ['1.5MB', '1572864'],
])('a silence of at most %s has %s bytes', (given, bytes) => {
  expect(sizeOf(given)).toBe(bytes);
});
