/** Command-line arguments of Prometheus and its agent, in the operator's order; versions only in the gates. */

import type { UserWebConfig } from '../../base/app';
import type { BuildContext } from '../../base/context';
import { PROMETHEUS } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import { nonEmpty } from '../../base/values';
import { type ArgumentRow, admitted, joined, positive, row, when } from '../../pod/arguments';
import { routePrefix } from '../../pod/probes';
import type { Argument } from '../../pod/spec';
import { isSet } from '../../reloading/mounted/containers';
import { webFile } from '../../web/served-web';
import type { CommonPrometheusPodSpec, PrometheusAgentPodSpec, PrometheusPodSpec } from './spec';

/** Argument → the versions that have it. `3.0.0-0` is older than every other pre-release of that version. */
export const PROMETHEUS_ARGUMENT_GATES = {
  consoles: { until: '3.0.0-0' },
  pageTitle: { since: '2.6.0' },
  remoteWriteReceiver: { since: '2.33.0' },
  remoteWriteMessages: { since: '2.54.0' },
  metadataWalRecords: { since: '2.54.0' },
  metadataWithoutSwitch: { since: '3.4.0' },
  otlpReceiver: { since: '3.0.0-0' },
  otlpFeature: { since: '2.47.0', until: '3.0.0-0' },
  enableFeature: { since: '2.25.0' },
  logFormat: { since: '2.6.0' },
  ruleTolerance: { since: '2.4.0' },
  maxSamples: { since: '2.5.0' },
  retentionByTime: { since: '2.7.0' },
  retentionBySize: { since: '2.7.0' },
  xor2: { since: '3.13.0' },
  retentionArguments: { until: '3.11.0' },
  overlappingBlocks: { since: '2.11.0', until: '2.39.0' },
  walCompression: { since: '2.11.0' },
  webConfig: { since: '2.24.0' },
  goGcInConfig: { since: '2.53.0' },
  delayedCompaction: { since: '3.9.0' },
  overlappingCompaction: { since: '2.55.0' },
  agent: { since: '3.0.0-0' },
} as const satisfies Record<string, Gate>;

const GATES = PROMETHEUS_ARGUMENT_GATES;

export function reloadsBySignal({ reloadStrategy }: CommonPrometheusPodSpec): boolean {
  return reloadStrategy === 'ProcessSignal';
}

/** Arguments that the server and the agent have in common. */
export function commonArguments(spec: CommonPrometheusPodSpec, context: BuildContext): Argument[] {
  return admitted(commonRows(spec, context), context);
}

function commonRows(spec: CommonPrometheusPodSpec, context: BuildContext): ArgumentRow[] {
  const consoles = context.knows(GATES.consoles);
  return [
    row('config.file', `${PROMETHEUS.configOutDir}/${PROMETHEUS.configOutFile}`, 'spec'),
    row('web.console.templates', when(consoles, PROMETHEUS.consolesDir), 'spec'),
    row('web.console.libraries', when(consoles, PROMETHEUS.consoleLibrariesDir), 'spec'),
    row('web.enable-lifecycle', when(!reloadsBySignal(spec), ''), 'spec.reloadStrategy'),
    row('web.page-title', spec.web?.pageTitle, 'spec.web.pageTitle', GATES.pageTitle),
    row('web.max-connections', spec.web?.maxConnections, 'spec.web.maxConnections'),
    ...remoteWriteRows(spec, context),
    ...otlpRows(spec, context),
    ...featureRows(spec),
    row('web.external-url', nonEmpty(spec.externalUrl), 'spec.externalUrl'),
    row('web.route-prefix', routePrefix(spec), 'spec.routePrefix'),
    row('log.level', isSet(spec.logLevel, 'info') ? spec.logLevel : undefined, 'spec.logLevel'),
    row('log.format', isSet(spec.logFormat, 'logfmt') ? spec.logFormat : undefined, 'spec.logFormat', GATES.logFormat),
    row('web.listen-address', when(spec.listenLocal, `127.0.0.1:${PROMETHEUS.port}`), 'spec.listenLocal'),
  ];
}

function remoteWriteRows(spec: CommonPrometheusPodSpec, context: BuildContext): ArgumentRow[] {
  const receives = spec.enableRemoteWriteReceiver === true;
  const messages = receives ? spec.remoteWriteReceiverMessageVersions?.map(protobufMessage) : undefined;
  const sendsV2 = (spec.remoteWrite ?? []).some(({ messageVersion }) => messageVersion === 'V2.0');
  const metadataSwitch = sendsV2 && !context.knows(GATES.metadataWithoutSwitch);
  return [
    row(
      'web.enable-remote-write-receiver',
      when(receives, ''),
      'spec.enableRemoteWriteReceiver',
      GATES.remoteWriteReceiver,
    ),
    row(
      'web.remote-write-receiver.accepted-protobuf-messages',
      nonEmpty(messages),
      'spec.remoteWriteReceiverMessageVersions',
      GATES.remoteWriteMessages,
    ),
    // The second version of the protocol sends metadata, which older servers have to be told to keep.
    feature('metadata-wal-records', metadataSwitch, 'spec.remoteWrite', GATES.metadataWalRecords),
  ];
}

function protobufMessage(version: string): string {
  return version === 'V2.0' ? 'io.prometheus.write.v2.Request' : 'prometheus.WriteRequest';
}

