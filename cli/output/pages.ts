/** Pages of the documentation. */

import type { Code } from '../../lib/core';
import { homepage } from '../../package.json';

export function pageOf(code: Code): string {
  return `${homepage}/blob/main/docs/findings.md#${code}`;
}
