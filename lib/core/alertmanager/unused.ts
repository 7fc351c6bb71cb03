/** Receivers and time intervals that no route names. */

import type { BuildContext } from '../base/context';
import { routesOf } from './loader-routes';
import type { AlertmanagerFile, WireReceiver, WireRoute } from './types';

/** What a route could name, and where it is defined. */
export interface Defined {
  readonly name: string;
  /** The name that its author knows, where that is another one. */
  readonly said?: string;
  readonly at: string;
}

export function warnOfUnused(
  route: WireRoute | undefined,
  { receivers, timeIntervals }: { readonly receivers: readonly Defined[]; readonly timeIntervals: readonly Defined[] },
  context: BuildContext,
): void {
  // Where there is none, that is said.
  if (route === undefined) return;
  const used = new Set<string | undefined>();
  for (const { route: each } of routesOf(route, '')) {
    used.add(each.receiver);
    for (const name of [...(each.mute_time_intervals ?? []), ...(each.active_time_intervals ?? [])]) used.add(name);
  }
  warn(receivers, used, 'no route names this receiver: nothing is sent to it', context);
  warn(timeIntervals, used, 'no route names this time interval: it mutes nothing', context);
}

function warn(
  defined: readonly Defined[],
  used: ReadonlySet<string | undefined>,
  message: string,
  context: BuildContext,
): void {
  for (const { name, said = name, at } of defined) {
    if (used.has(name)) continue;
    context.warning(at, { code: 'ignored-field', message, given: said, hint: 'Name it in a route, or remove it' });
  }
}

/** Of a configuration that its owner gives as a whole. */
export function definedIn(file: AlertmanagerFile, at: string) {
  const { receivers = [], mute_time_intervals = [], time_intervals = [] } = file;
  const places = (field: string) => (one: { readonly name: string }, i: number) => ({
    name: one.name,
    at: `${at}.${field}[${i}]`,
  });
  return {
    receivers: receivers.map(places('receivers')).filter((_, i) => tellsSomebody(receivers[i]!)),
    timeIntervals: [
      ...mute_time_intervals.map(places('mute_time_intervals')),
      ...time_intervals.map(places('time_intervals')),
    ],
  };
}

/** One that tells nobody is kept for alerts that nobody wants. */
export function tellsSomebody(receiver: WireReceiver): boolean {
  return Object.keys(receiver).length > 1;
}
