/** The kubelets of a cluster as targets, found by their nodes: no Service of kubelets has to be maintained. */

import { KUBELETS } from '../base/conventions';
import type { LabelSelector } from '../base/selector';
import { defined } from '../base/values';
import { labelsTakenBy, ownSelector } from './own-selector';

export interface KubeletSettings {
  /** Check kubelets' certificates against the cluster's authority. */
  readonly verifyCertificates?: boolean;
  readonly interval?: string;
  readonly metrics?: KubeletEndpointSettings;
  readonly cadvisor?: KubeletEndpointSettings;
  readonly probes?: KubeletEndpointSettings;
}

/** Of one of the paths that a kubelet serves metrics at. */
export interface KubeletEndpointSettings {
  readonly interval?: string;
  readonly relabelings?: readonly object[];
  readonly metricRelabelings?: readonly object[];
}

interface Classed<Class, Selector> {
  readonly scrapeClasses?: readonly Class[];
  readonly scrapeConfigSelector?: Selector;
}

/** The spec of an instance with what the jobs below need. */
export function scrapingKubelets<Spec extends Classed<object, object>>(
  spec: Spec,
  name: string,
  settings: KubeletSettings,
): Spec {
  const { scrapeClasses = [], scrapeConfigSelector = ownSelector(KUBELETS.label, name) } = spec;
  return { ...spec, scrapeClasses: [...scrapeClasses, kubeletScrapeClass(settings)], scrapeConfigSelector };
}

/** Credentials that only a scrape class can name: files of the pod's service account. */
function kubeletScrapeClass({ verifyCertificates }: KubeletSettings) {
  const { tokenFile: credentialsFile, caFile } = KUBELETS;
  return {
    name: KUBELETS.scrapeClass,
    authorization: { credentialsFile },
    tlsConfig: verifyCertificates === true ? { caFile } : { caFile, insecureSkipVerify: true },
  };
}

/** By which the instance takes the jobs below, whatever its selector is. */
export function kubeletLabels(name: string, selector: LabelSelector | null | undefined): Record<string, string> {
  return { ...labelsTakenBy(ownSelector(KUBELETS.label, name)), ...labelsTakenBy(selector ?? {}) };
}

interface KubeletEndpoint {
  readonly setting: 'metrics' | 'cadvisor' | 'probes';
  /** Of the job's name. */
  readonly suffix: string;
  readonly metricsPath: string;
}

/** A job for each path. */
const ENDPOINTS: readonly KubeletEndpoint[] = [
  { setting: 'metrics', suffix: '', metricsPath: '/metrics' },
  { setting: 'cadvisor', suffix: '-cadvisor', metricsPath: '/metrics/cadvisor' },
  { setting: 'probes', suffix: '-probes', metricsPath: '/metrics/probes' },
];

/** Name → spec of a ScrapeConfig, typed and on the wire alike. */
export function kubeletScrapeConfigs(prefix: string, settings: KubeletSettings) {
  return ENDPOINTS.map(({ setting, suffix, metricsPath }) => {
    const { interval = settings.interval, relabelings = [], metricRelabelings } = settings[setting] ?? {};
    return {
      name: `${prefix}${suffix}`,
      spec: {
        jobName: KUBELETS.job,
        scrapeClass: KUBELETS.scrapeClass,
        scheme: 'HTTPS',
        metricsPath,
        // The labels of containers say more than those of the kubelet that tells of them.
        honorLabels: true,
        // What cAdvisor measures is older than the scrape, and would outlive its container by minutes.
        ...(setting === 'cadvisor' ? { honorTimestamps: false } : {}),
        ...defined({ scrapeInterval: interval }),
        kubernetesSDConfigs: [{ role: 'Node' }],
        relabelings: [
          { sourceLabels: ['__meta_kubernetes_node_name'], targetLabel: 'node' },
          { sourceLabels: ['__metrics_path__'], targetLabel: 'metrics_path' },
          ...relabelings,
        ],
        ...defined({ metricRelabelings }),
      },
    };
  });
}
