/** Matchers that compare an exact text, where a pattern, an operator of other languages or quotes of a shell are written. */

import type { BuildContext } from '../base/context';
import { memberPath } from '../base/place';
import { foreignText, looksLikePattern } from '../languages/looks-like-pattern';
import { type LabelMatcher, parseMatchers, type WrittenMatchers, writeMatcher } from '../languages/matchers';
import { sideOf } from './inhibitions';
import { routesOf } from './loader-routes';
import type { AlertmanagerFile } from './types';

const QUOTED = /^(['"`])(.*)\1$/s;

interface Odd {
  readonly message: string;
  /** Absent where nobody can know. */
  readonly meant?: LabelMatcher;
}

function oddity(matcher: LabelMatcher): Odd | undefined {
  const { operator, value } = matcher;
  const quoted = QUOTED.exec(value);
  if (quoted !== null)
    return {
      message: 'these quotes are a part of the text, which no label has',
      meant: { ...matcher, value: quoted[2]! },
    };
  const foreign = foreignText(value);
  if (foreign !== undefined) {
    const { message, meant } = foreign;
    if (meant === undefined) return { message };
    return { message, meant: { ...matcher, operator: operator.startsWith('!') ? '!~' : '=~', value: meant } };
  }
  if (operator !== '=' && operator !== '!=') return undefined;
  if (value.startsWith('='))
    return {
      message: 'the text begins with the second `=`: there is no operator `==`',
      meant: { ...matcher, value: value.replace(/^=\s*/, '') },
    };
  if (!looksLikePattern(value)) return undefined;
  return {
    message: 'a pattern is written where an exact text is compared',
    meant: { ...matcher, operator: operator === '=' ? '=~' : '!~' },
  };
}

/** `remedy` writes what is meant as it is written there. */
export function warnOfPatternAsText(
  matcher: LabelMatcher,
  remedy: (meant: LabelMatcher) => string,
  context: BuildContext,
  at: string,
): void {
  const odd = oddity(matcher);
  if (odd === undefined) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: odd.message,
    given: textOf(matcher),
    hint: odd.meant === undefined ? 'Write the value that is meant' : remedy(odd.meant),
  });
}

function textOf({ name, operator, value }: LabelMatcher): string {
  return writeMatcher(name, operator, value);
}

/** The matchers of a configuration in Alertmanager's own format; what cannot be read is an error elsewhere. */
export function warnOfPatternsIn(file: AlertmanagerFile, context: BuildContext, at: string): void {
  for (const { route, at: where } of file.route === undefined ? [] : routesOf(file.route, `${at}.route`))
    warnOfWritten(route, '', context, `${where}.`);
  for (const [index, rule] of (file.inhibit_rules ?? []).entries()) {
    for (const side of ['source', 'target'] as const)
      warnOfWritten(sideOf(rule, side), `${side}_`, context, `${at}.inhibit_rules[${index}].`);
  }
}

/** Of many routes few have what is worth reading. */
const WORTH_READING = /[|^$*'`]|\.\+|==|=\s+=|\\"|\{\{/;

function warnOfWritten(
  { match = {}, match_re = {}, matchers = [] }: WrittenMatchers,
  side: string,
  context: BuildContext,
  at: string,
): void {
  const written = (meant: LabelMatcher) => `\`${textOf(meant)}\``;
  const remedy = (meant: LabelMatcher) => `Write \`${side}matchers: [${textOf(meant)}]\``;
  for (const [field, operator, mapping] of [
    ['match', '=', match],
    ['match_re', '=~', match_re],
  ] as const) {
    for (const [name, value] of Object.entries(mapping))
      warnOfPatternAsText(
        { name, operator, value: String(value) },
        remedy,
        context,
        memberPath(`${at}${side}${field}`, name),
      );
  }
  for (const [index, text] of matchers.entries()) {
    const parsed = WORTH_READING.test(text) ? parseMatchers(text, context.target) : { matchers: [] };
    if (!('matchers' in parsed)) continue;
    for (const matcher of parsed.matchers)
      warnOfPatternAsText(matcher, (meant) => `Write ${written(meant)}`, context, `${at}${side}matchers[${index}]`);
  }
}
