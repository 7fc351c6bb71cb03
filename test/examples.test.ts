import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

const examples = join(__dirname, '..', 'examples');
const ideas = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What an example writes, as one text; its charts' files in the order of their names. */
async function synthesize(idea: string): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  vi.stubEnv('CDK8S_OUTDIR', outdir);
  vi.resetModules();
  await import(join(examples, idea, 'main.ts'));
  const files = readdirSync(outdir).sort();
  return files.map((file) => `# ${file}\n${readFileSync(join(outdir, file), 'utf8')}`).join('---\n');
}

describe('every example writes exactly the manifests that stand beside it', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(ideas.map(({ name }) => name))('%s', async (idea) => {
    const expected = join(examples, idea, 'expected.yaml');
    const actual = await synthesize(idea);
    if (process.env['UPDATE_EXAMPLES'] !== undefined) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });
});
