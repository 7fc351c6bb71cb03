/** What schemas cannot say of the instance itself: it does without nothing, so whatever is wrong here is an error. */

import type { BuildContext } from '../base/context';
import { checkAuthorization, checkClient, checkSigv4, checkTlsFiles } from '../http/check';
import { checkOneIdentity } from '../http/identity';
import { isReadAsNothing } from '../languages/nothing';
import { quantity } from '../languages/quantity';
import { urlProblem } from '../languages/url';
import { checkInterval, checkPath } from '../pod/doubtful';
import { checkEnforcedLabel, checkEscaping, checkExternalLabels } from './check-names';
import { checkDirection, checkHeaders, checkQueue, checkRemoteEnd, checkWrittenEnd } from './check-remote-write';
import { replicaLabelOf } from './global';
import type { PrometheusInstance } from './instance';
import { checkCopiedLabels, checkPattern, checkPort, checkScrapeTimeout } from './jobs/checks';
import { warnOfGaps } from './jobs/gaps';
import { warnOfTlsOverHttp } from './jobs/unused-tls';
import { validateRelabelings } from './relabel/validate';
import type { AlertmanagerEndpoints, CommonPrometheusSpec, PrometheusSpec, ScrapeClass } from './spec';

export function checkInstance(instance: PrometheusInstance): void {
  const { context, resource } = instance;
  const spec: PrometheusSpec = resource.spec;
  checkSettings(instance);
  checkInterval(spec.evaluationInterval, 'the default of Prometheus', context, 'spec.evaluationInterval');
  checkRetention(spec, context);
  checkRemoteEnds(spec, context);
  spec.alerting?.alertmanagers?.forEach((endpoints, i) => {
    checkAlertmanager(endpoints, context, `spec.alerting.alertmanagers[${i}]`);
  });
}

/** What is asked before anything is written at all; other ends are asked about where they are followed. */
export function checkSettings(instance: PrometheusInstance): void {
  const { context, resource } = instance;
  const { spec } = resource;
  for (const field of ['scrapeInterval', 'scrapeTimeout'] as const)
    checkInterval(spec[field], 'the default of Prometheus', context, `spec.${field}`);
  checkScrapeTimeout(spec.scrapeInterval, spec.scrapeTimeout, instance, context, 'spec.scrapeTimeout');
  warnOfGaps(spec.scrapeInterval, instance, context, 'spec.scrapeInterval');
  checkExternalLabels(spec, context);
  checkEscaping(spec.nameEscapingScheme, context, 'spec.nameEscapingScheme');
  checkEnforcedLabel(spec.enforcedNamespaceLabel, context);
  checkScrapeClasses(spec.scrapeClasses ?? [], context);
  checkCopiedLabels(spec.podTargetLabels, context, 'spec.podTargetLabels');
  checkTsdb(spec, context);
  checkTracing(spec, context);
}

function checkScrapeClasses(scrapeClasses: readonly ScrapeClass[], context: BuildContext): void {
  scrapeClasses.forEach((scrapeClass, i) => {
    const at = `spec.scrapeClasses[${i}]`;
    validateRelabelings(scrapeClass.relabelings, context, `${at}.relabelings`, 'targets');
    validateRelabelings(scrapeClass.metricRelabelings, context, `${at}.metricRelabelings`, 'samples');
    checkTlsFiles(scrapeClass.tlsConfig, context, `${at}.tlsConfig`);
    checkAuthorization(scrapeClass.authorization, context, `${at}.authorization`);
  });
  const defaults = scrapeClasses.filter((scrapeClass) => scrapeClass.default === true);
  if (defaults.length < 2) return;
  context.error('spec.scrapeClasses', {
    code: 'conflicting-fields',
    message: 'more than one scrape class is the default',
    given: defaults.map(({ name }) => name).join(', '),
    allowed: 'one default, or none',
    hint: 'Remove `default` from the others',
  });
}

function checkTsdb({ tsdb, enableFeatures = [] }: CommonPrometheusSpec, context: BuildContext): void {
  checkFraction(tsdb?.staleSeriesCompactionThreshold, context, 'spec.tsdb.staleSeriesCompactionThreshold');
  if (tsdb?.chunkEncoding?.floats !== 'Xor' || !enableFeatures.includes('st-storage')) return;
  context.error('spec.tsdb.chunkEncoding.floats', {
    code: 'conflicting-fields',
    message: 'chunks of this encoding cannot hold the start timestamps that the feature `st-storage` stores',
    given: 'Xor',
    allowed: 'Xor2',
    hint: 'Choose Xor2, or remove `st-storage` from enableFeatures',
  });
}

