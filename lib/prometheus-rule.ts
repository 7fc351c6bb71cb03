import type { Construct } from 'constructs';
import type { ObjectMeta, PrometheusRuleSpec } from '../imports/monitoring';
import { declareInput } from './private/declare';
import { Selectable } from './selectable';

/** Properties of a `PrometheusRule`. */
export interface PrometheusRuleProps {
  /**
   * Name, namespace, labels and annotations. The labels are what a `Prometheus` or `ThanosRuler` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** Groups of recording and alerting rules. */
  readonly spec: PrometheusRuleSpec;
}

/**
 * Recording and alerting rules. Every `Prometheus` and `ThanosRuler` of the app whose `ruleSelector` matches evaluates
 * them; nothing is emitted for the object itself.
 *
 * Expressions, templates, labels and durations are checked as the version of each server reads them: what it would
 * refuse is an error at synth.
 */
export class PrometheusRule extends Selectable {
  /** Name of the object. */
  public readonly name: string;

  /** Namespace of the object. */
  public readonly namespace: string;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, as in the custom resource
   */
  public constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'PrometheusRule', props);
    this.name = name;
    this.namespace = namespace;
  }
}
