/** One headless Service a namespace and kind, for any number of instances. */

import type { CompiledInstance } from '../base/app';
import { groupBy } from '../base/collections';
import type { InstanceKind } from '../base/conventions';
import type { Findings } from '../base/findings';
import { refOf } from '../base/resource';
import { buildGoverningService } from './governing-service';

/** Adds each namespace's governing Service to the first of its instances; instances in several units must say who. */
export function addGoverningServices<C extends CompiledInstance>(compiled: readonly C[], findings: Findings): C[] {
  const owners = compiled.filter(
    ({ declaration: { resource, settings } }) =>
      settings.governingService === 'own' && buildGoverningService(resource) !== undefined,
  );
  const firsts = new Set<C>();
  for (const group of groupBy(owners, groupOf).values()) {
    if (oneUnit(group, findings)) firsts.add(group[0]!);
  }
  return compiled.map((instance) => {
    if (!firsts.has(instance)) return instance;
    const service = buildGoverningService(instance.declaration.resource);
    return service === undefined ? instance : { ...instance, manifests: [...instance.manifests, service] };
  });
}

function groupOf({ declaration: { resource } }: CompiledInstance): string {
  const { kind, metadata, spec } = resource;
  const serviceName = (spec as { readonly serviceName?: string }).serviceName ?? '';
  return `${kind as InstanceKind}/${metadata.namespace}/${serviceName}`;
}

/** No order of declaration may move an object from one file to another, so the owner must be declared. */
function oneUnit(group: readonly CompiledInstance[], findings: Findings): boolean {
  const units = [...new Set(group.map(({ declaration }) => declaration.unit))].sort();
  if (units.length === 1) return true;
  for (const { declaration } of group) {
    findings.error(refOf(declaration.resource), 'governingService', {
      code: 'governing-service-owner',
      message: `${units.length} charts would each write the governing Service of namespace \`${declaration.resource.metadata.namespace}\``,
      given: units.join(', '),
      allowed: 'one chart that writes it',
      hint: 'Set `governingService` to `existing` on the instances of all charts but one',
    });
  }
  return false;
}
