/**
 * What of an input can be used. Anything in it may be anybody's, but for instances: where all of these leave out what is wrong,
 * a document, or an object that no instance takes, stops nobody else.
 */

import { type Finding, type InputPolicy, leftOut, NOBODYS, type ObjectRef } from '../../core';
import { refOfObject, saidNamespace } from './contents';
import { duplicatesAmong } from './duplicates';
import { madeFor } from './made';
import { isNamespaced } from './namespaced';
import { type Input, type InputObject, isCustomResource } from './objects';

export interface Usable {
  /** In the order of the input. */
  readonly objects: readonly InputObject[];
  readonly findings: readonly Finding[];
}

export function usableIn(input: Input, policy: InputPolicy, namespace: string | undefined): Usable {
  const gone = new Set<InputObject>();
  const findings: Finding[] = [];
  for (const { finding, whole, objects, isInstance } of input.problems) {
    const isLeftOut = policy.leavesOut && !isInstance;
    findings.push(isLeftOut ? leftOut(finding, whole) : finding);
    if (isLeftOut) for (const object of objects) gone.add(object);
  }
  for (const each of madeFor(input.objects, namespace)) gone.add(each);
  const others = input.objects.filter((each) => !gone.has(each) && !isCustomResource(each.object));
  const refuse = (each: InputObject, finding: Finding) => {
    findings.push(policy.leavesOut ? leftOut(finding, 'object') : finding);
    gone.add(each);
  };
  for (const each of policy.hostile ? others.filter(isNobodys) : []) refuse(each, nobodys(refOfObject(each)));
  const left = others.filter((each) => !gone.has(each));
  for (const { object, finding } of duplicatesAmong(left, policy, namespace)) refuse(object, finding);
  return { objects: input.objects.filter((each) => !gone.has(each)), findings };
}

export function nobodys(object: ObjectRef): Finding {
  return { severity: 'error', object, path: 'metadata.namespace', ...NOBODYS };
}

/** Who applies it would decide whose it is. */
function isNobodys({ object }: InputObject): boolean {
  return isNamespaced(object) && saidNamespace(object) === undefined;
}
