/** How a Prometheus is told of an Alertmanager. */

/** What an Alertmanager's address is made of. */
export interface AlertmanagerAddress {
  readonly name: string;
  readonly namespace: string;
  readonly governingServiceName: string;
  readonly portName: string;
  readonly routePrefix: string;
  readonly scheme: 'http' | 'https';
}

/** The governing Service is before every Alertmanager of its namespace; the pods' label tells them apart. */
export const POD_LABEL = '__meta_kubernetes_pod_label_alertmanager';

/** One entry of `spec.alerting.alertmanagers`, in wire format. */
export function alertmanagerEndpoints(address: AlertmanagerAddress) {
  return {
    namespace: address.namespace,
    name: address.governingServiceName,
    port: address.portName,
    scheme: address.scheme,
    pathPrefix: address.routePrefix,
    apiVersion: 'v2' as const,
    relabelings: [{ sourceLabels: [POD_LABEL], regex: address.name, action: 'keep' as const }],
  };
}
