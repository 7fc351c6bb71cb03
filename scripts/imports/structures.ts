/** Collects the structures of the schemas: every place under its name, every name one structure. */

import { NAMES, NAMES_V1BETA1, type Names } from './names';
import { children, isStructure, type JsonSchema, type KindSource } from './schemas';

/** The module of the structures that v1beta1 has of its own. */
export const V1BETA1 = 'v1beta1';

export interface Structure {
  /** The file of `imports/` that it is in: a key of `NAMES`, or `V1BETA1`. */
  readonly module: string;
  readonly name: string;
  readonly schema: JsonSchema;
  /** Where it is, as paths of fields. */
  readonly paths: readonly string[];
}

export interface Structures {
  readonly all: readonly Structure[];
  /** The structure at a path, as seen from v1beta1 or from the other versions. */
  at(path: string, v1beta1: boolean): Structure;
  /** Rows of the table that name nothing: an older version lacks structures, and what is written for it is right all the same. */
  readonly unused: readonly string[];
}

/** Fails, with all reasons at once, where a place has no name, or a name two structures. */
export function collectStructures(kinds: readonly KindSource[]): Structures {
  const table = new NameTable();
  const collected = new Map<string, Structure & { readonly paths: string[] }>();
  const problems: string[] = [];
  const visit = (schema: JsonSchema, path: string, v1beta1: boolean): void => {
    if (isStructure(schema)) {
      const name = table.nameOf(path, v1beta1);
      if (name === undefined) problems.push(`${path} has no name: add a row to scripts/imports/names`);
      else {
        const known = collected.get(idOf(name));
        if (known === undefined) collected.set(idOf(name), { ...name, schema, paths: [path] });
        else if (sameSchema(known.schema, schema)) known.paths.push(path);
        else problems.push(`${path} is called ${name.name}, but differs from ${known.paths[0]}: give it another name`);
      }
    }
    for (const [step, child] of children(schema)) visit(child, path + step, v1beta1);
  };
  for (const { kind, version, metadata, spec } of kinds) {
    visit(metadata, `${kind}.metadata`, version === V1BETA1);
    visit(spec, `${kind}.spec`, version === V1BETA1);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    all: [...collected.values()],
    unused: table.unused(),
    at: (path, v1beta1) => collected.get(idOf(table.nameOf(path, v1beta1)!))!,
  };
}

interface Name {
  readonly module: string;
  readonly name: string;
}

/** `v1beta1.Route`, `SafeTLSConfig`. */
export function idOf({ module, name }: Name): string {
  return `${module === V1BETA1 ? `${V1BETA1}.` : ''}${name}`;
}

/** Looks names up by the longest end of a path that the tables know. */
class NameTable {
  readonly #shared = indexByPlace(Object.entries(NAMES));
  readonly #v1beta1 = indexByPlace([[V1BETA1, NAMES_V1BETA1]]);
  readonly #used = new Set<Name>();

  nameOf(path: string, v1beta1: boolean): Name | undefined {
    const ends = endsOf(path);
    const found = (v1beta1 ? first(ends, this.#v1beta1) : undefined) ?? first(ends, this.#shared);
    if (found !== undefined) this.#used.add(found);
    return found;
  }

  unused(): string[] {
    return [...this.#shared, ...this.#v1beta1]
      .filter(([, name]) => !this.#used.has(name))
      .map(([place, { name }]) => `${name}: '${place}'`);
  }
}

function indexByPlace(modules: readonly (readonly [module: string, names: Names])[]): ReadonlyMap<string, Name> {
  const index = new Map<string, Name>();
  for (const [module, names] of modules) {
    for (const [name, places] of Object.entries(names)) {
      for (const place of places) {
        if (index.has(place)) throw new Error(`${place} is twice in scripts/imports/names`);
        index.set(place, { module, name });
      }
    }
  }
  return index;
}

/** `a.b[].c`, `b[].c`, `c`. */
function endsOf(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(index).join('.'));
}

function first(ends: readonly string[], table: ReadonlyMap<string, Name>): Name | undefined {
  const end = ends.find((candidate) => table.has(candidate));
  return end === undefined ? undefined : table.get(end);
}

function sameSchema(a: JsonSchema, b: JsonSchema): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
