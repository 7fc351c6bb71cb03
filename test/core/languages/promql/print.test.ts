import { expect, it } from 'vitest';
import { parsePromql } from '../../../../lib/core/languages/promql/parse';
import { printPromql } from '../../../../lib/core/languages/promql/print';

const print = (text: string) => printPromql(parsePromql(text).expr!, text);

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
])('writes %s as Prometheus does', (text, expected) => {
  expect(print(text)).toBe(expected);
});
