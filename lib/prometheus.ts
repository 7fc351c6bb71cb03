import type { Construct } from 'constructs';
import type { AlertmanagerEndpoints, PrometheusSpec, SafeTLSConfig, SecretKeySelector } from '../imports/monitoring';
import type { ConfigSource } from './config-source';
import { alertmanagerEndpoints, defined, prefixedName, scrapingKubelets, selectingItself } from './core';
import { Instance, type InstanceProps } from './instance';
import type { ExistingInstanceOptions, IAlertmanager, IInstance, IPrometheus } from './instance-reference';
import type { ConfigObjectKind, FileAccessProps } from './instance-settings';
import { type KubeletOptions, Kubelets } from './kubelets';
import { requireAlertmanager } from './private/arguments';
import { ExistingInstance } from './private/existing-instance';
import { checkOptions } from './private/properties';
import { Registry } from './private/registry';
import { SelfMonitoring, type SelfMonitoringOptions } from './self-monitoring';

/** Properties of a `Prometheus`. */
export interface PrometheusProps extends InstanceProps, FileAccessProps {
  /**
   * The instance, as in the custom resource.
   *
   * @default - no selectors: then `config` is required
   */
  readonly spec?: PrometheusSpec;

  /**
   * A configuration of your own, instead of one that is generated from the selected monitors. It is loaded and reloaded
   * just the same. Settings in `spec` that would shape a generated configuration are errors beside it.
   *
   * @default - the configuration is generated
   */
  readonly config?: ConfigSource;

  /**
   * The kind of object that the generated configuration is kept in.
   *
   * @default ConfigObjectKind.SECRET
   */
  readonly configObjectKind?: ConfigObjectKind;

  /**
   * How many objects the scrape configuration of a shard is spread over, for a configuration that is too large for one.
   * Every object takes about 75 scrape jobs, and the pods restart when this number changes.
   *
   * @default - one object while that is large enough, compressed if need be (about 1,500 scrape jobs); then as many as are
   * needed, with a warning
   */
  readonly scrapeConfigSlots?: number;

  /**
   * How many ConfigMaps the selected rules are dealt out to, three at least. Each holds about 240 kB. All of them are
   * always emitted and mounted, so that rules come and go without a restart; changing the number restarts the pods.
   *
   * @default 3
   */
  readonly ruleSlots?: number;
}

/** How a `Prometheus` reaches an Alertmanager that it alerts to. */
export interface AlertToOptions {
  /**
   * How the certificate of an Alertmanager with HTTPS is verified. Its replicas are called by the addresses of their pods:
   * `serverName` says which name of the certificate counts.
   *
   * @default - by the authorities of the image, and the address of the pod
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * A Prometheus server: a StatefulSet a shard, with its configuration generated from the monitors that its selectors
 * match, reloaded in place whenever it changes.
 */
export class Prometheus extends Instance implements IPrometheus {
  /**
   * A Prometheus that exists already, for instance one of another app: its URLs and the names of its Services. Nothing is
   * emitted for it.
   *
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param name name of the Prometheus, without the prefix of its StatefulSet
   * @param options where it is, and how its spec differs from the defaults
   * @throws Error where the name is empty
   */
  public static fromPrometheusName(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingInstanceOptions = {},
  ): IPrometheus {
    return new ExistingInstance(scope, id, 'Prometheus', name, options);
  }

  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: PrometheusProps;
  private readonly alertmanagers = new Map<IAlertmanager, AlertToOptions>();
  private selfMonitoring?: SelfMonitoring;
  private kubelets?: KubeletOptions;
  private readonly thanos = new Set<IInstance>();
  private sidecar?: { readonly bucket?: SecretKeySelector };

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: PrometheusProps = {}) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'Prometheus' {
    return 'Prometheus';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): PrometheusSpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet; shards after the first have `-shard-<n>` appended. */
  public get statefulSetName(): string {
    return prefixedName('Prometheus', this.name);
  }

  /**
   * Sends alerts to all replicas of an Alertmanager, in addition to those that `spec.alerting` names. Where it asks for a
   * password, the Secret with it has to be in this instance's namespace. A second call for the same Alertmanager replaces
   * the options of the first.
   *
   * @param alertmanager an Alertmanager of this app, or of another one by `Alertmanager.fromAlertmanagerName`
   * @param options how it is reached
   */
  public alertTo(alertmanager: IAlertmanager, options: AlertToOptions = {}): void {
    requireAlertmanager(this, 'alertTo', alertmanager);
    checkOptions(this, 'alertTo', 'AlertToOptions', options);
    this.alertmanagers.set(alertmanager, options);
    this.selfMonitoring?.addAlertmanager(alertmanager);
    Registry.of(this).touch();
  }

