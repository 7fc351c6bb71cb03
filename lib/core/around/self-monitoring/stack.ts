/** Names and labels of what an instance monitors itself by. */

import {
  type InstanceKind,
  isOfThanos,
  PREFIX,
  prefixedName,
  SELF_MONITORING,
  THANOS_PREFIX,
} from '../../base/conventions';
import type { LabelSelector } from '../../base/selector';
import { labelsTakenBy, ownSelector } from '../own-selector';
import type { StackJobs } from './alerts';

/** Of the rules of a Prometheus, and of the monitor of its own pods. */
export function stackName(prometheus: string): string {
  return `${SELF_MONITORING.prefix}${prometheus}`;
}

/** Whose pods are monitored with those of a Prometheus. */
export interface OtherMember {
  readonly kind: InstanceKind;
  readonly namespace: string;
  readonly name: string;
}

/** Of the monitor of its pods. */
export function stackMemberName(prometheus: string, { kind, namespace, name }: OtherMember): string {
  return `${stackName(prometheus)}-${prefixedName(kind, `${namespace}-${name}`)}`;
}

/** `members`: what is monitored with the Prometheus; `hasSidecar`: whether one of Thanos is in its pods. */
export function stackJobs(
  { namespace, name }: Omit<OtherMember, 'kind'>,
  members: readonly OtherMember[],
  hasSidecar = false,
): StackJobs {
  const jobsOf = (prefix: string) => `${namespace}/${stackName(name)}-${prefix}-.+`;
  return {
    namespaces: [...new Set([namespace, ...members.map((member) => member.namespace)])].sort(),
    prometheus: `${namespace}/${stackName(name)}`,
    alertmanagers: jobsOf(PREFIX.Alertmanager),
    ...(hasSidecar || members.some(({ kind }) => isOfThanos(kind)) ? { thanos: jobsOf(THANOS_PREFIX) } : {}),
  };
}

/** By which the instance takes them, whatever its selector is. */
export function stackLabels(prometheus: string, selector: LabelSelector | null | undefined): Record<string, string> {
  return {
    ...labelsTakenBy(ownSelector(SELF_MONITORING.label, prometheus)),
    ...labelsTakenBy(selector ?? {}),
  };
}
