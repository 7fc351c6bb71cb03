/** A server's own loader in a process that is kept running: see test/loaders. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Asked {
  readonly line: string;
  readonly answer: (error: string) => void;
  /** How often the process ended over it. */
  deaths: number;
}

export class Judge {
  #process: ChildProcessWithoutNullStreams;
  readonly #waiting: Asked[] = [];
  #stopped = false;

  constructor(private readonly program: string) {
    this.#process = this.#start();
  }

  /** Why the server refuses what is asked; empty where it takes it. */
  judge(request: object): Promise<string> {
    return new Promise((answer) => {
      const asked = { line: `${JSON.stringify(request)}\n`, answer, deaths: 0 };
      this.#waiting.push(asked);
      this.#process.stdin.write(asked.line);
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#process.kill();
  }

  #start(): ChildProcessWithoutNullStreams {
    const started = spawn(this.program, { env: {} });
    let errors = '';
    started.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    // What could not be written is sent again to the next process.
    started.stdin.on('error', () => undefined);
    createInterface({ input: started.stdout }).on('line', (line) => {
      this.#waiting.shift()!.answer((JSON.parse(line) as { readonly error: string }).error);
    });
    started.on('close', (code, signal) => this.#ended(`${signal ?? code}: ${errors.slice(0, 500)}`));
    return started;
  }

  /** It answers in turn, so that it ended over the first that waits; twice, since a machine may be short of memory. */
  #ended(how: string): void {
    if (this.#stopped) return;
    const [first] = this.#waiting;
    if (first !== undefined && ++first.deaths === 2) this.#waiting.shift()!.answer(`(died) ${how}`);
    this.#process = this.#start();
    for (const { line } of this.#waiting) this.#process.stdin.write(line);
  }
}
