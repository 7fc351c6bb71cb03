/** Services that monitors select: whether they have pods of the app, and whether these have the ports that they lead to. */

import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import type { Group, Port, Target } from './label-index';
import { Nearest } from './nearest';
import type { OtherSide, Service } from './objects';
import { meantBy, type PortsOf, portNamed, unknownName } from './ports';

const NONE = 'none';

export class ServiceCheck {
  /** What was looked at for another monitor is told once. */
  readonly #known = new WeakMap<Group<Service>, Set<string>>();
  readonly #told = new Set<string>();
  readonly #nearest: Nearest;

  constructor(private readonly side: OtherSide) {
    this.#nearest = new Nearest(side.pods, side.podsByOwner);
  }

  check(monitor: Resource<ServiceMonitorSpec>, groups: readonly Group<Service>[], findings: Findings): void {
    for (const group of groups) {
      const known = this.#known.get(group) ?? new Set();
      if (known.size === 0) for (const service of group.members) this.#checkPods(monitor, service, findings);
      this.#known.set(group, known.add(''));
      monitor.spec.endpoints?.forEach(({ port }, i) => {
        if (!port || known.has(port)) return;
        known.add(port);
        for (const service of group.members) this.#checkPort(monitor, service, port, i, findings);
      });
    }
  }

  /** Pods may come from somewhere else: only what was nearly written right is told. */
  #checkPods(monitor: Resource<ServiceMonitorSpec>, service: Service, findings: Findings): void {
    const { selector, namespace } = service;
    if (selector === undefined || !this.side.own.pods.has(namespace) || this.#podsOf(service) !== NONE) return;
    const near = this.#nearest.written({ matchLabels: selector }, [namespace]);
    if (near === undefined || !this.#isNew(service, '')) return;
    const { kind, name } = near.target;
    const what = `${kind} ${namespace}/${name}`;
    const where = near.field === undefined ? `the nearest is ${what}` : `${what} has these labels in \`${near.field}\``;
    const right =
      near.field === undefined
        ? `Write \`${near.has}\` in \`spec.selector\` of the Service`
        : "Add them to the labels of its pods' template";
    findings.warning(refOf(monitor), 'spec.selector', {
      code: 'nothing-to-scrape',
      message: `it selects ${nameOf(service)}, whose \`spec.selector\` takes no pods of the app: ${where}`,
      given: near.asked,
      allowed: near.has,
      hint: `${right}. ${otherwise(`other pods than those of ${what} are meant`, 'nothing-to-scrape')}`,
    });
  }

  #checkPort(
    monitor: Resource<ServiceMonitorSpec>,
    service: Service,
    asked: string,
    i: number,
    findings: Findings,
  ): void {
    const port = portNamed(service, asked);
    if (port === undefined) return;
    if (port.targetName === undefined) {
      this.#checkNumber(monitor, service, port, i, findings);
      return;
    }
    const pods = this.#podsOf(service);
    if (pods === undefined || pods === NONE || pods.names.has(port.targetName)) return;
    if (!this.#isNew(service, asked)) return;
    const ports = behind(pods);
    const { message, ...rest } = unknownName(ports, port.targetName);
    findings.warning(refOf(monitor), `spec.endpoints[${i}].port`, {
      ...rest,
      message: `this port of ${nameOf(service)} has a \`targetPort\` that leads nowhere: ${message}`,
      hint: `${remedyFor(port, ports)}. ${otherwise('the port is added to the pods later', 'unknown-port')}`,
    });
  }

  /** A port that leads to its own number, where the pods declare another one, and nothing else. */
  #checkNumber(
    monitor: Resource<ServiceMonitorSpec>,
    service: Service,
    { name, number, target }: Port,
    i: number,
    findings: Findings,
  ): void {
    const pods = target === undefined ? this.#podsOf(service) : undefined;
    if (pods === undefined || pods === NONE || pods.numbers.size !== 1 || pods.numbers.has(number)) return;
    if (!this.#isNew(service, name)) return;
    const [declared] = pods.numbers;
    findings.warning(refOf(monitor), `spec.endpoints[${i}].port`, {
      code: 'unknown-port',
      message: `this port of ${nameOf(service)} has no \`targetPort\`, and leads to the port ${number}, which its pods do not declare`,
      given: `port: ${number}`,
      allowed: String(declared),
      hint: `Write \`targetPort: ${declared}\` in the Service. ${otherwise(`the pods listen on ${number} as well`, 'unknown-port')}`,
    });
  }

  /** Undefined where there are too many to look at. */
  #podsOf({ selector, namespace }: Service): Group<Target> | typeof NONE | undefined {
    if (selector === undefined) return NONE;
    const matched = this.side.pods.matching({ matchLabels: selector });
    return matched && (matched.get(namespace) ?? NONE);
  }

  #isNew({ namespace, name }: Service, port: string): boolean {
    const key = `${namespace}/${name}/${port}`;
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }
}

/** The same one for all ports of a Service. */
const behind = memoized((pods: Group<Target>): PortsOf => ({ groups: [pods], what: 'pods behind it' }));

function nameOf({ namespace, name }: Service): string {
  return `Service ${namespace}/${name}`;
}

function remedyFor({ targetName, name }: Port, ports: PortsOf): string {
  const meant = meantBy(ports, targetName!) ?? meantBy(ports, name);
  return meant === undefined
    ? `Declare a port \`name: ${targetName}\` in the container`
    : `Write \`targetPort: ${meant}\` in the Service, or declare a port \`name: ${targetName}\` in the container`;
}
