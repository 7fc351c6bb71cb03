/** What in its jobs is a monitor's own, and not the same for all monitors that are alike. */

import type { Relabeling } from '../scrape-job';
import type { PodMonitorResource, ServiceMonitorResource } from './input';

export interface OwnRelabelings {
  /** What the monitor's selector becomes. */
  readonly selecting: readonly Relabeling[];
  /** What says the monitor's name. */
  readonly naming: readonly Relabeling[];
}

const PREFIX = { ServiceMonitor: 'serviceMonitor', PodMonitor: 'podMonitor' };

/** A job for each endpoint. */
export function jobName({ kind, metadata }: ServiceMonitorResource | PodMonitorResource, endpoint: number): string {
  return `${PREFIX[kind]}/${metadata.namespace}/${metadata.name}/${endpoint}`;
}
