/** The playground: one file with the page, its compiler, and the examples. */

import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { wholePage } from '../../cli/report/html';
import type { Example } from '../playground/examples';
import { licencesOf, packagesOf } from './licences';
import { ROOT } from './options';
import { FOR_BROWSERS, ofWhatIsUsed } from './page';

export async function bundlePlayground(examples: readonly Example[]): Promise<string> {
  const [page, worker] = [await bundled('playground/main.tsx'), await bundled('playground/compiler.ts')];
  return wholePage({
    title: 'Playground',
    name: 'playground',
    script: page.script,
    style: page.style,
    data: {
      examples,
      compiler: worker.script,
      licences: licencesOf([...page.packages, ...worker.packages]),
    },
    policy: {
      'worker-src': 'blob:',
      'trusted-types': 'compiler',
      // Browsers themselves give styles to what one types, before the editor sees it.
      'style-src-attr': "'unsafe-inline'",
    },
  });
}

async function bundled(entry: string) {
  const { outputFiles, metafile } = await build({
    ...(FOR_BROWSERS satisfies BuildOptions),
    entryPoints: [entry],
    plugins: [unpacking, ofWhatIsUsed],
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css'), packages: packagesOf(metafile) };
}

/** In the place of Node's. */
const unpacking: Plugin = {
  name: 'unpacking',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/gunzip$/ }, () => ({ path: join(ROOT, 'playground', 'gunzip.ts') }));
  },
};
