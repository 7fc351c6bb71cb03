import { describe, expect, it } from 'vitest';
import { OTHERWISE_SEEN } from '../../scripts/docs/reviewed-fields';
import { documentField, documentStructure, summaryOf } from '../../scripts/imports/docs';
import { OBSERVED } from '../../scripts/imports/observed.generated';
import { readKinds } from '../../scripts/imports/schemas';
import { collectStructures, idOf, type Structure } from '../../scripts/imports/structures';
import { FIELD_SUMMARIES, STRUCTURE_SUMMARIES } from '../../scripts/imports/summaries';
import { merged } from '../../scripts/imports/summaries/summaries';

const { all: structures, unused } = collectStructures(readKinds());

interface Field {
  readonly id: string;
  readonly structure: Structure;
  readonly name: string;
}

const fieldsOf = (structure: Structure): Field[] =>
  Object.keys(structure.schema.properties ?? {}).map((name) => ({ id: `${idOf(structure)}.${name}`, structure, name }));

const fields = structures.flatMap(fieldsOf);
const rows = Object.entries(FIELD_SUMMARIES).flatMap(([structure, summaries]) =>
  Object.entries(summaries).map(([field, summary]) => ({ id: `${structure}.${field}`, structure, field, summary })),
);
const texts = [...rows.map(({ id, summary }) => [id, summary] as const), ...Object.entries(STRUCTURE_SUMMARIES)];

/** `scrape`, `interval` of `scrapeInterval`; `url` of `apiURL`. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const FILLERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'as',
  'for',
  'in',
  'is',
  'it',
  'of',
  'on',
  'the',
  'to',
  'with',
]);

/** Plurals and the like count as the word itself. */
const sameWord = (a: string, b: string): boolean => a === b || a === `${b}s` || b === `${a}s`;

const saysMore = (name: string, summary: string): boolean => {
  const known = wordsOf(name);
  const said = new Set(wordsOf(summary).filter((word) => !FILLERS.has(word)));
  return [...said].filter((word) => !known.some((other) => sameWord(word, other))).length >= 2;
};

