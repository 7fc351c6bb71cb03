/** The page's program and its looks, built from its sources; `scripts/cli/bundle.ts` puts what is built in the place of this file. */

import type { Page } from '../../scripts/cli/page';

export async function pageFiles(): Promise<Page> {
  const { bundlePage } = await import('../../scripts/cli/page.js');
  return bundlePage();
}
