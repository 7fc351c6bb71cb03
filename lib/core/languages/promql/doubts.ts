/** What an expression says that can be read and evaluated, and that nobody means. */

import { type Foreign, foreignText, looksLikePattern } from '../looks-like-pattern';
import { QUOTES_OF_THE_VALUE, withinQuotes } from '../quoted';
import { isUnset, NOT_SET } from '../unset-text';
import { type AggregateExpr, type BinaryExpr, type Call, children, type Expr, type VectorSelector } from './ast';
import { at, type Doubt, withoutParens } from './doubt';
import { ofAlertState, ofLabelNames } from './doubtful-labels';
import { ofMatching } from './doubtful-matching';
import { ofAverage, ofRate } from './doubtful-rates';
import { ofReplacement } from './doubtful-replacements';
import { COMPARISONS } from './typecheck';
import { type Never, neverBoth, neverTrue, numberOf } from './value-bounds';
import { quote } from './write-literal';

/** Of all parts of an expression that has no fault. */
export function doubtsOf(expr: Expr, text: string): readonly Doubt[] {
  const found: Doubt[] = [];
  const visit = (part: Expr): void => {
    const doubt = doubtOf(part, text);
    // Further parts of the same would only say it again.
    if (doubt !== undefined) found.push(doubt);
    else for (const child of children(part)) visit(child);
  };
  visit(expr);
  return found;
}

function doubtOf(expr: Expr, text: string): Doubt | undefined {
  switch (expr.kind) {
    case 'selector':
      return ofSelector(expr) ?? ofAlertState(expr) ?? ofLabelNames(expr.matchers.map(named));
    case 'binary':
      return (
        ofDashes(expr, text) ??
        ofNever(expr) ??
        ofMatching(expr) ??
        ofAverage(expr) ??
        ofLabelNames([...(expr.matching?.labels ?? []), ...(expr.matching?.include ?? [])])
      );
    case 'call':
      return ofQuantile(expr.name, expr.args) ?? ofBuckets(expr) ?? ofRate(expr) ?? ofReplacement(expr);
    case 'aggregate':
      return ofQuantile(expr.operator, expr.args) ?? ofLabelNames(expr.grouping);
    default:
      return undefined;
  }
}

function named({ label, ...span }: VectorSelector['matchers'][number]) {
  return { ...span, name: label };
}

/** What JavaScript makes of a value that is not there, and PromQL reads as the name of a metric. */
const NO_METRICS: ReadonlySet<string> = new Set(['undefined', 'null']);

function ofSelector(selector: VectorSelector): Doubt | undefined {
  const { matchers, name } = selector;
  if (name !== undefined && NO_METRICS.has(name.text)) return at(name, NOT_SET.message, NOT_SET.hint);
  const asked = valuesAsked(matchers);
  for (const matcher of matchers) {
    const { operator, label, value } = matcher;
    if (!operator.startsWith('!') && isUnset(value)) return at(matcher, NOT_SET.message, NOT_SET.hint);
    const foreign = foreignText(value);
    if (foreign !== undefined) return ofForeign(matcher, foreign);
    const plain = withinQuotes(value);
    if (plain !== undefined) return at(matcher, QUOTES_OF_THE_VALUE, `Write \`${label}${operator}${quote(plain)}\``);
    const exact = operator === '=' || operator === '!=';
    if (exact && (looksLikePattern(value) || /\d\.\.$/.test(value))) {
      return at(
        matcher,
        `a pattern is written where an exact text is compared: ${label}${operator}${quote(value)}`,
        `Write \`${label}${operator === '=' ? '=~' : '!~'}${quote(value)}\``,
      );
    }
    const other = operator === '=' ? asked.get(label)?.find((each) => each !== value) : undefined;
    if (other !== undefined) {
      return at(
        selector,
        `no series can be meant: \`${label}\` cannot be ${quote(value)} and ${quote(other)}`,
        `Write \`${label}=~${quote(`${value}|${other}`)}\` for either, or remove one of them`,
      );
    }
  }
  return undefined;
}

function ofForeign(matcher: VectorSelector['matchers'][number], { message, meant }: Foreign): Doubt {
  const { label, operator, value } = matcher;
  const pattern = operator.startsWith('!') ? '!~' : '=~';
  return at(
    matcher,
    `${message}: ${label}${operator}${quote(value)}`,
    meant === undefined ? 'Write the value, or leave the matcher out' : `Write \`${label}${pattern}${quote(meant)}\``,
  );
}

/** The first two values that each label has to have: more say nothing more. */
function valuesAsked(matchers: VectorSelector['matchers']): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const { label, operator, value } of matchers) {
    if (operator !== '=') continue;
    const known = asked.get(label);
    if (known === undefined) asked.set(label, [value]);
    else if (known.length < 2 && known[0] !== value) known.push(value);
  }
  return asked;
}

