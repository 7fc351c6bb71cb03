/** Where alerts go, and where the app's Alertmanagers are. */

import { POD_LABEL } from '../around/alertmanager-endpoints';
import type { App, InstanceDeclaration } from '../base/app';
import { append } from '../base/collections';
import { ALERTMANAGER, GOVERNING_SERVICE, prefixedName, selectorLabels } from '../base/conventions';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import { type Labels, type Namespaces, selects } from '../base/selector';
import { nonEmpty } from '../base/values';
import { selectInputs } from '../input/selection';
import { compileRegex } from '../languages/re2/match';
import { isSlip } from '../languages/slip';
import type { AlertmanagerEndpoints, PrometheusSpec } from '../prometheus/spec';
import { namesIn } from '../rules/recorded';
import { Group } from './label-index';
import { hasForeignAddresses, podsBehind, remedyForServicePort } from './monitors';
import type { OtherSide, Service } from './objects';
import { addressOfAll, warnOfOneReplica } from './one-replica';
import { hasName, hasNumber, meantBy, unknownName, unknownNumber } from './ports';

interface RulerSpec {
  readonly alertmanagersUrl?: readonly string[];
  readonly alertmanagersConfig?: object;
}

/** An Alertmanager of the app, with the Services that lead to it. */
interface Receiver {
  readonly resource: Resource;
  readonly settings: InstanceDeclaration['settings'];
  readonly services: readonly Service[];
}

export interface Alerting {
  readonly declarations: readonly InstanceDeclaration[];
  readonly inputs: readonly Resource[];
  readonly namespaces: Namespaces;
  readonly side: OtherSide;
  /** Whether there are instances with errors, of which nothing is known. */
  readonly isIncomplete: boolean;
}

export function checkAlerting(alerting: Alerting, findings: Findings): void {
  const { declarations, side } = alerting;
  const receivers = declarations
    .filter(({ resource }) => resource.kind === 'Alertmanager')
    .map(({ resource, settings }): Receiver => ({ resource, settings, services: servicesOf(resource, side) }));
  const senders = declarations.filter(isSender);
  for (const { resource } of senders)
    if (resource.kind === 'ThanosRuler') warnOfOneReplica(resource, receivers, side, findings);
  for (const receiver of receivers) {
    const sender = senders.find(({ resource }) =>
      endpointsOf(resource).some((endpoints) => reaches(endpoints, resource, receiver, side)),
    );
    if (sender !== undefined) warnOfLocal(receiver.resource, sender.resource, findings);
  }
  const silent = senders.filter((sender) => sendsNowhere(sender));
  const reported = silent.filter((sender) => reportSilent(sender, receivers, alerting, findings));
  for (const { resource, settings } of senders) {
    if (resource.kind !== 'Prometheus' || settings.config !== undefined) continue;
    endpointsOf(resource).forEach((endpoints, i) => {
      checkEndpoints(endpoints, resource, `spec.alerting.alertmanagers[${i}]`, receivers, alerting, findings);
    });
  }
  const isKnown = !alerting.isIncomplete && senders.length > 0 && reported.length === 0;
  if (!isKnown || senders.some(sendsAnywhere)) return;
  const idle = receivers.filter(
    (receiver) =>
      !senders.some(({ resource }) =>
        endpointsOf(resource).some((endpoints) => reaches(endpoints, resource, receiver, side)),
      ),
  );
  reportIdle(idle, senders[0]!.resource, findings);
}

function warnOfLocal({ spec, ...receiver }: Resource, sender: Resource, findings: Findings): void {
  if ((spec as { readonly listenLocal?: boolean }).listenLocal !== true) return;
  findings.warning(refOf({ spec, ...receiver }), 'spec.listenLocal', {
    code: 'no-alertmanager',
    message: `it answers only within its own pod, and ${sender.kind} ${keyOf(sender)} sends alerts to it: none arrives`,
    given: 'true',
    allowed: 'an Alertmanager that answers on the network of its pods',
    hint: `Remove it. ${otherwise('a container of its pod takes them', 'no-alertmanager')}`,
  });
}

/** An agent evaluates nothing. */
function isSender({ resource: { kind } }: InstanceDeclaration): boolean {
  return kind === 'Prometheus' || kind === 'ThanosRuler';
}

