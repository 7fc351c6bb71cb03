import type { Construct } from 'constructs';
import type { ThanosQuerySpec } from '../imports/monitoring';
import { type Askable, asking, prefixedName } from './core';
import { Instance, type ServedInstanceProps } from './instance';
import type { IInstance } from './instance-reference';
import { askable } from './private/askable';
import { Registry } from './private/registry';
import { Prometheus } from './prometheus';

/** Properties of a `ThanosQuery`. */
export interface ThanosQueryProps extends ServedInstanceProps {
  /**
   * The query: its pods, what it asks, and its limits.
   *
   * @default - one replica that asks everything of the app that has data
   */
  readonly spec?: ThanosQuerySpec;
}

/**
 * A Thanos query: a Deployment that answers PromQL over many servers as if they were one. What it asks is found by itself:
 * every `Prometheus` of the app with `spec.thanos`, and every `ThanosRuler`, by DNS.
 */
export class ThanosQuery extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: ThanosQueryProps;
  private readonly asked: Askable[] = [];

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, and what is around the pods
   */
  public constructor(scope: Construct, id: string, props: ThanosQueryProps = {}) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'ThanosQuery' {
    return 'ThanosQuery';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): ThanosQuerySpec {
    return this._props.spec ?? {};
  }

  /** Name of the Deployment. */
  public get deploymentName(): string {
    return prefixedName('ThanosQuery', this.name);
  }

  /**
   * Asks these, besides `spec.sources`, and nothing else of the app. A `Prometheus` needs `spec.thanos`; one of another app is
   * found by the Service that it shares with others of its namespace.
   *
   * @param instances of the kinds `Prometheus`, `ThanosRuler` and `ThanosQuery`
   */
  public ask(...instances: IInstance[]): void {
    for (const instance of instances) {
      this.asked.push(askable(this, instance));
      if (instance instanceof Prometheus) instance._servedBy(this);
    }
    Registry.of(this).touch();
  }

  /**
   * Whether it asks a `Prometheus`, so far as that can be asked.
   *
   * @internal
   */
  public _asks({ name, namespace }: Prometheus): boolean {
    const { sources } = this._completeSpec();
    if (sources === undefined) return true;
    return sources.some(
      (source) =>
        source.kind === 'Prometheus' && source.name === name && (source.namespace ?? this.namespace) === namespace,
    );
  }

  /**
   * The spec with everything that was set by calls.
   *
   * @internal
   */
  protected override _completeSpec(): ThanosQuerySpec {
    return asking(super._completeSpec() as ThanosQuerySpec, this.asked);
  }
}
