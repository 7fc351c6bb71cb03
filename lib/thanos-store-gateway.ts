import type { Construct } from 'constructs';
import type { ThanosStoreGatewaySpec } from '../imports/monitoring';
import { prefixedName } from './core';
import { Instance, type ServedInstanceProps } from './instance';

/** Properties of a `ThanosStoreGateway`. */
export interface ThanosStoreGatewayProps extends ServedInstanceProps {
  /** The gateway: its pods, and what of the bucket they serve. `objectStorageConfig` is required. */
  readonly spec: ThanosStoreGatewaySpec;
}

/**
 * A Thanos store gateway: StatefulSets that serve the blocks of a bucket to queries. Each `ThanosQuery` of the app asks it, unless
 * that names what it asks.
 */
export class ThanosStoreGateway extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: ThanosStoreGatewayProps;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, and what is around the pods
   */
  public constructor(scope: Construct, id: string, props: ThanosStoreGatewayProps) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'ThanosStoreGateway' {
    return 'ThanosStoreGateway';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): ThanosStoreGatewaySpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet; shards after the first have `-shard-<n>` appended. */
  public get statefulSetName(): string {
    return prefixedName('ThanosStoreGateway', this.name);
  }
}
