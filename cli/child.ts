/** Other programs that this one runs: who stops this one stops them, and what was for them only is removed. */

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export interface Ended {
  /** Why it could not be run. */
  readonly error?: Error;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Thrown where somebody stops the program while it waits for another one. */
export class Stopped extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
  }
}

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program, with all that it starts, until it ends. What it says is kept, as far as there are pipes for it. */
export async function ended(program: string, args: readonly string[], options: SpawnOptions): Promise<Ended> {
  // A group of its own: a shell does not pass on what it is sent.
  const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
  const stopped: NodeJS.Signals[] = [];
  const stop = (signal: NodeJS.Signals) => {
    // Who asks twice does not want to wait.
    send(child, stopped.length === 0 ? signal : 'SIGKILL');
    stopped.push(signal);
  };
  for (const signal of STOPPING) process.on(signal, stop);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  try {
    const end = await new Promise<Omit<Ended, 'stdout' | 'stderr'>>((resolve) => {
      child.on('error', (error) => resolve({ error, status: null, signal: null }));
      child.on('close', (status, signal) => resolve({ status, signal }));
      // What it has started may not listen, and hold its pipes open.
      child.on('exit', (status, signal) => {
        if (stopped.length === 0) return;
        send(child, 'SIGKILL');
        resolve({ status, signal });
      });
    });
    if (stopped.length > 0) throw new Stopped(stopped[0]!);
    return { ...end, stdout: stdout(), stderr: stderr() };
  } finally {
    for (const signal of STOPPING) process.removeListener(signal, stop);
  }
}

function send(child: ChildProcess, signal: NodeJS.Signals): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended in between.
  }
}

function textOf(stream: ChildProcess['stdout']): () => string {
  const parts: Buffer[] = [];
  stream?.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
}
