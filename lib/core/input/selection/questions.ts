/** What the specs of instances select. */

import type { InstanceKind } from '../../base/conventions';
import type { Kind, Resource } from '../../base/resource';
import type { LabelSelector, LabelSelectorRequirement } from '../../base/selector';

/** Fields that say what is selected; with none of them an instance's configuration is its user's. */
export const SELECTORS = [
  'serviceMonitorSelector',
  'podMonitorSelector',
  'probeSelector',
  'scrapeConfigSelector',
] as const;

export type InputKind = Exclude<Kind, InstanceKind>;

/** How the fields of each kind's two selectors begin: `<prefix>Selector`, `<prefix>NamespaceSelector`. */
const PREFIXES: Readonly<Record<InputKind, string>> = {
  ServiceMonitor: 'serviceMonitor',
  PodMonitor: 'podMonitor',
  Probe: 'probe',
  ScrapeConfig: 'scrapeConfig',
  PrometheusRule: 'rule',
  AlertmanagerConfig: 'alertmanagerConfig',
};

export const INPUT_KINDS = Object.keys(PREFIXES) as readonly InputKind[];

/** Those that become scrape jobs. */
export const MONITOR_KINDS = [
  'ServiceMonitor',
  'PodMonitor',
  'Probe',
  'ScrapeConfig',
] as const satisfies readonly InputKind[];

/** What each kind of instance looks at. */
const INPUTS: Readonly<Record<InstanceKind, readonly InputKind[]>> = {
  Prometheus: [...MONITOR_KINDS, 'PrometheusRule'],
  PrometheusAgent: MONITOR_KINDS,
  Alertmanager: ['AlertmanagerConfig'],
  ThanosRuler: ['PrometheusRule'],
  ThanosQuery: [],
  ThanosQueryFrontend: [],
  ThanosStoreGateway: [],
  ThanosCompactor: [],
};

/** An agent on every node knows the pods of its node, and nothing else. */
const DAEMON_SET_INPUTS: readonly InputKind[] = ['PodMonitor'];

type Selectors = { readonly [field: string]: LabelSelector | null | undefined };

/** The fields of an instance that say which inputs of one kind it takes. */
export interface Question {
  readonly kind: InputKind;
  readonly labels: LabelSelector | null | undefined;
  readonly namespaces: LabelSelector | null | undefined;
  readonly labelsPath: string;
  readonly namespacesPath: string;
}

export function questionsOf({ kind, spec }: Resource): Question[] {
  const kinds = runsOnEveryNode(spec) ? DAEMON_SET_INPUTS : (INPUTS[kind as InstanceKind] ?? []);
  return kinds.map((input) => {
    const { labels, namespaces } = selectorFields(input);
    const { [labels]: labelSelector, [namespaces]: namespaceSelector } = spec as Selectors;
    return {
      kind: input,
      labels: labelSelector,
      namespaces: namespaceSelector,
      labelsPath: `spec.${labels}`,
      namespacesPath: `spec.${namespaces}`,
    };
  });
}

function runsOnEveryNode(spec: object): boolean {
  return 'mode' in spec && spec.mode === 'DaemonSet';
}

export function selectorFields(kind: InputKind): { readonly labels: string; readonly namespaces: string } {
  return { labels: `${PREFIXES[kind]}Selector`, namespaces: `${PREFIXES[kind]}NamespaceSelector` };
}

/** The kinds of instances that look at a kind of input. */
export function kindsThatTake(kind: InputKind): InstanceKind[] {
  return (Object.keys(INPUTS) as InstanceKind[]).filter((instance) => INPUTS[instance].includes(kind));
}

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** One by one what a selector asks for; nothing of an empty one. */
export function requirementsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector): Requirement[] {
  const equalities = Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  return [...equalities, ...matchExpressions.map(withValues)];
}

function withValues({ key, operator, values = [] }: LabelSelectorRequirement): Requirement {
  return { key, operator, values };
}
