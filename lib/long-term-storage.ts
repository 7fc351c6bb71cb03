import { Construct } from 'constructs';
import type {
  BasicAuth,
  SecretKeySelector,
  ThanosCompactorRetention,
  ThanosCompactorSpec,
  ThanosStoreGatewaySpec,
} from '../imports/monitoring';
import { otherwise } from './core';
import type { IInstance } from './instance-reference';
import type { ReloadMode } from './instance-settings';
import { shown, unknownOptions } from './private/properties';
import { Registry } from './private/registry';
import { Prometheus } from './prometheus';
import { ThanosCompactor } from './thanos-compactor';
import { ThanosRuler } from './thanos-ruler';
import { ThanosStoreGateway } from './thanos-store-gateway';

/** Properties of a `LongTermStorage`. */
export interface LongTermStorageProps {
  /**
   * Whose blocks are kept: each a `Prometheus` or a `ThanosRuler` of this app. A `Prometheus` without `spec.thanos` gets a sidecar of
   * Thanos.
   */
  readonly of: IInstance[];

  /**
   * Key of a Secret with the configuration of the bucket, in the form of Thanos. The Secret has to be in the namespace of the
   * gateway and the compactor, and in that of each server.
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
 * compactor keeps them small. To a `GlobalView` that names it, and to all else that asks it, it is its gateway.
 */
export class LongTermStorage extends Construct implements IInstance {
  /** What serves the blocks of the bucket. */
  public readonly storeGateway: ThanosStoreGateway;

  /** What compacts and downsamples them. */
  public readonly compactor: ThanosCompactor;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props whose blocks are kept, and where
   * @throws Error where something is given that has no blocks
   */
  public constructor(scope: Construct, id: string, props: LongTermStorageProps) {
    super(scope, id);
    const [unknown] = unknownOptions(undefined, 'LongTermStorageProps', props ?? {});
    if (unknown !== undefined) throw new Error(`${this.node.path}: ${unknown.path}: ${unknown.problem.message}`);
    const { of = [], objectStorage: objectStorageConfig, retention, name = id, storeGateway, compactor } = props;
    const servers = of.map((given) => this.uploading(given));
    for (const server of servers) {
      server._uploadTo(objectStorageConfig);
      doubtOther(server, objectStorageConfig);
    }
    const metadata = { name };
    this.storeGateway = new ThanosStoreGateway(this, 'StoreGateway', {
      metadata,
      spec: { objectStorageConfig, ...storeGateway },
    });
    this.compactor = new ThanosCompactor(this, 'Compactor', {
      metadata,
      spec: { objectStorageConfig, ...(retention === undefined ? {} : { retention }), ...compactor },
    });
    for (const server of servers) {
      if (!(server instanceof Prometheus)) continue;
      server._servedBy(this.storeGateway);
      server._servedBy(this.compactor);
    }
  }

  /** What has blocks of its own to upload. */
  private uploading(given: IInstance): Prometheus | ThanosRuler {
    if (given instanceof Prometheus) return given;
    if (!(given instanceof ThanosRuler)) {
      throw new Error(
        `${this.node.path}: blocks are those of a Prometheus or a ThanosRuler of this app, and this is ${shown(given)}. What asks for them names this storage: \`new GlobalView(chart, 'view', { of: [prometheus, storage] })\``,
      );
    }
    if ((given._spec.remoteWrite ?? []).length === 0) return given;
    throw new Error(
      `${this.node.path}: a ThanosRuler with \`spec.remoteWrite\` has no blocks: what it records is where it writes to. Remove it from \`of\`, or its \`remoteWrite\``,
    );
  }

  /**
   * Which of the kinds it is to what asks it.
   *
   * @internal
   */
  public _kind(): 'ThanosStoreGateway' {
    return 'ThanosStoreGateway';
  }

  /** Name of the gateway, and of the compactor. */
  public get name(): string {
    return this.storeGateway.name;
  }

  /** Namespace of both. */
  public get namespace(): string {
    return this.storeGateway.namespace;
  }

  /** Name of the headless Service that the gateways of the namespace share. */
  public get governingServiceName(): string {
    return this.storeGateway.governingServiceName;
  }

  /** Name of the Service for the users of the gateway. Undefined where there is none. */
  public get webServiceName(): string | undefined {
    return this.storeGateway.webServiceName;
  }

  /** Name of the port of the gateway that serves HTTP. */
  public get portName(): string {
    return this.storeGateway.portName;
  }

  /** Prefix of the HTTP paths of the gateway. */
  public get routePrefix(): string {
    return this.storeGateway.routePrefix;
  }

  /** How the gateway speaks, `http` or `https`. */
  public get scheme(): 'http' | 'https' {
    return this.storeGateway.scheme;
  }

  /** The username and the password that the gateway asks for. Undefined where it asks for none. */
  public get basicAuth(): BasicAuth | undefined {
    return this.storeGateway.basicAuth;
  }

  /** How a changed configuration reaches the pods of the gateway. */
  public get reloadMode(): ReloadMode {
    return this.storeGateway.reloadMode;
  }

  /** URL of the gateway inside of the cluster. Undefined where it has no Service of its own. */
  public get url(): string | undefined {
    return this.storeGateway.url;
  }

  /** URL of the gateway for people outside of the cluster. Undefined where there is none. */
  public get externalUrl(): string | undefined {
    return this.storeGateway.externalUrl;
  }
}

/** A bucket that the spec of a server names counts first: it may be the same one, by another Secret. */
function doubtOther(server: Prometheus | ThanosRuler, { name, key }: Partial<SecretKeySelector> = {}): void {
  const isServer = server instanceof Prometheus;
  const own = isServer ? server._spec.thanos?.objectStorageConfig : server._spec.objectStorageConfig;
  if (!own || (own.name === name && own.key === key)) return;
  const path = isServer ? 'spec.thanos.objectStorageConfig' : 'spec.objectStorageConfig';
  const doubt = {
    path,
    remark: {
      code: 'conflicting-fields',
      message: 'it uploads to this bucket, and the storage that is made of it reads another',
      given: `key ${own.key} of Secret ${own.name}`,
      allowed: `key ${key} of Secret ${name}`,
      hint: `Remove \`${path}\`: the storage writes it. ${otherwise('both Secrets name one bucket', 'conflicting-fields')}`,
    },
  } as const;
  Registry.of(server).complain(server, [doubt]);
}
