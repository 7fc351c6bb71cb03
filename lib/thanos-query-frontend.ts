import type { Construct } from 'constructs';
import type { ThanosQueryFrontendSpec } from '../imports/monitoring';
import { prefixedName } from './core';
import { Instance, type ServedInstanceProps } from './instance';

/** Properties of a `ThanosQueryFrontend`. */
export interface ThanosQueryFrontendProps extends ServedInstanceProps {
  /**
   * The frontend: its pods, the query behind it, and which answers are kept.
   *
   * @default - one replica before the only `ThanosQuery` of the app, with answers in its memory
   */
  readonly spec?: ThanosQueryFrontendSpec;
}

/**
 * A frontend of a Thanos query: a Deployment that splits long queries, asks for their parts at once, and keeps answers. Rulers and
 * data sources of Grafana ask it instead of the query behind it.
 */
export class ThanosQueryFrontend extends Instance {
  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: ThanosQueryFrontendProps;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, and what is around the pods
   */
  public constructor(scope: Construct, id: string, props: ThanosQueryFrontendProps = {}) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'ThanosQueryFrontend' {
    return 'ThanosQueryFrontend';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): ThanosQueryFrontendSpec {
    return this._props.spec ?? {};
  }

  /** Name of the Deployment. */
  public get deploymentName(): string {
    return prefixedName('ThanosQueryFrontend', this.name);
  }
}
