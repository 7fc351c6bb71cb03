/** The Alertmanager of a recorded case, as the recorded functions had it. */

import { BuildContext } from '../../lib/core/base/context';
import { Findings, type ObjectRef } from '../../lib/core/base/findings';
import type { References } from '../../lib/core/base/references';
import { parseVersion } from '../../lib/core/base/version';
import type { Case } from './case';
import { ALERTMANAGER_CERTIFICATES, InlineReferences } from './inline-references';
import { RECORDED_VERSIONS } from './older-operator';

/** Where the recorded function was given only a configuration. */
const UNNAMED = { kind: 'Alertmanager', namespace: 'default', name: 'oracle' };

/** A context with the case's Secrets and ConfigMaps, for the version that it was recorded with. */
export function alertmanagerContext(
  testCase: Case,
  object: ObjectRef & { readonly namespace: string } = UNNAMED,
  version: unknown = testCase.meta.version,
  references: References = new InlineReferences(testCase.data, ALERTMANAGER_CERTIFICATES),
): BuildContext {
  const target = {
    product: 'Alertmanager',
    version: parseVersion(String(version ?? RECORDED_VERSIONS.Alertmanager))!,
  } as const;
  return new BuildContext(target, object, references, new Findings());
}

/** The raw configuration that the case's Alertmanager is given. */
export function rawConfigOf(testCase: Case): string {
  const text = testCase.data.map(({ data }) => data.get('alertmanager.yaml')).find((each) => each !== undefined);
  if (text === undefined) throw new Error('the case has no configuration of Alertmanager');
  return text;
}
