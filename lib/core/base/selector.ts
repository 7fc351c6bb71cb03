/** Label and namespace selectors, null and empty each read as the operator reads them. */

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
}

export type Labels = Readonly<Record<string, string>>;

/** Namespaces that the app defines, with their labels. */
export type Namespaces = ReadonlyMap<string, Labels>;

/** The label that Kubernetes puts on every namespace. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** An absent selector selects nothing, an empty one everything. */
export function selects(selector: LabelSelector | null | undefined, labels: Labels = {}): boolean {
  if (selector === null || selector === undefined) return false;
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every((requirement) => satisfies(requirement, labels))
  );
}

/**
 * Whether an object of `namespace` is looked at: an absent selector is the instance's own namespace, an empty one every
 * namespace, also those that the app does not define, which have no labels but their name.
 */
export function selectsNamespace(
  selector: LabelSelector | null | undefined,
  namespace: string,
  own: string,
  known: Namespaces,
): boolean {
  if (selector === null || selector === undefined) return namespace === own;
  return selects(selector, { ...known.get(namespace), [NAMESPACE_NAME_LABEL]: namespace });
}

/** Whether labels meet one requirement of a selector. */
export function satisfies({ key, operator, values = [] }: LabelSelectorRequirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      // The schema check has reported it; an operator that does not exist selects nothing.
      return false;
  }
}
