/** Processes that may have no more memory than a container: by a cgroup, which only root can make. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { atEnd } from './at-end';
import { type Launched, launch } from './processes';

const ROOT = '/sys/fs/cgroup';
const OLD_ROOT = join(ROOT, 'memory');
const isOld = existsSync(join(OLD_ROOT, 'memory.limit_in_bytes'));
const LIMIT = isOld ? 'memory.limit_in_bytes' : 'memory.max';

/** A group with that limit; undefined where none can be made. */
function groupOf(bytes: number): string | undefined {
  const group = join(isOld ? OLD_ROOT : ROOT, `cdk8s-prometheus-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    mkdirSync(group);
    writeFileSync(join(group, LIMIT), String(bytes));
    return group;
  } catch {
    remove(group);
    return undefined;
  }
}

function remove(group: string): void {
  try {
    rmdirSync(group);
  } catch {
    // It was never there, or a process of it has not ended yet.
  }
}

const NEEDS = 'cgroups with a memory controller, and root';

/** The suite is skipped, loudly, where there are no cgroups to be had; where everything has to be there (`CI=true`), it fails. */
export function describeWithMemoryLimits(name: string, suite: () => void): void {
  const group = groupOf(2 ** 30);
  if (group !== undefined) remove(group);
  if (group !== undefined || process.env['CI'] === 'true') {
    describe(name, suite);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}\n  needs ${NEEDS}\n\n`);
  describe.skip(name, suite);
}

export function launchWithin(
  bytes: number,
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Launched & { readonly kills: () => number } {
  const group = groupOf(bytes);
  if (group === undefined) throw new Error(`this test needs ${NEEDS}`);
  atEnd(() => remove(group));
  const enter = `echo $$ > ${join(group, 'cgroup.procs')} && exec "$@"`;
  const launched = launch('/bin/sh', ['-c', enter, 'sh', path, ...args], { PATH: process.env['PATH'], ...env });
  return { ...launched, kills: () => killsIn(group) };
}

/** How often the kernel ended a process of the group for want of memory. */
function killsIn(group: string): number {
  const text = readFileSync(join(group, isOld ? 'memory.oom_control' : 'memory.events'), 'utf8');
  return Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** What is written there is in memory, and counts for who writes it: as the volume that a sidecar writes to. */
export function folderInMemory(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cdk8s-prometheus-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
