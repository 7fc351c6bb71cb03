/** What a monitor finds of what the app itself defines. */

import type { PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Resource } from '../base/resource';
import type { LabelSelector, Labels } from '../base/selector';
import type { Port, Target } from './label-index';
import { groupsIn } from './monitors';
import type { OtherSide, Service } from './objects';

export interface Found {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly ports: readonly Port[];
  /** Of a Service: what makes its pods. */
  readonly behind: readonly Target[];
  /** The labels of the pods that a Service selects, where the app has pods and none of these. */
  readonly podless?: Labels;
}

/** Undefined of kinds that look for neither Services nor pods, and where the app defines none. */
export function foundBy(monitor: Resource, side: OtherSide): readonly Found[] | undefined {
  const isServices = monitor.kind === 'ServiceMonitor';
  if (!isServices && monitor.kind !== 'PodMonitor') return undefined;
  const index = isServices ? side.services : side.pods;
  if (index.all.length === 0 && (!isServices || side.externalServices.all.length === 0)) return undefined;
  const { selector } = monitor.spec as ServiceMonitorSpec | PodMonitorSpec;
  const groups = groupsIn<Target>(
    index.matchingAny(selector as LabelSelector),
    monitor as Resource<ServiceMonitorSpec>,
    false,
  );
  return groups
    .flatMap(({ members }) => members)
    .map(({ kind, namespace, name, ports, ...rest }) => {
      const { selector: pods } = rest as Partial<Service>;
      const behind = pods && side.pods.matchingAny({ matchLabels: pods }).get(namespace);
      const isPodless = pods !== undefined && behind === undefined && side.own.pods.size > 0;
      return {
        kind,
        namespace,
        name,
        ports,
        behind: behind?.members ?? [],
        ...(isPodless ? { podless: pods } : {}),
      };
    });
}
