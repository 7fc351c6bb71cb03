/** From a change to the server running it: what is desired is written, asked for, verified, or taken back. */

import { join } from 'node:path';
import { Unusable } from './content';
import type { Desired } from './desired';
import { type FileSet, fileAt, filesIn, same, swap } from './files';
import { info, reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { type Outcome, reload } from './server';
import type { Settings } from './settings';
import { Share } from './share';

const READY_MS = 200;
/** How often a mounted copy is looked at while the API server is silent. */
const MOUNTED_MS = 5_000;

/** From the first retry to the last, doubling. */
const PAUSES = {
  /** Something that it refers to may be there later. */
  refused: [5_000, 300_000],
  away: [500, 5_000],
  unknown: [1_000, 10_000],
  /** A full disk, or a configuration that no longer is one, may be mended without a word to us. */
  unusable: [2_000, 30_000],
} as const;

/** How long a change waits that may be what the server missed. */
const LONGEST_WAIT_MS = 30_000;

export class Loader {
  /** What the server runs, as far as is known; at start, what is there. */
  #loaded: FileSet;
  #onDisk: FileSet;
  #confirmed = false;
  #failures = 0;
  /** What the server would not load at last, and when that is asked for again at the earliest. */
  #failed: { readonly files: FileSet; readonly until: number } | undefined;
  #lastReload = Number.NEGATIVE_INFINITY;
  #timer: { readonly handle: NodeJS.Timeout; readonly at: number } | undefined;
  #running = false;
  #again = false;
  /** The namespaces of what has changed since the last run began. */
  #changed = new Set<string>();
  /** Milliseconds of a run in which the server was at work. */
  #asked = 0;
  readonly #share = new Share();
  readonly #told = new Said();

  constructor(
    private readonly settings: Settings,
    private readonly desired: Desired,
    private readonly metrics: Metrics,
    private readonly prepared: () => void,
  ) {
    this.#onDisk = this.#filesOnDisk();
    this.#loaded = this.#onDisk;
  }

  /** Something of a namespace has changed. Changes that follow closely are one; the first does not wait for the last. */
  changed(namespace: string): void {
    this.#changed.add(namespace);
    if (!this.#running) this.#scheduleFor(namespace);
  }

  /** What is of the own namespace is its owner's, and waits for nothing. */
  #scheduleFor(namespace: string): void {
    const isOwn = namespace === this.settings.object.namespace;
    const rest = isOwn ? 0 : this.#share.left(namespace, performance.now());
    this.#schedule(Math.max(rest, this.settings.debounceMs));
  }

  #schedule(delay: number): void {
    const now = performance.now();
    const at = Math.max(now + delay, this.#lastReload + this.settings.reloadIntervalMs);
    if (this.#timer !== undefined) {
      if (this.#timer.at <= at) return;
      clearTimeout(this.#timer.handle);
    }
    this.#timer = { at, handle: setTimeout(() => void this.#run(), at - now) };
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#again = false;
    const begin = performance.now();
    const changed = this.#changed;
    this.#changed = new Set();
    this.#asked = 0;
    try {
      await this.#load();
    } catch (error) {
      this.#unusable(error);
    } finally {
      this.#running = false;
    }
    const end = performance.now();
    this.#share.worked(changed, end - begin - this.#asked, end);
    this.#scheduleNext();
  }

  #scheduleNext(): void {
    const waits = this.desired.waits();
    if (waits !== undefined) this.#schedule(waits);
    for (const namespace of this.#changed) this.#scheduleFor(namespace);
    if (this.#again) this.#schedule(this.settings.debounceMs);
    else if (this.desired.mounted) this.#schedule(MOUNTED_MS);
  }

  async #load(): Promise<void> {
    const ready = this.desired.ready();
    const complete = this.desired.writeCredentials();
    if (!ready) return this.#schedule(READY_MS);
    if (!complete) this.#retry('unusable');
    const files = this.desired.files(this.#loaded);
    if (files === undefined) return this.settings.once ? this.#waitForConfig() : undefined;
    if (this.#confirmed && same(files, this.#loaded)) return this.#settled();
    this.metrics.pending = true;
    const wait = this.#waitFor(files);
    if (wait > 0) return this.#schedule(wait);
    this.#write(files);
    if (this.settings.once) return this.prepared();
    await this.#reload(files);
  }

  /**
   * Whatever changes may be what the server missed, and may be a Secret of somebody's that changes all the time: files that it would
   * not load are not asked for all the time.
   */
  #waitFor(files: FileSet): number {
    if (this.#failed === undefined) return 0;
    if (same(files, this.#failed.files)) return this.#failed.until - performance.now();
    this.#failed = undefined;
    this.#failures = 0;
    return 0;
  }

  #waitForConfig(): void {
    this.#told.warn('config', 'there is no configuration yet; waiting for it');
    this.#schedule(MOUNTED_MS);
  }

  #write(files: FileSet): void {
    try {
      swap(this.#onDisk, files);
      this.#onDisk = files;
    } catch (error) {
      // Some may have been written: back to what the server runs.
      this.#onDisk = this.#filesOnDisk();
      this.#restore();
      throw error;
    }
  }

  async #reload(files: FileSet): Promise<void> {
    this.#lastReload = performance.now();
    this.metrics.reloads++;
    const result = await this.#ask();
    if (result.outcome === 'loaded') return this.#succeeded(files, performance.now() - this.#lastReload);
    await this.#notLoaded(files, result);
  }

  async #ask(): Promise<Outcome> {
    const begin = performance.now();
    const outcome = await reload(this.settings.reload);
    this.#asked += performance.now() - begin;
    return outcome;
  }

  #succeeded(files: FileSet, milliseconds: number): void {
    this.#loaded = files;
    this.#confirmed = true;
    this.metrics.lastSuccess = Date.now() / 1_000;
    info('the server has loaded the configuration', { milliseconds: Math.round(milliseconds) });
    this.#settled();
  }

  #settled(): void {
    this.desired.prune();
    this.#failures = 0;
    this.#failed = undefined;
    this.metrics.pending = false;
    this.metrics.lastReloadSuccessful = true;
    this.#told.forget('reload');
    this.#told.forget('unusable');
  }

  async #notLoaded(files: FileSet, { outcome, reason, partly = false }: Outcome): Promise<void> {
    // The server's own metric stays at failure until a reload succeeds, were it one to what it runs.
    this.#confirmed = false;
    this.metrics.failedReloads++;
    this.metrics.lastReloadSuccessful = false;
    this.#told.warn('reload', `the server has not loaded the configuration (${outcome})`, { reason });
    // Were the server to start now, it would find what it can run. One that may be reading is left to it.
    if (outcome !== 'unknown') this.#restore();
    if (partly) await this.#takeBack();
    const pause = this.#retry(outcome as 'refused' | 'away' | 'unknown');
    this.#failed = { files, until: this.#lastReload + Math.min(pause, LONGEST_WAIT_MS) };
  }

  /** The server runs a part of the new configuration: back to the whole of the old one. */
  async #takeBack(): Promise<void> {
    const { outcome, reason } = await this.#ask();
    if (outcome === 'loaded') info('the server is back at the configuration that it ran before');
    else this.#told.warn('back', 'the server runs a part of the new configuration', { reason });
  }

  #unusable(error: unknown): void {
    this.metrics.configErrors++;
    this.metrics.pending = true;
    this.metrics.lastReloadSuccessful = false;
    const message = error instanceof Unusable ? 'the new configuration is unusable; the old one stays' : 'failed';
    this.#told.warn('unusable', message, { reason: reasonOf(error) });
    this.#retry('unusable');
  }

  #retry(why: keyof typeof PAUSES): number {
    const [first, longest] = PAUSES[why];
    const pause = Math.min(first * 2 ** Math.min(this.#failures++, 10), longest);
    this.#schedule(pause);
    return pause;
  }

  #restore(): void {
    // Before the first success, what was found at start is all that there is.
    const { config } = this.settings;
    if (config !== undefined && !this.#loaded.has(config.outputFile)) return;
    try {
      swap(this.#onDisk, this.#loaded);
      this.#onDisk = this.#loaded;
    } catch (error) {
      this.#onDisk = this.#filesOnDisk();
      this.#told.warn('restore', 'the configuration that runs cannot be written back', { reason: reasonOf(error) });
    }
  }

  #filesOnDisk(): FileSet {
    const { config, folders, files: single } = this.settings;
    const files = new Map<string, Buffer>();
    for (const { outputFile } of config === undefined ? single : [config, ...single]) {
      const content = fileAt(outputFile);
      if (content !== undefined && content.length > 0) files.set(outputFile, content);
    }
    for (const { outputDir } of folders) {
      for (const [name, bytes] of filesIn(outputDir)) files.set(join(outputDir, name), bytes);
    }
    return files;
  }
}
