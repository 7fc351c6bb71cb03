/** Selectors as text, as the API server takes them in `labelSelector` and `fieldSelector`. */

import { withinQuotes } from './quoted';

/** What is wrong with a field selector (`status.phase=Running,spec.nodeName!=a`), or `undefined`. */
export function fieldSelectorProblem(text: string): string | undefined {
  for (const term of splitUnescaped(text)) {
    if (term === '') continue;
    const parts = /^((?:[^=!\\]|\\.|!(?!=))*)(==|!=|=)(.*)$/s.exec(term);
    if (parts === null) return `"${term}" compares nothing: write a field, "=" or "!=", and a value`;
    if (!/^(?:[^\\,=]|\\[\\,=])*$/s.test(parts[3]!)) {
      return `the value in "${term}" has an unescaped "=" or an escape other than \\\\, \\, and \\=`;
    }
  }
  return undefined;
}

function splitUnescaped(text: string): string[] {
  return text.match(/(?:\\.|[^\\,])+|(?<=,)(?=,)/gs) ?? [];
}

const PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

export function isLabelKey(key: string): boolean {
  const slash = key.lastIndexOf('/');
  const name = key.slice(slash + 1);
  return name.length <= 63 && NAME.test(name) && (slash < 0 || isPrefix(key.slice(0, slash)));
}

function isPrefix(text: string): boolean {
  return text.length <= 253 && PREFIX.test(text);
}

/** Code may leave a value out, which JSON then leaves out with its key. */
export function isLabelValue(value: string | undefined): value is string {
  return value !== undefined && (value === '' || (value.length <= 63 && NAME.test(value)));
}

/** Of a value that no label has, where it tells what was meant. */
export function remedyForValue(value: string): string | undefined {
  if (value.startsWith('$')) return 'Write the value itself: nothing puts one in the place of a variable';
  const inner = withinQuotes(value);
  return inner === undefined || !isLabelValue(inner)
    ? undefined
    : `The quotes are a part of it: write \`${inner}\` without those inside`;
}

/** Go's reader knows these blanks and no others. */
const TOKEN = /==|!=|[=!(),<>]|[^ \t\r\n=!(),<>]+/g;

/** What is wrong with a label selector (`app=web,tier in (a, b),!old`), or `undefined`. */
export function labelSelectorProblem(text: string): string | undefined {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length === 0) return undefined;
  for (const requirement of requirementsOf(tokens)) {
    const problem = requirementProblem(requirement);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Split at commas, except those between parentheses. */
function requirementsOf(tokens: readonly string[]): string[][] {
  const requirements: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === ',' && depth === 0) requirements.push([]);
    else requirements.at(-1)!.push(token);
  }
  return requirements;
}

function requirementProblem(tokens: readonly string[]): string | undefined {
  const negated = tokens[0] === '!';
  const [key, operator, ...values] = negated ? tokens.slice(1) : tokens;
  if (key === undefined) return 'there is nothing between two commas, or at the end';
  if (!isLabelKey(key)) return `"${key}" is not the key of a label`;
  if (operator === undefined) return undefined;
  if (negated) return `"!${key}" takes no value`;
  if (operator === 'in' || operator === 'notin') return setProblem(operator, values);
  if (!['=', '==', '!=', '<', '>'].includes(operator))
    return `"${operator}" does not compare: in, notin, =, ==, !=, <, >`;
  const [value = '', ...more] = values;
  if (more.length > 0) return `there is more than one value after "${operator}"`;
  if (operator === '<' || operator === '>') return /^[+-]?\d+$/.test(value) ? undefined : `"${value}" is not a number`;
  return isLabelValue(value) ? undefined : `"${value}" is not the value of a label`;
}

function setProblem(operator: string, tokens: readonly string[]): string | undefined {
  if (tokens[0] !== '(' || tokens.at(-1) !== ')' || tokens.length < 3) {
    return `"${operator}" needs values between parentheses`;
  }
  const inner = tokens.slice(1, -1);
  const bad = inner.find((token, i) =>
    token === ',' ? false : !isLabelValue(token) || (i > 0 && inner[i - 1] !== ','),
  );
  return bad === undefined ? undefined : `"${bad}" is not the value of a label`;
}