describe('what the typed specs say of each field', () => {
  it('every field has a summary, and those that are only passed on a link', () => {
    const bare = fields.filter(({ structure, name }) => summaryOf(structure, name) === undefined);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('every row of scripts/imports/names names a structure', () => {
    expect(unused).toEqual([]);
  });

  it('every structure has a summary', () => {
    expect(structures.map(({ name }) => name).filter((name) => !Object.hasOwn(STRUCTURE_SUMMARIES, name))).toEqual([]);
  });

  it('no summary is of a field or structure that is not there, or that another summary comes before', () => {
    const used = new Set(
      fields.map(({ structure, name }) =>
        FIELD_SUMMARIES[structure.name]?.[name] === undefined ? `*.${name}` : `${structure.name}.${name}`,
      ),
    );
    expect(rows.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    const names = new Set(structures.map(({ name }) => name));
    expect(Object.keys(STRUCTURE_SUMMARIES).filter((name) => !names.has(name))).toEqual([]);
  });

  it('no summary says only what the name says', () => {
    expect(saysMore('scrapeInterval', 'The interval of scrapes')).toBe(false);
    expect(rows.filter(({ field, summary }) => !saysMore(field, summary)).map(({ id }) => id)).toEqual([]);
  });

  it('no two fields of a structure begin with the same sentence', () => {
    const repeated = structures.flatMap((structure) => {
      const seen = new Set<string>();
      return fieldsOf(structure).filter(({ name }) => {
        const sentence = (FIELD_SUMMARIES[structure.name]?.[name] ?? summaryOf(structure, name)!).split('. ')[0]!;
        const isLink = sentence.includes('](');
        const isRepeated = seen.has(sentence) && !isLink;
        seen.add(sentence);
        return isRepeated;
      });
    });
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['begins with a capital letter or code', /^[^A-Z`]/],
    ['says what is absent in one word', /Default:|By default/],
    ['has no full stop at its end, which is added', /\.$/],
    ['has no tag of a documentation comment, and does not end one', /@|\*\/|\{@/],
    ['has no text in it that is missing', /undefined|TODO/],
    ['is not longer than two short sentences', /^.{191,}$/],
  ])('every summary %s', (_, wrong) => {
    expect(texts.filter(([, summary]) => wrong.test(summary)).map(([id]) => id)).toEqual([]);
  });

  it('no summary says what holds where the schema says it already', () => {
    const doubled = fields.filter(({ structure, name }) => {
      const { default: value } = structure.schema.properties![name]!;
      return value !== undefined && /absent:|default/i.test(summaryOf(structure, name)!);
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it('a row that is in two tables is an error', () => {
    expect(() => merged([{ Route: { receiver: 'a' } }, { Route: { receiver: 'b' } }])).toThrow(
      'Route.receiver has two summaries',
    );
  });
});

describe('the setting that a field was seen to become', () => {
  it('is not told of fields that were reviewed, all of which are there', () => {
    const told = [...OTHERWISE_SEEN].map((id) => [id, OBSERVED[id]?.shapes.length, OBSERVED[id]?.setting]);
    expect(told.filter(([, shapes, setting]) => shapes === undefined || shapes === 0 || setting !== undefined)).toEqual(
      [],
    );
  });

  it('is no field of a relabeling, unless the field is one', () => {
    const told = Object.entries(OBSERVED).filter(([, { setting }]) => setting?.name.includes('relabel_configs[].'));
    expect(told.map(([id]) => id).filter((id) => !id.startsWith('RelabelConfig.'))).toEqual([]);
  });
});

describe('the documentation of a field', () => {
  const structure = (name: string): Structure => structures.find((candidate) => candidate.name === name)!;
  const documented = (name: string, field: string) =>
    documentField(structure(name), field, structure(name).schema.properties![field]!).join('\n');

  it('says what it does, what it becomes, and where it is', () => {
    expect(documented('Endpoint', 'interval')).toMatchInlineSnapshot(`
      "Time between two scrapes of a target. Absent: the global \`scrapeInterval\`.
      In \`prometheus.yaml\`: \`scrape_configs[].scrape_interval\`.
      \`spec.endpoints[].interval\`; a duration such as \`30s\` or \`1h30m\`; pattern \`^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$\`."
    `);
  });

  it('says which versions know it', () => {
    expect(documented('RuleGroup', 'query_offset')).toMatchInlineSnapshot(`
      "Time by which the group looks back, so that samples that come late count too. Absent: \`ruleQueryOffset\` of the server.
      In files of rules: \`groups[].query_offset\`.
      Versions: Prometheus from 2.53.0.
      \`spec.groups[].query_offset\`; a duration such as \`30s\` or \`1h30m\`; pattern \`^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$\`; in YAML \`query_offset\`."
    `);
  });

  it('says the argument that it becomes', () => {
    expect(documented('QuerySpec', 'maxSamples')).toMatchInlineSnapshot(`
      "How many samples one query may load into memory before it fails. Absent: 50 million.
      Argument: \`--query.max-samples\`.
      Versions: Prometheus from 2.5.0.
      \`spec.query.maxSamples\`; an integer of 32 bits."
    `);
  });

  it('says why it does nothing here, where it does not', () => {
    expect(documented('PrometheusSpec', 'paused')).toMatchInlineSnapshot(`
      "Whether the operator would stop to change what it made.
      No effect here: nothing runs in the cluster that could be paused: it changes when manifests are applied.
      \`spec.paused\`."
    `);
  });

  it('of a structure of Kubernetes is a link to its documentation', () => {
    expect(documentStructure(structure('Container')).slice(0, 2)).toEqual([
      'A container of a pod.',
      'Kubernetes documents it: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).',
    ]);
    expect(summaryOf(structure('ContainerProbe'), 'exec')).toBe(
      "A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe)",
    );
  });
});
