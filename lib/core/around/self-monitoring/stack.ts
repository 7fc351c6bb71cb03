/** Names and labels of what an instance monitors itself by. */

import { SELF_MONITORING } from '../../base/conventions';
import type { LabelSelector } from '../../base/selector';
import { labelsTakenBy, ownSelector } from '../own-selector';
import type { StackJobs } from './alerts';

/** Of the rules of a Prometheus, and of the monitor of its own pods. */
export function stackName(prometheus: string): string {
  return `${SELF_MONITORING.prefix}${prometheus}`;
}

/** Of the monitor of an Alertmanager's pods. */
export function stackMemberName(
  prometheus: string,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): string {
  return `${alertmanagersPrefix(prometheus)}${namespace}-${name}`;
}

function alertmanagersPrefix(prometheus: string): string {
  return `${stackName(prometheus)}${SELF_MONITORING.alertmanager}`;
}

/** `members`: the Alertmanagers that are monitored with the Prometheus. */
export function stackJobs(
  { namespace, name }: { readonly namespace: string; readonly name: string },
  members: readonly { readonly namespace: string }[],
): StackJobs {
  return {
    namespaces: [...new Set([namespace, ...members.map((member) => member.namespace)])].sort(),
    prometheus: `${namespace}/${stackName(name)}`,
    alertmanagers: `${namespace}/${alertmanagersPrefix(name)}.+`,
  };
}

/** By which the instance takes them, whatever its selector is. */
export function stackLabels(prometheus: string, selector: LabelSelector | null | undefined): Record<string, string> {
  return {
    ...labelsTakenBy(ownSelector(SELF_MONITORING.label, prometheus)),
    ...labelsTakenBy(selector ?? {}),
  };
}
