/** Label selectors of monitors, as relabelings that keep what they select or as Kubernetes' own text for them. */

import { sortedBy } from '../../base/collections';
import { remembered } from '../../base/memoized';
import type { LabelSelector, LabelSelectorRequirement } from '../../base/selector';
import type { Relabeling } from '../scrape-job';

/** What a selector selects, as Prometheus' discovery calls it. */
export type SelectedObject = 'service' | 'pod' | 'ingress';

/** Whether the API server is to filter, instead of relabelings. */
export function filtersByRole({ selectorMechanism }: { readonly selectorMechanism?: string }): boolean {
  return selectorMechanism === 'RoleSelector';
}

/** The name of a meta label for a label of Kubernetes. */
export function sanitized(label: string): string {
  return label.replace(/[^a-zA-Z0-9_]/g, '_');
}

/** `matchLabels` in the order of their keys, then the expressions in their own order. */
export function selectorRelabelings(
  object: SelectedObject,
  { matchLabels = {}, matchExpressions = [] }: LabelSelector = {},
): Relabeling[] {
  const keys = Object.keys(matchLabels).sort();
  const equalities = keys.map((key) => withValue('keep', META_LABELS[object](key), matchLabels[key]!));
  return equalities.concat(matchExpressions.flatMap((requirement) => keepSelected(object, requirement) ?? []));
}

/** What the discovery tells of a label of Kubernetes. */
interface MetaLabels {
  readonly value: string;
  readonly present: string;
}

const metaLabelsOf = (object: SelectedObject) =>
  remembered((label: string): MetaLabels => {
    const name = sanitized(label);
    return {
      value: `__meta_kubernetes_${object}_label_${name}`,
      present: `__meta_kubernetes_${object}_labelpresent_${name}`,
    };
  });

const META_LABELS = { service: metaLabelsOf('service'), pod: metaLabelsOf('pod'), ingress: metaLabelsOf('ingress') };

function withValue(action: 'keep' | 'drop', { value, present }: MetaLabels, values: string): Relabeling {
  return { action, source_labels: [value, present], regex: `(${values});true` };
}

function keepSelected(object: SelectedObject, requirement: LabelSelectorRequirement): Relabeling | undefined {
  const { key, operator, values = [] } = requirement;
  const labels = META_LABELS[object](key);
  switch (operator) {
    case 'In':
      return withValue('keep', labels, values.join('|'));
    case 'NotIn':
      return withValue('drop', labels, values.join('|'));
    case 'Exists':
      return { action: 'keep', source_labels: [labels.present], regex: 'true' };
    case 'DoesNotExist':
      return { action: 'drop', source_labels: [labels.present], regex: 'true' };
    default:
      return undefined;
  }
}

/** `app=web,tier in (a,b),!legacy`: what the API server filters by. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): string {
  const equalities = Object.keys(matchLabels).map((key) => ({ key, text: `${key}=${matchLabels[key]!}` }));
  const expressions = matchExpressions.map((requirement) => ({
    key: requirement.key,
    text: requirementText(requirement),
  }));
  return sortedBy([...equalities, ...expressions], ({ key }) => key)
    .map(({ text }) => text)
    .join(',');
}

function requirementText({ key, operator, values = [] }: LabelSelectorRequirement): string {
  const list = [...values].sort().join(',');
  switch (operator) {
    case 'In':
      return `${key} in (${list})`;
    case 'NotIn':
      return `${key} notin (${list})`;
    case 'Exists':
      return key;
    default:
      return `!${key}`;
  }
}
