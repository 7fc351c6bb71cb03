/** Objects that the platform excludes from what it enforces. */

import { API_GROUP } from '../base/conventions';
import { keyOf, type Resource } from '../base/resource';

export interface ObjectReference {
  readonly group?: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name?: string;
}

/** Whether an exclusion means an object: every one of a kind and namespace, unless it names one. */
export function excludes({ group = '', resource, namespace, name = '' }: ObjectReference, object: Resource): boolean {
  return (
    (group === '' || group === API_GROUP.operator) &&
    resource === `${object.kind.toLowerCase()}s` &&
    keyOf({ metadata: { namespace, name: name === '' ? object.metadata.name : name } }) === keyOf(object)
  );
}
