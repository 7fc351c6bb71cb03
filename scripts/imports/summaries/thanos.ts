/** The components of Thanos, and the sidecar of Thanos beside a Prometheus. */

import type { Summaries } from './summaries';

export const THANOS: Summaries = {
  '*': {
    grpcServerTlsConfig: 'TLS of the gRPC port that queriers ask for data. Without a certificate it is plain',
    objectStorageConfig:
      "Key of a Secret with the configuration of the bucket, in Thanos' form. Absent: nothing is uploaded",
    objectStorageConfigFile: 'File in the pod with the configuration of the bucket. Wins over `objectStorageConfig`',
    tracingConfigFile: 'File in the pod with the configuration of traces. Wins over `tracingConfig`',
  },
  ThanosSpec: {
    additionalArgs: "Arguments added to the sidecar's command line. One that the library sets itself is an error",
    baseImage: 'Image of the sidecar without tag, from before `image` was there; `image` wins over it',
    blockSize: 'Time that a block of the database spans. Blocks of this size are uploaded, so that compaction is off',
    getConfigInterval: 'Time between two looks of the sidecar at the configuration of Prometheus. Absent: 30 seconds',
    getConfigTimeout: 'Time after which such a look is given up. Absent: 30 seconds',
    grpcListenLocal: 'Whether the gRPC port listens on the loopback address only. Queriers do not reach it then',
    httpListenLocal:
      'Whether the HTTP port listens on the loopback address only. Probes and metrics do not reach it then',
    image: "Full name of the sidecar's image, which wins over what `version` implies",
    listenLocal: 'Older field for `grpcListenLocal` and `httpListenLocal` together',
    logFormat: 'Whether log lines of the sidecar are written as `key=value` or as JSON. Absent: logfmt',
    logLevel: "Least severity of the sidecar's log lines that are written. Absent: info",
    minTime: 'Oldest time that the sidecar serves, as RFC 3339 or relative to now, such as `-2w`. Absent: all',
    readyTimeout: 'How long the sidecar waits for Prometheus to be ready. Absent: 10 minutes',
    resources: "CPU and memory that the sidecar's container asks for and may use",
    sha: "Digest of the sidecar's image, from before `image` was there; `image` wins over it",
    tag: "Tag of the sidecar's image, from before `image` was there; `image` and `sha` win over it",
    tracingConfig: "Key of a Secret with the configuration of the sidecar's traces, in Thanos' form",
    version: 'Version of the sidecar: its image, and the arguments that it knows',
    volumeMounts: "Mounts added to the sidecar's container, for credentials of the bucket and the like",
  },
  GRPCServerTLSConfig: {
    ca: "Authorities that clients' certificates are verified by, from a Secret or ConfigMap. Absent: clients need none",
    caFile: "File in the pod with the authorities that clients' certificates are verified by",
    cert: 'Certificate that the gRPC server shows, in PEM, from a Secret or ConfigMap',
    certFile: 'File in the pod with the certificate that the gRPC server shows',
    cipherSuites: 'Ciphers that are allowed up to TLS 1.2, by their names in Go. Absent: those of Thanos',
    curves: 'Elliptic curves for the exchange of keys, by preference. Absent: those of Thanos',
    insecureSkipVerify: 'Field of TLS clients, which verify; it means nothing to a server',
    keyFile: 'File in the pod with the private key of the certificate',
    keySecret: 'Key of a Secret with the private key of the certificate, in PEM',
    maxVersion: 'Newest version of TLS that is offered, where Thanos has an argument for it',
    minVersion: 'Oldest version of TLS that clients may use. Absent: 1.3',
    serverName: 'Field of TLS clients, which ask for a name; it means nothing to a server',
  },
  GRPCClientTLSConfig: {
    caFile: 'File in the pod with the authorities that servers are verified by. Absent: those of the image',
    certFile: 'File in the pod with the certificate that the query shows to servers that ask for one',
    insecureSkipVerify: 'Whether the certificate of a server is taken for good without a look at it',
    keyFile: "File in the pod with the private key of the query's certificate",
    serverName: 'Name that the certificates of all servers have to be made for. Absent: the address that is called',
  },
  ThanosComponentWebSpec: {
    httpConfig: 'Headers of answers, and whether HTTP/2 is spoken',
    tlsConfig: 'Certificate that the HTTP port shows, and what is asked of clients. Absent: plain HTTP',
  },
  ThanosCompactorRetention: {
    fiveMinutes: 'How long downsampled data with a sample each 5 minutes is kept. Absent: for ever',
    oneHour: 'How long downsampled data with a sample each hour is kept. Absent: for ever',
    raw: 'How long data is kept as it was scraped. Absent: for ever',
  },
  ThanosCompactorSpec: {
    concurrency: 'How many groups of blocks are compacted at a time. Absent: 1',
    consistencyDelay:
      'Least age of a block that is looked at, for a bucket that shows uploads late. Absent: 30 minutes',
    deleteDelay:
      'Time between the mark for deletion and the deletion of a block, in which gateways learn of it. Absent: 48 hours',
    disableDownsampling: 'Whether no downsampled data is made. Queries over long ranges then read all samples',
    objectStorageConfig:
      "Key of a Secret with the configuration of the bucket, in Thanos' form. A bucket has one compactor",
    retention: 'How long data stays in the bucket, by its resolution',
    tracingConfig: "Key of a Secret with the configuration of the compactor's traces, in Thanos' form",
  },
  ThanosStoreGatewaySpec: {
    indexCacheConfig:
      "Key of a Secret with the configuration of a cache that is elsewhere, such as memcached, in Thanos' form. Absent: in memory",
    indexCacheSize: 'Most memory for parts of indexes. Absent: 250 MB',
    maxTime: 'Newest time that is served, as RFC 3339 or relative to now, such as `-2h`. Absent: all',
    minTime: 'Oldest time that is served, as RFC 3339 or relative to now, such as `-52w`. Absent: all',
    objectStorageConfig:
      "Key of a Secret with the configuration of the bucket whose blocks are served, in Thanos' form",
    replicas: 'Number of pods, of each shard, that serve the same blocks. Absent: 1',
    shards: 'How many sets of pods the blocks of the bucket are dealt out to. Absent: 1',
    tracingConfig: "Key of a Secret with the configuration of the gateway's traces, in Thanos' form",
  },
  ThanosDownstreamTLSConfig: {
    caFile: 'File in the pod with the authorities that the query is verified by. Absent: those of the image',
    certFile: 'File in the pod with the certificate that the frontend shows to a query that asks for one',
    insecureSkipVerify: 'Whether the certificate of the query is taken for good without a look at it',
    keyFile: "File in the pod with the private key of the frontend's certificate",
    serverName: 'Name that the certificate of the query has to be made for. Absent: that of its Service',
  },
  ThanosQueryFrontendLabels: {
    defaultTimeRange: 'Time before now that is looked at where nobody says one. Absent: 24 hours',
    maxQueryParallelism: 'Most parts of such a question that are asked for at a time. Absent: 14',
    maxRetriesPerRequest: 'How often a part is asked for again that failed. Absent: 5',
    partialResponse:
      'Whether what is there is answered where a server is missing, unless it is asked for. Absent: true',
    responseCacheMaxFreshness: 'Least age of what is kept: newer data may still change. Absent: 1 minute',
    splitInterval: 'Time that a part spans. Absent: 24 hours',
  },
  ThanosQueryFrontendQuery: {
    name: 'How the ThanosQuery is called, without the prefix of its Deployment',
    namespace: 'Where it is. Absent: the namespace of the frontend',
  },
  ThanosQueryFrontendRange: {
    alignRangeWithStep:
      'Whether the ends of a range become multiples of its step, so that more can be kept. Absent: true',
    horizontalShards: 'Number of parts of a query that is longer than `minSplitInterval`',
    maxQueryLength: 'Longest range that is answered. Absent: any',
    maxQueryParallelism: 'Most parts of a query that are asked for at a time. Absent: 14',
    maxRetriesPerRequest: 'How often a part is asked for again that failed. Absent: 5',
    maxSplitInterval: 'Range from which on parts have this length, instead of being `horizontalShards`',
    minSplitInterval:
      'Range from which on a query is split into `horizontalShards` parts, instead of by `splitInterval`',
    partialResponse:
      'Whether what is there is answered where a server is missing, unless it is asked for. Absent: true',
    requestDownsampled:
      'Whether downsampled data is asked for where an answer is empty or has gaps, for requests that say `max_source_resolution=auto`. Absent: true',
    responseCacheMaxFreshness: 'Least age of what is kept: newer data may still change. Absent: 1 minute',
    splitInterval: 'Time that a part of a query spans. Absent: 24 hours',
  },
  ThanosQueryFrontendSpec: {
    compressResponses: 'Whether answers are compressed for who takes that. Absent: false',
    downstreamTlsConfig: 'How a query that speaks TLS is called. Absent: by the authorities of the image',
    downstreamUrl: 'Address of a query that is no part of the app',
    forwardHeaders: 'Headers of questions that the query is given as well',
    labels: 'How questions for labels and series are split, repeated and kept',
    logQueriesLongerThan: 'Time from which on a query is written to the log. Absent: none is',
    query: 'The ThanosQuery of the app behind the frontend. Absent: the only one that there is',
    queryRange: 'How queries over a range of time are split, repeated and kept',
    replicas: 'Number of pods, each with answers of its own unless they keep them elsewhere. Absent: 1',
    responseCache: 'Where answers are kept. Absent: in the memory of each pod',
    routePrefix:
      'Path before all others, which the query has to have as well: paths are passed on as they are. Absent: none',
    tracingConfig: "Key of a Secret with the configuration of the frontend's traces, in Thanos' form",
    verticalShards: 'Number of parts by series that a query is split into where that gives the same. Absent: one',
  },
  ThanosResponseCache: {
    compression: 'How kept answers are compressed. Absent: not at all',
    config: "Key of a Secret with the configuration of a cache that is elsewhere, such as memcached, in Thanos' form",
    enabled: 'Whether answers are kept at all. Absent: true',
    maxSize: 'Most memory for answers of range queries, and as much again for those of labels. Absent: 100 MB',
    validity: 'Time for which an answer in memory is kept. Absent: until there is no room for it',
  },
  ThanosQueryLimits: {
    autoDownsampling:
      'Whether wide steps are answered from downsampled data of a bucket. Absent: where a store gateway of the app is asked',
    lookbackDelta: 'How far back a sample may lie to count at an instant. Absent: 5 minutes',
    maxConcurrency: 'Most queries that are evaluated at a time; further ones wait. Absent: 20',
    partialResponse:
      'Whether what is there is answered where a server is missing, with a warning. False: an error then. Absent: true',
    timeout: 'Time after which a query is given up. Absent: 2 minutes',
  },
  ThanosQuerySource: {
    kind: 'What kind of instance is asked',
    name: 'How the instance is called, without the prefix of its workload',
    namespace: 'Where the instance is. Absent: the namespace of the query',
  },
  ThanosQuerySpec: {
    alertQueryUrl: 'Address of this query that people know: links to alerts lead there',
    endpoints: 'Addresses that are asked besides what the app has; `dns+` and `dnssrv+` before one look it up',
    externalPrefix: 'Path that links of the web interface begin with. Absent: `routePrefix`',
    grpcClientTlsConfig:
      'How servers are called that speak TLS. Absent: with TLS and the authorities of the image where they do, else plainly',
    query: 'Bounds of each query, and what is answered where something is missing',
    replicaLabels:
      'Labels by which replicas are told apart and made one, besides those that the instances of the app have for it',
    replicas: 'Number of pods that answer alike. Absent: 1',
    routePrefix: 'Path before all others of the HTTP port. Absent: none',
    sources:
      'Instances of the app that are asked. Absent: each Prometheus with `spec.thanos`, each ThanosRuler and each ThanosStoreGateway. Another query is asked only where it is named',
    tracingConfig: "Key of a Secret with the configuration of the query's traces, in Thanos' form",
  },
  ThanosRulerSpec: {
    alertDropLabels:
      'Labels that are removed from alerts before they are sent, besides that of the replica, so that replicas send the same',
    alertQueryUrl: 'Address of the querier that links in alerts lead to',
    alertRelabelConfigFile: 'File in the pod with relabelings that alerts go through. Wins over `alertRelabelConfigs`',
    alertRelabelConfigs:
      "Key of a Secret with relabelings that alerts go through before they are sent, in Thanos' form",
    alertmanagersConfig:
      "Key of a Secret with the Alertmanagers and their credentials, in Thanos' form. Wins over `alertmanagersUrl`",
    alertmanagersUrl:
      'Addresses of the Alertmanagers that alerts are sent to; `dns+` and `dnssrv+` before one look it up',
    evaluationInterval: 'Time between two evaluations of a group of rules that does not say its own',
    externalPrefix: 'Address at which people reach the web interface: what links in it begin with',
    labels:
      'Labels of all alerts and recorded series of this ruler, besides `thanos_ruler_replica` with the name of the pod',
    objectStorageConfig:
      'Key of a Secret with the configuration of the bucket that results are uploaded to. Absent: they stay here',
    queryConfig: "Key of a Secret with the queriers and their credentials, in Thanos' form. Wins over `queryEndpoints`",
    queryEndpoints:
      'Addresses of the queriers that rules are evaluated against; `dns+` and `dnssrv+` before one look it up. Absent: the ThanosQuery of the app',
    remoteWrite: 'Servers that results are sent to. The ruler then keeps no database that could be asked',
    replicas: 'Number of pods that evaluate the same rules. Absent: 1',
    resendDelay: 'Least time before a firing alert is sent to the Alertmanagers again. Absent: 1 minute',
    retention: "Time that results are kept in the ruler's own database. It means nothing beside `remoteWrite`",
    ruleConcurrentEval: 'How many rules without dependence on each other are evaluated at a time. Absent: 1',
    ruleGracePeriod: 'Least time between a restart and an alert whose `for` was running before it. Absent: 10 minutes',
    ruleOutageTolerance: 'Longest outage after which the elapsed part of `for` still counts. Absent: 1 hour',
    tracingConfig: "Key of a Secret with the configuration of the ruler's traces, in Thanos' form",
  },
};
