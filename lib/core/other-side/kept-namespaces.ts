/** Relabelings that choose by namespace: whether they leave any of those that a monitor looks in. */

import type { PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { type Resource, refOf } from '../base/resource';
import { triedOn } from '../languages/matchers';
import { spendUpTo } from '../languages/re2/match';

type Spec = ServiceMonitorSpec | PodMonitorSpec;

type Relabeling = NonNullable<NonNullable<ServiceMonitorSpec['endpoints'][number]['relabelings']>[number]>;

/** The second is made of the first before relabelings of users. */
const OF_NAMESPACES: readonly string[] = ['__meta_kubernetes_namespace', 'namespace'];

const LISTED = 3;

/** What is spent on one relabeling: a thousand namespaces, and more than anybody names. */
const MOST_STEPS = 50_000;

export function checkKeptNamespaces(monitor: Resource<Spec>, namespaces: readonly string[], findings: Findings): void {
  const { spec } = monitor;
  const [field, endpoints] =
    'endpoints' in spec
      ? (['endpoints', spec.endpoints ?? []] as const)
      : (['podMetricsEndpoints', (spec as PodMonitorSpec).podMetricsEndpoints ?? []] as const);
  endpoints.forEach(({ relabelings = [] }: { readonly relabelings?: readonly Relabeling[] }, i) => {
    // Who writes a label of this name means that one.
    const own = relabelings.findIndex(({ targetLabel = '' }) => OF_NAMESPACES.includes(targetLabel));
    relabelings.slice(0, own < 0 ? relabelings.length : own).forEach((relabeling, j) => {
      if (leavesNone(relabeling, namespaces))
        warn(monitor, relabeling, `spec.${field}[${i}].relabelings[${j}]`, namespaces, findings);
    });
  });
}

function leavesNone(
  { action = 'replace', sourceLabels = [], regex }: Relabeling,
  namespaces: readonly string[],
): boolean {
  const does = action.toLowerCase();
  if (regex === undefined || (does !== 'keep' && does !== 'drop')) return false;
  if (sourceLabels.length !== 1 || !OF_NAMESPACES.includes(sourceLabels[0]!)) return false;
  const spend = spendUpTo(MOST_STEPS);
  const matcher = { name: OF_NAMESPACES[0]!, operator: '=~', value: regex } as const;
  // What cannot be read is told where it is read.
  return namespaces.every((namespace) => triedOn(matcher, namespace, spend) === (does === 'drop'));
}

function warn(
  monitor: Resource<Spec>,
  { action, regex }: Relabeling,
  at: string,
  namespaces: readonly string[],
  findings: Findings,
): void {
  const isKeep = action?.toLowerCase() === 'keep';
  findings.warning(refOf(monitor), at, {
    code: 'nothing-to-scrape',
    message: `this ${isKeep ? 'keeps none' : 'drops all'} of the namespaces that the monitor looks in: nothing is scraped`,
    given: regex!,
    allowed: few([...namespaces].sort(), LISTED),
    hint: isKeep
      ? 'Correct `regex`, or have the monitor look in other namespaces by `namespaceSelector`'
      : 'Correct `regex`, or remove the monitor',
  });
}
