/** Renders the files of `imports/`: one interface a structure. */

import { documentField, documentStructure } from './docs';
import { NAMES } from './names';
import { typedName } from './renames';
import type { JsonSchema } from './schemas';
import { type Structure, type Structures, V1BETA1 } from './structures';
import { type NameOf, typeOf } from './types';

export const HEADER = '// Generated from imports/crds by `npm run generate:imports`. Do not edit.\n';

/** Text by path below `imports/`. */
export function renderImports(structures: Structures): ReadonlyMap<string, string> {
  const modules = Object.keys(NAMES);
  return new Map([
    ['monitoring.ts', `${HEADER}\n${modules.map((module) => `export * from './monitoring/${module}';\n`).join('')}`],
    ...modules.map((module) => [`monitoring/${module}.ts`, renderModule(module, structures)] as const),
    ['monitoring-v1beta1.ts', renderModule(V1BETA1, structures)],
  ]);
}

function renderModule(module: string, structures: Structures): string {
  const imports = new Imports(module, structures);
  const own = structures.all.filter((structure) => structure.module === module).sort(byName);
  const interfaces = own.map((structure) => renderInterface(structure, imports.nameOf));
  return [HEADER, ...imports.render(), ...interfaces].join('\n');
}

function byName(a: Structure, b: Structure): number {
  return a.name < b.name ? -1 : 1;
}

/** Collects what a module needs of others. */
class Imports {
  readonly #names = new Map<string, Set<string>>();

  constructor(
    private readonly module: string,
    private readonly structures: Structures,
  ) {}

  readonly nameOf: NameOf = (path) => {
    const { module, name } = this.structures.at(path, this.module === V1BETA1);
    if (module === this.module) return name;
    const names = this.#names.get(module) ?? new Set();
    this.#names.set(module, names.add(name));
    // v1beta1 has structures of the same names.
    return this.module === V1BETA1 ? `monitoring.${name}` : name;
  };

  render(): string[] {
    if (this.#names.size === 0) return [];
    if (this.module === V1BETA1) return ["import type * as monitoring from './monitoring';\n"];
    const lines = [...this.#names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => `import type { ${[...names].sort().join(', ')} } from './${module}';\n`);
    return [lines.join('')];
  }
}

function renderInterface(structure: Structure, nameOf: NameOf): string {
  const fields = Object.entries(structure.schema.properties!).map(([wire, schema]) =>
    renderField(structure, wire, schema, nameOf),
  );
  return `${comment('', documentStructure(structure))}export interface ${structure.name} {\n${fields.join('\n')}}\n`;
}

function renderField(structure: Structure, wire: string, schema: JsonSchema, nameOf: NameOf): string {
  const optional = structure.schema.required?.includes(wire) === true ? '' : '?';
  const type = typeOf(schema, `${structure.paths[0]}.${wire}`, nameOf);
  const documentation = comment('  ', documentField(structure, wire, schema));
  return `${documentation}  readonly ${typedName(wire)}${optional}: ${type};\n`;
}

/** A documentation comment of these paragraphs. */
function comment(indent: string, paragraphs: readonly string[]): string {
  const lines = paragraphs.join('\n\n').replaceAll('*/', '*\\/').split('\n');
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
