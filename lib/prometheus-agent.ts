import type { JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import type { ObjectMeta, PrometheusAgentSpec } from '../imports/monitoring';
import type { ConfigSource } from './config-source';
import { GOVERNING_SERVICE, instanceServiceName, PROMETHEUS, prefixedName } from './core/conventions';
import type { ConfigIn, GoverningService, InstanceReloader, OnInvalid } from './instance-settings';
import { declareInstance } from './private/declare';
import type { Patch } from './private/patch';
import { Registry } from './private/registry';
import { settingsOf } from './private/settings';
import type { WebConfigSource } from './web-config-source';

/** Properties of a `PrometheusAgent`. */
export interface PrometheusAgentProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /**
   * The agent, as in the custom resource. `mode: 'DaemonSet'` runs a pod on every node, which scrapes the pods of that node
   * alone: PodMonitors are selected then, and no other monitors.
   *
   * @default - no selectors: nothing is scraped
   */
  readonly spec?: PrometheusAgentSpec;

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
   * Who writes the Service `prometheus-agent-operated` of the namespace. A DaemonSet has none.
   *
   * @default GoverningService.OWN
   */
  readonly governingService?: GoverningService;

  /**
   * Whether there is a Service for the instance's users, `prom-agent-<name>-web`, besides the headless one that the pods share with
   * others.
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
   * How many objects the scrape configuration of a shard is spread over, for a configuration that is too large for one.
   * Every object takes about 75 scrape jobs, and the pods restart when this number changes.
   *
   * @default - one object while that is large enough, compressed if need be (about 1,500 scrape jobs); then as many as are
   * needed, with a warning
   */
  readonly scrapeConfigSlots?: number;

  /**
   * How a changed configuration finds its way into running pods. In the watching form, a new credential restarts none of
   * them, and monitors of other namespaces may refer to Secrets there.
   *
   * @default - what the kubelet mounts is reloaded
   */
  readonly reloader?: InstanceReloader;
}

/**
 * A Prometheus that scrapes and forwards: it keeps samples until `spec.remoteWrite` has taken them, and neither evaluates
 * rules nor answers queries. It is a StatefulSet a shard, or a DaemonSet, with its configuration generated from the
 * monitors that its selectors match, reloaded in place whenever it changes.
 */
export class PrometheusAgent extends Construct {
  /** Name of the instance, without the prefix of its workload. */
  public readonly name: string;

  /** Namespace of the instance. */
  public readonly namespace: string;

  private readonly props: PrometheusAgentProps;
  private readonly patches: Patch[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: PrometheusAgentProps = {}) {
    super(scope, id);
    this.props = props;
    const { name, namespace } = declareInstance(this, 'PrometheusAgent', props, {
      spec: () => props.spec ?? {},
      settings: () => settingsOf(props),
      patches: this.patches,
    });
    this.name = name;
    this.namespace = namespace;
  }

  /** Name of the StatefulSet or DaemonSet; shards after the first have `-shard-<n>` appended. */
  public get workloadName(): string {
    return prefixedName('PrometheusAgent', this.name);
  }

  /** Name of the headless Service before the pods, shared by the agents of the namespace. */
  public get governingServiceName(): string {
    return GOVERNING_SERVICE.PrometheusAgent;
  }

  /** Name of the Service for the instance's users. */
  public get serviceName(): string {
    return instanceServiceName('PrometheusAgent', this.name);
  }

  /** Name of the port that serves the agent's own metrics. */
  public get portName(): string {
    return this.props.spec?.portName ?? PROMETHEUS.portName;
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
