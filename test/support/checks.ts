/** What the servers' own tools say of a configuration. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { pathOf } from './tools';

export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** Discoveries that Debian's packages of the older lines are built without: their promtool knows no such field. */
const NOT_BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  '2.53.3': ['azure', 'consul', 'kuma', 'nomad'],
  '3.5.3': ['azure', 'consul', 'kuma', 'nomad', 'openstack'],
};

/** `promtool check config`, syntax only: paths in the pod do not exist here. */
export function promtool(version: string, config: string): Verdict {
  return check(`promtool-${version}`, ['check', 'config', '--syntax-only'], withoutMissingDiscoveries(version, config));
}

function withoutMissingDiscoveries(version: string, config: string): string {
  const fields = (NOT_BUILT_IN[version] ?? []).map((discovery) => `${discovery}_sd_configs`);
  if (!fields.some((field) => config.includes(`${field}:`))) return config;
  const document = parseDocument(config);
  const jobs = document.get('scrape_configs') as YAMLSeq<YAMLMap>;
  for (const job of jobs.items) for (const field of fields) job.delete(field);
  return document.toString();
}

export function amtool(version: string, config: string): Verdict {
  return check(`amtool-${version}`, ['check-config'], config);
}

function check(tool: `promtool-${string}` | `amtool-${string}`, args: readonly string[], config: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const file = join(folder, 'config.yaml');
    writeFileSync(file, config);
    const { status, stdout, stderr, error } = spawnSync(pathOf(tool), [...args, file], { encoding: 'utf8' });
    if (error !== undefined) throw error;
    return { ok: status === 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
