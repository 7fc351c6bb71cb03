/** No object is written twice: not for two instances, and not beside one that the app holds itself. */

import type { App, CompiledInstance, InstanceDeclaration } from '../base/app';
import { groupBy } from '../base/collections';
import { governingServiceName, type InstanceKind } from '../base/conventions';
import type { Findings, ObjectRef } from '../base/findings';
import { keyOf, type Manifest, refOf } from '../base/resource';
import { allLeaveOut, ownerOf } from '../input/refused';

interface Emitted {
  readonly declaration: InstanceDeclaration;
  readonly manifest: Manifest;
}

/** What is left to write: a disruption budget that the app has itself is enough, and any other duplicate is an error. */
export function withoutDuplicates<C extends CompiledInstance>(
  compiled: readonly C[],
  app: App,
  findings: Findings,
): C[] {
  const all = compiled.flatMap(({ declaration, manifests }) =>
    manifests.map((manifest): Emitted => ({ declaration, manifest })),
  );
  for (const group of groupBy(all, identityOf).values()) if (group.length > 1) reportAmongInstances(group, findings);
  const leavesOut = allLeaveOut(app.instances.map(ownerOf));
  return compiled.map((instance) => ({
    ...instance,
    manifests: instance.manifests.filter((manifest) => {
      const held = app.holds?.(manifest) ?? [];
      const yielding = held.filter(({ isInput }) => leavesOut && isInput && !MAY_BE_OTHERS.has(manifest.kind));
      for (const { object } of yielding) reportYielding(object, instance.declaration, findings);
      const [staying] = held.filter((each) => !yielding.includes(each));
      return staying === undefined || !isDispensable({ ...instance, manifest }, staying.object.origin, findings);
    }),
  }));
}

/** What somebody else may have written, and is enough. */
const MAY_BE_OTHERS: ReadonlySet<string> = new Set(['PodDisruptionBudget']);

/** Of two objects of one name, who wrote the other could have any of ours left out. */
function reportYielding(object: ObjectRef, { resource }: InstanceDeclaration, findings: Findings): void {
  findings.warning(object, 'metadata.name', {
    code: 'duplicate-object',
    message: `${resource.kind} ${keyOf(resource)} writes an object of this name; the whole object is left out`,
    given: object.name,
    allowed: 'names that no instance writes',
    hint: 'Rename it',
  });
}

function identityOf({ manifest }: Emitted): string {
  return `${manifest.apiVersion}/${manifest.kind}/${keyOf(manifest)}`;
}

function nameOf({ kind, metadata: { namespace, name } }: Manifest): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function reportAmongInstances(group: readonly Emitted[], findings: Findings): void {
  const instances = [...new Set(group.map(({ declaration: { resource } }) => `${resource.kind} ${keyOf(resource)}`))];
  for (const { declaration, manifest } of group) {
    findings.error(refOf(declaration.resource), 'metadata.name', {
      code: 'duplicate-object',
      message: 'several instances would write one object',
      given: nameOf(manifest),
      allowed: 'one instance that writes it',
      hint: `Rename one of: ${instances.sort().join(', ')}`,
    });
  }
}

/** Reports the app's own object of that name, and says whether ours can be left out for it. */
function isDispensable({ declaration, manifest }: Emitted, origin: string, findings: Findings): boolean {
  const object = refOf(declaration.resource);
  if (MAY_BE_OTHERS.has(manifest.kind)) {
    findings.warning(object, '', {
      code: 'duplicate-object',
      message: `the app has a PodDisruptionBudget of this name at ${origin}: it is kept, and none is written for the instance`,
      given: nameOf(manifest),
      hint: 'Remove it, or set `podDisruptionBudget: false`',
    });
    return true;
  }
  findings.error(object, '', {
    code: 'duplicate-object',
    message: 'the app already has an object that the instance would write',
    given: nameOf(manifest),
    allowed: 'one object of that name',
    hint: [...remediesFor(manifest, declaration), `Rename or remove the one at ${origin}`].join('. '),
  });
  return false;
}

/** What can be done besides renaming. */
function remediesFor({ kind, metadata: { name } }: Manifest, { resource }: InstanceDeclaration): string[] {
  if (kind === 'ServiceAccount') return ['Name it in `spec.serviceAccountName` to have the pods use it'];
  if (kind !== 'Service') return [];
  const governing = governingServiceName(resource.kind as InstanceKind, '');
  return [name === governing ? 'Set `governingService` to `existing`' : 'Set `service: false`'];
}
