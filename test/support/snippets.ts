/** The TypeScript of the documentation: taken out of its pages, completed, compiled against the sources, and run. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

export interface Snippet {
  readonly page: string;
  /** Line of the page on which it begins. */
  readonly line: number;
  readonly code: string;
  /** With imports of its own: all that a reader has to type. Others show a few lines of such a program. */
  readonly isProgram: boolean;
  /** What the page says that it prints: the block without a language right behind it. */
  readonly output?: string;
}

const BLOCK = /^```ts\n([\s\S]*?)^```\n(?:\n```\n([\s\S]*?)^```\n)?/gm;

export function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(BLOCK)].map(({ 0: _, 1: code, 2: output, index }) => ({
    page,
    line: text.slice(0, index).split('\n').length + 1,
    code: code!,
    isProgram: /^import /m.test(code!),
    ...(output === undefined ? {} : { output }),
  }));
}

export type Libraries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a part of a program may use without declaring it. */
const PARAMETERS =
  'app: Cdk8sApp, chart: Cdk8sChart, prometheus: cdk8sPrometheus.Prometheus, alertmanager: cdk8sPrometheus.Alertmanager';

/**
 * A module: programs are one, and parts of programs become the body of a function. `…,` means the metadata that
 * every construct has.
 */
export function completed({ code, isProgram }: Snippet, libraries: Libraries): string {
  if (isProgram) return code;
  const declared = new Set<string>();
  const imports = Object.entries(libraries).map(([library, exports]) => {
    const names = Object.keys(exports).filter((name) => !declared.has(name) && new RegExp(`\\b${name}\\b`).test(code));
    for (const name of names) declared.add(name);
    return `import { ${names.join(', ')} } from '${library}';`;
  });
  return `${imports.join('\n')}
import type { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import type * as cdk8sPrometheus from 'cdk8s-prometheus';
export function part(${PARAMETERS}): void {
  {
${code.replaceAll('…,', "metadata: { name: 'example' },")}
  }
}
`;
}

/** Errors of the compiler, by snippet; empty where it has none. */
export function compile(modules: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.dev.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const given = { ...options, noUnusedLocals: false, noUnusedParameters: false };
  const files = new Map([...modules].map(([name, text]) => [fileOf(name), text]));
  const host = ts.createCompilerHost(given);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...more) => {
    const text = files.get(file);
    return text === undefined ? getSourceFile(file, version, ...more) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...files.keys()], given, host);
  return new Map([...modules.keys()].map((name) => [name, errorsIn(program, fileOf(name))]));
}

function fileOf(name: string): string {
  return join(ROOT, 'test', 'snippets', `${name.replaceAll(/\W+/g, '-')}.ts`);
}

function errorsIn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file)!;
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Runs a module, and returns what it exports. */
export function run(module: string, libraries: Libraries): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(module, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: Record<string, unknown> = {};
  new Function('require', 'exports', outputText)((library: string) => {
    const found = libraries[library];
    if (found === undefined) throw new Error(`a snippet needs ${library}`);
    return found;
  }, exports);
  return exports;
}
