/** A folder of manifests, an object a file: replaced as a whole or not at all, and only where nobody else's files are in it. */

import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { inOrder } from '../../lib/core';
import { groupOf, nameOf, saidNamespace } from '../../lib/shared/input/contents';
import type { KubernetesObject } from '../../lib/shared/input/objects';
import { reasonOf } from '../../lib/shared/input/reasons';
import type { SourceFile } from '../../lib/shared/input/source-file';
import { UsageError } from '../../lib/shared/usage-error';
import { clearUp, targetOf, writtenAside } from './aside';
import type { OutputObject } from './manifests';
import { keepRights, modeOf } from './rights';

/** Lists the files that this program wrote: no others are removed. Its name is none that kubectl reads. */
const MARKER = '.cdk8s-prometheus';

/** Refuses what cannot be written safely, before anything is written. */
export function checkFolder(folder: string, sources: readonly SourceFile[]): void {
  const target = targetOf(folder);
  if (isWithin(process.cwd(), target))
    throw new UsageError(
      `\`${folder}\` is or holds the working folder, and would be replaced as a whole: name a folder in it`,
    );
  clearUp(target);
  const within = sources.find(({ path }) => path?.startsWith(`${target}${sep}`));
  if (within !== undefined)
    throw new UsageError(`\`${folder}\` holds \`${within.name}\`, which is read: write elsewhere`);
  if (!existsSync(target)) return;
  if (!lstatSync(target).isDirectory()) throw new UsageError(`\`${folder}\` is no folder`);
  const own = new Set([MARKER, ...writtenIn(target)]);
  const foreign = readdirSync(target).filter((name) => !own.has(name));
  if (foreign.length === 0) return;
  const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw new UsageError(
    `\`${folder}\` holds files that this program did not write, and would be replaced as a whole: \`${foreign.sort()[0]}\`${more}. Name a folder of its own`,
  );
}

function writtenIn(folder: string): readonly string[] {
  const marker = join(folder, MARKER);
  return existsSync(marker) ? readFileSync(marker, 'utf8').split('\n') : [];
}

function isWithin(path: string, folder: string): boolean {
  const real = realpathSync(path);
  return real === folder || real.startsWith(`${folder}${sep}`);
}

/** Whatever the order of the input is, the text is the same. */
function sortedLines(files: readonly string[]): string {
  return [...files]
    .sort()
    .map((file) => `${file}\n`)
    .join('');
}

/** Writes beside the folder, and changes the two when all is there. */
export function writeFolder(folder: string, objects: readonly OutputObject[]): void {
  const target = targetOf(folder);
  try {
    writtenAside(target, (fresh, old) => {
      mkdirSync(fresh, { recursive: true, mode: (modeOf(target) ?? 0o777) | 0o700 });
      const files = fileNames(objects);
      for (const [i, { text }] of objects.entries()) writeFileSync(join(fresh, files[i]!), text);
      writeFileSync(join(fresh, MARKER), sortedLines(files));
      keepRights(target, fresh);
      exchange(fresh, target, old);
    });
  } catch (error) {
    throw new UsageError(`\`${folder}\` cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

function exchange(fresh: string, target: string, old: string): void {
  const isThere = existsSync(target);
  if (isThere) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isThere) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** What others need first, in the order in which `kubectl apply` takes files of a folder. */
const FIRST: readonly string[] = ['Namespace', 'CustomResourceDefinition'];

/** `Kind.namespace.name.yaml`; with the group, and a number, where two would have one name. */
function fileNames(objects: readonly OutputObject[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const names = new Map<OutputObject, string>();
  // The first one has the shorter name, whatever the order of the input is.
  for (const each of inOwnOrder(objects)) {
    const { object } = each;
    const candidates = [partsOf(object), [...partsOf(object), groupOf(object.apiVersion)]].map(fileName);
    const free = candidates.find((name) => !taken.has(name.toLowerCase())) ?? numbered(partsOf(object), taken, numbers);
    // Not every disk tells small letters from capitals.
    taken.add(free.toLowerCase());
    names.set(each, free);
  }
  return objects.map((each) => names.get(each)!);
}

function inOwnOrder(objects: readonly OutputObject[]): readonly OutputObject[] {
  const keyed = objects.map((each) => ({ each, key: [...partsOf(each.object), each.object.apiVersion].join('\0') }));
  return keyed.sort((a, b) => inOrder(a.key, b.key) || inOrder(a.each.text, b.each.text)).map(({ each }) => each);
}

function partsOf(object: KubernetesObject): string[] {
  const { kind } = object;
  const first = FIRST.includes(kind) ? `0-${kind}` : kind;
  return [first, saidNamespace(object) ?? '', nameOf(object) || 'generated'].filter((part) => part !== '');
}

/** Disks take 255 bytes, and a number may be put behind. */
const LONGEST_NAME = 200;
const HASH_LENGTH = 12;

/** Names of RBAC may hold colons, and Windows takes none. What is too long ends with a hash of all of it. */
function fileName(parts: readonly string[]): string {
  const name = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('.');
  if (name.length <= LONGEST_NAME) return `${name}.yaml`;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1)}-${hash}.yaml`;
}

/** `numbers`: where to go on for each name, of which there may be very many. */
function numbered(parts: readonly string[], taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const base = fileName(parts).toLowerCase();
  for (let n = numbers.get(base) ?? 2; ; n += 1) {
    const name = fileName([...parts, String(n)]);
    if (taken.has(name.toLowerCase())) continue;
    numbers.set(base, n + 1);
    return name;
  }
}
