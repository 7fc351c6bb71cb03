import type { Construct } from 'constructs';
import type { ObjectMeta, ScrapeConfigSpec } from '../imports/monitoring';
import { declareInput } from './private/declare';
import { Selectable } from './selectable';

/** Properties of a `ScrapeConfig`. */
export interface ScrapeConfigProps {
  /**
   * Name, namespace, labels and annotations. The labels are what a `Prometheus` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** Where targets are found, and how they are scraped. */
  readonly spec: ScrapeConfigSpec;
}

/**
 * A scrape job for what is no Service, Pod or Ingress of Kubernetes: targets that are written down, or that one of
 * Prometheus' service discoveries finds. Every `Prometheus` of the app whose `scrapeConfigSelector` matches it runs the
 * job; nothing is emitted for the ScrapeConfig itself.
 *
 * Credentials are keys of Secrets in the namespace of the ScrapeConfig, which has to be that of the `Prometheus`.
 */
export class ScrapeConfig extends Selectable {
  /** Name of the ScrapeConfig. */
  public readonly name: string;

  /** Namespace of the ScrapeConfig. */
  public readonly namespace: string;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, as in the custom resource
   */
  public constructor(scope: Construct, id: string, props: ScrapeConfigProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'ScrapeConfig', props);
    this.name = name;
    this.namespace = namespace;
  }
}
