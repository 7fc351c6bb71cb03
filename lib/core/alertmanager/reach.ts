/**
 * Routes that no alert can reach: because their matchers, with those of the routes above, contradict each other, or
 * because a route before them takes every alert that they are for.
 */

import type { BuildContext } from '../base/context';
import { readMatchers } from '../languages/matchers';
import { ImplicationIndex, Matchers, Purse } from './implication';
import { routesOf } from './loader-routes';
import type { WireRoute } from './types';

/** A route from which no alert goes on. */
interface Taker {
  readonly route: WireRoute;
  readonly at: string;
  /** The receivers that it notifies, once that has been asked. */
  receivers?: ReadonlySet<string>;
}

/** Only warnings: Alertmanager takes such routes, and trees with them do their work. */
export function checkReach(root: WireRoute, context: BuildContext, at: string): void {
  const { matchers, problems } = readMatchers(root, context.target);
  // What cannot be read is an error elsewhere; what it would have matched is not known.
  if (problems.length > 0) return;
  const check: Check = { context, purse: new Purse() };
  check.purse.earn(matchers);
  const above = new Matchers(matchers, check.purse);
  const contradiction = above.contradiction;
  if (contradiction === undefined) visit(root, above, '', check, at);
  else reportContradiction(contradiction, above, check, at);
}

interface Check {
  readonly context: BuildContext;
  readonly purse: Purse;
}

function visit(route: WireRoute, above: Matchers, inherited: string, check: Check, at: string): void {
  const receiver = receiverOf(route, inherited);
  const takers = new ImplicationIndex<Taker>(check.purse);
  for (const [index, child] of (route.routes ?? []).entries()) {
    const here = `${at}.routes[${index}]`;
    const read = readMatchers(child, check.context.target);
    if (read.problems.length > 0) continue;
    check.purse.earn(read.matchers);
    const matchers = above.with(read.matchers);
    const contradiction = matchers.contradiction;
    const [taker] = takers.impliedBy(matchers);
    if (contradiction !== undefined) reportContradiction(contradiction, matchers, check, here);
    else if (taker !== undefined) reportTaken(child, taker, receiver, check, here);
    else visit(child, matchers, receiver, check, here);
    if (child.continue === true || contradiction !== undefined) continue;
    // What holds for all of them need not hold again.
    const asked = read.matchers.filter((matcher) => !above.implies(matcher));
    takers.add(new Matchers(asked, check.purse), { route: child, at: here });
  }
}

function receiverOf({ receiver = '' }: WireRoute, inherited: string): string {
  return receiver === '' ? inherited : receiver;
}

const LISTED = 10;

function reportContradiction(label: string, matchers: Matchers, { context }: Check, at: string): void {
  const contradicting = matchers.of(label);
  const given = contradicting
    .slice(0, LISTED)
    .map(({ name, operator, value }) => `${name}${operator}${JSON.stringify(value)}`);
  if (contradicting.length > LISTED) given.push('others');
  context.warning(at, {
    code: 'unreachable-route',
    message: 'no alert can match this route: its matchers, and those of the routes above it, contradict each other',
    given: given.join(' and '),
    allowed: 'matchers that one alert can meet together',
    hint: 'Correct the matchers, or remove the route',
  });
}

function reportTaken(route: WireRoute, taker: Taker, inherited: string, { context }: Check, at: string): void {
  context.warning(at, {
    code: 'unreachable-route',
    message: `no alert can reach this route: \`${taker.at}\` before it takes every alert that it matches`,
    given: `${(route.matchers ?? []).length} matchers`,
    allowed: 'a route that alerts can reach',
    hint: isRedundant(route, taker, inherited)
      ? 'Remove it: the route before it notifies the same receiver'
      : 'Let the route before it `continue`, write this one before it, or remove it: its receivers wait in vain',
  });
}

/** Whether all receivers that the route would have notified are notified by the other. */
function isRedundant(route: WireRoute, taker: Taker, inherited: string): boolean {
  taker.receivers ??= receiversIn(taker.route, inherited);
  const reached = taker.receivers;
  return reached.size === 1 && [...receiversIn(route, inherited)].every((receiver) => reached.has(receiver));
}

function receiversIn(route: WireRoute, inherited: string): ReadonlySet<string> {
  const own = receiverOf(route, inherited);
  return new Set([...routesOf(route, '')].map(({ route: each }) => receiverOf(each, own)));
}
