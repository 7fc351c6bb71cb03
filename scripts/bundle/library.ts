/**
 * The library as it is published: what jsii compiled becomes two programs. The constructs are one; the compiler is the other, which is
 * read when the first construct asks it something. Declarations stay in the files that jsii knows them by, and of the others only what
 * they name is kept.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { peerDependencies } from '../../package.json';
import { writeDeclarations } from './declarations';
import { noticesOf, packagesOf } from './licences';
import { FOR_NODE, ROOT } from './options';

/** Readable, since users see it in stack traces. */
const OPTIONS = { ...FOR_NODE, external: Object.keys(peerDependencies) } as const satisfies BuildOptions;

const COMPILER = './compiler.js';

/** Replaces `lib` and `imports` of the folder that jsii has written to. */
export async function bundleLibrary(folder: string): Promise<void> {
  const staged = mkdtempSync(join(folder, 'bundle-'));
  const doors = new Map<string, string>();
  const lib = join(folder, 'lib');
  const constructs = await build({ ...OPTIONS, entryPoints: [join(lib, 'index.js')], plugins: [asking(lib, doors)] });
  const compiler = await build({
    ...OPTIONS,
    stdin: {
      contents: [...doors].map(([name, source]) => `export * as ${name} from ${JSON.stringify(source)};`).join('\n'),
      resolveDir: ROOT,
      loader: 'ts',
    },
  });
  await writeDeclarations(folder, staged);
  for (const old of ['lib', 'imports']) rmSync(join(folder, old), { recursive: true });
  cpSync(staged, folder, { recursive: true });
  rmSync(staged, { recursive: true });
  writeFileSync(join(lib, 'index.js'), constructs.outputFiles[0]!.text);
  writeFileSync(join(lib, COMPILER), compiler.outputFiles[0]!.text + noticesOf(packagesOf(compiler.metafile)));
}

/** The doors of the compiler, whose members come from the other program. */
function asking(lib: string, doors: Map<string, string>): Plugin {
  return {
    name: 'asking',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/(core$|shared\/)/ }, ({ path, resolveDir, namespace }) => {
        if (namespace !== 'file') return undefined;
        const source = relative(dirname(lib), join(resolveDir, path));
        const name = source.replace(/\W+/g, '_');
        doors.set(name, `./${source}`);
        return { path: name, namespace: 'door' };
      });
      onResolve({ filter: /./, namespace: 'door' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'door' }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, name) => require('${COMPILER}').${path}[name] });`,
      }));
    },
  };
}
