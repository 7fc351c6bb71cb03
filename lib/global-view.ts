import type { Construct } from 'constructs';
import type { IInstance } from './instance-reference';
import { Prometheus } from './prometheus';
import { ThanosQuery, type ThanosQueryProps } from './thanos-query';

/** Properties of a `GlobalView`. */
export interface GlobalViewProps extends ThanosQueryProps {
  /** What is looked at: a `Prometheus` without `spec.thanos` gets a sidecar of Thanos. */
  readonly of: IInstance[];
}

/**
 * One place to ask several servers: all shards and replicas of each `Prometheus`, every series once. It is a `ThanosQuery` with
 * sidecars beside those servers; nothing is stored anywhere else.
 */
export class GlobalView extends ThanosQuery {
  /**
   * @param scope where in the construct tree
   * @param id id below `scope`, and the name where `metadata` says none
   * @param props what is looked at, and what a `ThanosQuery` can be given
   */
  public constructor(scope: Construct, id: string, props: GlobalViewProps) {
    super(scope, id, { ...props, metadata: { name: id, ...props?.metadata } });
    const { of = [] } = (props as Partial<GlobalViewProps> | undefined) ?? {};
    this.ask(...of);
    for (const instance of of) if (instance instanceof Prometheus) instance._answerThanos();
  }
}
