/** The kubelets of a cluster as targets, found by their nodes: no Service of kubelets has to be maintained. */

import { KUBELETS } from '../base/conventions';
import type { LabelSelector } from '../base/selector';
import { defined } from '../base/values';
import { labelsTakenBy, ownSelector } from './own-selector';

export interface KubeletSettings {
  /** Check kubelets' certificates against the cluster's authority. */
  readonly verifyCertificates?: boolean;
  readonly interval?: string;
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

/** Suffix of each job's name → the path that it scrapes. */
const PATHS = { '': '/metrics', '-cadvisor': '/metrics/cadvisor', '-probes': '/metrics/probes' } as const;

/** Name → spec of a ScrapeConfig, typed and on the wire alike. */
export function kubeletScrapeConfigs(prefix: string, { interval }: KubeletSettings) {
  return Object.entries(PATHS).map(([suffix, metricsPath]) => ({
    name: `${prefix}${suffix}`,
    spec: {
      jobName: KUBELETS.job,
      scrapeClass: KUBELETS.scrapeClass,
      scheme: 'HTTPS',
      metricsPath,
      // The labels of containers say more than those of the kubelet that tells of them.
      honorLabels: true,
      // What cAdvisor measures is older than the scrape, and would outlive its container by minutes.
      ...(suffix === '-cadvisor' ? { honorTimestamps: false } : {}),
      ...defined({ scrapeInterval: interval }),
      kubernetesSDConfigs: [{ role: 'Node' }],
      relabelings: [
        { sourceLabels: ['__meta_kubernetes_node_name'], targetLabel: 'node' },
        { sourceLabels: ['__metrics_path__'], targetLabel: 'metrics_path' },
      ],
    },
  }));
}
