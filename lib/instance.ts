import type { JsonPatch } from 'cdk8s';
import type { Ingress } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { BasicAuth, ObjectMeta } from '../imports/monitoring';
import {
  type Exposure,
  exposed,
  externalUrlOf,
  forHostileTenants,
  governingServiceName,
  type InstanceKind,
  instanceServiceName,
  instanceUrl,
  PORT_NAME,
} from './core';
import { InstanceExplanation } from './explanation';
import type { ExposeOptions } from './exposure';
import type { IInstance } from './instance-reference';
import {
  type GoverningServicePolicy,
  type InvalidInputPolicy,
  ReloadMode,
  type ReloadOptions,
  Tenancy,
} from './instance-settings';
import type { NetworkPolicyOptions } from './network-policy-options';
import { configOf, explanationOfInstance } from './private/answers';
import { requireHost, requireSources } from './private/arguments';
import { declareInstance } from './private/declare';
import { exposureOf, ingressOf } from './private/ingress';
import { type Patch, patchOf } from './private/patch';
import { checkOptions, propertiesOf, requireOptions } from './private/properties';
import { Registry } from './private/registry';
import { settingsOf } from './private/settings';
import type { WebConfigSource } from './web-config-source';

/** What everything that becomes a workload can be given beside its spec. */
export interface ServedInstanceProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /**
   * A web configuration of your own, for instance with users and passwords, instead of `spec.web.tlsConfig` and
   * `spec.web.httpConfig`.
   *
   * @default - as `spec.web` says
   */
  readonly webConfig?: WebConfigSource;

  /**
   * Whether there is a Service for the instance's users, for instance `prometheus-<name>-web`, besides a headless one
   * that the pods share with others.
   *
   * @default true
   */
  readonly service?: boolean;

  /**
   * Whether a PodDisruptionBudget keeps all replicas but one running during voluntary disruptions; there is none for a
   * single replica, and none for a DaemonSet.
   *
   * @default true
   */
  readonly podDisruptionBudget?: boolean;

  /**
   * Asks for a NetworkPolicy: then only scrapers, the instance's peers and the pods that you name may connect to its pods.
   *
   * @default - no NetworkPolicy
   */
  readonly networkPolicy?: NetworkPolicyOptions;
}

/** What instances that take inputs can be given beside their spec. */
export interface InstanceProps extends ServedInstanceProps {
  /**
   * Who writes the headless Service that the pods of a kind share in their namespace, for instance
   * `prometheus-operated`. A DaemonSet has none.
   *
   * @default GoverningServicePolicy.OWN
   */
  readonly governingService?: GoverningServicePolicy;

  /**
   * What becomes of selected inputs that cannot be used.
   *
   * @default InvalidInputPolicy.ERROR, or InvalidInputPolicy.DROP with `Tenancy.HOSTILE`
   */
  readonly onInvalid?: InvalidInputPolicy;

  /**
   * How far those are trusted who write monitors, rules and AlertmanagerConfigs in other namespaces than the instance's.
   *
   * @default Tenancy.TRUSTED
   */
  readonly tenancy?: Tenancy;

  /**
   * How a changed configuration, changed rules and credentials find their way into running pods. In the watching mode, a
   * new credential restarts none of them, and inputs of other namespaces may refer to Secrets there.
   *
   * @default - what the kubelet mounts is reloaded
   */
  readonly reloader?: ReloadOptions;
}

/** What is printed of an instance's configuration. */
export interface RenderConfigOptions {
  /**
   * Whether rules, the web configuration and the like are printed, too.
   *
   * @default false
   */
  readonly all?: boolean;
}

/** What of a spec, of any kind, says how the server is reached. */
interface ServedSpec {
  readonly externalUrl?: string;
  readonly listenLocal?: boolean;
  readonly portName?: string;
  readonly routePrefix?: string;
  readonly serviceName?: string;
  readonly web?: { readonly tlsConfig?: object };
}

/**
 * What `Prometheus`, `PrometheusAgent`, `Alertmanager`, `ThanosRuler` and the other components of Thanos have in common: each
 * becomes a workload. Other classes cannot extend it.
 */
export abstract class Instance extends Construct implements IInstance {
  /** Name of the instance, without the prefix of its workload. */
  public readonly name: string;

  /** Namespace of the instance. */
  public readonly namespace: string;

  /**
   * As given.
   *
   * @internal
   */
  protected readonly _props: InstanceProps;

