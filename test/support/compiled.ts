/** Custom resources as the whole compiler answers them. */

import type { InstanceSettings } from '../../lib/core/base/app';
import { type Finding, Findings } from '../../lib/core/base/findings';
import type { Manifest } from '../../lib/core/base/resource';
import { compile } from '../../lib/core/compile';
import { appOf } from '../conformance/app';
import type { DataObject, InputObject } from '../conformance/case';

export interface Compiled {
  readonly manifests: readonly Manifest[];
  readonly findings: readonly Finding[];
}

/** `data` is what is at hand of Secrets and ConfigMaps. */
export function compiled(
  objects: readonly InputObject[],
  data: readonly DataObject[] = [],
  settings: Partial<InstanceSettings> = {},
): Compiled {
  const findings = new Findings();
  const meta = { component: '', name: '', files: new Map(), meta: {}, expected: { kind: 'files' } } as const;
  const app = appOf({ ...meta, objects, data }, findings, { settings });
  const manifests = compile(app, findings).flatMap((instance) => instance.manifests);
  return { manifests, findings: findings.sorted() };
}
