import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../support/tool-paths';
import { describeWith } from '../support/tools';
import { FOUND } from './loaders/found';
import { Judge } from './loaders/judge';
import { type LoaderSubject, searchLoader } from './loaders/search';
import { LOADERS } from './loaders/subjects';

const SEED = 1;
const RUNS = 1500;

describe.each(LOADERS)('nasty values, of $name', (subject) => {
  describeWith([subject.program], `${subject.name}: what we take, the server takes`, () => {
    it('nothing that is taken here is refused there', async () => {
      const { examples, taken } = await searchLoader(subject, { runs: RUNS, seed: SEED });
      expect(examples).toEqual([]);
      expect(taken).toBeGreaterThan(RUNS / 5);
    }, 120_000);

    it('a configuration that is refused is found, and told by an app without anything else', async () => {
      const wrong: LoaderSubject = { ...subject, requestOf: (objects) => broken(subject.requestOf(objects)) };
      const { examples } = await searchLoader(wrong, { runs: 20, seed: SEED });
      const [example, ...more] = examples;
      expect(more).toEqual([]);
      expect(example?.text).toContain('nonsense');
      expect(example?.input.length).toBeLessThan(3);
    }, 120_000);

    const found = FOUND.filter(({ of }) => of === subject.name);
    it.each(found.map((each) => [each.name, each] as const))('refuses %s, as the server does', async (_, each) => {
      expect(subject.requestOf(each.wrong)).toBeUndefined();
      const request = subject.requestOf(each.right) as { readonly config: string; readonly rules?: readonly string[] };
      const { config, rules = [] } = request;
      const wrong = (text: string) => text.replace(each.texts.right, each.texts.wrong);
      const judge = new Judge(pathOf(subject.program));
      expect(await judge.judge(request)).toBe('');
      expect(await judge.judge({ ...request, config: wrong(config), rules: rules.map(wrong) })).toMatch(/./);
      judge.stop();
    });
  });
});

function broken(request: object | undefined): object | undefined {
  if (request === undefined || !('config' in request)) return undefined;
  return { ...request, config: 'remote_write: nonsense\nnonsense: 1\n' };
}

/** Answers with what it is asked, and dies over "deadly". */
const MORTAL = `#!${process.execPath}
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.includes('deadly')) throw new Error('over this');
  console.log(JSON.stringify({ error: line }));
});
`;

it('a loader that dies over something is told, and answers the rest', async () => {
  const program = join(mkdtempSync(join(tmpdir(), 'mortal-')), 'loader');
  writeFileSync(program, MORTAL, { mode: 0o755 });
  const judge = new Judge(program);
  const answers = await Promise.all(['first', 'deadly', 'next'].map((text) => judge.judge({ text })));
  judge.stop();
  expect(answers[0]).toContain('first');
  expect(answers[1]).toMatch(/^\(died\) 1: .*over this/s);
  expect(answers[2]).toContain('next');
});
