/** What a person has to look at when the operator moves: changed fields, and lines of its changelog. */

import type { Crd, Schema } from './crds';

export interface Change {
  /** The field with the one that it is in: `spec.retentionPercentage`; the same change of many places is one. */
  readonly field: string;
  /** `added`, `removed`, or the keyword that changed and how: `enum: ["a"] → ["a","b"]`. */
  readonly what: string;
  readonly places: readonly string[];
}

/** What says nothing of which values are right. */
const IGNORED: ReadonlySet<string> = new Set(['description', 'properties', 'items', 'additionalProperties']);

export function changesBetween(before: readonly Crd[], after: readonly Crd[]): readonly Change[] {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  const found = new Map<string, Change>();
  for (const place of [...new Set([...from.keys(), ...to.keys()])].sort()) {
    const [old, now] = [from.get(place), to.get(place)];
    if (isBelowAnother(place, old === undefined ? from : now === undefined ? to : undefined)) continue;
    for (const what of differences(old, now)) {
      const field = place.split('.').slice(-2).join('.');
      const key = `${field}: ${what}`;
      found.set(key, { field, what, places: [...(found.get(key)?.places ?? []), place] });
    }
  }
  return [...found.values()];
}

export const keyOf = ({ field, what }: Change): string => `${field}: ${what}`;

/** A structure that is new as a whole is one change, and not one for each of its fields. */
function isBelowAnother(place: string, lacking: ReadonlyMap<string, Schema> | undefined): boolean {
  return lacking !== undefined && place.includes('.') && !lacking.has(place.replace(/(\.[^.[\]{}]+|\[\]|\{\})$/, ''));
}

function differences(old: Schema | undefined, now: Schema | undefined): string[] {
  if (old === undefined) return ['added'];
  if (now === undefined) return ['removed'];
  const keywords = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((keyword) => !IGNORED.has(keyword));
  return keywords.sort().flatMap((keyword) => {
    const [was, is] = [shown(old[keyword]), shown(now[keyword])];
    return was === is ? [] : [`${keyword}: ${was} → ${is}`];
  });
}

const shown = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value));

/** Every schema of the specs by its place: `Prometheus/v1.spec.remoteWrite[].url`. */
function fieldsOf(crds: readonly Crd[]): ReadonlyMap<string, Schema> {
  const fields = new Map<string, Schema>();
  const walk = (place: string, schema: Schema): void => {
    fields.set(place, schema);
    for (const [name, child] of Object.entries(schema.properties ?? {})) walk(`${place}.${name}`, child);
    if (schema.items !== undefined) walk(`${place}[]`, schema.items);
    if (typeof schema.additionalProperties === 'object') walk(`${place}{}`, schema.additionalProperties);
  };
  for (const { kind, versions } of crds) {
    for (const { name, schema } of versions) walk(`${kind}/${name}.spec`, schema.properties!['spec']!);
  }
  return fields;
}

/** `CHANGE #8800` for each line of the changelog after `before`, up to `version`, newest first. */
export function changelogLines(changelog: string, before: string, version: string): readonly string[] {
  const sections = changelog.split(/^## /m).slice(1);
  const index = (of: string) => sections.findIndex((section) => section.startsWith(`${of} `));
  const [first, end] = [index(version), index(before)];
  if (first < 0 || end < 0) throw new Error(`the changelog has no ${first < 0 ? version : before}`);
  return sections.slice(first, end).flatMap((section) =>
    [...section.matchAll(/^\* \[([A-Z/]+)\].*?((?: #\d+)+)\s*$/gm)].flatMap(([, kind, numbers]) =>
      numbers!
        .trim()
        .split(' ')
        .map((number) => `${kind} ${number}`),
    ),
  );
}
