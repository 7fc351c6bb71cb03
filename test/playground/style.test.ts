/** The page of the playground has the style of reports and one of its own. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/bundle/options';

function classesIn(file: string): Set<string> {
  const css = readFileSync(join(ROOT, file), 'utf8').replace(/\{[^{}]*\}/g, ' ');
  return new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
}

it('gives no class a second meaning', () => {
  const own = classesIn('playground/style.css');
  const ofReports = classesIn('cli/report/page/style.css');
  expect(own).toContain('editor');
  expect(ofReports).toContain('filter');
  expect([...own].filter((name) => ofReports.has(name))).toEqual([]);
});
