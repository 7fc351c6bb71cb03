import { describe, expect, it } from 'vitest';
import { enforceMatcher } from '../../../../lib/core/languages/promql/enforce';

const grows = (text: string) => {
  const enforced = enforceMatcher(text, { label: 'namespace', value: 'shop' });
  return 'grows' in enforced ? enforced.grows : enforced.problem;
};
const nested = (times: number, make: (inner: string) => string) =>
  Array.from({ length: times }).reduce<string>((inner) => make(inner), 'up');

describe('an expression of somebody who is not trusted', () => {
  it.each([
    ['joins what it has joined', nested(5, (inner) => `label_join(${inner}, "x", "", "x", "x")`)],
    ['replaces what it has replaced', nested(5, (inner) => `label_replace(${inner}, "x", "$1$1", "x", "(.*)")`)],
    ['does that in an aggregation', `sum by (x) (${nested(5, (inner) => `label_join(${inner}, "x", "", "x", "x")`)})`],
    [
      'does that in one of two sides',
      `up or (${nested(5, (inner) => `label_join((${inner}), "x", ("-"), "x", "x")`)})`,
    ],
    ['joins by a long text', `label_join(up, "x", "${'a'.repeat(9_000)}", "x", "y")`],
    ['writes a long text', `label_replace(up, "x", "${'a'.repeat(20_000)}", "", "")`],
    ['joins many', `label_join(up, "x", "", ${Array(17).fill('"y"').join(', ')})`],
  ])('may not make far longer labels: it %s', (_, text) => {
    expect(grows(text)).toBe(true);
  });

  it.each([
    ['joins some labels', 'label_join(up, "x", "-", "a", "b", "c")'],
    ['joins what is joined', 'label_join(label_join(up, "x", "-", "a", "b", "c"), "y", "/", "x", "d")'],
    ['replaces again and again', nested(40, (inner) => `label_replace(${inner}, "x", "a-$1", "x", "(.*)-b")`)],
    ['swaps parts', 'label_replace(up, "x", "$2-$1", "x", "(.*)-(.*)")'],
    ['does none of that', 'sum by (job) (rate(up[5m])) > 0'],
  ])('may work with labels as one does: it %s', (_, text) => {
    expect(grows(text)).toBe(false);
  });
});
