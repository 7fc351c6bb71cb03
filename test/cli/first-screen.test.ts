/** What a newcomer sees first: `cdk8s synth` itself, in a clone and in a project of one's own, as the pages say it. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { atEnd } from '../support/at-end';
import { blockOf } from '../support/pages';
import { snippetsOf } from '../support/snippets';

const ROOT = join(__dirname, '..', '..');
const START = 'docs/start.md';
const SECONDS = 60_000;

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** As npm and npx run it, where the CLI of cdk8s remembers nothing of an earlier look for a newer version. */
function screenOf(command: string, folder: string) {
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    cwd: folder,
    env: { ...process.env, HOME: emptyFolder(), NO_COLOR: '1', FORCE_COLOR: undefined },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the first screen', () => {
  it('of a clone has no trace, no warning, and what comes next', { timeout: SECONDS }, () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toMatch(/^npm ci && npx cdk8s synth {2,}#/m);
    expect(readme).toContain('`npm run synth` is the same without it');
    const outdir = join(emptyFolder(), 'dist');
    const { code, out, error } = screenOf(`npm run --silent synth -- --output '${outdir}'`, ROOT);
    expect(error).toMatch(/^next: .+\n$/);
    expect({ code, out }).toEqual({ code: 0, out: `Synthesizing application\n  - ${outdir}/monitoring.k8s.yaml\n` });
    const expected = readFileSync(join(ROOT, 'examples', 'seed', 'expected.yaml'), 'utf8');
    expect(`# monitoring.k8s.yaml\n${readFileSync(join(outdir, 'monitoring.k8s.yaml'), 'utf8')}`).toBe(expected);
  });

  it('of a project of one’s own shows what the page says that it shows', { timeout: SECONDS }, () => {
    const folder = emptyFolder();
    const [program] = snippetsOf(START);
    const settings = blockOf(START, 'yaml', '# cdk8s.yaml');
    writeFileSync(join(folder, 'cdk8s.yaml'), settings);
    writeFileSync(join(folder, 'main.ts'), program!.code);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    // The package is not installed here: its sources are in its place.
    const paths = { 'cdk8s-prometheus': [join(ROOT, 'lib', 'index.ts')] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'node20', paths } }));
    const [, command] = /`(npx cdk8s synth --no-check-upgrade)`/.exec(readFileSync(join(ROOT, START), 'utf8'))!;
    const { code, out, error } = screenOf(command!, folder);
    expect(error).toBe(program!.output);
    const { output } = parse(settings) as { readonly output: string };
    expect({ code, out }).toEqual({ code: 0, out: `Synthesizing application\n  - ${output}/monitoring.k8s.yaml\n` });
  });
});
