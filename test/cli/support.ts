/** The program, called as a function: what it prints, and how it ends. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll } from 'vitest';
import { COMMANDS } from '../../cli/commands';
import type { Io } from '../../cli/io';
import { run } from '../../cli/program';
import { atEnd } from '../support/at-end';

/** Loading them is no part of any test. */
beforeAll(async () => {
  await Promise.all(Object.values(COMMANDS).map(({ load }) => load()));
}, 120_000);

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

interface Around {
  readonly input?: string | Buffer;
  /** The working folder: one without cdk8s.yaml, unless said. */
  readonly folder?: string;
  readonly environment?: Io['environment'];
  /** Whether a person looks. */
  readonly terminal?: boolean;
}

export async function cli(args: readonly string[], around: Around = {}): Promise<Ran> {
  const printed = { out: '', error: '' };
  const { input = '', folder = tmpdir(), environment = {}, terminal = false } = around;
  const code = await run(args, {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    readInput: () => Buffer.from(input),
    folder,
    environment,
    terminal: { out: terminal, error: terminal },
  });
  return { code, ...printed };
}

/** A folder with files in it, for as long as the test runs. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const PROMETHEUS = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: k8s
  namespace: monitoring
spec:
  serviceMonitorSelector: {}
`;

/** One of which there is a warning. */
export const IDLE = PROMETHEUS.replace('{}', '{matchLabels: {team: a}}');

export function monitor(name: string, more = ''): string {
  return `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: ${name}
  namespace: monitoring
spec:
  selector: {}
  endpoints:
    - port: web
${more}`;
}
