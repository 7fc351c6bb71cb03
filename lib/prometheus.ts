import type { JsonPatch } from 'cdk8s';
import type { Ingress } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { AlertmanagerEndpoints, ObjectMeta, PrometheusSpec, SafeTLSConfig } from '../imports/monitoring';
import type { Alertmanager } from './alertmanager';
import type { ConfigSource } from './config-source';
import { GOVERNING_SERVICE, instanceServiceName, PROMETHEUS, prefixedName } from './core/conventions';
import { type Exposure, exposed } from './core/extras/exposure';
import { scrapingKubelets } from './core/extras/kubelets';
import { alertmanagerEndpoints } from './core/model/alertmanager-endpoints';
import type { WebCredentials } from './core/own-web-config';
import { selectingItself } from './core/self-monitoring/monitors';
import type { ExposeOptions } from './exposure';
import {
  type ConfigIn,
  type GoverningService,
  type InstanceReloader,
  type OnInvalid,
  ReloaderForm,
} from './instance-settings';
import { type KubeletOptions, Kubelets } from './kubelets';
import type { NetworkAccess } from './network-access';
import { declareInstance } from './private/declare';
import { exposureOf, ingressOf } from './private/ingress';
import type { Patch } from './private/patch';
import { Registry } from './private/registry';
import { settingsOf } from './private/settings';
import { SelfMonitoring, type SelfMonitoringOptions } from './self-monitoring';
import type { WebConfigSource } from './web-config-source';

/** Properties of a `Prometheus`. */
export interface PrometheusProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

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
   * A web configuration of your own, for instance with users and passwords, instead of `spec.web.tlsConfig` and
   * `spec.web.httpConfig`.
   *
   * @default - as `spec.web` says
   */
  readonly webConfig?: WebConfigSource;

  /**
   * Who writes the Service `prometheus-operated` of the namespace.
   *
   * @default GoverningService.OWN
   */
  readonly governingService?: GoverningService;

  /**
   * Whether there is a Service for the instance's users, `prometheus-<name>-web`, besides the headless one that the pods share with
   * others.
   *
   * @default true
   */
  readonly service?: boolean;

  /**
   * Whether a PodDisruptionBudget keeps all replicas but one running during voluntary disruptions; there is none for a
   * single replica.
   *
   * @default true
   */
  readonly podDisruptionBudget?: boolean;

  /**
   * What becomes of selected inputs that cannot be used.
   *
   * @default OnInvalid.ERROR
   */
  readonly onInvalid?: OnInvalid;

  /**
   * The kind of object that the generated configuration is kept in.
   *
   * @default ConfigIn.SECRET
   */
  readonly configIn?: ConfigIn;

  /**
   * Asks for a NetworkPolicy: then only those who scrape, its peers, and whom you name may connect to the pods.
   *
   * @default - no NetworkPolicy
   */
  readonly networkPolicy?: NetworkAccess;

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

  /**
   * How a changed configuration finds its way into running pods. In the watching form, a new credential restarts none of
   * them, and monitors of other namespaces may refer to Secrets there.
   *
   * @default - what the kubelet mounts is reloaded
   */
  readonly reloader?: InstanceReloader;
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
export class Prometheus extends Construct {
  /** Name of the instance, without the prefix of its workload. */
  public readonly name: string;

  /** Namespace of the instance. */
  public readonly namespace: string;

  private readonly props: PrometheusProps;
  private readonly alertmanagers = new Map<Alertmanager, AlertToOptions>();
  private selfMonitoring?: SelfMonitoring;
  private kubelets?: KubeletOptions;
  private exposure?: Exposure;
  private readonly patches: Patch[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: PrometheusProps = {}) {
    super(scope, id);
    this.props = props;
    const { name, namespace } = declareInstance(this, 'Prometheus', props, {
      spec: () => this.completeSpec(),
      settings: () => settingsOf(props, this.exposure),
      patches: this.patches,
    });
    this.name = name;
    this.namespace = namespace;
  }

  /** Name of the StatefulSet; shards after the first have `-shard-<n>` appended. */
  public get statefulSetName(): string {
    return prefixedName('Prometheus', this.name);
  }

  /** Name of the headless Service before the pods, shared by the Prometheus instances of the namespace. */
  public get governingServiceName(): string {
    return GOVERNING_SERVICE.Prometheus;
  }

  /** Name of the Service for the instance's users. */
  public get serviceName(): string {
    return instanceServiceName('Prometheus', this.name);
  }

  /** Name of the port that serves the API. */
  public get portName(): string {
    return this._spec.portName ?? PROMETHEUS.portName;
  }

  /** Prefix of the API's paths, `/` without one. */
  public get routePrefix(): string {
    return this._spec.routePrefix ?? this.exposure?.path ?? '/';
  }

