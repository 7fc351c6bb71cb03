import type { IConstruct } from 'constructs';
import type { BasicAuth } from '../imports/monitoring';
import type { ReloadMode } from './instance-settings';

/** An instance that others connect to: one of this app, or one that exists already. */
export interface IInstance extends IConstruct {
  /** Name of the instance, without the prefix of its workload. */
  readonly name: string;

  /** Namespace of the instance. */
  readonly namespace: string;

  /** Name of the headless Service that the instances of this kind share in the namespace. */
  readonly governingServiceName: string;

  /** Name of the Service for the users of this instance. Undefined where there is none. */
  readonly webServiceName?: string;

  /** Name of the port that serves the API, or of an agent its own metrics. */
  readonly portName: string;

  /** Prefix of the HTTP paths, `/` without one. */
  readonly routePrefix: string;

  /** `http` or `https`. */
  readonly scheme: 'http' | 'https';

  /** The username and the password that the server asks for. Undefined where it asks for none. */
  readonly basicAuth?: BasicAuth;

  /** How a changed configuration reaches the pods. */
  readonly reloadMode: ReloadMode;

  /** URL of the instance inside of the cluster. Undefined where it has no Service of its own. */
  readonly url?: string;

  /** URL of the instance for people outside of the cluster. Undefined where there is none. */
  readonly externalUrl?: string;
}

/** An Alertmanager that others connect to: one of this app, or one that exists already. */
export interface IAlertmanager extends IInstance {}

/** A Prometheus that others connect to: one of this app, or one that exists already. */
export interface IPrometheus extends IInstance {}

/** What cannot be seen from the name of an instance that exists already. */
export interface ExistingInstanceOptions {
  /**
   * Namespace of the instance.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Name of the headless Service, where its spec says another one.
   *
   * @default - `alertmanager-operated` or `prometheus-operated`
   */
  readonly governingServiceName?: string;

  /**
   * Name of the Service for the users of this instance.
   *
   * @default - the one that this library makes: `alertmanager-<name>-web` or `prometheus-<name>-web`
   */
  readonly webServiceName?: string;

  /**
   * Name of the port that serves the API.
   *
   * @default web
   */
  readonly portName?: string;

  /**
   * Prefix of the HTTP paths.
   *
   * @default /
   */
  readonly routePrefix?: string;

  /**
   * Whether the server speaks HTTPS.
   *
   * @default false
   */
  readonly https?: boolean;

  /**
   * Keys of a Secret with the username and the password that the server asks for. The Secret is in the namespace of the
   * Prometheus that connects.
   *
   * @default - the server asks for no password
   */
  readonly basicAuth?: BasicAuth;

  /**
   * How a changed configuration reaches the pods.
   *
   * @default ReloadMode.MOUNTED
   */
  readonly reloadMode?: ReloadMode;

  /**
   * URL of the instance for people outside of the cluster.
   *
   * @default - none
   */
  readonly externalUrl?: string;
}
