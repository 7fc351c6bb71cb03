/** Findings that only follow from others: who mends those needs no word of them. */

import type { Finding, ObjectRef } from '../base/findings';

/** Without warnings that a field is left out where an error speaks of the same field: nothing is written then. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(placeOf));
  return findings.filter(
    (finding) =>
      finding.code !== 'unsupported-by-version' || finding.severity === 'error' || !faulty.has(placeOf(finding)),
  );
}

function placeOf({ object, path }: { readonly object: ObjectRef; readonly path: string }): string {
  const { kind, namespace = '', name, origin = '' } = object;
  return [kind, namespace, name, origin, path].join('\u0000');
}
