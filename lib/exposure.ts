import type { IConstruct } from 'constructs';

/** Where an instance is reached from outside of the cluster. */
export interface ExposeOptions {
  /** Name of the host, as in the address that users type. */
  readonly host: string;

  /**
   * Path below which the instance is served. The Ingress hands paths on as they are, so the server is told of it by
   * `spec.routePrefix`.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * A Secret with the certificate of the host and its key, in the instance's namespace.
   *
   * @default - the Ingress speaks plain HTTP
   */
  readonly tlsSecret?: IConstruct;

  /**
   * Whether users come by HTTPS: links in alerts say so.
   *
   * @default - whether there is a `tlsSecret`
   */
  readonly https?: boolean;

  /**
   * The class of the Ingress.
   *
   * @default - the cluster's own
   */
  readonly className?: string;

  /**
   * Annotations of the Ingress, for instance how its controller speaks to a server with HTTPS.
   *
   * @default - none
   */
  readonly annotations?: { readonly [name: string]: string };
}
