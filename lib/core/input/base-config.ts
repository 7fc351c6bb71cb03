/** The AlertmanagerConfig that all of an Alertmanager's configuration begins with. */

import type { Resource } from '../base/resource';

interface Named {
  readonly metadata: { readonly namespace?: unknown; readonly name?: unknown };
}

/** Whether `input` is it, by what can be read of its metadata. */
export function isBaseOf({ spec, metadata: { namespace } }: Resource, { metadata }: Named): boolean {
  const { alertmanagerConfiguration: base } = spec as { alertmanagerConfiguration?: { name?: string } | null };
  return base?.name !== undefined && base.name === metadata.name && namespace === metadata.namespace;
}
