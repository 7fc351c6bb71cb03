import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { besides, FORMS, fault, keepsTheGoodOne, neverRestarted, podOf, runsNewest } from '../support/faults';
import { fillDisk } from '../support/full-disk';
import { MountedPod } from '../support/mounted-pod';
import { end } from '../support/processes';
import { KEY, marked, type ReloadedPod, VERSION } from '../support/reloaded-pod';
import { describeWith, RELOADER } from '../support/tools';
import { sleep } from '../support/wait';
import { WatchedPod } from '../support/watched-pod';

const TOOLS = [`prometheus-${VERSION}`, RELOADER] as const;

describeWith(TOOLS, 'a server that does not answer', () => {
  for (const form of FORMS) {
    besides(`loads what changed while it was down when it returns, ${form}`, async () => {
      const pod = await podOf(form);
      await runsNewest(pod, 'good');
      await end(pod.prometheus.process);
      pod.putConfig(marked('changed'));
      await sleep(3_000);
      await pod.startServer();
      await runsNewest(pod, 'changed');
      neverRestarted(pod.sidecar.process);
    });
  }

  fault('is slow, and loads the newest change in the end', async (pod) => {
    pod.prometheus.process.kill('SIGSTOP');
    pod.putConfig(marked('first'));
    await sleep(2_500);
    pod.putConfig(marked('second'));
    await sleep(2_500);
    pod.prometheus.process.kill('SIGCONT');
    await runsNewest(pod, 'second', 40);
  });
});

describeWith(TOOLS, 'a sidecar that ends, or cannot write', () => {
  fault('killed while it writes leaves no torn file, ever', async (pod) => {
    const reader = new Reader(pod);
    for (let round = 0; round < 6; round++) {
      pod.putConfig(long(`round-${round}`));
      await sleep(60 + 40 * round);
      await pod.endSidecar();
      await pod.startSidecar();
    }
    await runsNewest(pod, 'round-5');
    expect(reader.end()).toMatchObject({ torn: [] });
    expect(reader.seen.size).toBeGreaterThan(1);
  });

  fault('keeps the configuration where the disk is full, and goes on when it no longer is', async (pod) => {
    const makeRoom = await fillDisk(pod);
    await runsNewest(pod, 'good');
    pod.putConfig(long('large'));
    await keepsTheGoodOne(pod);
    expect(readFileSync(pod.outputFile, 'utf8')).toContain('marker: good');
    makeRoom();
    await runsNewest(pod, 'large', 40);
  });
});

describeWith(TOOLS, 'a clock that jumps', () => {
  besides('by a year, forth and back, delays no change, watching', async () => {
    const jump = 365 * 24 * 3_600_000;
    const pod = await watchedWithClock(`let shift = 0; const real = Date.now; Date.now = () => real() + shift;
      process.on('SIGUSR2', () => { shift = shift > 0 ? -${jump} : ${jump}; });`);
    for (const marker of ['forth', 'back']) {
      pod.sidecar.process.kill('SIGUSR2');
      await sleep(200);
      pod.putConfig(marked(marker));
      await runsNewest(pod, marker, 10);
    }
    const told = await pod.metric('reloader_last_reload_success_timestamp_seconds');
    expect(told).toBeLessThan(Date.now() / 1_000 - 86_400);
    expect(await pod.metric('reloader_api_silence_seconds')).toBeLessThan(60);
  });

  besides('files that are dated before those that they replace are loaded, mounted', async () => {
    const pod = await MountedPod.start(marked('good'));
    await runsNewest(pod, 'good');
    pod.putDated({ [KEY]: marked('dated') }, new Date('2001-01-01'));
    await runsNewest(pod, 'dated');
    neverRestarted(pod.prometheus.process);
  });
});

/** Some hundred kilobytes that say at both ends which they are. */
function long(marker: string): string {
  return `# ${marker}\n${`# ${'x'.repeat(98)}\n`.repeat(4_000)}${marked(marker)}`;
}

/** Reads what the server would, over and over. */
class Reader {
  readonly seen = new Set<string>();
  readonly #torn: string[] = [];
  readonly #timer;

  constructor(pod: ReloadedPod) {
    this.#timer = setInterval(() => this.#look(readFileSync(pod.outputFile, 'utf8')), 1);
  }

  end(): { readonly torn: readonly string[] } {
    clearInterval(this.#timer);
    return { torn: this.#torn };
  }

  #look(text: string): void {
    const marker = /marker: ([^}]+)\}\}\n$/.exec(text)?.[1];
    const isWhole = marker !== undefined && (marker === 'good' || text.startsWith(`# ${marker}\n`));
    if (isWhole) this.seen.add(marker);
    else this.#torn.push(`${text.slice(0, 40)} … ${text.slice(-40)}`);
  }
}

async function watchedWithClock(program: string): Promise<WatchedPod> {
  const pod = await WatchedPod.prepared();
  const clock = join(pod.folder, 'clock.cjs');
  writeFileSync(clock, program);
  pod.runNodeWith(['--require', clock]);
  pod.putConfig(marked('good'));
  await pod.runOnce();
  await pod.startServer();
  await pod.startSidecar();
  await runsNewest(pod, 'good');
  return pod;
}
