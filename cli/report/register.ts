/** The custom resources of a report: how each is called, and in which order they come. */

import { DEFAULT_NAMESPACE, INPUT_KINDS, INSTANCE_KINDS, inOrder, type Resource } from '../../lib/core';
import { labelsIn } from './looks-for';
import type { ObjectReport } from './types';

export type Registered = Omit<ObjectReport, 'place' | 'findings'> & { readonly origin: string };

/** What is too broken to be looked at: its name and its namespace may be anything. */
export interface Broken {
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly origin: string;
}

const KINDS: readonly string[] = [...INSTANCE_KINDS, ...INPUT_KINDS];

export class Register {
  readonly #byOrigin = new Map<string, Registered>();
  readonly #ranks = new Map<string, number>();
  /** What is too broken to be looked at. */
  readonly rest: readonly Registered[];

  constructor(admitted: readonly Resource[], broken: readonly Broken[]) {
    const all = [...admitted, ...broken].map(named).sort(byKindAndName);
    const counts = new Map<string, number>();
    for (const object of all) {
      const plain = [object.kind, object.namespace, object.name].join('/');
      const count = (counts.get(plain) ?? 0) + 1;
      counts.set(plain, count);
      const id = count === 1 ? plain : `${plain}#${count}`;
      this.#ranks.set(id, this.#ranks.size);
      this.#byOrigin.set(object.origin, { ...object, id });
    }
    this.rest = broken.map(({ origin }) => this.#byOrigin.get(origin)!);
  }

  /** Resources with what is known of them, in the register's order. */
  of<T extends Resource>(resources: readonly T[]): (readonly [Registered, T])[] {
    return resources
      .map((resource) => [this.#byOrigin.get(resource.origin ?? '')!, resource] as const)
      .sort(([a], [b]) => this.rankOf(a.id) - this.rankOf(b.id));
  }

  idOf(origin: string | undefined): string | undefined {
    return origin === undefined ? undefined : this.#byOrigin.get(origin)?.id;
  }

  rankOf(id: string): number {
    return this.#ranks.get(id) ?? 0;
  }
}

function named({ kind, metadata, origin = '' }: Resource | Broken): Registered {
  const { namespace, name } = metadata;
  return {
    id: '',
    kind,
    namespace: typeof namespace === 'string' && namespace !== '' ? namespace : DEFAULT_NAMESPACE,
    name: typeof name === 'string' ? name : '',
    labels: labelsIn({ ...metadata }),
    origin,
  };
}

function byKindAndName(a: Registered, b: Registered): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    inOrder(a.namespace, b.namespace) ||
    inOrder(a.name, b.name) ||
    inOrder(a.origin, b.origin)
  );
}
