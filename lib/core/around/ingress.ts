/** What the API server, or a reader of the manifests, would read as something else in the Ingress of an instance. */

import { type Finding, Findings } from '../base/findings';
import type { Manifest } from '../base/resource';
import { checkTexts } from '../emit/check-texts';
import { checkObjectMetadata } from '../input/object-metadata';
import { nameProblem } from '../languages/names';

export interface IngressManifest extends Manifest {
  readonly spec?: {
    readonly ingressClassName?: string;
    readonly rules?: readonly object[];
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  };
}

export function checkIngress(written: IngressManifest): readonly Finding[] {
  const { kind, metadata, spec = {} } = written;
  const { namespace, name } = metadata;
  const object = { kind, name, ...(namespace === undefined ? {} : { namespace }) };
  const findings = new Findings();
  checkObjectMetadata(metadata, 'metadata', object, findings);
  const names: readonly (readonly [path: string, name: string | undefined])[] = [
    ['spec.ingressClassName', spec.ingressClassName],
    ...(spec.tls ?? []).map(({ secretName }, i) => [`spec.tls[${i}].secretName`, secretName] as const),
  ];
  for (const [path, named] of names) {
    const problem = named === undefined ? undefined : nameProblem('object-name', named);
    if (problem !== undefined) findings.error(object, path, problem);
  }
  findings.add(checkTexts(written, object, written));
  return findings.sorted();
}
