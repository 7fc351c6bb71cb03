/** What a query is told to ask, as fields of its spec. */

import { type ASKED_KINDS, type InstanceKind, storeAddress } from '../../base/conventions';
import { replicaLabelOf } from '../../prometheus/global';

export interface Askable {
  readonly kind: InstanceKind;
  readonly name: string;
  readonly namespace: string;
  readonly governingServiceName: string;
  /** Whether it is declared in the same app. */
  readonly isOwn: boolean;
}

interface Spec {
  readonly endpoints?: string[];
  readonly replicaLabels?: string[];
  readonly sources?: { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

type AskedKind = (typeof ASKED_KINDS)[number];

/** Of what another app declares, only the shared Service is known, and what its replicas usually are told apart by. */
export function asking<S extends Spec>(spec: S, asked: readonly Askable[]): S {
  if (asked.length === 0) return spec;
  const { sources = [], endpoints = [], replicaLabels = [] } = spec;
  const own = asked.filter(({ isOwn }) => isOwn);
  const others = asked.filter(({ isOwn }) => !isOwn);
  const all = {
    ...spec,
    sources: [...sources, ...own.map(({ kind, name, namespace }) => ({ kind: kind as AskedKind, name, namespace }))],
  };
  if (others.length === 0) return all;
  return {
    ...all,
    endpoints: [...endpoints, ...others.map((each) => storeAddress(each.governingServiceName, each.namespace))],
    replicaLabels: [...replicaLabels, replicaLabelOf({})!],
  };
}
