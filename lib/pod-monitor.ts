import type { Container, Workload } from 'cdk8s-plus-27';
import type { Construct, IConstruct } from 'constructs';
import type { ObjectMeta, PodMetricsEndpoint, PodMonitorSpec } from '../imports/monitoring';
import { type Complaint, defined } from './core';
import { requirePlus } from './private/arguments';
import { answered, askedPort, type DeclaredPort, type PortAnswer, unsaidPort } from './private/asked-port';
import { complainOf, declaredFor, declareInput } from './private/declare';
import { checkOptions } from './private/properties';
import { Selectable } from './selectable';

/** Properties of a `PodMonitor`. */
export interface PodMonitorProps {
  /**
   * Name, namespace, labels and annotations. The labels are what a `Prometheus` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** Which pods are scraped, and how. */
  readonly spec: PodMonitorSpec;
}

/** How the pods of a workload of cdk8s-plus are scraped. */
export interface ForWorkloadOptions {
  /**
   * Tells several monitors of one workload from each other, for instance `admin` for a second port with metrics. It is the end of the
   * monitor's name, and of its id below the workload.
   *
   * @default - none, for the only monitor or the first
   */
  readonly id?: string;

  /**
   * Labels of the monitor, by which a `Prometheus` selects it.
   *
   * @default - the chart's labels
   */
  readonly labels?: { readonly [name: string]: string };

  /**
   * Name of the container's port that serves the metrics.
   *
   * @default - the one that `endpoint` says, else the only port of the workload's containers, by its number where it has no name
   */
  readonly port?: string;

  /**
   * What else the endpoint needs: path, interval, scheme, credentials, relabelings. It may say the port, too, by its number as well.
   * Another port than `port` is an error.
   *
   * @default - Prometheus' defaults: `/metrics` over HTTP, at the instance's interval
   */
  readonly endpoint?: PodMetricsEndpoint;
}

/**
 * Says which pods are scraped and how, without a Service before them. Every `Prometheus` or `PrometheusAgent` of the app
 * whose selectors match it scrapes the pods; nothing is emitted for the monitor itself.
 *
 * Its pods are looked for in its own namespace unless `spec.namespaceSelector` says otherwise.
 */
export class PodMonitor extends Selectable {
  /**
   * A monitor for the pods of one workload of cdk8s-plus: a Deployment, StatefulSet, DaemonSet or Job. The pods are found
   * by the labels that the workload itself selects them by.
   *
   * @param workload the workload whose pods are scraped, of any version of cdk8s-plus
   * @param options how to scrape them
   */
  public static forWorkload(workload: IConstruct, options: ForWorkloadOptions = {}): PodMonitor {
    return monitorOf(requirePlus(workload, 'PodMonitor.forWorkload', 'Workload'), options);
  }

  /** Name of the monitor. */
  public readonly name: string;

  /** Namespace of the monitor. */
  public readonly namespace: string;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, as in the custom resource
   */
  public constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'PodMonitor', props);
    this.name = name;
    this.namespace = namespace;
  }
}

function monitorOf(workload: Workload, options: ForWorkloadOptions): PodMonitor {
  const { chosen, complaints } = portOf(workload, options);
  const { id, name, repeated } = declaredFor(workload, 'PodMonitor', CALL, options.id);
  const matchLabels = labelsOfPods(workload);
  const monitor = new PodMonitor(workload, id, {
    metadata: {
      name,
      ...defined({ namespace: workload.metadata.namespace, labels: options.labels }),
    },
    spec: {
      selector: { matchLabels },
      podMetricsEndpoints: [{ ...options.endpoint, ...(chosen as PodMetricsEndpoint) }],
    },
  });
  const isLost = Object.keys(matchLabels).length === 0;
  complainOf(monitor, [...repeated, ...complaints, ...(isLost ? [NO_LABELS] : [])]);
  checkOptions(monitor, CALL, 'ForWorkloadOptions', options);
  return monitor;
}

const CALL = 'forWorkload';

/** cdk8s-plus gives the pods of a workload a label of their own; a Job's are found by what its template carries. */
function labelsOfPods(workload: Workload): Record<string, string> {
  const selected = { ...workload.matchLabels };
  if (Object.keys(selected).length > 0) return selected;
  return (workload.podMetadata.toJson() as { labels?: Record<string, string> } | undefined)?.labels ?? {};
}

/** By none it would find all pods of the namespace. */
const NO_LABELS: Complaint = {
  path: CALL,
  problem: {
    code: 'missing-field',
    message: 'nothing tells the pods of this workload from others',
    given: 'pods without labels',
    allowed: 'a label of these pods only',
    hint: 'Give them a label by `podMetadata`',
  },
};

/** The containers need not declare a port that is scraped, and a container may be added later: one that is asked for is taken. */
function portOf(workload: Workload, { port, endpoint }: ForWorkloadOptions): PortAnswer {
  const question = { call: CALL, owner: 'the workload', port, endpoint };
  const asked = askedPort(question);
  if (asked !== undefined) return asked;
  const ports = workload.containers.flatMap(portsOf);
  const [only, ...others] = ports;
  if (only === undefined || others.length > 0) return unsaidPort(question, ports);
  return answered(only.name === undefined ? { portNumber: only.number } : { port: only.name });
}

function portsOf(container: Container): DeclaredPort[] {
  return container.ports.map(({ name, number }) => (name === undefined ? { number } : { name, number }));
}
