/** Ports of Services that one instance scrapes twice, so that each series is there twice. */

import type { Endpoint, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { InstanceDeclaration } from '../base/app';
import { type Findings, nameOf } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import type { LabelSelector, Namespaces } from '../base/selector';
import { selectInputs } from '../input/selection';
import { asksForValue, groupsIn } from './monitors';
import type { OtherSide, Service } from './objects';
import { portNamed } from './ports';

type Monitor = Resource<ServiceMonitorSpec>;

/** Who selects more Services than these means whatever there is. */
const MOST_SERVICES = 100;

export function checkScrapedTwice(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  side: OtherSide,
  namespaces: Namespaces,
  findings: Findings,
): void {
  // Of a pair that several instances take, it is said once.
  const told = new Set<string>();
  for (const { resource, settings } of declarations) {
    if (side.services.all.length === 0 || settings.config !== undefined) continue;
    const { ignoreNamespaceSelectors } = resource.spec as { readonly ignoreNamespaceSelectors?: boolean };
    const monitors = (selectInputs(resource, inputs, namespaces).get('ServiceMonitor') ?? []) as readonly Monitor[];
    const first = new Map<string, Place>();
    for (const monitor of monitors)
      checkMonitor(monitor, ignoreNamespaceSelectors === true, side, first, told, findings);
  }
}

interface Place {
  readonly monitor: Monitor;
  readonly at: string;
}

function checkMonitor(
  monitor: Monitor,
  ignoresNamespaces: boolean,
  side: OtherSide,
  first: Map<string, Place>,
  told: Set<string>,
  findings: Findings,
): void {
  const { selector, endpoints = [], jobLabel = '' } = monitor.spec;
  if (!asksForValue(selector as LabelSelector)) return;
  const matched = side.services.matching(selector as LabelSelector, endpoints.length);
  if (matched === undefined) return;
  const groups = groupsIn(matched, monitor, ignoresNamespaces);
  const services = groups.flatMap(({ members }) => members);
  if (services.length > MOST_SERVICES) return;
  endpoints.forEach((endpoint, i) => {
    if (!isWhole(endpoint)) return;
    const place = { monitor, at: `spec.endpoints[${i}]` };
    checkSamePods(services, endpoint.port!, place, told, findings);
    for (const service of services) {
      if (portNamed(service, endpoint.port!) === undefined) continue;
      const key = `${service.namespace}/${service.name} ${jobLabel} ${askedBy(endpoint)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, place);
      else warn(place, other, service, told, findings);
    }
  });
}

/** A Service with addresses of its own beside one without is common, and both lead to the same pods. */
function checkSamePods(
  services: readonly Service[],
  name: string,
  { monitor, at }: Place,
  told: Set<string>,
  findings: Findings,
): void {
  const first = new Map<string, Service>();
  for (const service of services) {
    const port = service.selector === undefined ? undefined : portNamed(service, name);
    if (port === undefined) continue;
    const { namespace, selector = {} } = service;
    const leadsTo = port.targetName ?? port.target ?? port.number;
    const key = JSON.stringify([namespace, Object.entries(selector).sort(), leadsTo]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, service);
      continue;
    }
    const text = `${nameOf(refOf(monitor))} ${at}`;
    if (told.size === told.add(text).size) return;
    const names = [other, service].map((each) => each.name).sort();
    findings.warning(refOf(monitor), at, {
      code: 'doubtful-value',
      message: `the Services ${names.join(' and ')} lead to the same port of the same pods: each pod is scraped twice`,
      given: `port: ${name}`,
      hint: `Select by a label that only one of them has. ${otherwise('both are wanted', 'doubtful-value')}`,
    });
    return;
  }
}

/** What is relabeled may take a part of the targets, or of the samples, or name them otherwise. */
function isWhole({ port, relabelings, metricRelabelings }: Endpoint): boolean {
  return port !== undefined && isNothing(relabelings) && isNothing(metricRelabelings);
}

function isNothing(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

function askedBy({ port, path = '/metrics', params = {} }: Endpoint): string {
  return JSON.stringify([port, path, params]);
}

function warn({ monitor, at }: Place, other: Place, service: Service, told: Set<string>, findings: Findings): void {
  const text = `${nameOf(refOf(monitor))} ${at} ${nameOf(refOf(other.monitor))} ${other.at}`;
  if (told.size === told.add(text).size) return;
  const isSame = monitor === other.monitor;
  const where = isSame ? `\`${other.at}\`` : `\`${other.at}\` of ${nameOf(refOf(other.monitor))}`;
  findings.warning(refOf(monitor), at, {
    code: 'doubtful-value',
    message: `the same port of Service ${service.namespace}/${service.name} is scraped by ${where} too: samples of one series come twice`,
    given: `port: ${monitor.spec.endpoints![Number(/\d+/.exec(at)![0])]!.port}`,
    hint: `Remove one of them${isSame ? '' : ', or select other Services'}. ${otherwise('both are wanted', 'doubtful-value')}`,
  });
}
