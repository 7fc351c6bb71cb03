import { parser } from '@prometheus-io/lezer-promql';
import { describe, expect, test } from 'vitest';
import type { Gate } from '../../../../lib/core/base/gates';
import { parseVersion } from '../../../../lib/core/base/version';
import { analyzePromql, checkPromql, type PromqlOptions } from '../../../../lib/core/languages/promql';
import type { ValueType } from '../../../../lib/core/languages/promql/ast';
import { FUNCTIONS, type Signature, THANOS_FUNCTIONS } from '../../../../lib/core/languages/promql/functions';
import { SYNTAX } from '../../../../lib/core/languages/promql/language';
import { AGGREGATIONS, KEYWORDS } from '../../../../lib/core/languages/promql/prometheus.generated';
import { NEWEST } from '../../../support/versions';
import { INVALID, REFUSING } from './invalid';
import { VALID } from './valid';

const FEATURES = [
  'promql-experimental-functions',
  'promql-duration-expr',
  'promql-extended-range-selectors',
  'promql-binop-fill-modifiers',
  'promql-unquoted-utf8-names',
];

function prometheus(version: string, features: readonly string[] = []): PromqlOptions {
  return { dialect: 'prometheus', version: parseVersion(version)!, features };
}

function thanos(version: string): PromqlOptions {
  return { dialect: 'thanos', version: parseVersion(version)! };
}

const PROMETHEUS = prometheus(NEWEST.Prometheus);

describe('what Prometheus takes is taken', () => {
  test.each(Object.entries(VALID))('expressions that yield a %s', (type, expressions) => {
    const analyzed = expressions.map((expression) => ({ expression, ...analyzePromql(expression, PROMETHEUS) }));
    expect(analyzed).toEqual(expressions.map((expression) => ({ expression, issues: [], type })));
  });
});

describe('what Prometheus refuses is refused, with words', () => {
  test.each(Object.entries(INVALID))('%s', (_, expected) => {
    const printed = Object.keys(expected).map((expression) => {
      const [first] = checkPromql(expression, prometheus(REFUSING));
      return [expression, first && `${first.line}:${first.column} ${first.message}`];
    });
    expect(Object.fromEntries(printed)).toEqual(expected);
  });

  test('a place in an expression of several lines is given by line and column', () => {
    const [issue] = checkPromql('sum by (job) (\n  rate(up)\n)', PROMETHEUS);
    expect(issue).toMatchObject({ line: 2, column: 8, from: 22, to: 24 });
  });

  test('everything that is wrong is found at once', () => {
    const issues = checkPromql('rate(foo) + abs(1) > "a"', PROMETHEUS);
    expect(issues.map(({ message }) => message)).toEqual([
      'rate() takes a range vector here, not an instant vector: add a range such as [5m]',
      'abs() takes an instant vector here, not a scalar',
      '">" works on scalars and instant vectors, not on a string',
    ]);
  });
});

const SAMPLES: Readonly<Record<ValueType, string>> = { scalar: '1', vector: 'foo', matrix: 'foo[5m]', string: '"a"' };
const NEWEST_OF_ALL = { ...prometheus('99.0.0', FEATURES) };

function call(name: string, types: readonly ValueType[]): string {
  const args = types.map((type, index) => (name === 'info' && index === 1 ? '{a="b"}' : SAMPLES[type]));
  return `${name}(${args.join(', ')})`;
}

function wrongCalls(name: string, { args, min = args.length, max = args.length }: Signature): string[] {
  const tooFew = min === 0 ? [] : [call(name, args.slice(0, min - 1))];
  const filler = Array<ValueType>(Number.isFinite(max) ? max - args.length + 1 : 0).fill(args.at(-1) ?? 'scalar');
  const tooMany = filler.length === 0 ? [] : [call(name, [...args, ...filler])];
  const mistyped = args.flatMap((type, index) =>
    Object.keys(SAMPLES)
      .filter((other) => other !== type && !(name === 'info' && index === 1))
      .map((other) =>
        call(
          name,
          args.map((each, at) => (at === index ? (other as ValueType) : each)),
        ),
      ),
  );
  return [...tooFew, ...tooMany, ...mistyped];
}

