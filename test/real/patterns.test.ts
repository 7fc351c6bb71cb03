import { afterAll, expect, it } from 'vitest';
import { readRegex } from '../../lib/core/languages/re2/re2';
import { Judge } from '../fuzz/loaders/judge';
import { LOADERS } from '../fuzz/loaders/subjects';
import { pathOf } from '../support/tool-paths';
import { describeWith } from '../support/tools';

const { program } = LOADERS.find(({ name }) => name === 'prometheus-loader')!;
const within = (count: number, open: string, close: string) => `${open.repeat(count)}x${close.repeat(count)}`;
/** Each begins with the one before it, and Go takes that out, again and again. */
const growing = (count: number) => Array.from({ length: count }, (_, index) => 'a'.repeat(index + 1)).join('|');
const hosts = Array.from({ length: 4_000 }, (_, index) => `host-${index}\\.example\\.com`).join('|');

const REFUSED: readonly (readonly [name: string, pattern: string])[] = [
  ['repeats that make it too large', 'a{1000}'.repeat(3_356)],
  ['classes that make it too large', '\\pL'.repeat(26_500)],
  ['groups in one another', within(999, '(', ')')],
  ['repeated groups in one another', within(500, '(', ')*')],
  ['choices in one another', within(500, '(', '|y)')],
  ['choices with ever more in common', growing(520)],
];

const TAKEN: readonly (readonly [name: string, pattern: string])[] = [
  ['many repeats', 'a{1000}'.repeat(3_354)],
  ['many classes', '[^a]\\w'.repeat(50_000)],
  ['many groups in one another', within(900, '(', ')')],
  ['a long list of hosts', hosts],
  ['choices with much in common', growing(400)],
];

describeWith([program], 'patterns at the limits of Go', () => {
  const judge = new Judge(pathOf(program));
  afterAll(() => judge.stop());
  const answer = (pattern: string) => {
    const relabeling = JSON.stringify({ source_labels: ['a'], regex: pattern, action: 'keep' });
    return judge.judge({ config: `scrape_configs: [{ job_name: a, relabel_configs: [${relabeling}] }]\n` });
  };

  it.each(REFUSED)('%s are refused by both', async (_, pattern) => {
    expect(readRegex(pattern)).toHaveProperty('problem');
    expect(await answer(pattern)).not.toBe('');
  });

  it.each(TAKEN)('%s are taken by both', async (_, pattern) => {
    expect(readRegex(pattern)).not.toHaveProperty('problem');
    expect(await answer(pattern)).toBe('');
  });
});
