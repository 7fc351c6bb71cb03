import { ApiObject, Chart, JsonPatch, Names } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { BasicAuth, Container, EnvVar, Volume } from '../imports/monitoring';
import {
  COMPANION,
  type Companion,
  type CompanionInput,
  checkCompanion,
  companion,
  companionObjects,
  describe,
  MANAGED_LABEL,
  type Named,
  type WebCredentials,
} from './core';
import { ReloadMode, type ReloadOptions } from './instance-settings';
import { requireChoice, requirePlus } from './private/arguments';
import { plainProps } from './private/plain';
import { forPlus } from './private/plus-wire';
import { propertiesOf, requireOptions, unknownOptions } from './private/properties';
import { warnAtSynth } from './private/uncompiled';

/** Properties of a `ConfigReloader`. Exactly one of `configSecret` and `configMap`, and one way to reload, are needed. */
export interface ConfigReloaderProps extends ReloadOptions {
  /**
   * Name of the Secret with the configuration, in the workload's namespace.
   *
   * @default - `configMap` says where the configuration is
   */
  readonly configSecret?: string;

  /**
   * Name of the ConfigMap with the configuration, in the workload's namespace.
   *
   * @default - `configSecret` says where the configuration is
   */
  readonly configMap?: string;

  /** Key of the configuration in the Secret or ConfigMap; also the name of the file that the server reads. */
  readonly configKey: string;

  /**
   * Where the server is asked to reload, by POST, as the containers of the pod reach it.
   *
   * @default - the server's process is sent SIGHUP, see `runtimeInfoUrl`
   */
  readonly reloadUrl?: string;

  /**
   * For servers that reload on SIGHUP: where their status is asked for, `…/api/v1/status/runtimeinfo`. The containers of
   * the pod then share their processes. The executable has to be called `prometheus`.
   *
   * @default - `reloadUrl` says where to ask
   */
  readonly runtimeInfoUrl?: string;

  /**
   * By what the server is asked: keys of a Secret of the namespace, with a username and its password. In the mounted mode
   * both become parts of a URL, so letters, digits and `-._~` are safe, and a changed password needs a restart.
   *
   * @default - the server asks nobody for a password
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Name of a Secret of type `kubernetes.io/tls` with the certificate that the server asks for. Only in the watching mode:
   * prometheus-config-reloader has none to show.
   *
   * @default - the server asks nobody for a certificate
   */
  readonly clientCertificate?: string;

  /**
   * Names of further Secrets of the namespace whose change is followed by a reload.
   *
   * @default - none
   */
  readonly watchedSecrets?: string[];

  /**
   * Names of further ConfigMaps of the namespace whose change is followed by a reload.
   *
   * @default - none
   */
  readonly watchedConfigMaps?: string[];

  /**
   * Variables that are written into the configuration where `$(NAME)` is, besides `POD_NAME`.
   *
   * @default - none
   */
  readonly env?: EnvVar[];

  /**
   * Number of the user that the server runs as: the written configuration is readable for it.
   *
   * @default 65534
   */
  readonly user?: number;
}

/** Where a container of the workload finds its configuration. */
export interface ReloadedContainer {
  /** The server. */
  readonly container: kplus.Container;

  /** Folder at which the configuration is mounted, as a file called `configKey`. */
  readonly mountPath: string;
}

/**
 * The companion sidecar: keeps the configuration of any server up to date that reloads on request. It unpacks gzip,
 * replaces `$(NAME)` by variables of its own, and asks the server to reload whenever something has changed.
 *
 * `addTo` puts it beside a workload of cdk8s-plus; `container`, `initContainer` and `volumes` are its parts for any other.
 */
export class ConfigReloader extends Construct {
  private readonly input: CompanionInput;
  private readonly parts: Companion;
  private workload?: kplus.Workload;
  private isUsed = false;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props what is watched, and how the server is told
   */
  public constructor(scope: Construct, id: string, props: ConfigReloaderProps) {
    super(scope, id);
    const given = propertiesOf(this, 'ConfigReloader', props);
    this.input = inputOf(this, given);
    this.parts = companion(this.input);
    this.node.addValidation({ validate: () => this.problems(given) });
    warnAtSynth(this, this, () => (this.isUsed || this.problems(given).length > 0 ? undefined : UNUSED));
  }