/** `http-requests-total`, which is a subtraction. */
function ofDashes(binary: BinaryExpr, text: string): Doubt | undefined {
  const words = dashed(binary, text);
  if (words === undefined || words.every((word) => /[_:]/.test(word))) return undefined;
  const [whole, name] = [words.join('-'), words.join('_')];
  return at(
    binary,
    `this subtracts, for names of metrics have no dashes: ${whole} is ${words.join(' - ')}`,
    `Write \`${name}\`, or blanks around \`-\` where a difference is meant`,
  );
}

/** The names between which there is nothing but a dash. */
function dashed(expr: Expr, text: string): readonly string[] | undefined {
  if (expr.kind === 'selector') return expr.braces === undefined && expr.name ? [expr.name.text] : undefined;
  if (expr.kind !== 'binary' || text.slice(expr.left.to, expr.right.from) !== '-') return undefined;
  const [left, right] = [dashed(expr.left, text), dashed(expr.right, text)];
  return left && right && [...left, ...right];
}

function ofNever(binary: BinaryExpr): Doubt | undefined {
  const never = neverTrue(binary);
  if (never !== undefined) return at(binary, `this is never true: ${wordsOf(never)}`, remedyFor(never));
  const nothing = comparedWithNaN(binary);
  if (nothing !== undefined) return at(nothing, NEVER_NAN, ASK_FOR_NAN);
  const both = neverBoth(binary);
  return both === undefined
    ? undefined
    : at(
        binary,
        `this is never true: no value of \`${both}\` is what both sides of \`and\` ask for`,
        'Write `or` for values that are one or the other, or correct one of the limits',
      );
}

const NEVER_NAN = 'this is never true: every comparison with `NaN` fails, that of `NaN` itself too';
const ASK_FOR_NAN =
  'Write a number, and have a program that puts it here stop where it has none; for values that are no number write `x != x`';

function comparedWithNaN({ operator, left, right, bool }: BinaryExpr): Expr | undefined {
  if (bool || operator === '!=' || !COMPARISONS.has(operator)) return undefined;
  return [left, right].find((side) => Number.isNaN(numberOf(side)));
}

function wordsOf({ side, bounds: [least, most] }: Never): string {
  const what = `\`${nameOf(side)}\``;
  if (side.kind === 'binary' && !side.bool) return 'the comparison before it lets no such number through';
  if (least === most) return `${what} gives ${least} or nothing`;
  if (what === '`bool`') return 'a comparison with `bool` gives 0 or 1';
  if (Number.isFinite(most)) return `${what} gives numbers from ${least} to ${most}`;
  if (least === 1) return `${what} gives 1 or more, and nothing where there is nothing to count`;
  return `${what} gives no number below ${least}`;
}

function remedyFor({ side, bounds: [least, most] }: Never): string {
  if (least === 1 && most > 1)
    return 'Ask for what is not there by `absent(…)`, or add `or vector(0)` to what is counted';
  return nameOf(side).startsWith('absent') ? 'Leave the comparison out' : 'Compare with a number that it can give';
}

function nameOf(expr: Expr): string {
  if (expr.kind === 'call') return `${expr.name}()`;
  if (expr.kind === 'aggregate') return `${expr.operator}()`;
  if (expr.kind === 'selector' && expr.name) return expr.name.text;
  return 'expr' in expr ? nameOf(expr.expr) : 'bool';
}

const QUANTILES: ReadonlySet<string> = new Set(['quantile', 'quantile_over_time', 'histogram_quantile']);

function ofQuantile(name: string, [quantile]: readonly Expr[]): Doubt | undefined {
  const number = quantile === undefined || !QUANTILES.has(name) ? undefined : numberOf(quantile);
  if (quantile === undefined || number === undefined || (number >= 0 && number <= 1) || Number.isNaN(number))
    return undefined;
  return at(
    quantile,
    `${name}() takes a part of the whole, and gives infinity for any number that is not from 0 to 1: ${number}`,
    number > 1 && number <= 100 ? `Write \`${number / 100}\`` : 'Write a number from 0 to 1',
  );
}

/** The buckets of a histogram that are summed up to one. */
function ofBuckets({ name, args: [, operand] }: Call): Doubt | undefined {
  const series = name === 'histogram_quantile' && operand ? withoutParens(operand) : undefined;
  if (series?.kind !== 'aggregate' || labelsLeft(series).has('le') || !asksForBuckets(series)) return undefined;
  const { operator, grouping, without } = series;
  const labels = ['le', ...grouping.filter((label) => label.name !== 'le').map((label) => label.name)].join(', ');
  return at(
    series,
    `histogram_quantile() tells buckets by their label \`le\`, which ${operator}() drops: there is no result`,
    without ? 'Take `le` out of the brackets of `without`' : `Write \`${operator} by (${labels}) (…)\``,
  );
}

/** Where all but some labels are left, as if there were `le` only. */
function labelsLeft({ without, grouping }: AggregateExpr): ReadonlySet<string> {
  const names = new Set(grouping.map((label) => label.name));
  if (!without) return names;
  return new Set(names.has('le') ? [] : ['le']);
}

function asksForBuckets(expr: Expr): boolean {
  if (expr.kind === 'selector') return expr.name?.text.endsWith('_bucket') === true;
  return children(expr).some(asksForBuckets);
}
