/** The page of reports: one script and one style, with the licences of what others wrote in it. */

import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { licencesOf, packagesOf } from './licences';
import { BUNDLE, ROOT } from './options';

export interface Page {
  readonly script: string;
  readonly style: string;
  /** Names, versions and licences of the packages in the script. */
  readonly licences: string;
}

export const FOR_BROWSERS = {
  ...BUNDLE,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  outdir: 'page',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies BuildOptions;

export async function bundlePage(): Promise<Page> {
  const { outputFiles, metafile } = await build({
    ...FOR_BROWSERS,
    entryPoints: ['cli/report/page/main.tsx'],
    plugins: [ofWhatIsUsed],
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  return { script: textOf('.js'), style: textOf('.css'), licences: licencesOf(packagesOf(metafile)) };
}

/** The page needs a small part of the compiler, whose files do nothing by being loaded. */
export const ofWhatIsUsed: Plugin = {
  name: 'of-what-is-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === ofWhatIsUsed) return undefined;
      const found = await resolve(path, { ...where, pluginData: ofWhatIsUsed });
      return found.path.startsWith(join(ROOT, 'lib', 'core')) ? { ...found, sideEffects: false } : found;
    });
  },
};
