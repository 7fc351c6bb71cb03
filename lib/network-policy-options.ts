/** Pods that may connect to an instance. */
export interface NetworkPeer {
  /**
   * Labels of their namespaces; an empty object means every namespace.
   *
   * @default - the instance's own namespace
   */
  readonly namespaceLabels?: { readonly [name: string]: string };

  /**
   * Labels of the pods.
   *
   * @default - all pods of these namespaces
   */
  readonly podLabels?: { readonly [name: string]: string };
}

/**
 * Who may connect to the pods of an instance. Always admitted are Prometheus and Thanos Ruler of any namespace, to scrape
 * and to send alerts, and the peers of an Alertmanager.
 */
export interface NetworkPolicyOptions {
  /**
   * Who else may use the API, for instance Grafana or an ingress controller.
   *
   * @default - nobody else
   */
  readonly from?: NetworkPeer[];
}
