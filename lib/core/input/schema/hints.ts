/** What to do about a value that a schema refuses, where more can be said than which values there are. */

import { isRecord } from '../../base/values';
import { isSameWord } from '../../languages/slip';
import { byCloseness, closest } from '../../languages/suggest';
import { exampleOf } from './examples';
import type { SchemaIssue } from './issue';
import { PATTERNS } from './patterns';
import { fieldsEndingWith, kindsWith, METADATA, placeAround, placesOf } from './places';
import type { KindSchema, Schema } from './schema';

export const IN_QUOTES =
  'Write it in quotes: YAML reads yes, no, on, off, y, n, true, digits and times such as 09:00 as something else than text';

/** What to write instead of a value of the wrong type. */
export function typeHint(schema: Schema, value: unknown, name: string | undefined): string | undefined {
  const { type } = schema;
  if (type === 'string' || type === 'int-or-string') return textHint(schema, value, name);
  if (type === 'boolean' && typeof value === 'string') return 'Write `true` or `false`, without quotes';
  if (NUMBERS.has(type)) return numberHint(value);
  const example = exampleOf(schema, name);
  const such = example === undefined ? '' : `, such as \`${example}\``;
  if (type === 'list' && !Array.isArray(value)) return `Write a list, also of one${such}`;
  if (!STRUCTURED.has(type)) return undefined;
  if (such === '' && value === true) return 'Write `{}`, or what belongs into it';
  return objectHint(schema, value, name) ?? (such === '' ? undefined : `Write a value of that type${such}`);
}

/** What to write where a field is missing, in its place. */
export function missingHint(schema: Schema, name: string): string | undefined {
  const example = exampleOf(schema, name);
  return example === undefined ? undefined : `Add it, such as \`${name}: ${example}\``;
}

function textHint({ pattern = '', enum: values }: Schema, value: unknown, name = 'value'): string | undefined {
  const { units, examples = [] } = PATTERNS[pattern] ?? {};
  if (typeof value === 'number' && units !== undefined)
    return `Write the number with its unit, such as ${units.map((unit) => `\`${value}${unit}\``).join(' or ')}`;
  if (typeof value === 'boolean' && values !== undefined && !values.includes(String(value))) return CHOOSE;
  if (typeof value === 'number' || typeof value === 'boolean') return IN_QUOTES;
  if (!isRecord(value)) return undefined;
  if ('amount' in value && 'unit' in value) {
    const example = units === undefined ? examples.at(-1) : examples[0];
    const such = example === undefined ? '' : `, such as \`${example}\``;
    return `Write a text${such}: the API knows no \`Duration\` and no \`Size\` of cdk8s`;
  }
  if ('repository' in value && 'tag' in value) return `Write them as one text: \`${name}: REPOSITORY:TAG\``;
  return 'name' in value
    ? `Write the name by itself: \`${exampleOf({ type: 'string' }, name.replace(/s$/, '')) ?? 'NAME'}\``
    : undefined;
}

const CHOOSE = 'Choose one of them';

/** What people write for thousands in other places. */
const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9 };

function numberHint(value: unknown): string | undefined {
  if (Number.isNaN(value)) return 'A program has made it of what is no number, or is not set: set the variable';
  if (typeof value !== 'string') return undefined;
  if (/^-?\d+(\.\d+)?$/.test(value)) return 'Write it without quotes';
  const [, digits, unit = ''] = /^(\d{1,6})([kKmMgG])$/.exec(value) ?? [];
  return digits === undefined ? undefined : `Write all digits: \`${Number(digits) * THOUSANDS[unit.toLowerCase()]!}\``;
}

/** What is around such a reference elsewhere. */
const WRAPPERS = ['secretKeyRef', 'configMapKeyRef', 'valueFrom', 'secret'];

function objectHint({ fields = {} }: Schema, value: unknown, name: string | undefined): string | undefined {
  const names = Object.keys(fields);
  if (isKeySelector(fields)) {
    if (typeof value === 'string') {
      const source = name === 'configMap' ? 'ConfigMap' : 'Secret';
      return `Refer to a key of a ${source}: \`{ name: NAME, key: KEY }\``;
    }
    const [inner, ...more] = isRecord(value) ? Object.keys(value) : [];
    if (inner !== undefined && more.length === 0 && WRAPPERS.includes(inner))
      return `Leave \`${inner}\` out: \`{ name: NAME, key: KEY }\``;
    return 'Put it as a text under a key, and refer to that: `{ name: NAME, key: KEY }`';
  }
  if (names.sort().join() === 'configMap,secret' && typeof value === 'string')
    return 'Refer to a key of a Secret or ConfigMap: `{ secret: { name: NAME, key: KEY } }`';
  const able = names.filter((name) => takes(fields[name]!, value));
  const choosing = able.filter((name) => fields[name]!.enum !== undefined);
  const taking = choosing.length > 0 ? choosing : able;
  const [only, ...others] = taking;
  if (only === undefined || others.length > 0) return undefined;
  const known = typeof value === 'string' ? fields[only]!.enum?.find((each) => isSameWord(each, value)) : undefined;
  const example = known ?? exampleOf(fields[only]!, only);
  return example === undefined ? undefined : `Write \`{ ${only}: ${example} }\``;
}

