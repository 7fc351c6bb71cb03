/** Monitors, in wire format. */

import type { PodMonitorSpec, ProbeSpec, ServiceMonitorSpec } from '../../../../imports/monitoring';
import type { Resource } from '../../base/resource';

export type ServiceMonitorResource = Resource<ServiceMonitorSpec, 'ServiceMonitor'>;
export type PodMonitorResource = Resource<PodMonitorSpec, 'PodMonitor'>;
export type ProbeResource = Resource<ProbeSpec, 'Probe'>;
