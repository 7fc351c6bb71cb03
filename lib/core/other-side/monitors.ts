/** Monitors whose Services or pods are in the app: whether there are any, and whether they have the ports that are asked for. */

import type { Endpoint, PodMetricsEndpoint, PodMonitorSpec, ServiceMonitorSpec } from '../../../imports/monitoring';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { checkCopied, checkJobLabel } from './copied-labels';
import { warnOfExternal } from './external-services';
import { checkKeptNamespaces } from './kept-namespaces';
import type { Group, Groups, LabelIndex, Target } from './label-index';
import { type Near, Nearest } from './nearest';
import type { OtherSide, Service } from './objects';
import { hasName, hasNumber, meantBy, nameless, type PortsOf, unknownName, unknownNumber } from './ports';
import { ServiceCheck } from './services';

type Spec = ServiceMonitorSpec | PodMonitorSpec;

/** What a monitor looks for, and how it names ports. */
interface Look {
  readonly what: string;
  readonly index: LabelIndex<Target>;
  readonly nearest: Nearest;
  /** Namespaces in which the app has such of its own. */
  readonly own: ReadonlySet<string>;
  /** Their ports, and the labels that are taken over. */
  readonly checkTargets: (monitor: Resource<Spec>, groups: readonly Group<Target>[], findings: Findings) => void;
}

/** `ignoresNamespaces`: an instance looks for them in the monitor's own namespace, whatever the monitor says. */
export function checkMonitors(
  inputs: readonly Resource[],
  side: OtherSide,
  ignoresNamespaces: boolean,
  findings: Findings,
): void {
  const services = new ServiceCheck(side);
  const looks: Readonly<Partial<Record<string, Look>>> = {
    ServiceMonitor: {
      what: 'Services',
      index: side.services,
      nearest: new Nearest(side.services, side.servicesByPods, side.pods, side.podsByOwner),
      own: side.own.services,
      checkTargets: (monitor, groups, own) => {
        checkEndpoints(monitor as Resource<ServiceMonitorSpec>, groups, side, own);
        checkServiceLabels(monitor as Resource<ServiceMonitorSpec>, groups, side, own);
        services.check(monitor as Resource<ServiceMonitorSpec>, groups as readonly Group<Service>[], own);
      },
    },
    PodMonitor: {
      what: 'pods',
      index: side.pods,
      nearest: new Nearest(side.pods, side.podsByOwner),
      own: side.own.pods,
      checkTargets: (monitor, groups, own) => {
        checkPodEndpoints(monitor as Resource<PodMonitorSpec>, groups, own);
        checkJobLabel(monitor, { what: 'pods', groups }, own);
        checkCopied(monitor, 'podTargetLabels', { what: 'pods', groups }, own);
      },
    },
  };
  /** Of which a monitor may take what nobody has looked at. */
  const unseen = new Set<Look>();
  const missing: { readonly look: Look; readonly monitor: Resource<Spec> }[] = [];
  for (const input of inputs) {
    const look = looks[input.kind];
    if (look === undefined) continue;
    const monitor = input as Resource<Spec>;
    if (!ignoresNamespaces && !looksEverywhere(monitor)) checkKeptNamespaces(monitor, namespacesOf(monitor), findings);
    const matched =
      look.index.all.length === 0
        ? NOTHING
        : look.index.matching(monitor.spec.selector as LabelSelector, timesLookedAt(monitor));
    if (matched === undefined) {
      checkNumbers(monitor, findings);
      unseen.add(look);
      continue;
    }
    if (matched.size === 0) {
      checkNumbers(monitor, findings);
      if (hasOnlyExternal(monitor, side, ignoresNamespaces, findings)) continue;
      if (look.own.size > 0) missing.push({ look, monitor });
      continue;
    }
    const taken = groupsIn(matched, monitor, ignoresNamespaces);
    for (const group of taken) look.nearest.take(group);
    // Who takes just anything may mean what other apps have.
    const isMeant = asksForValue(monitor.spec.selector as LabelSelector);
    if (isMeant && taken.length > 0) look.checkTargets(monitor, taken, findings);
    else checkNumbers(monitor, findings);
    if (isMeant && taken.length === 0) checkNamespaces(monitor, matched, look, ignoresNamespaces, findings);
  }
  // Who has a monitor of its own is not what another one means.
  for (const { look, monitor } of missing)
    if (!unseen.has(look)) checkLabels(monitor, look, ignoresNamespaces, findings);
}

