/** Whatever a text is, the program answers, and ends as it says. */

import { expect, it } from 'vitest';
import { randomFrom } from '../support/random';
import { anyText } from './any-text';
import { cli } from './support';

const CALLS = [
  ['compile'],
  ['check', '--format', 'json'],
  ['explain', 'prom/monitoring/k8s'],
  ['explain', 'smon/monitoring/web'],
  ['config', 'prom/monitoring/k8s', '--all'],
  ['routes', 'monitoring/main', '--alert', 'severity=critical'],
];

it('a text with anything in it ends no command but by an exit code', { timeout: 120_000 }, async () => {
  const random = randomFrom(14);
  const codes = new Set<number>();
  for (let n = 0; n < 150; n++) {
    const input = anyText(random);
    const [name, ...args] = random.pick(CALLS);
    const { code, error } = await cli([name!, ...args, '-f', '-'], { input });
    codes.add(code);
    expect(error).not.toContain('internal-error');
  }
  expect([...codes].sort()).toEqual([0, 1, 2]);
});
