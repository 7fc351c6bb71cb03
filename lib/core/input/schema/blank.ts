/**
 * Durations may be blank by their pattern. Of some fields the API's own types cannot tell a blank one from none, and rules are
 * written without; of the others it would be written, and no server can read it.
 */

import type { SchemaIssue } from './issue';

const SERVER = ['scrapeTimeout', 'remoteWrite.metadataConfig.sendInterval'];
const ENDPOINT = ['interval', 'scrapeTimeout'];
const RULER = ['retention', 'remoteWrite.metadataConfig.sendInterval'];

/** The fields that may be blank, by kind. */
const MAY_BE_BLANK: Readonly<Record<string, ReadonlySet<string>>> = {
  Alertmanager: fields([
    'alertmanagerConfiguration.global.resolveTimeout',
    'clusterGossipInterval',
    'clusterPeerTimeout',
    'clusterPushpullInterval',
    'retention',
  ]),
  PodMonitor: fields(ENDPOINT.map((field) => `podMetricsEndpoints.${field}`)),
  Probe: fields(ENDPOINT),
  PrometheusRule: fields(['groups.interval', 'groups.query_offset', 'groups.rules.for']),
  Prometheus: fields([
    ...SERVER,
    'retention',
    'shardRetentionPolicy.retain.retentionPeriod',
    'thanos.blockSize',
    'thanos.getConfigInterval',
    'thanos.getConfigTimeout',
    'thanos.readyTimeout',
  ]),
  PrometheusAgent: fields(SERVER),
  ServiceMonitor: fields(ENDPOINT.map((field) => `endpoints.${field}`)),
  ThanosRuler: fields(RULER),
};

function fields(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => `spec.${path}`));
}

export function mayBeBlank(kind: string, { path }: SchemaIssue): boolean {
  return MAY_BE_BLANK[kind]?.has(path.replace(/\[\d+\]/g, '')) === true;
}
