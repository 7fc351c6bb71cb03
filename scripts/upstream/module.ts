/** The operator's Go module, by way of the module proxy or the cache of the machine. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { type Crd, type CrdSource, crdOf } from './crds';

const OPERATOR = 'github.com/prometheus-operator/prometheus-operator';

/** Where the machine has the module already; undefined where it does not, or has no Go. */
export function cachedModule(version: string): string | undefined {
  const { stdout } = spawnSync('go', ['env', 'GOMODCACHE'], { cwd: tmpdir(), encoding: 'utf8' });
  const folder = join((stdout ?? '').trim(), `${OPERATOR}@v${version}`);
  return stdout && existsSync(folder) ? folder : undefined;
}

export function moduleOf(version: string): string {
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', `${OPERATOR}@v${version}`], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  const folder = /"Dir": "(.*)"/.exec(stdout ?? '')?.[1];
  if (folder === undefined) throw new Error(`the module ${OPERATOR} v${version} cannot be had`);
  return folder;
}

/** The full set: an AlertmanagerConfig has two versions there. */
export function crdsIn(folder: string): readonly Crd[] {
  const crds = join(folder, 'example/prometheus-operator-crd-full');
  return readdirSync(crds)
    .sort()
    .flatMap((file) => loadAll(readFileSync(join(crds, file), 'utf8')) as CrdSource[])
    .map(crdOf);
}

/** What the operator runs where nobody says a version. */
export function defaultServers(folder: string): Readonly<Record<'Prometheus' | 'Alertmanager' | 'Thanos', string>> {
  const source = readFileSync(join(folder, 'pkg/operator/defaults.go'), 'utf8');
  const constant = (name: string) => found(new RegExp(`${name}\\s*=\\s*"v([^"]+)"`).exec(source)?.[1], name);
  const supported = /PrometheusCompatibilityMatrix = \[\]string\{([^}]*)\}/.exec(source)?.[1] ?? '';
  return {
    Prometheus: found([...supported.matchAll(/"v([^"]+)"/g)].at(-1)?.[1], 'PrometheusCompatibilityMatrix'),
    Alertmanager: constant('DefaultAlertmanagerVersion'),
    Thanos: constant('DefaultThanosVersion'),
  };
}

function found(version: string | undefined, name: string): string {
  if (version === undefined) throw new Error(`pkg/operator/defaults.go has no ${name} any more`);
  return version;
}

export const changelogIn = (folder: string): string => readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
