/** The program as it is shipped: one file, run by Node and nothing else. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../../scripts/bundle/cli';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const folder = mkdtempSync(join(tmpdir(), 'cli-bundle-'));
const program = join(folder, 'cdk8s-prometheus.js');

/** The page of reports is built apart, and its own tests have it. */
beforeAll(() => bundleCli(program, { script: '', style: '', licences: '' }));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the bundle', () => {
  it('holds nothing of cdk8s, and asks for nothing but Node', () => {
    // What is packed is a text within the program.
    const text = readFileSync(program, 'utf8').replaceAll('\\"', '"');
    const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name!);
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(text).not.toContain('cdk8s-plus');
  });

  it.each([
    [['--version'], ''],
    [['compile', '--help'], ''],
    [['compile', '-f', '-'], `${PROMETHEUS}---\n${monitor('web')}`],
    [['check', '-f', '-'], monitor('web')],
    [['check', '--format', 'json', '-f', '-'], monitor('web', '      prot: a\n')],
    [['check'], ''],
    [['nothing'], ''],
    [['report', '-f', '/nowhere'], ''],
  ])('answers %j as its sources do, with the same exit code', async (args, input) => {
    expect(run(args, input)).toEqual(await cli(args, { input }));
  });

  it('does not mind a reader that goes away', () => {
    const from = folderWith({ 'a.yaml': PROMETHEUS });
    const { status, stderr } = spawnSync('bash', [
      '-c',
      `set -o pipefail; "${process.execPath}" "${program}" compile -q -f "${from}" | head -c 10`,
    ]);
    expect({ status, error: stderr.toString() }).toEqual({ status: 0, error: '' });
  });
});
