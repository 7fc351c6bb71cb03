import { isLabelName, isWellFormed } from '../labels';
import { readRegex } from '../re2/re2';
import type { Expr, GroupingLabel, LabelMatcher, Span, VectorSelector } from './ast';
import type { Check } from './check';
import { quote } from './write-literal';

const METRIC_NAME = '__name__';

export function checkSelector(selector: VectorSelector, check: Check): void {
  checkMatchers(selector, check);
  if (selector.name) {
    checkUnquoted(selector.name, selector.name.text, check);
    if (selector.name.text.toLowerCase() === 'atan2') check.report(selector.name, 'atan2 is an operator');
    const second = selector.matchers.find(({ label }) => label === METRIC_NAME);
    if (second) check.report(second, `the metric has a name already: "${selector.name.text}"`);
  } else if (selector.matchers.every(matchesEmpty)) {
    check.report(selector, 'the selector matches every metric: at least one matcher must not match the empty string');
  }
}

/** The second argument of `info()` selects labels: it may be empty, and has no metric name before its braces. */
export function checkInfoSelector(argument: Expr, check: Check): void {
  if (argument.kind !== 'selector' || argument.name) {
    check.report(argument, 'info() takes label matchers in braces here, without a metric name before them');
    return;
  }
  checkMatchers(argument, check);
}

/** Without these, a regular expression is a list of texts, of which Prometheus makes none. */
const META = /[\\.+*?()[\]{}^$]/;

function checkMatchers(selector: VectorSelector, check: Check): void {
  for (const matcher of selector.matchers) {
    if (matcher.quoted) check.requireSyntax(matcher, 'quoted name in a selector');
    else checkUnquoted(matcher, matcher.label, check);
    if (isRegex(matcher) && !isWellFormed(matcher.value)) {
      if (!META.test(matcher.value)) continue;
      check.report(matcher, 'invalid regular expression: it is no text in UTF-8');
      continue;
    }
    const regex = isRegex(matcher) && readRegex(matcher.value);
    if (regex && 'problem' in regex) check.report(matcher, `invalid regular expression: ${regex.problem}`);
  }
}

function isRegex({ operator }: LabelMatcher): boolean {
  return operator === '=~' || operator === '!~';
}

function matchesEmpty({ operator, value }: LabelMatcher): boolean {
  if (operator === '=') return value === '';
  if (operator === '!=') return value !== '';
  const regex = readRegex(value);
  return 'problem' in regex || regex.matchesEmpty === (operator === '=~');
}

function checkUnquoted(span: Span, name: string, check: Check): void {
  if (/[^\w:]/.test(name)) check.requireSyntax(span, 'letter or dot in a name without quotes');
}

/** What the server reads as a keyword or a number where a label is expected. */
const RESERVED = /^(?:without|inf|nan)$/i;

/** The labels in `by (...)`, `without (...)`, `on (...)` and their like. */
export function checkGrouping(labels: readonly GroupingLabel[], check: Check): void {
  for (const label of labels) {
    if (label.quoted) check.requireSyntax(label, 'quoted label name');
    else if (label.name.includes(':')) check.requireSyntax(label, 'colon in a label name');
    else checkUnquoted(label, label.name, check);
    const reserved = !label.quoted && RESERVED.test(label.name);
    if (reserved || !isLabelName(label.name, 'utf8')) check.report(label, `${quote(label.name)} is not a label name`);
  }
}
