/** What the folders of lib may know of each other. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '..');

/** Each folder of the compiler knows those before it; the two files are its pipeline and its door. */
const ORDER = [
  'base',
  'languages',
  'emit',
  'input',
  'tenants',
  'http',
  'pod',
  'web',
  'reloading',
  'workload',
  'rules',
  'prometheus',
  'alertmanager',
  'thanos',
  'around',
  'other-side',
  'kinds',
  'plan',
  'compile.ts',
  'index.ts',
];

interface Import {
  readonly from: string;
  /** A file below lib, or the name of a package. */
  readonly to: string;
}

/** Packages whose code is in every copy of ours: each is a decision. */
const SHIPPED = ['@lezer/common', '@lezer/lr', '@prometheus-io/lezer-promql', 'js-yaml'];

const files = filesBelow('lib');
const imports = files.flatMap(importsOf);
const below = (folder: string) => imports.filter(({ from }) => from.startsWith(`${folder}/`));

describe('the compiler', () => {
  it('makes no arguments of a list, which may be longer than the stack is deep', () => {
    const spread = /\b(?:push|unshift|min|max|concat)\([^()[\]{}]*\.\.\./;
    const written = files.filter((file) => !file.endsWith('.generated.ts'));
    expect(written.filter((file) => spread.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('has one order of folders, in which no folder knows a later one', () => {
    const folderOf = (file: string) => ORDER.indexOf(file.split('/')[2]!);
    const within = below('lib/core').filter(({ to }) => to.startsWith('lib/core/'));
    expect(within.filter(({ from, to }) => folderOf(from) < 0 || folderOf(from) < folderOf(to))).toEqual([]);
  });

  it('imports nothing of the constructs, of cdk8s or of Node', () => {
    const foreign = below('lib/core').filter(({ to }) => !to.startsWith('lib/core/') && !to.startsWith('imports/'));
    const packages = new Set(foreign.map(({ to }) => to));
    expect([...packages].filter((name) => !SHIPPED.includes(name))).toEqual([]);
    expect([...packages].filter((name) => builtinModules.includes(name.replace('node:', '')))).toEqual([]);
  });

  it('is entered by its door only', () => {
    const outside = imports.filter(({ from, to }) => !from.startsWith('lib/core/') && to.startsWith('lib/core/'));
    expect(outside.filter(({ to }) => to !== 'lib/core/index.ts')).toEqual([]);
  });
});

it('no file of lib has more than 400 lines', () => {
  const lines = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
  expect(files.filter((file) => !file.endsWith('.generated.ts') && lines(file) > 400)).toEqual([]);
});

function filesBelow(folder: string, end = '.ts'): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => posix.join(folder, file))
    .sort();
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function importsOf(from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, from), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.') ? fileAt(from, fileName) : fileName,
  }));
}

function fileAt(from: string, path: string): string {
  const target = relative(ROOT, join(ROOT, dirname(from), path));
  const inSources = (file: string) =>
    files.includes(file) || (/^(cli|playground|imports)\//.test(file) && existsSync(join(ROOT, file)));
  return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(inSources) ?? target;
}

it('what the constructs share with the command line knows the compiler and Node, and nothing of cdk8s', () => {
  const shared = below('lib/shared');
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.filter(({ to }) => !/^(node:|lib\/shared\/|lib\/core\/index\.ts$)/.test(to))).toEqual([]);
});

describe('the command line', () => {
  const isOfPage = ({ from }: Import) => from.startsWith('cli/report/page/');
  const [page, all] = split([...filesBelow('cli'), ...filesBelow('cli', '.tsx')].flatMap(importsOf), isOfPage);

  it('knows of the library only the door of the compiler, and what it shares with the constructs', () => {
    const library = [...all, ...page].filter(({ to }) => to.startsWith('lib/') || to.startsWith('imports/'));
    expect(library.length).toBeGreaterThan(5);
    expect(library.filter(({ to }) => !/^lib\/(core(\/index\.(js|ts))?$|shared\/)/.test(to))).toEqual([]);
  });

  it('loads nothing else but Node', () => {
    const packages = new Set(all.map(({ to }) => to).filter((to) => !/^(cli|lib)\/|^package\.json$/.test(to)));
    // Of the page, the program has what is built of it.
    const isForeign = (name: string) => !name.startsWith('node:') && !/^scripts\/bundle\/page(\.js)?$/.test(name);
    expect([...packages].filter(isForeign)).toEqual([]);
  });

  it('has a page that runs in a browser, with little of others in it', () => {
    const packages = new Set(page.map(({ to }) => to).filter((to) => !/^(cli|lib)\//.test(to)));
    expect([...packages].sort()).toEqual(['@dagrejs/dagre', 'preact', 'preact/hooks']);
    const ours = new Set(page.map(({ to }) => to).filter((to) => /^cli\/(?!report\/page\/)/.test(to)));
    expect([...ours].sort()).toEqual(['cli/report/types.ts', 'cli/routes/answer.ts']);
    expect(page.filter(({ to }) => to.startsWith('lib/shared/'))).toEqual([]);
  });
});

describe('the playground', () => {
  const own = [...filesBelow('playground'), ...filesBelow('playground', '.tsx')];
  const direct = own.flatMap(importsOf);

  it('knows the door of the compiler, and what the command line and the constructs share', () => {
    const library = direct.filter(({ to }) => to.startsWith('lib/') || to.startsWith('imports/'));
    expect(library.length).toBeGreaterThan(3);
    expect(library.filter(({ to }) => !/^lib\/(core\/index\.ts$|shared\/)/.test(to))).toEqual([]);
  });

  it('reaches no file that knows Node, but the one that a file of its own takes the place of', () => {
    const reached = new Map<string, Import[]>(own.map((file) => [file, importsOf(file)]));
    for (const found of reached.values())
      for (const { to } of found) if (isSource(to) && !reached.has(to)) reached.set(to, importsOf(to));
    expect(reached.size).toBeGreaterThan(100);
    const ofNode = [...reached.values()]
      .flat()
      .filter(({ to }) => to.startsWith('node:') || builtinModules.includes(to));
    expect(new Set(ofNode.map(({ from }) => from))).toEqual(new Set(['lib/shared/gunzip.ts']));
  });

  it('is made of packages that are chosen', () => {
    const packages = new Set(direct.map(({ to }) => to).filter((to) => !/^(cli|lib|playground)\/|\.css$/.test(to)));
    const editor = ['commands', 'lang-yaml', 'language', 'lint', 'search', 'state', 'view'];
    const others = ['@lezer/highlight', 'fflate', 'preact', 'preact/hooks'];
    expect([...packages].sort()).toEqual([...editor.map((name) => `@codemirror/${name}`), ...others].sort());
  });
});

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.startsWith('node:');
}
