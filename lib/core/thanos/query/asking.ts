/** What a query is told to ask, as fields of its spec. */

import { type InstanceKind, THANOS } from '../../base/conventions';
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

/** Kinds whose instances answer queries of Thanos. */
export const ASKED_KINDS = [
  'Prometheus',
  'ThanosRuler',
  'ThanosStoreGateway',
  'ThanosQuery',
] as const satisfies readonly InstanceKind[];

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
    endpoints: [...endpoints, ...others.map(sharedEndpoint)],
    replicaLabels: [...replicaLabels, replicaLabelOf({})!],
  };
}

function sharedEndpoint({ governingServiceName, namespace }: Askable): string {
  return `dnssrv+_${THANOS.grpcPortName}._tcp.${governingServiceName}.${namespace}.svc`;
}
