/** Pods, storage and web interfaces, which Prometheus, its agent, Alertmanager and ThanosRuler have alike. */

import type { Summaries } from './summaries';

export const WORKLOADS: Summaries = {
  '*': {
    additionalArgs: "Arguments added to the server's command line. One that the library sets itself is an error",
    affinity: 'Rules on which nodes the pods may or should run, by labels of nodes and of other pods',
    automountServiceAccountToken: 'Whether the pods get the token of their service account, which discovery needs',
    baseImage: 'Image without tag, from before `image` was there; `image` wins over it',
    configMaps:
      "ConfigMaps of the namespace that are mounted into the server's container, each at its name below `/etc/…/configmaps`",
    containers: 'Containers added to the pods; one with the name of a generated container is merged into it',
    dnsConfig: "Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives",
    dnsPolicy: "Where the pods' resolver settings come from. Absent: ClusterFirst",
    enableFeatures:
      'Feature flags of the server, by name, that are switched on. What they do may change with each version',
    enableServiceLinks: 'Whether containers get variables with the addresses of all Services in the namespace',
    externalUrl:
      'Address at which people and other servers reach the web interface; links in notifications begin with it',
    hostAliases: 'Lines added to `/etc/hosts` of the pods',
    hostNetwork: 'Whether the pods use the network of their node. Ports are then taken on the node, one pod a node',
    hostUsers: 'Whether the pods share the user namespace of the node. False isolates their users from it',
    image:
      'Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows',
    imagePullPolicy: 'When the images are pulled: always, if the node lacks them, or never',
    imagePullSecrets: 'Secrets with credentials of the registries that the images are pulled from',
    initContainers:
      'Containers that run to their end before the others start; one with a generated name is merged into it',
    listenLocal:
      'Whether the server listens on the loopback address only, behind a proxy in the same pod. No Service has its port then',
    logFormat: 'Whether log lines are written as `key=value` or as JSON. Absent: logfmt',
    logLevel: 'Least severity of the log lines that are written. Absent: info',
    minReadySeconds: 'Seconds that a new pod has to stay ready before an update goes on to the next',
    nodeSelector: 'Labels of the nodes that the pods may run on',
    paused: 'Whether the operator would stop to change what it made',
    persistentVolumeClaimRetentionPolicy:
      'Whether claims are kept or deleted when the set is deleted or scaled down. Absent: kept',
    podManagementPolicy: 'Whether pods are started and stopped one after the other or all at once. Absent: Parallel',
    podMetadata: 'Labels and annotations added to the pods, which must not change those that select them',
    portName: 'What the web port is called in the pods and Services',
    priorityClassName: 'Priority class of the pods: who has to give way where a node is full',
    resources: "CPU and memory that the server's container asks for and may use",
    routePrefix:
      'Path that the server expects before all of its own. Absent: the path of its external URL. For proxies that keep the path',
    schedulerName: 'Scheduler that places the pods. Absent: that of the cluster',
    secrets:
      "Secrets of the namespace that are mounted into the server's container, each at its name below `/etc/…/secrets`",
    securityContext:
      'User, group and further security settings of all containers of the pods. Absent: an unprivileged user',
    serviceAccountName: 'Service account that the pods run as. Given: it must exist, and the rights are bound to it',
    serviceName:
      'Governing Service of the pods, which has to exist. Absent: a generated one that instances of a namespace share',
    sha: 'Digest of the image, from before `image` was there; `image` wins over it',
    storage:
      'Where data is kept: a claim for each pod, or a volume that ends with it. Absent: a volume of the node that ends with the pod',
    tag: 'Tag of the image, from before `image` was there; `image` and `sha` win over it',
    terminationGracePeriodSeconds:
      'Seconds between the request to stop and the end by force. Absent: 10 minutes for Prometheus, 2 for the others',
    tolerations: 'Taints of nodes that the pods put up with',
    topologySpreadConstraints: 'How the pods are spread over zones, nodes or other groups of nodes',
    updateStrategy:
      'Whether changed pods are replaced by themselves or only once somebody deletes them. Absent: RollingUpdate',
    version: 'Version of the server: its image, and the settings that it knows. Others are left out, with a warning',
    volumeMounts: "Mounts added to the server's container, of `volumes` or of generated ones",
    volumes: 'Volumes added to the pods, for `volumeMounts` and added containers',
    web: 'Settings of the web server: TLS, HTTP and limits',
  },
  Argument: {
    name: 'Name of the argument without the dashes before it, such as `storage.tsdb.min-block-duration`',
    value: 'What comes after the equals sign. Absent: the argument is a switch without one',
  },
  PodDNSConfig: {
    nameservers: 'Addresses of name servers, which are asked besides those of `dnsPolicy`',
    options: 'Options of the resolver, which win over those of `dnsPolicy`',
    searches: 'Domains in which short host names are looked up, besides those of `dnsPolicy`',
  },
  PodDNSConfigOption: {
    name: 'Which option of the resolver is meant, such as `ndots`',
    value: 'What the option is set to. Absent: it has none, as `edns0`',
  },
  HostAlias: {
    hostnames: 'Names that resolve to the address in the pods',
    ip: 'Address that the names resolve to in the pods',
  },
  EmbeddedObjectMetadata: {
    annotations: 'Annotations of the created object, for tools; they select nothing',
    labels: 'Labels of the created object, which others may select it by',
    name: 'What the created object is called. It counts for claim templates, and not for pods',
  },
  StorageSpec: {
    disableMountSubPath:
      'Whether data lies in the root of the volume, and not in a folder of it. For volumes that hold data already',
    emptyDir: 'Directory on the node that is deleted with the pod. Wins over the others',
    ephemeral: 'Volume of a claim that is made for the pod and deleted with it. Wins over `volumeClaimTemplate`',
    volumeClaimTemplate:
      'Claim of each pod, which outlives it. Most of it cannot be changed on a StatefulSet that exists',
  },
  EmbeddedPersistentVolumeClaim: {
    apiVersion: 'Version of the API that the template is of: always v1',
    kind: 'What the template is one of: always PersistentVolumeClaim',
    metadata: 'Name, labels and annotations of the claims. A name changes what the volume is called',
    spec: 'Size, storage class and access modes of the claims',
    status: 'State that clusters report of a claim; it asks for nothing',
  },
  StatefulSetUpdateStrategy: {
    rollingUpdate: 'Details of an update that replaces pods by itself',
    type: 'Whether changed pods are replaced by themselves, or only once somebody deletes them',
  },
  RollingUpdateStatefulSetStrategy: {
    maxUnavailable: 'How many pods, or which share of them, may be away during an update. Absent: 1',
  },
  PrometheusTopologySpreadConstraint: {
    additionalLabelSelectors:
      "Labels that are added to `labelSelector`: those of the instance's pods, or those of the pods of each shard",
    labelSelector: 'Pods that are counted in each group of nodes',
    matchLabelKeys: 'Labels whose values in the pod itself further narrow which pods are counted',
    maxSkew: 'How many more pods a group of nodes may have than the emptiest',
    minDomains:
      'Least number of groups of nodes that there have to be; while there are fewer, the emptiest counts as empty',
    nodeAffinityPolicy: "Whether nodes that the pod's affinity rules out are counted. Absent: not counted",
    nodeTaintsPolicy: 'Whether nodes whose taints the pod does not tolerate are counted. Absent: counted',
    topologyKey: 'Label of nodes whose values form the groups, such as `topology.kubernetes.io/zone`',
    whenUnsatisfiable: 'Whether a pod that would break the rule waits, or is placed as well as can be',
  },
  WebHTTPConfig: {
    headers: 'Security headers of all answers of the web server',
    http2: 'Whether the web server speaks HTTP/2, which it does only over TLS. Absent: true',
  },
  WebHTTPHeaders: {
    contentSecurityPolicy: 'Header `Content-Security-Policy`: where browsers may load scripts, images and frames from',
    strictTransportSecurity: 'Header `Strict-Transport-Security`: for how long browsers come back only by TLS',
    xContentTypeOptions: 'Header `X-Content-Type-Options`: that browsers do not guess what a file is',
    xFrameOptions: 'Header `X-Frame-Options`: whether pages may be shown in frames of other sites',
    xXSSProtection: 'Header `X-XSS-Protection`: a filter of old browsers',
  },
  WebTLSConfig: {
    cert: 'Certificate that the server shows, in PEM, from a Secret or ConfigMap. Excludes `certFile`',
    certFile: 'File in the pod with the certificate that the server shows. Excludes `cert`',
    cipherSuites:
      'Ciphers that are allowed up to TLS 1.2, by their names in Go. Absent: those of Go. TLS 1.3 has its own',
    clientAuthType:
      "Whether clients have to show a certificate, as named in Go's `ClientAuthType`. Absent: none is asked for",
    clientCAFile:
      "File in the pod with the authorities that clients' certificates are verified by. Excludes `client_ca`",
    client_ca:
      "Authorities that clients' certificates are verified by, from a Secret or ConfigMap. Excludes `clientCAFile`",
    curvePreferences: 'Elliptic curves for the exchange of keys, by preference. Absent: those of Go',
    keyFile: 'File in the pod with the private key of the certificate. Excludes `keySecret`',
    keySecret: 'Key of a Secret with the private key of the certificate, in PEM. Excludes `keyFile`',
    maxVersion: 'Newest version of TLS that is offered. Absent: TLS 1.3',
    minVersion: 'Oldest version of TLS that clients may use. Absent: TLS 1.2',
    preferServerCipherSuites:
      "Whether the server's order of ciphers counts, not the client's. Go from 1.17 on decides by itself",
  },
  PrometheusWebSpec: {
    httpConfig: "HTTP/2 and security headers of the web server's answers",
    maxConnections: 'How many connections the web server has open at a time. Absent: 512',
    pageTitle: 'Title of the pages of the web interface',
    tlsConfig: 'Certificate of the web server, and whether clients have to show one',
  },
  ThanosRulerWebSpec: {
    httpConfig: "HTTP/2 and security headers of the web server's answers",
    tlsConfig: 'Certificate of the web server, and whether clients have to show one',
  },
  AlertmanagerWebSpec: {
    getConcurrency:
      'How many GET requests are answered at a time; more are refused with 503. Absent or 0: eight, or one for each CPU if those are more',
    httpConfig: "HTTP/2 and security headers of the web server's answers",
    timeout: 'Seconds after which an HTTP request is given up. Absent or 0: no limit',
    tlsConfig: 'Certificate of the web server, and whether clients have to show one',
  },
  TracingConfig: {
    clientType: 'Whether traces are sent by gRPC or by HTTP',
    compression: 'Whether traces are compressed on the way. Absent: they are not',
    endpoint: 'Host and port that traces are sent to, in OTLP',
    headers: 'Headers or gRPC metadata that are sent along with traces',
    insecure: 'Whether traces are sent without TLS',
    samplingFraction: 'Share of the requests that are traced, from 0 to 1. Absent: none',
    timeout: 'Longest time that sending a batch of traces may take. Absent: 10 seconds',
    tlsConfig: 'TLS of the connection that traces are sent over',
  },
};