describe.each(Object.entries(FUNCTIONS))('%s()', (name, signature: Signature) => {
  const { args, min = args.length, returns } = signature;
  const usual = signature.until === undefined ? NEWEST_OF_ALL : prometheus('2.55.0');
  const options = THANOS_FUNCTIONS.has(name) ? { ...thanos(NEWEST.Thanos), features: ['x-functions'] } : usual;

  test('takes the arguments of its signature and yields its type', () => {
    expect(analyzePromql(call(name, args.slice(0, min)), options)).toEqual({ issues: [], type: returns });
    expect(checkPromql(call(name, args), options)).toEqual([]);
  });

  test('takes no fewer, no more and no others', () => {
    const taken = wrongCalls(name, signature).filter((wrong) => checkPromql(wrong, options).length !== 1);
    expect(taken).toEqual([]);
  });
});

test('info() takes matchers, and nothing else, as its second argument', () => {
  expect(checkPromql('info(foo, {})', NEWEST_OF_ALL)).toEqual([]);
  for (const second of ['1', 'foo', 'foo{a="b"}', '"a"', '({a="b"})']) {
    expect(checkPromql(`info(foo, ${second})`, NEWEST_OF_ALL), second).toHaveLength(1);
  }
});

test.each(Object.entries(AGGREGATIONS))('%s() takes an instant vector behind its parameter', (name, { parameter }) => {
  const args = parameter === undefined ? ['foo'] : [SAMPLES[parameter], 'foo'];
  expect(analyzePromql(`${name} by (a) (${args.join(', ')})`, NEWEST_OF_ALL)).toEqual({ issues: [], type: 'vector' });
});

/** An expression, and the last version that refuses it beside the first that takes it. */
const SINCE: readonly (readonly [expression: string, refused: string, taken: string])[] = [
  ['histogram_count(foo)', '2.39.1', '2.40.0'],
  ['mad_over_time(foo[5m])', '2.48.1', '2.49.0'],
  ['limitk(1, foo)', '2.53.0', '2.54.0'],
  ['foo > 5m', '2.53.0', '2.54.0'],
  ['foo[300]', '2.53.0', '2.54.0'],
  ['{"foo"}', '2.50.1', '2.51.0'],
  ['1_000', '2.53.3', '2.54.0'],
  ['foo offset 0s', '2.53.3', '2.54.0'],
  ['sum by ("a.b") (foo)', '2.55.1', '3.0.0'],
  ['double_exponential_smoothing(foo[5m], 0.5, 0.5)', '2.55.1', '3.0.0'],
  ['foo[5m * 2]', '3.3.1', '3.4.0'],
  ['rate(foo[5m]) + rate(foo[step():1m])', '3.5.3', '3.6.0'],
  ['foo anchored', '3.6.0', '3.7.0'],
  ['foo + fill(0) bar', '3.9.1', '3.10.0'],
  ['foo </ 5', '3.10.0', '3.11.0'],
  ['range()', '3.11.0', '3.12.0'],
  ['max_of(1, 2)', '3.12.0', '3.13.0'],
  ['start_timestamp(foo)', '3.13.0', '3.14.0'],
  ['integral(foo[5m])', '3.15.1', '3.16.0'],
  ['integral(foo[5m], 60)', '3.15.1', '3.16.0'],
  ['foo.bar > 0', '3.15.1', '3.16.0'],
  ['größe > 0', '3.15.1', '3.16.0'],
  ['foo{año="1"}', '3.15.1', '3.16.0'],
  ['sum by (año.x) (foo)', '3.15.1', '3.16.0'],
  ['foo[step():1m]', '3.15.1', '3.16.0'],
];

/** An expression, and the last version that takes it with a feature flag only beside the first that takes it without. */
const STABLE: readonly (readonly [expression: string, flagged: string, free: string])[] = [
  ['first_over_time(foo[5m])', '3.13.0', '3.14.0'],
  ['foo[5m * 2]', '3.13.0', '3.14.0'],
  ['foo offset (5m - 1h)', '3.13.0', '3.14.0'],
  ['rate(foo[5m] anchored)', '3.15.1', '3.16.0'],
  ['foo smoothed', '3.15.1', '3.16.0'],
];

