/** What a schema finds wrong with an object, as data. */

export type SchemaProblem =
  | 'unknown-field'
  | 'type'
  | 'required'
  | 'enum'
  | 'pattern'
  | 'format'
  | 'name'
  | 'range'
  | 'length'
  | 'items'
  | 'duplicate'
  | 'depth';

export interface SchemaIssue {
  /** The field, in wire names: `spec.endpoints[0].port`; '' for the object itself. */
  readonly path: string;
  readonly problem: SchemaProblem;
  /** What was given, shortened: never what may be secret. */
  readonly given: string;
  /** What would have been right. */
  readonly allowed: string;
  /** What the user probably meant. */
  readonly hint?: string;
}

/** Where a value stands, from the value up to the object: rendered only where something is wrong. */
export interface Place {
  readonly parent?: Place;
  /** The name of a field, the index in a list, the key in a map. */
  readonly step: string | number;
}

/** `spec.nodeSelector["kubernetes.io/os"]`. */
export function pathOf(place: Place | undefined): string {
  let path = '';
  for (let at = place; at !== undefined; at = at.parent) path = `${stepOf(at)}${path}`;
  return path.startsWith('.') ? path.slice(1) : path;
}

function stepOf({ step }: Place): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** How many steps lead to a place; counts no further than to `limit`. */
export function depthOf(place: Place | undefined, limit: number): number {
  let depth = 0;
  for (let at = place; at !== undefined && depth < limit; at = at.parent) depth += 1;
  return depth;
}

const LONGEST = 56;

/** Fields whose content may be secret, at any depth below them; users put the secret itself where a reference belongs. */
const MAY_BE_SECRET = /secret|password|token|credential|key|header|value/i;

/** What was given, in a few words. Texts are shown where a text is expected, without the password of a URL. */
export function describeValue(value: unknown, place: Place | undefined, textExpected: boolean): string {
  if (typeof value === 'string') {
    if (value === '') return 'an empty string';
    return textExpected && !MAY_BE_SECRET.test(pathOf(place)) ? shorten(value) : 'a string';
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  return MAY_BE_SECRET.test(pathOf(place)) ? `a ${typeof value}` : String(value);
}

function shorten(text: string): string {
  const shown = text.replace(/\/\/[^/@\s]*@/g, '//…@');
  return JSON.stringify(shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown);
}
