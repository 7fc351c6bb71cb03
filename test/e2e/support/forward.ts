/** A port of a pod on this machine: for servers that ask for a password, which the API server's proxy would not hand on. */

import { spawn } from 'node:child_process';
import { freePort } from '../../support/processes';
import { eventually } from '../../support/wait';

export interface Forwarded {
  readonly port: number;
  readonly end: () => void;
}

export async function forward(namespace: string, pod: string, port: number): Promise<Forwarded> {
  const local = await freePort();
  const args = ['port-forward', '-n', namespace, `pod/${pod}`, `${local}:${port}`, '--address', '127.0.0.1'];
  const child = spawn('kubectl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (written += data.toString()));
  await eventually('the port is forwarded', () => {
    if (child.exitCode !== null) throw new Error(`kubectl ended with ${child.exitCode}: ${written}`);
    return written.includes('Forwarding from');
  });
  return { port: local, end: () => child.kill('SIGKILL') };
}
