/** The TypeScript type of a schema. */

import { isStructure, type JsonSchema } from './schemas';

/** How the structure at a path is called from where the type is. */
export type NameOf = (path: string) => string;

export function typeOf(schema: JsonSchema, path: string, nameOf: NameOf): string {
  if (schema.readAs !== undefined) return nameOf(schema.readAs);
  if (isStructure(schema)) return nameOf(path);
  if (schema.enum !== undefined) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema['x-kubernetes-int-or-string'] === true) return isQuantity(schema) ? 'string' : 'string | number';
  if (schema.additionalProperties !== undefined) {
    return `Record<string, ${typeOf(schema.additionalProperties, `${path}{}`, nameOf)}>`;
  }
  switch (schema.type) {
    case 'array':
      return listOf(typeOf(schema.items!, `${path}[]`, nameOf));
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
      return schema.type;
    default:
      // An object without known fields.
      return 'any';
  }
}

function listOf(item: string): string {
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}

/** Quantities are the numbers or texts with a pattern: `500m`. As text they are the same in every language. */
export function isQuantity(schema: JsonSchema): boolean {
  return schema['x-kubernetes-int-or-string'] === true && schema.pattern !== undefined;
}
