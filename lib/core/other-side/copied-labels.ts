/** Labels of Services and pods that a monitor has its targets take over: whether any of these has them. */

import type { PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import { closest, comparable } from '../languages/suggest';
import { sanitized } from '../prometheus/jobs/selector';
import type { Group, Target } from './label-index';

type Spec = ServiceMonitorSpec | PodMonitorSpec;

/** Names of labels, as Prometheus finds them: others of one form are the same to it. */
const namesIn = memoized(
  ({ members }: Group<Target>): ReadonlyMap<string, string> =>
    new Map(members.flatMap(({ labels }) => Object.keys(labels).map((name) => [sanitized(name), name] as const))),
);

export interface Copied {
  /** What the labels are of: Services, or pods. */
  readonly what: string;
  readonly groups: readonly Group<Target>[];
}

export function checkJobLabel(monitor: Resource<Spec>, of: Copied, findings: Findings): void {
  const { jobLabel } = monitor.spec;
  if (!jobLabel || isKnown(jobLabel, of)) return;
  const instead = monitor.kind === 'PodMonitor' ? 'the monitor' : 'its Service';
  warn(monitor, { label: jobLabel, at: 'spec.jobLabel', effect: `each job is named after ${instead}` }, of, findings);
}

export function checkCopied(
  monitor: Resource<Spec>,
  field: 'targetLabels' | 'podTargetLabels',
  of: Copied,
  findings: Findings,
): void {
  const labels = (monitor.spec as { readonly [F in typeof field]?: readonly string[] })[field] ?? [];
  for (const [i, label] of labels.entries()) {
    if (label === '' || isKnown(label, of)) continue;
    warn(monitor, { label, at: `spec.${field}[${i}]`, effect: 'no target gets it' }, of, findings);
  }
}

function isKnown(label: string, { groups }: Copied): boolean {
  return groups.some((group) => namesIn(group).has(sanitized(label)));
}

/** The same ones for all labels that a monitor asks for. */
const allNames = memoized((groups: readonly Group<Target>[]) =>
  [...new Set(groups.flatMap((group) => [...namesIn(group).values()]))].sort(),
);

const LISTED = 6;

interface Unknown {
  readonly label: string;
  readonly at: string;
  readonly effect: string;
}

function warn(
  monitor: Resource<Spec>,
  { label, at, effect }: Unknown,
  { what, groups }: Copied,
  findings: Findings,
): void {
  const names = allNames(groups);
  const [meant] = closest(label, comparable(names));
  const right =
    meant === undefined ? `Name one of their labels, or label the ${what} with it` : `Did you mean \`${meant}\`?`;
  findings.warning(refOf(monitor), at, {
    code: 'doubtful-value',
    message: `none of the ${what} that it selects has this label: ${effect}`,
    given: label,
    allowed: names.length === 0 ? 'none: they have no labels' : few(names, LISTED),
    hint: `${right}${right.endsWith('?') ? '' : '.'} ${otherwise('others are meant', 'doubtful-value')}`,
  });
}
