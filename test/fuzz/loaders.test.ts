import { describe, expect, it } from 'vitest';
import { describeWith } from '../support/tools';
import { type LoaderSubject, searchLoader } from './loaders/search';
import { LOADERS } from './loaders/subjects';

const SEED = 1;

describe.each(LOADERS)('nasty values, of $name', (subject) => {
  describeWith([subject.program], `${subject.name}: what we take, the server takes`, () => {
    it('a configuration that is refused is found, and told by an app without anything else', async () => {
      const wrong: LoaderSubject = { ...subject, requestOf: (objects) => broken(subject.requestOf(objects)) };
      const { examples } = await searchLoader(wrong, { runs: 20, seed: SEED });
      const [example, ...more] = examples.filter(({ text }) => text.includes('nonsense'));
      expect(more).toEqual([]);
      expect(example?.input.length).toBeLessThan(3);
    }, 120_000);
  });
});

function broken(request: object | undefined): object | undefined {
  if (request === undefined || !('config' in request)) return undefined;
  return { ...request, config: `nonsense: 1\n${request.config}` };
}
