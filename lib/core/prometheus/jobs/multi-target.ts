/** Servers that answer for others: they have to be told for which. */

import type { BuildContext } from '../../base/context';
import type { RelabelConfig, ScrapeClass } from '../spec';
import type { ScrapeConfigResource } from './scrape-config';

interface Federating {
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly relabelings?: readonly RelabelConfig[];
}

/** A server of Prometheus gives nothing of what it is not asked for. */
export function checkFederation(path: string | undefined, given: Federating, context: BuildContext, at: string): void {
  if (path === undefined || !path.endsWith('/federate')) return;
  const { params = {}, relabelings = [] } = given;
  if (params['match[]'] !== undefined) return;
  if (relabelings.some((each) => each.action?.toLowerCase() === 'labelmap' || isParameter(each.targetLabel))) return;
  context.warning(`${at}.params`, {
    code: 'missing-field',
    message: 'a server that is asked for `/federate` gives the series of `match[]` only, and none is named',
    given: Object.keys(params).join(', ') || 'nothing',
    allowed: 'selectors of series as `match[]`',
    hint: `Add \`params: { 'match[]': ['{__name__=~"job:.+"}'] }\`, and \`honorLabels: true\` to keep the labels of the other server`,
  });
}

function isParameter(label: string | undefined): boolean {
  return label?.startsWith('__param_') === true;
}

type Spec = ScrapeConfigResource['spec'];

/** Targets of an exporter that probes others, where those would be asked themselves. */
export function checkProbing(spec: Spec, classes: readonly ScrapeClass[], context: BuildContext): void {
  const {
    staticConfigs = [],
    metricsPath,
    params = {},
    fileSDConfigs = [],
    httpSDConfigs = [],
    relabelings = [],
  } = spec;
  // These say for themselves what is asked, and for what.
  if (fileSDConfigs.length + httpSDConfigs.length > 0 || params['target'] !== undefined) return;
  if (staticConfigs.some(({ labels = {} }) => Object.keys(labels).some((label) => label.startsWith('__')))) return;
  const all = [...relabelings, ...classes.flatMap((each) => each.relabelings ?? [])];
  if (all.some((each) => each.action?.toLowerCase() === 'labelmap' || each.targetLabel === '__address__')) return;
  const asks = all.filter(({ targetLabel }) => targetLabel === '__param_target');
  const isOfAddress = asks.some(
    ({ sourceLabels = [] }) => sourceLabels.length === 1 && sourceLabels[0] === '__address__',
  );
  const isUntold = asks.length === 0 && metricsPath === '/probe' && params['module'] !== undefined;
  if (!isOfAddress && !isUntold) return;
  context.warning('spec.relabelings', {
    code: 'doubtful-value',
    message: `the targets themselves are asked for \`${metricsPath ?? '/metrics'}\`, and no prober is`,
    given: isUntold ? 'no relabeling of the address' : '`__param_target`, and the address as it is',
    allowed: 'relabelings that ask a prober for the target',
    hint: `Add ${isUntold ? '`{ sourceLabels: [__address__], targetLabel: __param_target }` and ' : ''}\`{ targetLabel: __address__, replacement: 'PROBER:9115' }\`, or declare a Probe instead`,
  });
}
