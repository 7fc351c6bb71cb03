/** A port of a pod on this machine: for servers that ask for a password, which the API server's proxy would not hand on. */

import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../../support/processes';
import { eventually } from '../../support/wait';

export interface Forwarded {
  readonly port: number;
  readonly end: () => void;
}

/** kubectl gives up forwarding where one connection breaks, as under load or when a server closes it: another one goes on. */
export async function forward(namespace: string, pod: string, port: number): Promise<Forwarded> {
  const local = await freePort();
  const args = ['port-forward', '-n', namespace, `pod/${pod}`, `${local}:${port}`, '--address', '127.0.0.1'];
  let written = '';
  let ended = false;
  let child: ChildProcess;
  const begin = () => {
    child = spawn('kubectl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data: Buffer) => (written += data));
    child.once('exit', () => {
      if (!ended) setTimeout(begin, 200).unref();
    });
  };
  begin();
  await eventually('the port is forwarded', () => {
    if (written.includes('Forwarding from')) return true;
    throw new Error(`kubectl says: ${written}`);
  });
  return {
    port: local,
    end: () => {
      ended = true;
      child.kill();
    },
  };
}
