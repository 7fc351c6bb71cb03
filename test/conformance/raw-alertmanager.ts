/** The Alertmanager of a case that recorded what becomes of a raw configuration. */

import { BuildContext } from '../../lib/core/context';
import { Findings } from '../../lib/core/diagnostics';
import { parseVersion } from '../../lib/core/version';
import type { Case } from './case';
import { ALERTMANAGER_CERTIFICATES, InlineReferences } from './inline-references';

/** Where a recorded function asked for no version. */
const NEWEST = '0.33.1';

export function rawContext(testCase: Case): { readonly context: BuildContext; readonly findings: Findings } {
  const findings = new Findings();
  const references = new InlineReferences(testCase.data, ALERTMANAGER_CERTIFICATES);
  const version = parseVersion(String(testCase.meta.version ?? NEWEST))!;
  const object = { kind: 'Alertmanager', namespace: 'default', name: 'oracle' };
  return { context: new BuildContext({ product: 'Alertmanager', version }, object, references, findings), findings };
}

/** The raw configuration that the case's Alertmanager is given. */
export function rawConfigOf(testCase: Case): string {
  const text = testCase.data.map(({ data }) => data.get('alertmanager.yaml')).find((each) => each !== undefined);
  if (text === undefined) throw new Error('the case has no configuration of Alertmanager');
  return text;
}
