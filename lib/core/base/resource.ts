/** Objects in wire format, and their order. */

import { sortedBy } from './collections';
import type { ObjectRef } from './findings';
import type { InstanceKind } from './instance-kinds';

export type Kind =
  | InstanceKind
  | 'ServiceMonitor'
  | 'PodMonitor'
  | 'Probe'
  | 'ScrapeConfig'
  | 'PrometheusRule'
  | 'AlertmanagerConfig';

export interface Metadata {
  readonly name: string;
  /** Always known inside of core: the front ends see to it. */
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A custom resource of the operator's or of our own, defaults applied, in wire format. */
export interface Resource<Spec = object, K extends Kind = Kind> {
  readonly apiVersion: string;
  readonly kind: K;
  readonly metadata: Metadata;
  readonly spec: Spec;
  /** The spec without the schema's defaults: what the user wrote. Absent where no schema was applied. */
  readonly given?: object;
  /** What the server can and the API has no field for. */
  readonly extensions?: object;
  /** Where it was declared, in the front end's terms; findings carry it. */
  readonly origin?: string;
  /** Something is wrong with it that is reported already: it is looked at for what else is wrong, and never written. */
  readonly refused?: true;
  /** Where its schema refuses it. */
  readonly faults?: Faults;
}

/** Values that a schema refuses: in their place are others, which are guesses at what was meant. */
export interface Faults {
  readonly paths: readonly string[];
  /** The object with other guesses: what is true of it with all of them does not come of any. */
  readonly others: readonly Resource[];
}

/** What is written where no namespace is known. */
export const DEFAULT_NAMESPACE = 'default';

/** The resource as findings name it. */
export function refOf({ kind, metadata, origin }: Resource): ObjectRef & { readonly namespace: string } {
  const { namespace, name } = metadata;
  return origin === undefined ? { kind, namespace, name } : { kind, namespace, name, origin };
}

/** Any Kubernetes object on its way out. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** `namespace/name`, by which the operator sorts its inputs: plain code units, so `a-b/x` comes before `a/x`. */
export function keyOf({
  metadata,
}: {
  readonly metadata: { readonly namespace?: string; readonly name: string };
}): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Sorted by `keyOf`, ties in the order given. */
export function sorted<T extends { readonly metadata: Metadata }>(resources: readonly T[]): T[] {
  return sortedBy(resources, keyOf);
}
