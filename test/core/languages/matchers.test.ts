import { expect, it } from 'vitest';
import { parseVersion } from '../../../lib/core/base/version';
import { parseMatchers } from '../../../lib/core/languages/matchers';
import { NEWEST } from '../../support/versions';

/** What two versions read, as `name operator value`; the second one knows both syntaxes. */
function readBy(text: string): readonly unknown[] {
  return ['0.26.0', NEWEST.Alertmanager].map((version) => {
    const parsed = parseMatchers(text, { version: parseVersion(version)! });
    if ('problem' in parsed) return 'nothing';
    return parsed.matchers.map(({ name, operator, value }) => `${name} ${operator} ${value}`);
  });
}

it.each<[string, unknown, unknown]>([
  ['a="x",b!="y"', ['a = x', 'b != y'], ['a = x', 'b != y']],
  ['{a=~"x|y"}', ['a =~ x|y'], ['a =~ x|y']],
  ['a=x y', ['a = x y'], ['a = x y']],
  ['a="x,y"', ['a = x,y'], ['a = x,y']],
  ['"a b"="x"', 'nothing', ['a b = x']],
  ['a.b=x', 'nothing', ['a.b = x']],
  // Both syntaxes can read it, and the older one counts.
  ['a="\\u00e9"', ['a = \\u00e9'], ['a = \\u00e9']],
  // To the older one this is no expression, so the newer one counts.
  ['a=~"\\u00e9"', 'nothing', ['a =~ é']],
  ['a=~"("', 'nothing', 'nothing'],
  ['a', 'nothing', 'nothing'],
  ['{a="x"', ['a = x'], ['a = x']],
  // A comma leaves it open whether what follows is escaped.
  ['a="\\,",b="x"', 'nothing', 'nothing'],
  // What is a blank to Go, and what is none.
  ['\u0085="x"', 'nothing', 'nothing'],
  ['\uFEFFa="x"', 'nothing', ['\uFEFFa = x']],
  ['a=x\u00a0,b=y\u00a0', ['a = x\u00a0', 'b = y'], ['a = x\u00a0', 'b = y']],
  ['a = x\v', ['a = x'], ['a = x']],
  ['a,=x', 'nothing', 'nothing'],
])('matchers %s', (text, older, newer) => {
  expect(readBy(text)).toEqual([older, newer]);
});
