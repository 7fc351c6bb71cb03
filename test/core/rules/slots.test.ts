import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFileName } from '../../../lib/core/base/conventions';
import { compile, ruleObject } from './support';

function rules(name: string, namespace = 'team', filler = '') {
  const rule = { record: 'a', expr: 'vector(1)', labels: { filler, of: `${namespace}/${name}` } };
  return ruleObject(name, { groups: [{ name: 'group', rules: [rule] }] }, namespace);
}

const many = Array.from({ length: 20 }, (_, i) => rules(`rules-${i}`));
const places = (objects: readonly ReturnType<typeof rules>[]) =>
  new Map(compile(objects).files.map(({ file, configMap }) => [file, configMap]));

it('emits every slot, also those that hold nothing', () => {
  const { objects } = compile([]);
  expect(objects.map(({ metadata, data }) => [metadata.name, data])).toEqual([
    ['prometheus-main-rulefiles-0', {}],
    ['prometheus-main-rulefiles-1', {}],
    ['prometheus-main-rulefiles-2', {}],
  ]);
});

it('names the slots of a Thanos Ruler as the operator does', () => {
  expect(compile([], { product: 'Thanos' }).objects[0]!.metadata).toMatchObject({
    name: 'thanos-ruler-main-rulefiles-0',
    labels: { 'thanos-ruler-name': 'main' },
  });
});

it('takes no fewer slots than the operator mounts, which is one of a Thanos Ruler', () => {
  const range = (least: number) => expect.stringContaining(`a whole number from ${least} to 100`);
  expect(compile([], { product: 'Thanos', slots: 1 }).objects).toHaveLength(1);
  expect(compile([], { product: 'Thanos', slots: 0 }).findings).toEqual([range(1)]);
  expect(compile([], { slots: 2 }).findings).toEqual([range(3)]);
});

it('keeps every file where it is when others come and go', () => {
  const all = places(many);
  expect(new Set(all.values()).size).toBe(3);
  for (const gone of many) {
    const rest = places(many.filter((object) => object !== gone));
    for (const [file, configMap] of rest) expect(configMap).toBe(all.get(file));
  }
});

describe('the file of an object', () => {
  it.each([
    ['a', 'b', 'a-b.yaml'],
    ['a', 'b-c', 'a-b-c.yaml'],
    ['a-b', 'c', 'a-b_c.yaml'],
    ['a', 'b.c', 'a-b.c.yaml'],
  ])('of %s/%s is %s', (namespace, name, file) => {
    expect(compile([rules(name, namespace)]).files).toMatchObject([{ file }]);
  });

  it('has a name that no other object has, whatever theirs are', () => {
    const label = fc.stringMatching(/^[a-c]([-a-c]{0,4}[a-c])?$/);
    const subdomain = fc.stringMatching(/^[a-c]([-a-c]{0,4}[a-c])?(\.[a-c]([-a-c]{0,2}[a-c])?)?$/);
    const names = fc.array(fc.tuple(label, subdomain), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(names, (objects) => {
        const identities = new Set(objects.map(([namespace, name]) => `${namespace}/${name}`));
        const files = new Set(objects.map(([namespace, name]) => ruleFileName(namespace, name)));
        expect(files.size).toBe(identities.size);
      }),
      { numRuns: 500 },
    );
  });

  it('is called the same, whatever else is there', () => {
    const files = (...objects: ReturnType<typeof rules>[]) => compile(objects).files.map(({ file }) => file);
    expect(files(rules('c', 'a-b'), rules('b-c', 'a'))).toEqual([
      ...files(rules('c', 'a-b')),
      ...files(rules('b-c', 'a')),
    ]);
  });

  it('is refused where its name would not fit a key: shortened it could be that of another', () => {
    const name = (length: number) => 'x'.repeat(length);
    expect(compile([rules(name(253 - 63 - 6), name(63))]).files[0]!.file).toHaveLength(253);
    const { files, findings } = compile([rules(name(253 - 63 - 5), name(63)), rules('good')], { onInvalid: 'drop' });
    expect(files.map(({ file }) => file)).toEqual(['team-good.yaml']);
    expect(findings).toEqual([expect.stringMatching(/metadata\.name: .*\[invalid-name]/)]);
  });
});

it('says how many slots hold what three do not', () => {
  const large = Array.from({ length: 8 }, (_, i) => rules(`rules-${i}`, 'team', 'x'.repeat(150_000)));
  const { findings } = compile(large);
  const [, wanted] = /Set `ruleSlots` to (\d+)/.exec(findings.join('\n'))!;
  expect(compile(large, { slots: Number(wanted) }).findings).toEqual([]);
});

describe('an object that is larger than a slot', () => {
  const group = (name: string, length: number) => ({
    name,
    rules: [{ record: 'a', expr: 'vector(1)', labels: { filler: 'x'.repeat(length), of: name } }],
  });
  const groups = ['a', 'b', 'c', 'd'].map((name) => group(name, 100_000));
  const filesOf = (names: readonly string[]) => {
    const { files, findings } = compile(
      [ruleObject('huge', { groups: groups.filter(({ name }) => names.includes(name)) })],
      {
        slots: 8,
      },
    );
    expect(findings).toEqual([]);
    return new Map(files.map(({ configMap, file, text }) => [/name: (\w)/.exec(text)![1]!, `${configMap}/${file}`]));
  };

  it('is one file a group, each of which stays where it is when others come and go', () => {
    const all = filesOf(['a', 'b', 'c', 'd']);
    expect([...all.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(new Set([...all.values()].map((place) => place.split('/')[0])).size).toBeGreaterThan(1);
    for (const place of all.values()) expect(place).toMatch(/\/team-huge__[0-9a-f]{8,16}\.yaml$/);
    for (const [name, place] of filesOf(['a', 'c', 'd'])) expect(place).toBe(all.get(name));
  });

  it('is one file as long as it is smaller', () => {
    const { files } = compile([ruleObject('large', { groups: groups.slice(0, 2) })]);
    expect(files.map(({ file }) => file)).toEqual(['team-large.yaml']);
  });

  it('is refused where a group by itself is larger', () => {
    const { findings } = compile([ruleObject('huge', { groups: [group('small', 10), group('large', 300_000)] })]);
    expect(findings).toEqual([
      expect.stringMatching(/^PrometheusRule team\/huge: spec\.groups\[1]: the rules of one group/),
    ]);
  });
});

it('names the object that lies in a full slot', () => {
  const large = Array.from({ length: 6 }, (_, i) => rules(`rules-${i}`, 'team', 'x'.repeat(100_000 + i)));
  const { findings } = compile(large);
  const { files } = compile(large, { onInvalid: 'drop' });
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const [, slot, named] = /ConfigMap `(.+?)` .* of which \d+ are of PrometheusRule (\S+);/.exec(finding)!;
    const inSlot = files.filter(({ configMap }) => configMap === slot);
    const largest = [...inSlot].sort((x, y) => y.text.length - x.text.length)[0]!;
    expect(`${named!.replace('/', '-')}.yaml`).toBe(largest.file);
  }
});

it('refuses an object beyond the limit of the operator', () => {
  const { findings } = compile([rules('huge', 'team', 'x'.repeat(525_000))]);
  expect(findings[0]).toContain('[too-large]');
});

it.each([0, 2, 2.5, 101])('refuses %d slots', (slots) => {
  expect(compile([], { slots }).findings[0]).toContain('given: ');
});
