/** What a process costs, as the kernel counts it. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { residentMiB } from '../../test/support/memory';
import { sleep } from '../../test/support/wait';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

export interface Usage {
  /** Thousandths of a processor. */
  readonly cpu: number;
  readonly memoryMiB: number;
}

export async function usageOver(pids: readonly number[], seconds: number): Promise<Usage[]> {
  const [before, begun] = [pids.map(cpuSeconds), performance.now()];
  await sleep(seconds * 1_000);
  const elapsed = (performance.now() - begun) / 1_000;
  return pids.map((pid, i) => ({
    cpu: ((cpuSeconds(pid) - before[i]!) / elapsed) * 1_000,
    memoryMiB: residentMiB(pid),
  }));
}

function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, which may hold anything, ends with the last bracket; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