  /**
   * Scrapes the stack's own pods (this instance's, those of every Alertmanager that it alerts to, and those of Thanos that were
   * made for it, with their sidecars) and alerts on what would leave it silent: refused configurations, failing rules and
   * notifications, a split mesh, a view without data. The selectors need not provide for it. A second call returns what the first one made.
   *
   * @param options what else is monitored, and labels of the alerts
   * @throws Error where the configuration is the user's own, or nothing but the pod itself can reach the server
   */
  public monitorItself(options: SelfMonitoringOptions = {}): SelfMonitoring {
    if (this.selfMonitoring !== undefined) return this.selfMonitoring;
    if (this._props.config !== undefined) {
      throw new Error(
        `${this.node.path}: with \`config\`, monitors and rules of the stack have to be in that configuration`,
      );
    }
    if (this._spec.listenLocal === true) {
      throw new Error(`${this.node.path}: with \`spec.listenLocal\`, no server can be scraped from outside of its pod`);
    }
    checkOptions(this, 'monitorItself', 'SelfMonitoringOptions', options);
    this.selfMonitoring = SelfMonitoring._of(this, options);
    for (const alertmanager of this.alertmanagers.keys()) this.selfMonitoring.addAlertmanager(alertmanager);
    for (const component of this.thanos) this.selfMonitoring.addThanos(component);
    return this.selfMonitoring;
  }

  /**
   * Scrapes the kubelets of all nodes, found by their nodes: no Service of theirs has to be maintained. The selectors need
   * not provide for it, and a scrape class `kubelet` is added.
   *
   * @param options how they are scraped
   * @throws Error on a second call, and where the configuration is the user's own
   */
  public scrapeKubelets(options: KubeletOptions = {}): Kubelets {
    if (this._props.config !== undefined) {
      throw new Error(`${this.node.path}: with \`config\`, jobs for the kubelets have to be in that configuration`);
    }
    if (this.kubelets !== undefined) {
      throw new Error(`${this.node.path}: \`scrapeKubelets\` has been called before: all nodes are scraped already`);
    }
    checkOptions(this, 'scrapeKubelets', 'KubeletOptions', options);
    for (const path of ['metrics', 'cadvisor', 'probes'] as const)
      checkOptions(this, `scrapeKubelets.${path}`, 'KubeletEndpointOptions', options[path] ?? {});
    this.kubelets = options;
    return Kubelets._of(this, options);
  }

  /**
   * A sidecar of Thanos answers queries from the data of each pod. What the spec says of it counts first.
   *
   * @internal
   */
  public _answerThanos(): void {
    this.sidecar = { ...this.sidecar };
    Registry.of(this).touch();
  }

  /**
   * The sidecar uploads that data to a bucket, unless the spec names another.
   *
   * @internal
   */
  public _uploadTo(bucket: SecretKeySelector): void {
    this.sidecar = { bucket };
    Registry.of(this).touch();
  }

  /**
   * A component of Thanos works on its data: who monitors this instance monitors that, too.
   *
   * @internal
   */
  public _servedBy(component: IInstance): void {
    this.thanos.add(component);
    this.selfMonitoring?.addThanos(component);
  }

  /**
   * Whether its configuration is generated.
   *
   * @internal
   */
  public get _isConfigured(): boolean {
    return this._props.config === undefined;
  }

  /**
   * The spec as given, with the sidecar that calls asked for.
   *
   * @internal
   */
  public get _ownSpec(): PrometheusSpec {
    return this.withSidecar(this._spec);
  }

  /**
   * The spec with everything that was set by calls.
   *
   * @internal
   */
  protected override _completeSpec(): PrometheusSpec {
    const reached = this.withSidecar(super._completeSpec() as PrometheusSpec);
    const given = this.selfMonitoring === undefined ? reached : selectingItself(reached, this.name);
    const spec = this.kubelets === undefined ? given : scrapingKubelets(given, this.name, this.kubelets);
    if (this.alertmanagers.size === 0) return spec;
    const endpoints = [...this.alertmanagers].map(([alertmanager, options]) => endpointsOf(alertmanager, options));
    return { ...spec, alerting: { alertmanagers: [...(spec.alerting?.alertmanagers ?? []), ...endpoints] } };
  }

  private withSidecar(spec: PrometheusSpec): PrometheusSpec {
    if (this.sidecar === undefined) return spec;
    const { bucket } = this.sidecar;
    const uploading = bucket === undefined ? {} : { objectStorageConfig: bucket };
    return { ...spec, thanos: { ...uploading, ...spec.thanos } };
  }
}

function endpointsOf(alertmanager: IAlertmanager, { tlsConfig }: AlertToOptions): AlertmanagerEndpoints {
  const { name, namespace, governingServiceName, portName, routePrefix, scheme, basicAuth } = alertmanager;
  return {
    ...alertmanagerEndpoints({ name, namespace, governingServiceName, portName, routePrefix, scheme }),
    ...defined({ basicAuth, tlsConfig }),
  };
}
