/** What editors and compilers read of the published package: every exported type in the file that declares it, and nothing else. */

import { join } from 'node:path';
import { type Plugin, rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';
import { peerDependencies } from '../../package.json';

/** Of the declarations below `from`, those that its library exports, to the same paths below `to`: jsii knows types by their files. */
export async function writeDeclarations(from: string, to: string): Promise<void> {
  const bundle = await rollup({
    input: join(from, 'lib', 'index.d.ts'),
    external: Object.keys(peerDependencies),
    plugins: [withoutInternals, dts(), exportedInPlace],
  });
  await bundle.write({
    dir: to,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: from,
    entryFileNames: '[name].ts',
  });
}

/** jsii leaves members of `@internal` in, and through them all of the compiler would be in the package. */
const withoutInternals: Plugin = {
  name: 'without-internals',
  transform(code, file) {
    if (!file.endsWith('.d.ts')) return null;
    const cuts = internals(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
    return cuts.reduceRight((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end), code);
  },
};

function internals(node: ts.Node): ts.Node[] {
  const isInternal = ts
    .getJSDocTags(node)
    .some(({ tagName, parent }) => tagName.text === 'internal' && parent.parent === node);
  if (isInternal) return [node];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...internals(child));
  });
  return found;
}

/** Declarations are exported where they are, since jsii takes all others for private ones. */
const exportedInPlace: Plugin = {
  name: 'exported-in-place',
  renderChunk(code, { fileName }) {
    const { statements } = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
    const lists = statements.filter(isListOfOwn);
    const exported = new Set(lists.flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text)));
    const declared = statements.filter((node) => isDeclaration(node) && exported.has(node.name!.text));
    const edits = [
      ...lists.map(({ pos, end }) => ({ pos, end, text: '' })),
      ...declared.map((node) => ({ pos: node.getStart(), end: node.getStart(), text: 'export ' })),
    ].sort((a, b) => b.pos - a.pos);
    return edits.reduce((rest, { pos, end, text }) => rest.slice(0, pos) + text + rest.slice(end), code);
  },
};

type Declaration = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration | ts.TypeAliasDeclaration;
type ListOfOwn = ts.ExportDeclaration & { readonly exportClause: ts.NamedExports };

function isListOfOwn(node: ts.Statement): node is ListOfOwn {
  if (!ts.isExportDeclaration(node) || node.moduleSpecifier !== undefined) return false;
  const { exportClause } = node;
  // A list that gives another name, or that passes on what the file imports, cannot be said in place.
  return exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.every(isOwn(node));
}

function isOwn(list: ts.Statement): (element: ts.ExportSpecifier) => boolean {
  const declared = list.getSourceFile().statements.filter(isDeclaration);
  const names = new Set(declared.map(({ name }) => name!.text));
  return ({ propertyName, name }) => propertyName === undefined && names.has(name.text);
}

function isDeclaration(node: ts.Statement): node is Declaration {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
