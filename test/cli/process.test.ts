/** The program as a process, where what is around it is unfit. */

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { processIo } from '../../cli/io';
import { answered } from '../../cli/program';
import { bytesAt } from '../../lib/shared/read-file';
import { folderWith, IDLE, PROMETHEUS } from './support';

const ROOT = join(__dirname, '..', '..');
const MAIN = [
  `"${process.execPath}"`,
  '--conditions=cdk8s-prometheus-source',
  `--import "${join(ROOT, 'node_modules/tsx/dist/loader.mjs')}"`,
  `"${join(ROOT, 'cli/main.ts')}"`,
].join(' ');

function run(command: string, folder: string, stdout: number | 'pipe' = 'pipe') {
  const options = { cwd: folder, shell: true, encoding: 'utf8', stdio: ['ignore', stdout, 'pipe'] } as const;
  const { status, stderr } = spawnSync(command, { ...options, stdio: [...options.stdio] });
  return { status, stderr };
}

const SECONDS = 60_000;

describe.runIf(existsSync('/dev/full'))('where nothing can be written', () => {
  it.each(['check -f a.yaml', 'diff a.yaml b.yaml', '--help'])(
    '%s says so in one line',
    { timeout: SECONDS },
    (args) => {
      const folder = folderWith({ 'a.yaml': IDLE, 'b.yaml': PROMETHEUS });
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = run(`${MAIN} ${args}`, folder, full);
      closeSync(full);
      expect(stderr).toMatch(/^cdk8s-prometheus: standard output cannot be written: the disk is full\n/m);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(status).toBe(2);
    },
  );
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while a folder is written leaves nothing beside it',
  { timeout: SECONDS },
  async (signal) => {
    const objects = Array.from(
      { length: 20_000 },
      (_, i) => `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c${i}","namespace":"a"}}`,
    );
    const folder = folderWith({ 'a.json': objects.join('\n'), 'w/x': '' });
    const ended = new Promise<void>((resolve) => {
      const child = spawn(`exec ${MAIN} compile -f a.json -o w/out`, { cwd: folder, shell: true, stdio: 'ignore' });
      const writing = setInterval(() => {
        if (!readdirSync(join(folder, 'w')).some((name) => name.startsWith('.out.new-'))) return;
        clearInterval(writing);
        child.kill(signal);
      }, 1);
      child.on('exit', () => {
        clearInterval(writing);
        resolve();
      });
    });
    await ended;
    expect(readdirSync(join(folder, 'w')).sort()).toEqual(['out', 'x']);
    expect(readdirSync(join(folder, 'w', 'out'))).toHaveLength(objects.length + 1);
  },
);

it('the engine has no word on how it is set', { timeout: SECONDS }, () => {
  expect(run(`${MAIN} --version`, folderWith({}))).toEqual({ status: 0, stderr: '' });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while another program runs', (signal) => {
  /** Says that it runs, and does not end by itself. */
  const PROGRAM = `#!/bin/sh
sleep 600 &
echo $! >started.tmp
mv started.tmp started
wait
`;

  it.each([
    ['an app', "check --app './program'"],
    ['a tool', 'config prometheus/monitoring/k8s -f a.yaml --validate'],
  ])('ends %s with it, and leaves nothing', { timeout: SECONDS }, async (_, args) => {
    const folder = folderWith({ 'a.yaml': PROMETHEUS, program: PROGRAM, 'tmp/x': '' });
    chmodSync(join(folder, 'program'), 0o755);
    const env = { ...process.env, TMPDIR: join(folder, 'tmp'), PROMTOOL: join(folder, 'program') };
    const child = spawn(`exec ${MAIN} ${args}`, { cwd: folder, shell: true, stdio: 'ignore', env });
    const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(by ?? code)));
    await expect.poll(() => existsSync(join(folder, 'started')), { timeout: SECONDS / 2 }).toBe(true);
    expect(left(folder)).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(left(folder)).toEqual([]);
    const sleeping = Number(readFileSync(join(folder, 'started'), 'utf8'));
    await expect.poll(() => isRunning(sleeping), { timeout: SECONDS / 4 }).toBe(false);
  });

  const left = (folder: string) => readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('cdk8s-prom'));

  const isRunning = (pid: number) => {
    try {
      // One that has ended may wait for somebody to ask how.
      return !/^\d+ \(.*\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false;
    }
  };
});

