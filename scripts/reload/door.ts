/** Is before a Prometheus and notes when it is asked to reload. */

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '../../test/support/at-end';

export class Door {
  /** When reloads were asked for, as `performance.now()` tells it. */
  readonly reloads: number[] = [];
  readonly #server;

  private constructor(target: string) {
    this.#server = createServer((incoming, response) => {
      if (incoming.method === 'POST') this.reloads.push(performance.now());
      const { method, headers, url = '/' } = incoming;
      const onward = request(`${target}${url}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.writeHead(502).end());
      incoming.pipe(onward);
    });
  }

  static async before(target: string): Promise<Door> {
    const door = new Door(target);
    await new Promise<void>((resolve) => door.#server.listen(0, '127.0.0.1', resolve));
    atEnd(() => door.#server.closeAllConnections());
    atEnd(() => door.#server.close());
    return door;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  reloadSince(moment: number): number | undefined {
    return this.reloads.find((reload) => reload >= moment);
  }
}