function hasOnlyExternal(
  monitor: Resource<Spec>,
  { externalServices }: OtherSide,
  ignoresNamespaces: boolean,
  findings: Findings,
): boolean {
  const selector = monitor.spec.selector as LabelSelector;
  if (monitor.kind !== 'ServiceMonitor' || externalServices.all.length === 0 || !asksForValue(selector)) return false;
  if (looksEverywhere(monitor) || ignoresNamespaces) return false;
  const external = externalServices.matching(selector);
  return warnOfExternal(monitor as Resource<ServiceMonitorSpec>, external, namespacesOf(monitor), findings);
}

/** What is asked of all targets. */
function timesLookedAt({ spec }: Resource<Spec>): number {
  const {
    endpoints = [],
    podMetricsEndpoints = [],
    targetLabels = [],
    podTargetLabels = [],
  } = spec as Partial<ServiceMonitorSpec & PodMonitorSpec>;
  return 1 + endpoints.length + podMetricsEndpoints.length + targetLabels.length + podTargetLabels.length;
}

const NOTHING: Groups<Target> = new Map();

/** Where nothing is known of the ports that there are: a name may be a number, and hardly ever is. */
function checkNumbers({ spec, ...monitor }: Resource<Spec>, findings: Findings): void {
  const [field, numbered, endpoints] =
    'endpoints' in spec
      ? (['endpoints', 'targetPort', spec.endpoints ?? []] as const)
      : (['podMetricsEndpoints', 'portNumber', (spec as PodMonitorSpec).podMetricsEndpoints ?? []] as const);
  endpoints.forEach(({ port, targetPort }: { readonly port?: string; readonly targetPort?: string | number }, i) => {
    warnOfQuoted(targetPort, numbered, { ...monitor, spec }, `spec.${field}[${i}].targetPort`, findings);
    if (port === undefined || !/^\d+$/.test(port)) return;
    findings.warning(refOf({ ...monitor, spec }), `spec.${field}[${i}].port`, {
      code: 'unknown-port',
      message: 'this is the number of a port, and its name is asked for',
      given: port,
      allowed: 'the name of a port',
      hint: `Write its name, or \`${numbered}: ${port}\` instead of \`port\`. ${otherwise('it is the name', 'unknown-port')}`,
    });
  });
}

function warnOfQuoted(
  targetPort: string | number | undefined,
  numbered: string,
  monitor: Resource,
  at: string,
  findings: Findings,
): void {
  if (typeof targetPort !== 'string' || !/^\d+$/.test(targetPort)) return;
  findings.warning(refOf(monitor), at, {
    code: 'unknown-port',
    message: 'this is a number in quotes, which is taken for the name of a port',
    given: targetPort,
    allowed: 'a number, or the name of a port of the containers',
    hint: `Write it without quotes: \`${numbered}: ${targetPort}\``,
  });
}

export function namespacesOf(monitor: Resource<Spec>): readonly string[] {
  const { matchNames = [] } = monitor.spec.namespaceSelector ?? {};
  return matchNames.length === 0 ? [monitor.metadata.namespace] : matchNames;
}

function looksEverywhere({ spec }: Resource<Spec>): boolean {
  return spec.namespaceSelector?.any === true;
}

/** What a selector takes of the namespaces that a monitor looks in. */
export function groupsIn<T extends Target>(
  matched: Groups<T>,
  monitor: Resource<Spec>,
  ignoresNamespaces: boolean,
): Group<T>[] {
  if (looksEverywhere(monitor)) return allOf(matched) as Group<T>[];
  const names = new Set(namespacesOf(monitor));
  if (ignoresNamespaces) names.add(monitor.metadata.namespace);
  const groups = [...names].flatMap((name) => matched.get(name) ?? []);
  return groups.length === 1 ? (alone(groups[0]!) as Group<T>[]) : groups;
}

/** One list for all monitors that take the same: what is known of its ports and labels is found by it. */
const allOf = memoized((matched: Groups<Target>) => [...matched.values()]);
const alone = memoized((group: Group<Target>) => [group]);

