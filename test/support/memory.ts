/** What a process holds in memory, as the kernel counts it. */

import { readFileSync } from 'node:fs';

export function residentMiB(pid: number): number {
  return statusMiB(pid, 'VmRSS');
}

/** The most that it ever held. */
export function peakMiB(pid: number): number {
  return statusMiB(pid, 'VmHWM');
}

/** The same without the pages of its program, which the kernel drops where there is no room, and reads again. */
export function peakOwnMiB(pid: number): number {
  return peakMiB(pid) - statusMiB(pid, 'RssFile');
}

function statusMiB(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1_024;
}
