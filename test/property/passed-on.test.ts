/** Objects of others that pass through: kubectl reads of each what was read of it, or it was refused. */

import { parseEvents } from 'js-yaml';
import { expect, it } from 'vitest';
import { outputOf } from '../../cli/output/manifests';
import { isLongReadByGo, isReadByGo } from '../../lib/core/languages/go-forms';
import { readManifests as manifestsIn } from '../../lib/core/languages/manifests';
import { compileInput } from '../../lib/shared/input/compile';
import { Input } from '../../lib/shared/input/objects';
import { readManifests } from '../support/manifest-reader';
import { type Random, randomFrom } from '../support/random';
import { describeWith, MANIFEST_READER } from '../support/tools';

const TEXTS = 6_000;

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n';

const WORDS: readonly string[] = [
  ...[
    'a',
    'b.c',
    'é',
    '1',
    '-',
    '?',
    ':',
    '::',
    '#',
    ' #x',
    '!',
    '!!str',
    '!!timestamp',
    '!!binary',
    '!a',
    '!<tag:x>',
    '!!',
  ],
  ...[
    '&a',
    '&b.c',
    '&é',
    '&a/b',
    '*a',
    '*b.c',
    '&',
    '*',
    '<<',
    '"',
    "'",
    '"\\/"',
    '"\\x41"',
    '"\\e"',
    '"\\u0041"',
    '"\\ "',
    '"\\ud800"',
    '"\\ud83d\\ude00"',
    '"\\U00110000"',
    '"\\U0000dfff"',
    '"\\\\ud800"',
    `"${'k'.repeat(1_100)}"`,
    'k'.repeat(1_100),
  ],
  ...[
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '[',
    ']',
    '{',
    '}',
    ',',
    '%',
    '%YAML 1.2',
    '@',
    '`',
    '~',
    'yes',
    '0o7',
    '1_0',
    '.5',
    '1e3',
  ],
  ...[
    '\n',
    '\n ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\t',
    ' ',
    ': ',
    ', ',
    '...',
    '---',
    '\r\n',
    '\\',
    '0x1F',
    '2001-01-01',
    '=',
    'null',
  ],
];

const JSON_HEAD = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"shop"},';

const JSON_WORDS: readonly string[] = [
  ...[
    '"a"',
    '"\\/"',
    '"\\ud83d\\ude00"',
    '"\\ud800"',
    '"\\\\ud800"',
    `"${'k'.repeat(1_100)}"`,
    '""',
    '"\\u2028"',
    '"\ud800"',
  ],
  ...['1e999', '-1e999', '1e300', '9'.repeat(400), '[1e999]', '1'],
];

/** A value, or a part of the document of its own. */
function textOf(random: Random): string {
  const words = random.some(8, () => random.pick(WORDS)).join(random.pick(['', ' ']));
  return random.pick([
    `${HEAD}data:\n  x: ${words}\n`,
    `${HEAD}data: {x: ${words}}\n`,
    `${HEAD}${words}\n`,
    `${words}\n${HEAD}`,
    `${JSON_HEAD}"data":{"x":${random.pick(JSON_WORDS)}}}`,
    `${JSON_HEAD}"data":{${random.pick(JSON_WORDS)}:"x"}}`,
  ]);
}

describeWith([MANIFEST_READER], 'an object that passes through', () => {
  it('is read by kubectl as it was read by us', () => {
    const random = randomFrom(20_261_130);
    const taken = Array.from({ length: TEXTS }, () => textOf(random)).flatMap((text) => {
      const input = Input.of([{ name: 'x.yaml', bytes: () => Buffer.from(text) }]);
      const compilation = compileInput(input, { namespace: 'shop' });
      const isRefused = compilation.findings.some(({ severity }) => severity === 'error');
      return isRefused ? [] : outputOf(compilation);
    });
    expect(taken.length).toBeGreaterThan(TEXTS / 20);
    const answers = readManifests(taken.map(({ text }) => text));
    const differing = taken.filter(({ object }, i) => !isSame(answers[i], object));
    expect(differing.map(({ text }) => text)).toEqual([]);
  });
});

it('where it is long, it is written as it is where a short one would be, and mostly there', () => {
  const random = randomFrom(20_261_201);
  const texts = Array.from({ length: TEXTS }, () => textOf(random));
  const judged = texts
    .filter((text) => manifestsIn(text)[0]?.problem === undefined)
    .map((text) => ({ text, long: isLongReadByGo(text, parseEvents(text, {})), short: isReadByGo(text) }));
  expect(judged.filter(({ long, short }) => long && !short).map(({ text }) => text)).toEqual([]);
  const [long, short] = [judged.filter((each) => each.long), judged.filter((each) => each.short)];
  expect(long.length).toBeGreaterThan(0.75 * short.length);
});

function isSame(answer: unknown, object: unknown): boolean {
  return JSON.stringify(sorted([object])) === JSON.stringify(sorted(answer));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  // Half a character has no bytes: another one is written in its place.
  if (typeof value === 'string') return Buffer.from(value).toString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [Buffer.from(key).toString(), sorted(each)]),
  );
}
