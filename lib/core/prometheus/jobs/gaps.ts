/** Series that are scraped so rarely that queries find nothing between two scrapes. */

import type { BuildContext } from '../../base/context';
import { nonEmpty } from '../../base/values';
import { parseDuration } from '../../languages/duration';
import type { PrometheusInstance } from '../instance';

/** What of an instance says how far it looks back. */
export interface Looking {
  readonly query?: { readonly lookbackDelta?: string };
  readonly additionalArgs?: readonly { readonly name: string }[];
}

/** How far queries and rules look back for the last sample where nothing else is set. */
const LOOKBACK = '5m';

/** Undefined where an argument says it. */
export function lookbackOf({ query, additionalArgs = [] }: Looking): string | undefined {
  if (additionalArgs.some(({ name }) => name === 'query.lookback-delta')) return undefined;
  return nonEmpty(query?.lookbackDelta) ?? LOOKBACK;
}

/** An agent answers no queries. */
export function warnOfGaps(
  interval: string | undefined,
  { resource: { kind, spec } }: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  if (interval === undefined || kind === 'PrometheusAgent') return;
  const lookback = lookbackOf(spec as Looking);
  if (lookback === undefined) return;
  const [given, most] = [parseDuration(interval), parseDuration(lookback)];
  if ('problem' in given || 'problem' in most || given.milliseconds <= most.milliseconds) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: `queries and rules look back ${lookback}: after that the series are gone until the next scrape, and alerts on them come and go`,
    given: interval,
    allowed: `at most ${lookback}`,
    hint: 'Scrape more often, or set `query.lookbackDelta` of the Prometheus to more than that',
  });
}