describe('the words of the newest Prometheus that are no names', () => {
  const words = Object.entries<Gate>(KEYWORDS);
  const syntax = Object.entries<Gate>(SYNTAX).map(([name, gate]) => [name.split(/\W/)[0]!, gate] as const);

  test('are those of the grammar, and rows of the table of syntax', () => {
    const known = new Set([
      ...parser.nodeSet.types.map(({ name }) => name.toLowerCase().replace(/fn$/, '')),
      ...syntax.map(([word]) => word.replaceAll('_', '')),
    ]);
    expect(words.filter(([word]) => !known.has(word.replaceAll('_', '')))).toEqual([]);
  });

  test('are as old there as their sources say', () => {
    const bounds = new Map(words.map(([word, { since }]) => [word, since]));
    const told = syntax.filter(([word]) => bounds.get(word) !== undefined);
    expect(told.length).toBeGreaterThan(5);
    expect(told.map(([word, { since }]) => [word, since])).toEqual(told.map(([word]) => [word, bounds.get(word)]));
  });
});

describe('what was tried with a feature flag needs none since it is stable', () => {
  test.each(STABLE)('%s: with it in %s, without in %s', (expression, flagged, free) => {
    expect(checkPromql(expression, prometheus(flagged))[0]?.message).toContain('is experimental: add promql-');
    expect(checkPromql(expression, prometheus(flagged, FEATURES))).toEqual([]);
    expect(checkPromql(expression, prometheus(free))).toEqual([]);
  });
});

describe('what came later is refused by versions that do not have it', () => {
  test.each(SINCE)('%s: not in %s, in %s', (expression, refused, taken) => {
    expect(checkPromql(expression, prometheus(refused, FEATURES))).toHaveLength(1);
    expect(checkPromql(expression, prometheus(taken, FEATURES))).toEqual([]);
  });

  test('holt_winters is gone since 3.0, and its new name is told', () => {
    expect(checkPromql('holt_winters(foo[5m], 0.5, 0.5)', prometheus('2.55.1'))).toEqual([]);
    expect(checkPromql('holt_winters(foo[5m], 0.5, 0.5)', prometheus('3.0.0'))[0]?.message).toBe(
      'holt_winters(): Prometheus before 3.0.0, here it is 3.0.0. Its name is double_exponential_smoothing',
    );
  });
});

describe('Thanos speaks the PromQL of the Prometheus that it contains', () => {
  test.each([
    ['{"foo"}', '0.34.1'],
    ['foo > 5m', '0.36.1'],
    ['foo </ 5', NEWEST.Thanos],
  ])('%s: not in %s', (expression, refused) => {
    expect(checkPromql(expression, thanos(refused))).toHaveLength(1);
  });

  test('quoted names work since 0.35', () => {
    expect(checkPromql('{"foo"}', thanos('0.35.0'))).toEqual([]);
  });

  test.each([
    ['0.38.0', [], 'mad_over_time() is experimental, and Thanos Ruler does not enable it'],
    [NEWEST.Thanos, [], 'mad_over_time() is experimental: add promql-experimental-functions to enableFeatures'],
    [NEWEST.Thanos, ['promql-experimental-functions'], undefined],
  ])('experimental functions work where they are enabled: %s %j', (version, features, message) => {
    const options = { ...thanos(version), features };
    expect(checkPromql('mad_over_time(foo[5m])', options)[0]?.message).toBe(message);
  });

  test.each(['xrate', 'xincrease', 'xdelta'])('%s is a function of its own, where it is enabled', (name) => {
    const expression = `sum(${name}(foo{a="b"}[5m])) > 1`;
    expect(checkPromql(expression, { ...thanos(NEWEST.Thanos), features: ['x-functions'] })).toEqual([]);
    expect(checkPromql(`${name}(foo)`, { ...thanos(NEWEST.Thanos), features: ['x-functions'] })[0]?.message).toContain(
      `${name}() takes a range vector here`,
    );
    expect(checkPromql(expression, thanos(NEWEST.Thanos))[0]?.message).toBe(
      `${name}() has to be enabled: add the argument query.enable-x-functions to additionalArgs`,
    );
    expect(checkPromql(expression, prometheus(NEWEST.Prometheus))[0]?.message).toBe(
      `unknown function: Prometheus has no ${name}(), which is of Thanos`,
    );
  });
});

