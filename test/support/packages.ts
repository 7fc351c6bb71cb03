/** Packages that only the build of a part needs. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** A suite that needs packages of ours: after an update they may not be there yet, which is said loudly; with `CI=true` it fails. */
export function describeInstalled(packages: readonly string[], name: string, suite: () => void): void {
  const missing = packages.filter((each) => !existsSync(join(__dirname, '..', '..', 'node_modules', each)));
  if (missing.length === 0 || process.env['CI'] === 'true') {
    describe(name, suite);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}\n  needs ${missing.join(', ')}; get them by: npm ci\n\n`);
  describe.skip(name, suite);
}

/** What the page of reports is built with. */
export const PAGE_PACKAGES = ['preact', '@dagrejs/dagre', '@dagrejs/graphlib'];

/** What the playground is built with beside them. */
export const EDITOR_PACKAGES = ['@codemirror/view', '@codemirror/lang-yaml', '@codemirror/lint', 'fflate'];
