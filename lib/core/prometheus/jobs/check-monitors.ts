/** What the operator asks of ServiceMonitors and PodMonitors before it takes them. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import type { KeySelector } from '../../base/references';
import { type CheckedClient, checkClient } from '../../http/check';
import { checkLabelSelector } from '../../languages/label-selector';
import type { PrometheusInstance } from '../instance';
import { validateRelabelings } from '../relabel/validate';
import type { RelabelConfig } from '../spec';
import { checkCopiedLabels, checkPort, checkScrapeClass, checkScrapeTimeout } from './checks';
import type { PodMonitorResource, ServiceMonitorResource } from './input';

interface CheckedEndpoint extends CheckedClient {
  readonly port?: string;
  readonly targetPort?: string | number;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly bearerTokenSecret?: KeySelector;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
}

export function checkServiceMonitor(
  { spec }: ServiceMonitorResource,
  instance: PrometheusInstance,
  context: BuildContext,
): void {
  checkSelection(spec, context);
  checkScrapeClass(spec.scrapeClass, instance, context);
  checkCopiedLabels(spec.targetLabels, context, 'spec.targetLabels');
  checkCopiedLabels(spec.podTargetLabels, context, 'spec.podTargetLabels');
  (spec.endpoints ?? []).forEach((endpoint, i) => {
    checkEndpoint(endpoint, instance, context, `spec.endpoints[${i}]`);
  });
}

export function checkPodMonitor(
  { spec }: PodMonitorResource,
  instance: PrometheusInstance,
  context: BuildContext,
): void {
  checkSelection(spec, context);
  checkScrapeClass(spec.scrapeClass, instance, context);
  checkCopiedLabels(spec.podTargetLabels, context, 'spec.podTargetLabels');
  (spec.podMetricsEndpoints ?? []).forEach((endpoint, i) => {
    checkEndpoint(endpoint, instance, context, `spec.podMetricsEndpoints[${i}]`);
  });
}

const ROLE_SELECTOR: Gate = { since: '2.17.0' };

function checkSelection(
  spec: Pick<ServiceMonitorResource['spec'], 'selector' | 'selectorMechanism'>,
  context: BuildContext,
): void {
  checkLabelSelector(spec.selector, (at, problem) => context.error(`spec.selector.${at}`, problem));
  if (spec.selectorMechanism !== 'RoleSelector' || context.knows(ROLE_SELECTOR)) return;
  context.error('spec.selectorMechanism', {
    code: 'unsupported-by-version',
    message: 'this Prometheus cannot have the API server filter',
    given: spec.selectorMechanism,
    allowed: `RelabelConfig, or Prometheus ${ROLE_SELECTOR.since} and newer`,
    hint: 'Choose RelabelConfig, or a later `spec.version`',
  });
}

function checkEndpoint(
  endpoint: CheckedEndpoint,
  instance: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  checkPort(endpoint.port, context, `${at}.port`);
  checkPort(endpoint.targetPort, context, `${at}.targetPort`);
  checkClient(endpoint, context, at);
  if (endpoint.authorization !== undefined && endpoint.authorization.credentials === undefined) {
    context.error(`${at}.authorization.credentials`, {
      code: 'missing-field',
      message: 'an authorization needs the Secret that its credentials come from',
      given: 'nothing',
      allowed: 'a reference to a key of a Secret',
      hint: 'Add it, or remove `authorization`',
    });
  }
  checkScrapeTimeout(endpoint.interval, endpoint.scrapeTimeout, instance, context, `${at}.scrapeTimeout`);
  validateRelabelings(endpoint.relabelings, context, `${at}.relabelings`);
  validateRelabelings(endpoint.metricRelabelings, context, `${at}.metricRelabelings`);
}
