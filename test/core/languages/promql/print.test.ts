import { expect, it } from 'vitest';
import { parsePromql } from '../../../../lib/core/languages/promql/parse';
import { printPromql } from '../../../../lib/core/languages/promql/print';

const print = (text: string) => printPromql(parsePromql(text).expr!);

/** The right side is what Prometheus' own parser and printer make of the left. */
it.each([
  ['sum(a) by (b,"c d")', 'sum by (b, "c d") (a)'],
  ['sum by () (a)', 'sum(a)'],
  ['sum without() (a)', 'sum without () (a)'],
  ['SUM(a) AND a ATAN2 b', 'sum(a) and a atan2 b'],
  ['(-1 + +Inf ^ 0x1F - - 90m) * -1e-7', '(-1 + ++Inf ^ 31 - -1h30m) * -0.0000001'],
  ['1e21 * 0.10 * NaN * -Inf * 1_000', '1000000000000000000000 * 0.1 * NaN * -Inf * 1000'],
  ['a > bool on(b) c', 'a > bool on (b) c'],
  ['a / ignoring() b', 'a / b'],
  ['a / ignoring(x) group_right b', 'a / ignoring (x) group_right () b'],
  ['a offset 0s', 'a'],
  ['a offset -1y2w', 'a offset -379d'],
  ['a offset 300', 'a offset 5m'],
  ['sum_over_time(a[1w] offset 36h @ 5.1234)', 'sum_over_time(a[1w] @ 5.123 offset 1d12h)'],
  ['a{c="d", b=~"e|f",}', 'a{b=~"e|f",c="d"}'],
  ["a{b='\"\\\\d\\u0001'}", 'a{b="\\"\\\\d\\x01"}'],
  ["label_replace(a, 'x', `\\d`, '', '')", 'label_replace(a, "x", "\\\\d", "", "")'],
  ['vector(1) # comment', 'vector(1)'],
  ['a # on(b)\r+ # fill(1)\n b', 'a + b'],
  ['a + fill( # )\n 1) b', 'a + fill (1) b'],
  [
    'a * on(c) group_left fill_right(-3e2) fill_left(5m) b',
    'a * on (c) group_left () fill_left (300) fill_right (-300) b',
  ],
  ['a - fill(1e21) b', 'a - fill (1e+21) b'],
  ['a - fill_left(0.00001) b', 'a - fill_left (1e-05) b'],
  ['1 + on() a', '1 + a'],
  ['a > bool on() scalar(b)', 'a > bool scalar(b)'],
  ['--+1 - a', '1 - a'],
  ['a offset 0s offset 5m', 'a offset 5m'],
  ['a anchored [5m]', 'a[5m] anchored'],
  ['a @ 0.0005', 'a @ 0.001'],
  ['a[step()*2^( 3m )]', 'a[step() * 2 ^ 3m]'],
  ['a[(1m+2)*3:max_of(5m,range())]', 'a[(1m + 2) * 3:max_of(5m, range())]'],
  ['a offset -( 5m / 2 )', 'a offset -(5m / 2)'],
  ['a[+5m]', 'a[5m]'],
  [`f{a="\\xff\\377"}`, `f{a="\\xff\\xff"}`],
  [`f{a='\\xe2\\x82\\xac\\342'}`, `f{a="€\\xe2"}`],
  [`f{a="\\ud7ff\\U0001F600\\u00a0"}`, `f{a="\\ud7ff😀\\u00a0"}`],
  [`f{a="\\ufffd"}`, `f{a="\\ufffd"}`],
  ['sum by (a:b, offset) (offset)', 'sum by ("a:b", offset) (offset)'],
])('writes %s as Prometheus does', (text, expected) => {
  expect(print(text)).toBe(expected);
});
