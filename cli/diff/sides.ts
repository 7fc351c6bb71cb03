/** What is compared: files, folders, or what they were at some time in Git. */

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding, Manifest } from '../../lib/core';
import { compileInput } from '../../lib/shared/input/compile';
import { filesOf, type SourceFile } from '../../lib/shared/input/files';
import { Input, isCustomResource } from '../../lib/shared/input/objects';
import { UsageError } from '../../lib/shared/usage-error';
import type { Call } from '../command';
import { compiledByApp } from '../compiled';
import type { Io } from '../io';
import { type Located, locate } from '../output/findings';

export interface Side {
  /** What instances become, and all other objects. */
  readonly manifests: readonly Manifest[];
  readonly errors: readonly Located[];
}

/** Custom resources are compiled; what is compiled already is taken as it is. */
export function sideOf(operand: string, other: string, namespace: string | undefined, io: Io): Side {
  const files = operand.startsWith('git:') ? filesInGit(operand, other) : filesOf([operand], io);
  const input = Input.of(files);
  const { instances, findings, objects } = compileInput(input, { namespace });
  const others = objects.filter(({ object }) => !isCustomResource(object));
  return {
    manifests: [
      ...instances.flatMap(({ manifests }) => manifests),
      ...others.map(({ object }) => object as unknown as Manifest),
    ],
    errors: errorsIn(findings, input),
  };
}

/** What an app writes now. */
export function sideOfApp(command: string, call: Call, io: Io): Side {
  const { written = [], findings, input } = compiledByApp(command, call, io);
  return { manifests: written, errors: errorsIn(findings, input) };
}

function errorsIn(findings: readonly Finding[], input: Input): readonly Located[] {
  return locate(
    findings.filter(({ severity }) => severity === 'error'),
    input,
  );
}

/** `git:REF` is what the other side was, and `git:REF:PATH` something else. */
function filesInGit(operand: string, other: string): SourceFile[] {
  const [, ref = '', path] = /^git:([^:]*)(?::(.*))?$/s.exec(operand) ?? [];
  const place = path ?? (other.startsWith('git:') ? undefined : other);
  if (ref === '' || ref.startsWith('-') || place === undefined || place === '-') {
    throw new UsageError(`\`${operand}\` says not what is meant: write \`git:REF:PATH\``);
  }
  const folder = folderAround(resolve(place));
  const git = (...args: readonly string[]) => callGit(folder, args);
  const listed = git('ls-tree', '-r', '-z', '--full-name', '--name-only', ref, '--', resolve(place));
  const names = listed.split('\0').filter((name) => isManifest(name));
  if (names.length === 0) throw new UsageError(`there is no manifest at \`${place}\` in \`${ref}\``);
  return names.map((name) => ({ name: `${ref}:${name}`, bytes: () => Buffer.from(git('show', `${ref}:${name}`)) }));
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name) && !name.split('/').some((part) => part.startsWith('.'));
}

/** Git asks its repository by the folder that it is called in; what is compared may be gone by now. */
function folderAround(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder || dirname(path) === path ? path : folderAround(dirname(path));
}

function callGit(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 30,
    });
  } catch (error) {
    const { stderr = '', code } = error as { readonly stderr?: string; readonly code?: string };
    const reason = code === 'ENOENT' ? 'git cannot be run' : (stderr.trim().split('\n')[0] ?? '');
    throw new UsageError(reason === '' ? 'git has failed' : reason);
  }
}
