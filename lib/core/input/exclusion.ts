/** Objects that the platform excludes from what it enforces. */

import { keyOf, type Resource } from '../base/resource';

const GROUP = 'monitoring.coreos.com';

export interface ObjectReference {
  readonly group?: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name?: string;
}

/** Whether an exclusion means an object: every one of a kind and namespace, unless it names one. */
export function excludes({ group = '', resource, namespace, name = '' }: ObjectReference, object: Resource): boolean {
  return (
    (group === '' || group === GROUP) &&
    resource === `${object.kind.toLowerCase()}s` &&
    keyOf({ metadata: { namespace, name: name === '' ? object.metadata.name : name } }) === keyOf(object)
  );
}
