/** The parser of the newest Prometheus, which is younger than the newest server that runs here, judges the same expressions. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { parseVersion } from '../../lib/core/base/version';
import { checkPromql } from '../../lib/core/languages/promql';
import { FUNCTIONS, THANOS_FUNCTIONS } from '../../lib/core/languages/promql/functions';
import { AGGREGATIONS, KEYWORDS } from '../../lib/core/languages/promql/prometheus.generated';
import { INVALID } from '../core/languages/promql/invalid';
import { VALID } from '../core/languages/promql/valid';
import { Judge } from '../fuzz/loaders/judge';
import { describeWith, PROMQL_PARSER, pathOf } from '../support/tools';

const MODULE = /^require github\.com\/prometheus\/prometheus v0\.3(\d\d)\.(\d+)$/m;
const [, minor, patch] = MODULE.exec(readFileSync(join(__dirname, '../loaders/promql/go.mod'), 'utf8'))!;
const VERSION = parseVersion(`3.${Number(minor)}.${patch}`)!;

/** What is left to flags in this version. */
const FLAGS = ['promql-experimental-functions', 'promql-binop-fill-modifiers', 'promql-unquoted-utf8-names'];
const features = fc.subarray(FLAGS);

const SAMPLES = ['1', '"a"', 'foo', 'foo[5m]', '{a="b"}'];
const NAMES = [...Object.keys(FUNCTIONS), ...Object.keys(AGGREGATIONS), 'unknown'];

/** Pieces of the language, some of them new or tried. */
const PIECES = [
  ...[
    'foo',
    'bar',
    'foo{a="b"}',
    '{"a.b"}',
    'foo.bar',
    'größe',
    'sum.x',
    'offset',
    'fill',
    'a:b',
    '1',
    '5m',
    '1h',
    '(',
    ')',
  ],
  ...['[5m]', '[5m:1m]', '[5m:]', '[step()]', '[range():1m]', '[5m + 1m]', '[max_of(5m, step())]', '[(5m)]', '[-5m]'],
  ...['offset 5m', 'offset -5m', 'offset (5m * 2)', 'offset step()', 'offset 0s', '@ 1', '@ start()', '@ end()'],
  ...[
    'anchored',
    'smoothed',
    ' fill(0) ',
    ' fill_left(1) ',
    'rate(',
    'sum by (a.b) (',
    'sum(',
    'integral(',
    'first_over_time(',
  ],
  ...[' + ', ' > bool ', ' and on (año) ', ' * on (a) group_left (b.c) ', ' </ ', ' atan2 ', ', ', ' ', '-'],
  ...Object.keys(KEYWORDS),
];

describeWith([PROMQL_PARSER], 'the parser of the newest Prometheus', () => {
  const judge = new Judge(pathOf(PROMQL_PARSER));
  afterAll(() => judge.stop());

  /** Where we and the parser do not agree on whether it is an expression. */
  const differs = async (expr: string, flags: readonly string[]) => {
    const error = await judge.judge({ expr, features: flags });
    const issues = checkPromql(expr, { dialect: 'prometheus', version: VERSION, features: flags });
    const ours = issues.map(({ message }) => message).join('; ');
    return (error === '') === (ours === '') ? [] : [{ expr, flags, theirs: error, ours }];
  };
  const allThatDiffer = async (expressions: readonly string[]) => {
    const asked = [[], FLAGS].flatMap((flags) => expressions.map((expr) => differs(expr, flags)));
    return (await Promise.all(asked)).flat();
  };

  it('takes and refuses what we do of the expressions of other tests', async () => {
    const expressions = [...Object.values(VALID).flat(), ...Object.values(INVALID).flatMap(Object.keys)];
    expect(expressions.length).toBeGreaterThan(400);
    expect(await allThatDiffer(expressions)).toEqual([]);
  });

  it('knows the functions and aggregations of the table, and what they take', { timeout: 60_000 }, async () => {
    const lists = fc.sample(fc.array(fc.constantFrom(...SAMPLES), { maxLength: 6 }), { numRuns: 150, seed: 1 });
    const names = NAMES.filter((name) => !THANOS_FUNCTIONS.has(name));
    expect(await allThatDiffer(names.flatMap((name) => lists.map((list) => `${name}(${list.join(', ')})`)))).toEqual(
      [],
    );
  });

  it('takes and refuses what we do of pieces in any order', { timeout: 120_000 }, async () => {
    const expressions = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 });
    const asked = fc.sample(fc.tuple(expressions, features), { numRuns: 20_000, seed: 3 });
    const found = await Promise.all(asked.map(([pieces, flags]) => differs(pieces.join(''), flags)));
    expect(found.flat().slice(0, 10)).toEqual([]);
  });
});
