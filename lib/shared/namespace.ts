import { nameProblem, visible } from '../core';
import { UsageError } from './usage-error';

/** A namespace as somebody says it beside the objects; undefined where it is empty, as a variable is that is not set. */
export function checkedNamespace(text: string | undefined, where: string): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const problem = nameProblem('dns-label', text);
  if (problem === undefined) return text;
  throw new UsageError(
    `${where} is \`${visible(text)}\`, which is no name of a namespace (allowed: ${problem.allowed})`,
  );
}
