/** ServiceMonitor, PodMonitor and Probe; and what scrape jobs have alike, also in a ScrapeConfig and globally. */

import type { Summaries } from './summaries';

const SCRAPES: Summaries[string] = {
  bodySizeLimit:
    'Size of an uncompressed answer, such as `10MB`, above which a scrape fails. Absent: the global one; 0 is no limit',
  convertClassicHistogramsToNHCB:
    'Whether classic histograms are stored as native histograms with the same, custom buckets',
  fallbackScrapeProtocol:
    'Format in which an answer is read that has no usable `Content-Type`. Absent: such scrapes fail from Prometheus 3.0 on',
  filterRunning: 'Whether pods that have succeeded or failed are left out. Absent: true',
  honorLabels:
    'Whether labels of the scraped series win over those of the target. Otherwise they are renamed to `exported_…`',
  honorTimestamps:
    'Whether timestamps in scraped samples are kept. Otherwise the time of the scrape counts. Absent: true',
  interval: 'Time between two scrapes of a target. Absent: the global `scrapeInterval`',
  keepDroppedTargets:
    'How many targets that relabelings drop are kept in memory for the page of targets. 0 is no limit',
  labelLimit: 'How many labels a series may have before the whole scrape fails. 0 is no limit',
  labelNameLengthLimit: "Length of a label's name, in bytes, above which the whole scrape fails. 0 is no limit",
  labelValueLengthLimit: "Length of a label's value, in bytes, above which the whole scrape fails. 0 is no limit",
  metricRelabelings:
    'Relabelings of each scraped sample before it is stored: here series are dropped and labels changed',
  namespaceSelector: 'Namespaces in which objects are looked for. Absent: only that of the monitor',
  nativeHistogramBucketLimit:
    'How many buckets a native histogram may have: more are merged, and where that fails, so does the scrape. 0 is no limit',
  nativeHistogramMinBucketFactor:
    'Factor between neighbouring buckets of native histograms below which buckets are merged. 0 merges none',
  params: 'Parameters in the query of the scraped URL, each with its values',
  path: 'Path of the URL that metrics are scraped from. Absent: `/metrics`',
  podTargetLabels:
    'Labels of pods that are copied to the series of their targets. Characters that a label cannot have become underscores',
  relabelings:
    'Relabelings of targets before they are scraped: they drop targets, change addresses and set labels of all series',
  sampleLimit: 'How many samples a scrape may bring, after relabeling, before it fails as a whole. 0 is no limit',
  scheme: 'Whether targets are scraped by plain HTTP or by TLS. Absent: http',
  scrapeClass:
    'Name of the scrape class of the Prometheus whose settings are added. Absent: the class that is the default',
  scrapeClassicHistograms:
    'Whether classic buckets are stored as well, of a histogram that is also scraped as a native one',
  scrapeNativeHistograms:
    'Whether native histograms are ingested. Absent: the global setting, or before 3.8 the feature flag',
  scrapeProtocols: 'Formats of metrics that are asked for, by preference. Absent: the order of the server',
  scrapeTimeout: 'Time after which a scrape is given up; at most the interval. Absent: the global `scrapeTimeout`',
  selectorMechanism:
    'Where the selector is applied: in Prometheus by relabelings, or at the API server, which costs less traffic for few objects',
  targetLimit: 'How many targets a job may have after relabeling before scrapes of all of them fail. 0 is no limit',
  trackTimestampsStaleness:
    'Whether series with timestamps of their own go stale at once when they are no longer exposed. Needs `honorTimestamps`',
};

