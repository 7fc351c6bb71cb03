/** The headless Services that give pods their names. */

import {
  ALERTMANAGER,
  APPLICATION,
  GOVERNING_SERVICE,
  type GovernedKind,
  type InstanceKind,
  isGoverned,
  LABEL,
  MANAGED_LABEL,
  OPERATOR_LABELS,
  PROMETHEUS,
  THANOS,
  THANOS_RULER,
} from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { nonEmpty, type Values } from '../base/values';
import type { PodLevelSpec } from '../pod/spec';
import type { PrometheusAgentPodSpec, PrometheusPodSpec } from '../prometheus/workload/spec';

/**
 * The governing Service of the instances of one kind and namespace; undefined where they name one of the user's, or have
 * no StatefulSet. The first of them says what the port is called.
 */
export function buildGoverningService(...resources: readonly [Resource, ...Resource[]]): Manifest | undefined {
  const [first] = resources;
  const kind = first.kind as InstanceKind;
  if (!isGoverned(kind)) return undefined;
  const spec = first.spec as PrometheusAgentPodSpec;
  if (spec.serviceName !== undefined || spec.mode === 'DaemonSet') return undefined;
  const { label, ports, publishNotReadyAddresses } = SERVICES[kind];
  const sidecar = resources.some((resource) => (resource.spec as PrometheusPodSpec).thanos !== undefined);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: GOVERNING_SERVICE[kind],
      namespace: first.metadata.namespace,
      labels: { ...OPERATOR_LABELS, [label]: 'true', [MANAGED_LABEL]: 'true' },
    },
    spec: {
      clusterIP: 'None',
      ...(publishNotReadyAddresses === true ? { publishNotReadyAddresses } : {}),
      ports: ports(spec, sidecar),
      selector: { [LABEL.application]: APPLICATION[kind] },
    },
  };
}

interface GoverningService {
  readonly label: string;
  readonly ports: (spec: PodLevelSpec, sidecar: boolean) => readonly Values[];
  readonly publishNotReadyAddresses?: boolean;
}

const SERVICES: Readonly<Record<GovernedKind, GoverningService>> = {
  Prometheus: { label: 'operated-prometheus', ports: prometheusPorts },
  PrometheusAgent: { label: 'operated-prometheus', ports: prometheusPorts },
  Alertmanager: {
    label: 'operated-alertmanager',
    ports: alertmanagerPorts,
    // Peers have to find each other before they are ready.
    publishNotReadyAddresses: true,
  },
  ThanosRuler: { label: 'operated-thanos-ruler', ports: rulerPorts },
  ThanosStoreGateway: { label: 'operated-thanos-store-gateway', ports: rulerPorts },
  ThanosCompactor: { label: 'operated-thanos-compactor', ports: webPorts },
};

function prometheusPorts({ portName }: PodLevelSpec, sidecar: boolean): Values[] {
  const name = nonEmpty(portName) ?? PROMETHEUS.portName;
  const web = { name, port: PROMETHEUS.port, targetPort: name };
  const grpc = { name: THANOS.grpcPortName, port: THANOS.grpcPort, targetPort: THANOS.grpcPortName };
  return sidecar ? [web, grpc] : [web];
}

function alertmanagerPorts({ portName }: PodLevelSpec): Values[] {
  const { port, meshPort, meshTcpPortName, meshUdpPortName } = ALERTMANAGER;
  const name = nonEmpty(portName) ?? ALERTMANAGER.portName;
  return [
    { name, port, targetPort: name, protocol: 'TCP' },
    { name: 'tcp-mesh', port: meshPort, targetPort: meshTcpPortName, protocol: 'TCP' },
    { name: 'udp-mesh', port: meshPort, targetPort: meshUdpPortName, protocol: 'UDP' },
  ];
}

function webPorts({ portName }: PodLevelSpec): Values[] {
  const name = nonEmpty(portName) ?? THANOS_RULER.portName;
  return [{ name, port: THANOS.httpPort, targetPort: name, protocol: 'TCP' }];
}

function rulerPorts(spec: PodLevelSpec): Values[] {
  return [
    ...webPorts(spec),
    { name: THANOS.grpcPortName, port: THANOS.grpcPort, targetPort: THANOS.grpcPortName, protocol: 'TCP' },
  ];
}
