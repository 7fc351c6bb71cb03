/** Functions of counters over what is none, and over ranges in which there is nothing to compare. */

import { otherwise } from '../../base/otherwise';
import type { BinaryExpr, Call, Expr, SubqueryExpr, VectorSelector } from './ast';
import { at, type Doubt, withoutParens } from './doubt';
import { printDuration, secondsOf } from './durations';
import { printPromql } from './print';

/** They take each step down for a restart. */
const OF_COUNTERS: ReadonlySet<string> = new Set(['rate', 'irate', 'increase', 'xrate', 'xincrease']);
/** They compare samples of one series. */
export const COMPARING: ReadonlySet<string> = new Set([
  ...OF_COUNTERS,
  ...['delta', 'idelta', 'deriv', 'predict_linear', 'xdelta'],
]);

/** What is left of a range without its modifiers. */
export function rangeIn(expr: Expr | undefined): Extract<Expr, { kind: 'matrix' | 'subquery' }> | undefined {
  let part = expr;
  while (part !== undefined && part.kind !== 'matrix' && part.kind !== 'subquery') {
    if (part.kind !== 'paren' && part.kind !== 'offset' && part.kind !== 'at') return undefined;
    part = part.expr;
  }
  return part;
}

export function ofRate(call: Call): Doubt | undefined {
  if (!COMPARING.has(call.name)) return undefined;
  const range = rangeIn(call.args[0]);
  if (range === undefined) return undefined;
  const inner = withoutParens(range.expr);
  const step = range.kind === 'subquery' ? ofStep(call, range) : undefined;
  if (step !== undefined || !OF_COUNTERS.has(call.name)) return step;
  return ofSum(call, range.kind === 'subquery' ? inner : undefined) ?? ofGauge(call, inner);
}

function ofStep({ name }: Call, { range, step, ...part }: SubqueryExpr): Doubt | undefined {
  const [length, every] = [secondsOf(range), step && secondsOf(step)];
  if (length === undefined || every === undefined || length >= every) return undefined;
  return at(
    part,
    `the range is shorter than its step, so that there is never more than one value in it, and ${name}() compares several`,
    'Make the range at least twice as long as the step',
  );
}

/** Where one of the series restarts, the sum sinks, which looks like a restart of all. */
function ofSum(call: Call, inner: Expr | undefined): Doubt | undefined {
  if (inner?.kind !== 'aggregate' || (inner.operator !== 'sum' && inner.operator !== 'avg')) return undefined;
  const series = withoutParens(inner.args[0]!);
  if (series.kind !== 'selector') return undefined;
  const { operator, grouping, without } = inner;
  const names = grouping.map(({ name }) => name).join(', ');
  const by = grouping.length === 0 ? '' : ` ${without ? 'without' : 'by'} (${names}) `;
  return at(
    call,
    `${call.name}() of ${article(operator)} takes it for a restart of everything when one of its series restarts or goes away, and shows a peak that was never there`,
    `Write \`${operator}${by}(${call.name}(${printPromql(series)}[…]))\``,
  );
}

function article(operator: string): string {
  return operator === 'sum' ? 'a sum' : 'an average';
}

/** They give what goes up and down. */
const GAUGES: ReadonlySet<string> = new Set([
  ...OF_COUNTERS,
  ...['delta', 'idelta', 'deriv', 'predict_linear', 'histogram_quantile', 'avg_over_time', 'quantile_over_time'],
]);
/** As recording rules are named: `job:requests:rate5m`. */
const NAMED_AFTER = /:(?:i?rate|increase|ratio)(?:_?(?:rate)?\d+[smhdwy])?$/;

function ofGauge(call: Call, inner: Expr): Doubt | undefined {
  const what = gaugeIn(inner);
  if (what === undefined) return undefined;
  return at(
    call,
    `${call.name}() is for counters, and ${what} goes up and down: each step down is taken for a restart`,
    `Write \`deriv\` or \`delta\` for how it changes, \`avg_over_time\` for its average, or ask the counter itself. ${otherwise('it is a counter', 'doubtful-value')}`,
  );
}

/** What a sum or the like is made of. */
function gaugeIn(expr: Expr): string | undefined {
  const part = withoutParens(expr);
  if (part.kind === 'aggregate') return gaugeIn(part.args.at(-1)!);
  if (part.kind === 'call') return GAUGES.has(part.name) ? `what ${part.name}() gives` : undefined;
  const name = part.kind === 'selector' ? part.name?.text : undefined;
  return name !== undefined && NAMED_AFTER.test(name) ? `\`${name}\`, by its name,` : undefined;
}

/** The two parts of a histogram or summary, over ranges of different lengths. */
export function ofAverage({ operator, left, right, operatorSpan }: BinaryExpr): Doubt | undefined {
  if (operator !== '/') return undefined;
  const [sum, count] = [ratedIn(left), ratedIn(right)];
  if (sum === undefined || count === undefined || sum.name !== count.name || sum.seconds === count.seconds)
    return undefined;
  if (!sum.part.endsWith('_sum') || !count.part.endsWith('_count')) return undefined;
  return at(
    operatorSpan,
    `an average is the sum by the count of the same time, and these are of different ranges: ${sum.range} and ${count.range}`,
    `Write the same range for \`${sum.part}\` and \`${count.part}\``,
  );
}

interface Rated {
  readonly part: string;
  readonly name: string;
  readonly seconds: number;
  readonly range: string;
}

function ratedIn(expr: Expr): Rated | undefined {
  const part = withoutParens(expr);
  if (part.kind === 'aggregate') return part.operator === 'sum' ? ratedIn(part.args[0]!) : undefined;
  if (part.kind !== 'call' || (part.name !== 'rate' && part.name !== 'increase')) return undefined;
  const range = rangeIn(part.args[0]);
  const seconds = range?.kind === 'matrix' ? secondsOf(range.range) : undefined;
  const named = range?.expr.kind === 'selector' ? (range.expr as VectorSelector).name?.text : undefined;
  if (seconds === undefined || named === undefined) return undefined;
  const written = `[${printDuration(range!.range)}]`;
  return { part: named, name: named.replace(/_(?:sum|count)$/, ''), seconds, range: written };
}
