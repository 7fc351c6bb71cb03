/** Whether a label selector says something that Kubernetes can read. */

import { isLabelKey, isLabelValue } from '../../check/kubernetes-selectors';
import type { BuildContext } from '../../context';
import type { Problem } from '../../diagnostics';
import type { LabelSelector, LabelSelectorRequirement } from '../../model/selector';

export function checkSelector(selector: LabelSelector | undefined, context: BuildContext, at: string): void {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    report(requirementProblem({ key, operator: 'In', values: [value] }), context, `${at}.matchLabels.${key}`);
  }
  selector?.matchExpressions?.forEach((requirement, i) => {
    report(requirementProblem(requirement), context, `${at}.matchExpressions[${i}]`);
  });
}

function report(problem: Omit<Problem, 'code'> | undefined, context: BuildContext, at: string): void {
  if (problem !== undefined) context.error(at, { code: 'invalid-value', ...problem });
}

const WITH_VALUES = ['In', 'NotIn'];
const WITHOUT_VALUES = ['Exists', 'DoesNotExist'];

function requirementProblem(requirement: LabelSelectorRequirement): Omit<Problem, 'code'> | undefined {
  const { key, operator, values = [] } = requirement;
  if (!isLabelKey(key))
    return {
      message: 'this is not the key of a label',
      given: key,
      allowed: 'an optional DNS name and a slash, then at most 63 of letters, digits, "-", "_" and "."',
      hint: 'Correct the key',
    };
  const bad = values.find((value) => !isLabelValue(value));
  if (bad !== undefined)
    return {
      message: 'this is not the value of a label',
      given: bad,
      allowed: 'at most 63 of letters, digits, "-", "_" and "."',
      hint: 'Correct the value',
    };
  if (WITH_VALUES.includes(operator)) {
    return values.length > 0
      ? undefined
      : {
          message: `the operator ${operator} needs values`,
          given: key,
          allowed: 'at least one value',
          hint: 'Add values, or choose Exists',
        };
  }
  if (!WITHOUT_VALUES.includes(operator)) {
    const allowed = [...WITH_VALUES, ...WITHOUT_VALUES].join(', ');
    return { message: 'there is no such operator', given: operator, allowed, hint: 'Choose one of them' };
  }
  return values.length === 0
    ? undefined
    : {
        message: `the operator ${operator} takes no values`,
        given: values.join(', '),
        allowed: 'no values',
        hint: 'Remove the values, or choose In or NotIn',
      };
}
