/** Every way in which a ScrapeConfig finds its targets: field of the API → key of the job, and how it is built. */

import type { ScrapeConfigSpec } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { parseDuration } from '../../languages/duration';
import type { DiscoveryKey } from '../scrape-job';
import { ec2Discovery, lightsailDiscovery } from './aws';
import { azureDiscovery } from './azure';
import { consulDiscovery } from './consul';
import { digitalOceanDiscovery } from './digitalocean';
import type { Discovery } from './discovery';
import { dnsDiscovery } from './dns';
import { dockerDiscovery, dockerSwarmDiscovery } from './docker';
import { eurekaDiscovery } from './eureka';
import { fileDiscovery } from './file';
import { gceDiscovery } from './gce';
import { hetznerDiscovery } from './hetzner';
import { httpDiscovery } from './http';
import { ionosDiscovery } from './ionos';
import { kubernetesDiscovery } from './kubernetes';
import { kumaDiscovery } from './kuma';
import { linodeDiscovery } from './linode';
import { nomadDiscovery } from './nomad';
import { openstackDiscovery } from './openstack';
import { ovhCloudDiscovery } from './ovhcloud';
import { puppetDbDiscovery } from './puppetdb';
import { scalewayDiscovery } from './scaleway';
import { staticTargets } from './static';

/** Fields of the API that hold lists of discoveries. */
export type DiscoveryField = Extract<keyof ScrapeConfigSpec, `${string}SDConfigs` | 'staticConfigs'>;

type Row<K extends DiscoveryField> = Discovery<NonNullable<ScrapeConfigSpec[K]>[number]> & {
  readonly key: DiscoveryKey | 'static_configs';
};

/** In the order in which the operator writes them. */
export const DISCOVERIES: { readonly [K in DiscoveryField]-?: Row<K> } = {
  staticConfigs: { key: 'static_configs', ...staticTargets },
  fileSDConfigs: { key: 'file_sd_configs', ...fileDiscovery },
  httpSDConfigs: { key: 'http_sd_configs', ...httpDiscovery },
  kubernetesSDConfigs: { key: 'kubernetes_sd_configs', ...kubernetesDiscovery },
  consulSDConfigs: { key: 'consul_sd_configs', ...consulDiscovery },
  dnsSDConfigs: { key: 'dns_sd_configs', ...dnsDiscovery },
  ec2SDConfigs: { key: 'ec2_sd_configs', ...ec2Discovery },
  azureSDConfigs: { key: 'azure_sd_configs', ...azureDiscovery },
  gceSDConfigs: { key: 'gce_sd_configs', ...gceDiscovery },
  openstackSDConfigs: { key: 'openstack_sd_configs', ...openstackDiscovery },
  digitalOceanSDConfigs: { key: 'digitalocean_sd_configs', ...digitalOceanDiscovery },
  kumaSDConfigs: { key: 'kuma_sd_configs', ...kumaDiscovery },
  eurekaSDConfigs: { key: 'eureka_sd_configs', ...eurekaDiscovery },
  dockerSDConfigs: { key: 'docker_sd_configs', ...dockerDiscovery },
  linodeSDConfigs: { key: 'linode_sd_configs', ...linodeDiscovery },
  hetznerSDConfigs: { key: 'hetzner_sd_configs', ...hetznerDiscovery },
  nomadSDConfigs: { key: 'nomad_sd_configs', ...nomadDiscovery },
  dockerSwarmSDConfigs: { key: 'dockerswarm_sd_configs', ...dockerSwarmDiscovery },
  puppetDBSDConfigs: { key: 'puppetdb_sd_configs', ...puppetDbDiscovery },
  lightSailSDConfigs: { key: 'lightsail_sd_configs', ...lightsailDiscovery },
  ovhcloudSDConfigs: { key: 'ovhcloud_sd_configs', ...ovhCloudDiscovery },
  scalewaySDConfigs: { key: 'scaleway_sd_configs', ...scalewayDiscovery },
  ionosSDConfigs: { key: 'ionos_sd_configs', ...ionosDiscovery },
};

export const DISCOVERY_FIELDS = Object.keys(DISCOVERIES) as readonly DiscoveryField[];

/** Each row with a list of its own kind; the table holds that they belong together. */
function* given(spec: ScrapeConfigSpec): Iterable<[DiscoveryField, Row<DiscoveryField>, readonly object[]]> {
  for (const [field, row] of Object.entries(DISCOVERIES)) {
    const list = spec[field as DiscoveryField];
    if (list !== undefined && list.length > 0) yield [field as DiscoveryField, row as Row<DiscoveryField>, list];
  }
}

export function discoveries(
  spec: ScrapeConfigSpec,
  context: BuildContext,
  at: string,
): Readonly<Record<string, readonly object[]>> {
  const built: Record<string, readonly object[]> = {};
  for (const [field, { key, build }, list] of given(spec)) {
    built[key] = list.map((item, i) => (build as Discovery<object>['build'])(item, context, `${at}.${field}[${i}]`));
  }
  return built;
}

export function checkDiscoveries(spec: ScrapeConfigSpec, context: BuildContext, at: string): void {
  for (const [field, { check }, list] of given(spec)) {
    for (const [i, item] of list.entries()) {
      checkRefresh(item, context, `${at}.${field}[${i}]`);
      (check as Discovery<object>['check'])?.(item, context, `${at}.${field}[${i}]`);
    }
  }
}

/** The loader takes an interval of nothing, and the server stops for it: with all jobs, and again with every start. */
function checkRefresh({ refreshInterval }: Refreshed, context: BuildContext, at: string): void {
  if (refreshInterval === undefined) return;
  const read = parseDuration(refreshInterval);
  if ('problem' in read || read.milliseconds > 0) return;
  context.error(`${at}.refreshInterval`, {
    code: 'invalid-value',
    message: 'Prometheus stops where targets are to be found anew without a pause',
    given: refreshInterval,
    allowed: 'a duration longer than nothing',
    hint: 'Give one such as `1m`, or leave it out',
  });
}

interface Refreshed {
  readonly refreshInterval?: string;
}
