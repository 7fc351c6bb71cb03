/** Endpoints that the app writes itself: whether their ports have the names of the Service's, by which monitors find them. */

import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { App } from '../base/app';
import type { Findings } from '../base/findings';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import type { Manifest, Resource } from '../base/resource';
import { defined, isRecord, type Values } from '../base/values';
import type { Port } from './label-index';
import type { OtherSide, Service } from './objects';

const SERVICE_LABEL = 'kubernetes.io/service-name';

export function checkOwnEndpoints(
  { objectsOf, holds }: App,
  inputs: readonly Resource[],
  { serviceOf }: OtherSide,
  findings: Findings,
): void {
  const written = [
    ...(objectsOf?.('core', 'Endpoints') ?? []).map((object) => ({ object, service: object.metadata.name })),
    ...(objectsOf?.('discovery.k8s.io', 'EndpointSlice') ?? []).map((object) => ({
      object,
      service: object.metadata.labels?.[SERVICE_LABEL],
    })),
  ];
  if (written.length === 0) return;
  const asked = askedIn(inputs);
  for (const { object, service } of written) {
    const { namespace = '', name } = object.metadata;
    const found = serviceOf.get(`${namespace}/${service}`);
    // Those of a Service with a selector are written anew by the cluster.
    if (found === undefined || found.selector !== undefined) continue;
    const wrong = wrongPort(found, portsOf(object), asked);
    if (wrong === undefined) continue;
    const origin = holds?.(object)[0]?.object.origin;
    findings.warning({ kind: object.kind, name, ...defined({ namespace, origin }) }, `${wrong.at}.name`, {
      code: 'unknown-port',
      message: `a monitor asks for the port \`${wrong.meant}\` of Service ${namespace}/${service}, and ports are found by their name here`,
      given: wrong.given === '' ? 'nothing' : wrong.given,
      allowed: wrong.meant,
      hint: `Write \`name: ${wrong.meant}\`. ${otherwise('something writes other endpoints', 'unknown-port')}`,
    });
  }
}

function askedIn(inputs: readonly Resource[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, spec } of inputs) {
    if (kind !== 'ServiceMonitor') continue;
    for (const { port } of (spec as ServiceMonitorSpec).endpoints ?? []) if (port) names.add(port);
  }
  return names;
}

interface Written {
  readonly at: string;
  readonly name: string;
  readonly number: unknown;
}

function portsOf(object: Manifest): readonly Written[] {
  const read = (ports: unknown, at: string) =>
    list(ports).map(({ name, port }, i) => ({
      at: `${at}ports[${i}]`,
      name: typeof name === 'string' ? name : '',
      number: port,
    }));
  if (object.kind === 'EndpointSlice') return read(object['ports'], '');
  return list(object['subsets']).flatMap(({ ports }, i) => read(ports, `subsets[${i}].`));
}

/** By their numbers, and by those that they lead to. */
const portsByNumber = memoized(
  ({ ports }: Service): ReadonlyMap<unknown, Port> =>
    new Map([
      ...ports.map((port) => [port.target, port] as const),
      ...ports.map((port) => [port.number, port] as const),
    ]),
);

/** The first port that is asked for by another name than it has: it is known by its number, or as the only one. */
function wrongPort(service: Service, written: readonly Written[], asked: ReadonlySet<string>) {
  const names = new Set(written.map(({ name }) => name));
  const only = service.ports.length === 1 && written.length === 1 ? service.ports[0] : undefined;
  for (const { at, name, number } of written) {
    const meant = only ?? portsByNumber(service).get(number);
    if (meant !== undefined && asked.has(meant.name) && !names.has(meant.name)) {
      return { at, given: name, meant: meant.name };
    }
  }
  return undefined;
}

function list(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
