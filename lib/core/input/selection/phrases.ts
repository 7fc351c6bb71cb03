/** What an instance asks for and an input has instead, in words. */

import { few as firstOf } from '../../base/listed';
import { keyOf, type Resource } from '../../base/resource';
import { NAMESPACE_NAME_LABEL, type Namespaces } from '../../base/selector';
import type { Requirement } from './questions';
import type { Unmet } from './unmet';

export function nameOfInstance(instance: Resource): string {
  return `${instance.kind} ${keyOf(instance)}`;
}

const LISTED = 3;

/** The first few of many. */
export function few(texts: readonly string[]): string {
  return firstOf([...new Set(texts)], LISTED);
}

/** What would be taken. */
export function asked(unmet: Unmet): string {
  switch (unmet.reason) {
    case 'label':
      return askedLabel(unmet.requirement);
    case 'namespace':
      return `namespace: ${unmet.namespace}`;
    case 'namespace-label': {
      const { requirement } = unmet;
      const isName = requirement.key === NAMESPACE_NAME_LABEL;
      return isName ? askedLabel({ ...requirement, key: 'namespace' }) : `a namespace with ${askedLabel(requirement)}`;
    }
    default:
      return '';
  }
}

function askedLabel({ key, operator, values }: Requirement): string {
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}: ${values[0]}` : `${key}: one of ${values.join(', ')}`;
    case 'NotIn':
      return `${key}: none of ${values.join(', ')}`;
    case 'Exists':
      return `a label ${key}`;
    default:
      return `no label ${key}`;
  }
}

/** What is there in its place. */
export function had(unmet: Unmet, { metadata: { namespace, labels } }: Resource, known: Namespaces): string {
  switch (unmet.reason) {
    case 'label':
      return hadLabel(unmet.requirement.key, labels);
    case 'namespace':
      return `namespace: ${namespace}`;
    case 'namespace-label': {
      const { key } = unmet.requirement;
      if (key === NAMESPACE_NAME_LABEL) return `namespace: ${namespace}`;
      const unknown = known.has(namespace) ? '' : ', which the app does not define';
      return `namespace ${namespace} with ${hadLabel(key, known.get(namespace))}${unknown}`;
    }
    default:
      return '';
  }
}

function hadLabel(key: string, labels: Readonly<Record<string, string>> = {}): string {
  return Object.hasOwn(labels, key) ? `${key}: ${labels[key]}` : `no label ${key}`;
}

/** What to do about it, where the input is to change, or the instance. */
export function remedy(unmet: Unmet, instance: Resource): string {
  const field = unmet.path.replace('spec.', '');
  switch (unmet.reason) {
    case 'label':
      return remedyOfLabel(unmet.requirement);
    case 'no-selector':
    case 'namespace':
      return `Add \`${field}: {}\` to the spec of ${nameOfInstance(instance)}`;
    case 'namespace-label':
      return remedyOfNamespace(unmet.requirement, unmet.path);
    case 'own-config':
      return 'Write the job into that configuration, or generate it: remove `config`, and set a selector';
    case 'kind':
      return 'Declare an instance that is no DaemonSet';
  }
}

function remedyOfLabel({ key, operator, values }: Requirement): string {
  switch (operator) {
    case 'In':
      return values.length === 1
        ? `Set the label \`${key}: ${values[0]}\``
        : `Set the label \`${key}\` to one of these`;
    case 'NotIn':
      return `Change the label \`${key}\``;
    case 'Exists':
      return `Set a label \`${key}\``;
    default:
      return `Remove the label \`${key}\``;
  }
}

function remedyOfNamespace(requirement: Requirement, path: string): string {
  if (requirement.key !== NAMESPACE_NAME_LABEL) return `${remedyOfLabel(requirement)} of the Namespace`;
  return `Have \`${path}\` name the namespace`;
}