function checkRetention({ retentionPercentage: given }: PrometheusSpec, context: BuildContext): void {
  const percentage = quantity(given) ?? 0;
  if (percentage >= 0 && percentage <= 100) return;
  context.error('spec.retentionPercentage', {
    code: 'invalid-value',
    message: 'this is no percentage, and Prometheus does not start with it',
    given: String(given),
    allowed: 'from 0, which is no limit, to 100',
    hint: 'Write a number between them, such as 80',
  });
}

function checkTracing({ tracingConfig }: CommonPrometheusSpec, context: BuildContext): void {
  checkTlsFiles(tracingConfig?.tlsConfig, context, 'spec.tracingConfig.tlsConfig');
  checkTracingEndpoint(tracingConfig?.endpoint, context);
  checkFraction(tracingConfig?.samplingFraction, context, 'spec.tracingConfig.samplingFraction');
  checkHeaders(tracingConfig?.headers, context, 'spec.tracingConfig.headers');
}

/** The collector is looked up as the path of a URL. */
function checkTracingEndpoint(endpoint: string | undefined, context: BuildContext): void {
  const problem = endpoint === undefined ? undefined : urlProblem(`dns:///${endpoint}`);
  if (problem === undefined) return;
  context.error('spec.tracingConfig.endpoint', {
    code: 'invalid-value',
    message: `this is not the address of a collector: ${problem}`,
    given: endpoint!,
    allowed: 'a host and a port: `collector:4317`',
    hint: 'Correct it',
  });
}

function checkFraction(given: string | number | undefined, context: BuildContext, at: string): void {
  const fraction = quantity(given);
  if (fraction === undefined || (fraction >= 0 && fraction <= 1)) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'this is no fraction',
    given: String(given),
    allowed: 'from 0 to 1',
    hint: 'Write a number between them',
  });
}

/** Who takes samples knows them by their labels. */
function warnOfReplicasAlike(spec: PrometheusSpec & { readonly replicas?: number }, context: BuildContext): void {
  const { replicas = 1, remoteWrite = [], externalLabels = {} } = spec;
  if (replicas < 2 || remoteWrite.length === 0 || replicaLabelOf(spec) !== undefined) return;
  // Variables of the pod may tell them apart.
  if (Object.values(externalLabels).some((value) => value.includes('$'))) return;
  context.warning('spec.replicaExternalLabelName', {
    code: 'doubtful-value',
    message:
      'its replicas send the same series to the remote ends, and nothing tells them apart: samples mix, or are refused',
    given: `no label, and ${replicas} replicas`,
    allowed: 'a label for the name of the replica',
    hint: 'Remove `replicaExternalLabelName: ""`; a remote end that keeps one of several replicas asks for a label such as `__replica__`',
  });
}

function checkRemoteEnds(spec: PrometheusSpec, context: BuildContext): void {
  warnOfReplicasAlike(spec, context);
  spec.remoteWrite?.forEach((end, i) => {
    const at = `spec.remoteWrite[${i}]`;
    checkWrittenEnd(end, context, at);
    checkQueue(end.queueConfig, context, `${at}.queueConfig`);
    validateRelabelings(end.writeRelabelConfigs, context, `${at}.writeRelabelConfigs`, 'samples');
  });
  spec.remoteRead?.forEach((end, i) => {
    checkOneIdentity(end, context, `spec.remoteRead[${i}]`);
    checkClient(end, context, `spec.remoteRead[${i}]`);
    checkRemoteEnd(end, context, `spec.remoteRead[${i}]`);
    checkDirection(end.url, 'read', context, `spec.remoteRead[${i}].url`);
  });
  checkApiServer(spec.apiserverConfig, context);
}

function checkApiServer(given: CommonPrometheusSpec['apiserverConfig'], context: BuildContext): void {
  if (given === undefined) return;
  checkOneIdentity(given, context, 'spec.apiserverConfig');
  checkClient(given, context, 'spec.apiserverConfig');
  const problem = isReadAsNothing(given.host) ? 'it names no host' : urlProblem(given.host);
  if (problem === undefined) return;
  context.error('spec.apiserverConfig.host', {
    code: 'invalid-value',
    message: `this is not a URL: ${problem}`,
    given: given.host,
    allowed: 'a URL with scheme and host, or a host',
    hint: 'Correct it',
  });
}

function checkAlertmanager(given: AlertmanagerEndpoints, context: BuildContext, at: string): void {
  checkPattern(given.name, 'the name of a Service', context, `${at}.name`);
  checkPort(given.port, context, `${at}.port`);
  checkPath(given.pathPrefix, context, `${at}.pathPrefix`);
  checkOneIdentity(given, context, at);
  checkClient(given, context, at);
  warnOfTlsOverHttp(given, [], 'Alertmanagers', context, at);
  checkSigv4(given.sigv4, context, `${at}.sigv4`);
  validateRelabelings(given.relabelings, context, `${at}.relabelings`, 'targets');
  validateRelabelings(given.alertRelabelings, context, `${at}.alertRelabelings`, 'alerts');
}
