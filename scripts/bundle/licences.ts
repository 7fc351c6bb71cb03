/** The licences of what others wrote and a bundle holds: their notices have to go with every copy. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from './options';

/** The packages that anything in the bundle comes from. A package may have been built with those that it depends on in it. */
export function packagesOf({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap(({ inputs: all }) =>
    Object.entries(all).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const used = new Set(inputs.flatMap(([path]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  for (const name of used) for (const other of Object.keys(packageOf(name).dependencies ?? {})) used.add(other);
  return [...used];
}

/** Names, versions and licences of packages, each once, in one order. */
export function licencesOf(packages: readonly string[]): string {
  return [...new Set(packages)].sort().map(licenceOf).join('\n\n');
}

/** The same as a comment of a program. */
export function noticesOf(packages: readonly string[]): string {
  return `/*! Holds, under their licences:\n\n${licencesOf(packages).replaceAll('*/', '* /')}\n*/\n`;
}

export interface Held {
  readonly name: string;
  readonly version: string;
}

/** The packages that a program holds, as its notices say, those of texts in it as well. */
export function heldBy(program: string): Held[] {
  const heads = program.matchAll(
    /(?:^|\\n|[\n"'`])((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+[\w.+-]*) \([\w .-]+\)(?=\\n|\n)/g,
  );
  return [...heads].map(([, name, version]) => ({ name: name!, version: version! }));
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
  if (file === undefined) throw new Error(`a bundle holds ${name}, which has no file with its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
