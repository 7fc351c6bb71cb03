import { Construct } from 'constructs';
import type { RelabelConfig } from '../imports/monitoring';
import { KUBELETS, kubeletLabels, kubeletScrapeConfigs } from './core';
import { declareInput } from './private/declare';
import type { Prometheus } from './prometheus';

/** How one path of the kubelets is scraped. */
export interface KubeletEndpointOptions {
  /**
   * Interval of its scrapes, a duration such as `10s`.
   *
   * @default - that of all paths, else the instance's
   */
  readonly interval?: string;

  /**
   * What becomes of its targets, after the labels `node` and `metrics_path` are set.
   *
   * @default - nothing more
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * What becomes of its samples: cAdvisor has many that few need.
   *
   * @default - they are all kept
   */
  readonly metricRelabelings?: RelabelConfig[];
}

/** How kubelets are scraped. */
export interface KubeletOptions {
  /**
   * Whether the kubelets' certificates are checked against the cluster's authority. They are signed by themselves unless
   * the cluster rotates them (`serverTLSBootstrap`), so that most clusters would fail the check.
   *
   * @default false
   */
  readonly verifyCertificates?: boolean;

  /**
   * Interval of the scrapes, a duration such as `30s`.
   *
   * @default - the instance's
   */
  readonly interval?: string;

  /**
   * More of the kubelets' own metrics, `/metrics`.
   *
   * @default - as they are
   */
  readonly metrics?: KubeletEndpointOptions;

  /**
   * More of the metrics of containers, `/metrics/cadvisor`.
   *
   * @default - as they are
   */
  readonly cadvisor?: KubeletEndpointOptions;

  /**
   * More of the metrics of probes, `/metrics/probes`.
   *
   * @default - as they are
   */
  readonly probes?: KubeletEndpointOptions;
}

/**
 * The kubelets of all nodes as targets: their own metrics, those of containers (cAdvisor) and those of probes, as job
 * `kubelet` with the labels `node` and `metrics_path`. The instance gets the right to list nodes and to read their metrics.
 *
 * `prometheus.scrapeKubelets()` makes it.
 */
export class Kubelets extends Construct {
  /**
   * The kubelets, as targets of this instance.
   *
   * @internal
   */
  public static _of(prometheus: Prometheus, options: KubeletOptions): Kubelets {
    return new Kubelets(prometheus, options);
  }

  private constructor(prometheus: Prometheus, options: KubeletOptions) {
    super(prometheus, 'Kubelets');
    const { name, namespace, _spec } = prometheus;
    const labels = kubeletLabels(name, _spec.scrapeConfigSelector);
    for (const { name: config, spec } of kubeletScrapeConfigs(`${KUBELETS.prefix}${name}`, options)) {
      declareInput(new Construct(this, config), 'ScrapeConfig', {
        metadata: { name: config, namespace, labels },
        spec,
      });
    }
  }
}
