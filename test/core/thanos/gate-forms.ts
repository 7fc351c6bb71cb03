/** Gates that no finding about a field speaks of: what is written, or refused, on both sides of the bound. */

import type { RawResource } from '../../../lib/core/input/admission';
import { MAIN } from '../../../scripts/docs/company';
import type { GateForm } from '../../support/gates';

const SECRET = { name: 'credentials', key: 'key' };
const remoteWrite = (end: object) => ({ remoteWrite: [{ url: 'https://example.com/write', ...end }] });

/** A ruler that evaluates a group of rules. */
const evaluating = (group: object) => {
  const rules: RawResource = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'own', namespace: 'monitoring' },
    spec: { groups: [{ name: 'own', rules: [{ alert: 'Own', expr: 'up == 0' }], ...group }] },
  };
  return { kind: 'ThanosRuler', spec: {}, others: [rules] };
};

const LEFT_OUT = { code: 'unsupported-by-version', older: true } as const;

const closed = (kind: string, bound: string): GateForm => ({
  kind,
  spec: { objectStorageConfig: SECRET },
  newer: '--disable-admin-operations',
  finding: LEFT_OUT,
  bound,
});

/** Two that do not work together, or of which one does not read what the other keeps. */
const APART = (words: string, older: boolean) => ({ finding: { code: 'version-mismatch', words, older } });

const other = (kind: RawResource['kind'], spec: object): RawResource => ({
  apiVersion: kind === 'Prometheus' ? 'monitoring.coreos.com/v1' : 'cdk8s-prometheus.io/v1alpha1',
  kind,
  metadata: { name: 'second', namespace: 'monitoring' },
  spec,
});

const asking = (kind: string) => ({ sources: [{ kind, name: 'second' }] });
const DISTRIBUTED = { additionalArgs: [{ name: 'query.mode', value: 'distributed' }] };
const HISTOGRAMS = { scrapeNativeHistograms: true, thanos: { objectStorageConfig: SECRET } };

/** By table and row. */
export const FORMS: Readonly<Record<string, readonly GateForm[]>> = {
  'UTF8_NAMES.Thanos': [
    {
      ...evaluating({ rules: [{ alert: 'Own', expr: 'up == 0', labels: { 'a label': 'x' } }] }),
      finding: { code: 'invalid-rule', older: true },
      bound: '0.38.0',
    },
  ],
  'RULE_GATES.keep_firing_for': [
    {
      ...evaluating({ rules: [{ alert: 'Own', expr: 'up == 0', keep_firing_for: '7m' }] }),
      newer: 'keep_firing_for: 7m',
      finding: LEFT_OUT,
      bound: '0.34.0',
    },
  ],
  'GROUP_GATES.limit': [{ ...evaluating({ limit: 7 }), newer: 'limit: 7', finding: LEFT_OUT, bound: '0.24.0' }],
  'GROUP_GATES.query_offset': [
    { ...evaluating({ query_offset: '7m' }), newer: 'query_offset: 7m', finding: LEFT_OUT, bound: '0.38.0' },
  ],
  'GROUP_GATES.labels': [
    { ...evaluating({ labels: { team: 'own' } }), newer: 'team: own', finding: LEFT_OUT, bound: '0.39.0' },
  ],
  'OPTIONAL_CLIENT_ID.OPTIONAL_CLIENT_ID': [
    {
      kind: 'ThanosRuler',
      spec: remoteWrite({ azureAd: { managedIdentity: {} } }),
      finding: { code: 'missing-field', older: true },
      bound: '0.40.0',
    },
  ],
  'BUCKET_ARGUMENT_GATES.closedGateway': [closed('ThanosStoreGateway', '0.39.0')],
  'BUCKET_ARGUMENT_GATES.closedCompactor': [closed('ThanosCompactor', '0.32.0')],
  'QUERY_ARGUMENT_GATES.endpointFlags': [
    {
      kind: 'ThanosQuery',
      spec: { endpoints: ['elsewhere:10901'] },
      older: '--endpoint=elsewhere:10901',
      newer: '--endpoint.sd-config=',
      bound: '0.44.0',
    },
  ],
  'THANOS_FIT_GATES.asksOnlyInfo': [
    {
      kind: 'ThanosQuery',
      spec: asking('Prometheus'),
      others: [other('Prometheus', { thanos: { version: '0.23.0' } })],
      ...APART('Info API', false),
      bound: '0.37.0',
    },
  ],
  'THANOS_FIT_GATES.answersInfo': [
    {
      kind: 'Prometheus',
      spec: { thanos: {} },
      others: [other('ThanosQuery', {})],
      ...APART('Info API', true),
      bound: '0.24.0',
    },
  ],
  'THANOS_FIT_GATES.readsStatistics': [
    {
      kind: 'ThanosQuery',
      spec: { ...asking('ThanosQuery'), ...DISTRIBUTED },
      others: [other('Prometheus', { thanos: {} }), other('ThanosQuery', {})],
      ...APART('statistics', true),
      bound: '0.36.0',
    },
  ],
  'THANOS_FIT_GATES.sendsStatistics': [
    {
      kind: 'ThanosQuery',
      spec: { endpoints: ['elsewhere:10901'] },
      others: [
        other('ThanosQuery', { version: '0.35.0', sources: [{ kind: 'ThanosQuery', name: MAIN }], ...DISTRIBUTED }),
      ],
      ...APART('statistics', false),
      bound: '0.36.0',
    },
  ],
  'THANOS_FIT_GATES.readsHistograms': [
    {
      kind: 'ThanosQuery',
      spec: asking('Prometheus'),
      others: [other('Prometheus', HISTOGRAMS)],
      ...APART('native histograms', true),
      bound: '0.31.0',
    },
    {
      kind: 'ThanosStoreGateway',
      spec: { objectStorageConfig: SECRET },
      others: [other('Prometheus', HISTOGRAMS)],
      ...APART('native histograms', true),
      bound: '0.31.0',
    },
  ],
  'THANOS_FIT_GATES.downsamplesHistograms': [
    {
      kind: 'ThanosCompactor',
      spec: { objectStorageConfig: SECRET },
      others: [other('Prometheus', HISTOGRAMS)],
      ...APART('native histograms', true),
      bound: '0.38.0',
    },
  ],
  'THANOS_SIDECAR_GATES.asksForNone': [
    { kind: 'Prometheus', spec: { version: '2.53.0', thanos: {} }, ...APART('limit', false), bound: '0.37.0' },
    { kind: 'Prometheus', spec: { version: '2.53.0', thanos: {} }, ...APART('limit', true), bound: '0.37.1' },
  ],
  'THANOS_SIDECAR_GATES.httpClientFile': [
    { kind: 'Prometheus', spec: {}, newer: '--prometheus.http-client-file=', bound: '0.24.0' },
  ],
  'THANOS_SIDECAR_GATES.delayedCompaction': [
    {
      kind: 'Prometheus',
      spec: { thanos: { objectStorageConfig: SECRET } },
      older: '--storage.tsdb.max-block-duration=2h',
      newer: '--shipper.ignore-unequal-block-size',
      bound: '0.42.0',
    },
  ],
};

