/**
 * `npm run soak -- --minutes N`: a change a second through both forms. It ends well if every change was served or overtaken
 * by a later one, the last was served, reloads were no more than changes, and the sidecars' memory stayed flat.
 */

import { parseArgs } from 'node:util';
import { WATCHING_RELOADER } from '../lib/core/base/conventions';
import type { Values } from '../lib/core/base/values';
import { DEFAULT_PLATFORM } from '../lib/core/pod/platform';
import { endAll } from '../test/support/at-end';
import { residentMiB } from '../test/support/memory';
import { sleep } from '../test/support/wait';
import { mounted, type Reloaded, served, servesFirst, watching } from './reload/forms';

const CHANGE_MS = 1_000;
const POLL_MS = 50;
/** A change that is neither served nor overtaken by then is lost. */
const LONGEST_MS = 10_000;
/** What comes before is warm-up, of caches and of the garbage collector. */
const WARM_UP = 1 / 3;
const STEEPEST_MIB_PER_MINUTE = 0.3;

/** What happened to one form, as it happens. */
class Soak {
  /** When each change began. */
  readonly #changes: number[] = [];
  /** When each was served, or a later one in its place. */
  readonly #arrivals: number[] = [];
  readonly #memory: { readonly minute: number; readonly mebibytes: number }[] = [];
  readonly #begun = performance.now();
  readonly #reloadsBefore: number;

  constructor(
    readonly form: Reloaded,
    readonly limitMiB: number,
  ) {
    this.#reloadsBefore = form.door.reloads.length;
  }

  async change(): Promise<void> {
    const number = this.#changes.push(performance.now());
    this.#changes[number - 1] = await this.form.change(`change-${number}`);
  }

  async look(): Promise<void> {
    const number = Number(/^change-(\d+)$/.exec((await served(this.form)) ?? '')?.[1] ?? 0);
    while (this.#arrivals.length < number) this.#arrivals.push(performance.now());
    const minute = (performance.now() - this.#begun) / 60_000;
    this.#memory.push({ minute, mebibytes: residentMiB(this.form.sidecar.process.pid!) });
  }

  get waits(): boolean {
    return this.#arrivals.length < this.#changes.length;
  }

  get changes(): number {
    return this.#changes.length;
  }

  get lost(): number {
    return this.#delays().filter((delay) => delay > LONGEST_MS).length;
  }

  get slowestMs(): number {
    return Math.max(...this.#delays());
  }

  get reloads(): number {
    return this.form.door.reloads.length - this.#reloadsBefore;
  }

  get peakMiB(): number {
    return Math.max(...this.#memory.map(({ mebibytes }) => mebibytes));
  }

  /** Of the line that fits the memory best after the warm-up, in MiB a minute. */
  get slope(): number {
    const last = this.#memory.at(-1)!.minute;
    const samples = this.#memory.filter(({ minute }) => minute >= last * WARM_UP);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [minute, mebibytes] = [mean(samples.map((one) => one.minute)), mean(samples.map((one) => one.mebibytes))];
    const covariance = mean(samples.map((one) => (one.minute - minute) * (one.mebibytes - mebibytes)));
    return covariance / mean(samples.map((one) => (one.minute - minute) ** 2));
  }

  get findings(): string[] {
    const { name } = this.form;
    return [
      ...(this.waits ? [`${name}: the last change is not served`] : []),
      ...(this.lost > 0 ? [`${name}: ${this.lost} changes did not arrive within ${LONGEST_MS} ms`] : []),
      ...(this.reloads > this.changes ? [`${name}: ${this.reloads} reloads for ${this.changes} changes`] : []),
      ...(this.slope > STEEPEST_MIB_PER_MINUTE
        ? [`${name}: memory grows by ${this.slope.toFixed(2)} MiB a minute`]
        : []),
      ...(this.peakMiB > this.limitMiB ? [`${name}: ${this.peakMiB.toFixed(0)} MiB, over its limit`] : []),
    ];
  }

  #delays(): number[] {
    return this.#changes.map((begun, i) => (this.#arrivals[i] ?? Number.POSITIVE_INFINITY) - begun);
  }

  toString(): string {
    const { changes, reloads, slowestMs, slope, peakMiB } = this;
    const memory = `${slope.toFixed(3)} MiB a minute after warm-up, ${peakMiB.toFixed(1)} MiB at most`;
    return `${changes} changes, ${reloads} reloads, the slowest served after ${slowestMs.toFixed(0)} ms; memory: ${memory}`;
  }
}

async function run(soak: Soak, minutes: number): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  const looking = (async () => {
    while (performance.now() < end || (soak.waits && performance.now() < end + LONGEST_MS)) {
      await soak.look();
      await sleep(POLL_MS);
    }
  })();
  for (let next = performance.now(); next < end; next += CHANGE_MS) {
    await sleep(next - performance.now());
    await soak.change();
  }
  await looking;
}

function limitMiB({ limits }: Values): number {
  return Number.parseInt((limits as { readonly memory: string }).memory, 10);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
  const minutes = Number(values.minutes);
  const watched = await watching();
  const onMount = await mounted();
  // The reload that brings the first configuration is not counted.
  for (const form of [watched, onMount]) await servesFirst(form);
  const soaks = [
    new Soak(watched, limitMiB(WATCHING_RELOADER.resources)),
    new Soak(onMount, limitMiB(DEFAULT_PLATFORM.reloader.resources)),
  ];
  console.log(`a change a second for ${minutes} minutes; watching: ${watched.api}`);
  await Promise.all(soaks.map((soak) => run(soak, minutes)));
  for (const soak of soaks) console.log(`${soak.form.name}: ${soak}`);
  const findings = soaks.flatMap((soak) => soak.findings);
  for (const finding of findings) console.log(`FAILED ${finding}`);
  const figures = soaks.flatMap(({ form: { name }, lost, slope, changes, reloads }) => [
    `${name}_changes=${changes}`,
    `${name}_lost=${lost}`,
    `${name}_reloads=${reloads}`,
    `${name}_mib_per_minute=${slope.toFixed(3)}`,
  ]);
  console.log(`RESULT minutes=${minutes} ${figures.join(' ')} ${findings.length === 0 ? 'ok' : 'failed'}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

void main().finally(endAll);
