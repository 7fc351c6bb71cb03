/** Holds the generated interfaces against the schemas: every field is there, under its name, of its type. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { knownKinds, type Schema } from '../../lib/core/input/schema';
import { typedName } from '../../scripts/imports/renames';

type Interfaces = ReadonlyMap<string, ts.InterfaceDeclaration>;

const imports = join(__dirname, '..', '..', 'imports');

function interfacesIn(...files: readonly string[]): Interfaces {
  const found = new Map<string, ts.InterfaceDeclaration>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) found.set(statement.name.text, statement);
    }
  }
  return found;
}

const current = interfacesIn(
  ...readdirSync(join(imports, 'monitoring')).map((file) => join(imports, 'monitoring', file)),
);
const v1beta1 = interfacesIn(join(imports, 'monitoring-v1beta1.ts'));

const SCALARS: Readonly<Partial<Record<Schema['type'], string>>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  'int-or-string': 'string | number',
};

/** Follows a schema and the type that means it side by side, and says where they part. */
class Comparison {
  readonly problems: string[] = [];
  readonly #seen = new Set<string>();

  type(schema: Schema, node: ts.TypeNode, at: string): void {
    if (schema.readAs !== undefined) this.type(schema.readAs, node, at);
    else if (schema.type === 'object' && node.getText() !== 'any') this.#object(schema, node, at);
    else if (schema.type === 'list' && ts.isArrayTypeNode(node))
      this.type(schema.items!, inner(node.elementType), `${at}[]`);
    else if (schema.type === 'map' && ts.isTypeReferenceNode(node))
      this.type(schema.items!, node.typeArguments![1]!, `${at}.*`);
    else if (node.getText() !== expectedText(schema)) {
      this.problems.push(`${at}: ${node.getText()} is the type of ${expectedText(schema)}`);
    }
  }

  #object(schema: Schema, node: ts.TypeNode, at: string): void {
    const declaration = declarationOf(node);
    if (declaration === undefined) this.problems.push(`${at}: there is no interface ${node.getText()}`);
    else this.structure(schema, declaration, at);
  }

  structure(schema: Schema, declaration: ts.InterfaceDeclaration, at: string): void {
    const visit = `${declaration.getSourceFile().fileName} ${declaration.name.text} ${JSON.stringify(Object.keys(schema.fields ?? {}))}`;
    if (this.#seen.has(visit)) return;
    this.#seen.add(visit);
    const members = new Map(
      (declaration.members as ts.NodeArray<ts.PropertySignature>).map((member) => [member.name.getText(), member]),
    );
    for (const [wire, field] of Object.entries(schema.fields ?? {})) {
      const name = typedName(wire);
      const member = members.get(name);
      members.delete(name);
      if (member === undefined) this.problems.push(`${at}.${wire}: ${declaration.name.text} has no ${name}`);
      else {
        const required = schema.required?.includes(wire) === true && field.default === undefined;
        if (required !== (member.questionToken === undefined))
          this.problems.push(`${at}.${wire}: required ${required}`);
        this.type(field, member.type!, `${at}.${wire}`);
      }
    }
    for (const name of members.keys())
      this.problems.push(`${at}: ${declaration.name.text}.${name} is not in the schema`);
  }
}

/** v1beta1 refers to what both versions share as `monitoring.Name`. */
function declarationOf(node: ts.TypeNode): ts.InterfaceDeclaration | undefined {
  const own = node.getSourceFile().fileName.endsWith('monitoring-v1beta1.ts') ? v1beta1 : current;
  const name = node.getText();
  return name.startsWith('monitoring.') ? current.get(name.slice('monitoring.'.length)) : own.get(name);
}

function inner(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? node.type : node;
}

function expectedText({ type, enum: values, pattern }: Schema): string {
  if (values !== undefined) return values.map((value) => `'${value}'`).join(' | ');
  if (type === 'object' || type === 'any') return 'any';
  // An int-or-string with a pattern is a quantity.
  return type === 'int-or-string' && pattern !== undefined ? 'string' : (SCALARS[type] ?? type);
}

describe('the typed API has every field of the schemas and no other', () => {
  it.each(knownKinds().map((kind) => [`${kind.apiVersion} ${kind.kind}`, kind] as const))('%s', (_, kind) => {
    const own = kind.apiVersion.endsWith('v1beta1') ? v1beta1 : current;
    const comparison = new Comparison();
    comparison.structure(kind.schema.fields!['spec']!, own.get(`${kind.kind}Spec`)!, 'spec');
    expect(comparison.problems).toEqual([]);
  });

  it('nothing is exported under one name by two files', () => {
    const names = readdirSync(join(imports, 'monitoring')).flatMap((file) => [
      ...interfacesIn(join(imports, 'monitoring', file)).keys(),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
