/** Of a monitor that finds nothing of the app, what comes nearest: it is asked for, so that more is guessed at than in a warning. */

import type { PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Resource } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { asksForValue, described, namespacesOf, remedyFor } from './monitors';
import { Nearest } from './nearest';
import type { OtherSide } from './objects';

/** A sentence each. */
export function missedBy(monitor: Resource, side: OtherSide): readonly string[] {
  const { spec } = monitor as Resource<ServiceMonitorSpec | PodMonitorSpec>;
  const selector = spec.selector as LabelSelector;
  if (!asksForValue(selector)) return [];
  const isServices = monitor.kind === 'ServiceMonitor';
  const nearest = isServices
    ? new Nearest(side.services, side.servicesByPods, side.pods, side.podsByOwner)
    : new Nearest(side.pods, side.podsByOwner);
  const near = nearest.to(selector, namespacesOf(monitor as Resource<ServiceMonitorSpec>));
  const external = isServices ? [...side.externalServices.matchingAny(selector).values()] : [];
  return [
    ...(near === undefined ? [] : [`${described(near)}: asked for ${near.asked}, has ${near.has}. ${remedyFor(near)}`]),
    ...external
      .flatMap(({ members }) => members)
      .map(
        ({ namespace, name }) =>
          `Service ${namespace}/${name} has these labels, and no addresses: its type is ExternalName`,
      ),
  ];
}
