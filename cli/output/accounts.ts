/** Accounts that instances name and the input does not have: a pod does not start before there is its account. */

import { nameOf, refOf, visible } from '../../lib/core';
import { listed } from '../../lib/shared/explain/lines';
import type { Compilation } from '../compilation';

/** A line an account; nothing of none. They may well be in the cluster, so that nothing of it is a finding. */
export function accountsElsewhere({ app, instances }: Pick<Compilation, 'app' | 'instances'>): string {
  const made = instances.flatMap(({ manifests }) => manifests.filter(({ kind }) => kind === 'ServiceAccount'));
  const given = app.objectsOf?.('core', 'ServiceAccount') ?? [];
  const there = new Set([...made, ...given].map(({ metadata }) => `${metadata.namespace}/${metadata.name}`));
  const missing = new Map<string, string[]>();
  for (const { resource } of instances.map(({ declaration }) => declaration)) {
    const { serviceAccountName: account } = resource.spec as { readonly serviceAccountName?: string };
    if (account === undefined || account === OF_EVERY_NAMESPACE) continue;
    const name = `${resource.metadata.namespace}/${account}`;
    if (!there.has(name)) missing.set(name, [...(missing.get(name) ?? []), nameOf(refOf(resource))]);
  }
  return [...missing].map(([name, by]) => `${visible(lineOf(name, by))}\n`).join('');
}

const OF_EVERY_NAMESPACE = 'default';

function lineOf(name: string, by: readonly string[]): string {
  return `the cluster has to have ServiceAccount ${name}, which is not in the input: ${listed(by)} would not start`;
}
