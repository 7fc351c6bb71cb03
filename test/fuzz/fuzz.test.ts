import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith, ORACLE } from '../support/tools';
import { Operator } from './operator';
import { search } from './search';
import { SUBJECTS } from './subjects';

const SEED = 1;
const RUNS = 300;

describeWith([ORACLE], 'random inputs, compared with what the operator makes of them', () => {
  let operator: Operator;
  beforeAll(() => {
    operator = new Operator();
  });
  afterAll(() => operator.stop());

  it.each(SUBJECTS)(
    '$name: nothing differs',
    async (subject) => {
      expect(await search(subject, operator, { runs: RUNS, seed: SEED })).toEqual([]);
    },
    60_000,
  );
});
