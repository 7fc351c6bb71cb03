/** What can still be looked at of an object that the schema refuses: all errors are to be reported at once. */

import type { Kind } from '../../base/resource';
import { isRecord, type Values } from '../../base/values';
import type { SchemaIssue } from './issue';

interface IndependentItems {
  /** Lists whose items know nothing of each other. */
  readonly lists: RegExp;
  /** An item that nothing is wrong with: it keeps the places of those after it. */
  readonly stub: (index: number) => object;
}

const INDEPENDENT: Readonly<Partial<Record<Kind, IndependentItems>>> = {
  PrometheusRule: {
    lists: /^spec\.groups\[(\d+)\]\.rules\[(\d+)\]/,
    stub: (index) => ({ record: `refused_${index}`, expr: 'vector(0)' }),
  },
  ServiceMonitor: { lists: /^spec\.endpoints\[(\d+)\]/, stub: () => ({ port: 'refused' }) },
  PodMonitor: { lists: /^spec\.podMetricsEndpoints\[(\d+)\]/, stub: () => ({ port: 'refused' }) },
};

/** The object with stubs for refused items; undefined where something else of it is refused. */
export function salvaged(kind: Kind, given: Values, issues: readonly SchemaIssue[]): Values | undefined {
  const independent = INDEPENDENT[kind];
  if (independent === undefined) return undefined;
  const refused = issues.map(({ path }) => independent.lists.exec(path)?.[0]);
  if (refused.includes(undefined)) return undefined;
  return replaced(given, '', stepsOf(refused as readonly string[]), independent.stub) as Values;
}

/** All that leads to refused items, and the items themselves with `true`. */
function stepsOf(refused: readonly string[]): ReadonlyMap<string, boolean> {
  const steps = new Map<string, boolean>([['', false]]);
  for (const place of new Set(refused)) {
    for (const { index } of place.matchAll(/[.[]/g)) {
      const above = place.slice(0, index);
      if (!steps.has(above)) steps.set(above, false);
    }
    steps.set(place, true);
  }
  return steps;
}

function replaced(
  value: unknown,
  at: string,
  steps: ReadonlyMap<string, boolean>,
  stub: IndependentItems['stub'],
): unknown {
  if (!steps.has(at)) return value;
  if (Array.isArray(value))
    return value.map((item, index) => {
      const place = `${at}[${index}]`;
      return steps.get(place) === true ? stub(index) : replaced(item, place, steps, stub);
    });
  if (!isRecord(value)) return value;
  const step = at === '' ? '' : `${at}.`;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, replaced(member, `${step}${key}`, steps, stub)]),
  );
}
