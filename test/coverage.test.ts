import { describe, expect, it } from 'vitest';
import { effectOf } from '../scripts/docs/probe';
import { fieldsOf, idOf, KINDS } from '../scripts/docs/schema-fields';

/** Fields that may change nothing without a word, and why: reviewed one by one. */
const SILENT: Readonly<Record<string, string>> = {
  'SecretKeySelector.optional': 'whether pods wait for a Secret is decided by who refers to it: docs/secrets.md',
  'ConfigMapKeySelector.optional': 'as for Secrets',
  'EmbeddedPersistentVolumeClaim.apiVersion': 'says what a template of a claim is in any case',
  'EmbeddedPersistentVolumeClaim.kind': 'says what a template of a claim is in any case',
  'ObjectReference.group': 'has one value, which is its default',
  'ScrapeClass.name': 'is what monitors call the class by',
};

const kinds = KINDS.map((kind) => [`${kind.version} ${kind.kind}`, kind] as const);

describe('no field of the API is dropped silently: it shapes an output, or a finding speaks of it', () => {
  const silent = new Set<string>();

  it.each(kinds)(
    '%s',
    (_, kind) => {
      const dropped: string[] = [];
      for (const field of fieldsOf(kind)) {
        const { shapes, reported } = effectOf(field);
        if (shapes.length > 0 || reported.length > 0) continue;
        const name = `${idOf(field.structure)}.${field.path.slice(field.path.lastIndexOf('.') + 1)}`;
        if (name in SILENT) silent.add(name);
        else dropped.push(field.path);
      }
      expect(dropped).toEqual([]);
    },
    120_000,
  );

  it('every row of the reviewed list is needed', () => {
    expect(Object.keys(SILENT).filter((name) => !silent.has(name))).toEqual([]);
  });
});
