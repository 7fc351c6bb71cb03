/** The compiler runs anywhere: here as a bundle for a browser, in a context without anything of Node's. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import { readDocuments } from '../conformance/yaml';

const ROOT = join(__dirname, '../..');

/** What the page does with what its user typed; `door` is the bundle. */
const PAGE = `
const findings = new door.Findings();
const resource = (apiVersion, kind, metadata, spec) =>
  door.admit({ apiVersion, kind, metadata: { namespace: 'monitoring', ...metadata }, spec }, 'wire', findings);
const alertmanager = resource('monitoring.coreos.com/v1', 'Alertmanager', { name: 'example' }, { replicas: 3 });
const address = {
  name: 'example',
  namespace: 'monitoring',
  governingServiceName: door.GOVERNING_SERVICE.Alertmanager,
  portName: door.PORT_NAME.Alertmanager,
  routePrefix: '/',
  scheme: 'http',
};
const prometheus = resource('monitoring.coreos.com/v1', 'Prometheus', { name: 'prometheus' }, {
  serviceMonitorSelector: { matchLabels: { team: 'frontend' } },
  resources: { requests: { memory: '400Mi' } },
  alerting: { alertmanagers: [door.alertmanagerEndpoints(address)] },
});
const monitor = resource('monitoring.coreos.com/v1', 'ServiceMonitor', { name: 'example-app', labels: { team: 'frontend' } }, {
  selector: { matchLabels: { app: 'example-app' } },
  endpoints: [{ port: 'web' }],
});
const instances = [prometheus, alertmanager].map((instance) => ({
  resource: instance,
  settings: door.DEFAULT_SETTINGS,
  unit: 'monitoring',
}));
const app = {
  instances,
  inputs: [monitor],
  namespaces: new Map(),
  contentOf: () => undefined,
  compress: door.gzip,
};
const manifests = door.compile(app, findings).flatMap((instance) => instance.manifests);
JSON.stringify({ manifests, errors: findings.sorted().filter(({ severity }) => severity === 'error') });
`;

it('compiles the seed example in a browser', () => {
  const { outputFiles, warnings } = buildSync({
    entryPoints: [join(ROOT, 'lib/core/index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'door',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  // All that a browser has and ECMAScript lacks.
  const page = createContext({ TextEncoder, TextDecoder, console: undefined });
  runInContext(outputFiles[0]!.text, page);
  const { manifests, errors } = JSON.parse(runInContext(PAGE, page) as string) as Record<string, readonly object[]>;
  expect(errors).toEqual([]);
  const expected = readDocuments(readFileSync(join(ROOT, 'examples/seed/expected.yaml'), 'utf8')) as object[];
  const sorted = (objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).sort();
  expect(sorted(manifests!.map(keysSorted) as object[])).toEqual(sorted(expected.map(keysSorted) as object[]));
});

/** cdk8s writes the keys of an object in an order of its own. */
function keysSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysSorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, keysSorted(member)]),
  );
}
