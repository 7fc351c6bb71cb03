/** Whether a label selector says something that Kubernetes can read. */

import { groupBy } from '../base/collections';
import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import { isLabelKey, isLabelValue, remedyForValue } from './kubernetes-selectors';

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
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  for (const key of Object.keys(matchLabels)) {
    const problem = keyProblem(key) ?? valueProblem(matchLabels[key]);
    if (problem !== undefined) report(memberPath('matchLabels', key), { code: 'invalid-value', ...problem });
  }
  for (let i = 0; i < matchExpressions.length; i++) {
    const problem = requirementProblem(matchExpressions[i]!);
    if (problem !== undefined) report(`matchExpressions[${i}]`, { code: 'invalid-value', ...problem });
  }
}

/** A selector that can be read and that no labels meet, as a warning; `undefined` where there may be such labels. */
export function contradiction(selector: CheckedSelector | null | undefined): Contradiction | undefined {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  // This is asked of every monitor, and expressions are rare.
  if (matchExpressions.length === 0) return undefined;
  for (const [key, asked] of groupBy(matchExpressions, (each) => each.key)) {
    const isGiven = Object.hasOwn(matchLabels, key);
    const asIn = isGiven ? [{ operator: 'In', values: [matchLabels[key]!] }, ...asked] : asked;
    if (!isImpossible(asIn)) continue;
    return {
      code: 'doubtful-value',
      message: `no object can meet what is asked of its label \`${key}\`: nothing is selected`,
      given: [...(isGiven ? [`${key}: ${matchLabels[key]}`] : []), ...asked.map(textOf)].join(', '),
      hint: 'Keep one of them, or correct the other',
    };
  }
  return undefined;
}

interface Contradiction {
  readonly code: 'doubtful-value';
  readonly message: string;
  readonly given: string;
  readonly hint: string;
}

type Asked = Omit<CheckedRequirement, 'key'>;

/** Whether all of these of one label exclude each other. */
function isImpossible(asked: readonly Asked[]): boolean {
  const valuesOf = (operator: string) =>
    asked.filter((each) => each.operator === operator).map(({ values = [] }) => values);
  const [sets, excluded] = [valuesOf('In'), valuesOf('NotIn').flat()];
  const isPresent = sets.length > 0 || asked.some(({ operator }) => operator === 'Exists');
  if (isPresent && asked.some(({ operator }) => operator === 'DoesNotExist')) return true;
  const [first, ...others] = sets;
  if (first === undefined) return false;
  let allowed = new Set(first);
  // What is left is never more than the set before it: all of it is looked at once.
  for (const set of others) {
    const also = new Set(set);
    allowed = new Set([...allowed].filter((value) => also.has(value)));
  }
  for (const value of excluded) allowed.delete(value);
  return allowed.size === 0;
}

function textOf({ key, operator, values = [] }: CheckedRequirement): string {
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} [${values.join(', ')}]`;
}

const WITH_VALUES = ['In', 'NotIn'];
const WITHOUT_VALUES = ['Exists', 'DoesNotExist'];

type SelectorProblem = Omit<Problem, 'code'> | undefined;

function keyProblem(key: string): SelectorProblem {
  if (isLabelKey(key)) return undefined;
  return {
    message: 'this is not the key of a label',
    given: key,
    allowed: 'an optional DNS name and a slash, then at most 63 of letters, digits, "-", "_" and "."',
    hint: 'Correct the key',
  };
}

/** Code may leave a value out: left out with it, the requirement would select all. */
function valueProblem(value: string | undefined): SelectorProblem {
  if (isLabelValue(value)) return undefined;
  return {
    message: 'this is not the value of a label',
    given: value ?? 'undefined',
    allowed: 'at most 63 of letters, digits, "-", "_" and "."',
    hint: remedyForValue(value ?? '') ?? 'Correct the value',
  };
}

function requirementProblem({ key, operator, values = [] }: CheckedRequirement): SelectorProblem {
  const bad = values.find((value) => !isLabelValue(value));
  const unreadable = keyProblem(key) ?? (bad === undefined ? undefined : valueProblem(bad));
  if (unreadable !== undefined) return unreadable;
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
