/** Remote write and remote read. */

import type { Summaries } from './summaries';

export const REMOTE: Summaries = {
  RemoteWriteSpec: {
    authorization: 'Credentials in the header `Authorization` of each request. Excludes the other credentials',
    azureAd: 'Identity of Azure that samples are sent as. Excludes the other credentials',
    bearerTokenFile:
      'File in the pod that a bearer token is read from. `authorization.credentialsFile` is the newer way',
    followRedirects: 'Whether answers that redirect are followed. Without it they count as failures. Absent: true',
    headers: 'Headers of each request. Those that the server itself sets cannot be replaced',
    messageVersion:
      'Version of the protocol: 2.0 is shorter, and carries metadata and start times with the samples. Absent: 1.0',
    metadataConfig: 'How type, help and unit of metrics are sent, beside the samples',
    name: 'Name of the queue in metrics and logs, which no other may have. Absent: a hash of its settings',
    queueConfig: 'How samples wait, are sent in parallel, and are tried again. Absent: settings that suit most servers',
    remoteTimeout: 'Time after which a request is given up and tried again. Absent: 30 seconds',
    roundRobinDNS: 'Whether each connection goes to another of the addresses that the host name resolves to',
    sendExemplars: 'Whether exemplars are sent too. Needs exemplars to be stored',
    sendNativeHistograms: 'Whether native histograms are sent too, which not every remote end can read',
    sigv4: 'Signs requests as AWS asks for, as for its managed Prometheus. Excludes the other credentials',
    url: 'Where samples are sent to, with the path, such as `https://mimir/api/v1/push`',
    writeRelabelConfigs: 'Relabelings of samples before they are sent: which series leave, and with which labels',
  },
  AzureAD: {
    cloud: 'Which cloud of Azure the identity is of. Absent: the public one',
    managedIdentity: 'Identity that Azure gives the machine. Excludes the other ways',
    oauth: 'Application of Entra ID and its secret. Excludes the other ways',
    scope: "Right that the token is asked for. Absent: that of Azure's managed Prometheus",
    sdk: 'Credentials as the SDK of Azure looks for them: variables, identity, command line. Excludes the other ways',
    workloadIdentity: "Identity of the pod's service account, as AKS exchanges it. Excludes the other ways",
  },
  ManagedIdentity: {
    clientId: 'Identity that is assigned to the machine by a user, as a UUID. Absent: the one that the system assigned',
  },
  AzureOAuth: {
    clientId: 'Application that the token is asked for as, as a UUID',
    clientSecret: "Key of a Secret that proves the application's identity",
    tenantId: 'Directory of Entra ID that the application is in, as a UUID',
  },
  AzureSDK: {
    tenantId: 'Directory of Entra ID that credentials are looked for in, as a UUID',
  },
  AzureWorkloadIdentity: {
    clientId: 'Application or identity that trusts the service account, as a UUID',
    tenantId: 'Directory of Entra ID that the identity is in, as a UUID',
  },
  MetadataConfig: {
    maxSamplesPerSend: 'How many metrics one request tells of. Absent: 2,000',
    send: 'Whether type, help and unit of metrics are sent at all',
    sendInterval: 'Time between two times that all metadata is sent. Absent: 1 minute',
  },
  QueueConfig: {
    batchSendDeadline: 'Longest time that a sample waits for its request to be full. Absent: 5 seconds',
    capacity: 'How many samples wait in each shard before reading the log pauses. Absent: 10,000',
    maxBackoff: 'Longest pause between two tries of a failed request. Absent: 5 seconds',
    maxRetries: 'How often the oldest servers tried a request again',
    maxSamplesPerSend: 'How many samples one request has. Absent: 2,000',
    maxShards: 'How many requests are on their way at a time at most. Absent: 50',
    minBackoff: 'First pause before a failed request is tried again; it doubles each time. Absent: 30 ms',
    minShards: 'How many requests are on their way at a time at least. Absent: 1',
    retryOnRateLimit: 'Whether samples that the other side refused with 429 are tried again, not dropped',
    sampleAgeLimit: 'Age above which samples that still wait are dropped. Absent: none is too old',
  },
  RemoteReadSpec: {
    authorization: 'Credentials in the header `Authorization` of each request. Excludes the other credentials',
    bearerTokenFile:
      'File in the pod that a bearer token is read from. `authorization.credentialsFile` is the newer way',
    filterExternalLabels:
      'Whether only series with the own external labels are asked for, which are then removed. Absent: true',
    headers: 'Headers of each request. Those that the server itself sets cannot be replaced',
    name: 'Name of the server in metrics, which no other may have. Absent: a hash of its settings',
    readRecent: 'Whether the other side is asked even for times that the own database has completely',
    remoteTimeout: 'Time after which a request is given up. Absent: 1 minute',
    requiredMatchers: 'Labels and values that a query has to select for the other side to be asked',
    url: 'Where series are asked for, with the path, such as `https://mimir/api/v1/read`',
  },
};
