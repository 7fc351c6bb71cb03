import type { Construct } from 'constructs';
import type { ThanosQuerySpec } from '../imports/monitoring';
import type { IInstance } from './instance-reference';
import { Prometheus } from './prometheus';
import { ThanosQuery, type ThanosQueryProps } from './thanos-query';
import { ThanosQueryFrontend, type ThanosQueryFrontendProps } from './thanos-query-frontend';

/** Properties of a `GlobalView`. */
export interface GlobalViewProps extends ThanosQueryProps {
  /** What is looked at: a `Prometheus` without `spec.thanos` gets a sidecar of Thanos. */
  readonly of: IInstance[];

  /**
   * A frontend that splits long queries and keeps answers; `{}` asks for one and says nothing more. Rulers and data sources of
   * Grafana then ask it.
   *
   * @default - none
   */
  readonly frontend?: ThanosQueryFrontendProps;
}

/**
 * One place to ask several servers: all shards and replicas of each `Prometheus`, every series once. It is a `ThanosQuery` with
 * sidecars beside those servers; nothing is stored anywhere else.
 */
export class GlobalView extends ThanosQuery {
  /** What is before the query, where there is something: users are led to it by its `expose`. */
  public readonly frontend?: ThanosQueryFrontend;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`, and the name where `metadata` says none
   * @param props what is looked at, and what a `ThanosQuery` can be given
   */
  public constructor(scope: Construct, id: string, props: GlobalViewProps) {
    super(scope, id, { ...props, metadata: { name: id, ...props?.metadata } });
    const { of = [], frontend } = (props as Partial<GlobalViewProps> | undefined) ?? {};
    this.ask(...of);
    for (const instance of of) if (instance instanceof Prometheus) instance._answerThanos();
    if (frontend === undefined) return;
    this.frontend = this.withFrontend(frontend);
    for (const instance of of) if (instance instanceof Prometheus) instance._servedBy(this.frontend);
  }

  private withFrontend(props: ThanosQueryFrontendProps): ThanosQueryFrontend {
    const { name, namespace } = this;
    const { routePrefix } = this._spec;
    return new ThanosQueryFrontend(this, 'Frontend', {
      ...props,
      metadata: { name, namespace, ...props.metadata },
      spec: { query: { name, namespace }, ...(routePrefix === undefined ? {} : { routePrefix }), ...props.spec },
    });
  }

  /**
   * The spec with everything that was set by calls. The frontend passes on paths as it is asked for them.
   *
   * @internal
   */
  protected override _completeSpec(): ThanosQuerySpec {
    const spec = super._completeSpec();
    const { routePrefix = '/' } = this.frontend ?? {};
    return routePrefix === '/' ? spec : { routePrefix, ...spec };
  }
}
