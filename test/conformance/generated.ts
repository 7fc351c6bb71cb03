/** The whole configuration of a recorded case, from inputs that the recorded function had selected already. */

import type { Finding } from '../../lib/core/base/findings';
import type { Kind, Resource } from '../../lib/core/base/resource';
import { sorted } from '../../lib/core/base/resource';
import { MONITOR_KINDS, type Selection } from '../../lib/core/input/selection';
import { checkSettings } from '../../lib/core/prometheus/check-instance';
import { generate } from '../../lib/core/prometheus/generate';
import type { Case } from './case';
import type { Outcome } from './component';
import { instanceOf } from './instance';
import { readDocument } from './yaml';

export function generatedConfiguration(testCase: Case): Outcome {
  const { text, findings } = generatedText(testCase);
  return { output: readDocument(text), findings };
}

export function generatedText(testCase: Case): { readonly text: string; readonly findings: readonly Finding[] } {
  const { instance, findings } = instanceOf(testCase, true);
  checkSettings(instance);
  const { references } = instance.context;
  const options = { onInvalid: 'error', monitorReferences: references, unchecked: true } as const;
  const { text } = generate(instance, monitorsOf(testCase), options);
  return { text, findings: findings.sorted() };
}

function monitorsOf({ objects }: Case): Selection {
  const ofKind = (kind: Kind) => objects.filter((object) => object.kind === kind) as unknown as readonly Resource[];
  return new Map(MONITOR_KINDS.map((kind) => [kind, sorted(ofKind(kind))]));
}
