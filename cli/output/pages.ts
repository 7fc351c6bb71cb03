/** Pages of the documentation. */

import type { Code } from '../../lib/core';
import { homepage } from '../../package.json';

export function pageOf(code: Code): string {
  return `${pageNamed('findings')}#${code}`;
}

/** Where anybody can read it: the package has no pages. */
export function pageNamed(name: string): string {
  return `${homepage}/blob/main/docs/${name}.md`;
}
