/** Templates of JavaScript between plain quotes: `'up{namespace="${ns}"}'`. In YAML, a tool may put something in their place. */

import type { Findings, ObjectRef } from '../base/findings';
import { INSTANCE_KINDS, type InstanceKind } from '../base/instance-kinds';
import { otherwise } from '../base/otherwise';
import { type Place, pathOf } from '../base/place';
import type { Values } from '../base/values';
import { IN_PLAIN_TEXT, templateIn, variableIn } from '../languages/unset-text';

/** Groups of an expression have names as well. */
const OF_EXPRESSIONS: ReadonlySet<string> = new Set(['regex', 'replacement']);
const NAMED_GROUP = /\(\?P?</;

/** Of a construct. Pods put values into texts of instances, and so do servers. */
export function warnOfUnfilled(spec: unknown, object: ObjectRef, findings: Findings): void {
  if (INSTANCE_KINDS.includes(object.kind as InstanceKind)) return;
  // Of other objects, members are told beside what else is wrong with a text.
  const unfilledIn = (text: string) =>
    variableIn(text) ?? (object.kind === 'PrometheusRule' ? templateIn(text) : undefined);
  const visit = (value: unknown, place: Place): void => {
    if (typeof value === 'string') {
      const given = unfilledIn(value);
      if (given === undefined || NAMED_GROUP.test(value)) return;
      findings.warning(object, pathOf(place), {
        code: 'doubtful-value',
        message: IN_PLAIN_TEXT.message,
        given,
        hint: `${IN_PLAIN_TEXT.hint}. ${otherwise('another tool does', 'doubtful-value')}`,
      });
    } else if (Array.isArray(value)) {
      for (const [step, item] of value.entries()) visit(item, { parent: place, step });
    } else if (typeof value === 'object' && value !== null) {
      for (const step in value) if (!OF_EXPRESSIONS.has(step)) visit((value as Values)[step], { parent: place, step });
    }
  };
  visit(spec, { step: 'spec' });
}
