import { Construct } from 'constructs';
import type {
  SecretKeySelector,
  ThanosCompactorRetention,
  ThanosCompactorSpec,
  ThanosStoreGatewaySpec,
} from '../imports/monitoring';
import { shown, unknownOptions } from './private/properties';
import { Prometheus } from './prometheus';
import { ThanosCompactor } from './thanos-compactor';
import { ThanosStoreGateway } from './thanos-store-gateway';

/** Properties of a `LongTermStorage`. */
export interface LongTermStorageProps {
  /** Whose blocks are kept: a `Prometheus` without `spec.thanos` gets a sidecar of Thanos. */
  readonly of: Prometheus[];

  /**
   * Key of a Secret with the configuration of the bucket, in the form of Thanos. The Secret has to be in the namespace of the
   * gateway and the compactor, and in that of each `Prometheus`.
   */
  readonly objectStorage: SecretKeySelector;

  /**
   * How long data of each resolution is kept.
   *
   * @default - for ever
   */
  readonly retention?: ThanosCompactorRetention;

  /**
   * Name of the gateway and of the compactor.
   *
   * @default - the id
   */
  readonly name?: string;

  /**
   * What else is said of the gateway.
   *
   * @default - one pod
   */
  readonly storeGateway?: ThanosStoreGatewaySpec;

  /**
   * What else is said of the compactor.
   *
   * @default - nothing
   */
  readonly compactor?: ThanosCompactorSpec;
}

/**
 * A bucket that keeps what servers no longer have: their sidecars upload each block, a gateway serves them to queries, and a
 * compactor keeps them small. The gateway is asked by a `ThanosQuery` of the app, or by a `GlobalView` that names it.
 */
export class LongTermStorage extends Construct {
  /** What serves the blocks of the bucket. */
  public readonly storeGateway: ThanosStoreGateway;

  /** What compacts and downsamples them. */
  public readonly compactor: ThanosCompactor;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props whose blocks are kept, and where
   * @throws Error where something else than a `Prometheus` of this app is given
   */
  public constructor(scope: Construct, id: string, props: LongTermStorageProps) {
    super(scope, id);
    const [unknown] = unknownOptions(undefined, 'LongTermStorageProps', props ?? {});
    if (unknown !== undefined) throw new Error(`${this.node.path}: ${unknown.path}: ${unknown.problem.message}`);
    const { of = [], objectStorage: objectStorageConfig, retention, name = id, storeGateway, compactor } = props;
    for (const prometheus of of) {
      if (prometheus instanceof Prometheus) continue;
      throw new Error(
        `${this.node.path}: blocks are those of a Prometheus of this app, and this is ${shown(prometheus)}`,
      );
    }
    for (const prometheus of of) prometheus._answerThanos(objectStorageConfig);
    const metadata = { name };
    this.storeGateway = new ThanosStoreGateway(this, 'StoreGateway', {
      metadata,
      spec: { objectStorageConfig, ...storeGateway },
    });
    this.compactor = new ThanosCompactor(this, 'Compactor', {
      metadata,
      spec: { objectStorageConfig, ...(retention === undefined ? {} : { retention }), ...compactor },
    });
    for (const prometheus of of) {
      prometheus._servedBy(this.storeGateway);
      prometheus._servedBy(this.compactor);
    }
  }
}
