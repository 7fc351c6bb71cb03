/** Which inputs an instance takes. */

import type { InputMetadata } from '../../base/app';
import { DEFAULT_NAMESPACE, type Kind, type Resource } from '../../base/resource';
import { type Labels, type Namespaces, selects, selectsNamespace } from '../../base/selector';
import { isRecord } from '../../base/values';
import { type InputKind, type Question, questionsOf } from './questions';

function takes({ labels }: Question, { metadata }: Resource, takesNamespace: (namespace: string) => boolean): boolean {
  if (labels === null || labels === undefined) return false;
  return takesNamespace(metadata.namespace) && selects(labels, metadata.labels);
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
      if (takes(question, input, takesNamespace)) taken.push(input);
    });
  }
  for (const input of inputs) takers.get(input.kind)?.(input);
  return selection;
}
