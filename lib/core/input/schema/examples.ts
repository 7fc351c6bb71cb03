/** A right value in a few words, for those who wrote one of the wrong type. */

import { PATTERNS } from './patterns';
import type { Schema } from './schema';

/** Structures of which the fields that may be left out are what matters, known by some of their fields. */
const STRUCTURES: readonly { readonly fields: readonly string[]; readonly example: string }[] = [
  { fields: ['matchLabels', 'matchExpressions'], example: '{ matchLabels: { NAME: VALUE } }' },
  { fields: ['any', 'matchNames'], example: '{ matchNames: [NAMESPACE] }' },
  { fields: ['name', 'key', 'optional'], example: '{ name: NAME, key: KEY }' },
  { fields: ['requests', 'limits'], example: '{ requests: { memory: 400Mi } }' },
  {
    fields: ['volumeClaimTemplate', 'emptyDir'],
    example: '{ volumeClaimTemplate: { spec: { resources: { requests: { storage: 10Gi } } } } }',
  },
  { fields: ['port', 'path', 'interval'], example: '{ port: NAME }' },
  { fields: ['staticConfig', 'ingress'], example: '{ staticConfig: { static: [URL] } }' },
  { fields: ['name', 'matchType', 'value'], example: '{ name: NAME, value: VALUE }' },
  { fields: ['type', 'credentials'], example: '{ credentials: { name: NAME, key: KEY } }' },
];

/** Nested further, an example teaches nothing. */
const DEEPEST = 3;

/** A longer one is not read. */
const LONGEST = 90;

/** A value that the schema takes, with words in capitals for what only the user knows; undefined where none is short. */
export function exampleOf(schema: Schema, name = 'value'): string | undefined {
  const example = exampleAt(schema, name, 0);
  return example === undefined || example.length > LONGEST ? undefined : example;
}

function exampleAt(schema: Schema, name: string, depth: number): string | undefined {
  const { type, items } = schema;
  if (depth > DEEPEST) return undefined;
  switch (type) {
    case 'list': {
      const item = items && exampleAt(items, name.replace(/s$/, ''), depth + 1);
      return item === undefined ? undefined : `[${item}]`;
    }
    case 'map':
      return items?.type === 'string' ? `{ NAME: ${exampleOfText(items, 'value')} }` : undefined;
    case 'object':
      return exampleOfObject(schema, depth);
    case 'string':
    case 'int-or-string':
      return exampleOfText(schema, name);
    case 'boolean':
      return 'true';
    case 'integer':
    case 'number':
      return String(Math.max(1, schema.minimum ?? 1));
    default:
      return undefined;
  }
}

function exampleOfObject({ fields = {}, required = [] }: Schema, depth: number): string | undefined {
  const known = STRUCTURES.find((each) => each.fields.every((field) => Object.hasOwn(fields, field)));
  if (known !== undefined) return known.example;
  const members = required.map((field) => {
    const example = fields[field] && exampleAt(fields[field], field, depth + 1);
    return example === undefined ? undefined : `${field}: ${example}`;
  });
  return members.length === 0 || members.includes(undefined) ? undefined : `{ ${members.join(', ')} }`;
}

function exampleOfText({ enum: values = [], pattern = '' }: Schema, name: string): string {
  const [first] = values.filter((value) => value !== '');
  const text = first ?? PATTERNS[pattern]?.examples[0];
  if (text !== undefined) return /^\d+$/.test(text) ? `'${text}'` : text;
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
