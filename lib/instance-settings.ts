/** Who writes the headless Service that gives the pods of a namespace's instances their names. */
export enum GoverningService {
  /** This instance's chart. Instances of one namespace share it, so they have to be in one chart. */
  OWN = 'own',
  /** Another chart or app: it exists already, or will. */
  EXISTING = 'existing',
}

/** What becomes of a monitor, rule or AlertmanagerConfig that cannot be used. */
export enum OnInvalid {
  /** `synth` fails and lists what is wrong. */
  ERROR = 'error',
  /** It is left out with a warning, as the operator does: for apps that many teams contribute to. */
  DROP = 'drop',
}

/** Where the generated configuration is kept. It holds no secret values either way. */
export enum ConfigIn {
  /** A Secret, as the operator does. */
  SECRET = 'Secret',
  /** A ConfigMap: changes are readable in cluster-side diffs. */
  CONFIG_MAP = 'ConfigMap',
}

/** How a changed configuration finds its way into a running pod. */
export enum ReloaderForm {
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