describe.runIf(existsSync('/dev/zero'))('what has no end', () => {
  it.each([
    ['a device', '-f /dev/zero', '`/dev/zero`: it is too large, or has no end: 128 MiB are read at most'],
    ['a device on standard input', '-f - </dev/zero', 'standard input cannot be read: it is too large, or has no end'],
    ['a large file', '-f large.yaml', '`large.yaml`: it is too large, or has no end'],
    ['a pipe that nobody writes to', '-f pipe', '`pipe`: it is a pipe, and nobody writes to it'],
  ])('ends with a message: %s', { timeout: SECONDS }, (_, args, message) => {
    const folder = folderWith({ 'large.yaml': '' });
    truncateSync(join(folder, 'large.yaml'), 2 ** 40);
    const { status, stderr } = run(`mkfifo pipe; ${MAIN} check ${args}`, folder);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('is not read into memory', () => {
    const before = process.memoryUsage().rss;
    expect(() => bytesAt('/dev/zero')).toThrow('ERR_FS_FILE_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 29);
  });

  it('is no pipe with somebody at its other end, who may come later', { timeout: SECONDS }, () => {
    const folder = folderWith({ 'a.yaml': PROMETHEUS });
    const late = run(
      `mkfifo pipe; (sleep 1; cat a.yaml; sleep 1; echo) >pipe & ${MAIN} config prometheus/monitoring/k8s -f pipe`,
      folder,
    );
    expect(late).toMatchObject({ status: 0 });
    const substituted = run(
      `bash -c '${MAIN.replaceAll("'", '')} config prometheus/monitoring/k8s -f <(cat a.yaml)'`,
      folder,
    );
    expect(substituted).toMatchObject({ status: 0 });
  });
});

describe('where nobody is shown what the program says', () => {
  const helm = `printf 'apiVersion: v1\\nkind: [\\n' | ${MAIN} helm`;

  it('it says it into a file that is named, which has nothing of an earlier run', { timeout: SECONDS }, () => {
    const folder = folderWith({ said: 'of an earlier run' });
    const { status, stderr } = run(`CDK8S_PROMETHEUS_MESSAGES=said; export CDK8S_PROMETHEUS_MESSAGES; ${helm}`, folder);
    expect(stderr).toContain('the document cannot be read');
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(stderr);
    expect(status).toBe(1);
    const refused = run(`CDK8S_PROMETHEUS_MESSAGES=no/where; export CDK8S_PROMETHEUS_MESSAGES; ${helm}`, folder);
    expect(refused.stderr).toContain(
      '$CDK8S_PROMETHEUS_MESSAGES is `no/where`, which cannot be written: there is no such',
    );
    expect(refused.status).toBe(2);
  });

  it.runIf(existsSync('/usr/bin/script'))(
    'a plugin of Helm 4 says it on the terminal, where there is one',
    { timeout: SECONDS },
    () => {
      const folder = folderWith({ 'call.sh': `${helm} 2>/dev/null\n` });
      const onTerminal = (environment: string) =>
        spawnSync(`${environment} script -qec 'sh call.sh' /dev/null </dev/null`, {
          cwd: folder,
          shell: true,
          encoding: 'utf8',
        }).stdout;
      expect(onTerminal('HELM_PLUGIN_NAME=cdk8s-prometheus')).toContain('the document cannot be read');
      expect(onTerminal('')).toBe('');
    },
  );
});

/** Called as a function: what runs the sources does not start in such a folder, as the bundle does. */
it('a working folder that is gone is said in one line', async () => {
  const gone = vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('ENOENT: no such file or directory, uv_cwd');
  });
  const printed: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const code = await answered(['--help'], processIo).finally(() => {
    gone.mockRestore();
    stderr.mockRestore();
  });
  expect(printed).toEqual(['cdk8s-prometheus: the working folder is gone: change to one that is there\n']);
  expect(code).toBe(2);
});

it('the working folder is not replaced, nor what holds it', { timeout: SECONDS }, () => {
  const folder = folderWith({ 'within/deep/a': '' });
  const input = join(folderWith({ 'a.yaml': PROMETHEUS }), 'a.yaml');
  writeFileSync(join(folder, 'within', '.cdk8s-prometheus'), 'deep\n');
  for (const output of ['.', '..']) {
    const { status, stderr } = run(`${MAIN} compile -f "${input}" -o ${output}`, join(folder, 'within', 'deep'));
    expect(stderr).toContain(`\`${output}\` is or holds the working folder`);
    expect(status).toBe(2);
  }
  expect(existsSync(join(folder, 'within', 'deep', 'a'))).toBe(true);
});
