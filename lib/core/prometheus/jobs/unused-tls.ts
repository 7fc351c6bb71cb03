/** TLS for targets and Alertmanagers that are asked without any. */

import type { BuildContext } from '../../base/context';
import type { TlsConfig } from '../../http/input';
import type { PrometheusInstance } from '../instance';
import type { RelabelConfig } from '../spec';

interface Asked {
  readonly scheme?: string;
  readonly tlsConfig?: TlsConfig;
  readonly relabelings?: readonly RelabelConfig[];
}

/** `schemeAt`: where the scheme would be written. */
export function warnOfUnusedTls(
  asked: Asked,
  { resource }: PrometheusInstance,
  context: BuildContext,
  at: string,
  schemeAt = 'scheme',
): void {
  const ofClasses = (resource.spec.scrapeClasses ?? []).flatMap((each) => each.relabelings ?? []);
  warnOfTlsOverHttp(asked, ofClasses, 'targets', context, at, schemeAt);
}

/** Relabelings of others may set the scheme, too. */
export function warnOfTlsOverHttp(
  { scheme = 'http', tlsConfig, relabelings = [] }: Asked,
  others: readonly RelabelConfig[],
  asked: string,
  context: BuildContext,
  at: string,
  schemeAt = 'scheme',
): void {
  if (tlsConfig === undefined || Object.keys(tlsConfig).length === 0 || scheme.toLowerCase() !== 'http') return;
  if (relabelings.some(maySetScheme) || others.some(maySetScheme)) return;
  context.warning(`${at}.tlsConfig`, {
    code: 'doubtful-value',
    message: `${asked} are asked over http, where there is no TLS`,
    allowed: `TLS of ${asked} that are asked over https`,
    hint: `Add \`${schemeAt}: https\`, or remove it`,
  });
}

function maySetScheme({ targetLabel, action }: RelabelConfig): boolean {
  return targetLabel === '__scheme__' || action?.toLowerCase() === 'labelmap';
}
