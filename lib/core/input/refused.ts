/** Inputs that are refused before an instance looks at them: the instances that would take one say what that means. */

import type { InstanceDeclaration, RefusedInput } from '../base/app';
import { asWarning } from '../base/attempt';
import { CONFIGURED_KINDS } from '../base/conventions';
import type { Findings } from '../base/findings';
import type { Namespaces } from '../base/selector';
import { isBaseOf } from './base-config';
import { looksAt, mayTake } from './selection';

/** Reports errors, or warnings where every instance that would take the object does without it; returns those with errors. */
export function reportRefused(
  refused: readonly RefusedInput[],
  declarations: readonly InstanceDeclaration[],
  namespaces: Namespaces,
  findings: Findings,
): readonly RefusedInput[] {
  return refused.filter((input) => {
    const dropped = isDropped(input, declarations, namespaces);
    findings.add(dropped ? input.findings.map(asWarning) : input.findings);
    return !dropped;
  });
}

/**
 * What nothing takes is left to those who look at its kind and drop what is wrong: an error would let anybody stop all
 * others, by an object with labels that nothing selects.
 */
function isDropped(input: RefusedInput, declarations: readonly InstanceDeclaration[], namespaces: Namespaces): boolean {
  const looking = declarations.filter(({ resource }) => looksAt(resource, input.kind));
  // A kind that nothing looks at is an unknown one, and may be meant for anybody.
  if (looking.length === 0) return allLeaveOut(declarations.map(ownerOf));
  // An Alertmanager cannot do without the object that all of its configuration begins with.
  const takers = looking.filter(({ resource }) => mayTake(resource, input, namespaces));
  return looking.some(drops) && takers.every(drops) && !looking.some(({ resource }) => isBaseOf(resource, input));
}

/** What an instance is, and what its owner says of the objects of others. */
interface Owner {
  readonly kind: string;
  readonly settings: InstanceDeclaration['settings'];
}

/**
 * Whether what no instance takes is left out where it is wrong, since all of them leave out what they would take. Those that
 * take nothing have no say, and no setting for it.
 */
export function allLeaveOut(owners: readonly Owner[]): boolean {
  const taking = owners.filter(({ kind }) => CONFIGURED_KINDS.some((known) => known === kind));
  return taking.length > 0 && taking.every(drops);
}

export function ownerOf({ resource: { kind }, settings }: InstanceDeclaration): Owner {
  return { kind, settings };
}

function drops({ settings }: Pick<Owner, 'settings'>): boolean {
  return settings.onInvalid === 'drop';
}
