/** Before every file of tests. */

import { onTestFinished } from 'vitest';
import { endWith } from './at-end';

endWith((ending) =>
  onTestFinished(async () => {
    await ending();
  }),
);
