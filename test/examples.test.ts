import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleNames, synthesizeExample } from './support/examples';

describe('every example writes exactly the manifests that are beside it', () => {
  it.each(exampleNames())('%s', async (idea) => {
    const expected = join(__dirname, '..', 'examples', idea, 'expected.yaml');
    const files = await synthesizeExample(idea);
    const actual = [...files].map(([file, text]) => `# ${file}\n${text}`).join('---\n');
    if (process.env['UPDATE_EXAMPLES'] !== undefined) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });
});
