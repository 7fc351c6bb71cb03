/** Where alerts go: the routing tree of a configuration, tried out and printed. */

import type { Target } from '../base/context';
import { visible } from '../base/visible';
import { type LabelMatcher, readMatchers, type Test, testOf } from '../languages/matchers';
import type { AlertmanagerFile, WireRoute } from './types';

/** A route with what it inherits. */
export interface RoutingNode {
  readonly receiver: string;
  readonly matchers: readonly LabelMatcher[];
  readonly continues: boolean;
  /** Time intervals in which it notifies nobody, and those outside of which it notifies nobody; routes below it have their own. */
  readonly mutedIn: readonly string[];
  readonly activeIn: readonly string[];
  readonly children: readonly RoutingNode[];
}

/** What the routes are read from: a configuration, and who reads it. */
export interface Routing {
  readonly file: Pick<AlertmanagerFile, 'route' | 'receivers' | 'inhibit_rules'>;
  readonly target: Pick<Target, 'version'>;
}

/** Throws where a matcher cannot be read or a receiver is not there, as Alertmanager would refuse to start. */
export function routingTree({ file: { route = {}, receivers = [] }, target }: Routing): RoutingNode {
  const tree = nodeOf(route, '', target);
  refuseUndefined(tree, new Set(receivers.map(({ name }) => name)));
  return tree;
}

function refuseUndefined({ receiver, children }: RoutingNode, defined: ReadonlySet<unknown>): void {
  if (!defined.has(receiver)) {
    const all = [...defined].join(', ') || 'none';
    const named =
      receiver === '' ? 'a route has no receiver' : `a route names the receiver \`${receiver}\`, which is not defined`;
    throw new Error(`${named} (defined: ${all}). Correct the name, or define it`);
  }
  for (const child of children) refuseUndefined(child, defined);
}

function nodeOf(route: WireRoute, inherited: string, target: Pick<Target, 'version'>): RoutingNode {
  const receiver = route.receiver === undefined || route.receiver === '' ? inherited : route.receiver;
  return {
    receiver,
    matchers: matchersOf(route, target),
    continues: route.continue === true,
    mutedIn: route.mute_time_intervals ?? [],
    activeIn: route.active_time_intervals ?? [],
    children: (route.routes ?? []).map((child) => nodeOf(child, receiver, target)),
  };
}

function matchersOf(route: WireRoute, target: Pick<Target, 'version'>): readonly LabelMatcher[] {
  const { matchers, problems } = readMatchers(route, target);
  const [first] = problems;
  if (first !== undefined) throw new Error(first.problem);
  return matchers;
}

const tests = new WeakMap<RoutingNode, readonly Test[]>();

function testsOf(node: RoutingNode): readonly Test[] {
  let known = tests.get(node);
  if (known === undefined) {
    known = node.matchers.map(testOf);
    tests.set(node, known);
  }
  return known;
}

/** The receivers that an alert with these labels reaches, in the order of their routes; one may come twice. */
export function receiversOf(node: RoutingNode, labels: AlertLabels): readonly string[] {
  return routesFor(node, labels).map((nodes) => nodes.at(-1)!.receiver);
}

type AlertLabels = Readonly<Record<string, string>>;

/** The routes by which an alert is notified, each with those above it, from the root on. */
export function routesFor(node: RoutingNode, labels: AlertLabels): readonly (readonly RoutingNode[])[] {
  if (!testsOf(node).every((test) => test(labels))) return [];
  const reached: (readonly RoutingNode[])[] = [];
  for (const child of node.children) {
    const found = routesFor(child, labels);
    for (const nodes of found) reached.push([node, ...nodes]);
    if (found.length > 0 && !child.continues) break;
  }
  return reached.length === 0 ? [[node]] : reached;
}

/** The tree as text, a line a route; `└──` for the last of its siblings. */
export function printTree(node: RoutingNode): string {
  return [describeNode(node), ...branches(node)].join('\n');
}

function branches({ children }: RoutingNode): string[] {
  return children.flatMap((child, index) => {
    const last = index === children.length - 1;
    return [
      `${last ? '└── ' : '├── '}${describeNode(child)}`,
      ...branches(child).map((line) => `${last ? '    ' : '│   '}${line}`),
    ];
  });
}

function describeNode({ receiver, matchers, continues }: RoutingNode): string {
  return visible(`${describeMatchers(matchers)} → ${receiver}${continues ? ' (and on)' : ''}`);
}

export function describeMatchers(matchers: readonly LabelMatcher[]): string {
  const written = matchers.map(({ name, operator, value }) => `${name}${operator}${JSON.stringify(value)}`).join(',');
  return written === '' ? 'every alert' : `{${written}}`;
}
