/** Prometheus and its agent: what is of the server itself. */

import type { Summaries } from './summaries';

const SELECTORS: Summaries[string] = {
  podMonitorNamespaceSelector:
    'Labels of namespaces whose PodMonitors are taken. Absent: only that of the Prometheus; empty: all',
  podMonitorSelector:
    'Labels of the PodMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces',
  probeNamespaceSelector:
    'Labels of namespaces whose Probes are taken. Absent: only that of the Prometheus; empty: all',
  probeSelector: 'Labels of the Probes that become scrape jobs. Absent: none; empty: all of the selected namespaces',
  ruleNamespaceSelector:
    'Labels of namespaces whose PrometheusRules are taken. Absent: only that of the instance; empty: all',
  ruleSelector:
    'Labels of the PrometheusRules that the server evaluates. Absent: none; empty: all of the selected namespaces',
  scrapeConfigNamespaceSelector:
    'Labels of namespaces whose ScrapeConfigs are taken. Absent: only that of the Prometheus; empty: all',
  scrapeConfigSelector:
    'Labels of the ScrapeConfigs that become scrape jobs. Absent: none; empty: all of the selected namespaces',
  serviceMonitorNamespaceSelector:
    'Labels of namespaces whose ServiceMonitors are taken. Absent: only that of the Prometheus; empty: all',
  serviceMonitorSelector:
    'Labels of the ServiceMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces',
};

const ENFORCED: Summaries[string] = {
  enforcedBodySizeLimit:
    'Largest size of an uncompressed answer that any monitor may allow, such as `10MB`. Larger limits, and none at all, become it',
  enforcedKeepDroppedTargets:
    'Largest number of dropped targets that any monitor may keep in memory. Larger numbers, and none at all, become it',
  enforcedLabelLimit:
    'Largest number of labels for each series that any monitor may allow. Larger limits, and none at all, become it',
  enforcedLabelNameLengthLimit:
    'Longest name of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it',
  enforcedLabelValueLengthLimit:
    'Longest value of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it',
  enforcedNamespaceLabel:
    'Label that is set, to the namespace of the object, on all series of monitors and in all rules, whatever they say',
  enforcedSampleLimit:
    'Largest number of samples for each scrape that any monitor may allow. Larger limits, and none at all, become it',
  enforcedTargetLimit:
    'Largest number of targets for each job that any monitor may allow. Larger limits, and none at all, become it',
  excludedFromEnforcement: 'Objects for which `enforcedNamespaceLabel` does not count',
};

const SERVER: Summaries[string] = {
  additionalScrapeConfigs:
    "Key of a Secret with scrape jobs in the form of Prometheus' own configuration, added to the generated ones",
  apiserverConfig:
    'API server that discovery asks for targets, and the credentials for it. Absent: that of the cluster the pods run in',
  arbitraryFSAccessThroughSMs: 'Whether ServiceMonitors and the like may name files of the pod, such as tokens',
  enableOTLPReceiver: 'Whether the server takes metrics in OTLP at `/api/v1/otlp/v1/metrics`',
  enableRemoteWriteReceiver: 'Whether the server takes samples of other servers at `/api/v1/write`',
  evaluationInterval: 'Time between two evaluations of a group of rules that does not say its own',
  externalLabels:
    'Labels added to all that leaves the server: alerts, remote writes, federation. They name the server to others',
  ignoreNamespaceSelectors:
    'Whether monitors find targets only in their own namespace, whatever their `namespaceSelector` says',
  maximumStartupDurationSeconds:
    'Seconds that the server has to replay its write-ahead log before the pod is restarted. Absent: 15 minutes',
  nameEscapingScheme: 'How names with characters beyond the old rules are asked for when a target is scraped',
  nameValidationScheme:
    'Whether names of metrics and labels may have any character of UTF-8, or only letters, digits, `_` and `:`',
  otlp: 'How metrics that come in by OTLP are translated to series and labels',
  overrideHonorLabels: 'Whether `honorLabels` of monitors is ignored, so that labels of targets always win',
  overrideHonorTimestamps:
    'Whether `honorTimestamps` of monitors is ignored, so that the time of the scrape always counts',
  prometheusExternalLabelName:
    'Name of the external label with the namespace and name of the Prometheus. Absent: `prometheus`; empty: none',
  prometheusRulesExcludedFromEnforce:
    'PrometheusRules for which `enforcedNamespaceLabel` does not count. Use `excludedFromEnforcement`',
  reloadStrategy:
    'Whether the sidecar makes the server reload by an HTTP request or by a signal, which needs a shared process namespace. Absent: HTTP',
  remoteWrite: 'Servers that all samples are sent to as they come in, each with a queue of its own',
  remoteWriteReceiverMessageVersions:
    'Versions of the protocol that are taken from servers that write to this one. Absent: those of Prometheus',
  replicaExternalLabelName:
    'Name of the external label that tells replicas apart. Absent: `prometheus_replica`; empty: none',
  ruleQueryOffset: 'Time by which rules look back, so that samples that come late count too. Absent: none',
  runtime: 'Settings of the Go runtime that the server runs in',
  scrapeClasses: 'Named settings for credentials, TLS and relabelings, which monitors refer to by `scrapeClass`',
  scrapeFailureLogFile: 'File that failed scrapes are logged to. A name without folders is put on a volume of the pod',
  scrapeInterval: 'Time between two scrapes of a target, where a monitor does not say its own',
  serviceDiscoveryRole:
    'Whether targets of ServiceMonitors come from Endpoints or from EndpointSlices. Absent: Endpoints',
  shardingStrategy: 'How targets are dealt out to shards: by their address, or by the zone that they are in',
  shards:
    'Number of parts that targets are dealt out to, each scraped by pods of its own. Queries need a server over all of them',
  tracingConfig: 'Where the server sends traces of its own work, in OTLP. Absent: nowhere',
  tsdb: 'Settings of the database that samples are kept in',
  walCompression:
    'Whether the write-ahead log is compressed, which halves it for little CPU. Absent: what the server does by itself',
};

