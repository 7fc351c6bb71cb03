/** The region of Amazon's, without which a server asks where it runs. */

import type { BuildContext } from '../base/context';

/** Who asks while it reads its configuration refuses all of it where nothing answers. */
const REFUSED = 'it neither starts nor reloads';

export function checkRegion(
  { region = '' }: { readonly region?: string },
  context: BuildContext,
  at: string,
  unanswered = REFUSED,
): void {
  if (region !== '') return;
  context.warning(`${at}.region`, {
    code: 'region-of-the-machine',
    message: `without a region the server asks the machine that it runs on; where none answers, as outside of Amazon, ${unanswered}`,
    hint: 'Set `region`',
  });
}
