import type { JsonPatch } from 'cdk8s';
import type { Ingress } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { ObjectMeta, ThanosRulerSpec } from '../imports/monitoring';
import { GOVERNING_SERVICE, instanceServiceName, prefixedName, THANOS_RULER } from './core/conventions';
import { type Exposure, exposed } from './core/extras/exposure';
import type { ExposeOptions } from './exposure';
import type { GoverningService, InstanceReloader, OnInvalid } from './instance-settings';
import { declareInstance } from './private/declare';
import { exposureOf, ingressOf } from './private/ingress';
import type { Patch } from './private/patch';
import { Registry } from './private/registry';
import { settingsOf } from './private/settings';
import type { WebConfigSource } from './web-config-source';

/** Properties of a `ThanosRuler`. */
export interface ThanosRulerProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /**
   * The instance, as in the custom resource. It has to say whom to query, by `queryEndpoints` or `queryConfig`.
   */
  readonly spec: ThanosRulerSpec;

  /**
   * A web configuration of your own, for instance with users and passwords, instead of `spec.web.tlsConfig` and
   * `spec.web.httpConfig`.
   *
   * @default - as `spec.web` says
   */
  readonly webConfig?: WebConfigSource;

  /**
   * Who writes the Service `thanos-ruler-operated` of the namespace.
   *
   * @default GoverningService.OWN
   */
  readonly governingService?: GoverningService;

  /**
   * Whether there is a Service for the instance's users, `thanos-ruler-<name>-web`, besides the headless one that the pods share with
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
   * What becomes of selected rules that cannot be used.
   *
   * @default OnInvalid.ERROR
   */
  readonly onInvalid?: OnInvalid;

  /**
   * How many ConfigMaps the selected rules are dealt out to. Each holds about 240 kB. All of them are always emitted and
   * mounted, so that rules come and go without a restart; changing the number restarts the pods.
   *
   * @default 3
   */
  readonly ruleSlots?: number;

  /**
   * How changed rules and credentials find their way into running pods. In the watching form, a new credential restarts none of
   * them.
   *
   * @default - what the kubelet mounts is reloaded
   */
  readonly reloader?: InstanceReloader;
}

/**
 * A Thanos ruler: a StatefulSet that evaluates the rules that its selector matches against queriers of Thanos, and reloads
 * them in place whenever they change.
 */
export class ThanosRuler extends Construct {
  /** Name of the instance, without the prefix of its workload. */
  public readonly name: string;

  /** Namespace of the instance. */
  public readonly namespace: string;

  private readonly props: ThanosRulerProps;
  private exposure?: Exposure;
  private readonly patches: Patch[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: ThanosRulerProps) {
    super(scope, id);
    this.props = props;
    const { name, namespace } = declareInstance(this, 'ThanosRuler', props, {
      spec: () => exposed(props.spec, this.exposure, 'ThanosRuler'),
      settings: () => settingsOf(props, this.exposure),
      patches: this.patches,
    });
    this.name = name;
    this.namespace = namespace;
  }

  /** Name of the StatefulSet. */
  public get statefulSetName(): string {
    return prefixedName('ThanosRuler', this.name);
  }

  /** Name of the headless Service before the pods. */
  public get governingServiceName(): string {
    return this.props.spec.serviceName ?? GOVERNING_SERVICE.ThanosRuler;
  }

  /** Name of the Service for the instance's users. */
  public get serviceName(): string {
    return instanceServiceName('ThanosRuler', this.name);
  }

  /** Name of the port that serves HTTP. */
  public get portName(): string {
    return this.props.spec.portName ?? THANOS_RULER.portName;
  }

  /** Prefix of the HTTP paths, `/` without one. */
  public get routePrefix(): string {
    return this.props.spec.routePrefix ?? this.exposure?.path ?? '/';
  }

  /** `https` where `spec.web.tlsConfig` is set, or `webConfig` says so, else `http`. */
  public get scheme(): 'http' | 'https' {
    const { webConfig } = this.props;
    if (webConfig !== undefined) return webConfig._source.https ? 'https' : 'http';
    return this.props.spec.web?.tlsConfig === undefined ? 'http' : 'https';
  }

  /**
   * Makes an Ingress that leads to the instance, and tells the server its prefix: `spec.routePrefix`, where the
   * spec does not say it.
   *
   * @param options where the instance is reached
   * @returns the Ingress, for what else it has to serve
   */
  public expose(options: ExposeOptions): Ingress {
    const ingress = ingressOf(this, 'ThanosRuler', options);
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
