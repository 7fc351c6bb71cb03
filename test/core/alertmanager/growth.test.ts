/** Comparing routes, and comparing rules, takes time in proportion to them: a tenant writes as many as fit an object. */

import { describe, expect, it } from 'vitest';
import { checkInhibitions } from '../../../lib/core/alertmanager/inhibitions';
import { checkReach } from '../../../lib/core/alertmanager/reach';
import type { WireInhibitRule, WireRoute } from '../../../lib/core/alertmanager/types';
import { growthOf, isLinear } from '../../support/growth';
import { contextOf } from './support';

function times<T>(count: number, each: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => each(index));
}

const HEAVY = '(a?){1000}b';

const ROUTES: Readonly<Record<string, (count: number) => WireRoute>> = {
  'that have a label in common': (count) => ({
    routes: times(count, (i) => ({ receiver: `r${i}`, matchers: ['namespace="x"', `severity="${i}"`] })),
  }),
  'that have two labels in common': (count) => ({
    routes: times(count, (i) => ({ receiver: `r${i}`, matchers: ['a="x"', 'b="y"', `c=~"${i}.*"`] })),
  }),
  'of patterns that nothing is known of': (count) => ({
    routes: times(count, (i) => ({ receiver: `r${i}`, matchers: [`a=~"${i}.*"`] })),
  }),
  'below one with as many matchers': (count) => ({
    routes: [
      {
        matchers: times(count, (i) => `a!="${i}"`),
        routes: times(count, (i) => ({ receiver: `r${i}`, matchers: [`a!="x${i}"`, `b="${i}"`] })),
      },
    ],
  }),
  'below one with as many labels': (count) => ({
    routes: [
      {
        matchers: times(count, (i) => `a${i}!="1"`),
        routes: times(count, (i) => ({ receiver: `r${i}`, matchers: [`a${i}!="2"`] })),
      },
    ],
  }),
  'of many matchers of one label': (count) => ({
    routes: [{ matchers: times(count, (i) => `a=~"${i}.*"`) }, { matchers: times(count, (i) => `a!~"x${i}.*"`) }],
  }),
  'that one takes which has as many below it': (count) => ({
    routes: [
      { matchers: ['a="1"'], routes: times(count, (i) => ({ receiver: `s${i}`, matchers: [`b="${i}"`] })) },
      ...times(count, (i) => ({ receiver: `r${i}`, matchers: ['a="1"'] })),
    ],
  }),
  'that contradict what is above': (count) => ({
    routes: [
      {
        matchers: times(count, (i) => `a!="${i}"`),
        routes: times(count, (i) => ({ receiver: `r${i}`, matchers: [`a="${i}"`] })),
      },
    ],
  }),
  'of patterns that take long': (count) => ({
    routes: times(count / 10, (i) => ({
      receiver: `r${i}`,
      matchers: [`a=~"${'a'.repeat(20)}|${i}"`, `a=~"${HEAVY}"`],
    })),
  }),
  'of one long pattern, and long values': (count) => ({
    routes: [
      { receiver: 'a', matchers: [`a=~"(${'a?'.repeat(10 * count)})b"`] },
      { receiver: 'b', matchers: [`a="${'a'.repeat(10 * count)}"`] },
      { receiver: 'c', matchers: [`a=~"(x|y)${'a'.repeat(10 * count)}"`] },
    ],
  }),
};

describe('routes', () => {
  it.each(Object.entries(ROUTES))('%s', { timeout: 120_000 }, (_, routes) => {
    const prepare = (count: number) => {
      const root = { receiver: 'root', ...routes(count) };
      return () => checkReach(root, contextOf(), 'route');
    };
    expect(growthOf(prepare, 2000)).toSatisfy(isLinear);
  });
});

const RULES: Readonly<Record<string, (index: number) => WireInhibitRule>> = {
  'with one source': (i) => ({ source_matchers: ['a="1"'], target_matchers: [`b="${i}"`], equal: ['c'] }),
  'with one target': (i) => ({ source_matchers: [`a="${i}"`], target_matchers: ['b="1"'], equal: ['c'] }),
  'of patterns': (i) => ({ source_matchers: [`a=~"${i}.*"`], target_matchers: [`a=~"x${i}.*"`], equal: ['c'] }),
  'that silence each other': (i) => ({ source_matchers: [`a="${i % 2}"`], target_matchers: [`a="${(i + 1) % 2}"`] }),
};

describe('inhibitions', () => {
  it.each(Object.entries(RULES))('%s', { timeout: 120_000 }, (_, rule) => {
    const prepare = (count: number) => {
      const rules = times(count, rule);
      return () => checkInhibitions(rules, contextOf(), 'inhibit_rules');
    };
    expect(growthOf(prepare, 2000)).toSatisfy(isLinear);
  });
});
