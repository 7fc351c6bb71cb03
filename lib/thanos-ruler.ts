import type { Construct } from 'constructs';
import type { SecretKeySelector, ThanosRulerSpec } from '../imports/monitoring';
import { prefixedName } from './core';
import { Instance, type InstanceProps } from './instance';
import { Registry } from './private/registry';

/** Properties of a `ThanosRuler`. */
export interface ThanosRulerProps extends InstanceProps {
  /**
   * The instance, as in the custom resource. `queryEndpoints` or `queryConfig` names the servers to query: without them it is the
   * `ThanosQuery` of the app, if there is one only.
   */
  readonly spec: ThanosRulerSpec;

  /**
   * How many ConfigMaps the selected rules are dealt out to. Each holds about 240 kB. All of them are always emitted and
   * mounted, so that rules come and go without a restart; changing the number restarts the pods.
   *
   * @default 3
   */
  readonly ruleSlots?: number;
}

/**
 * A Thanos ruler: a StatefulSet that evaluates the rules that its selector matches against queriers of Thanos, and reloads
 * them in place whenever they change.
 */
export class ThanosRuler extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: ThanosRulerProps;
  private bucket: SecretKeySelector | undefined;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: ThanosRulerProps) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'ThanosRuler' {
    return 'ThanosRuler';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): ThanosRulerSpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet. */
  public get statefulSetName(): string {
    return prefixedName('ThanosRuler', this.name);
  }

  /**
   * It uploads what it records to a bucket, unless the spec names another.
   *
   * @internal
   */
  public _uploadTo(bucket: SecretKeySelector): void {
    this.bucket = bucket;
    Registry.of(this).touch();
  }

  /**
   * The spec with everything that was set by calls.
   *
   * @internal
   */
  protected override _completeSpec(): ThanosRulerSpec {
    const spec = super._completeSpec() as ThanosRulerSpec;
    return this.bucket === undefined ? spec : { objectStorageConfig: this.bucket, ...spec };
  }
}