  /**
   * By what it is asked for anything.
   *
   * @internal
   */
  public get _basicAuth(): WebCredentials | undefined {
    return this.props.webConfig?._source.basicAuth;
  }

  /** `https` where `spec.web.tlsConfig` is set, or `webConfig` says so, else `http`. */
  public get scheme(): 'http' | 'https' {
    const { webConfig } = this.props;
    if (webConfig !== undefined) return webConfig._source.https ? 'https' : 'http';
    return this._spec.web?.tlsConfig === undefined ? 'http' : 'https';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): PrometheusSpec {
    return this.props.spec ?? {};
  }

  /**
   * Whether the watching sidecar runs beside it.
   *
   * @internal
   */
  public get _watches(): boolean {
    return this.props.reloader?.form === ReloaderForm.WATCHING;
  }

  /**
   * Sends alerts to all replicas of an Alertmanager of the app, in addition to those that `spec.alerting` names. Where it
   * asks for a password, the Secret with it has to be in this instance's namespace. Said again of the same Alertmanager, the
   * later options count.
   *
   * @param alertmanager the instance that receives the alerts
   * @param options how it is reached
   */
  public alertTo(alertmanager: Alertmanager, options: AlertToOptions = {}): void {
    this.alertmanagers.set(alertmanager, options);
    this.selfMonitoring?.addAlertmanager(alertmanager);
    Registry.of(this).touch();
  }

  /**
   * Scrapes the stack's own pods (this instance's, and those of every Alertmanager that it alerts to, with their sidecars)
   * and alerts on what would leave it silent: refused configurations, failing rules and notifications, a split mesh. The
   * selectors need not provide for it. A second call returns what the first one made.
   *
   * @param options what else is monitored, and labels of the alerts
   * @throws Error where the configuration is the user's own, or nothing but the pod itself can reach the server
   */
  public monitorItself(options: SelfMonitoringOptions = {}): SelfMonitoring {
    if (this.selfMonitoring !== undefined) return this.selfMonitoring;
    if (this.props.config !== undefined) {
      throw new Error(`${this.node.path}: with \`config\`, monitors and rules of the stack have to stand in that`);
    }
    if (this._spec.listenLocal === true) {
      throw new Error(`${this.node.path}: with \`spec.listenLocal\`, no server can be scraped from outside of its pod`);
    }
    this.selfMonitoring = new SelfMonitoring(this, 'SelfMonitoring', { ...options, prometheus: this });
    for (const alertmanager of this.alertmanagers.keys()) this.selfMonitoring.addAlertmanager(alertmanager);
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
    if (this.props.config !== undefined) {
      throw new Error(`${this.node.path}: with \`config\`, jobs for the kubelets have to stand in that`);
    }
    this.kubelets = options;
    return new Kubelets(this, 'Kubelets', { ...options, prometheus: this });
  }

  /**
   * Makes an Ingress that leads to the instance, and tells the server its address: `spec.externalUrl` and
   * `spec.routePrefix`, where the spec does not say them.
   *
   * @param options where the instance is reached
   * @returns the Ingress, for what else it has to serve
   */
  public expose(options: ExposeOptions): Ingress {
    const ingress = ingressOf(this, 'Prometheus', options);
    this.exposure = exposureOf(options);
    Registry.of(this).touch();
    return ingress;
  }

  /**
   * Patches an object that is emitted for this instance, as it will be written. A patch whose object is not emitted is an
   * error at synth.
   *
   * @param kind kind of the object, for instance `StatefulSet`
   * @param name name of the object
   * @param operations JSON patch operations (RFC 6902)
   */
  public patch(kind: string, name: string, ...operations: JsonPatch[]): void {
    this.patches.push({ kind, name, operations });
    Registry.of(this).touch();
  }

  private completeSpec(): PrometheusSpec {
    const reached = exposed(this._spec, this.exposure, 'Prometheus');
    const given = this.selfMonitoring === undefined ? reached : selectingItself(reached, this.name);
    const spec = this.kubelets === undefined ? given : scrapingKubelets(given, this.name, this.kubelets);
    if (this.alertmanagers.size === 0) return spec;
    const endpoints = [...this.alertmanagers].map(([alertmanager, options]) => endpointsOf(alertmanager, options));
    return { ...spec, alerting: { alertmanagers: [...(spec.alerting?.alertmanagers ?? []), ...endpoints] } };
  }
}

function endpointsOf(alertmanager: Alertmanager, { tlsConfig }: AlertToOptions): AlertmanagerEndpoints {
  const { name, namespace, governingServiceName, portName, routePrefix, scheme, _basicAuth: basicAuth } = alertmanager;
  const address = { name, namespace, governingServiceName, portName, routePrefix, scheme, basicAuth };
  return { ...alertmanagerEndpoints(address), ...(tlsConfig === undefined ? {} : { tlsConfig }) };
}
