/**
 * `npm run upstream:moved`: whether there is something newer than the pins. It fails nothing: a build of today's sources
 * stays the same when others release. Offline it says that it was skipped.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLeast, parseVersion } from '../lib/core/base/version';

const { operator, servers } = JSON.parse(readFileSync(join(__dirname, '../pins.json'), 'utf8'));

/** Of the operator its API is asked for: the proxy names all of its versions. */
const MODULES = [
  ['Prometheus Operator', 'github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring', operator],
  ['Prometheus', 'github.com/prometheus/prometheus', libraryVersion(servers.Prometheus.newest)],
  ['Alertmanager', 'github.com/prometheus/alertmanager', servers.Alertmanager.newest],
  ['Thanos', 'github.com/thanos-io/thanos', servers.Thanos.newest],
] as const;

/** Prometheus 3.5.0 is v0.305.0 of its module. */
function libraryVersion(version: string): string {
  const { minor, patch } = parseVersion(version)!;
  return `0.3${String(minor).padStart(2, '0')}.${patch}`;
}

for (const [name, module, pinned] of MODULES) {
  const { stdout } = spawnSync('go', ['list', '-m', '-f', '{{.Version}}', `${module}@latest`], {
    cwd: tmpdir(),
    encoding: 'utf8',
    timeout: 20_000,
  });
  const latest = parseVersion((stdout ?? '').trim());
  if (latest === undefined) console.log(`${name}: SKIPPED, its newest version cannot be asked for`);
  else if (atLeast(parseVersion(pinned)!, (stdout ?? '').trim())) console.log(`${name}: ${pinned} is the newest`);
  else console.log(`${name}: MOVED, ${(stdout ?? '').trim().slice(1)} is newer than ${pinned}`);
}
