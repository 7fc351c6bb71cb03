/** Series and alerts that rules ask for by names which only rules give, and none does. */

import { groupBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Remark } from '../base/findings';
import { nameOf } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import { positionIn } from '../languages/promql';
import type { Span } from '../languages/promql/ast';
import { readingsOf } from '../languages/promql/readings';
import { SlipIndex } from '../languages/slip-index';
import type { PlacedRule } from './flows';
import { placeIn, shown } from './shown';
import { METRIC_NAME, type PrometheusRuleSpec } from './spec';
import type { Surroundings } from './surroundings';

interface Asked {
  readonly placed: PlacedRule;
  readonly name: string;
  readonly span: Span;
}

/** `objects` are all that the instance takes, those among them with errors too. */
export function warnOfUnknownSeries(
  rules: readonly PlacedRule[],
  objects: readonly Resource[],
  around: Surroundings,
  context: BuildContext,
): void {
  const recorded = new Set(objects.flatMap((object) => namesIn(object, 'record')));
  const isKnown = (name: string) => recorded.has(name) || (around.isOpen && around.recorders.has(name));
  const asked = groupBy(
    rules.flatMap(seriesAskedBy).filter(({ name }) => !isKnown(name)),
    ({ placed, name }) => `${keyOf(placed.resource)} ${name}`,
  );
  const near = new SlipIndex(around.isOpen ? [...recorded, ...around.recorders.keys()] : [...recorded]);
  for (const [first] of asked.values()) {
    const remark = remarkOn(first!.name, near, around);
    if (remark !== undefined) warn(first!, remark, context);
  }
}

/** Servers of TensorFlow name their own metrics so. */
const SCRAPED = /^:tensorflow:/;

/** A colon is for names of recorded series. */
function seriesAskedBy(placed: PlacedRule): Asked[] {
  return readingsOf(placed.expr).flatMap(({ selector: { name, matchers } }) => {
    const named = matchers.find(({ label, operator }) => label === METRIC_NAME && operator === '=');
    const [text, span] = name === undefined ? [named?.value, named] : [name.text, name];
    return text?.includes(':') === true && !SCRAPED.test(text) ? [{ placed, name: text, span: span! }] : [];
  });
}

function remarkOn(name: string, near: SlipIndex, { recorders, isOpen }: Surroundings): Remark | undefined {
  const recorder = recorders.get(name);
  const meant = near.nearest(name);
  const quiet = otherwise('the series comes from elsewhere', 'unknown-series');
  if (recorder !== undefined)
    return {
      code: 'unknown-series',
      message: `only ${nameOf(refOf(recorder))} records this series, and this instance does not take it`,
      given: name,
      hint: `Have the instance select it. ${quiet}`,
    };
  if (meant === undefined && isOpen) return undefined;
  return {
    code: 'unknown-series',
    message: `a name with a colon is that of a recorded series, and no rule of the ${isOpen ? 'app' : 'instance'} records it`,
    given: name,
    ...(meant === undefined ? {} : { allowed: meant }),
    hint: `${meant === undefined ? 'Add the rule that records it, or ask for a metric.' : `Did you mean \`${meant}\`?`} ${quiet}`,
  };
}

/** `ALERTS{alertname="…"}`: only nearly the same names are told, since others may write such series. */
export function warnOfUnknownAlerts(rules: readonly PlacedRule[], objects: readonly Resource[], context: BuildContext) {
  const asked = rules.flatMap(alertsAskedBy);
  if (asked.length === 0) return;
  const names = new Set(objects.flatMap((object) => namesIn(object, 'alert')));
  const near = new SlipIndex([...names]);
  for (const each of asked) {
    const meant = names.has(each.name) ? undefined : near.nearest(each.name);
    if (meant === undefined) continue;
    warn(
      each,
      {
        code: 'unknown-series',
        message: 'no rule of the instance has an alert of this name, and one has nearly the same',
        given: each.name,
        allowed: meant,
        hint: `Did you mean \`${meant}\`? ${otherwise('the alert comes from elsewhere', 'unknown-series')}`,
      },
      context,
    );
  }
}

function alertsAskedBy(placed: PlacedRule): Asked[] {
  const selectors = readingsOf(placed.expr).map(({ selector }) => selector);
  const ofAlerts = selectors.filter(({ name }) => name?.text === 'ALERTS' || name?.text === 'ALERTS_FOR_STATE');
  return ofAlerts.flatMap(({ matchers }) =>
    matchers
      .filter(({ label, operator }) => label === 'alertname' && operator === '=')
      .map((matcher) => ({ placed, name: matcher.value, span: matcher })),
  );
}

function warn({ placed: { resource, rule, at }, span }: Asked, remark: Remark, context: BuildContext): void {
  const text = String(rule.expr);
  const message = placeIn(text, positionIn(text, span)) + remark.message;
  context.findings.warning(refOf(resource), `${at}.expr`, { ...remark, message, given: shown(remark.given!) });
}

/** The names that rules of an object give to what they record or raise. */
export function namesIn({ spec }: Resource, field: 'record' | 'alert'): string[] {
  const { groups } = spec as PrometheusRuleSpec;
  if (!Array.isArray(groups)) return [];
  return (groups as NonNullable<PrometheusRuleSpec['groups']>)
    .flatMap(({ rules }) => rules ?? [])
    .map((rule) => rule[field])
    .filter((name) => typeof name === 'string' && name !== '') as string[];
}