export const PROMETHEUS: Summaries = {
  '*': { ...SELECTORS, ...ENFORCED, ...SERVER },
  PrometheusAgentSpec: {
    bodySizeLimit:
      'Size of an uncompressed answer above which a scrape fails, for monitors that say nothing. Absent: no limit',
    convertClassicHistogramsToNHCB:
      'Whether classic histograms become native ones with custom buckets, for monitors that say nothing',
    keepDroppedTargets:
      'How many dropped targets of a job stay in memory, for monitors that say nothing. 0 is no limit',
    labelLimit: 'How many labels a series may have, for monitors that say nothing. 0 is no limit',
    labelNameLengthLimit: 'Length of label names in bytes, for monitors that say nothing. 0 is no limit',
    labelValueLengthLimit: 'Length of label values in bytes, for monitors that say nothing. 0 is no limit',
    mode: 'Whether an agent is a StatefulSet, or a DaemonSet with one on each node that scrapes only the pods there. Absent: StatefulSet',
    podTargetLabels:
      'Labels of pods that all PodMonitors and ServiceMonitors copy to their series, besides their own lists',
    replicas: 'Number of pods of each shard, which all scrape and send the same. Absent: 1',
    sampleLimit: 'How many samples a scrape may bring, for monitors that say nothing. 0 is no limit',
    scrapeClassicHistograms:
      'Whether classic buckets are stored beside native histograms, for monitors that say nothing',
    scrapeNativeHistograms: 'Whether native histograms are ingested, for monitors that say nothing',
    scrapeProtocols: 'Formats of metrics that targets are asked for, by preference, for monitors that say nothing',
    scrapeTimeout:
      'Time after which a scrape is given up, for monitors that say nothing; at most the interval. Absent: 10 seconds',
    storage:
      'Where the write-ahead log is kept: a claim for each pod, or a volume that ends with it. Absent: the latter',
    targetLimit: 'How many targets a job may have, for monitors that say nothing. 0 is no limit',
    terminationGracePeriodSeconds: 'Seconds between the request to stop and the end by force. Absent: 10 minutes',
  },
  PrometheusSpec: {
    additionalAlertManagerConfigs:
      "Key of a Secret with Alertmanagers in the form of Prometheus' own configuration, added to `alerting`",
    additionalAlertRelabelConfigs:
      "Key of a Secret with relabelings that alerts go through before they are sent, in the form of Prometheus' own configuration",
    alerting: 'Alertmanagers that alerts are sent to. Absent: rules are evaluated, and nobody is told',
    allowOverlappingBlocks: 'Whether blocks of the database may overlap in time. Later servers always allow it',
    bodySizeLimit:
      'Size of an uncompressed answer above which a scrape fails, for monitors that say nothing. Absent: no limit',
    convertClassicHistogramsToNHCB:
      'Whether classic histograms become native ones with custom buckets, for monitors that say nothing',
    disableCompaction: 'Whether the server leaves its blocks as they are. It is so by itself where Thanos uploads them',
    enableAdminAPI:
      'Whether the HTTP API can delete series and take snapshots. Everyone who reaches the port can then do so',
    exemplars: 'Memory for exemplars: traces that samples point to. Needs the feature flag `exemplar-storage`',
    keepDroppedTargets:
      'How many dropped targets of a job stay in memory, for monitors that say nothing. 0 is no limit',
    labelLimit: 'How many labels a series may have, for monitors that say nothing. 0 is no limit',
    labelNameLengthLimit: 'Length of label names in bytes, for monitors that say nothing. 0 is no limit',
    labelValueLengthLimit: 'Length of label values in bytes, for monitors that say nothing. 0 is no limit',
    podTargetLabels:
      'Labels of pods that all PodMonitors and ServiceMonitors copy to their series, besides their own lists',
    query: 'Limits of PromQL queries, and how far they look back for a sample',
    queryLogFile: 'File that every finished query is logged to. A name without folders is put on a volume of the pod',
    remoteRead: 'Servers that queries are passed on to besides the own database, for long-term storage',
    replicas: 'Number of pods of each shard, which all scrape the same and each have their own database. Absent: 1',
    retention: 'Time after which samples are deleted. Absent: 24 hours, unless a size or a percentage is given',
    retentionPercentage:
      'Share of the volume, from 0 to 100, that blocks may fill before the oldest are deleted. It wins over `retentionSize`. 0 is no limit',
    retentionSize:
      'Size of all blocks, such as `50GB`, above which the oldest are deleted. Absent: no limit. Leave some of the volume free',
    rules: 'Limits of alerting rules after a restart and of alerts that are sent again',
    sampleLimit: 'How many samples a scrape may bring, for monitors that say nothing. 0 is no limit',
    scrapeClassicHistograms:
      'Whether classic buckets are stored beside native histograms, for monitors that say nothing',
    scrapeNativeHistograms: 'Whether native histograms are ingested, for monitors that say nothing',
    scrapeProtocols: 'Formats of metrics that targets are asked for, by preference, for monitors that say nothing',
    scrapeTimeout:
      'Time after which a scrape is given up, for monitors that say nothing; at most the interval. Absent: 10 seconds',
    shardRetentionPolicy: 'Whether pods of shards that are no longer needed are kept until their data is old',
    targetLimit: 'How many targets a job may have, for monitors that say nothing. 0 is no limit',
    terminationGracePeriodSeconds: 'Seconds between the request to stop and the end by force. Absent: 10 minutes',
    thanos: 'Sidecar of Thanos, which serves the data to queriers and uploads blocks. Absent: there is none',
  },
  AlertingSpec: {
    alertmanagers: 'Alertmanagers that each alert is sent to, all of them, found through their Services',
  },
  AlertmanagerEndpoints: {
    alertRelabelings: 'Relabelings that alerts go through before they are sent to these Alertmanagers only',
    apiVersion: 'Version of the HTTP API that alerts are sent to. Absent: v2',
    authorization:
      'Credentials in the header `Authorization` of each request to the Alertmanagers. Excludes `basicAuth`',
    bearerTokenFile: 'File in the pod with a bearer token for the Alertmanagers. `authorization` is the newer way',
    name: 'What the Service of the Alertmanagers is called',
    namespace: 'Where the Service of the Alertmanagers is. Absent: in the namespace of the Prometheus',
    pathPrefix: 'Path before `/api/v2/alerts`, which is the `routePrefix` of the Alertmanagers. Absent: none',
    port: "Name or number of the Service's port that alerts are sent to",
    relabelings: 'Relabelings of the Alertmanagers that are found: they choose among them and change their addresses',
    scheme: 'Whether alerts are sent by plain HTTP or by TLS. Absent: http',
    sigv4: 'Signs requests as AWS asks for, for Alertmanagers there. Excludes the other credentials',
    timeout: 'Time after which sending alerts is given up. Absent: 10 seconds',
  },
  ArbitraryFSAccessThroughSMsConfig: {
    deny: 'Whether monitors that name a file of the pod are refused: tenants could read tokens by it',
  },
  OTLPConfig: {
    convertHistogramsToNHCB: 'Whether histograms with explicit buckets become native ones with custom buckets',
    ignoreResourceAttributes:
      'Resource attributes that do not become labels, where all others do. Needs `promoteAllResourceAttributes`',
    keepIdentifyingResourceAttributes:
      'Whether `service.name`, `service.namespace` and `service.instance.id` also stay in `target_info`',
    labelNamePreserveMultipleUnderscores:
      'Whether several underscores in a row stay as they are in names of labels. Absent: they stay',
    labelNameUnderscoreSanitization:
      'Whether names of labels that begin with one underscore get `key` before it. Absent: they do',
    promoteAllResourceAttributes: 'Whether all resource attributes become labels, but for those that are ignored',
    promoteResourceAttributes:
      'Resource attributes that become labels of each series. Others are only in `target_info`',
    promoteScopeMetadata: 'Whether name, version and attributes of the instrumentation scope become labels',
    translationStrategy:
      'How names are made: with underscores or as they are, with or without suffixes for unit and type. Absent: underscores, suffixes',
  },
  RuntimeConfig: {
    goGC: 'By how many percent the heap grows before the next collection of garbage. Absent: 75. Less takes more CPU',
  },
  ScrapeClass: {
    attachMetadata: 'Metadata of nodes that targets of monitors in this class get',
    authorization: 'Credentials of scrapes by monitors in this class that have none of their own',
    default: 'Whether monitors without `scrapeClass` are in this class. One class can be',
    fallbackScrapeProtocol:
      'Format of answers without a usable `Content-Type`, for monitors in this class that say nothing',
    metricRelabelings: 'Relabelings of samples that come before those of the monitor',
    name: 'What monitors refer to the class by',
    relabelings: 'Relabelings of targets that come before those of the monitor, and after the generated ones',
    tlsConfig: 'TLS of scrapes by monitors in this class, for what they do not say themselves',
  },
  ShardingStrategy: {
    mode: 'Whether targets are dealt out by the hash of their address, or first by topology. Absent: by hash',
    topology: 'Zones that the shards are for, and the label that says which',
  },
  TopologyShardingStrategy: {
    externalLabelName: 'Name of the external label with the zone of the shard. Absent: `zone`; empty: none',
    values: 'Zones that the shards are dealt out to in turn; each shard scrapes only targets of its zone',
  },
  TSDBSpec: {
    chunkEncoding: 'How samples of different kinds are packed into chunks',
    outOfOrderTimeWindow:
      'How much older than the newest sample of its series a sample may be. Absent: none is taken out of order',
    staleSeriesCompactionThreshold:
      'Share of series in memory, from 0 to 1, that have to be stale before they are written to disk early. Absent: never',
  },
  ChunkEncodingSpec: {
    floats: 'How chunks of float samples are packed, where the server knows several ways',
  },
  Exemplars: {
    maxSize: 'How many exemplars all series together keep in memory. Absent: 100,000. Zero or less keeps none',
  },
  QuerySpec: {
    lookbackDelta: 'How far an instant looks back for the last sample of a series. Absent: 5 minutes',
    maxConcurrency: 'How many queries run at a time; others wait. Absent: 20',
    maxSamples: 'How many samples one query may load into memory before it fails. Absent: 50 million',
    timeout: 'Time after which a query is given up. Absent: 2 minutes',
  },
  Rules: {
    alert: 'Times that alerting rules keep to',
  },
  RulesAlert: {
    forGracePeriod: 'Least time between a restart and an alert whose `for` was running before it. Absent: 10 minutes',
    forOutageTolerance: 'Longest outage after which the elapsed part of `for` still counts. Absent: 1 hour',
    resendDelay: 'Least time before a firing alert is sent to the Alertmanagers again. Absent: 1 minute',
  },
  ShardRetentionPolicy: {
    retain: 'How long pods of shards that are no longer needed stay',
    whenScaled: 'Whether such pods are deleted at once, or kept to be queried',
  },
  RetainConfig: {
    retentionPeriod: 'Time after which pods of shards that are no longer needed are deleted',
  },
  ObjectReference: {
    group: 'API group of the objects: always `monitoring.coreos.com`',
    name: 'Which object is meant. Absent: all of the resource in the namespace',
    namespace: 'Where the objects are',
    resource: 'Kind of the objects, in the plural and lower case, such as `servicemonitors`',
  },
  PrometheusRuleExcludeConfig: {
    ruleName: 'Which PrometheusRule is meant',
    ruleNamespace: 'Where the PrometheusRule is',
  },
};
