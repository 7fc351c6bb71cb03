/**
 * Rules of tenants that make a label longer of what they have written before: each evaluation adds to it, and a server ends over
 * one of sixteen megabytes. It takes a way that leads back to where it begins, by rules of one tenant and of the platform.
 */

import { groupBy } from '../base/collections';
import { componentsOf } from '../base/components';
import type { BuildContext } from '../base/context';
import type { Resource } from '../base/resource';
import { triedOn } from '../languages/matchers';
import type { Flow, Read, Written } from './flows';
import { shown } from './shown';
import { METRIC_NAME } from './spec';

/** Whose rules are kept apart by the label that the instance enforces. */
export type IsTenants = (rule: Resource) => boolean;

/** The rules of tenants that have to go, by their objects. */
export function feedingBack(flows: readonly Flow[], isTenants: IsTenants): ReadonlyMap<Resource, readonly Flow[]> {
  const [tenants, owned] = [true, false].map((are) => flows.filter(({ resource }) => isTenants(resource) === are));
  const lengthens = ({ reads }: Flow) => reads.some(({ lengthened }) => lengthened);
  const owners = new Readers(owned!);
  const any = owned!.some(lengthens);
  const found = new Map<Resource, Flow[]>();
  for (const own of groupBy(tenants!, ({ resource }) => resource.metadata.namespace).values()) {
    if (!any && !own.some(lengthens)) continue;
    for (const flow of feedbackOf(own, owners)) {
      const before = found.get(flow.resource);
      if (before === undefined) found.set(flow.resource, [flow]);
      else before.push(flow);
    }
  }
  return found;
}

export function reportFeedback(flows: readonly Flow[], context: BuildContext): void {
  for (const { at, expr } of flows) {
    context.error(`${at}.expr`, {
      code: 'unenforceable',
      message:
        'where the instance enforces a label, a rule may not make labels longer of what it reads again: with each evaluation they get longer, until the server ends',
      given: shown(expr),
      allowed: '`label_join`, `label_replace` and templates of labels over what does not come of the rule itself',
      hint: 'Read another metric, name it where only labels are, or ask for an exception in `excludedFromEnforcement` of the instance',
    });
  }
}

interface Reader {
  readonly flow: Flow;
  readonly read: Read;
}

/** Who reads a metric: those that name it, and those that name none. */
class Readers {
  private readonly byName: ReadonlyMap<string, readonly Reader[]>;
  readonly unnamed: readonly Reader[];

  constructor(flows: readonly Flow[]) {
    const readers = flows.flatMap((flow) => flow.reads.map((read) => ({ flow, read })));
    this.unnamed = readers.filter(({ read }) => read.name === undefined);
    this.byName = groupBy(
      readers.filter(({ read }) => read.name !== undefined),
      ({ read }) => read.name!,
    );
  }

  named(name: string): readonly Reader[] {
    return this.byName.get(name) ?? [];
  }
}

/** A rule; where there are too many to look at each pair, also the name of a metric, and nothing for all of them. */
type Node = Flow | string;

interface Edge {
  readonly to: Node;
  readonly lengthened: boolean;
}

type Edges = (from: Node) => readonly Edge[];

/** The rules of one tenant that have to go. */
function feedbackOf(own: readonly Flow[], owners: Readers): readonly Flow[] {
  const all = [new Readers(own), owners];
  const budget = { left: MOST_STEPS };
  const exact = cyclesOf(own, (from) => matchingEdges(from as Flow, all, budget));
  return budget.left > 0 ? exact : cyclesOf(own, (from) => edgesByName(from, all));
}

/** What is spent on a tenant to see which series a selector means. */
const MOST_STEPS = 1_000_000;

function cyclesOf(own: readonly Flow[], edges: Edges): readonly Flow[] {
  const known = new Map<Node, readonly Edge[]>();
  const components = componentsOf<Node>(own, (from) => {
    const found = edges(from);
    known.set(from, found);
    return found.map(({ to }) => to);
  });
  const within = (from: Node, { to }: Edge) => components.get(to) === components.get(from);
  const growing = new Set<Node>();
  for (const [from, found] of known)
    for (const edge of found) if (edge.lengthened && within(from, edge)) growing.add(edge.to);
  const tenants = new Set<Node>(own);
  const platforms = [...growing].filter((node) => !tenants.has(node));
  // Where a rule of the platform makes them longer, it is the tenant who leads them back.
  const ledBack = new Set(platforms.map((node) => components.get(node)));
  return own.filter((flow) => growing.has(flow) || ledBack.has(components.get(flow)));
}

function matchingEdges({ writes }: Flow, all: readonly Readers[], budget: { left: number }): Edge[] {
  const spend = (steps: number) => {
    budget.left -= steps;
    return budget.left > 0;
  };
  const edges: Edge[] = [];
  for (const written of writes) {
    for (const readers of all.flatMap((each) => [each.named(written[METRIC_NAME]!), each.unnamed])) {
      for (const { flow, read } of readers) {
        if (!spend(1)) return edges;
        if (mayMean(read, written, spend)) edges.push({ to: flow, lengthened: read.lengthened });
      }
    }
  }
  return edges;
}

/** Of labels that are not known, any may be there. */
function mayMean({ matchers }: Read, written: Written, spend: (steps: number) => boolean): boolean {
  return matchers.every((matcher) => {
    const value = Object.hasOwn(written, matcher.name) ? written[matcher.name] : undefined;
    return value === undefined || triedOn(matcher, value, spend) !== false;
  });
}

const ANY_NAME = '';

function edgesByName(from: Node, all: readonly Readers[]): readonly Edge[] {
  if (typeof from !== 'string') {
    const names = [...from.writes.map((written) => written[METRIC_NAME]!), ANY_NAME];
    return names.map((to) => ({ to, lengthened: false }));
  }
  const readers = all.flatMap((each) => (from === ANY_NAME ? each.unnamed : each.named(from)));
  return readers.map(({ flow, read }) => ({ to: flow, lengthened: read.lengthened }));
}
