/** Servers of the app that its monitors ask, and by which scheme they answer. */

import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { InstanceDeclaration } from '../base/app';
import { type InstanceKind, PORT_NAME } from '../base/conventions';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { asksForValue, groupsIn } from './monitors';
import { type OtherSide, type Service, workloadOf } from './objects';

interface ServerSpec {
  readonly portName?: string;
  readonly web?: { readonly tlsConfig?: object };
}

/** By the workload that its pods are of: `namespace/name`. */
type Servers = ReadonlyMap<string, Resource<ServerSpec>>;

/** Who selects more Services than these means whatever there is. */
const MOST_SERVICES = 100;

/** Monitors of servers with TLS that ask without it, and the other way round. */
export function checkOwnServers(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  side: OtherSide,
  findings: Findings,
): void {
  const servers = serversIn(declarations);
  if (servers.size === 0) return;
  for (const input of inputs) {
    if (input.kind !== 'ServiceMonitor') continue;
    const monitor = input as Resource<ServiceMonitorSpec>;
    const { selector, endpoints = [] } = monitor.spec;
    if (!asksForValue(selector as LabelSelector)) continue;
    const matched = side.services.matching(selector as LabelSelector, endpoints.length);
    const services = matched === undefined ? [] : groupsIn(matched, monitor, false).flatMap(({ members }) => members);
    if (services.length === 0 || services.length > MOST_SERVICES) continue;
    const found = serversBehind(services, servers, side);
    if (found === undefined) continue;
    endpoints.forEach((endpoint, i) => {
      checkScheme(endpoint, found, monitor, `spec.endpoints[${i}]`, findings);
    });
  }
}

/** A web configuration of the user's own may say anything of TLS. */
function serversIn(declarations: readonly InstanceDeclaration[]): Servers {
  const known = declarations.filter(({ settings }) => settings.webConfig === undefined);
  return new Map(known.map(({ resource }) => [workloadOf(resource), resource as Resource<ServerSpec>]));
}

/** Undefined where something else is behind one of the Services, too. */
function serversBehind(
  services: readonly Service[],
  servers: Servers,
  { pods }: OtherSide,
): readonly Resource<ServerSpec>[] | undefined {
  const found: Resource<ServerSpec>[] = [];
  for (const { selector, namespace } of services) {
    const group = selector && pods.matching({ matchLabels: selector })?.get(namespace);
    if (group === undefined) return undefined;
    for (const target of group.members) {
      const server = servers.get(`${target.namespace}/${target.name}`);
      if (server === undefined) return undefined;
      found.push(server);
    }
  }
  return found;
}

function checkScheme(
  { port, scheme = 'http', relabelings = [] }: NonNullable<ServiceMonitorSpec['endpoints']>[number],
  servers: readonly Resource<ServerSpec>[],
  monitor: Resource,
  at: string,
  findings: Findings,
): void {
  if (port === undefined || relabelings.some(({ targetLabel }) => targetLabel === '__scheme__')) return;
  const asked = servers.filter(({ kind, spec }) => (spec.portName ?? PORT_NAME[kind as InstanceKind]) === port);
  const isTls = scheme.toLowerCase() === 'https';
  const [wrong, ...others] = asked.filter(({ spec }) => (spec.web?.tlsConfig !== undefined) !== isTls);
  // What some of them answer to, no other scheme would mend.
  if (wrong === undefined || others.length + 1 < asked.length) return;
  const right = isTls ? 'http' : 'https';
  findings.warning(refOf(monitor), `${at}.scheme`, {
    code: 'doubtful-value',
    message: `${wrong.kind} ${keyOf(wrong)} answers over ${right} only: each scrape fails`,
    given: scheme,
    allowed: right,
    hint: `${isTls ? 'Remove `scheme`' : 'Write `scheme: https`, with a `tlsConfig` that knows its authority'}. ${otherwise('something between them speaks TLS', 'doubtful-value')}`,
  });
}
