/** Texts of YAML with brackets and quotes over lines: what the servers' reader takes, ours takes, and to the same. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRecord } from '../../lib/core/base/values';
import { readGoYaml } from '../../lib/core/languages/go-yaml';
import { GoYaml } from '../support/go-yaml';
import { type Random, randomFrom } from '../support/random';
import { describeWith, GO_YAML } from '../support/tools';

const TEXTS = 1_500;

const SCALARS = [
  ...[
    'a',
    'http://a.b/c?d=e',
    'a?b',
    '?a',
    'a:b',
    'a b',
    '1',
    'x#y',
    'a: b',
    "it's",
    '-a',
    'a,b',
    'a{b}',
    '[x]',
    '"q"',
  ],
  ...["'s'", '"a\n b"', "'a\nb'", '"a\n  b"', '*x', '%a', '@a', '`a', '!t a', '~', 'a\tb', 'a: ', ':a', '::', 'a-'],
  ...['{}', '[]', '=', 'a\n  b', '|\n  text', '>\n  text'],
];
const BREAKS = ['', '', '\n', '\n  ', '\n    ', '\n\t', ' # c\n  '];
const COLONS = [': ', ':', ' : ', ' '];
const AROUND = [
  (value: string) => `a: ${value}\nb: c\n`,
  (value: string) => `- ${value}\n- x\n`,
  (value: string) => `a:\n  b: ${value}\n  c: d\n`,
  (value: string) => `a:\n- b: ${value}\n  c: d\n`,
  (value: string) => `${value}\n`,
  (value: string) => `a:\n  - ${value}\n`,
];

function collection(depth: number, random: Random): string {
  if (depth === 0 || random.chance(0.3)) return random.pick(SCALARS);
  const isList = random.chance(0.5);
  const items = random.some(3, (index) => {
    const value = collection(depth - 1, random);
    return `${random.pick(BREAKS)}${isList ? value : `k${index}${random.pick(COLONS)}${value}`}`;
  });
  const end = `${items.length > 0 ? random.pick(['', ',']) : ''}${random.pick(BREAKS)}`;
  return isList ? `[${items.join(',')}${end}]` : `{${items.join(',')}${end}}`;
}

/** Keys of Go's mappings are sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, sorted(item)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ours(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: readGoYaml(text) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** To Go these are a key, or a key that ends in colons: nobody means that, and it is refused. */
const MISREAD = /has to be in quotes|a blank has to be behind this colon/;

describeWith([GO_YAML], 'brackets and quotes over lines', () => {
  let go: GoYaml;
  beforeAll(() => {
    go = new GoYaml();
  });
  afterAll(() => go.stop());

  it(`are read as the servers read them, in ${TEXTS} texts`, { timeout: 60_000 }, async () => {
    const random = randomFrom(13);
    let taken = 0;
    for (let i = 0; i < TEXTS; i++) {
      const text = random.pick(AROUND)(collection(2, random));
      const [theirs, read] = [await go.read(text), ours(text)];
      if ('error' in theirs) expect({ text, ...read }).toHaveProperty('error');
      else if ('error' in read)
        expect({ text, error: read.error }).toEqual({ text, error: expect.stringMatching(MISREAD) });
      else expect({ text, value: sorted(read.value) }).toEqual({ text, value: sorted(theirs.value) });
      if ('value' in read) taken++;
    }
    expect(taken).toBeGreaterThan(TEXTS / 4);
  });
});
