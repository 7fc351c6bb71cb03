/**
 * `npm run fuzz -- --runs N [--seed S] [--of NAME]`: N random inputs of each kind, or of one, and a small example of
 * each difference between our answers and the operator's, or the servers' own loaders'.
 */

import { parseArgs } from 'node:util';
import { isAvailable, ORACLE } from '../support/tool-paths';
import { searchLoader } from './loaders/search';
import { LOADERS } from './loaders/subjects';
import { Operator } from './operator';
import { type Example, type Search, type Subject, search } from './search';
import { SUBJECTS } from './subjects';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' }, of: { type: 'string' } },
  });
  const runs = Number(values.runs);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const isAskedFor = ({ name }: { readonly name: string }) => values.of === undefined || name === values.of;
  let differences = 0;
  const tell = (name: string, examples: readonly Example<unknown>[], more = '') => {
    for (const { kind, text, input, count } of examples) {
      console.log(`${count} times ${kind}\n  ${text}\n  ${JSON.stringify(input)}`);
    }
    console.log(`${name}: seed ${seed}, ${runs} runs${more}, ${examples.length} kinds of differences`);
    differences += examples.length;
  };
  await compareWithOperator(SUBJECTS.filter(isAskedFor), { runs, seed }, tell);
  for (const subject of LOADERS.filter(isAskedFor)) {
    if (!isAvailable(subject.program)) throw new Error(`${subject.name} is not at hand; get it by: npm run tools`);
    const { examples, taken } = await searchLoader(subject, { runs, seed });
    tell(subject.name, examples, `, ${taken} taken`);
  }
  console.log(`RESULT runs=${runs} differences=${differences}`);
  process.exitCode = differences === 0 ? 0 : 1;
}

async function compareWithOperator(
  subjects: readonly Subject[],
  what: Search,
  tell: (name: string, examples: readonly Example[]) => void,
): Promise<void> {
  if (subjects.length === 0) return;
  if (!isAvailable(ORACLE)) throw new Error('the operator is not at hand; get it by: npm run tools');
  const operator = new Operator();
  for (const subject of subjects) tell(subject.name, await search(subject, operator, what));
  operator.stop();
}

void main();
