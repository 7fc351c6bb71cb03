/** Matchers of the API in Alertmanager's syntax, or as the mappings that versions before it had. */

import type { Matcher } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { trimSpace } from '../../languages/go-space';
import { type LabelMatcher, type Operator, readMatchers, writeMatcher } from '../../languages/matchers';
import { warnOfPatternAsText } from '../pattern-as-text';
import { missing } from './check';
import { demand } from './fields';

/** The first version that reads `name="value"`. */
export const MATCHERS: Gate = { since: '0.22.0' };

export interface Matched {
  readonly matchers: readonly string[];
  readonly match: Readonly<Record<string, string>>;
  readonly matchRe: Readonly<Record<string, string>>;
}

export function convertMatchers(given: readonly Matcher[] = [], context: BuildContext): Matched {
  const known = context.knows(MATCHERS);
  const isWritten = ({ matchType }: Matcher) => known || operatorOf(matchType) !== '';
  const mappings = given.filter((matcher) => !isWritten(matcher));
  const pairs = (regex: boolean) =>
    Object.fromEntries(
      mappings.filter((matcher) => (matcher.regex ?? false) === regex).map(({ name, value = '' }) => [name, value]),
    );
  return { matchers: given.filter(isWritten).map(matcherText), match: pairs(false), matchRe: pairs(true) };
}

function matcherText({ name, matchType, regex = false, value = '' }: Matcher): string {
  const operator = operatorOf(matchType);
  return writeMatcher(name, operator === '' ? (regex ? '=~' : '=') : operator, value);
}

/** '' for the older form, which has a switch instead. */
function operatorOf(matchType: Matcher['matchType']): string {
  return matchType ?? '';
}

const OPERATORS: readonly string[] = ['=', '!=', '=~', '!~'];

export function checkMatchers(given: readonly Matcher[] = [], context: BuildContext, at: string): void {
  for (const [index, matcher] of given.entries()) {
    const operator = operatorOf(matcher.matchType);
    const here = `${at}[${index}]`;
    if (operator !== '') demand(MATCHERS, 'matchers', context, `${here}.matchType`);
    if (matcher.regex === true && (operator === '=' || operator === '!=')) warnOfRegex(operator, context, here);
    if (operator !== '' && !OPERATORS.includes(operator)) {
      context.error(`${here}.matchType`, {
        code: 'invalid-value',
        message: 'there is no such operator',
        given: operator,
        allowed: OPERATORS.join(', '),
        hint: 'Choose one of them',
      });
    } else if (trimSpace(matcher.name) === '') missing('a matcher names a label', context, `${here}.name`);
    else {
      checkReadable(matcher, context, here);
      warnOfPattern(matcher, context, here);
    }
  }
}

function warnOfPattern(
  { name, matchType, regex = false, value = '' }: Matcher,
  context: BuildContext,
  at: string,
): void {
  const operator = (operatorOf(matchType) || (regex ? '=~' : '=')) as Operator;
  const remedy = (meant: LabelMatcher) => {
    const changed = meant.operator === operator ? [] : [`matchType: ${meant.operator}`];
    if (meant.value !== value) changed.push(`value: ${meant.value}`);
    return `Write \`${changed.join(', ')}\``;
  };
  warnOfPatternAsText({ name, operator, value }, remedy, context, `${at}.value`);
}

function warnOfRegex(operator: string, context: BuildContext, at: string): void {
  context.warning(`${at}.regex`, {
    code: 'ignored-field',
    message: '`matchType` says how values are compared, and is what counts; this is left out',
    given: `true, and matchType: ${operator}`,
    allowed: 'matchType: =~ or !~',
    hint: 'Correct `matchType` if the value is a pattern, and remove `regex`',
  });
}

/** What Alertmanager could not read. */
function checkReadable(matcher: Matcher, context: BuildContext, at: string): void {
  const { problems } = readMatchers({ matchers: [matcherText(matcher)] }, context.target);
  for (const { problem } of problems)
    context.error(at, {
      code: 'invalid-value',
      message: problem,
      given: matcherText(matcher),
      allowed: 'what Alertmanager reads as one matcher',
      hint: 'Correct it',
    });
}
