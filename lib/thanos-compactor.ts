import type { Construct } from 'constructs';
import type { ThanosCompactorSpec } from '../imports/monitoring';
import { prefixedName } from './core';
import { Instance, type ServedInstanceProps } from './instance';

/** Properties of a `ThanosCompactor`. */
export interface ThanosCompactorProps extends ServedInstanceProps {
  /** The compactor: its pod, and how long data is kept. `objectStorageConfig` is required. */
  readonly spec: ThanosCompactorSpec;
}

/**
 * A Thanos compactor: a pod that compacts and downsamples the blocks of a bucket, and deletes what is old. A bucket has one.
 */
export class ThanosCompactor extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: ThanosCompactorProps;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, and what is around the pods
   */
  public constructor(scope: Construct, id: string, props: ThanosCompactorProps) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'ThanosCompactor' {
    return 'ThanosCompactor';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): ThanosCompactorSpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet. */
  public get statefulSetName(): string {
    return prefixedName('ThanosCompactor', this.name);
  }
}
