/** Where alerts go: the routing tree of a configuration, tried out and printed. */

import type { Target } from '../base/context';
import { type LabelMatcher, readMatchers, type Test, testOf } from '../languages/matchers';
import type { AlertmanagerFile, WireRoute } from './types';

/** A route with what it inherits. */
export interface RoutingNode {
  readonly receiver: string;
  readonly matchers: readonly LabelMatcher[];
  readonly continues: boolean;
  readonly children: readonly RoutingNode[];
}

/** What the routes are read from: a configuration, and who reads it. */
export interface Routing {
  readonly file: Pick<AlertmanagerFile, 'route'>;
  readonly target: Pick<Target, 'version'>;
}

/** Throws where a matcher cannot be read, as Alertmanager would refuse to start. */
export function routingTree({ file: { route = {} }, target }: Routing): RoutingNode {
  return nodeOf(route, '', target);
}

function nodeOf(route: WireRoute, inherited: string, target: Pick<Target, 'version'>): RoutingNode {
  const receiver = route.receiver === undefined || route.receiver === '' ? inherited : route.receiver;
  return {
    receiver,
    matchers: matchersOf(route, target),
    continues: route.continue === true,
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
export function receiversOf(node: RoutingNode, labels: Readonly<Record<string, string>>): readonly string[] {
  if (!testsOf(node).every((test) => test(labels))) return [];
  const reached: string[] = [];
  for (const child of node.children) {
    const found = receiversOf(child, labels);
    reached.push(...found);
    if (found.length > 0 && !child.continues) break;
  }
  return reached.length === 0 ? [node.receiver] : reached;
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
  const written = matchers.map(({ name, operator, value }) => `${name}${operator}${JSON.stringify(value)}`).join(',');
  return `${written === '' ? 'every alert' : `{${written}}`} → ${receiver}${continues ? ' (and on)' : ''}`;
}
