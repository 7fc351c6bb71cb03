/** What each file in components/ exports: how the compiler answers a case of that component. */

import type { Finding } from '../../lib/core/base/findings';
import type { Case } from './case';

export interface Outcome {
  /** What the compiler made, to be compared with `expected.yaml`. */
  readonly output: unknown;
  readonly findings: readonly Finding[];
  /** What to compare with instead, where the case's answer is in other files or needs a selection. */
  readonly expected?: unknown;
}

export interface Component {
  run(testCase: Case): Outcome;
}