function otlpRows(spec: CommonPrometheusPodSpec, context: BuildContext): ArgumentRow[] {
  const enabled = spec.enableOTLPReceiver ?? spec.otlp !== undefined;
  const at = 'spec.enableOTLPReceiver';
  if (context.knows(GATES.otlpReceiver)) return [row('web.enable-otlp-receiver', when(enabled, ''), at)];
  return [feature('otlp-write-receiver', enabled, at, GATES.otlpFeature)];
}

/** A feature that a field needs, where the version has it. */
function feature(name: string, isNeeded: boolean, from: string, gate: Gate): ArgumentRow {
  return { ...row('enable-feature', when(isNeeded, name), from, gate), said: `--enable-feature=${name}` };
}

function featureRows(spec: CommonPrometheusPodSpec): ArgumentRow[] {
  const features = spec.enableFeatures ?? [];
  const xor2 = spec.tsdb?.chunkEncoding?.floats === 'Xor2' && !features.includes('xor2-encoding');
  return [
    row('enable-feature', joined(features), 'spec.enableFeatures', GATES.enableFeature),
    feature('xor2-encoding', xor2, 'spec.tsdb.chunkEncoding.floats', GATES.xor2),
  ];
}

/** Arguments only of the server. */
export function serverArguments(spec: PrometheusPodSpec, context: BuildContext): Argument[] {
  return admitted(
    [...retentionRows(spec, context), ...storageRows(spec), ...ruleRows(spec), ...queryRows(spec), ...walRows(spec)],
    context,
  );
}

/** From 3.11 on these are settings of the configuration, which the generator writes. */
function retentionRows({ retention, retentionSize }: PrometheusPodSpec, context: BuildContext): ArgumentRow[] {
  if (!context.knows(GATES.retentionArguments)) return [];
  const separate = context.knows(GATES.retentionByTime);
  const byTimeName = separate ? 'storage.tsdb.retention.time' : 'storage.tsdb.retention';
  const bySize = nonEmpty(retentionSize);
  const byTime = nonEmpty(retention) ?? (bySize === undefined || !separate ? PROMETHEUS.retention : undefined);
  return [
    row(byTimeName, byTime, 'spec.retention'),
    row('storage.tsdb.retention.size', bySize, 'spec.retentionSize', GATES.retentionBySize),
  ];
}

function storageRows(spec: PrometheusPodSpec): ArgumentRow[] {
  return [
    row('storage.tsdb.path', PROMETHEUS.storageDir, 'spec'),
    row('web.enable-admin-api', when(spec.enableAdminAPI, ''), 'spec.enableAdminAPI'),
  ];
}

function ruleRows({ rules }: PrometheusPodSpec): ArgumentRow[] {
  const { forOutageTolerance, forGracePeriod, resendDelay } = rules?.alert ?? {};
  const at = 'spec.rules.alert';
  const gate = GATES.ruleTolerance;
  return [
    row('rules.alert.for-outage-tolerance', nonEmpty(forOutageTolerance), `${at}.forOutageTolerance`, gate),
    row('rules.alert.for-grace-period', nonEmpty(forGracePeriod), `${at}.forGracePeriod`, gate),
    row('rules.alert.resend-delay', nonEmpty(resendDelay), `${at}.resendDelay`, gate),
  ];
}

function queryRows({ query }: PrometheusPodSpec): ArgumentRow[] {
  return [
    row('query.lookback-delta', query?.lookbackDelta, 'spec.query.lookbackDelta'),
    row('query.max-samples', positive(query?.maxSamples), 'spec.query.maxSamples', GATES.maxSamples),
    row('query.max-concurrency', positive(query?.maxConcurrency), 'spec.query.maxConcurrency'),
    row('query.timeout', query?.timeout, 'spec.query.timeout'),
  ];
}

function walRows({ allowOverlappingBlocks, walCompression }: PrometheusPodSpec): ArgumentRow[] {
  return [
    row(
      'storage.tsdb.allow-overlapping-blocks',
      when(allowOverlappingBlocks, ''),
      'spec.allowOverlappingBlocks',
      GATES.overlappingBlocks,
    ),
    compressionRow('storage.tsdb.wal-compression', walCompression, GATES.walCompression),
  ];
}

function compressionRow(name: string, compression: boolean | undefined, gate?: Gate): ArgumentRow {
  const value = compression === undefined ? undefined : '';
  return row(compression === false ? `no-${name}` : name, value, 'spec.walCompression', gate);
}

/** Arguments only of the agent. */
export function agentArguments(spec: PrometheusAgentPodSpec, context: BuildContext): Argument[] {
  const switchRow = context.knows(GATES.agent) ? row('agent', '', 'spec') : row('enable-feature', 'agent', 'spec');
  return admitted(
    [
      switchRow,
      row('storage.agent.path', PROMETHEUS.storageDir, 'spec'),
      compressionRow('storage.agent.wal-compression', spec.walCompression),
    ],
    context,
  );
}

/** How a server is told of its web configuration, which is always mounted: a change of it is none of the pod. */
export function webConfigArguments(
  { web }: CommonPrometheusPodSpec,
  context: BuildContext,
  own: UserWebConfig | undefined,
): Argument[] {
  const path = webFile(own, { dir: PROMETHEUS.webConfigDir, file: PROMETHEUS.webConfigFile });
  if (web === undefined && !context.knows(GATES.webConfig)) return [];
  return admitted([row('web.config.file', path, 'spec.web', GATES.webConfig)], context);
}
