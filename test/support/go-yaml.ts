/** What the servers read in a text of YAML, as a process that is kept running: see test/oracle/cmd/yaml. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { GO_YAML, pathOf } from './tool-paths';

export type ReadByGo = { readonly value: unknown } | { readonly error: string };

export class GoYaml {
  readonly #process = spawn(pathOf(GO_YAML));
  readonly #answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();

  async read(text: string): Promise<ReadByGo> {
    this.#process.stdin.write(`${JSON.stringify(text)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error('the program that reads YAML has ended');
    const answer = JSON.parse(value as string) as { value: unknown; error?: string };
    return answer.error === undefined ? { value: answer.value } : { error: answer.error };
  }

  stop(): void {
    this.#process.kill();
  }
}
