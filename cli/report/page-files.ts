/** The page's program and its looks, built from its sources; `scripts/bundle/cli.ts` puts what is built in the place of this file. */

import type { Page } from '../../scripts/bundle/page';

export async function pageFiles(): Promise<Page> {
  const { bundlePage } = await import('../../scripts/bundle/page.js');
  return bundlePage();
}
