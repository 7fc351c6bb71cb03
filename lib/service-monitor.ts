import { ApiObject, JsonPatch } from 'cdk8s';
import type { Service } from 'cdk8s-plus-27';
import type { Construct, IConstruct } from 'constructs';
import type { Endpoint, ObjectMeta, ServiceMonitorSpec } from '../imports/monitoring';
import { defined } from './core';
import { requirePlus } from './private/arguments';
import {
  answered,
  askedPort,
  type DeclaredPort,
  isName,
  type PortAnswer,
  unknownPort,
  unsaidPort,
} from './private/asked-port';
import { complainOf, declaredFor, declareInput } from './private/declare';
import { checkOptions } from './private/properties';
import { Selectable } from './selectable';

/** Properties of a `ServiceMonitor`. */
export interface ServiceMonitorProps {
  /**
   * Name, namespace, labels and annotations. The labels are what a `Prometheus` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** Which Services are scraped, and how. */
  readonly spec: ServiceMonitorSpec;
}

/** How a Service of cdk8s-plus is scraped. */
export interface ForServiceOptions {
  /**
   * Tells several monitors of one Service from each other, for instance `admin` for a second port with metrics. It is the end of the
   * monitor's name, and of its id below the Service.
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
   * Name of the Service's port that serves the metrics.
   *
   * @default - the one that `endpoint` says, else the only port of the Service; one without a name gets this one, or `metrics`
   */
  readonly port?: string;

  /**
   * What else the endpoint needs: path, interval, scheme, credentials, relabelings. It may say the port, too: a `targetPort` is one of
   * the containers. Another port than `port` is an error.
   *
   * @default - Prometheus' defaults: `/metrics` over HTTP, at the instance's interval
   */
  readonly endpoint?: Endpoint;
}

/** Label that a monitored Service carries if it had none to be found by. */
const SERVICE_LABEL = 'app.kubernetes.io/name';
const METRICS_PORT = 'metrics';

/**
 * Says which Services are scraped and how. Every `Prometheus` of the app whose selectors match it scrapes the Services'
 * endpoints; nothing is emitted for the monitor itself.
 *
 * Its Services are looked for in its own namespace unless `spec.namespaceSelector` says otherwise.
 */
export class ServiceMonitor extends Selectable {
  /**
   * A monitor for one Service of cdk8s-plus. The Service is found by its labels; one without labels gets
   * `app.kubernetes.io/name`, and a port without a name is named, since endpoints are chosen by port names.
   *
   * @param service the Service to scrape, of any version of cdk8s-plus
   * @param options how to scrape it
   */
  public static forService(service: IConstruct, options: ForServiceOptions = {}): ServiceMonitor {
    return monitorOf(requirePlus(service, 'ServiceMonitor.forService', 'Service'), options);
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
  public constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'ServiceMonitor', props);
    this.name = name;
    this.namespace = namespace;
  }
}

function monitorOf(service: Service, options: ForServiceOptions): ServiceMonitor {
  const { chosen, complaints } = portOf(service, options);
  const { id, name, repeated } = declaredFor(service, 'ServiceMonitor', CALL, options.id);
  const monitor = new ServiceMonitor(service, id, {
    metadata: {
      name,
      ...defined({ namespace: service.metadata.namespace, labels: options.labels }),
    },
    spec: {
      selector: { matchLabels: findableLabels(service) },
      endpoints: [{ ...options.endpoint, ...(chosen as Endpoint) }],
    },
  });
  complainOf(monitor, [...repeated, ...complaints]);
  checkOptions(monitor, CALL, 'ForServiceOptions', options);
  return monitor;
}

function findableLabels(service: Service): Record<string, string> {
  const own = (service.metadata.toJson() as { labels?: Record<string, string> } | undefined)?.labels ?? {};
  if (Object.keys(own).length > 0) return own;
  service.metadata.addLabel(SERVICE_LABEL, service.name);
  return { [SERVICE_LABEL]: service.name };
}

/** The port to scrape: the one that is asked for, or else the only one, which may yet have to be named. */
function portOf(service: Service, { port, endpoint }: ForServiceOptions): PortAnswer {
  const question = { call: CALL, owner: 'the Service', port, endpoint };
  const asked = askedPort(question);
  const name = asked?.chosen.port;
  // Without a name it is a port of the containers; and what is known late, or is no text, is looked at later.
  if (asked !== undefined && !isName(name)) return asked;
  const ports = portsOf(service);
  if (ports.some((each) => isName(name) && each.name === name)) return asked!;
  const [only, ...others] = ports;
  if (only !== undefined && others.length === 0 && only.name === undefined && name !== '')
    return { ...(asked ?? NOTHING_WRONG), chosen: { port: named(service, isName(name) ? name : METRICS_PORT) } };
  if (isName(name)) return unknownPort(question, name, ports);
  return only === undefined || others.length > 0 ? unsaidPort(question, ports) : answered({ port: only.name! });
}

const CALL = 'forService';
const NOTHING_WRONG = { complaints: [] };

/** The names that calls gave to the only port of a Service: a second call finds it by that. */
const namedPorts = new WeakMap<Service, string>();

function named(service: Service, name: string): string {
  ApiObject.of(service).addJsonPatch(JsonPatch.add('/spec/ports/0/name', name));
  namedPorts.set(service, name);
  return name;
}

function portsOf(service: Service): DeclaredPort[] {
  return service.ports.map(({ name, port }, i) => ({
    name: name ?? (i === 0 ? namedPorts.get(service) : undefined),
    number: port,
  }));
}
