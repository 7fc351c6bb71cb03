import { expect, it } from 'vitest';
import { ACCOUNT } from '../../../lib/core/base/sidecar-protocol';
import { leadsInto, stepsOf } from '../../../lib/core/tenants/file-paths';
import { OWNED_FOLDERS } from '../../../lib/core/tenants/owned-folders';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';

const KINDS = [
  ['Prometheus', 'v1', { serviceMonitorSelector: {}, ruleSelector: {}, queryLogFile: 'queries.log' }],
  ['PrometheusAgent', 'v1alpha1', { serviceMonitorSelector: {}, scrapeFailureLogFile: 'failures.log' }],
  ['Alertmanager', 'v1', { alertmanagerConfigSelector: {} }],
  ['ThanosRuler', 'v1', { queryEndpoints: ['query:10902'], ruleSelector: {} }],
] as const;

const MORE = { secrets: ['certs'], configMaps: ['targets'] };
const REMOTE = {
  remoteWrite: [
    { url: 'http://a', basicAuth: { username: { name: 'a', key: 'b' }, password: { name: 'a', key: 'c' } } },
  ],
};

/** Where anything is mounted in the containers of an instance of a kind. */
function mountsOf(kind: string, version: string, spec: object, mode: 'mounted' | 'watching'): string[] {
  const all = { ...spec, ...(kind === 'ThanosRuler' ? {} : MORE), ...(kind === 'Alertmanager' ? {} : REMOTE) };
  const metadata = { namespace: 'monitoring', name: 'main' };
  const instance: InputObject = { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata, spec: all };
  const settings = mode === 'mounted' ? { scrapeConfigSlots: 2 } : {};
  const { manifests, findings } = compiled([instance], [], { ...settings, reloader: { mode } });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const workload = manifests.find((manifest) => manifest.kind === 'StatefulSet') as unknown as Workload;
  const { containers } = workload.spec.template.spec;
  return containers
    .filter(({ name }) => !name.includes('reloader'))
    .flatMap(({ volumeMounts }) => mountPaths(volumeMounts));
}

interface Workload {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } };
}

interface Container {
  readonly name: string;
  readonly volumeMounts: readonly { readonly mountPath: string }[];
}

const mountPaths = (mounts: Container['volumeMounts']) => mounts.map(({ mountPath }) => mountPath);

it.each(KINDS)('hold everything that is mounted beside the server of a %s', (kind, version, spec) => {
  const paths = (['mounted', 'watching'] as const).flatMap((mode) => mountsOf(kind, version, spec, mode));
  expect(paths.length).toBeGreaterThan(5);
  const isOwned = (path: string) => OWNED_FOLDERS.some((folder) => leadsInto(stepsOf(path), folder));
  expect(paths.filter((path) => !isOwned(path))).toEqual([]);
  expect(isOwned(ACCOUNT.dir)).toBe(true);
});
