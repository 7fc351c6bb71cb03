import { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { ObjectMeta, ProberSpec, ProbeSpec } from '../imports/monitoring';
import { defined } from './core';
import { requirePlus } from './private/arguments';
import { complainOf, declaredFor, declareInput } from './private/declare';
import { checkOptions } from './private/properties';
import { Selectable } from './selectable';

/** Properties of a `Probe`. */
export interface ProbeProps {
  /**
   * Name, namespace, labels and annotations. The labels are what a `Prometheus` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** What is probed, and by which prober. */
  readonly spec: ProbeSpec;
}

/** How an Ingress of cdk8s-plus is probed. */
export interface ForIngressOptions {
  /**
   * Labels of the Probe, by which a `Prometheus` selects it.
   *
   * @default - the chart's labels
   */
  readonly labels?: { readonly [name: string]: string };

  /** Who probes: the address of a blackbox exporter, and what else it takes to reach it. */
  readonly prober: ProberSpec;

  /**
   * Which of the prober's modules is used.
   *
   * @default - the prober's own default
   */
  readonly module?: string;

  /**
   * How often.
   *
   * @default - at the instance's interval
   */
  readonly interval?: string;
}

/** Label that a probed Ingress carries if it had none to be found by. */
const INGRESS_LABEL = 'app.kubernetes.io/name';

/**
 * Says what is probed from outside: written down targets, or the hosts and paths of Ingresses. Every `Prometheus` of the
 * app whose selectors match it asks the prober, commonly a blackbox exporter; nothing is emitted for the Probe itself.
 */
export class Probe extends Selectable {
  /**
   * A Probe for all hosts and paths of one Ingress of cdk8s-plus. The Ingress is found by its labels; one without labels
   * gets `app.kubernetes.io/name`.
   *
   * @param ingress the Ingress to probe, of any version of cdk8s-plus
   * @param options who probes, and how
   */
  public static forIngress(ingress: IConstruct, options: ForIngressOptions): Probe {
    const target = requirePlus(ingress, 'Probe.forIngress', 'Ingress');
    const { id, name, repeated } = declaredFor(target, 'Probe', 'forIngress');
    const { metadata } = target;
    const { labels, prober, module, interval } = options ?? {};
    const probe = new Probe(ingress, id, {
      metadata: {
        name,
        ...defined({ namespace: metadata.namespace, labels }),
      },
      spec: {
        ...defined({ prober, module, interval }),
        targets: { ingress: { selector: { matchLabels: findableLabels(ingress, name) } } },
      },
    });
    complainOf(probe, repeated);
    checkOptions(probe, 'forIngress', 'ForIngressOptions', options ?? {});
    return probe;
  }

  /** Name of the Probe. */
  public readonly name: string;

  /** Namespace of the Probe. */
  public readonly namespace: string;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, as in the custom resource
   */
  public constructor(scope: Construct, id: string, props: ProbeProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'Probe', props);
    this.name = name;
    this.namespace = namespace;
  }
}

function findableLabels(ingress: IConstruct, name: string): Record<string, string> {
  const { metadata } = ApiObject.of(ingress);
  const own = (metadata.toJson() as { labels?: Record<string, string> } | undefined)?.labels ?? {};
  if (Object.keys(own).length > 0) return own;
  metadata.addLabel(INGRESS_LABEL, name);
  return { [INGRESS_LABEL]: name };
}
