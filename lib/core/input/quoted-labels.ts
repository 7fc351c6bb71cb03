import type { BuildContext } from '../base/context';
import { memberPath } from '../base/place';
import { QUOTES_OF_THE_VALUE, withinQuotes } from '../languages/quoted';

/** `cluster: '"prod"'`, of labels that a server writes as they are. */
export function warnOfQuotedLabels(
  labels: Readonly<Record<string, unknown>> | undefined,
  context: BuildContext,
  at: string,
): void {
  for (const [name, given] of Object.entries(labels ?? {})) {
    const plain = typeof given === 'string' ? withinQuotes(given) : undefined;
    if (plain === undefined) continue;
    context.warning(memberPath(at, name), {
      code: 'doubtful-value',
      message: QUOTES_OF_THE_VALUE,
      given: String(given),
      hint: `Write \`${name}: ${plain}\``,
    });
  }
}
