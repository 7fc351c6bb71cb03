/** What `npm run upstream` makes of the operator's module. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PINS } from '../lib/core/base/pins.generated';
import { changelogLines, changesBetween, keyOf } from '../scripts/upstream/changes';
import { MOVE } from '../scripts/upstream/changes.generated';
import { crdOf, renderCrd, type Schema } from '../scripts/upstream/crds';
import { CHANGELOG, FIELDS } from '../scripts/upstream/decisions';
import { cachedModule, crdsIn, defaultServers } from '../scripts/upstream/module';
import { undecided } from '../scripts/upstream/render';

const CRDS = join(__dirname, '../imports/crds');

/** A CRD with these fields in its spec. */
const crd = (properties: Readonly<Record<string, Schema>>) =>
  crdOf({
    metadata: { annotations: { 'operator.prometheus.io/version': '1.2.3' } },
    spec: {
      group: 'example.com',
      names: { kind: 'Kiln', plural: 'kilns' },
      versions: [{ name: 'v1', schema: { openAPIV3Schema: { properties: { spec: { type: 'object', properties } } } } }],
    },
  });

const changes = (before: Record<string, Schema>, after: Record<string, Schema>) =>
  changesBetween([crd(before)], [crd(after)]).map(keyOf);

describe('a move to another version', () => {
  it.each<[string, Schema | undefined, Schema | undefined, string[]]>([
    ['an added field', undefined, { type: 'string' }, ['spec.heat: added']],
    ['a removed field', { type: 'string' }, undefined, ['spec.heat: removed']],
    ['a default', { default: 1 }, { default: 2 }, ['spec.heat: default: 1 → 2']],
    ['an enum', { type: 'string' }, { type: 'string', enum: ['a'] }, ['spec.heat: enum: none → ["a"]']],
    [
      'a range',
      { minimum: 0 },
      { minimum: 1, maximum: 9 },
      ['spec.heat: maximum: none → 9', 'spec.heat: minimum: 0 → 1'],
    ],
    [
      'a rule of the API server',
      {},
      { 'x-kubernetes-validations': [{ rule: 'self > 1' }] },
      ['spec.heat: x-kubernetes-validations: none → [{"rule":"self > 1"}]'],
    ],
    ['items that may not be empty', { items: {} }, { items: { minLength: 1 } }, ['spec.heat[]: minLength: none → 1']],
    ['a text only', { description: 'warm' }, { description: 'hot' }, []],
    ['the order of keys only', { minimum: 0, type: 'integer' }, { type: 'integer', minimum: 0 }, []],
  ])('tells of %s', (_, before, after, expected) => {
    const fields = (heat: Schema | undefined): Record<string, Schema> => (heat === undefined ? {} : { heat });
    expect(changes(fields(before), fields(after))).toEqual(expected);
  });

  it('tells of a structure once, and not of each field in it', () => {
    const oven = { type: 'object', properties: { door: { type: 'string' }, trays: { items: { type: 'string' } } } };
    expect(changes({}, { oven })).toEqual(['spec.oven: added']);
    expect(changes({ oven }, {})).toEqual(['spec.oven: removed']);
  });

  it('tells of one change in many places once, with the places', () => {
    const door = (minLength: number) => ({ properties: { door: { properties: { key: { minLength } } } } });
    const [change, ...more] = changesBetween(
      [crd({ left: door(0), right: door(0) })],
      [crd({ left: door(1), right: door(1) })],
    );
    expect(more).toEqual([]);
    expect(change).toEqual({
      field: 'door.key',
      what: 'minLength: 0 → 1',
      places: ['Kiln/v1.spec.left.door.key', 'Kiln/v1.spec.right.door.key'],
    });
  });

  it('keeps fields that are named like a text, and leaves texts and rules out', () => {
    const heat = {
      description: 'hot',
      'x-kubernetes-validations': [],
      properties: { description: { type: 'string' } },
    };
    const { versions } = JSON.parse(renderCrd(crd({ heat })));
    expect(versions[0].schema.properties.spec.properties).toEqual({
      heat: { properties: { description: { type: 'string' } } },
    });
  });

  it('asks for the lines of the changelog in between', () => {
    const changelog = [
      '## 1.2.0 / 2026-02-01',
      '',
      '* [CHANGE] One. #12',
      '* [CHANGE/BUGFIX] Two, see #1 for more. #13 #14',
      '',
      '## 1.1.0 / 2026-01-01',
      '',
      '* [FEATURE] Three. #11',
      '',
      '## 1.0.0 / 2025-12-01',
      '* [FEATURE] Four. #10',
      '',
    ].join('\n');
    const newer = ['CHANGE #12', 'CHANGE/BUGFIX #13', 'CHANGE/BUGFIX #14'];
    expect(changelogLines(changelog, '1.1.0', '1.2.0')).toEqual(newer);
    expect(changelogLines(changelog, '1.0.0', '1.2.0')).toEqual([...newer, 'FEATURE #11']);
    expect(changelogLines(changelog, '1.2.0', '1.2.0')).toEqual([]);
  });

  it('is decided when each change and each line has a row', () => {
    const fields = [
      { field: 'spec.heat', what: 'removed', places: [] },
      { field: 'spec.oven', what: 'added', places: [] },
    ];
    const move = { from: '1.0.0', to: '1.1.0', fields, changelog: ['CHANGE #12'] };
    expect(undecided(move, { fields: {}, changelog: {} })).toEqual(['spec.heat: removed', 'CHANGE #12']);
    const rows = { fields: { 'spec.heat: removed': 'reason' }, changelog: { 'CHANGE #12': 'reason' } };
    expect(undecided(move, rows)).toEqual([]);
  });
});

describe('the pinned version', () => {
  it('leaves nothing undecided, and no row for what did not change', () => {
    expect([MOVE.from, MOVE.to]).toEqual([PINS.reviewed, PINS.operator]);
    expect(undecided(MOVE, { fields: FIELDS, changelog: CHANGELOG })).toEqual([]);
    const changed = new Set([...MOVE.fields.map(keyOf), ...MOVE.changelog]);
    expect([...Object.keys(FIELDS), ...Object.keys(CHANGELOG)].filter((row) => !changed.has(row))).toEqual([]);
  });

  const folder = cachedModule(PINS.operator);
  it.skipIf(folder === undefined)('has the schemas and default servers of its module', () => {
    const files = crdsIn(folder!).map((crd) => [`${crd.plural}.json`, renderCrd(crd)] as const);
    expect(readdirSync(CRDS).sort()).toEqual(files.map(([file]) => file).sort());
    expect(
      files.filter(([file, text]) => readFileSync(join(CRDS, file), 'utf8') !== text).map(([file]) => file),
    ).toEqual([]);
    const { Prometheus, Alertmanager, Thanos } = PINS.servers;
    expect(defaultServers(folder!)).toEqual({
      Prometheus: Prometheus.default,
      Alertmanager: Alertmanager.default,
      Thanos: Thanos.default,
    });
  });
});
