/** The command line as one file that needs nothing but Node. */

import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { noticesOf, packagesOf } from './licences';
import { FOR_NODE, ROOT } from './options';
import { bundlePage, type Page } from './page';

/** Small, since all of it is read at every start. */
const OPTIONS = { ...FOR_NODE, minify: true } as const satisfies BuildOptions;

/**
 * What the program loads only when it is called for is a text in it, which an engine passes over: reading it as a program takes as
 * long as half of an empty program does.
 */
export async function bundleCli(outfile: string, page?: Page): Promise<void> {
  const pageFiles = holding(page ?? (await bundlePage()));
  const packed = new Map<string, string>();
  const program = await bundled({ ...OPTIONS, entryPoints: ['cli/main.ts'], plugins: [packing(packed), pageFiles] });
  const names = [...packed].map(([name, path]) => `export * as ${name} from ${JSON.stringify(path)};`);
  const later = await bundled({
    ...OPTIONS,
    plugins: [pageFiles],
    stdin: { contents: names.join('\n'), resolveDir: ROOT, loader: 'ts' },
  });
  const [shebang = '', ...lines] = program.text.split('\n');
  const notices = noticesOf([...program.packages, ...later.packages]);
  writeFileSync(outfile, [shebang, loaderOf(later.text), ...lines, notices].join('\n'));
}

/** The page of reports, built already. */
function holding(page: Page): Plugin {
  return {
    name: 'page',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]report[\\/]page-files\.ts$/ }, () => ({
        contents: `export const pageFiles = async () => (${JSON.stringify(page)});`,
      }));
    },
  };
}

/** Dynamic imports become members of what is packed. */
function packing(packed: Map<string, string>): Plugin {
  return {
    name: 'packing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const source = join(resolveDir, path.replace(/\.js$/, '.ts'));
        const name = basename(source) === 'index.ts' ? basename(dirname(source)) : basename(source, '.ts');
        packed.set(name, source);
        return { path: name, namespace: 'packed' };
      });
      onLoad({ filter: /./, namespace: 'packed' }, ({ path }) => ({
        contents: `module.exports = __packed().${path};`,
      }));
    },
  };
}

function loaderOf(text: string): string {
  return `var __packedModule;function __packed(){if(__packedModule===undefined){__packedModule=new module.constructor(__filename,module);__packedModule.filename=__filename;__packedModule.paths=module.paths;__packedModule._compile(__packedText,__filename)}return __packedModule.exports}var __packedText=${JSON.stringify(text)};`;
}

async function bundled(options: typeof OPTIONS & BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build(options);
  return { text: outputFiles[0]!.text, packages: packagesOf(metafile) };
}

interface Bundle {
  readonly text: string;
  readonly packages: readonly string[];
}
