/** Where a field belongs that was written where no object has it. */

import { memoized } from '../../base/memoized';
import { stepsOf } from '../../base/place';
import { type KindSchema, knownKinds, type Schema } from './schema';

const PLACES = 2;
/** Deeper are structures of Kubernetes' own, which have fields of many names. */
const DEEPEST = 4;

/** The paths of a kind's fields by their names, those nearer to the root first, as `spec.endpoints[].interval`. */
const pathsIn = memoized(({ schema }: KindSchema): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  let level: (readonly [string, Schema])[] = [['', schema]];
  const seen = new Set<Schema>();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next: (readonly [string, Schema])[] = [];
    for (const [at, each] of level) {
      if (seen.has(each)) continue;
      seen.add(each);
      if (each.items !== undefined) next.push([`${at}[]`, each.items]);
      for (const [field, below] of Object.entries(each.fields ?? {})) {
        const path = at === '' ? field : `${at}.${field}`;
        if (field === 'status' || (at === '' && field !== 'spec')) continue;
        found.set(field, [...(found.get(field) ?? []), path]);
        next.push([path, below]);
      }
    }
    level = next;
  }
  return found;
});

/** Where else a kind has a field of the name, the places first that are nearest to where it was written. */
export function placesOf(name: string, kind: KindSchema, from = ''): readonly string[] {
  const paths = pathsIn(kind).get(name) ?? [];
  const at = stepsTo(from);
  const ranked = paths.map((path) => ({ path, far: distance(at, stepsTo(path).slice(0, -1)) }));
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, PLACES)
    .map(({ path }) => path);
}

/** What every object has beside its spec. */
export const METADATA: readonly string[] = ['name', 'namespace', 'labels', 'annotations'];

/** A field of the very name in an object around the one where it was written. */
export function placeAround(name: string, kind: KindSchema, from: string): string | undefined {
  const at = stepsTo(from);
  return placesOf(name, kind, from).find((path) => {
    const parent = stepsTo(path).slice(0, -1);
    return parent.length < at.length && parent.every((step, index) => step === at[index]);
  });
}

/** Which item of a list it is does not matter. */
function stepsTo(path: string): readonly string[] {
  return stepsOf(path.replaceAll('[]', '')).filter((step) => typeof step === 'string');
}

/** How many steps up and down it is from one object to another. */
function distance(from: readonly string[], to: readonly string[]): number {
  let common = 0;
  while (common < Math.min(from.length, to.length) && from[common] === to[common]) common += 1;
  return from.length + to.length - 2 * common;
}

/** What others call `interval` may be `scrapeInterval` here. */
export function fieldsEndingWith(name: string, { schema }: KindSchema): readonly string[] {
  if (name.length < SHORTEST) return [];
  const end = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const fields = Object.keys(schema.fields?.['spec']?.fields ?? {}).filter((field) => field.endsWith(end));
  return fields.length > PLACES ? [] : fields;
}

const SHORTEST = 4;

/** Other kinds with a field of the name, of which each is known by what it has right below its spec. */
export function kindsWith(name: string, { kind }: KindSchema): readonly string[] {
  const others = knownKinds().filter((each) => each.kind !== kind && hasAtTop(each, name));
  return [...new Set(others.map((each) => each.kind))].sort();
}

function hasAtTop({ schema }: KindSchema, name: string): boolean {
  return Object.hasOwn(schema.fields?.['spec']?.fields ?? {}, name);
}
