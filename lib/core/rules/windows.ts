/** Ranges in which an instance has too few samples, and such as reach back further than it keeps any. */

import { groupBy, largest } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Remark } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, refOf } from '../base/resource';
import { secondsIn } from '../languages/duration';
import { positionIn } from '../languages/promql';
import { children, type Expr, type Span, type VectorSelector } from '../languages/promql/ast';
import { COMPARING, rangeIn } from '../languages/promql/doubtful-rates';
import { secondsOf } from '../languages/promql/durations';
import { writeDuration } from '../languages/promql/write-literal';
import type { PlacedRule } from './flows';
import { placeIn, shown } from './shown';
import type { Surroundings } from './surroundings';

type Every = (selector: VectorSelector) => number | undefined;

export function warnOfWindows(rules: readonly PlacedRule[], around: Surroundings, context: BuildContext): void {
  const every = samplesOf(rules, around);
  const short = rules.flatMap((placed) => shortIn(placed, every));
  const { kept } = around;
  const long = kept === undefined ? [] : rules.flatMap((placed) => longIn(placed, kept));
  for (const found of [short, long]) {
    const byObject = groupBy(found, ({ placed: { resource } }) => keyOf(resource));
    for (const [first, ...more] of byObject.values()) warn(first!, more.length, context);
  }
}

interface Found extends Remark {
  readonly placed: PlacedRule;
  readonly span: Span;
}

function warn({ placed: { resource, rule, at }, span, message, ...rest }: Found, more: number, context: BuildContext) {
  const text = String(rule.expr);
  context.findings.warning(refOf(resource), `${at}.expr`, {
    ...rest,
    message: placeIn(text, positionIn(text, span)) + message,
    given: `${shown(text)}${more === 0 ? '' : `, and ${more} more of its rules`}`,
  });
}

/** How often a series has a sample: as often as it is scraped, or as the rule is evaluated that records it. */
function samplesOf(rules: readonly PlacedRule[], { scrapedEvery, evaluatedEvery }: Surroundings): Every {
  const recorded = new Map<string, number | undefined>();
  for (const { rule, group } of rules) {
    if (rule.record === undefined) continue;
    const every = secondsIn(group.interval) ?? evaluatedEvery;
    const before = recorded.get(rule.record);
    recorded.set(rule.record, before === undefined || every === undefined ? every : Math.min(before, every));
  }
  return ({ name }) => {
    if (name === undefined || name.text.startsWith('ALERTS')) return undefined;
    return recorded.has(name.text) || name.text.includes(':') ? recorded.get(name.text) : scrapedEvery;
  };
}

function shortIn(placed: PlacedRule, every: Every): Found[] {
  const found: Found[] = [];
  const visit = (expr: Expr): void => {
    if (expr.kind === 'call' && COMPARING.has(expr.name)) {
      const range = rangeIn(expr.args[0]);
      const selector = range?.kind === 'matrix' && range.expr.kind === 'selector' ? range.expr : undefined;
      const [seconds, apart] = [range && secondsOf(range.range), selector && every(selector)];
      if (seconds !== undefined && apart !== undefined && seconds < 2 * apart)
        found.push({ placed, span: range!, ...tooShort(expr.name, seconds, apart) });
    }
    for (const child of children(expr)) visit(child);
  };
  visit(placed.expr);
  return found.slice(0, 1);
}

function tooShort(name: string, seconds: number, apart: number): Remark {
  const [range, every] = [seconds, apart].map(writeDuration);
  return {
    code: 'doubtful-value',
    message: `${name}() compares two samples or more, and in ${range} there is often one only: no series of this name comes more often than every ${every}`,
    allowed: `at least ${writeDuration(2 * apart)}`,
    hint: `Write \`[${writeDuration(4 * apart)}]\`, or have samples more often. ${otherwise('the series comes more often from elsewhere', 'doubtful-value')}`,
  };
}

/** Beyond its time a block stays for a while: what reaches back a little further may still find something. */
const FURTHER = 1.5;

function longIn(placed: PlacedRule, kept: number): Found[] {
  const back = reachOf(placed.expr);
  if (back <= kept * FURTHER) return [];
  return [
    {
      placed,
      span: placed.expr,
      code: 'doubtful-value',
      message: `it reaches ${writeDuration(back)} back, and the instance keeps samples for ${writeDuration(kept)}: what is older is missing from the result`,
      allowed: `at most ${writeDuration(kept)}`,
      hint: `Set \`retention\` of the instance to \`${writeDuration(back)}\` or more, or shorten the range. ${otherwise('it is meant so', 'doubtful-value')}`,
    },
  ];
}

/** How many seconds before its evaluation an expression looks, at least. */
function reachOf(expr: Expr): number {
  const inner = largest(children(expr).map(reachOf), 0);
  if (expr.kind === 'at') return 0;
  if (expr.kind === 'offset') return inner + (secondsOf(expr.offset) ?? 0);
  return expr.kind === 'matrix' || expr.kind === 'subquery' ? inner + (secondsOf(expr.range) ?? 0) : inner;
}
