/** Manifests of an earlier build: from files, or from what Git holds of them. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { type Manifest, yamlProblem } from '../core';
import { bytesAt } from '../shared/read-file';

export interface EarlierBuild {
  readonly manifests: readonly Manifest[];
  /** What the manifests are, in words: `dist`, `HEAD:dist`. */
  readonly named: string;
  /** Where there is nothing to compare with: why. */
  readonly missing?: string;
}

/** `REVISION:PATH`; a single letter before the colon is a drive. */
const REVISION = /^([^:]{2,}):(.+)$/;

/**
 * What was written to `previous`, a folder, a file, or a folder or file of a commit. The `cdk8s` CLI removes its output before
 * the app runs: where nothing is there, what was last committed is.
 */
export function earlierBuild(previous: string): EarlierBuild {
  const [, revision, path] = REVISION.exec(previous) ?? [];
  if (revision !== undefined && !existsSync(previous))
    return committed(revision, path!, `there is no ${previous} in Git`);
  const manifests = manifestsIn(filesIn(previous).map((file) => ({ file, text: () => bytesAt(file).toString() })));
  if (manifests.length > 0) return { manifests, named: previous };
  const state = existsSync(previous) ? 'holds no manifests' : 'does not exist';
  return committed('HEAD', previous, `${previous} ${state}, and Git has no HEAD:${previous}`);
}

function committed(revision: string, path: string, missing: string): EarlierBuild {
  const named = `${revision}:${path}`;
  const folder = existingAbove(resolve(path));
  const files = listed(revision, relative(folder, resolve(path)) || '.', folder).map((file) => ({
    file: `${named} (${file})`,
    text: () => git(folder, 'show', `${revision}:./${file}`),
  }));
  const manifests = manifestsIn(files);
  return manifests.length === 0 ? { manifests, named, missing } : { manifests, named };
}

/** Where Git is asked: the path itself may be gone. */
function existingAbove(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : existingAbove(dirname(path));
}

/** Files of a commit, relative to a folder; none where there is no such commit, or no Git. */
function listed(revision: string, path: string, folder: string): string[] {
  try {
    const files = git(folder, 'ls-tree', '-r', '-z', '--name-only', revision, '--', path).split('\0');
    return files.filter((file) => isManifestFile(file) || (file !== '' && file === path));
  } catch {
    return [];
  }
}

const MOST_BYTES = 1 << 30;

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: MOST_BYTES,
  });
}

interface Source {
  readonly file: string;
  readonly text: () => string;
}

function manifestsIn(sources: readonly Source[]): Manifest[] {
  return sources.flatMap(({ file, text }) => {
    const read = text();
    try {
      return loadAll(read).filter(isManifest);
    } catch (error) {
      throw new Error(`${file}: this is no file of manifests: ${yamlProblem(error)}`);
    }
  });
}

/** One file, or a folder's, with the folders in it: cdk8s can write one for each chart. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || isManifestFile(entry.name))
    .map(({ name }) => join(path, name))
    .sort()
    .flatMap(filesIn);
}

function isManifestFile(name: string): boolean {
  return ['.yaml', '.yml', '.json'].includes(extname(name));
}

function isManifest(document: unknown): document is Manifest {
  const { kind, metadata } = (document ?? {}) as { readonly kind?: unknown; readonly metadata?: { name?: unknown } };
  return typeof kind === 'string' && typeof metadata?.name === 'string';
}
