/**
 * The names of the generated interfaces: name <- where the structure is.
 *
 * A place is the end of a field's path (`ServiceMonitor.spec.endpoints[].tlsConfig` ends in `endpoints[].tlsConfig`);
 * the longest place that fits decides. Names are those of the Kubernetes API and of the operator's Go API. Exceptions:
 * a container's Probe is `ContainerProbe` (beside the kind `Probe`), the operator's own TopologySpreadConstraint is
 * `PrometheusTopologySpreadConstraint`, and `IscsiVolumeSource` avoids the `I` of behavioural interfaces.
 */

import { KUBERNETES } from './kubernetes';
import { OPERATOR } from './operator';

export { NAMES_V1BETA1 } from './v1beta1';

export type Names = Readonly<Record<string, readonly string[]>>;

/** The files of `imports/monitoring/`, each with its interfaces. */
export const NAMES: Readonly<Record<string, Names>> = { kubernetes: KUBERNETES, ...OPERATOR };
