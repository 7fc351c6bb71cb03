/** Which inputs an instance takes, and for any other which selector refused it. */

import type { InputMetadata } from '../base/app';
import type { InstanceKind } from '../base/conventions';
import type { Findings } from '../base/findings';
import { DEFAULT_NAMESPACE, type Kind, keyOf, type Resource, refOf } from '../base/resource';
import {
  type LabelSelector,
  type Labels,
  NAMESPACE_NAME_LABEL,
  type Namespaces,
  selects,
  selectsNamespace,
} from '../base/selector';
import { isRecord } from '../base/values';
import { checkLabelSelector } from '../languages/label-selector';

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

const MONITORS = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'] as const;

/** What each kind of instance looks at. */
const INPUTS: Readonly<Record<InstanceKind, readonly InputKind[]>> = {
  Prometheus: [...MONITORS, 'PrometheusRule'],
  PrometheusAgent: MONITORS,
  Alertmanager: ['AlertmanagerConfig'],
  ThanosRuler: ['PrometheusRule'],
};

/** An agent on every node knows the pods of its node, and nothing else. */
const DAEMON_SET_INPUTS: readonly InputKind[] = ['PodMonitor'];

type Selectors = { readonly [field: string]: LabelSelector | null | undefined };

/** The fields of an instance that say which inputs of one kind it takes. */
interface Question {
  readonly kind: InputKind;
  readonly labels: LabelSelector | null | undefined;
  readonly namespaces: LabelSelector | null | undefined;
  readonly labelsPath: string;
  readonly namespacesPath: string;
}

