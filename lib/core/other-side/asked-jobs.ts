/** Jobs that rules ask for by nearly the name that monitors of the app give them. */

import type { PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { positionIn } from '../languages/promql';
import type { LabelMatcher } from '../languages/promql/ast';
import { parsePromql } from '../languages/promql/parse';
import { readingsOf } from '../languages/promql/readings';
import { literalsOf } from '../languages/re2/literals';
import { SlipIndex } from '../languages/slip-index';
import { placeIn, shown } from '../rules/shown';
import type { PrometheusRuleSpec, Rule } from '../rules/spec';
import type { Group, LabelIndex, Target } from './label-index';
import { asksForValue, groupsIn } from './monitors';
import type { OtherSide } from './objects';

/** Others may scrape as well: only nearly the same names are told. */
export function checkAskedJobs(
  inputs: readonly Resource[],
  side: OtherSide,
  ignoresNamespaces: boolean,
  findings: Findings,
): void {
  const rules = inputs.filter(({ kind }) => kind === 'PrometheusRule') as Resource<PrometheusRuleSpec>[];
  if (rules.length === 0) return;
  const known = new Set(inputs.flatMap((input) => jobsOf(input, side, ignoresNamespaces)));
  if (known.size === 0) return;
  const near = new SlipIndex(known);
  for (const object of rules) {
    object.spec.groups?.forEach((group, g) => {
      group.rules?.forEach((rule, r) => {
        const slip = slipIn(rule, known, near);
        if (slip !== undefined) warn(object, rule, slip, `spec.groups[${g}].rules[${r}].expr`, findings);
      });
    });
  }
}

interface Slip {
  readonly matcher: LabelMatcher;
  readonly asked: string;
  readonly meant: string;
}

function warn(object: Resource, { expr }: Rule, { matcher, asked, meant }: Slip, at: string, findings: Findings): void {
  const text = String(expr);
  findings.warning(refOf(object), at, {
    code: 'unknown-series',
    message: `${placeIn(text, positionIn(text, matcher))}no monitor of the app gives this \`${JOB}\`, and there is one of nearly the same`,
    given: shown(asked),
    allowed: meant,
    hint: `Did you mean \`${meant}\`? ${otherwise('others scrape such a job', 'unknown-series')}`,
  });
}

const JOB = 'job';

/** What asks for one job, or for several. */
const MATCHER = /\bjob\s*(=~|!~|!?=)\s*["'`]([^"'`]*)/g;

/** Most rules ask for none, or for jobs that there are: those need not be read. */
function mayHaveSlip(text: string, known: ReadonlySet<string>): boolean {
  return [...text.matchAll(MATCHER)].some(([, operator, value]) => operator!.endsWith('~') || !known.has(value!));
}

/** Of what cannot be read something is said elsewhere. */
function slipIn({ expr }: Rule, known: ReadonlySet<string>, near: SlipIndex): Slip | undefined {
  const text = String(expr);
  if (!mayHaveSlip(text, known)) return undefined;
  const { expr: read } = parsePromql(text);
  const matchers = read === undefined ? [] : readingsOf(read).flatMap(({ selector }) => selector.matchers);
  for (const matcher of matchers) {
    const { label, operator, value } = matcher;
    if (label !== JOB) continue;
    for (const asked of operator === '=' || operator === '!=' ? [value] : (literalsOf(value) ?? [])) {
      const meant = known.has(asked) ? undefined : near.nearest(asked);
      if (meant !== undefined && `${meant}s` !== asked && `${asked}s` !== meant) return { matcher, asked, meant };
    }
  }
  return undefined;
}

interface Relabeled {
  readonly relabelings?: readonly { readonly targetLabel?: string; readonly replacement?: string }[];
}

/** The jobs that a monitor gives, as far as they are known. */
function jobsOf({ kind, metadata, spec }: Resource, side: OtherSide, ignoresNamespaces: boolean): readonly string[] {
  const { jobName, endpoints, podMetricsEndpoints } = spec as {
    readonly jobName?: string;
    readonly endpoints?: readonly Relabeled[];
    readonly podMetricsEndpoints?: readonly Relabeled[];
  };
  const written = [spec as Relabeled, ...(endpoints ?? []), ...(podMetricsEndpoints ?? [])].flatMap(writtenBy);
  const monitor = { kind, metadata, spec } as Resource<ServiceMonitorSpec & PodMonitorSpec>;
  if (kind === 'ServiceMonitor') return [...written, ...labelsOf(monitor, side.services, ignoresNamespaces)];
  if (kind === 'PodMonitor') {
    const labels = monitor.spec.jobLabel ? labelsOf(monitor, side.pods, ignoresNamespaces) : [];
    return [...written, ...labels, `${metadata.namespace}/${metadata.name}`];
  }
  return jobName ? [...written, jobName] : written;
}

function writtenBy({ relabelings = [] }: Relabeled): readonly string[] {
  const literal = relabelings.filter(
    ({ targetLabel, replacement }) => targetLabel === JOB && replacement !== undefined,
  );
  return literal.map(({ replacement }) => replacement!).filter((job) => !job.includes('$'));
}

/** Who selects more than these means whatever there is. */
const MOST_TARGETS = 100;

/** Services give their own name where they lack the label. */
function labelsOf(
  monitor: Resource<ServiceMonitorSpec & PodMonitorSpec>,
  index: LabelIndex<Target>,
  ignoresNamespaces: boolean,
): readonly string[] {
  const { jobLabel, selector } = monitor.spec;
  if (index.all.length === 0 || !asksForValue(selector as LabelSelector)) return [];
  const groups: readonly Group<Target>[] = groupsIn(
    index.matching(selector as LabelSelector) ?? new Map(),
    monitor,
    ignoresNamespaces,
  );
  const targets = groups.flatMap(({ members }) => members);
  if (targets.length > MOST_TARGETS) return [];
  return targets.map(({ labels, name }) => (jobLabel ? (labels[jobLabel] ?? name) : name));
}