describe('durations that are reckoned', () => {
  const options = prometheus(NEWEST.Prometheus, FEATURES);

  test.each([
    'foo[5m / 2]',
    'foo[(5m)]',
    'foo[-(-5m)]',
    'foo[step() * 2 ^ 3]',
    'sum_over_time(foo[max_of(5m, range())]) + max_of(1, 2)',
    'foo offset -min_of(5m, step())',
    'foo offset (5m - 1h)',
    'foo[1h:step() + 1s]',
  ])('are taken: %s', (expression) => {
    expect(checkPromql(expression, options)).toEqual([]);
  });

  test.each([
    ['foo[5m / 0s]', '1:10 a duration cannot be divided by zero'],
    ['foo[5m % 0]', '1:10 a duration cannot be divided by zero'],
    ['foo[-+35m]', '1:5 the duration must be greater than 0'],
    ['foo[(0)]', '1:5 the duration must be greater than 0'],
    ['foo[1m + 300y]', '1:10 duration "300y" is too long: about 292 years at most'],
    ['foo offset (5m * 9999999999)', '1:18 the duration is out of range'],
  ])('are refused: %s', (expression, expected) => {
    const [first] = checkPromql(expression, options);
    expect(first && `${first.line}:${first.column} ${first.message}`).toBe(expected);
  });

  test.each([
    ['foo[+5m]', '3.3.1', '3.4.0'],
    ['foo offset +5m', '3.3.1', '3.4.0'],
    ['foo[step()]', '3.5.3', '3.6.0'],
    ['foo[range()]', '3.9.1', '3.10.0'],
    ['foo[max_of(1m, 2m)]', '3.12.0', '3.13.0'],
    ['foo @ 5m', '2.53.3', '2.54.0'],
    ['foo @ 1_0', '2.53.3', '2.54.0'],
    ['sum by (a:b) (foo)', '2.55.1', '3.0.0'],
  ])('are newer than the rest: %s, not in %s, in %s', (expression, refused, taken) => {
    expect(checkPromql(expression, prometheus(refused, FEATURES))).not.toEqual([]);
    expect(checkPromql(expression, prometheus(taken, FEATURES))).toEqual([]);
  });
});

describe('what is before a range although it belongs behind it', () => {
  test.each(['foo offset (5m - 1h)[5m]', 'foo @ start()[5m]', 'foo @ end()[5m:]'])('%s', (expression) => {
    const last = expression.endsWith(':]') ? [] : ['Write it behind the range'];
    const hints = checkPromql(expression, prometheus('3.15.0', FEATURES)).map(({ message }) => message.split('. ')[1]);
    expect(hints).toEqual(last);
    expect(checkPromql(expression, prometheus('3.14.0', FEATURES))).toEqual([]);
  });

  test('counts together with what is behind it', () => {
    for (const expression of [
      'foo anchored[5m] smoothed',
      'foo @ start()[5m] @ 1',
      'foo offset step()[5m] offset 1m',
    ]) {
      expect(checkPromql(expression, prometheus('3.14.0', FEATURES)), expression).toHaveLength(1);
    }
  });

  test('is refused by all where it is a number', () => {
    for (const expression of ['foo offset 5m[5m]', 'foo @ 1[5m]', 'foo offset (5m)[5m]']) {
      expect(checkPromql(expression, prometheus('3.14.0', FEATURES)), expression).toHaveLength(1);
    }
  });
});

test('what is between modifiers is filled with numbers that there are', () => {
  expect(checkPromql('foo + fill(1e523) bar', prometheus(NEWEST.Prometheus, FEATURES))).toHaveLength(1);
  expect(checkPromql('foo + fill_left(-Inf) fill_right(5m) bar', prometheus(NEWEST.Prometheus, FEATURES))).toEqual([]);
  expect(checkPromql('foo + fill(0) offset', prometheus(NEWEST.Prometheus, FEATURES))).toEqual([]);
});

/** What is left between Prometheus' parser and ours, found by comparing 250,000 mutated expressions. */
describe('known differences', () => {
  test('Prometheus reads arithmetic behind an offset in parentheses as one more duration, we do not', () => {
    expect(checkPromql('foo offset (5m) ^ bar', prometheus(NEWEST.Prometheus, FEATURES))).toEqual([]);
  });

  test('we refuse any letter in place of a colon in a range, which versions before 3.6 do not', () => {
    expect(checkPromql('foo[5m x 1m]', prometheus('2.53.3'))).not.toEqual([]);
  });
});
