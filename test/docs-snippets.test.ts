import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as cdk8s from 'cdk8s';
import * as plus from 'cdk8s-plus-27';
import * as library from 'cdk8s-prometheus';
import * as vitest from 'vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DOCS } from './support/pages';
import { compile, completed, run, type Snippet, snippetsOf } from './support/snippets';

const LIBRARIES = { 'cdk8s-prometheus': library, cdk8s, 'cdk8s-plus-27': plus, vitest };
const snippets = ['README.md', ...DOCS]
  .flatMap(snippetsOf)
  .map((snippet) => ({ ...snippet, name: `${snippet.page}:${snippet.line}` }));

/** `outdir` is where it writes, which readers call `dist`. */
function moduleOf(snippet: Snippet, outdir = 'dist'): string {
  return completed({ ...snippet, code: snippet.code.replaceAll("'dist'", JSON.stringify(outdir)) }, LIBRARIES);
}

type Part = (app: cdk8s.App, chart: cdk8s.Chart, ...instances: readonly object[]) => void;

/** Runs a part of a program where it may be, and synthesizes. */
function runPart(module: string): void {
  const app = new cdk8s.App();
  const chart = new cdk8s.Chart(app, 'chart', { namespace: 'monitoring' });
  const prometheus = new library.Prometheus(chart, 'its-prometheus', {
    metadata: { name: 'its-prometheus' },
    spec: { serviceMonitorSelector: {} },
  });
  const config = library.ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
  const alertmanager = new library.Alertmanager(chart, 'its-alertmanager', {
    metadata: { name: 'its-alertmanager' },
    config,
  });
  prometheus.alertTo(alertmanager);
  (run(module, LIBRARIES)['part'] as Part)(app, chart, prometheus, alertmanager);
  app.synth();
}

/** Those that show a test of the reader's, of something that they have. */
const isTest = ({ code }: Snippet) => code.startsWith('expect(');
/** Those that are a file of a page: the test that follows the page runs them, beside its other files. */
const isFile = ({ code }: Snippet) => /^\/\/ \S+\.ts\n/.test(code);

describe('the TypeScript of the documentation', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('is there', () => {
    expect(snippets.filter(({ isProgram }) => isProgram)).not.toEqual([]);
  });

  it('compiles', { timeout: 120_000 }, () => {
    const modules = new Map(snippets.map((snippet) => [snippet.name, moduleOf(snippet)]));
    const errors = [...compile(modules)].flatMap(([name, each]) => each.map((error) => `${name}: ${error}`));
    expect(errors).toEqual([]);
  });

  it.each(snippets.filter((snippet) => !isTest(snippet) && !isFile(snippet)))('runs: $name', (snippet) => {
    const outdir = mkdtempSync(join(tmpdir(), 'snippet-'));
    vi.stubEnv('CDK8S_OUTDIR', outdir);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const printed: string[] = [];
    for (const method of ['log', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((value: unknown) => {
        printed.push(typeof value === 'string' ? value : inspect(value));
      });
    }
    const module = moduleOf(snippet, outdir);
    if (snippet.isProgram) run(module, LIBRARIES);
    else runPart(module);
    expect(readdirSync(outdir)).not.toEqual([]);
    if (snippet.isProgram && snippet.output !== undefined) expect(`${printed.join('\n')}\n`).toBe(snippet.output);
  });
});
