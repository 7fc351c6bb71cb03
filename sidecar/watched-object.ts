/** One object, kept up to date: listed, watched, and listed again whatever happens. */

import { type Api, ApiError, type Content, type Keeping } from './api';
import { info, reasonOf, Said, warn } from './log';
import type { Metrics } from './metrics';
import { type ObjectName, pathOf } from './settings';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A watch that ends after so long has ended as it should. */
const LASTING_MS = 10_000;
/** When watches have been ended at once so often that the pause is as long as this, they are not relied on. */
const MISTRUST_MS = 2_000;
/** Of errors and of objects that are not there, only a start that has been tried is known. */
type State = { readonly known: false } | { readonly known: true; readonly content: Content | undefined };

export class WatchedObject {
  state: State = { known: false };
  /** Milliseconds of the monotonic clock, which jumps of the time of day do not change. */
  lastContact = performance.now();
  /** Whether it has been asked for at least once, with whatever outcome. */
  tried = false;
  /** From which to go on; undefined asks for the object anew. */
  #version: string | undefined;
  /** How often another content was heard of. */
  #changes = 0;
  readonly #stop = new AbortController();
  readonly #told = new Said();
  readonly path: string;

  constructor(
    private readonly object: ObjectName,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: (namespace: string) => void,
    private readonly keeping?: Keeping,
  ) {
    this.path = pathOf(object);
    // Those that are wanted first keep the right to be watched.
    api.mayWatch(object);
    void this.#run();
  }

  get content(): Content | undefined {
    return this.state.known ? this.state.content : undefined;
  }

  /** Whether it would know all of these keys. */
  keeps(keys: Iterable<string>): boolean {
    return this.keeping === undefined || [...keys].every((key) => this.keeping!.keys.has(key));
  }

  stop(): void {
    this.#stop.abort();
    this.api.forget(this.object);
    this.metrics.forget(this.path);
  }

  async #run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#stop.signal.aborted) {
      const [begin, changes] = [performance.now(), this.#changes];
      const failed = await this.#follow();
      const lasted = performance.now() - begin > LASTING_MS;
      if (lasted && !failed) this.#told.forget('short');
      // What has lasted, or brought anything, had nothing wrong with it.
      if (lasted || (!failed && this.#changes !== changes)) pause = FIRST_PAUSE_MS;
      if (lasted && !failed) continue;
      await this.#rest(pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (failed || pause < MISTRUST_MS) continue;
      // It may be that nothing is told by such watches.
      this.#version = undefined;
      this.#told.warn('short', 'the API server ends every watch at once; asking from time to time', {
        object: this.path,
      });
    }
  }

  /** As long as the server lets us, or until the object is to be asked for again; whether it failed. */
  async #follow(): Promise<boolean> {
    try {
      this.#version ??= await this.#list();
      if (this.api.mayWatch(this.object)) await this.#watch(this.#version);
      else {
        await this.#rest(this.api.pauseMs * (0.75 + Math.random() / 2));
        this.#version = undefined;
      }
      return false;
    } catch (error) {
      this.#version = undefined;
      this.#failed(error);
      return true;
    }
  }

  async #list(): Promise<string> {
    const { content, version } = await this.api.list(this.object, this.#stop.signal, this.keeping);
    this.#contact();
    this.#set(content);
    return version;
  }

  async #watch(from: string): Promise<void> {
    await this.api.watch(
      this.object,
      from,
      (event) => {
        this.#contact();
        this.#version = event.type === 'changed' ? event.content.version : event.version;
        if (event.type === 'changed') this.#set(event.content);
        else if (event.type === 'deleted') this.#set(undefined);
      },
      this.#stop.signal,
      this.keeping,
    );
    this.#contact();
    // There may be room by now.
    if (this.content?.hasNoRoom === true) this.#version = undefined;
  }

  #set(content: Content | undefined): void {
    if (this.#stop.signal.aborted) return;
    const before = this.state;
    this.tried = true;
    this.state = { known: true, content };
    this.metrics.present(this.path, content !== undefined);
    const isNew = !before.known || before.content?.version !== content?.version;
    if (!isNew) return;
    this.#changes++;
    if (content === undefined) warn('the object does not exist; what was there before is used', { object: this.path });
    else info('the object has changed', { object: this.path, version: content.version });
    this.onChange(this.object.namespace);
  }

  #contact(): void {
    this.lastContact = performance.now();
    this.metrics.failing(this.path, undefined);
    this.#told.forget('failed');
  }

  #failed(error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const first = !this.tried;
    this.tried = true;
    this.metrics.failing(this.path, error instanceof ApiError ? String(error.status) : 'connection');
    this.#told.warn('failed', 'no word of the object from the API server; trying again', {
      object: this.path,
      reason: reasonOf(error),
    });
    if (first) this.onChange(this.object.namespace);
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      const { signal } = this.#stop;
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
  }
}
