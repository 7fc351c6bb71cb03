/** A Prometheus or PrometheusAgent resolved once: all that a section or a job asks about the instance it is written for. */

import type { TenantSettings } from '../base/app';
import type { BuildContext } from '../base/context';
import type { Resource } from '../base/resource';
import { defined } from '../base/values';
import { boundsOf, type TenantLimits } from '../tenants/hostile';
import { type Tenants, tenantsOf } from '../tenants/tenants';
import type { CommonPrometheusSpec, PrometheusAgentSpec, PrometheusSpec, ScrapeClass } from './spec';

/** What the operator learns from the cluster or from its flags and feature gates. */
export interface InstanceOptions {
  /** The cluster serves EndpointSlices. */
  readonly endpointSliceSupported: boolean;
  /** Feature gate PrometheusTopologySharding. */
  readonly topologySharding: boolean;
  /** Feature gate PrometheusShardRetentionPolicies: jobs of shards that are out of range scrape nothing. */
  readonly retentionPolicies: boolean;
  /** Pods carry the topology labels of their node (Kubernetes 1.35 and newer). */
  readonly podTopologyLabels: boolean;
}

/** What jobs are built with, besides what their monitors say. */
export type JobSettings = CommonPrometheusSpec & TenantLimits;

/** Shards of a zone scrape only the targets of that zone. */
export interface TopologySharding {
  readonly zones: readonly string[];
  /** At least one. */
  readonly shardsPerZone: number;
}

export interface PrometheusInstance {
  readonly resource: Resource<CommonPrometheusSpec, 'Prometheus' | 'PrometheusAgent'>;
  /** The instance's own: its references resolve in its namespace, and findings name it. */
  readonly context: BuildContext;
  readonly options: InstanceOptions;
  /** One pod a node, without shards, for the pods of that node. */
  readonly daemonSet: boolean;
  /** At least one. */
  readonly shards: number;
  /** Set where jobs are written for the pods only of one shard, and nothing will substitute its number. */
  readonly shard?: number;
  /** Present where sharding by topology is in force. */
  readonly topology?: TopologySharding;
  readonly scrapeClasses: ReadonlyMap<string, ScrapeClass>;
  /** For what names no scrape class, and for what names one that does not exist. */
  readonly defaultScrapeClass?: ScrapeClass;
  readonly tenants: Tenants;
  /** The settings that jobs of tenants are built with; absent: those of everybody. */
  readonly tenantSettings?: JobSettings;
}

export type PrometheusResource = Resource<PrometheusSpec, 'Prometheus'>;
export type PrometheusAgentResource = Resource<PrometheusAgentSpec, 'PrometheusAgent'>;

/** Resolves an instance. What is wrong with its scrape classes is reported by their own check. */
export function resolveInstance(
  resource: PrometheusResource | PrometheusAgentResource,
  context: BuildContext,
  options: InstanceOptions,
  tenants?: TenantSettings,
): PrometheusInstance {
  const { spec } = resource;
  const shards = Math.max(spec.shards ?? 1, 1);
  const scrapeClasses = spec.scrapeClasses ?? [];
  const topology = topologyOf(spec, shards, options);
  const defaultScrapeClass = scrapeClasses.find((scrapeClass) => scrapeClass.default === true);
  return {
    resource,
    context: context.naming(spec.nameValidationScheme),
    options,
    daemonSet: 'mode' in spec && spec.mode === 'DaemonSet',
    shards,
    ...defined({ topology }),
    scrapeClasses: new Map(scrapeClasses.map((scrapeClass) => [scrapeClass.name, scrapeClass])),
    ...defined({ defaultScrapeClass }),
    tenants: tenantsOf(resource, tenants),
    ...(tenants?.hostile === true ? { tenantSettings: boundsOf(spec) } : {}),
  };
}

function topologyOf(
  { shardingStrategy }: CommonPrometheusSpec,
  shards: number,
  options: InstanceOptions,
): TopologySharding | undefined {
  const zones = shardingStrategy?.topology?.values ?? [];
  if (!options.topologySharding || shardingStrategy?.mode !== 'Topology' || zones.length === 0) return undefined;
  return { zones, shardsPerZone: Math.max(Math.floor(shards / zones.length), 1) };
}

export function isAgent({ resource }: PrometheusInstance): boolean {
  return resource.kind === 'PrometheusAgent';
}

/** The scrape class that a monitor is scraped with. */
export function scrapeClassOf(instance: PrometheusInstance, name: string | undefined): ScrapeClass | undefined {
  const named = name === undefined ? undefined : instance.scrapeClasses.get(name);
  return named ?? instance.defaultScrapeClass;
}
