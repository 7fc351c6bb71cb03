import type { Construct } from 'constructs';
import type { PrometheusAgentSpec } from '../imports/monitoring';
import type { ConfigSource } from './config-source';
import { prefixedName } from './core';
import { Instance, type InstanceProps } from './instance';
import type { ConfigObjectKind, FileAccessProps } from './instance-settings';

/** Properties of a `PrometheusAgent`. */
export interface PrometheusAgentProps extends InstanceProps, FileAccessProps {
  /**
   * The agent, as in the custom resource. `mode: 'DaemonSet'` runs a pod on every node, which scrapes the pods of that node
   * only: PodMonitors are selected then, and no other monitors.
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
}

/**
 * A Prometheus that scrapes and forwards: it keeps samples until `spec.remoteWrite` has taken them, and neither evaluates
 * rules nor answers queries. It is a StatefulSet a shard, or a DaemonSet, with its configuration generated from the
 * monitors that its selectors match, reloaded in place whenever it changes.
 */
export class PrometheusAgent extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: PrometheusAgentProps;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: PrometheusAgentProps = {}) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'PrometheusAgent' {
    return 'PrometheusAgent';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): PrometheusAgentSpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet or DaemonSet; shards after the first have `-shard-<n>` appended. */
  public get workloadName(): string {
    return prefixedName('PrometheusAgent', this.name);
  }
}