function servicesOf({ metadata: { namespace, name }, spec }: Resource, { services }: OtherSide): readonly Service[] {
  const { podMetadata } = spec as { readonly podMetadata?: { readonly labels?: Labels } };
  const labels = { ...podMetadata?.labels, ...selectorLabels('Alertmanager', name) };
  return services.all.filter(
    ({ selector, namespace: of }) =>
      of === namespace && selector !== undefined && selects({ matchLabels: selector }, labels),
  );
}

function endpointsOf({ kind, spec }: Resource): readonly AlertmanagerEndpoints[] {
  return kind === 'Prometheus' ? ((spec as PrometheusSpec).alerting?.alertmanagers ?? []) : [];
}

/** Where it is not known, or not said in a way that can be followed. */
function sendsAnywhere({ resource: { kind, spec }, settings }: InstanceDeclaration): boolean {
  if (settings.config !== undefined) return true;
  if (kind === 'Prometheus') return (spec as PrometheusSpec).additionalAlertManagerConfigs !== undefined;
  const { alertmanagersUrl = [], alertmanagersConfig } = spec as RulerSpec;
  return alertmanagersUrl.length > 0 || alertmanagersConfig !== undefined;
}

/** Who writes an empty list says that it is meant so. */
function sendsNowhere(sender: InstanceDeclaration): boolean {
  const { kind, spec } = sender.resource;
  if (sendsAnywhere(sender)) return false;
  return kind === 'Prometheus'
    ? (spec as PrometheusSpec).alerting === undefined
    : (spec as RulerSpec).alertmanagersUrl === undefined;
}

function reportSilent(
  { resource }: InstanceDeclaration,
  receivers: readonly Receiver[],
  { inputs, namespaces }: Alerting,
  findings: Findings,
): boolean {
  const rules = selectInputs(resource, inputs, namespaces).get('PrometheusRule') ?? [];
  const alerting = rules.filter(hasAlerts);
  const [first] = alerting;
  if (first === undefined) return false;
  const more = alerting.length === 1 ? '' : ` and ${alerting.length - 1} more`;
  const isPrometheus = resource.kind === 'Prometheus';
  const { namespace } = resource.metadata;
  const receiver = receivers.find((each) => each.resource.metadata.namespace === namespace) ?? receivers[0];
  findings.warning(refOf(resource), isPrometheus ? 'spec.alerting' : 'spec.alertmanagersUrl', {
    code: 'no-alertmanager',
    message: 'alerts of its rules go nowhere: it names no Alertmanager',
    given: `alerts of ${keyOf(first)}${more}`,
    hint: `${receivers.length === 0 ? 'Declare an Alertmanager, and add' : 'Add'} ${isPrometheus ? naming(receiver) : dialling(receiver)}. If alerts are only to be looked at: ${isPrometheus ? '`alerting: { alertmanagers: [] }`' : '`alertmanagersUrl: []`'}`,
  });
  return true;
}

/**
 * Whether the app has what sends alerts to its Alertmanagers, and no alert for it: then nobody misses anything, whatever becomes
 * of alerts. What cannot be seen might alert.
 */
export function hasNothingToTell({ instances, inputs, refused = [] }: App): boolean {
  const senders = instances.filter(isSender);
  const isKnown = senders.every(({ settings }) => settings.config === undefined) && refused.length === 0;
  const mayAlert = (input: Resource) => input.refused === true || hasAlerts(input);
  return isKnown && senders.some(({ resource }) => endpointsOf(resource).length > 0) && !inputs.some(mayAlert);
}

function hasAlerts(rules: Resource): boolean {
  return namesIn(rules, 'alert').length > 0;
}

/** What a Prometheus says to send to it. */
function naming(receiver: Receiver | undefined): string {
  const namespace = receiver?.resource.metadata.namespace ?? 'NAMESPACE';
  return `\`alerting: { alertmanagers: [{ namespace: ${namespace}, name: ${GOVERNING_SERVICE.Alertmanager}, port: ${portNameOf(receiver)} }] }\` to its spec, or call \`alertTo\``;
}

function dialling(receiver: Receiver | undefined): string {
  return `\`alertmanagersUrl: ['${addressOfAll(receiver?.resource)}']\` to its spec`;
}

function portNameOf(receiver: Receiver | undefined): string {
  const { portName } = (receiver?.resource.spec ?? {}) as { readonly portName?: string };
  return nonEmpty(portName) ?? ALERTMANAGER.portName;
}

