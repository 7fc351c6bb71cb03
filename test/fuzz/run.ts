/**
 * `npm run fuzz -- --runs N [--seed S] [--of NAME]`: N random inputs of each kind, or of one, and a small example of
 * each difference between our answers and the operator's.
 */

import { parseArgs } from 'node:util';
import { isAvailable, ORACLE } from '../support/tool-paths';
import { Operator } from './operator';
import { search } from './search';
import { SUBJECTS } from './subjects';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' }, of: { type: 'string' } },
  });
  const runs = Number(values.runs);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  if (!isAvailable(ORACLE)) throw new Error('the operator is not at hand; get it by: npm run tools');
  const operator = new Operator();
  let differences = 0;
  for (const subject of SUBJECTS.filter(({ name }) => values.of === undefined || name === values.of)) {
    const examples = await search(subject, operator, { runs, seed });
    for (const { kind, text, input, count } of examples) {
      console.log(`${count} times ${kind}\n  ${text}\n  ${JSON.stringify(input)}`);
    }
    console.log(`${subject.name}: seed ${seed}, ${runs} runs, ${examples.length} kinds of differences`);
    differences += examples.length;
  }
  operator.stop();
  console.log(`RESULT runs=${runs} differences=${differences}`);
  process.exitCode = differences === 0 ? 0 : 1;
}

void main();