function questionsOf({ kind, spec }: Resource): Question[] {
  const daemonSet = 'mode' in spec && spec.mode === 'DaemonSet';
  const kinds = daemonSet ? DAEMON_SET_INPUTS : (INPUTS[kind as InstanceKind] ?? []);
  return kinds.map((input) => {
    const [labels, namespaces] = [`${PREFIXES[input]}Selector`, `${PREFIXES[input]}NamespaceSelector`];
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

/** Why an instance leaves an input alone: the selector's path, and in which way it refused. */
export interface Refusal {
  readonly path: string;
  readonly reason: 'kind' | 'no-selector' | 'labels' | 'namespace';
}

/** Why `instance` does not take `input`; undefined where it does. */
export function refusalOf(instance: Resource, input: Resource, namespaces: Namespaces): Refusal | undefined {
  const question = questionsOf(instance).find(({ kind }) => kind === input.kind);
  if (question === undefined) return { path: 'kind', reason: 'kind' };
  return refusal(question, input, namespaceCheck(question, instance, namespaces));
}

function refusal(
  { labels, labelsPath, namespacesPath }: Question,
  { metadata }: Resource,
  takesNamespace: (namespace: string) => boolean,
): Refusal | undefined {
  if (labels === null || labels === undefined) return { path: labelsPath, reason: 'no-selector' };
  if (!takesNamespace(metadata.namespace)) return { path: namespacesPath, reason: 'namespace' };
  return selects(labels, metadata.labels) ? undefined : { path: labelsPath, reason: 'labels' };
}

/** Inputs are many and namespaces few: each namespace is looked at once. */
function namespaceCheck(question: Question, instance: Resource, known: Namespaces): (namespace: string) => boolean {
  const own = instance.metadata.namespace;
  const verdicts = new Map<string, boolean>();
  return (namespace) => {
    let verdict = verdicts.get(namespace);
    if (verdict === undefined) {
      verdict = selectsNamespace(question.namespaces, namespace, own, known);
      verdicts.set(namespace, verdict);
    }
    return verdict;
  };
}

/** Whether an instance takes objects of the kind at all. */
export function looksAt(instance: Resource, kind: string): boolean {
  return questionsOf(instance).some((question) => question.kind === kind);
}

/** Whether `instance` would take an object, as far as its metadata can be read: what cannot be read could be anything. */
export function mayTake(
  instance: Resource,
  { kind, metadata }: { readonly kind: string; readonly metadata: InputMetadata },
  known: Namespaces,
): boolean {
  const question = questionsOf(instance).find((each) => each.kind === kind);
  if (question?.labels === null || question?.labels === undefined) return false;
  const { namespace = DEFAULT_NAMESPACE, labels = {} } = metadata;
  const takesNamespace =
    typeof namespace !== 'string' ||
    selectsNamespace(question.namespaces, namespace || DEFAULT_NAMESPACE, instance.metadata.namespace, known);
  return takesNamespace && (!areTexts(labels) || selects(question.labels, labels));
}

function areTexts(labels: unknown): labels is Labels {
  return isRecord(labels) && Object.values(labels).every((value) => typeof value === 'string');
}

export type Selection = ReadonlyMap<InputKind, readonly Resource[]>;

/** What an instance takes of `inputs`, by kind, in their order. Every kind that the instance looks at has an entry. */
export function selectInputs(instance: Resource, inputs: readonly Resource[], namespaces: Namespaces): Selection {
  const selection = new Map<InputKind, Resource[]>();
  const takers = new Map<Kind, (input: Resource) => void>();
  for (const question of questionsOf(instance)) {
    const taken: Resource[] = [];
    const takesNamespace = namespaceCheck(question, instance, namespaces);
    selection.set(question.kind, taken);
    takers.set(question.kind, (input) => {
      if (refusal(question, input, takesNamespace) === undefined) taken.push(input);
    });
  }
  for (const input of inputs) takers.get(input.kind)?.(input);
  return selection;
}

/** Reports selectors that cannot be read, and those that match nothing or ask for what the app does not tell. */
export function checkSelection(
  selection: Selection,
  instance: Resource,
  inputs: readonly Resource[],
  namespaces: Namespaces,
  findings: Findings,
): void {
  for (const question of questionsOf(instance)) {
    if (question.labels === null || question.labels === undefined) continue;
    if (!areReadable(question, instance, findings)) continue;
    const candidates = inputs.filter(({ kind }) => kind === question.kind);
    checkNamespaces(question, instance, candidates, namespaces, findings);
    if (selection.get(question.kind)!.length === 0) warnOfNothing(question, instance, candidates, namespaces, findings);
  }
}

function areReadable(question: Question, instance: Resource, findings: Findings): boolean {
  const before = findings.count;
  const checked = [
    [question.labels, question.labelsPath],
    [question.namespaces, question.namespacesPath],
  ] as const;
  for (const [selector, path] of checked) {
    checkLabelSelector(selector, (at, problem) => findings.error(refOf(instance), `${path}.${at}`, problem));
  }
  return findings.count === before;
}

function warnOfNothing(
  question: Question,
  instance: Resource,
  candidates: readonly Resource[],
  namespaces: Namespaces,
  findings: Findings,
): void {
  // Whoever takes everything says nothing wrong when there is nothing yet.
  if (candidates.length === 0 && isEmpty(question.labels)) return;
  const takesNamespace = namespaceCheck(question, instance, namespaces);
  const [first] = candidates;
  const why = first === undefined ? undefined : refusal(question, first, takesNamespace);
  findings.warning(refOf(instance), why?.path ?? question.labelsPath, {
    code: 'nothing-selected',
    message:
      first === undefined
        ? `no ${question.kind} is selected: the app has none`
        : `no ${question.kind} is selected of the app's ${candidates.length}`,
    ...(first === undefined ? {} : { hint: `For instance ${keyOf(first)} ${REFUSED[why!.reason](first, instance)}` }),
  });
}

const REFUSED: Readonly<Record<Refusal['reason'], (input: Resource, instance: Resource) => string>> = {
  kind: () => 'is of another kind',
  'no-selector': () => 'is refused by an absent selector',
  labels: ({ metadata }) => `has the labels ${JSON.stringify(metadata.labels ?? {})}`,
  namespace: ({ metadata }, instance) =>
    `lives in namespace ${metadata.namespace}, the instance in ${instance.metadata.namespace}`,
};

function checkNamespaces(
  question: Question,
  instance: Resource,
  candidates: readonly Resource[],
  known: Namespaces,
  findings: Findings,
): void {
  const { namespaces: selector, namespacesPath } = question;
  if (selector === null || selector === undefined || isEmpty(selector)) return;
  const populated = new Set(candidates.map(({ metadata }) => metadata.namespace));
  const unknown = asksForLabels(selector)
    ? [...populated].filter((namespace) => !known.has(namespace))
    : namesOf(selector).filter((namespace) => !known.has(namespace) && !populated.has(namespace));
  if (unknown.length === 0) return;
  findings.warning(refOf(instance), namespacesPath, {
    code: 'undefined-namespace',
    message: asksForLabels(selector)
      ? 'the selector asks for labels of namespaces that the app does not define: nothing but their names is known'
      : 'the selector names namespaces that the app neither defines nor uses',
    given: unknown.sort().join(', '),
    hint: 'Define the Namespace with its labels in the app, or select by the label kubernetes.io/metadata.name',
  });
}

function isEmpty(selector: LabelSelector | null | undefined): boolean {
  return requirementsOf(selector ?? {}).length === 0;
}

function asksForLabels(selector: LabelSelector): boolean {
  return requirementsOf(selector).some(({ key }) => key !== NAMESPACE_NAME_LABEL);
}

/** The namespaces that a selector names one by one. */
function namesOf(selector: LabelSelector): string[] {
  return requirementsOf(selector).flatMap(({ operator, values }) => (operator === 'In' ? values : []));
}

function requirementsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector) {
  const equalities = Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  return [...equalities, ...matchExpressions.map(({ key, operator, values = [] }) => ({ key, operator, values }))];
}
