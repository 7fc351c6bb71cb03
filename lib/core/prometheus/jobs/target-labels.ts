/** Relabelings that several kinds of monitors have: which targets stay, and what they are called. */

import { memoized, remembered } from '../../base/memoized';
import { constant } from '../../emit/yaml';
import type { PrometheusInstance } from '../instance';
import { constants } from '../relabel/constant';
import { relabelings } from '../relabel/relabel';
import type { Relabeling } from '../scrape-job';
import type { RelabelConfig } from '../spec';
import { enforcedLabel } from './enforced-label';
import type { JobContext } from './job-context';
import { classRelabelings } from './scrape-class';
import { type SelectedObject, sanitized } from './selector';

/** The job's name as it was, for monitors that relabel `job` and still need it. */
export const ORIGINAL_JOB = constants({ source_labels: ['job'], target_label: '__tmp_prometheus_job_name' });

export const RUNNING_PODS = constants({
  action: 'drop',
  source_labels: ['__meta_kubernetes_pod_phase'],
  regex: '(Failed|Succeeded)',
});

/** `__meta_kubernetes_<from>` → `<label>`. */
export function copied(from: string, label: string): Relabeling {
  return constant({ source_labels: [`__meta_kubernetes_${from}`], target_label: label });
}

/** Copies labels of Kubernetes that are there. */
export function copiedLabels(object: SelectedObject, labels: readonly string[] = []): Relabeling[] {
  return labels.map((label) => copiedLabel(object, label, sanitized(label)));
}

function copiedLabel(object: SelectedObject, label: string, target: string): Relabeling {
  return {
    source_labels: [`__meta_kubernetes_${object}_label_${sanitized(label)}`],
    target_label: target,
    regex: '(.+)',
    replacement: '${1}',
  };
}

/** Pod labels that the instance wants of every target. */
export const instancePodLabels = memoized(({ resource }: PrometheusInstance) =>
  constants(...copiedLabels('pod', resource.spec.podTargetLabels)),
);

/** The job is called as a label says, where there is one. */
export function jobFromLabel(object: SelectedObject, label = ''): Relabeling[] {
  return label === '' ? [] : [copiedLabel(object, label, 'job')];
}

/** A port by its name or its number, as IntOrString has it; blank where it says nothing. */
export type Port = string | number | undefined;

export function keepContainerPort(port: Port): readonly Relabeling[] {
  return port === undefined || port === '' || port === 0 ? [] : containerPort(port);
}

const containerPort = remembered((port: string | number) => {
  const label = `__meta_kubernetes_pod_container_port_${typeof port === 'string' ? 'name' : 'number'}`;
  return constants({ action: 'keep', source_labels: [label], regex: port });
});

export function endpointLabel(port: Port): readonly Relabeling[] {
  return port === undefined || port === '' ? [] : endpointNamed(port);
}

const endpointNamed = remembered((port: string | number) =>
  constants({ target_label: 'endpoint', replacement: String(port) }),
);

/** What users relabel: the scrape class first, then the monitor, and nothing after what the instance enforces. */
export function usersRelabelings(
  given: readonly RelabelConfig[] | undefined,
  context: JobContext,
): readonly Relabeling[] {
  return [
    ...classRelabelings('relabelings', context),
    ...relabelings(given, context),
    ...enforcedLabel(context.monitor, context.instance),
  ];
}

/** The same for samples; absent where there is nothing to do. */
export function metricRelabelings(
  given: readonly RelabelConfig[] | undefined,
  context: JobContext,
): { readonly metric_relabel_configs?: readonly Relabeling[] } {
  const all = [
    ...classRelabelings('metricRelabelings', context),
    ...relabelings(given, context),
    ...enforcedLabel(context.monitor, context.instance),
  ];
  return all.length === 0 ? {} : { metric_relabel_configs: all };
}
