/** What to do about a value that a schema refuses, where more can be said than which values there are. */

import { byCloseness, closest } from '../../languages/suggest';
import { exampleOf } from './examples';
import type { SchemaIssue } from './issue';
import { PATTERNS } from './patterns';
import { fieldsEndingWith, kindsWith, placesOf } from './places';
import type { KindSchema, Schema } from './schema';

export const IN_QUOTES =
  'Write it in quotes: YAML reads yes, no, on, off, y, n, true, digits and times such as 09:00 as something else than text';

/** What to write instead of a value of the wrong type. */
export function typeHint(schema: Schema, value: unknown, name: string | undefined): string | undefined {
  const { type, pattern = '', fields = {} } = schema;
  const units = PATTERNS[pattern]?.units;
  if (type === 'string' && typeof value === 'number' && units !== undefined)
    return `Write the number with its unit, such as ${units.map((unit) => `\`${value}${unit}\``).join(' or ')}`;
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return IN_QUOTES;
  if (type === 'boolean' && typeof value === 'string') return 'Write `true` or `false`, without quotes';
  if (NUMBERS.has(type) && isNumber(value)) return 'Write it without quotes';
  const example = exampleOf(schema, name);
  const such = example === undefined ? '' : `, such as \`${example}\``;
  if (type === 'list' && !Array.isArray(value)) return `Write a list, also of one${such}`;
  if (isKeySelector(fields) && typeof value === 'string')
    return 'Refer to a key of a Secret or ConfigMap: `{ name: NAME, key: KEY }`';
  return STRUCTURED.has(type) && such !== '' ? `Write a value of that type${such}` : undefined;
}

const STRUCTURED: ReadonlySet<Schema['type']> = new Set(['object', 'map']);

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

/** Objects that are known by some of their fields, and what is to be written of fields that they do not have. */
const HABITS: readonly {
  readonly having: readonly string[];
  readonly names: readonly string[] | RegExp;
  readonly hint: (name: string) => string;
}[] = [
  {
    having: ['any', 'matchNames'],
    names: ['matchLabels', 'matchExpressions'],
    hint: () => 'Namespaces are chosen by their names here: `matchNames: [NAME]`, or `any: true` for all',
  },
  {
    having: ['matchLabels', 'matchExpressions'],
    names: /^[\w./-]+$/,
    hint: (name) => `Labels are below \`matchLabels\`: \`matchLabels: { ${name}: VALUE }\``,
  },
  {
    having: ['requests', 'limits'],
    names: ['cpu', 'memory', 'ephemeral-storage'],
    hint: (name) => `Amounts are below \`requests\` and \`limits\`: \`requests: { ${name}: AMOUNT }\``,
  },
  {
    having: ['alert', 'expr', 'labels'],
    names: ['severity', 'team', 'service', 'priority', 'namespace'],
    hint: (name) => `Labels are below \`labels\`: \`labels: { ${name}: VALUE }\``,
  },
  {
    having: ['alert', 'expr', 'annotations'],
    names: ['summary', 'description', 'message', 'runbook', 'runbook_url', 'runbookUrl', 'dashboard', 'title'],
    hint: (name) => `Texts for people are below \`annotations\`: \`annotations: { ${name}: TEXT }\``,
  },
  {
    having: ['matchers', 'receiver', 'groupBy'],
    names: ['match', 'matchRe', 'match_re'],
    hint: (name) =>
      `Matchers are a list: \`matchers: [{ name: NAME, value: VALUE${name === 'match' ? '' : ", matchType: '=~'"} }]\``,
  },
  {
    having: ['route', 'receivers', 'inhibitRules'],
    names: ['global', 'templates'],
    hint: (name) =>
      `The Alertmanager has it: \`spec.alertmanagerConfiguration.${name}\`, or \`${name}\` of its \`config\``,
  },
  {
    having: ['storage', 'volumes'],
    names: ['storageClassName', 'storageClass'],
    hint: () => 'Write `storage: { volumeClaimTemplate: { spec: { storageClassName: NAME } } }`',
  },
  {
    having: ['fsGroup', 'runAsUser', 'sysctls'],
    names: ['privileged', 'capabilities', 'readOnlyRootFilesystem', 'allowPrivilegeEscalation', 'procMount'],
    hint: (name) => `Only containers have it: \`containers: [{ name: NAME, securityContext: { ${name}: VALUE } }]\``,
  },
];

/** What is to be written instead of a field that an object does not have, where that is not a slip of letters. */
export function fieldHint(name: string, known: readonly string[]): string | undefined {
  const isKnown = (field: string) => known.includes(field);
  const isNamed = (names: readonly string[] | RegExp) =>
    names instanceof RegExp ? names.test(name) && closest(name, known).length === 0 : names.includes(name);
  return HABITS.find(({ having, names }) => isNamed(names) && having.every(isKnown))?.hint(name);
}

/** Where a field is that an object lacks, by what its kind and others have. */
export function placeHint(name: string, kind: KindSchema, from: string): string | undefined {
  const places = placesOf(name, kind, from).map((place) => `\`${place}\``);
  if (places.length > 0) return `Its place is ${places.join(' or ')}`;
  if (from !== 'spec' && from !== '') return undefined;
  const alike = fieldsEndingWith(name, kind).map((field) => `\`${field}\``);
  if (alike.length > 0) return `Its name is ${alike.join(' or ')} here`;
  return otherKindHint(name, kind);
}

/** Of a field that only other kinds have. */
function otherKindHint(name: string, kind: KindSchema): string | undefined {
  const kinds = kindsWith(name, kind);
  if (kinds.length === 0) return undefined;
  const remark = kind.kind === 'PrometheusAgent' && kinds.includes('Prometheus') ? AGENT : '';
  return `${inWords(kinds)} has it${remark}: write it there, or remove it`;
}

/** Where a field is that an object lacks may be said by its kind. */
export function placed(kind: KindSchema, found: SchemaIssue): SchemaIssue {
  if (found.problem !== 'unknown-field') return found;
  if (found.hint !== undefined) return found.reason === undefined ? found : ofOtherKind(kind, found);
  const dot = found.path.lastIndexOf('.');
  const hint = placeHint(found.path.slice(dot + 1), kind, found.path.slice(0, dot));
  return hint === undefined ? found : { ...found, hint };
}

/** A field that another kind has is no slip of letters. */
function ofOtherKind(kind: KindSchema, { reason, ...found }: SchemaIssue): SchemaIssue {
  const [holder, name] = found.path.split('.');
  const hint = holder === 'spec' && found.path === `spec.${name}` ? otherKindHint(name!, kind) : undefined;
  return hint === undefined ? { ...found, ...(reason === undefined ? {} : { reason }) } : { ...found, hint };
}

const AGENT = ', and an agent only scrapes and sends on';

function inWords(kinds: readonly string[]): string {
  const named = kinds.map((kind) => (kind.startsWith('A') ? `an ${kind}` : `a ${kind}`));
  const last = named.pop();
  const text = named.length === 0 ? last! : `${named.join(', ')} or ${last}`;
  return `Only ${text}`;
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
