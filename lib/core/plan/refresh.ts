/**
 * Mounted files are renewed when the kubelet next looks at a pod, which a change of the pod's annotations makes it do at
 * once: the command for that, where a build changes what running pods have mounted.
 */

import { CONFIG_RELOADER, LABEL, OPERATOR_LABELS, REFRESH_ANNOTATION } from '../base/conventions';
import type { Manifest } from '../base/resource';
import type { Named } from '../pod/spec';
import type { Effect } from './plan';

/** Whether pods that run on wait for the kubelet: what they have mounted changes, and nothing else brings it to them. */
export function waitsForKubelet(effects: readonly Effect[], objects: readonly Manifest[]): boolean {
  const staysUp = !effects.includes('restart') && !effects.includes('refused');
  return staysUp && effects.includes('reload') && objects.some(hasMountedReloader);
}

/** For all instances of a namespace: the label is the operator's, and on the pods of each. */
export function refreshCommand(namespace: string): string {
  const label = `${LABEL.managedBy}=${OPERATOR_LABELS[LABEL.managedBy]}`;
  return `kubectl annotate pods -n ${namespace} -l ${label} ${REFRESH_ANNOTATION}="$(date +%s)" --overwrite`;
}

interface Workload {
  readonly template?: { readonly spec?: { readonly containers?: readonly Named[] } };
}

function hasMountedReloader({ spec }: Manifest): boolean {
  const { template } = (spec ?? {}) as Workload;
  const reloader = template?.spec?.containers?.find(({ name }) => name === CONFIG_RELOADER.name);
  return (reloader?.['command'] as readonly string[] | undefined)?.[0] === CONFIG_RELOADER.command;
}
