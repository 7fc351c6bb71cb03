/**
 * `npm run conformance -- DIR…`: compares what the compiler makes with what the operator was recorded to make.
 * `--component NAME` and `--case TEXT` narrow it down; `--quiet` prints only the table.
 */

import { parseArgs } from 'node:util';
import { findCases, loadCase } from './case';
import { componentOf, judge } from './suite';

const SHOWN_LINES = 12;

interface Tally {
  readonly implemented: boolean;
  passed: number;
  failed: number;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { component: { type: 'string' }, case: { type: 'string' }, quiet: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new Error('usage: npm run conformance -- DIR…');
  const tallies = new Map<string, Tally>();
  for (const directory of positionals.flatMap(findCases)) {
    const testCase = loadCase(directory);
    if (values.component !== undefined && testCase.component !== values.component) continue;
    if (values.case !== undefined && !testCase.name.includes(values.case)) continue;
    const component = await componentOf(testCase.component);
    const tally = tallyOf(tallies, testCase.component, component !== undefined);
    const complaints = component === undefined ? ['no implementation'] : judge(testCase, component);
    if (complaints.length === 0) tally.passed++;
    else tally.failed++;
    if (complaints.length > 0 && component !== undefined && !values.quiet) print(testCase, complaints);
  }
  summarize(tallies);
}

function tallyOf(tallies: Map<string, Tally>, component: string, implemented: boolean): Tally {
  const tally = tallies.get(component) ?? { implemented, passed: 0, failed: 0 };
  tallies.set(component, tally);
  return tally;
}

function print({ component, name }: { component: string; name: string }, complaints: readonly string[]): void {
  console.log(`FAILED ${component}/${name}`);
  for (const complaint of complaints.slice(0, SHOWN_LINES)) console.log(`  ${complaint}`);
  if (complaints.length > SHOWN_LINES) console.log(`  … and ${complaints.length - SHOWN_LINES} more`);
}

function summarize(tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(9, ...rows.map(([component]) => component.length));
  console.log(`${'component'.padEnd(width)}  passed  failed   total`);
  for (const [component, { passed, failed, implemented }] of rows) {
    const counts = [passed, failed, passed + failed].map((count) => String(count).padStart(6)).join('  ');
    console.log(`${component.padEnd(width)}  ${counts}${implemented ? '' : '  NOT IMPLEMENTED'}`);
  }
  const total = (count: (tally: Tally) => number) => rows.reduce((sum, [, tally]) => sum + count(tally), 0);
  const failed = total((tally) => tally.failed);
  console.log(`${total((tally) => tally.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
