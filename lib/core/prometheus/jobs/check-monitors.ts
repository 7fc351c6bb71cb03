/** What the operator asks of ServiceMonitors and PodMonitors before it takes them. */

import { checkLabelSelector } from '../../check/label-selector';
import type { BuildContext } from '../../context';
import type { Gate } from '../../gates';
import { type CheckedClient, checkClient, checkExclusive } from '../../http/check';
import type { KeySelector } from '../../references';
import type { PrometheusInstance } from '../instance';
import { validateRelabelings } from '../relabel/validate';
import type { RelabelConfig } from '../spec';
import { checkScrapeClass, checkScrapeTimeout } from './checks';
import type { PodMonitorResource, ServiceMonitorResource } from './input';

interface CheckedEndpoint extends CheckedClient {
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly bearerTokenFile?: string;
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
  const { deny = false } = instance.resource.spec.arbitraryFSAccessThroughSMs ?? {};
  (spec.endpoints ?? []).forEach((endpoint, i) => {
    const at = `spec.endpoints[${i}]`;
    if (deny) refuseFiles(endpoint, context, at);
    checkEndpoint(endpoint, instance, context, at);
  });
}

export function checkPodMonitor(
  { spec }: PodMonitorResource,
  instance: PrometheusInstance,
  context: BuildContext,
): void {
  checkSelection(spec, context);
  checkScrapeClass(spec.scrapeClass, instance, context);
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
  checkExclusive(endpoint, ['authorization', 'basicAuth', 'bearerTokenSecret', 'oauth2'], context, at);
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

/** Files of the pod belong to whoever owns the instance: through a monitor, anybody could have them sent to a target. */
function refuseFiles({ bearerTokenFile, tlsConfig }: CheckedEndpoint, context: BuildContext, at: string): void {
  const { caFile, certFile, keyFile } = tlsConfig ?? {};
  const files = {
    bearerTokenFile,
    'tlsConfig.caFile': caFile,
    'tlsConfig.certFile': certFile,
    'tlsConfig.keyFile': keyFile,
  };
  for (const [field, file = ''] of Object.entries(files)) {
    if (file === '') continue;
    context.error(`${at}.${field}`, {
      code: 'invalid-value',
      message: 'the instance does not let ServiceMonitors read files of its pods',
      given: file,
      allowed: 'references to Secrets and ConfigMaps',
      hint: 'Refer to a Secret, or leave `arbitraryFSAccessThroughSMs.deny` of the instance out',
    });
  }
}
