/** How the pods of the stack are scraped, servers and sidecars alike. */

import {
  APPLICATION,
  CONFIG_RELOADER,
  CONFIGURED_KINDS,
  type InstanceKind,
  isOfThanos,
  LABEL,
  SELF_MONITORING,
  THANOS,
} from '../../base/conventions';
import type { LabelSelector } from '../../base/selector';
import { isRecord } from '../../base/values';
import { DISABLE_SHARDING } from '../../prometheus/jobs/sharding';
import { ownSelector } from '../own-selector';

/** What of an instance its monitor depends on. */
export interface StackMember {
  readonly kind: InstanceKind;
  readonly name: string;
  readonly namespace: string;
  readonly portName: string;
  readonly routePrefix: string;
  readonly scheme: 'http' | 'https';
  readonly basicAuth?: object | undefined;
  /** Whether a sidecar of Thanos serves its metrics beside it. */
  readonly hasSidecar?: boolean;
  /** Whether the sidecar is the watching one, which serves its metrics to everybody, plainly. */
  readonly plainReloader: boolean;
}

/** The spec of a PodMonitor, typed and on the wire alike. */
export function stackMonitorSpec(member: StackMember) {
  const { kind, name, namespace, portName, routePrefix, scheme, basicAuth, plainReloader, hasSidecar = false } = member;
  const asked = { ...secure(scheme), ...(basicAuth === undefined ? {} : { basicAuth }) };
  // Who sees only some of a mesh's members cannot tell whether it is whole: every shard scrapes all of them.
  const everywhere =
    kind === 'Alertmanager' ? { relabelings: [{ targetLabel: DISABLE_SHARDING, replacement: 'true' }] } : {};
  const path = isOfThanos(kind) ? METRICS : `${routePrefix.replace(/\/$/, '')}${METRICS}`;
  const isReloaded = CONFIGURED_KINDS.some((known) => known === kind);
  return {
    selector: { matchLabels: { [LABEL.application]: APPLICATION[kind], [LABEL.instance]: name } },
    namespaceSelector: { matchNames: [namespace] },
    podMetricsEndpoints: [
      { port: portName, path, ...asked, ...everywhere },
      ...(isReloaded ? [{ port: CONFIG_RELOADER.portName, ...(plainReloader ? {} : asked), ...everywhere }] : []),
      ...(hasSidecar ? [{ port: THANOS.httpPortName }] : []),
    ],
  };
}

/** Components of Thanos have it before their prefix. */
const METRICS = '/metrics';

/** Whether the sidecar of a Prometheus serves its metrics to others. */
export function servesSidecar({ thanos }: { readonly thanos?: unknown }): boolean {
  return isRecord(thanos) && thanos['listenLocal'] !== true && thanos['httpListenLocal'] !== true;
}

/** A server's certificate is made for its Services: nobody makes one for the address of a pod. */
function secure(scheme: 'http' | 'https') {
  return scheme === 'https' ? { scheme, tlsConfig: { insecureSkipVerify: true } } : {};
}

interface Selectors {
  readonly podMonitorSelector?: LabelSelector;
  readonly ruleSelector?: LabelSelector;
}

/** The spec of an instance, with selectors that take its self-monitoring. */
export function selectingItself<Spec extends Selectors>(spec: Spec, name: string): Spec {
  const own = ownSelector(SELF_MONITORING.label, name);
  const { podMonitorSelector = own, ruleSelector = own } = spec;
  return { ...spec, podMonitorSelector, ruleSelector };
}