export function asksForValue({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length > 0 || matchExpressions.some(({ operator }) => operator === 'In');
}

const LISTED = 3;

function checkNamespaces(
  monitor: Resource<Spec>,
  matched: Groups<Target>,
  { what }: Look,
  ignoresNamespaces: boolean,
  findings: Findings,
): void {
  if (ignoresNamespaces) return;
  const elsewhere = [...matched.keys()].sort();
  const { matchNames = [] } = monitor.spec.namespaceSelector ?? {};
  const names = [...matchNames, ...elsewhere];
  const members = elsewhere.flatMap((namespace) => matched.get(namespace)!.members);
  findings.warning(refOf(monitor), 'spec.namespaceSelector', {
    code: 'nothing-to-scrape',
    message: `the ${what} of the app that have these labels are in other namespaces than it looks in`,
    given: `namespace ${few(namespacesOf(monitor), LISTED)}`,
    allowed: few(
      members.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`),
      LISTED,
    ),
    hint: `Add \`namespaceSelector: { matchNames: [${names.slice(0, LISTED).join(', ')}] }\`, or \`any: true\` for every namespace. ${otherwise(`other ${what} are meant`, 'nothing-to-scrape')}`,
  });
}

function checkLabels(
  monitor: Resource<Spec>,
  { what, nearest, own }: Look,
  ignoresNamespaces: boolean,
  findings: Findings,
): void {
  if (looksEverywhere(monitor) || ignoresNamespaces) return;
  const within = namespacesOf(monitor).filter((namespace) => own.has(namespace));
  const near = within.length === 0 ? undefined : nearest.to(monitor.spec.selector as LabelSelector, within);
  if (near === undefined) return;
  const { target, asked, has } = near;
  findings.warning(refOf(monitor), near.at === undefined ? 'spec.selector' : `spec.selector.${near.at}`, {
    code: 'nothing-to-scrape',
    message: `the app has no ${what} with these labels: ${described(near)}`,
    given: asked,
    allowed: has,
    hint: `${remedyFor(near)}. ${otherwise(`other ${what} than ${target.kind} ${target.namespace}/${target.name} are meant`, 'nothing-to-scrape')}`,
  });
}

export function described({ target: { kind, namespace, name }, field, lacks, pods, onOwner }: Near): string {
  const what = `${kind} ${namespace}/${name}`;
  if (pods !== undefined)
    return `${onOwner ? '' : 'the pods of '}${pods.kind} ${pods.namespace}/${pods.name} ${onOwner ? 'has' : 'have'} them, and ${what} has not`;
  if (lacks !== undefined) return `${what} has all but one of them, and nothing else takes it`;
  return field === undefined ? `the nearest is ${what}` : `${what} has them in \`${field}\`, and not where they count`;
}

const LABEL_SERVICE = 'Add them to `metadata.labels` of the Service';

export function remedyFor({ target, field, has, lacks, asked, pods }: Near): string {
  if (pods !== undefined)
    return Object.keys(target.labels).length === 0 ? LABEL_SERVICE : `Select by \`${has}\`, or add them to the Service`;
  if (lacks !== undefined)
    return `Remove \`${lacks}\` from the selector, or add \`${asked}\` to the labels of ${target.kind === 'Service' ? 'the Service' : 'its pods'}`;
  if (field === undefined) return `Select by \`${has}\``;
  return target.kind === 'Service' ? LABEL_SERVICE : `Add them to the labels of its pods' template`;
}

function checkEndpoints(
  monitor: Resource<ServiceMonitorSpec>,
  groups: readonly Group<Target>[],
  side: OtherSide,
  findings: Findings,
): void {
  const ports: PortsOf = { groups, what: 'Services that it selects' };
  let behind: PortsOf | undefined;
  monitor.spec.endpoints?.forEach(({ port, targetPort }, i) => {
    const at = `spec.endpoints[${i}]`;
    if (port) checkServicePort(port, ports, monitor, at, findings);
    else if (targetPort) {
      behind ??= podsBehind(groups as readonly Group<Service>[], side);
      if (behind === undefined) warnOfQuoted(targetPort, 'targetPort', monitor, `${at}.targetPort`, findings);
      else
        checkContainerPort(targetPort, behind, monitor, { at, field: 'targetPort', numbered: 'targetPort' }, findings);
    }
  });
}

/** Undefined where a Service has pods that the app does not know, or too many to look at. */
export function podsBehind(groups: readonly Group<Service>[], { pods }: OtherSide): PortsOf | undefined {
  const behind: Group<Target>[] = [];
  for (const { members } of groups) {
    for (const { selector, namespace } of members) {
      const group = selector && pods.matching({ matchLabels: selector })?.get(namespace);
      if (group === undefined) return undefined;
      behind.push(group);
    }
  }
  return { groups: behind, what: 'pods behind these Services' };
}

/** Of a Service without a selector, somebody else says which ports its addresses have. */
export function hasForeignAddresses({ groups }: PortsOf): boolean {
  return groups.some(({ members }) => members.some((service: Service) => service.selector === undefined));
}

function checkServicePort(
  port: string,
  ports: PortsOf,
  monitor: Resource<ServiceMonitorSpec>,
  at: string,
  findings: Findings,
): void {
  if (hasName(ports, port) || hasForeignAddresses(ports)) return;
  findings.warning(refOf(monitor), `${at}.port`, {
    ...unknownName(ports, port),
    hint: `${remedyForServicePort(ports, port)}. ${otherwise('others are meant', 'unknown-port')}`,
  });
}

export function remedyForServicePort(ports: PortsOf, port: string): string {
  const meant = meantBy(ports, port);
  const numbered = /^\d+$/.test(port) ? `; a container's port is \`targetPort: ${port}\`` : '';
  if (meant !== undefined) return `Write \`port: ${meant}\`${numbered}`;
  const unnamed = nameless(ports);
  if (unnamed === undefined) return `Name one of these${numbered}`;
  const name = /^\d+$/.test(port) ? 'metrics' : port;
  return `Name the Service's port: \`- { name: ${name}, port: ${unnamed.number} }\`${name === port ? '' : `, and write \`port: ${name}\``}${numbered}`;
}

function checkServiceLabels(
  monitor: Resource<ServiceMonitorSpec>,
  groups: readonly Group<Target>[],
  side: OtherSide,
  findings: Findings,
): void {
  const { jobLabel, targetLabels, podTargetLabels } = monitor.spec;
  // Most monitors take over nothing.
  if (jobLabel === undefined && targetLabels === undefined && podTargetLabels === undefined) return;
  const services = { what: 'Services', groups };
  checkJobLabel(monitor, services, findings);
  checkCopied(monitor, 'targetLabels', services, findings);
  const behind = podTargetLabels === undefined ? undefined : podsBehind(groups as readonly Group<Service>[], side);
  if (behind !== undefined) checkCopied(monitor, 'podTargetLabels', { ...behind, what: 'pods' }, findings);
}

function checkPodEndpoints(
  monitor: Resource<PodMonitorSpec>,
  groups: readonly Group<Target>[],
  findings: Findings,
): void {
  const ports: PortsOf = { groups, what: 'pods that it selects' };
  monitor.spec.podMetricsEndpoints?.forEach(({ port, portNumber, targetPort }: PodMetricsEndpoint, i) => {
    const asked = port || portNumber || targetPort;
    if (asked === undefined) return;
    const field = port ? 'port' : portNumber ? 'portNumber' : 'targetPort';
    const place = { at: `spec.podMetricsEndpoints[${i}]`, field, numbered: 'portNumber' };
    checkContainerPort(asked, ports, monitor, place, findings);
  });
}

interface PortField {
  readonly at: string;
  readonly field: string;
  /** The field that takes a number. */
  readonly numbered: string;
}

function checkContainerPort(
  asked: NonNullable<Endpoint['targetPort']>,
  ports: PortsOf,
  monitor: Resource<Spec>,
  { at, field, numbered }: PortField,
  findings: Findings,
): void {
  const isName = typeof asked === 'string';
  if (isName ? hasName(ports, asked) : hasNumber(ports, asked)) return;
  const isNumberAsText = isName && hasNumber(ports, Number(asked));
  const meant = meantBy(ports, String(asked));
  const right = isNumberAsText
    ? `Write it as a number: \`${numbered}: ${asked}\``
    : meant === undefined
      ? 'Name one of these, or declare the port in the container'
      : `Write \`${isName ? field : 'port'}: ${meant}\``;
  findings.warning(refOf(monitor), `${at}.${field}`, {
    ...(isName ? unknownName(ports, asked) : unknownNumber(ports, asked)),
    hint: `${right}. ${otherwise('others are meant', 'unknown-port')}`,
  });
}
