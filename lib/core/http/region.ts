/** The region of Amazon's, without which a server asks where it runs. */

import type { BuildContext } from '../base/context';

/** The server asks while it reads its configuration, and refuses all of it where nothing answers. */
export function checkRegion({ region = '' }: { readonly region?: string }, context: BuildContext, at: string): void {
  if (region !== '') return;
  context.warning(`${at}.region`, {
    code: 'region-of-the-machine',
    message:
      'without a region the server asks the machine that it runs on; where none answers, as outside of Amazon, it neither starts nor reloads',
    hint: 'Set `region`',
  });
}
