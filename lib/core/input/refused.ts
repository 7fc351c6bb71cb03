/** Inputs that are refused before an instance looks at them: the instances that would take one say what that means. */

import type { InstanceDeclaration, RefusedInput } from '../base/app';
import { asWarning } from '../base/attempt';
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
  if (looking.length === 0) return allLeaveOut(declarations);
  // An Alertmanager cannot do without the object that all of its configuration begins with.
  const takers = looking.filter(({ resource }) => mayTake(resource, input, namespaces));
  return looking.some(drops) && takers.every(drops) && !looking.some(({ resource }) => isBaseOf(resource, input));
}

type Owner = Pick<InstanceDeclaration, 'settings'>;

/** Whether what no instance takes is left out where it is wrong, since all of them leave out what they would take. */
export function allLeaveOut(owners: readonly Owner[]): boolean {
  return owners.length > 0 && owners.every(drops);
}

function drops({ settings }: Owner): boolean {
  return settings.onInvalid === 'drop';
}
