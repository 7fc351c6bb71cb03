/** The real servers and tools under `.cache/tools`, which `npm run tools` builds, and what is skipped without them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const folder = join(__dirname, '..', '..', '.cache', 'tools');

export type Tool = `${'prometheus' | 'promtool' | 'alertmanager' | 'amtool' | 'prometheus-config-reloader'}-${string}`;

export const PROMETHEUS_VERSIONS = ['2.53.3', '3.5.3', '3.13.1'] as const;
export const ALERTMANAGER_VERSIONS = ['0.28.1', '0.33.1'] as const;
export const RELOADER: Tool = 'prometheus-config-reloader-0.93.0';

export function pathOf(tool: Tool): string {
  return join(folder, tool);
}

export function isAvailable(tool: Tool): boolean {
  return existsSync(pathOf(tool));
}

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