  /** The sidecar, in the wire format of Kubernetes. */
  public get container(): Container {
    return this.used.container as unknown as Container;
  }

  /** The init container that prepares the configuration for the server's start. */
  public get initContainer(): Container {
    return this.used.initContainer as unknown as Container;
  }

  /** The volumes that both mount; the server reads from `outputVolumeName`. */
  public get volumes(): Volume[] {
    return this.used.volumes as unknown as Volume[];
  }

  /** Name of the volume, in memory, with the configuration as the server reads it. */
  public get outputVolumeName(): string {
    return COMPANION.outputVolume;
  }

  /**
   * Adds the containers and volumes to a workload.
   *
   * @param workload a Deployment, StatefulSet or DaemonSet
   * @param server the container that reads the configuration
   */
  public addTo(workload: kplus.Workload, server: ReloadedContainer): void {
    const { EmptyDirMedium, Volume: PlusVolume } = plus();
    requireOptions(`${this.node.path}: `, 'addTo', 'ReloadedContainer', server);
    this.requirePlace(workload, server);
    this.workload = workload;
    const [output, ...others] = this.used.volumes;
    const volume = PlusVolume.fromEmptyDir(this, 'output', output!.name, { medium: EmptyDirMedium.MEMORY });
    workload.addVolume(volume);
    server.container.mount(server.mountPath, volume, { readOnly: true });
    const init = workload.addInitContainer(placeholder(this.parts.initContainer));
    const sidecar = workload.addContainer(placeholder(this.parts.container));
    const at = (path: string) => `/spec/template/spec/${path}`;
    ApiObject.of(workload).addJsonPatch(
      JsonPatch.replace(
        at(`initContainers/${workload.initContainers.indexOf(init)}`),
        forPlus(this.parts.initContainer),
      ),
      JsonPatch.replace(at(`containers/${workload.containers.indexOf(sidecar)}`), forPlus(this.parts.container)),
      ...others.map((other) => JsonPatch.add(at('volumes/-'), forPlus(other))),
      ...(this.input.reload.method === 'signal' ? [JsonPatch.add(at('shareProcessNamespace'), true)] : []),
    );
    this.grantTo(workload.serviceAccount?.name ?? 'default');
  }

  /** The parts, which somebody puts into a pod. */
  private get used(): Companion {
    this.isUsed = true;
    return this.parts;
  }

  /** The configuration is for one server, and is prepared in its own pod. */
  private requirePlace(workload: kplus.Workload, { container }: ReloadedContainer): void {
    const { path } = this.node;
    requirePlus(workload, 'ConfigReloader.addTo', 'Workload');
    if (this.workload !== undefined) {
      throw new Error(
        `${path}: \`addTo\` has been called for ${this.workload.node.path} before: declare a ConfigReloader for each workload`,
      );
    }
    if (workload.containers.includes(container)) return;
    const names = workload.containers.map(({ name }) => `\`${name}\``).join(', ') || 'none';
    throw new Error(
      `${path}: \`addTo\` needs as \`container\` the one of ${workload.node.path} that reads the configuration, and was given none of its containers (${names}): give one of its \`containers\``,
    );
  }

  private problems(props: ConfigReloaderProps): string[] {
    const { configSecret, reloadUrl } = props;
    const { namespace } = this.input;
    const object = { kind: 'ConfigReloader', namespace, name: this.node.id };
    const fields = {
      config: configSecret === undefined ? 'configMap' : 'configSecret',
      reload: reloadUrl === undefined ? 'runtimeInfoUrl' : 'reloadUrl',
    } as const;
    const unknown = unknownOptions(undefined, 'ConfigReloaderProps', props).map(
      ({ path, problem }) => ({ severity: 'error', object, path, ...problem }) as const,
    );
    return [...unknown, ...checkCompanion(this.input, fields, object)].map((finding) => describe(finding));
  }

  /**
   * Emits what the watching mode needs besides: the program's ConfigMap, and a Role with the right to look at exactly the
   * watched objects. `addTo` does this; call it where the parts go into a pod in another way. Nothing in the mounted mode.
   *
   * @param serviceAccountName the account that the pods run as
   */
  public grantTo(serviceAccountName: string): void {
    for (const { apiVersion, kind, metadata, ...rest } of companionObjects(this.input, serviceAccountName)) {
      new ApiObject(this, `${kind.toLowerCase()}-${serviceAccountName}`, { apiVersion, kind, metadata, ...rest });
    }
  }
}

