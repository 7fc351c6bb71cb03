/** A server's own loader in a process that is kept running: see test/loaders. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathOf, type Tool } from '../../support/tool-paths';

export class Judge {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((answer: string) => void)[] = [];

  constructor(program: Tool) {
    this.#process = spawn(pathOf(program), { env: {} });
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      this.#waiting.shift()!((JSON.parse(line) as { readonly error: string }).error);
    });
  }

  /** Why the server refuses what is asked; empty where it takes it. */
  judge(request: object): Promise<string> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop(): void {
    this.#process.kill();
  }
}
