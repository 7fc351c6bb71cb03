/** One object, kept up to date: listed, watched, and listed again whatever happens. */

import { type Api, ApiError, type Content } from './api';
import { info, reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { type ObjectName, pathOf } from './settings';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** The server knows no history that goes back so far. */
const GONE = 410;
/** Of errors and of objects that are not there, only a start that has been tried is known. */
type State = { readonly known: false } | { readonly known: true; readonly content: Content | undefined };

export class WatchedObject {
  state: State = { known: false };
  /** Milliseconds of the monotonic clock, which jumps of the time of day leave alone. */
  lastContact = performance.now();
  /** Whether it has been asked for at least once, with whatever outcome. */
  tried = false;
  readonly #stop = new AbortController();
  readonly #said = new Said();
  readonly path: string;

  constructor(
    private readonly object: ObjectName,
    private readonly api: Api,
    private readonly metrics: Metrics,
    private readonly onChange: () => void,
  ) {
    this.path = pathOf(object);
    void this.#run();
  }

  get content(): Content | undefined {
    return this.state.known ? this.state.content : undefined;
  }

  stop(): void {
    this.#stop.abort();
    this.metrics.forget(this.path);
  }

  async #run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    let version: string | undefined;
    while (!this.#stop.signal.aborted) {
      const begin = performance.now();
      try {
        version ??= await this.#list();
        version = await this.#watch(version);
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        version = undefined;
        this.#failed(error);
        // A watch that has lasted had nothing wrong with it.
        if (performance.now() - begin > 10_000 || (error instanceof ApiError && error.status === GONE)) {
          pause = FIRST_PAUSE_MS;
        }
        await this.#rest(pause * (0.75 + Math.random() / 2));
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  async #list(): Promise<string> {
    const { content, version } = await this.api.list(this.object, this.#stop.signal);
    this.#contact();
    this.#set(content);
    return version;
  }

  /** The version to go on from; undefined asks for a new list. */
  async #watch(from: string): Promise<string | undefined> {
    let version = from;
    const begin = performance.now();
    await this.api.watch(
      this.object,
      from,
      (event) => {
        this.#contact();
        version = event.type === 'changed' ? event.content.version : event.version;
        if (event.type === 'changed') this.#set(event.content);
        else if (event.type === 'deleted') this.#set(undefined);
      },
      this.#stop.signal,
    );
    this.#contact();
    // A server that hangs up at once is not to be asked in a circle.
    if (performance.now() - begin < 1_000) await this.#rest(FIRST_PAUSE_MS);
    return version;
  }

  #set(content: Content | undefined): void {
    if (this.#stop.signal.aborted) return;
    const before = this.state;
    this.tried = true;
    this.state = { known: true, content };
    this.metrics.present(this.path, content !== undefined);
    const isNew = !before.known || before.content?.version !== content?.version;
    if (!isNew) return;
    info(content === undefined ? 'the object does not exist' : 'the object has changed', {
      object: this.path,
      version: content?.version,
    });
    this.onChange();
  }

  #contact(): void {
    this.lastContact = performance.now();
    this.metrics.failing(this.path, undefined);
    this.#said.forget('failed');
  }

  #failed(error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const first = !this.tried;
    this.tried = true;
    this.metrics.failing(this.path, error instanceof ApiError ? String(error.status) : 'connection');
    this.#said.warn('failed', 'no word of the object from the API server; trying again', {
      object: this.path,
      reason: reasonOf(error),
    });
    if (first) this.onChange();
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