const UNUSED =
  'it is beside no server, and nothing of it is written. Call `addTo(workload, { container, mountPath })`, or put `container`, `initContainer` and `volumes` into a pod';

function inputOf(construct: ConfigReloader, props: ConfigReloaderProps): CompanionInput {
  const { image, user = COMPANION.user, mode = ReloadMode.MOUNTED } = props;
  requireChoice(construct.node.path, 'mode', mode, 'ReloadMode', ReloadMode);
  const env = plainProps(props.env, construct, 'env');
  const resources = plainProps(props.resources, construct, 'resources');
  const chart = Chart.of(construct);
  return {
    name: Names.toDnsLabel(construct, { maxLen: 40 }),
    namespace: chart.namespace ?? 'default',
    labels: { ...chart.labels, [MANAGED_LABEL]: 'true' },
    mode,
    config: { ...configOf(construct, props), key: props.configKey },
    watched: [
      ...(props.watchedSecrets ?? []).map((name) => ({ kind: 'Secret' as const, name })),
      ...(props.watchedConfigMaps ?? []).map((name) => ({ kind: 'ConfigMap' as const, name })),
    ],
    reload: { ...reloadOf(construct, props), credentials: credentialsOf(construct, props) },
    clientCertificate: clientCertificateOf(construct, props),
    user,
    ...(env === undefined ? {} : { env: env as unknown as CompanionInput['env'] & object }),
    image,
    resources: resources as CompanionInput['resources'],
  };
}

function configOf(construct: Construct, { configSecret, configMap }: ConfigReloaderProps) {
  if (configSecret !== undefined && configMap === undefined) return { kind: 'Secret' as const, name: configSecret };
  if (configMap !== undefined && configSecret === undefined) return { kind: 'ConfigMap' as const, name: configMap };
  const given = configSecret === undefined ? 'neither' : 'both';
  throw new Error(`${construct.node.path}: ${given} of configSecret and configMap are given; give exactly one of them`);
}

function reloadOf(construct: Construct, { reloadUrl, runtimeInfoUrl }: ConfigReloaderProps): CompanionInput['reload'] {
  if (reloadUrl !== undefined && runtimeInfoUrl === undefined) return { method: 'http', url: reloadUrl };
  if (runtimeInfoUrl !== undefined && reloadUrl === undefined) return { method: 'signal', runtimeInfoUrl };
  const given = reloadUrl === undefined ? 'neither' : 'both';
  throw new Error(
    `${construct.node.path}: ${given} of reloadUrl and runtimeInfoUrl are given; give exactly one of them`,
  );
}

function credentialsOf(
  { node }: Construct,
  { basicAuth, reloadUrl, mode }: ConfigReloaderProps,
): WebCredentials | undefined {
  if (basicAuth === undefined) return undefined;
  const { username, password } = basicAuth;
  if (username?.name === undefined || password?.name === undefined) {
    throw new Error(
      `${node.path}: basicAuth lacks a name; give the names of Secrets and keys for username and password`,
    );
  }
  if (reloadUrl === undefined && mode !== ReloadMode.WATCHING) {
    throw new Error(
      `${node.path}: with basicAuth, prometheus-config-reloader cannot see what came of a signal; give reloadUrl, or the watching mode`,
    );
  }
  return { username, password };
}

function clientCertificateOf(
  { node }: Construct,
  { clientCertificate, mode }: ConfigReloaderProps,
): string | undefined {
  if (clientCertificate === undefined || mode === ReloadMode.WATCHING) return clientCertificate;
  throw new Error(`${node.path}: prometheus-config-reloader has no clientCertificate to show; give the watching mode`);
}

/** For cdk8s-plus: what the container is in truth is patched in, since it knows less of containers than Kubernetes. */
function placeholder({ name, image }: Named): kplus.ContainerProps {
  return { name, image: image as string };
}

/** Loaded late: only apps with a workload of cdk8s-plus need it, and have loaded it already. */
function plus(): typeof kplus {
  return require('cdk8s-plus-27') as typeof kplus;
}
