/** The real servers and tools under `.cache/tools`, which `npm run tools` builds, and what is skipped without them. */

import { describe } from 'vitest';
import { isAvailable, type Tool } from './tool-paths';

export * from './tool-paths';

/**
 * A suite that needs tools. Where one is missing the suite is skipped, loudly, for a user; where everything has to be
 * there (`CI=true`) it runs, and fails.
 */
export function describeWith(tools: readonly Tool[], name: string, suite: () => void): void {
  const missing = tools.filter((tool) => !isAvailable(tool));
  if (missing.length === 0 || process.env['CI'] === 'true') {
    describe(name, suite);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}\n  needs ${missing.join(', ')}; get them by: npm run tools\n\n`);
  describe.skip(name, suite);
}
