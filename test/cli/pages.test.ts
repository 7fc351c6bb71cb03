/** Pages that show commands and what they print: the commands are run as a reader runs them, in a shell. */

import { describe, expect, it } from 'vitest';
import { follow, stepsOf } from '../support/followed';
import { InstalledPackage } from '../support/installed';

const PAGES = ['docs/start.md', 'docs/sharding.md', 'docs/troubleshooting.md'];

describe('what pages say that commands print', () => {
  it.each(PAGES)('is what they print: %s', { timeout: 120_000 }, async (page) => {
    const steps = stepsOf(page);
    expect(steps.filter(({ output }) => output !== undefined)).not.toEqual([]);
    follow(steps, await InstalledPackage.prepared());
  });
});
