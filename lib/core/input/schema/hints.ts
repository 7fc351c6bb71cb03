/** What to do about a value that a schema refuses, where more can be said than which values there are. */

import { byCloseness, closest } from '../../languages/suggest';
import { PATTERNS } from './patterns';
import type { KindSchema, Schema } from './schema';

export const IN_QUOTES =
  'Write it in quotes: YAML reads yes, no, on, off, y, n, true, digits and times such as 09:00 as something else than text';

/** What to write instead of a value of the wrong type. */
export function typeHint(schema: Schema, value: unknown): string | undefined {
  const { type, pattern = '', fields = {} } = schema;
  const units = PATTERNS[pattern]?.units;
  if (type === 'string' && typeof value === 'number' && units !== undefined)
    return `Write the number with its unit, such as ${units.map((unit) => `\`${value}${unit}\``).join(' or ')}`;
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return IN_QUOTES;
  if (type === 'boolean' && typeof value === 'string') return 'Write `true` or `false`, without quotes';
  if (NUMBERS.has(type) && isNumber(value)) return 'Write it without quotes';
  if (type === 'list' && !Array.isArray(value)) return 'Write a list, also of one';
  if (isKeySelector(fields) && typeof value === 'string')
    return 'Refer to a key of a Secret or ConfigMap: `{ name: NAME, key: KEY }`';
  return undefined;
}

const NUMBERS: ReadonlySet<Schema['type']> = new Set(['integer', 'number']);

const isNumber = (value: unknown) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
const isKeySelector = (fields: object) => Object.keys(fields).sort().join() === 'key,name,optional';

/** Endpoints are chosen by the names of ports, and beside that there is a field for numbers. */
export function portHint(name: string, value: unknown, known: readonly string[]): PortHint | undefined {
  if (name !== 'port' || typeof value !== 'number') return undefined;
  const byNumber = ['portNumber', 'targetPort'].find((field) => known.includes(field));
  if (byNumber === undefined) return undefined;
  const owner = byNumber === 'portNumber' ? 'a port of the containers' : 'a port of the Service';
  return {
    allowed: `the name of ${owner}`,
    hint: `Write its name, or \`${byNumber}: ${value}\` instead of \`port\``,
  };
}

interface PortHint {
  readonly allowed: string;
  readonly hint: string;
}

/** What is to be written instead of a field that an object does not have, where that is not a slip of letters. */
export function fieldHint(name: string, known: readonly string[]): string | undefined {
  const byName = known.includes('matchNames') && !known.includes('matchLabels');
  if (byName && (name === 'matchLabels' || name === 'matchExpressions'))
    return 'Namespaces are chosen by their names here: `matchNames: [NAME]`, or `any: true` for all';
  return undefined;
}

const LISTED = 6;

/** Of many fields those that may be meant. */
export function likelyFields(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'no field';
  if (known.length <= LISTED) return known.join(', ');
  const words = wordsOf(name);
  const isAlike = (field: string) => wordsOf(field).some((word) => words.includes(word));
  const ranked = byCloseness(name, known);
  const likely = [...new Set([...closest(name, known), ...ranked.filter(isAlike)])].slice(0, LISTED);
  const others = known.length - likely.length;
  return likely.length === 0 ? `one of its ${known.length} fields` : `${likely.join(', ')} and ${others} more`;
}

/** `scrapeTimeout` and `scrape_timeout` are of two words; those that many fields have say little. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word.length > 2).map((word) => word.replace(/s$/, ''));
}

const PLACES = 2;
/** Deeper are structures of Kubernetes' own, which have fields of many names. */
const DEEPEST = 4;

/** Where else a kind has a field of the name, as `spec.endpoints[].interval`. */
export function placesOf(name: string, { schema }: KindSchema): readonly string[] {
  const found: string[] = [];
  let level: (readonly [string, Schema])[] = [['', schema]];
  const seen = new Set<Schema>();
  for (let depth = 0; depth < DEEPEST && found.length < PLACES; depth += 1) {
    const next: (readonly [string, Schema])[] = [];
    for (const [at, each] of level) {
      if (seen.has(each)) continue;
      seen.add(each);
      if (each.items !== undefined) next.push([`${at}[]`, each.items]);
      for (const [field, below] of Object.entries(each.fields ?? {})) {
        const path = at === '' ? field : `${at}.${field}`;
        if (field === 'status' || (at === '' && field !== 'spec')) continue;
        if (field === name) found.push(path);
        next.push([path, below]);
      }
    }
    level = next;
  }
  return found.slice(0, PLACES);
}
