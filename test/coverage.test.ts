import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effectsOf, renderObserved } from '../scripts/docs/observe-fields';
import { renderAnnotations } from '../scripts/docs/render-annotations';
import { renderFields } from '../scripts/docs/render-fields';
import { renderFindings } from '../scripts/docs/render-findings';
import { renderGates } from '../scripts/docs/render-gates';
import { REFUSED, SILENT } from '../scripts/docs/reviewed-fields';
import { KINDS } from '../scripts/docs/schema-fields';
import { idOf } from '../scripts/imports/structures';

const kinds = KINDS.map((kind) => [`${kind.version} ${kind.kind}`, kind] as const);

describe('no field of the API is dropped silently: it shapes an output, or a finding speaks of it', () => {
  const silent = new Set<string>();

  it.each(kinds)(
    '%s',
    (_, kind) => {
      const dropped: string[] = [];
      const refused: string[] = [];
      for (const { field, shapes, reported, isSound } of effectsOf(kind)) {
        if (shapes.length > 0) continue;
        const name = `${idOf(field.structure)}.${field.path.slice(field.path.lastIndexOf('.') + 1)}`;
        if (!isSound && !REFUSED.some(([place]) => place.test(field.path))) refused.push(field.path);
        if (reported.length > 0) continue;
        if (name in SILENT) silent.add(name);
        else dropped.push(field.path);
      }
      expect(refused).toEqual([]);
      expect(dropped).toEqual([]);
    },
    120_000,
  );

  it('every row of the reviewed list is needed', () => {
    expect(Object.keys(SILENT).filter((name) => !silent.has(name))).toEqual([]);
  });
});

describe('what the compiler does with every field', () => {
  it('is what the pages and the typed specs tell', () => {
    const told = readFileSync(join(__dirname, '../scripts/imports/observed.generated.ts'), 'utf8');
    expect(renderObserved(), 'run `npm run docs:fields`').toBe(told);
  }, 300_000);
});

describe('the pages that are printed', () => {
  const page = (name: string) => readFileSync(join(__dirname, '../docs', name), 'utf8');
  const advice = 'run `npm run docs:fields`';

  it('say of versions what the tables say', () => {
    expect(renderGates(), advice).toBe(page('gates.md'));
  });

  it('say of annotations what the table says', () => {
    expect(renderAnnotations(), advice).toBe(page('annotations.md'));
  });

  it('say of findings what the bad inputs were answered', () => {
    expect(renderFindings(), advice).toBe(page('findings.md'));
  });

  it('say of fields what they do', () => {
    expect(renderFields(), 'run `npm run generate:imports`').toBe(page('fields.md'));
  });
});
