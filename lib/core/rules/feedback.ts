/**
 * Rules of tenants that make a label longer of what they have written before: each evaluation adds to it, and a server ends over
 * one of sixteen megabytes. It takes a way that leads back to where it begins, by rules of one tenant and of the platform, or
 * many rules in a row.
 */

import { groupBy } from '../base/collections';
import { componentsOf } from '../base/components';
import type { BuildContext } from '../base/context';
import type { Resource } from '../base/resource';
import { triedOn } from '../languages/matchers';
import { type Spend, spendUpTo } from '../languages/re2/match';
import type { Flow, Read, Written } from './flows';
import { shown } from './shown';
import { METRIC_NAME } from './spec';

/** Whose rules are kept apart by the label that the instance enforces. */
export type IsTenants = (rule: Resource) => boolean;

/** A rule that has to go. */
export interface Growing {
  readonly flow: Flow;
  /** Whether it reads what it writes, or is one too many in a row. */
  readonly why: 'circle' | 'row';
}

/** The rules of tenants that have to go, by their objects. */
export function feedingBack(flows: readonly Flow[], isTenants: IsTenants): ReadonlyMap<Resource, readonly Growing[]> {
  const [tenants, owned] = [true, false].map((are) => flows.filter(({ resource }) => isTenants(resource) === are));
  const lengthens = ({ reads }: Flow) => reads.some(({ lengthened }) => lengthened);
  const owners = new Readers(owned!);
  const any = owned!.some(lengthens);
  const found = new Map<Resource, Growing[]>();
  for (const own of groupBy(tenants!, ({ resource }) => resource.metadata.namespace).values()) {
    if (!any && !own.some(lengthens)) continue;
    for (const growing of growingOf(own, owners)) {
      const { resource } = growing.flow;
      const before = found.get(resource);
      if (before === undefined) found.set(resource, [growing]);
      else before.push(growing);
    }
  }
  return found;
}

const MESSAGES: Readonly<Record<Growing['why'], string>> = {
  circle:
    'where the instance enforces a label, a rule may not make labels longer of what it reads again: with each evaluation they get longer, until the server ends',
  row: 'where the instance enforces a label, no more than two rules in a row may make labels longer of what the one before has made: they could get so long that the server ends; rules of the platform that read them count, too',
};

export function reportFeedback(growing: readonly Growing[], context: BuildContext): void {
  for (const {
    flow: { at, expr },
    why,
  } of growing) {
    context.error(`${at}.expr`, {
      code: 'unenforceable',
      message: MESSAGES[why],
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
function growingOf(own: readonly Flow[], owners: Readers): readonly Growing[] {
  const all = [new Readers(own), owners];
  const spend = spendUpTo(MOST_STEPS);
  const exact = growingBy(own, (from) => matchingEdges(from as Flow, all, spend));
  return spend(0) ? exact : growingBy(own, (from) => edgesByName(from, all));
}

/** What is spent on a tenant to see which series a selector means. */
const MOST_STEPS = 1_000_000;

function growingBy(own: readonly Flow[], edges: Edges): readonly Growing[] {
  const known = new Map<Node, readonly Edge[]>();
  const components = componentsOf<Node>(own, (from) => {
    const found = edges(from);
    known.set(from, found);
    return found.map(({ to }) => to);
  });
  const circles = inCircles(own, known, components);
  const rows = rowsOf(known, components);
  const behind = rowsBehind(new Set(own), known, components);
  return own.flatMap((flow): Growing[] => {
    if (circles.has(flow)) return [{ flow, why: 'circle' }];
    const component = components.get(flow)!;
    const before = rows.get(component) ?? 0;
    // What the platform does with what nobody has made longer is its own.
    return before > 0 && before + behind.get(component)! > MOST_IN_ROW ? [{ flow, why: 'row' }] : [];
  });
}

/** Each may make sixteen labels of one: three would make megabytes of what a target may have, behind the first. */
const MOST_IN_ROW = 2;

type Known = ReadonlyMap<Node, readonly Edge[]>;
type Components = ReadonlyMap<Node, number>;

/** By component: how many that make labels longer are in a row up to it. Readers are in components that were found before. */
function rowsOf(known: Known, components: Components): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [node, component] of [...components].reverse()) {
    const before = rows.get(component) ?? 0;
    for (const { to, lengthened } of known.get(node) ?? []) {
      const next = components.get(to)!;
      if (next !== component) rows.set(next, Math.max(rows.get(next) ?? 0, before + Number(lengthened)));
    }
  }
  return rows;
}

/** By component: how many of the platform's that make labels longer are in a row behind it. Each of a tenant's counts by itself. */
function rowsBehind(own: ReadonlySet<Node>, known: Known, components: Components): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [node, component] of components) {
    let most = rows.get(component) ?? 0;
    for (const { to, lengthened } of known.get(node) ?? []) {
      const next = components.get(to)!;
      if (next !== component && !own.has(to)) most = Math.max(most, Number(lengthened) + (rows.get(next) ?? 0));
    }
    rows.set(component, most);
  }
  return rows;
}

function inCircles(own: readonly Flow[], known: Known, components: Components): ReadonlySet<Flow> {
  const within = (from: Node, { to }: Edge) => components.get(to) === components.get(from);
  const growing = new Set<Node>();
  for (const [from, found] of known)
    for (const edge of found) if (edge.lengthened && within(from, edge)) growing.add(edge.to);
  const tenants = new Set<Node>(own);
  const platforms = [...growing].filter((node) => !tenants.has(node));
  // Where a rule of the platform makes them longer, it is the tenant who leads them back.
  const ledBack = new Set(platforms.map((node) => components.get(node)));
  return new Set(own.filter((flow) => growing.has(flow) || ledBack.has(components.get(flow))));
}

function matchingEdges({ writes }: Flow, all: readonly Readers[], spend: Spend): Edge[] {
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
function mayMean({ matchers }: Read, written: Written, spend: Spend): boolean {
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
