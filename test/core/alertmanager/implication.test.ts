import { describe, expect, it } from 'vitest';
import { Matchers, Purse } from '../../../lib/core/alertmanager/implication';
import { checkReach } from '../../../lib/core/alertmanager/reach';
import { receiversOf, routingTree } from '../../../lib/core/alertmanager/route-test';
import type { WireRoute } from '../../../lib/core/alertmanager/types';
import { parseVersion } from '../../../lib/core/base/version';
import { readMatchers, testOf, type WrittenMatchers } from '../../../lib/core/languages/matchers';
import { randomFrom } from '../../support/random';
import { randomFile, randomLabels } from '../../support/routes';
import { NEWEST } from '../../support/versions';
import { contextOf } from './support';

const target = { version: parseVersion(NEWEST.Alertmanager)! };

function matchersOf(written: WrittenMatchers): Matchers {
  const purse = new Purse();
  const { matchers } = readMatchers(written, target);
  purse.earn(matchers);
  return new Matchers(matchers, purse);
}

function read(...matchers: readonly string[]): Matchers {
  return matchersOf({ matchers });
}

describe('matchers imply others', () => {
  it.each<[string, string, boolean]>([
    ['a="x"', '', true],
    ['', 'a="x"', false],
    ['', 'a!="x"', false],
    ['a="x"', 'a=~"x|y"', true],
    ['a="x"', 'a=~"(?i)X"', true],
    ['a="x"', 'a!="y"', true],
    ['a="x"', 'a="x",b=""', false],
    ['a=~"x|y"', 'a=~"[xyz]"', true],
    ['a=~"x|y"', 'a="x"', false],
    ['a=~"x.*"', 'a!=""', true],
    ['a=~"x.*"', 'a!~"y|z"', true],
    ['a=~"x.*"', 'a!~"y.*"', false],
    ['a=~"x.*",b="1"', 'a=~"x.*"', true],
    ['a!="x",a!="y"', 'a!~"x|y"', true],
    ['a!="x"', 'a!~"x|y"', false],
  ])('{%s} {%s}: %s', (one, other, expected) => {
    expect(read(one).imply(read(other))).toBe(expected);
  });

  it('never where an alert says otherwise', () => {
    const random = randomFrom(7);
    let implied = 0;
    for (let round = 0; round < 300; round++) {
      const { route } = randomFile(random, target.version);
      const sides = (route!.routes ?? []).map(matchersOf);
      for (const one of sides) {
        for (const other of sides) {
          if (one === other || !one.imply(other)) continue;
          implied++;
          for (let alert = 0; alert < 20; alert++) {
            const labels = randomLabels(random);
            const matches = (matchers: Matchers) => matchers.own.every((matcher) => testOf(matcher)(labels));
            if (matches(one)) expect({ labels, one, other, matches: matches(other) }).toMatchObject({ matches: true });
          }
        }
      }
    }
    expect(implied).toBeGreaterThan(50);
  });
});

function reachOf(routes: readonly WireRoute[]) {
  const context = contextOf();
  checkReach({ receiver: 'root', routes }, context, 'route');
  return context.findings.sorted().map(({ path, severity }) => `${severity} ${path}`);
}

describe('routes that no alert can reach', () => {
  it.each<[string, readonly WireRoute[], readonly string[]]>([
    ['behind one that takes all', [{ receiver: 'a' }, { receiver: 'b' }], ['warning route.routes[1]']],
    ['unless that goes on', [{ receiver: 'a', continue: true }, { receiver: 'b' }], []],
    [
      'behind a wider one',
      [
        { receiver: 'a', matchers: ['x=~"1|2"'] },
        { receiver: 'b', matchers: ['x="1"', 'y="1"'] },
      ],
      ['warning route.routes[1]'],
    ],
    [
      'not behind a narrower one',
      [
        { receiver: 'a', matchers: ['x="1"', 'y="1"'] },
        { receiver: 'b', match: { x: '1' } },
      ],
      [],
    ],
    ['also where the same are told', [{ matchers: ['x="1"'] }, { matchers: ['x="1"'] }], ['warning route.routes[1]']],
    [
      'for what is above them',
      [{ match: { x: '1' }, routes: [{ match: { x: '2' }, routes: [{ match: { x: '3' } }] }] }],
      ['warning route.routes[0].routes[0]'],
    ],
    [
      'not where an expression cannot be followed',
      [{ matchers: ['x=~"a.*"'] }, { receiver: 'b', matchers: ['x=~"ab.*"'] }],
      [],
    ],
    ['not behind one that cannot be read', [{ receiver: 'a', matchers: ['x=~"("'] }, { receiver: 'b' }], []],
  ])('%s', (_name, routes, expected) => {
    expect(reachOf(routes)).toEqual(expected);
  });

  it('are reached by none', () => {
    const random = randomFrom(11);
    let dead = 0;
    for (let round = 0; round < 200; round++) {
      const file = randomFile(random, target.version);
      const context = contextOf();
      checkReach(file.route!, context, 'route');
      const tree = routingTree({ file, target });
      const unreachable = new Set(context.findings.sorted().flatMap(({ path }) => receiversBelow(file.route!, path)));
      dead += unreachable.size;
      for (let alert = 0; alert < 50; alert++) {
        const labels = randomLabels(random);
        expect({ labels, reached: receiversOf(tree, labels).filter((each) => unreachable.has(each)) }).toEqual({
          labels,
          reached: [],
        });
      }
    }
    expect(dead).toBeGreaterThan(100);
  });
});

/** Receivers that are named at a path and below it; no two routes of a random tree name one. */
function receiversBelow(root: WireRoute, path: string): readonly string[] {
  const steps = [...path.matchAll(/routes\[(\d+)\]/g)].map(([, index]) => Number(index));
  const route = steps.reduce<WireRoute>((above, step) => above.routes![step]!, root);
  return [...JSON.stringify(route).matchAll(/"receiver":"(\w+)"/g)].map(([, receiver]) => receiver!);
}
