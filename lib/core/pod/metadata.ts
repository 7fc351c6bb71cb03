/** Names, labels and annotations of what is emitted. */

import {
  ANNOTATION,
  INSTANCE_LABEL,
  type InstanceKind,
  MANAGED_LABEL,
  OPERATOR_LABELS,
  prefixedName,
  USER_ANNOTATION,
} from '../base/conventions';
import type { Manifest, Metadata, Resource } from '../base/resource';
import { defined } from '../base/values';
import { SETTING_NAMES } from '../input/setting-annotations';

const OF_THE_OBJECT: readonly string[] = [ANNOTATION.inputHash, ...Object.values(USER_ANNOTATION), ...SETTING_NAMES];

type Labels = Readonly<Record<string, string>>;

/** Ours, on everything: what this library made, and for which instance. */
export function ownLabels(kind: InstanceKind, name: string): Labels {
  return { [MANAGED_LABEL]: 'true', [INSTANCE_LABEL]: prefixedName(kind, name) };
}

/** Metadata of an object that is made for one instance. */
export function metadataFor(
  resource: Resource<object>,
  name: string,
  labels: Labels = {},
): Manifest['metadata'] & { readonly namespace: string } {
  const { metadata, kind } = resource as Resource<object> & { readonly kind: InstanceKind };
  return {
    name,
    namespace: metadata.namespace,
    labels: { ...OPERATOR_LABELS, ...labels, ...ownLabels(kind, metadata.name) },
  };
}

/** A workload carries its resource's own labels and annotations as well; its selector's labels win. */
export function workloadMetadata(
  resource: Resource<object>,
  name: string,
  labels: Labels,
  selector: Labels,
): Manifest['metadata'] {
  const { metadata } = resource;
  const made = metadataFor(resource, name);
  const annotations = withoutTools(metadata);
  return {
    ...made,
    labels: {
      ...OPERATOR_LABELS,
      ...metadata.labels,
      ...labels,
      ...selector,
      ...ownLabels(resource.kind as InstanceKind, metadata.name),
    },
    ...defined({ annotations }),
  };
}

/** kubectl's annotations, the operator's own and those to us speak of the object they are on: on a copy they would mislead. */
function withoutTools({ annotations }: Metadata): Labels | undefined {
  const kept = Object.entries(annotations ?? {}).filter(
    ([key]) => !key.startsWith('kubectl.kubernetes.io/') && !OF_THE_OBJECT.includes(key),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
