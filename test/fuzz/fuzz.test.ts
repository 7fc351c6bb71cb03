import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith, ORACLE } from '../support/tools';
import { Operator } from './operator';
import { type Subject, search } from './search';
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

  it('a wrong answer is found, and told by an input without anything else', async () => {
    const [prometheus] = SUBJECTS;
    const wrong: Subject = {
      ...prometheus!,
      ours: (input) => {
        const answer = prometheus!.ours(input);
        const { global, ...others } = (answer.config ?? {}) as { readonly global?: object };
        return { ...answer, config: { ...others, global: { ...global, evaluation_interval: '1s' } } };
      },
    };
    const [example, ...more] = await search(wrong, operator, { runs: 20, seed: SEED });
    expect(more).toEqual([]);
    expect(example).toMatchObject({
      kind: 'global.evaluation_interval',
      text: expect.stringMatching(/^global\.evaluation_interval: expected .*, got "1s"$/),
      input: { inputs: [] },
    });
  });
});
