/** Kubernetes' own structures that the compiler reads; all others are passed on, and link to Kubernetes' documentation. */

import type { Summaries } from './summaries';

export const KUBERNETES: Summaries = {
  ObjectMeta: {
    annotations: 'Further texts by key, for tools and people. They select nothing',
    labels: 'Texts by key that selectors, such as those of a Prometheus, choose objects by',
    name: 'What the object is called; no other of its kind in the namespace may be called so. Emitted names are made of it',
    namespace: 'Where the object is. Absent: the namespace of its chart, or `default`',
  },
  SecretKeySelector: {
    key: 'Which entry of the Secret holds the value',
    name: "Which Secret of the object's namespace is meant",
    optional: 'Whether Secret and entry may be missing',
  },
  ConfigMapKeySelector: {
    key: 'Which entry of the ConfigMap holds the value',
    name: "Which ConfigMap of the object's namespace is meant",
    optional: 'Whether ConfigMap and entry may be missing',
  },
  LabelSelector: {
    matchExpressions: 'Conditions on labels, which have to hold all together, and with `matchLabels`',
    matchLabels: 'Labels that an object has to have, all of them with these values',
  },
  LabelSelectorRequirement: {
    key: 'Which label the condition is about',
    operator: 'Whether the label has to be one of the values or none of them, or be there at all or not',
    values: 'What the label may or may not be; empty for Exists and DoesNotExist',
  },
};