function checkEndpoints(
  endpoints: AlertmanagerEndpoints,
  prometheus: Resource,
  at: string,
  receivers: readonly Receiver[],
  alerting: Alerting,
  findings: Findings,
): void {
  const { side } = alerting;
  const found = namedBy(endpoints, prometheus, side);
  if (found.length === 0) reportUnknown(endpoints, prometheus, at, receivers, alerting, findings);
  else {
    checkPort(endpoints, found, prometheus, at, side, findings);
    checkServed(
      endpoints,
      receivers.filter(({ services }) => services.includes(found[0]!)),
      prometheus,
      at,
      findings,
    );
  }
}

/** Whether it asks as all Alertmanagers behind the Service are served. */
function checkServed(
  { scheme = 'http', pathPrefix = '/' }: AlertmanagerEndpoints,
  [first, ...others]: readonly Receiver[],
  prometheus: Resource,
  at: string,
  findings: Findings,
): void {
  if (first === undefined) return;
  const alike = <T>(of: (receiver: Receiver) => T) => others.every((other) => of(other) === of(first));
  const served = nameOf(first);
  if (alike(schemeOf) && schemeOf(first) !== undefined && scheme.toLowerCase() !== schemeOf(first))
    findings.warning(refOf(prometheus), `${at}.scheme`, {
      code: 'unknown-alertmanager',
      message: `alerts do not arrive: ${served} is served by ${schemeOf(first)}`,
      given: scheme,
      allowed: schemeOf(first)!,
      hint: `Write \`scheme: ${schemeOf(first)}\`. ${otherwise('something before it is served otherwise', 'unknown-alertmanager')}`,
    });
  if (!alike(prefixOf) || withoutSlashes(pathPrefix) === prefixOf(first)) return;
  findings.warning(refOf(prometheus), `${at}.pathPrefix`, {
    code: 'unknown-alertmanager',
    message: `alerts do not arrive: ${served} is served below its \`routePrefix\``,
    given: pathPrefix,
    allowed: `/${prefixOf(first)}`,
    hint: `Write \`pathPrefix: /${prefixOf(first)}\`. ${otherwise('something before it rewrites paths', 'unknown-alertmanager')}`,
  });
}

/** Undefined where a file that nobody looks into says it. */
function schemeOf({ resource, settings: { webConfig } }: Receiver): 'http' | 'https' | undefined {
  if (webConfig !== undefined) return webConfig.https ? 'https' : undefined;
  const { web } = resource.spec as { readonly web?: { readonly tlsConfig?: object } };
  return web?.tlsConfig === undefined ? 'http' : 'https';
}

function prefixOf({ resource: { spec } }: Receiver): string {
  return withoutSlashes((spec as { readonly routePrefix?: string }).routePrefix ?? '');
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/+/, '').replace(/\/$/, '');
}

/** The Services of the app that the name means, which is a regular expression. */
function namedBy(
  { namespace, name }: AlertmanagerEndpoints,
  prometheus: Resource,
  side: OtherSide,
): readonly Service[] {
  const within = namespace ?? prometheus.metadata.namespace;
  const exact = side.serviceOf.get(`${within}/${name}`);
  if (exact !== undefined) return [exact];
  if (/^[a-z0-9-]*$/.test(name)) return [];
  const pattern = compileRegex(name);
  if ('problem' in pattern) return [];
  return side.services.all.filter((service) => service.namespace === within && pattern.matches(service.name));
}

/** Only where the app has an Alertmanager that must be meant: Services may be those of another app. */
function reportUnknown(
  { namespace, name }: AlertmanagerEndpoints,
  prometheus: Resource,
  at: string,
  receivers: readonly Receiver[],
  { side, namespaces }: Alerting,
  findings: Findings,
): void {
  const within = namespace ?? prometheus.metadata.namespace;
  const there = receivers.filter(({ resource }) => resource.metadata.namespace === within);
  const elsewhere = receivers.filter(({ services }) => services.some((service) => service.name === name));
  if (there.length > 0) {
    const services = [...new Set(there.flatMap((receiver) => receiver.services.map((service) => service.name)))].sort();
    const isMeant = side.own.services.has(within) || there.some((receiver) => isNamedAfter(name, receiver));
    if (!isMeant && !services.some((each) => isSlip(name, each))) return;
    const governing = GOVERNING_SERVICE.Alertmanager;
    const meant = services.includes(governing) ? governing : (services[0] ?? governing);
    findings.warning(refOf(prometheus), `${at}.name`, {
      code: 'unknown-alertmanager',
      message: `the app has no Service of this name in namespace ${within}, where it has ${nameOf(there[0]!)}`,
      given: name,
      allowed: services.join(', '),
      hint: `Write \`name: ${meant}\`. ${otherwise('another Service is meant', 'unknown-alertmanager')}`,
    });
  } else if (namespace === undefined) {
    if (elsewhere.length > 0) reportNamespace(within, undefined, elsewhere, prometheus, at, findings);
  } else if (!namespaces.has(namespace)) {
    const near = receivers.filter(({ resource }) => isSlip(namespace, resource.metadata.namespace));
    if (near.length > 0) reportNamespace(within, namespace, near, prometheus, at, findings);
  }
}

