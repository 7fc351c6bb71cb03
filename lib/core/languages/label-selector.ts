/** Whether a label selector says something that Kubernetes can read. */

import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import { isLabelKey, isLabelValue } from './kubernetes-selectors';

/** A selector of any form of the API's. */
export interface CheckedSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly CheckedRequirement[];
}

interface CheckedRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Reports each requirement that cannot be read, with its path below that of the selector. */
export function checkLabelSelector(
  selector: CheckedSelector | null | undefined,
  report: (at: string, problem: Problem) => void,
): void {
  const each = (requirement: CheckedRequirement, at: string) => {
    const problem = requirementProblem(requirement);
    if (problem !== undefined) report(at, { code: 'invalid-value', ...problem });
  };
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    each({ key, operator: 'In', values: [value] }, memberPath('matchLabels', key));
  }
  for (const [i, requirement] of (selector?.matchExpressions ?? []).entries()) {
    each(requirement, `matchExpressions[${i}]`);
  }
}

const WITH_VALUES = ['In', 'NotIn'];
const WITHOUT_VALUES = ['Exists', 'DoesNotExist'];

function requirementProblem(requirement: CheckedRequirement): Omit<Problem, 'code'> | undefined {
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
