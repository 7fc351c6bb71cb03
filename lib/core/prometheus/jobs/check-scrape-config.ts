/** What the operator asks of a ScrapeConfig before it takes it. */

import type { BuildContext } from '../../base/context';
import { PROMETHEUS } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import { checkClient } from '../../http/check';
import { warnOfQuotedLabels } from '../../input/quoted-labels';
import { checkPath } from '../../pod/doubtful';
import type { ImageSpec } from '../../pod/image';
import { warnOfUnmountedPath } from '../../pod/unmounted';
import { checkEscaping } from '../check-names';
import type { PrometheusInstance } from '../instance';
import { validateRelabelings } from '../relabel/validate';
import { checkDiscoveries, DISCOVERY_FIELDS } from '../sd';
import { requireVersion } from '../sd/discovery';
import { checkScrapeClass, checkTimes } from './checks';
import { checkFederation, checkProbing } from './multi-target';
import type { ScrapeConfigResource } from './scrape-config';
import { warnOfUnusedTls } from './unused-tls';

/** The youngest of the discoveries: the operator takes no ScrapeConfig at all for a server that lacks one of them. */
const SCRAPE_CONFIGS: Gate = { since: '2.40.0' };

export function checkScrapeConfig(
  { spec }: ScrapeConfigResource,
  instance: PrometheusInstance,
  context: BuildContext,
): void {
  requireVersion(SCRAPE_CONFIGS, 'all discoveries of ScrapeConfigs', context, '');
  checkScrapeClass(spec.scrapeClass, instance, context);
  const times = { interval: spec.scrapeInterval, scrapeTimeout: spec.scrapeTimeout };
  checkTimes(times, instance, context, { interval: 'spec.scrapeInterval', timeout: 'spec.scrapeTimeout' });
  const named = context.naming(spec.nameValidationScheme);
  validateRelabelings(spec.relabelings, named, 'spec.relabelings', 'targets');
  validateRelabelings(spec.metricRelabelings, named, 'spec.metricRelabelings', 'samples');
  checkEscaping(spec.nameEscapingScheme, named, 'spec.nameEscapingScheme');
  checkPath(spec.metricsPath, context, 'spec.metricsPath');
  checkFederation(spec.metricsPath, spec, context, 'spec');
  checkProbing(spec, instance.resource.spec.scrapeClasses ?? [], context);
  checkClient(spec, context, 'spec');
  checkDiscoveries(spec, context, 'spec');
  if (!maySayScheme(spec)) warnOfUnusedTls(spec, instance, context, 'spec');
  checkFiles(spec, instance, context);
  if (!hasDiscovery(spec)) warnOfNoTarget(context);
  checkNames(spec, instance, context);
  checkTargets(spec, instance, context);
}

/** Whether targets may bring a scheme of their own. */
function maySayScheme({
  fileSDConfigs = [],
  httpSDConfigs = [],
  staticConfigs = [],
}: ScrapeConfigResource['spec']): boolean {
  const isSaid = staticConfigs.some(({ labels = {} }) => '__scheme__' in labels);
  return isSaid || fileSDConfigs.length > 0 || httpSDConfigs.length > 0;
}

/** Files with targets, which the pods have to have: those of an image of the user's own are not known. */
function checkFiles(
  { fileSDConfigs = [] }: ScrapeConfigResource['spec'],
  { resource: { spec, kind, metadata } }: PrometheusInstance,
  context: BuildContext,
): void {
  const { image, baseImage, sha, tag } = spec as ImageSpec;
  if (fileSDConfigs.length === 0 || [image, baseImage, sha, tag].some((each) => each !== undefined)) return;
  for (const [i, { files = [] }] of fileSDConfigs.entries()) {
    for (const [j, file] of files.entries()) {
      const at = `spec.fileSDConfigs[${i}].files[${j}]`;
      warnOfUnmountedPath(file, spec, `${kind} ${metadata.namespace}/${metadata.name}`, PROMETHEUS, context, at);
    }
  }
}

function hasDiscovery(spec: ScrapeConfigResource['spec']): boolean {
  return DISCOVERY_FIELDS.some((field) => (spec[field] ?? []).length > 0);
}

function warnOfNoTarget(context: BuildContext): void {
  context.warning('spec.staticConfigs', {
    code: 'missing-field',
    message: 'it has no discovery and no target: nothing is scraped',
    allowed: 'at least one of `staticConfigs` and the discoveries',
    hint: "Add `staticConfigs: [{ targets: ['HOST:PORT'] }]`, or a discovery such as `dnsSDConfigs`",
  });
}

/** Versions that escape by what is global even where only the names of a job are legacy ones, and then refuse that. */
const GLOBAL_ESCAPING: Gate = { since: '3.4.0', until: '3.7.0' };

function checkNames(
  { nameValidationScheme, nameEscapingScheme }: ScrapeConfigResource['spec'],
  { resource: { spec: own } }: PrometheusInstance,
  context: BuildContext,
): void {
  if (nameValidationScheme !== 'Legacy' || nameEscapingScheme !== undefined) return;
  const { nameEscapingScheme: globally = own.nameValidationScheme === 'Legacy' ? 'Underscores' : 'AllowUTF8' } = own;
  if (globally !== 'AllowUTF8' || !context.knows(GLOBAL_ESCAPING)) return;
  context.error('spec.nameValidationScheme', {
    code: 'invalid-value',
    message: 'Prometheus 3.4 to 3.6 would refuse its configuration: it would not escape the names of this job',
    given: nameValidationScheme,
    allowed: 'Legacy beside a `nameEscapingScheme`, or UTF8',
    hint: 'Set `nameEscapingScheme: Underscores` beside it',
  });
}

/** Prometheus drops a target with a path, unless a relabeling gives it another address: as for exporters that probe. */
const LISTED = 5;

function checkTargets(
  { staticConfigs = [], relabelings = [] }: ScrapeConfigResource['spec'],
  { resource }: PrometheusInstance,
  context: BuildContext,
): void {
  for (const [i, { labels }] of staticConfigs.entries())
    warnOfQuotedLabels(labels, context, `spec.staticConfigs[${i}].labels`);
  const ofClasses = (resource.spec.scrapeClasses ?? []).flatMap((scrapeClass) => scrapeClass.relabelings ?? []);
  if ([...relabelings, ...ofClasses].some(({ targetLabel }) => targetLabel === '__address__')) return;
  for (const [i, { targets }] of staticConfigs.entries()) {
    for (const [j, target] of (targets ?? []).entries()) {
      if (/[\s,]/.test(target)) {
        context.warning(`spec.staticConfigs[${i}].targets[${j}]`, {
          code: 'doubtful-value',
          message: 'this is one target, and no host has a comma or a blank in its name',
          given: target,
          allowed: 'a host, or a host and a port',
          hint: `Write each as an item of its own: \`targets: [${target
            .split(/[\s,]+/)
            .filter(Boolean)
            .slice(0, LISTED)
            .join(', ')}]\``,
        });
        continue;
      }
      if (!target.includes('/')) continue;
      context.warning(`spec.staticConfigs[${i}].targets[${j}]`, {
        code: 'invalid-value',
        message: 'Prometheus will drop this target: it is a URL or has a path',
        given: target,
        allowed: 'a host, or a host and a port',
        hint: 'Set `scheme` and `metricsPath` for the rest, or give another `__address__` by a relabeling',
      });
    }
  }
}