export const MONITORS: Summaries = {
  '*': SCRAPES,
  AttachMetadata: {
    node: 'Whether labels and annotations of the node are attached to targets. Needs the right to list and watch nodes',
  },
  NamespaceSelector: {
    any: 'Whether objects of all namespaces are targets. It takes rights in the whole cluster',
    matchNames: 'Names of the namespaces in which objects are looked for',
  },
  PodMonitorSpec: {
    attachMetadata: 'Metadata of the node that targets get as `__meta_…` labels, for relabelings to use',
    jobLabel: 'Label of the pod whose value becomes the label `job`. Absent: the namespace and name of the PodMonitor',
    podMetricsEndpoints: 'Ports of the selected pods that are scraped, each as a job of its own',
    selector: 'Labels of the pods that are scraped. An empty selector takes all pods of the namespaces',
  },
  PodMetricsEndpoint: {
    port: 'Name of the port of a container that is scraped. Wins over `portNumber` and `targetPort`',
    portNumber: 'Number of the port of a container that is scraped. `port` wins over it',
    targetPort: "Number or name of a container's port; replaced by `port` and `portNumber`, which win over it",
  },
  ServiceMonitorSpec: {
    attachMetadata: 'Metadata of the node that targets get as `__meta_…` labels, for relabelings to use',
    endpoints: 'Ports of the selected Services that are scraped, each as a job of its own',
    jobLabel:
      'Label of the Service whose value becomes the label `job`. Absent, or without a value: the name of the Service',
    selector:
      'Labels of the Services whose endpoints are scraped. An empty selector takes all Services of the namespaces',
    serviceDiscoveryRole:
      'Whether targets come from Endpoints or from EndpointSlices. Absent: what the Prometheus says',
    targetLabels: 'Labels of the Service that are copied to the series of its targets',
  },
  Endpoint: {
    bearerTokenFile:
      'File in the pod of Prometheus with the bearer token of each scrape. An instance may forbid monitors to name files',
    port: 'Name of the port of the Service that is scraped. Wins over `targetPort`',
    targetPort:
      'Number or name of the port of the pod behind the Service, where the Service does not list it. `port` wins over it',
  },
  ProbeSpec: {
    interval: 'Time between two probes of a target. Absent: the global `scrapeInterval`',
    jobName: 'Value of the label `job` of all results. Absent: the namespace and name of the Probe',
    metricRelabelings: 'Relabelings of the metrics that the prober returns, before they are stored',
    module: "Module in the prober's configuration that says how to probe, such as `http_2xx`: the parameter `module`",
    params: 'Further parameters that the prober gets with each request',
    prober: 'Where the prober is, such as a blackbox exporter, which is scraped once for each target',
    scrapeTimeout: 'Time after which a probe is given up; at most the interval. Absent: the global `scrapeTimeout`',
    targets: 'What is probed: fixed addresses or Ingresses, not both',
    tlsConfig: 'TLS of the connections to the prober, not of those that it makes to targets',
  },
  ProbeParam: {
    name: 'Key in the query of the request to the prober, such as `hostname`',
    values: 'What the parameter is, each value once in the query. Absent: an empty one',
  },
  ProberSpec: {
    path: "Path of the prober's URL that does a probe when it is scraped",
    scheme: 'Whether the prober is asked by plain HTTP or by TLS. Absent: http',
    url: 'Host and port of the prober, without scheme and path, such as `blackbox-exporter:9115`',
  },
  ProbeTargets: {
    ingress: 'Ingresses whose hosts and paths are probed. Ignored where `staticConfig` is given',
    staticConfig: 'Fixed addresses that are probed, with the labels of their results. Wins over `ingress`',
  },
  ProbeTargetIngress: {
    namespaceSelector: 'Namespaces in which Ingresses are looked for. Absent: only that of the Probe',
    relabelingConfigs:
      'Relabelings of what is found, after the address of an Ingress has become the parameter `target`',
    selector: 'Labels of the Ingresses that are probed. An empty selector takes all of the namespaces',
  },
  ProbeTargetStaticConfig: {
    labels: 'Labels that all results of these targets have',
    relabelingConfigs: 'Relabelings of the targets, after the address has become the parameter `target`',
    static: 'Addresses that the prober gets one by one, in the form that its module expects: a URL, or host and port',
  },
  RelabelConfig: {
    action: 'What is done where the values match: set a label, drop or keep, hash, copy or remove labels',
    modulus: 'Number of groups that the hash of the source labels is divided into, for `HashMod`',
    regex:
      'Regular expression (RE2) that the joined values, or for label actions the names, match as a whole. Absent: `(.*)`',
    replacement: 'Value that the target label gets, with `$1` for groups of the expression. Absent: `$1`',
    separator: 'Text between the joined values of the source labels. Absent: `;`',
    sourceLabels: 'Labels whose values are joined and matched against the expression',
    targetLabel:
      'Label that gets the result, for `Replace`, `HashMod`, `Lowercase`, `Uppercase`, `KeepEqual` and `DropEqual`',
  },
};
