/** The Alertmanager of a recorded case, as the recorded functions had it. */

import { BuildContext } from '../../lib/core/context';
import { Findings, type ObjectRef } from '../../lib/core/diagnostics';
import type { References } from '../../lib/core/references';
import { parseVersion } from '../../lib/core/version';
import { DEFAULT_VERSIONS } from '../../lib/core/workload/image';
import type { Case } from './case';
import { ALERTMANAGER_CERTIFICATES, InlineReferences } from './inline-references';

/** A context with the case's Secrets and ConfigMaps, for the version that it was recorded with. */
export function alertmanagerContext(
  testCase: Case,
  object: ObjectRef & { readonly namespace: string },
  version: unknown = testCase.meta.version,
  references: References = new InlineReferences(testCase.data, ALERTMANAGER_CERTIFICATES),
): BuildContext {
  const target = {
    product: 'Alertmanager',
    version: parseVersion(String(version ?? DEFAULT_VERSIONS.Alertmanager))!,
  } as const;
  return new BuildContext(target, object, references, new Findings());
}
