/** A list of a tenant may have as many items as fit into a file, all of them wrong: the document is not read anew for each. */

import { expect, it } from 'vitest';
import { Input } from '../../lib/shared/input/objects';
import { growthOf, isLinear } from '../support/growth';

const listOf = (items: string) => `apiVersion: v1\nkind: List\nitems: [${items}]\n`;
const inputOf = (text: string, pipe?: 'seen') =>
  Input.of([{ name: 'list.yaml', bytes: () => Buffer.from(text), ...(pipe && { pipe }) }]);

it.each([
  ['that are no objects', 'a', ''],
  ['that say no kind, and are instances as far as anybody can tell', '{kind: Prometheus}', ''],
  ['that are objects, behind many blank lines of a pipe', '{apiVersion: v1, kind: A}', '\n'],
])('reads items %s in linear time', (_, item, above) => {
  const prepare = (count: number) => {
    const text = `${above.repeat(20 * count)}${listOf(Array(count).fill(item).join(', '))}`;
    return () => expect(inputOf(text, 'seen').fileNames.size).toBe(1);
  };
  expect(growthOf(prepare, 3_000)).toSatisfy(isLinear);
});

it('names a hundred of them, and that there are more', () => {
  const { problems } = inputOf(listOf(Array(10_000).fill('a').join(', ')));
  expect(problems).toHaveLength(101);
  expect(problems.map(({ finding }) => finding.message).at(-1)).toBe(
    'more than 100 documents and items of this file are no objects of Kubernetes, and those from here on are not named',
  );
  expect(problems.at(-1)!.finding.object.name).toBe('list.yaml:3:309');
});

it('counts documents with them, also those that cannot be read, in each file', () => {
  const text = `${'a\n---\nb: [\n---\n'.repeat(1_000)}${listOf('a, a')}`;
  const files = ['a.yaml', 'b.yaml'].map((name) => ({ name, bytes: () => Buffer.from(text) }));
  const { problems } = Input.of(files);
  expect(problems).toHaveLength(202);
  const more = problems.filter(({ finding }) => finding.message.startsWith('more than 100'));
  expect(more.map(({ finding }) => finding.object.name)).toEqual(['a.yaml:201:1', 'b.yaml:201:1']);
});

it('names every one that may be an instance: it would be pruned', () => {
  const { problems } = inputOf(listOf(Array(300).fill('{kind: Prometheus}').join(', ')));
  expect(problems.filter(({ isInstance }) => isInstance)).toHaveLength(300);
  const unreadable = inputOf('kind: Prometheus\na: [\n---\n'.repeat(300));
  expect(unreadable.problems.filter(({ isInstance }) => isInstance)).toHaveLength(300);
});
