/** One faulty field of an object that is right: nothing is said of anything else, and what is wrong elsewhere is said. */

import { describe, expect, it } from 'vitest';
import { type Finding, nameOf } from '../../lib/core/base/findings';
import { isRecord } from '../../lib/core/base/values';
import { isCustomResource } from '../conformance/app';
import type { Case, InputObject } from '../conformance/case';
import { EVERYTHING, gathered, selectingAll } from '../conformance/everything';
import { compiled } from '../support/compiled';
import { recordedCases } from '../support/recorded';

const COMPONENTS = [
  'prometheus-config',
  'alertmanager-config',
  'agent-config',
  'statefulset-prometheus',
  'statefulset-thanosruler',
  'realworld',
];
const CASES_OF_EACH = 30;
const FIELDS_A_CASE = 10;

/** Every how manyth is taken, so that all of them have a part. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, index) => index % step === 0).slice(0, most);
}

/** Places of values in an object's spec. */
function places(value: unknown, at: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => [[...at, index], ...places(item, [...at, index])]);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...at, key], ...places(item, [...at, key])]);
}

function replaced(value: unknown, [step, ...further]: readonly (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, further, by) : item));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], further, by) };
}

const textOf = (finding: Finding) =>
  [finding.severity, nameOf(finding.object), finding.path, finding.message].join(' ');
const isSchemas = ({ code }: Finding) =>
  ['wrong-type', 'unknown-field', 'missing-field', 'invalid-value'].includes(code);

/** Values of types that no field has, and a field that no object has. */
const FAULTS = [() => -0.5, () => [[]], () => ({ noSuchField: 1 })];

const cases = COMPONENTS.flatMap((component) => spread(recordedCases(component), CASES_OF_EACH))
  .filter(({ objects }) => objects.some(({ kind }) => kind in EVERYTHING))
  .map(gathered)
  .map((each): Case => ({ ...each, objects: each.objects.map(selectingAll) }))
  .filter(({ objects, data }) => compiled(objects, data).findings.every(({ severity }) => severity !== 'error'));

describe('one faulty field', () => {
  it('is looked for in many objects', () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  it.each(cases.map((each): [string, Case] => [`${each.component}/${each.name}`, each]))(
    'has no consequences in %s',
    (_, { objects, data }) => {
      const usual = new Set(compiled(objects, data).findings.map(textOf));
      const all = objects
        .filter(isCustomResource)
        .flatMap((object) => places(object.spec, []).map((at) => ({ object, at })));
      for (const [index, { object, at }] of spread(all, FIELDS_A_CASE).entries()) {
        const spec = replaced(object.spec, at, FAULTS[index % FAULTS.length]!()) as InputObject['spec'];
        const faulty = objects.map((each) => (each === object ? { ...object, spec } : each));
        const said = compiled(faulty, data).findings.filter((finding) => !usual.has(textOf(finding)));
        const isOther = ({ kind, name }: Finding['object']) => kind !== object.kind || name !== object.metadata.name;
        const consequences = said.filter((each) => !isSchemas(each) || isOther(each.object));
        expect({ at, consequences }).toEqual({ at, consequences: [] });
      }
    },
  );
});
