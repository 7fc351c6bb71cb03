/** What a bad app is answered: the errors of synth, the warnings beside them, and no file. */

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Findings, type ReportedFinding } from 'cdk8s-prometheus';
import { vi } from 'vitest';

/** Declares something wrong. Most need only the one chart; others take the app for more. */
export type BadCase = (chart: Chart, app: App) => void;

export interface Answer {
  readonly text: string;
  /** What synth wrote. */
  readonly files: readonly string[];
  readonly failed: boolean;
  /** The same as data, without what is ignored. */
  readonly findings: readonly ReportedFinding[];
}

/** Synthesizes an app with a case in its chart `monitoring`, in the namespace of that name. */
export function answerTo(declare: BadCase): Answer {
  const outdir = mkdtempSync(join(tmpdir(), 'bad-'));
  const app = new App({ outdir });
  const warnings: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warnings.push(String(text));
    return true;
  });
  let error: string | undefined;
  let all: readonly ReportedFinding[] = [];
  try {
    declare(new Chart(app, 'monitoring', { namespace: 'monitoring' }), app);
    app.synth();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    all = Findings.of(app).list();
    stderr.mockRestore();
  }
  const text = [...(error === undefined ? [] : [`${error.trimEnd()}\n`]), ...warnings].join('');
  const findings = all.filter(({ severity }) => severity !== 'ignored');
  return { text, files: readdirSync(outdir), failed: error !== undefined, findings };
}
