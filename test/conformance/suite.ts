/** Runs recorded cases through the compiler and judges the answers. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe as describeFinding, type Finding } from '../../lib/core/base/findings';
import type { Case } from './case';
import { describeDifference, differences } from './compare';
import type { Component, Outcome } from './component';
import { isIntended } from './differences';
import { areIntended, isLostMerge } from './intended';
import { areOfNewerOperator, asRecorded, isOfOlderOperator } from './older-operator';
import { asServersTakeThem } from './recorded-arguments';

const COMPONENTS = join(__dirname, 'components');

/** Components that the compiler answers. */
export function implementedComponents(): readonly string[] {
  return readdirSync(COMPONENTS)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
}

export async function componentOf(name: string): Promise<Component | undefined> {
  const file = join(COMPONENTS, `${name}.ts`);
  return existsSync(file) ? ((await import(file)) as Component) : undefined;
}

/** What is wrong with the answer to a case, line by line; empty where it is right. */
export function judge(testCase: Case, component: Component): readonly string[] {
  try {
    const recorded = asRecorded(testCase);
    return complaints(recorded, component.run(recorded));
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function complaints(testCase: Case, { output, findings, expected }: Outcome): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (testCase.expected.kind === 'error') {
    return errors.length > 0 ? [] : [`expected an error, as: ${testCase.expected.text}`];
  }
  if (areIntended(testCase.component, errors) || areOfNewerOperator(testCase.component, errors)) return [];
  if (errors.length > 0) return errors.map(describeError);
  const wanted = expected ?? (testCase.expected.kind === 'value' ? testCase.expected.value : undefined);
  if (wanted === undefined) return ['the case has nothing to compare with'];
  return differences(asServersTakeThem(wanted, testCase), output)
    .filter((difference) => !isIntended(testCase.component, difference) && !isLostMerge(testCase, difference))
    .filter((difference) => !isOfOlderOperator(testCase.component, difference))
    .map(describeDifference);
}

function describeError(finding: Finding): string {
  return `unexpected error: ${describeFinding(finding)}`;
}
