/** Manifests of an earlier build: from files, or from what Git holds of them. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { type Manifest, yamlProblem } from '../core';
import { Repository } from '../shared/git';
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
  const manifests = manifestsIn(listed(revision, resolve(path), named));
  return manifests.length === 0 ? { manifests, named, missing } : { manifests, named };
}

/** Files of a commit; none where there is no such commit, or no Git. */
function listed(revision: string, path: string, named: string): Source[] {
  const repository = Repository.around(path);
  if (repository === undefined) return [];
  try {
    const files = repository.filesAt(revision, path);
    return files
      .filter((file) => isManifestFile(file) || resolve(repository.root, file) === path)
      .map((file) => ({ file: `${named} (${file})`, text: () => repository.textOf(revision, file) }));
  } catch {
    return [];
  }
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
