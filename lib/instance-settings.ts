import type { ResourceRequirements } from '../imports/monitoring';

/** Who writes the headless Service that gives the pods of a namespace's instances their names. */
export enum GoverningServicePolicy {
  /** This instance's chart. Instances of one namespace share it, so they have to be in one chart. */
  OWN = 'own',
  /** Another chart or app: it exists already, or will. */
  EXISTING = 'existing',
}

/** What becomes of a monitor, rule or AlertmanagerConfig that cannot be used. */
export enum InvalidInputPolicy {
  /** `synth` fails and lists what is wrong. */
  ERROR = 'error',
  /**
   * It is left out with a warning, as the operator does: for apps that many teams contribute to. Where all instances say so, that
   * counts for YAML that is no object and for plain objects as well, in what is adopted or read by the command line.
   */
  DROP = 'drop',
}

/** How far those are trusted who write monitors, rules and AlertmanagerConfigs in other namespaces than the instance's. */
export enum Tenancy {
  /** They may have what the API lets them have, but for files and credentials of others. */
  TRUSTED = 'trusted',
  /**
   * They may be after each other's metrics, alerts and credentials, and after the server. Of what is not set otherwise:
   *
   * - `spec.enforcedNamespaceLabel: 'namespace'`, with what lives in the instance's own namespace excluded, and
   *   `OnNamespace` for AlertmanagerConfigs: metrics, rules and alerts are those of their namespace;
   * - `FileAccess.OWN_NAMESPACE` and `InvalidInputPolicy.DROP`;
   * - `spec.reloadStrategy: 'ProcessSignal'` where no password is asked for: they could end the server by its own API;
   * - for their scrape jobs `overrideHonorLabels`, `overrideHonorTimestamps` and all of the `enforced…` limits: 50,000
   *   samples, 1,000 targets, 64 labels, 128 and 1,024 characters in names and values of labels, 7MB of a response, 100
   *   dropped targets.
   *
   * Besides, their monitors find targets only in their own namespace, and none of them acts as the pods: with the token of
   * their service account, or with their identity in a cloud.
   */
  HOSTILE = 'hostile',
}

/** Which files of the pods selected objects may name, as `bearerTokenFile` or `fileSDConfigs` do. */
export enum FileAccess {
  /**
   * Those of the instance's own namespace may name any. Those of other namespaces may name what the image brings: nothing
   * that is mounted, no token, and nothing of processes.
   */
  IMAGE = 'image',
  /** Those of the instance's own namespace may name any, and those of other namespaces none. */
  OWN_NAMESPACE = 'own-namespace',
  /** None may name any, as `spec.arbitraryFSAccessThroughSMs.deny` has it for Prometheus. */
  NONE = 'none',
}

/** What of the pods' files is for selected objects. */
export interface FileAccessProps {
  /**
   * Which files of the pods selected objects may name, as `bearerTokenFile` or `fileSDConfigs` do. Credentials of all
   * namespaces lie there. Scrape classes are the instance's own, and may name any.
   *
   * @default FileAccess.IMAGE; FileAccess.OWN_NAMESPACE with `Tenancy.HOSTILE`; FileAccess.NONE where
   * `spec.arbitraryFSAccessThroughSMs.deny` is true
   */
  readonly fileAccess?: FileAccess;

  /**
   * Files and folders that every selected object may name all the same, for instance certificates that are mounted for
   * all.
   *
   * @default - none
   */
  readonly allowedFiles?: string[];
}

/** Where the generated configuration is kept. It holds no secret values either way. */
export enum ConfigObjectKind {
  /** A Secret, as the operator does. */
  SECRET = 'Secret',
  /** A ConfigMap: changes are readable in cluster-side diffs. */
  CONFIG_MAP = 'ConfigMap',
}

/** How a changed configuration finds its way into a running pod. */
export enum ReloadMode {
  /**
   * The kubelet renews the mounted object, within 60 to 90 seconds at its default settings, and prometheus-config-reloader
   * asks the server to reload. Nothing in the pod talks to the API server.
   */
  MOUNTED = 'mounted',
  /**
   * A sidecar of this library watches the object through the API server: about a second from the change to the running
   * configuration. Its Role names exactly the objects that it watches.
   */
  WATCHING = 'watching',
}

/** How an instance's configuration, its rules and its credentials find their way into its pods. */
export interface ReloadOptions {
  /**
   * How a change finds its way into the pod.
   *
   * @default ReloadMode.MOUNTED
   */
  readonly mode?: ReloadMode;

  /**
   * Image of the sidecar: prometheus-config-reloader, or Node 20 or later for the watching mode.
   *
   * @default - the version that this library is tested with
   */
  readonly image?: string;

  /**
   * Resources of the init container and of the sidecar.
   *
   * @default - 10m CPU and 50Mi of memory; for the watching mode 64Mi, and 256Mi at most
   */
  readonly resources?: ResourceRequirements;
}
