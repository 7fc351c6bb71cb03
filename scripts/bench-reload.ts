/**
 * `npm run bench:reload`: how long a change takes to the request to reload and to the configuration being served, and what
 * the sidecars cost, beside prometheus-config-reloader with the operator's flags in the same run.
 */

import { endAll } from '../test/support/at-end';
import { sleep } from '../test/support/wait';
import { fileWatched, mounted, operator, type Reloaded, served, servesFirst, watching } from './reload/forms';
import { type Usage, usageOver } from './reload/usage';

const ROUNDS = 30;
/** No form that watches what changes takes as long; what a form misses, it misses for minutes. */
const LONGEST_MS = 15_000;
const LONGEST_FOR_FILE_MS = 5_000;
const USAGE_SECONDS = 30;
const POLL_MS = 5;
/** Two measurements of the same thing differ by so much. */
const NOISE = 1.05;

interface Latency {
  readonly requestMs: number;
  readonly servedMs: number;
}

/** Undefined where the change has not arrived in time. */
async function measure(form: Reloaded, marker: string, longestMs: number): Promise<Latency | undefined> {
  const begun = await form.change(marker);
  while (performance.now() - begun < longestMs) {
    const request = form.door.reloadSince(begun);
    if (request !== undefined && (await served(form)) === marker) {
      return { requestMs: request - begun, servedMs: performance.now() - begun };
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

async function measureInTurn(forms: readonly Reloaded[], longestMs: number): Promise<(Latency | undefined)[][]> {
  const latencies: (Latency | undefined)[][] = forms.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, form] of forms.entries()) {
      // Not in step with anything that happens every second.
      await sleep(1_000 + Math.random() * 500);
      latencies[i]!.push(await measure(form, `change-${round}`, longestMs));
    }
  }
  return latencies;
}

async function usageUnderChange(forms: readonly Reloaded[], pids: readonly number[]): Promise<Usage[]> {
  let [changes, over] = [0, false];
  const changing = (async () => {
    while (!over) {
      const next = performance.now() + 1_000;
      changes++;
      for (const form of forms) await form.change(`under-change-${changes}`);
      await sleep(next - performance.now());
    }
  })();
  const usage = await usageOver(pids, USAGE_SECONDS);
  over = true;
  await changing;
  return usage;
}

/** The smallest value that so many of the hundred do not exceed; what never arrived exceeds everything. */
function percentile(values: readonly (number | undefined)[], percent: number): number {
  const sorted = values.map((value) => value ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1]!;
}

interface Row {
  readonly name: string;
  readonly latencies: readonly (Latency | undefined)[];
  readonly atRest: Usage;
  readonly underChange: Usage;
}

const COLUMNS = ['', 'request p50', 'p99 ms', 'served p50', 'p99 ms', 'missed'];
const USAGE_COLUMNS = ['rest mCPU', 'MiB', 'changing mCPU', 'MiB'];

function printTable(rows: readonly Row[]): void {
  const number = (value: number) => (Number.isFinite(value) ? value.toFixed(0) : '-');
  const lines = rows.map(({ name, latencies, atRest, underChange }) => {
    const [request, serving] = [latencies.map((one) => one?.requestMs), latencies.map((one) => one?.servedMs)];
    return [
      name,
      ...[request, serving].flatMap((values) => [50, 99].map((percent) => number(percentile(values, percent)))),
      `${latencies.filter((one) => one === undefined).length}/${ROUNDS}`,
      ...[atRest, underChange].flatMap(({ cpu, memoryMiB }) => [cpu.toFixed(1), number(memoryMiB)]),
    ];
  });
  for (const line of [[...COLUMNS, ...USAGE_COLUMNS], ...lines]) {
    console.log(line.map((cell, i) => (i === 0 ? cell.padEnd(11) : cell.padStart(13))).join(' '));
  }
}

function verdict(rows: readonly Row[]): void {
  const [watchingMs, mountedMs, operatorMs] = rows.map(({ latencies }) =>
    percentile(
      latencies.map((one) => one?.servedMs),
      50,
    ),
  ) as [number, number, number];
  const wanted = [
    { what: 'watching: served within a second at p50', met: watchingMs < 1_000 },
    { what: 'mounted: at p50 no slower than with the operator’s flags', met: mountedMs <= operatorMs * NOISE },
  ];
  for (const { what, met } of wanted) console.log(`${met ? 'met' : 'MISSED'}: ${what}`);
  if (wanted.some(({ met }) => !met)) process.exitCode = 1;
  console.log(
    `RESULT watching_p50_ms=${watchingMs.toFixed(0)} mounted_p50_ms=${mountedMs.toFixed(0)} operator_p50_ms=${operatorMs.toFixed(0)}`,
  );
}

async function main(): Promise<void> {
  const watched = await watching();
  const inTurn = [watched, await mounted(), await operator()];
  const file = await fileWatched();
  const forms = [...inTurn, file];
  for (const form of forms) await servesFirst(form);
  console.log(`watching: ${watched.api}; ${ROUNDS} changes each`);
  console.log(
    `file only: as the operator did it before its folder was watched; given up after ${LONGEST_FOR_FILE_MS} ms\n`,
  );

  const pids = forms.map(({ sidecar }) => sidecar.process.pid!);
  const atRest = await usageOver(pids, USAGE_SECONDS);
  const [latencies, latenciesOfFile] = await Promise.all([
    measureInTurn(inTurn, LONGEST_MS),
    measureInTurn([file], LONGEST_FOR_FILE_MS),
  ]);
  const underChange = await usageUnderChange(forms, pids);
  const rows = forms.map(({ name }, i) => ({
    name,
    latencies: [...latencies, ...latenciesOfFile][i]!,
    atRest: atRest[i]!,
    underChange: underChange[i]!,
  }));
  printTable(rows);
  console.log();
  verdict(rows);
}

void main().finally(endAll);
