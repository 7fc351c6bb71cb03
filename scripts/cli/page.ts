/** The page of reports: one script and one style, with the licences of what others wrote in it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

export interface Page {
  readonly script: string;
  readonly style: string;
  /** Names, versions and licences of the packages in the script. */
  readonly licences: string;
}

const OPTIONS = {
  absWorkingDir: ROOT,
  preserveSymlinks: true,
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  charset: 'ascii',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  metafile: true,
  outdir: 'page',
} as const satisfies BuildOptions;

export async function bundlePage(): Promise<Page> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: ['cli/report/page/main.tsx'],
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [ofWhatIsUsed],
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  return { script: textOf('.js'), style: textOf('.css'), licences: licencesOf(metafile) };
}

/** The page needs a small part of the compiler, whose files do nothing by being loaded. */
const ofWhatIsUsed: Plugin = {
  name: 'of-what-is-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === ofWhatIsUsed) return undefined;
      const found = await resolve(path, { ...where, pluginData: ofWhatIsUsed });
      return found.path.startsWith(join(ROOT, 'lib', 'core')) ? { ...found, sideEffects: false } : found;
    });
  },
};

/**
 * Of the packages that anything in the script comes from: their notices have to go with every copy. A package may have been built
 * with those that it depends on in it.
 */
function licencesOf({ outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap(({ inputs: all }) =>
    Object.entries(all).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const used = new Set(inputs.flatMap(([path]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  for (const name of used) for (const other of Object.keys(packageOf(name).dependencies ?? {})) used.add(other);
  return [...used].sort().map(licenceOf).join('\n\n');
}

interface Package {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function packageOf(name: string): Package {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as Package;
}

function licenceOf(name: string): string {
  const { version, license } = packageOf(name);
  const folder = join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} is in the page and has no file with its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
