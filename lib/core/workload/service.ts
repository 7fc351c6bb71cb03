/** The headless Services that give pods their names. */

import { ALERTMANAGER, GOVERNING_SERVICE, MANAGED_LABEL, OPERATOR_LABELS, PROMETHEUS } from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import type { Opaque, PodLevelSpec } from './spec';

/** The governing Service of an instance's namespace; undefined where the instance names one of the user's. */
export function buildGoverningService(resource: Resource): Manifest | undefined {
  const { kind, metadata } = resource;
  const spec = resource.spec as PodLevelSpec;
  if (spec.serviceName !== undefined || (kind !== 'Prometheus' && kind !== 'Alertmanager')) return undefined;
  const { label, application, ports, more = {} } = KINDS[kind];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: GOVERNING_SERVICE[kind],
      namespace: metadata.namespace,
      labels: { ...OPERATOR_LABELS, [label]: 'true', [MANAGED_LABEL]: 'true' },
    },
    spec: {
      clusterIP: 'None',
      ports: ports(spec.portName),
      selector: { 'app.kubernetes.io/name': application },
      ...more,
    },
  };
}

interface GoverningService {
  readonly label: string;
  readonly application: string;
  readonly ports: (portName: string | undefined) => readonly Opaque[];
  readonly more?: Opaque;
}

const KINDS: Readonly<Record<'Prometheus' | 'Alertmanager', GoverningService>> = {
  Prometheus: {
    label: 'operated-prometheus',
    application: 'prometheus',
    ports: (name = PROMETHEUS.portName) => [{ name, port: PROMETHEUS.port, targetPort: name }],
  },
  Alertmanager: {
    label: 'operated-alertmanager',
    application: 'alertmanager',
    ports: (name = ALERTMANAGER.portName) => [
      { name, port: ALERTMANAGER.port, targetPort: name, protocol: 'TCP' },
      { name: 'tcp-mesh', port: ALERTMANAGER.meshPort, targetPort: ALERTMANAGER.meshTcpPortName, protocol: 'TCP' },
      { name: 'udp-mesh', port: ALERTMANAGER.meshPort, targetPort: ALERTMANAGER.meshUdpPortName, protocol: 'UDP' },
    ],
    // Peers have to find each other before they are ready.
    more: { publishNotReadyAddresses: true },
  },
};
