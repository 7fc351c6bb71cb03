/** What the operator asks of a Probe before it takes it. */

import type { BuildContext } from '../../base/context';
import { nameScheme } from '../../base/name-scheme';
import { memberPath } from '../../base/place';
import { defined } from '../../base/values';
import { formatVersion } from '../../base/version';
import { checkClient, checkProxy } from '../../http/check';
import { warnOfQuotedLabels } from '../../input/quoted-labels';
import { hostAndPortProblem } from '../../languages/host';
import { checkLabelSelector, contradiction } from '../../languages/label-selector';
import { isLabelName, labelNameForm } from '../../languages/labels';
import { checkPath } from '../../pod/doubtful';
import type { PrometheusInstance } from '../instance';
import { validateRelabelings } from '../relabel/validate';
import { checkScrapeClass, checkTimes } from './checks';
import type { ProbeResource } from './input';
import { warnOfUnusedTls } from './unused-tls';

export function checkProbe({ spec }: ProbeResource, instance: PrometheusInstance, context: BuildContext): void {
  checkScrapeClass(spec.scrapeClass, instance, context);
  checkProber(spec, context);
  checkTargets(spec, context);
  checkClient(spec, context, 'spec');
  warnOfUnusedTls(
    defined({ tlsConfig: spec.tlsConfig, scheme: spec.prober?.scheme }),
    instance,
    context,
    'spec',
    'prober.scheme',
  );
  checkToken(spec, context);
  const times = { interval: spec.interval, scrapeTimeout: spec.scrapeTimeout };
  checkTimes(times, instance, context, { interval: 'spec.interval', timeout: 'spec.scrapeTimeout' });
  validateRelabelings(spec.metricRelabelings, context, 'spec.metricRelabelings', 'samples');
}

type ProbeSpec = ProbeResource['spec'];

function checkProber({ prober }: ProbeSpec, context: BuildContext): void {
  if (prober === undefined || prober === null) {
    reportNoProber(context);
    return;
  }
  checkProxy(prober, context, 'spec.prober');
  const { url = '', path } = prober;
  checkPath(path, context, 'spec.prober.path');
  const problem = hostAndPortProblem(url);
  if (problem === undefined) return;
  context.error('spec.prober.url', {
    code: 'invalid-value',
    message: `this is not the address of a prober: ${problem}`,
    given: url,
    allowed: 'a host, or a host and a port: `blackbox-exporter:9115`',
    hint: remedyFor(url),
  });
}

/** Scheme and path are fields of their own. */
function remedyFor(url: string): string {
  const [, scheme, host, path] = /^(?:(https?):\/\/)?([^/?#\s]+)(\/[^?#\s]*)?$/i.exec(url) ?? [];
  if (host === undefined || hostAndPortProblem(host) !== undefined)
    return 'Its scheme and path are fields of their own';
  const fields = [
    `url: ${host}`,
    ...(scheme === undefined ? [] : [`scheme: ${scheme.toLowerCase()}`]),
    ...(path === undefined || path === '/' ? [] : [`path: ${path}`]),
  ];
  return `Write \`prober: { ${fields.join(', ')} }\``;
}

function reportNoProber(context: BuildContext): void {
  context.error('spec.prober', {
    code: 'missing-field',
    message: 'nothing says which prober is to ask the targets',
    given: 'nothing',
    allowed: 'an object with the address of a prober: `{ url: blackbox-exporter:9115 }`',
    hint: 'Add it; without a prober, targets are for a ScrapeConfig',
  });
}

function checkTargets({ targets: { staticConfig, ingress } = {} }: ProbeSpec, context: BuildContext): void {
  if (staticConfig === undefined && ingress === undefined) {
    context.error('spec.targets', {
      code: 'missing-field',
      message: 'nothing says what is to be probed',
      given: 'nothing',
      allowed: '`staticConfig` or `ingress`',
      hint: 'Add one of them',
    });
  }
  if (staticConfig !== undefined && ingress === undefined && (staticConfig.static ?? []).length === 0) {
    context.warning('spec.targets.staticConfig.static', {
      code: 'missing-field',
      message: 'it has no target: nothing is probed',
      allowed: 'at least one URL or host',
      hint: "Add `static: ['https://example.com']`, with the target that is meant",
    });
  }
  warnOfQuotedLabels(staticConfig?.labels, context, 'spec.targets.staticConfig.labels');
  const scheme = nameScheme('Prometheus', context.target.version);
  for (const label of Object.keys(staticConfig?.labels ?? {}).sort()) {
    if (isLabelName(label, scheme)) continue;
    context.error(memberPath('spec.targets.staticConfig.labels', label), {
      code: 'invalid-value',
      message: `this cannot be the name of a label in Prometheus ${formatVersion(context.target.version)}`,
      given: label,
      allowed: labelNameForm(scheme),
      hint: 'Rename it',
    });
  }
  checkLabelSelector(ingress?.selector, (at, problem) => context.error(`spec.targets.ingress.selector.${at}`, problem));
  const impossible = contradiction(ingress?.selector);
  if (impossible !== undefined) context.warning('spec.targets.ingress.selector', impossible);
  for (const [field, given] of Object.entries({ staticConfig, ingress })) {
    validateRelabelings(given?.relabelingConfigs, context, `spec.targets.${field}.relabelingConfigs`, 'targets');
  }
}

/** Of other monitors, an empty reference means none; a Probe's is followed. */
function checkToken({ bearerTokenSecret }: ProbeSpec, context: BuildContext): void {
  if (bearerTokenSecret === undefined || (bearerTokenSecret.name ?? '') !== '') return;
  context.error('spec.bearerTokenSecret', {
    code: 'empty-reference',
    message: 'the reference does not say which Secret it means',
    given: 'an empty name or key',
    allowed: 'a name and a key, or no reference at all',
    hint: 'Complete the reference, or remove it',
  });
}
