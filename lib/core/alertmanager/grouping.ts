/** Routes that group alerts by a label that none has, and that repeat more often than they look. */

import type { BuildContext } from '../base/context';
import { parseDuration } from '../languages/duration';
import type { WireInhibitRule, WireRoute } from './types';

type Field = 'group_by' | 'group_interval' | 'repeat_interval';

/** How the author of a route calls its fields. */
type Names = Readonly<Record<Field, string>>;

export const OF_ALERTMANAGER: Names = {
  group_by: 'group_by',
  group_interval: 'group_interval',
  repeat_interval: 'repeat_interval',
};
export const OF_API: Names = {
  group_by: 'groupBy',
  group_interval: 'groupInterval',
  repeat_interval: 'repeatInterval',
};

/** What a route has from those above it, as far as that is known. */
export type Times = Pick<WireRoute, 'group_interval' | 'repeat_interval'>;

/** What the first route of all has where it says nothing. */
export const DEFAULT_TIMES = { group_interval: '5m', repeat_interval: '4h' } as const satisfies Times;

export function warnOfGrouping(
  route: WireRoute,
  names: Names,
  context: BuildContext,
  at: string,
  above: Times = {},
): void {
  const { group_interval = above.group_interval, repeat_interval = above.repeat_interval } = route;
  const times = { ...(group_interval && { group_interval }), ...(repeat_interval && { repeat_interval }) };
  warnOfJoined(route.group_by, context, `${at}.${names.group_by}`);
  warnOfRepetition(route, times, names, context, at);
  for (const [index, child] of (route.routes ?? []).entries())
    warnOfGrouping(child, names, context, `${at}.routes[${index}]`, times);
}

/** A notification is repeated only when the group is looked at. */
function warnOfRepetition(own: Times, times: Times, names: Names, context: BuildContext, at: string): void {
  const { group_interval, repeat_interval } = times;
  if (group_interval === undefined || repeat_interval === undefined) return;
  const field = own.repeat_interval === undefined ? 'group_interval' : 'repeat_interval';
  if (own[field] === undefined) return;
  const [group, repeat] = [parseDuration(group_interval), parseDuration(repeat_interval)];
  if ('problem' in group || 'problem' in repeat || repeat.milliseconds >= group.milliseconds) return;
  if (repeat.milliseconds === 0) return;
  const repeats = field === 'repeat_interval';
  const other = repeats ? `${names.group_interval}: ${group_interval}` : `${names.repeat_interval}: ${repeat_interval}`;
  context.warning(`${at}.${names[field]}`, {
    code: 'doubtful-value',
    message: `notifications are repeated no more often than a group of alerts is looked at, which is the \`${names.group_interval}\``,
    given: repeats ? repeat_interval : group_interval,
    allowed: `at ${repeats ? 'least' : 'most'} ${other}`,
    hint: `${repeats ? 'Lengthen' : 'Shorten'} it, or ${repeats ? 'shorten' : 'lengthen'} \`${repeats ? names.group_interval : names.repeat_interval}\``,
  });
}

/** Newer servers take any name of a label, such as one that was meant to be two. */
function warnOfJoined(labels: readonly string[] | undefined, context: BuildContext, at: string): void {
  for (const [index, label] of (labels ?? []).entries()) {
    const names = label.split(/[,\s]+/).filter((name) => name !== '');
    if (names.length < 2) continue;
    context.warning(`${at}[${index}]`, {
      code: 'doubtful-value',
      message: 'this is one label with such a name, which no alert has',
      given: label,
      allowed: 'one label in each item of the list',
      hint: `Write \`[${names.join(', ')}]\``,
    });
  }
}

export function warnOfJoinedEqual(rules: readonly WireInhibitRule[], context: BuildContext, at: string): void {
  for (const [index, { equal }] of rules.entries()) warnOfJoined(equal, context, `${at}[${index}].equal`);
}