/** Whether a value that was written for the whole is one of a field. */
function takes(schema: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return schema.type === 'list';
  if (typeof value !== 'string' || schema.type !== 'string') return false;
  return schema.enum === undefined || schema.enum.some((each) => isSameWord(each, value));
}

const STRUCTURED: ReadonlySet<Schema['type']> = new Set(['object', 'map']);

const NUMBERS: ReadonlySet<Schema['type']> = new Set(['integer', 'number']);

export const isKeySelector = (fields: object) => Object.keys(fields).sort().join() === 'key,name,optional';

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
    names: ['matchNames', 'matchName', 'any'],
    hint: () =>
      'Namespaces are chosen by their labels here: `matchLabels: { kubernetes.io/metadata.name: NAME }`, or `{}` for all',
  },
  {
    having: ['matchLabels', 'matchExpressions'],
    names: /^[\w./-]+$/,
    hint: (name) => `Labels are below \`matchLabels\`: \`matchLabels: { ${name}: VALUE }\``,
  },
  {
    having: ['requests', 'limits'],
    names: ['cpu', 'memory', 'ephemeral-storage', 'storage'],
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
    having: ['secret', 'configMap'],
    names: ['name', 'key', 'secretName', 'secretKey', 'configMapName'],
    hint: () => 'Say of which kind it is: `secret: { name: NAME, key: KEY }`, or `configMap`',
  },
  {
    having: ['key', 'name', 'optional'],
    names: ['secretName', 'configMapName', 'secret', 'configMap'],
    hint: () => 'Its name is `name` here',
  },
  {
    having: ['key', 'name', 'optional'],
    names: ['secretKey', 'configMapKey'],
    hint: () => 'Its name is `key` here',
  },
  {
    having: ['key', 'name', 'optional'],
    names: ['namespace'],
    hint: () => 'Remove it: a Secret or ConfigMap is looked for in the namespace of the object that refers to it',
  },
  {
    having: ['static', 'relabelingConfigs'],
    names: ['targets', 'target', 'urls'],
    hint: () => 'Its name is `static` here',
  },
  {
    having: ['endpoints', 'sources'],
    names: ['stores', 'store'],
    hint: () => 'Its name is `endpoints` here',
  },
  {
    having: ['alert', 'expr', 'record'],
    names: ['if', 'expression', 'query'],
    hint: () => 'Its name is `expr` here',
  },
  {
    having: ['ruleSelector', 'serviceMonitorSelector'],
    names: /NilUsesHelmValues$/,
    hint: (name) =>
      `It is a value of Helm: write \`${name.replace('NilUsesHelmValues', '')}: {}\`, which takes everything`,
  },
  {
    having: ['storage', 'volumes'],
    names: ['storageSpec', 'persistence', 'persistentVolume'],
    hint: () => 'Its name is `storage` here',
  },
  {
    having: ['volumeClaimTemplate', 'emptyDir'],
    names: ['size', 'resources', 'requests', 'storage'],
    hint: () => 'Write `volumeClaimTemplate: { spec: { resources: { requests: { storage: AMOUNT } } } }`',
  },
  {
    having: ['volumeClaimTemplate', 'emptyDir'],
    names: ['storageClassName', 'storageClass', 'class', 'accessModes', 'accessMode'],
    hint: (name) =>
      `Write \`volumeClaimTemplate: { spec: { ${/mode/i.test(name) ? 'accessModes: [MODE]' : 'storageClassName: NAME'} } }\``,
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
  const isOfObject = METADATA.includes(name) && (from === 'spec' || from === '');
  const others = placesOf(name, kind, from).filter((place) => !isOfObject || isNear(place));
  const places = [...(isOfObject ? [`metadata.${name}`] : []), ...others].slice(0, 2).map((place) => `\`${place}\``);
  if (places.length > 0) return `Its place is ${places.join(' or ')}`;
  if (from !== 'spec' && from !== '') return undefined;
  const alike = fieldsEndingWith(name, kind).map((field) => `\`${field}\``);
  if (alike.length > 0) return `Its name is ${alike.join(' or ')} here`;
  return otherKindHint(name, kind);
}

/** The labels of an item, but not of something of Kubernetes' own. */
function isNear(place: string): boolean {
  return place.endsWith('labels') && place.split('.').length <= 3;
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
  const dot = found.path.lastIndexOf('.');
  if (found.hint !== undefined) return found.reason === undefined ? found : ofOthers(kind, found, dot);
  const hint = placeHint(found.path.slice(dot + 1), kind, found.path.slice(0, dot));
  return hint === undefined ? found : { ...found, hint };
}

/** A field that an object around it has, or another kind, is no slip of letters. */
function ofOthers(kind: KindSchema, { reason, ...found }: SchemaIssue, dot: number): SchemaIssue {
  const [from, name] = [found.path.slice(0, dot), found.path.slice(dot + 1)];
  const around = placeAround(name, kind, from);
  if (around !== undefined) return { ...found, hint: `Its place is \`${around}\`` };
  const hint = from === 'spec' ? otherKindHint(name, kind) : undefined;
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