  private exposure?: Exposure;
  private readonly patches: Patch[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props what instances of every kind can be given
   */
  protected constructor(scope: Construct, id: string, props: InstanceProps) {
    super(scope, id);
    const given = propertiesOf(this, this._kind(), props);
    requireSources(this, given);
    this._props = given;
    const { name, namespace } = declareInstance(this, this._kind(), given, {
      spec: () => this._finalSpec(),
      settings: () => settingsOf(this, given, this.exposure),
      patches: this.patches,
    });
    this.name = name;
    this.namespace = namespace;
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public abstract _kind(): InstanceKind;

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public abstract get _spec(): ServedSpec;

  /**
   * The spec with everything that was set by calls.
   *
   * @internal
   */
  protected _completeSpec(): object {
    return exposed(this._spec, this.exposure, this._kind());
  }

  /**
   * The complete spec, with what it should say where tenants are not trusted.
   *
   * @internal
   */
  private _finalSpec(): object {
    const spec = this._completeSpec();
    if (this._props.tenancy !== Tenancy.HOSTILE) return spec;
    const readsOutcome = this.scheme === 'http' || this.reloadMode === ReloadMode.WATCHING;
    const signalled = this.basicAuth === undefined && readsOutcome;
    return forHostileTenants(this._kind(), { namespace: this.namespace, signalled }, spec);
  }

  /**
   * Name of the headless Service before the pods, shared by the instances of this kind in the namespace. A `ThanosQuery`
   * shares none: it is the name of its own Service.
   */
  public get governingServiceName(): string {
    return this._spec.serviceName ?? governingServiceName(this._kind(), this.name);
  }

  /**
   * Name of the Service for the users of this instance, for instance `prometheus-<name>-web`. Undefined where there is
   * none: with `service: false`, or `spec.listenLocal`.
   */
  public get webServiceName(): string | undefined {
    const { service = true } = this._props;
    return service && this._spec.listenLocal !== true ? instanceServiceName(this._kind(), this.name) : undefined;
  }

  /**
   * URL of the instance inside of the cluster, by its `webServiceName`. Undefined where that is. A later call of `expose`
   * may change the path.
   */
  public get url(): string | undefined {
    const { namespace, webServiceName, scheme, routePrefix } = this;
    if (webServiceName === undefined) return undefined;
    return instanceUrl(this._kind(), { namespace, webServiceName, scheme, routePrefix });
  }

  /**
   * URL of the instance for people outside of the cluster: `spec.externalUrl`, else the one that `expose` was told.
   * Undefined where neither says one.
   */
  public get externalUrl(): string | undefined {
    return this._spec.externalUrl ?? (this.exposure === undefined ? undefined : externalUrlOf(this.exposure));
  }

  /** Name of the port that serves the API, or of an agent its own metrics. */
  public get portName(): string {
    return this._spec.portName ?? PORT_NAME[this._kind()];
  }

  /** Prefix of the HTTP paths, `/` without one. */
  public get routePrefix(): string {
    return this._spec.routePrefix ?? this.exposure?.path ?? '/';
  }

  /** `https` where `spec.web.tlsConfig` is set, or `webConfig` says so, else `http`. */
  public get scheme(): 'http' | 'https' {
    const { webConfig } = this._props;
    if (webConfig !== undefined) return webConfig._source.https ? 'https' : 'http';
    return this._spec.web?.tlsConfig === undefined ? 'http' : 'https';
  }

  /** The username and the password that the server asks for, as `webConfig` says. Undefined where it asks for none. */
  public get basicAuth(): BasicAuth | undefined {
    return this._props.webConfig?._source.basicAuth;
  }

  /** How a changed configuration reaches the pods. */
  public get reloadMode(): ReloadMode {
    return this._props.reloader?.mode ?? ReloadMode.MOUNTED;
  }

  /**
   * Makes an Ingress that leads to the instance, and tells the server its address: `spec.externalUrl` (which a Thanos
   * ruler has not) and `spec.routePrefix`, where the spec does not say them.
   *
   * @param options where the instance is reached
   * @returns the Ingress, for what else it has to serve
   */
  public expose(options: ExposeOptions): Ingress {
    requireHost(this, options, this.exposure);
    checkOptions(this, 'expose', 'ExposeOptions', options);
    const ingress = ingressOf(this, this._kind(), options);
    this.exposure = exposureOf(options);
    Registry.of(this).touch();
    return ingress;
  }

  /**
   * The configuration that the server will load, as text: several objects of a large one are documents, each with its place above it.
   * What is `$(NAME)` in it is known in the pod only: its own name and shard, and credentials.
   *
   * @param options what else is printed
   * @throws Error where the configuration is in a Secret that somebody else writes, or the app has errors
   */
  public renderConfig(options: RenderConfigOptions = {}): string {
    requireOptions(`${this.node.path}: `, 'renderConfig', 'RenderConfigOptions', options);
    return configOf(this, options.all ?? false);
  }

  /**
   * What the instance takes as the app is declared by now, what it may do and why, and what it needs.
   *
   * @returns the answer as data, and by `toString()` as text
   */
  public explain(): InstanceExplanation {
    return InstanceExplanation._of(explanationOfInstance(this));
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
    this.patches.push(patchOf(this, kind, name, operations));
    Registry.of(this).touch();
  }
}