/** As kube-prometheus names the Service of an Alertmanager, and as its StatefulSet is named. */
function isNamedAfter(name: string, { resource: { metadata } }: Receiver): boolean {
  return name === metadata.name || name === prefixedName('Alertmanager', metadata.name);
}

function reportNamespace(
  within: string,
  given: string | undefined,
  meant: readonly Receiver[],
  prometheus: Resource,
  at: string,
  findings: Findings,
): void {
  const namespaces = [...new Set(meant.map(({ resource }) => resource.metadata.namespace))];
  findings.warning(refOf(prometheus), `${at}.namespace`, {
    code: 'unknown-alertmanager',
    message:
      given === undefined
        ? `without a namespace the Service is looked for in ${within}, where the app has no Alertmanager`
        : 'the app has nothing in this namespace, and has an Alertmanager in one of nearly the same name',
    given: given ?? 'nothing',
    allowed: namespaces.join(', '),
    hint: `${given === undefined ? 'Add' : 'Write'} \`namespace: ${namespaces[0]}\`. ${otherwise('another Service is meant', 'unknown-alertmanager')}`,
  });
}

function nameOf({ resource }: Receiver): string {
  return `${resource.kind} ${keyOf(resource)}`;
}

function checkPort(
  { port }: AlertmanagerEndpoints,
  found: readonly Service[],
  prometheus: Resource,
  at: string,
  side: OtherSide,
  findings: Findings,
): void {
  const group = new Group<Service>();
  append(group.members, found);
  const ports = { groups: [group], what: 'Services of this name' };
  if (typeof port === 'string') {
    if (port === '' || hasName(ports, port) || hasForeignAddresses(ports)) return;
    const remedy = remedyForServicePort(ports, port).replace('targetPort:', 'port:');
    findings.warning(refOf(prometheus), `${at}.port`, { ...unknownName(ports, port), hint: remedy });
    return;
  }
  const behind = podsBehind([group], side);
  if (port === 0 || behind === undefined || hasNumber(behind, port)) return;
  const meant = meantBy(ports, String(port));
  findings.warning(refOf(prometheus), `${at}.port`, {
    ...unknownNumber(behind, port),
    hint: meant === undefined ? 'Name a port of the Service' : `Write \`port: ${meant}\``,
  });
}

/** Whether alerts may come to it: what cannot be followed may lead anywhere in its namespace. */
function reaches(endpoints: AlertmanagerEndpoints, prometheus: Resource, receiver: Receiver, side: OtherSide): boolean {
  const { namespace, name } = receiver.resource.metadata;
  if ((endpoints.namespace ?? prometheus.metadata.namespace) !== namespace) return false;
  const isDropped = (endpoints.relabelings ?? []).some(({ action, sourceLabels, regex = '' }) => {
    if (action?.toLowerCase() !== 'keep' || sourceLabels?.join() !== POD_LABEL) return false;
    const pattern = compileRegex(regex);
    return !('problem' in pattern) && !pattern.matches(name);
  });
  if (isDropped) return false;
  const found = namedBy(endpoints, prometheus, side);
  return (
    found.length === 0 || found.some((service) => service.selector === undefined || receiver.services.includes(service))
  );
}

function reportIdle([first, ...others]: readonly Receiver[], sender: Resource, findings: Findings): void {
  if (first === undefined) return;
  const remedy = sender.kind === 'Prometheus' ? naming(first) : dialling(first);
  findings.warning(refOf(first.resource), '', {
    code: 'idle-alertmanager',
    message: 'no Prometheus and no ThanosRuler of the app sends alerts to it',
    hint: `Add ${remedy.replace('to its spec', `to the spec of ${sender.kind} ${keyOf(sender)}`)}. ${otherwise('others send alerts to it', 'idle-alertmanager')}`,
    also: others.map(({ resource }) => refOf(resource)),
  });
}
