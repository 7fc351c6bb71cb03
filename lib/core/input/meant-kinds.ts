/** Which objects are compiled: those of the groups of the API, and such as would be but for a slip in their group. */

import { API_GROUP, isApiGroup } from '../base/conventions';
import { isSlip } from '../languages/slip';
import { knownKinds } from './schema';

export interface TypeOfObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What is of a group that is nearly right would pass through, and nobody would know it. */
export function isMeantForUs({ apiVersion, kind }: TypeOfObject): boolean {
  const [group = '', version] = apiVersion.split('/');
  if (isApiGroup(group)) return version !== undefined || isKnown(kind);
  return isKnown(kind) && (version === undefined || isNearGroup(group));
}

let known: ReadonlySet<string> | undefined;

function isKnown(kind: string): boolean {
  known ??= new Set(knownKinds().map((each) => each.kind));
  return known.has(kind);
}

/** `monitoring.coreos`, however it goes on. Others have groups of their own for kinds of these names, such as `azmonitoring.coreos.com`. */
const BEGIN = API_GROUP.operator.slice(0, API_GROUP.operator.lastIndexOf('.'));

function isNearGroup(group: string): boolean {
  return group.startsWith(BEGIN) || Object.values(API_GROUP).some((ours) => isSlip(group, ours));
}
