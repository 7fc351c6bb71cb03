/** What becomes of an alert: the same answer on a terminal and in a browser, so nothing of Node's is used here. */

import {
  describeMatchers,
  inhibitorsOf,
  parseMatchers,
  type Routing,
  type RoutingNode,
  routesFor,
} from '../../lib/core';

export type Labels = Readonly<Record<string, string>>;

/** The labels that a text says, or why it says none. */
export function labelsIn(text: string, { target }: Routing): Labels | string {
  const read = parseMatchers(text, target);
  const problem = 'problem' in read ? read.problem : read.matchers.find(({ operator }) => operator !== '=');
  if (problem !== undefined || 'problem' in read)
    return `\`${text}\` is no alert: write its labels as \`severity=critical,namespace=shop\``;
  return Object.fromEntries(read.matchers.map(({ name, value }) => [name, value]));
}

export interface Reached {
  readonly receiver: string;
  /** The matchers of the routes, from the root on. */
  readonly by: readonly string[];
  /** When it is not notified, or when only. */
  readonly times: readonly string[];
  readonly node: RoutingNode;
}

export interface Answer {
  readonly title: string;
  readonly reached: readonly Reached[];
  /** What can hold it back; empty where nothing can. */
  readonly inhibitors: readonly string[];
}

export const NO_INHIBITION = 'no inhibition can hold it back';

export function answerFor(labels: Labels, tree: RoutingNode, routing: Routing): Answer {
  const matchers = Object.entries(labels).map(([name, value]) => ({ name, operator: '=' as const, value }));
  return {
    title: matchers.length === 0 ? 'an alert without labels' : `an alert with ${describeMatchers(matchers)}`,
    reached: routesFor(tree, labels).map(reachedBy),
    inhibitors: inhibitorsOf(routing, labels).map(({ index, sources, equal }) => {
      const alike = equal.length === 0 ? '' : `, with the same ${equal.join(', ')}`;
      return `inhibit_rules[${index}]: while there is ${sources.length === 0 ? 'any alert' : describeMatchers(sources)}${alike}`;
    }),
  };
}

function reachedBy(nodes: readonly RoutingNode[]): Reached {
  const node = nodes.at(-1)!;
  return {
    receiver: node.receiver,
    by: nodes.map(({ matchers }) => describeMatchers(matchers)),
    times: timesOf(node),
    node,
  };
}

/** Of a route: the time intervals in which it notifies nobody, and those outside of which it notifies nobody. */
export function timesOf({ mutedIn, activeIn }: RoutingNode): string[] {
  return [
    ...(mutedIn.length === 0 ? [] : [`but not in ${mutedIn.join(', ')}`]),
    ...(activeIn.length === 0 ? [] : [`only in ${activeIn.join(', ')}`]),
  ];
}
