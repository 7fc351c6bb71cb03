/** What the operator asks of ServiceMonitors and PodMonitors before it takes them. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import type { KeySelector } from '../../base/references';
import { type CheckedClient, checkClient } from '../../http/check';
import { checkLabelSelector, contradiction } from '../../languages/label-selector';
import { checkPath } from '../../pod/doubtful';
import type { PrometheusInstance } from '../instance';
import { validateRelabelings } from '../relabel/validate';
import type { RelabelConfig } from '../spec';
import { checkCopiedLabels, checkPort, checkScrapeClass, checkTimes } from './checks';
import { warnOfAbsentLabels } from './discovered-labels';
import type { PodMonitorResource, ServiceMonitorResource } from './input';
import { checkFederation } from './multi-target';
import { warnOfUnusedTls } from './unused-tls';

interface CheckedEndpoint extends CheckedClient {
  readonly port?: string;
  readonly targetPort?: string | number;
  readonly portNumber?: number;
  readonly path?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly scheme?: string;
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
  if (!checkCopies('spec.endpoints', spec.endpoints, spec, context)) return;
  checkSelection(spec, context);
  if ((spec.endpoints ?? []).length === 0) warnOfNoEndpoint('spec.endpoints', context);
  checkScrapeClass(spec.scrapeClass, instance, context);
  checkCopiedLabels(spec.targetLabels, context, 'spec.targetLabels');
  checkCopiedLabels(spec.podTargetLabels, context, 'spec.podTargetLabels');
  (spec.endpoints ?? []).forEach((endpoint, i) => {
    checkEndpoint(endpoint, instance, context, `spec.endpoints[${i}]`);
    warnOfAbsentLabels(endpoint.relabelings, spec, 'endpoints', instance, context, `spec.endpoints[${i}]`);
  });
}

export function checkPodMonitor(
  { spec }: PodMonitorResource,
  instance: PrometheusInstance,
  context: BuildContext,
): void {
  if (!checkCopies('spec.podMetricsEndpoints', spec.podMetricsEndpoints, spec, context)) return;
  checkSelection(spec, context);
  if ((spec.podMetricsEndpoints ?? []).length === 0) warnOfNoEndpoint('spec.podMetricsEndpoints', context);
  checkScrapeClass(spec.scrapeClass, instance, context);
  checkCopiedLabels(spec.podTargetLabels, context, 'spec.podTargetLabels');
  (spec.podMetricsEndpoints ?? []).forEach((endpoint, i) => {
    checkEndpoint(endpoint, instance, context, `spec.podMetricsEndpoints[${i}]`);
    warnOfAbsentLabels(endpoint.relabelings, spec, 'pods', instance, context, `spec.podMetricsEndpoints[${i}]`);
  });
}

interface Copied {
  readonly selector?: object;
  readonly namespaceSelector?: object;
  readonly targetLabels?: readonly string[];
  readonly podTargetLabels?: readonly string[];
}

/** What a job has at least, in characters. */
const SMALLEST_JOB = 2_500;
/** Far more than an API server would take of jobs that differ: what is larger grows by repetition. */
const LARGEST_OUTPUT = 16_000_000;
/** So many are never too much. */
export const FEW_ENDPOINTS = 20;

/** Whether what counts for all endpoints can be written for each of them: one small object could take all memory. */
function checkCopies(
  at: string,
  { length }: readonly object[] = [],
  { selector, namespaceSelector, targetLabels, podTargetLabels }: Copied,
  context: BuildContext,
): boolean {
  if (length <= FEW_ENDPOINTS) return true;
  const shared = JSON.stringify([selector, namespaceSelector, targetLabels, podTargetLabels]).length;
  const size = length * (SMALLEST_JOB + shared);
  if (size <= LARGEST_OUTPUT) return true;
  context.error(at, {
    code: 'too-large',
    message: 'a scrape job is written for each of these, with the selector and the labels of all',
    given: `${length} endpoints, ${size} characters`,
    allowed: `at most ${LARGEST_OUTPUT} characters`,
    hint: 'Make several objects of it, or a simpler selector',
  });
  return false;
}

const ROLE_SELECTOR: Gate = { since: '2.17.0' };

function checkSelection(
  spec: Pick<ServiceMonitorResource['spec'], 'selector' | 'selectorMechanism'>,
  context: BuildContext,
): void {
  checkLabelSelector(spec.selector, (at, problem) => context.error(`spec.selector.${at}`, problem));
  const impossible = contradiction(spec.selector);
  if (impossible !== undefined) context.warning('spec.selector', impossible);
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
  if (isOfEveryPort(endpoint)) warnOfEveryPort(context, at);
  warnOfSecondPort(endpoint, context, at);
  checkPath(endpoint.path, context, `${at}.path`);
  checkFederation(endpoint.path, endpoint, context, at);
  checkPort(endpoint.port, context, `${at}.port`);
  checkPort(endpoint.targetPort, context, `${at}.targetPort`);
  checkClient(endpoint, context, at);
  warnOfUnusedTls(endpoint, instance, context, at);
  if (endpoint.authorization !== undefined && endpoint.authorization.credentials === undefined) {
    context.error(`${at}.authorization.credentials`, {
      code: 'missing-field',
      message: 'an authorization needs the Secret that its credentials come from',
      given: 'nothing',
      allowed: 'a reference to a key of a Secret',
      hint: 'Add it, or remove `authorization`',
    });
  }
  const { interval, scrapeTimeout } = endpoint;
  if (interval !== undefined || scrapeTimeout !== undefined) {
    const places = { interval: `${at}.interval`, timeout: `${at}.scrapeTimeout` };
    checkTimes({ interval, scrapeTimeout }, instance, context, places);
  }
  validateRelabelings(endpoint.relabelings, context, `${at}.relabelings`, 'targets');
  validateRelabelings(endpoint.metricRelabelings, context, `${at}.metricRelabelings`, 'samples');
}

/** What is relabeled may choose its targets by that. */
function isOfEveryPort({ port, targetPort, portNumber, relabelings = [] }: CheckedEndpoint): boolean {
  return !port && !targetPort && !portNumber && relabelings.length === 0;
}

function warnOfEveryPort(context: BuildContext, at: string): void {
  context.warning(at, {
    code: 'missing-field',
    message: 'it names no port: every port of the pods is scraped',
    allowed: 'the name of a port, as `port`, or its number in the container',
    hint: 'Add `port: metrics`, with the name that the port has',
  });
}

/** The first that is given counts, and the others are not looked at. */
function warnOfSecondPort(endpoint: CheckedEndpoint, context: BuildContext, at: string): void {
  const [first, ...others] = PORTS.filter((field) => endpoint[field]);
  for (const field of others) {
    context.warning(`${at}.${field}`, {
      code: 'ignored-field',
      message: `targets are chosen by \`${first}\`, which is set too and comes first`,
      given: String(endpoint[field]),
      hint: 'Remove one of them',
    });
  }
}

const PORTS = ['port', 'portNumber', 'targetPort'] as const;

function warnOfNoEndpoint(at: string, context: BuildContext): void {
  context.warning(at, {
    code: 'missing-field',
    message: 'it has no endpoint: nothing is scraped',
    allowed: 'at least one',
    hint: `Add \`${at.replace('spec.', '')}: [{ port: metrics }]\`, with the name that the port has`,
  });
}
