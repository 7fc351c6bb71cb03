/** Which properties the interfaces of `lib` have that users fill in: types are gone when a program runs. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIB = join(__dirname, '..', '..', 'lib');

export const OPTIONS_FILE = join(LIB, 'private', 'options.generated.ts');

interface Interface {
  readonly own: readonly string[];
  readonly bases: readonly string[];
}

export function renderOptions(): string {
  const interfaces = new Map(publicFiles().flatMap(interfacesIn));
  const rows = [...interfaces.keys()]
    .filter((name) => /(Props|Options|Container)$/.test(name))
    .sort()
    .map((name) => `  ${name}: ${JSON.stringify(propertiesOf(name, interfaces).join(' '))},`);
  return [
    '/** The properties of what users fill in, by the names of its interfaces. Written by `npm run generate:options`. */',
    'export const OPTIONS = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

function publicFiles(): readonly string[] {
  return readdirSync(LIB)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(LIB, name));
}

function interfacesIn(file: string): (readonly [string, Interface])[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isInterfaceDeclaration).map((declared) => {
    const bases = (declared.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText(source)));
    const own = declared.members.flatMap(({ name }) => (name === undefined ? [] : [name.getText(source)]));
    return [declared.name.text, { own, bases }];
  });
}

/** The most particular first, as people look for them. */
function propertiesOf(name: string, interfaces: ReadonlyMap<string, Interface>): readonly string[] {
  const found = interfaces.get(name);
  if (found === undefined) throw new Error(`no file of lib has the interface ${name}`);
  return [...found.own, ...found.bases.flatMap((base) => propertiesOf(base, interfaces))];
}
