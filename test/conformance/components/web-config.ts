import { type ServedWeb, webConfigOf } from '../../../lib/core/web-config';
import type { Case } from '../case';
import type { Outcome } from '../component';

export function run(testCase: Case): Outcome {
  const { web } = testCase.objects[0]!.spec as { readonly web?: ServedWeb };
  return { output: webConfigOf(web, String(testCase.meta.mountingDir)), findings: [] };
}