/** Rows that a finding speaks of by another name than theirs. */
export const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'RULER_REMOTE_WRITE.RULER_REMOTE_WRITE': 'this Thanos cannot write to remote ends',
  'THANOS_RULER_ARGUMENT_GATES.remoteWrite': '--remote-write.config-file',
  'THANOS_RULER_ARGUMENT_GATES.webConfig': '--http.config',
  'THANOS_RULER_ARGUMENT_GATES.tolerance': '--for-grace-period',
  'THANOS_RULER_ARGUMENT_GATES.concurrentEvaluation': '--rule-concurrent-evaluation',
  'THANOS_RULER_ARGUMENT_GATES.queryOffset': '--rule-query-offset',
  'THANOS_RULER_ARGUMENT_GATES.features': '--enable-feature',
  'FRONTEND_ARGUMENT_GATES.forwardHeader': '--query-frontend.forward-header',
  'FRONTEND_ARGUMENT_GATES.verticalShards': '--query-frontend.vertical-shards',
  'FRONTEND_ARGUMENT_GATES.dynamicSplit': '--query-range.horizontal-shards',
  'FRONTEND_ARGUMENT_GATES.downstreamTls': 'tls_config',
  'FRONTEND_ARGUMENT_GATES.features': '--enable-feature',
  'THANOS_SIDECAR_GATES.getConfig': '--prometheus.get_config_timeout',
  'GRPC_SERVER_GATES.minVersion': '--grpc-server-tls-min-version',
  'GRPC_SERVER_GATES.ciphers': '--grpc-server-tls-ciphers',
  'GRPC_SERVER_GATES.curves': '--grpc-server-tls-curves',
};

/** Texts of the outputs where they are not the name. */
export const WRITTEN: Readonly<Record<string, string>> = {
  'this Thanos cannot write to remote ends': '--remote-write.config-file=',
  roundRobinDNS: 'round_robin_dns: ',
  messageVersion: 'protobuf_message: ',
  azureAd: 'azuread:',
  'azureAd.sdk': 'sdk:',
  'queueConfig.sampleAgeLimit': 'sample_age_limit: ',
  noProxy: 'no_proxy: ',
  proxyFromEnvironment: 'proxy_from_environment: ',
  proxyConnectHeader: 'proxy_connect_header:',
  sendNativeHistograms: 'send_native_histograms: ',
  'tlsConfig.minVersion': 'min_version: ',
  'tlsConfig.maxVersion': 'max_version: ',
};
