import type { JsonPatch } from 'cdk8s';
import type { Ingress } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { AlertmanagerSpec, ObjectMeta } from '../imports/monitoring';
import type { ConfigSource } from './config-source';
import { printTree, receiversOf } from './core/alertmanager/route-test';
import { ALERTMANAGER, GOVERNING_SERVICE, instanceServiceName, prefixedName } from './core/conventions';
import { type Exposure, exposed } from './core/extras/exposure';
import type { WebCredentials } from './core/own-web-config';
import type { ExposeOptions } from './exposure';
import {
  type ConfigIn,
  type GoverningService,
  type InstanceReloader,
  type OnInvalid,
  ReloaderForm,
} from './instance-settings';
import type { NetworkAccess } from './network-access';
import { declareInstance } from './private/declare';
import { exposureOf, ingressOf } from './private/ingress';
import type { Patch } from './private/patch';
import { Registry } from './private/registry';
import { routingOf } from './private/routing';
import { settingsOf } from './private/settings';
import type { WebConfigSource } from './web-config-source';

/** Properties of an `Alertmanager`. */
export interface AlertmanagerProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /**
   * The instance, as in the custom resource.
   *
   * @default - one replica
   */
  readonly spec?: AlertmanagerSpec;

  /**
   * The configuration: content at hand, or a Secret that somebody else writes (as `spec.configSecret` does).
   *
   * @default - `spec.configSecret`; without it a configuration that sends no notification, with a warning
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
   * Who writes the Service `alertmanager-operated` of the namespace.
   *
   * @default GoverningService.OWN
   */
  readonly governingService?: GoverningService;

  /**
   * Whether there is a Service for the instance's users, `alertmanager-<name>-web`, besides the headless one that the pods share with
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
   * How a changed configuration finds its way into running pods. In the watching form, a new credential restarts none of
   * them, and AlertmanagerConfigs of other namespaces may refer to Secrets there.
   *
   * @default - what the kubelet mounts is reloaded
   */
  readonly reloader?: InstanceReloader;
}

/** An alert whose way is asked for. */
export interface RouteTestOptions {
  /** Labels of the alert. */
  readonly labels: { readonly [name: string]: string };
}

/** An Alertmanager: a StatefulSet whose replicas, from two on, form a mesh and notify once. */
export class Alertmanager extends Construct {
  /** Name of the instance, without the prefix of its workload. */
  public readonly name: string;

  /** Namespace of the instance. */
  public readonly namespace: string;

  private readonly props: AlertmanagerProps;
  private exposure?: Exposure;
  private readonly patches: Patch[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: AlertmanagerProps = {}) {
    super(scope, id);
    this.props = props;
    const { name, namespace } = declareInstance(this, 'Alertmanager', props, {
      spec: () => exposed(props.spec ?? {}, this.exposure, 'Alertmanager'),
      settings: () => settingsOf(props, this.exposure),
      patches: this.patches,
    });
    this.name = name;
    this.namespace = namespace;
  }

  /** Name of the StatefulSet. */
  public get statefulSetName(): string {
    return prefixedName('Alertmanager', this.name);
  }

  /** Name of the headless Service before the pods. */
  public get governingServiceName(): string {
    return this.props.spec?.serviceName ?? GOVERNING_SERVICE.Alertmanager;
  }

  /** Name of the Service for the instance's users. */
  public get serviceName(): string {
    return instanceServiceName('Alertmanager', this.name);
  }

  /** Name of the port that serves the API. */
  public get portName(): string {
    return this.props.spec?.portName ?? ALERTMANAGER.portName;
  }

  /** Prefix of the API's paths, `/` without one. */
  public get routePrefix(): string {
    return this.props.spec?.routePrefix ?? this.exposure?.path ?? '/';
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
    return this.props.spec?.web?.tlsConfig === undefined ? 'http' : 'https';
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
   * The receivers that an alert reaches, in the order of their routes, by the configuration as it is declared so far. A
   * receiver of an `AlertmanagerConfig` has a qualified name: `namespace/object/receiver`.
   *
   * Throws where the configuration is in a Secret that is not a part of the app.
   *
   * @param options the alert
   */
  public routeTest(options: RouteTestOptions): string[] {
    return [...receiversOf(routingOf(this), options.labels)];
  }

  /**
   * The routes as text, a line each: what they match, and whom they notify. Throws where the configuration is in a Secret
   * that is not a part of the app.
   */
  public printRoutes(): string {
    return printTree(routingOf(this));
  }

  /**
   * Makes an Ingress that leads to the instance, and tells the server its address: `spec.externalUrl` and
   * `spec.routePrefix`, where the spec does not say them.
   *
   * @param options where the instance is reached
   * @returns the Ingress, for what else it has to serve
   */
  public expose(options: ExposeOptions): Ingress {
    const ingress = ingressOf(this, 'Alertmanager', options);
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
}
