/** Texts of YAML as the servers read them: what their reader takes, ours takes, and to the same; what it refuses, ours refuses. */

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

/** Of a value, and of a document. */
const FORMS: Readonly<Record<string, string>> = {
  'an anchor with a dot': 'a: &a.b x\n',
  'an anchor of letters': 'a: &a-b_1 x\n',
  'an anchor of a mapping, with a slash': 'a: &a/b\n  b: c\n',
  'an escaped slash': 'a: "x\\/y"\n',
  'an escaped backslash before a slash': 'a: "x\\\\/y"\n',
  'an escape of one byte': 'a: "\\x41"\n',
  'an escape of half a character': 'a: "\\ud800"\n',
  'escapes of both halves': 'a: "\\ud83d\\ude00"\n',
  'a long escape': 'a: "\\U0001f600"\n',
  'a long escape of half a character': 'a: "\\U0000dfff"\n',
  'a long escape of no character': 'a: "\\U00110000"\n',
  'half a character as a key': '"\\ud800": a\n',
  'a folded text with a tab': 'a: >\n  x\n\n  \ty\nb: >\n  \tx\n',
  'a literal text with a tab': 'a: |\n  x\n  \ty\n',
  'a line break of Unicode': 'a: b\u2028c\n',
  'a next line': 'a: b\u0085c\n',
  'a line break of Unicode in quotes': 'a: "b\u2028c"\n',
  'a control character in quotes': 'a: "b\u007fc"\n',
  'a control character in a comment': 'a: b # \u0001\n',
  'a version of YAML': '%YAML 1.2\n---\na: b\n',
  'the version of YAML': '%YAML 1.1\n---\na: b\n',
  'a version behind a comment': '# c\n\n%YAML 1.2\n---\na: b\n',
  'an unknown directive': '%FOO bar\n---\na: b\n',
  'a handle of tags': '%TAG !e! tag:x,2000:\n---\na: b\n',
  'a percent sign in a text': 'a: |\n  %YAML 1.2\nb: "c\n  %FOO"\n',
  'no key': 'a:\n  : b\n',
  'a long key': `${'k'.repeat(1_100)}: b\n`,
  'a long key in quotes': `a: {"${'k'.repeat(1_100)}": b}\n`,
  'a key that is not too long': `${'k'.repeat(990)}: b\n`,
  'a key that is asked for': '? a\n: b\n',
};

describeWith([GO_YAML], 'a form of YAML is refused where the servers refuse it', () => {
  let go: GoYaml;
  beforeAll(() => {
    go = new GoYaml();
  });
  afterAll(() => go.stop());

  it.each(Object.entries(FORMS))('%s', async (_, text) => {
    const [theirs, read] = [await go.read(text), ours(text)];
    if ('error' in theirs) expect(read).toHaveProperty('error');
    else expect(read).toEqual(theirs);
  });

  it('and a comment is, of which they read a part as another line', async () => {
    const text = 'a: b # c\u2029d: e\n';
    expect(await go.read(text)).toEqual({ value: { a: 'b', d: 'e' } });
    expect(ours(text)).toHaveProperty('error');
  });
});
