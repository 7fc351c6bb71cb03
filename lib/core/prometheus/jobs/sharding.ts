/** Which shard scrapes a target: relabelings at the end of a job that keep its part of them. */

import { memoized } from '../../base/memoized';
import { podVariable } from '../../emit/variables';
import { constant } from '../../emit/yaml';
import type { PrometheusInstance, TopologySharding } from '../instance';
import type { Relabeling } from '../scrape-job';

const HASH = '__tmp_hash';
export const DISABLE_SHARDING = '__tmp_disable_sharding';
const TOPOLOGY = '__tmp_topology';
const CURRENT_SHARD = '__tmp_current_shard';

/** What the pod knows of its own shard, or what is written for the pods of one. */
interface Place {
  readonly shard: string;
  readonly inzoneShard: string;
  readonly zone: string;
}

function placeOf({ shard, topology }: PrometheusInstance): Place {
  if (shard === undefined) {
    return {
      shard: podVariable('shard'),
      inzoneShard: podVariable('inzoneShard'),
      zone: podVariable('topologyZone'),
    };
  }
  const zones = topology?.zones ?? [''];
  return {
    shard: String(shard),
    inzoneShard: String(Math.floor(shard / zones.length)),
    zone: zones[shard % zones.length]!,
  };
}

/** By address, and by the zone that it is in where the instance is sharded so. */
export const shardingByAddress = memoized((instance: PrometheusInstance) => sharding(instance, '__address__'));

/** Probes have one address for all of their targets. */
export const shardingByProbedTarget = memoized((instance: PrometheusInstance) => sharding(instance, '__param_target'));

/** What a user has sharded by hand stays so. */
export function shardedByAddress(relabelings: readonly Relabeling[], instance: PrometheusInstance): Relabeling[] {
  const byHand = relabelings.some(({ action }) => action === 'hashmod');
  return byHand ? [...relabelings] : [...relabelings, ...shardingByAddress(instance)];
}

function sharding(instance: PrometheusInstance, label: string): readonly Relabeling[] {
  const { options, shards, topology } = instance;
  const place = placeOf(instance);
  const all = [
    ...(options.retentionPolicies ? keepActiveShards(shards, place) : []),
    ...(topology === undefined ? [] : keepZone(options.podTopologyLabels, place)),
    ...keepHash(label, topology, shards, place),
  ];
  return Object.freeze(all.map(constant));
}

/** Shards that were scaled down but keep their data scrape nothing. */
function keepActiveShards(shards: number, { shard }: Place): Relabeling[] {
  const active = Array.from({ length: shards }, (_, i) => i).join('|');
  return [
    { target_label: CURRENT_SHARD, replacement: shard, action: 'replace' },
    { source_labels: [CURRENT_SHARD], regex: active, action: 'keep' },
  ];
}

const ENDPOINT_ZONE = '__meta_kubernetes_endpointslice_endpoint_zone';

/** The labels of a pod or of its node that tell the zone of a target. */
function zoneLabels(object: 'pod' | 'node'): string[] {
  return ['label', 'labelpresent'].map((kind) => `__meta_kubernetes_${object}_${kind}_topology_kubernetes_io_zone`);
}

function keepZone(podsKnow: boolean, { zone }: Place): Relabeling[] {
  const fallback = zoneLabels(podsKnow ? 'pod' : 'node');
  const taken = { target_label: TOPOLOGY, replacement: '$1', action: 'replace' };
  return [
    { source_labels: [ENDPOINT_ZONE, TOPOLOGY], regex: '(.+);', ...taken },
    { source_labels: [...fallback, TOPOLOGY], regex: '(.+);true;', ...taken },
    { source_labels: [TOPOLOGY, DISABLE_SHARDING], regex: `${zone};|.+;.+`, action: 'keep' },
  ];
}

/** The hash that a user may have set already, or that of the label. */
function keepHash(
  label: string,
  topology: TopologySharding | undefined,
  shards: number,
  { shard, inzoneShard }: Place,
): Relabeling[] {
  const [modulus, own] = topology === undefined ? [shards, shard] : [topology.shardsPerZone, inzoneShard];
  return [
    { source_labels: [label, HASH], target_label: HASH, regex: '(.+);', replacement: '$1', action: 'replace' },
    { source_labels: [HASH], target_label: HASH, modulus, action: 'hashmod' },
    { source_labels: [HASH, DISABLE_SHARDING], regex: `${own};|.+;.+`, action: 'keep' },
  ];
}
